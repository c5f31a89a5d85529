// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// What the draft of rules would change, and its publishing, by the rutinägare. Whoever leads a unit reads it for the own units,
// with whom it concerns, and does not publish.
Response show_rules_publishing(Visit&, Request const&);
Response publish_rules_draft(Visit&, Request const&);
