// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"
#include "overview/my_day_store.h"
#include "proposals/proposals_owed.h"

#include <vector>

// Nytt sedan sist: that others have written about the person, and what was answered to what one has proposed oneself.
Html news_list(std::vector<News> const&, std::vector<ProposalAnswered> const&, std::vector<MyPerson> const&);
