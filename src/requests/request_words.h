// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/box.h"
#include "requests/service_request.h"

#include <string>
#include <vector>

// How a request and what has happened to it read.
Tag state_tag(ServiceRequest const&);
// "Till handläggaren. Skickad 20 november 2026 av Nadja Karimi."
std::string sent_text(ServiceRequest const&);
// What was asked, in the person's words last.
Html request_facts(ServiceRequest const&, std::string const& given_name);
// What has happened, the last first. `for_authority`: without what only the unit has done.
std::vector<FeedItem> request_history(ServiceRequest const&, bool for_authority);
