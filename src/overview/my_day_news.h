// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"
#include "handovers/handover_due.h"
#include "overview/my_day_store.h"
#include "proposals/proposals_owed.h"

#include <vector>

// Nytt sedan sist: that others have written about the person, what was answered to what one has proposed oneself, and what
// the authority answered about a plan that was handed over.
struct NewsOfDay {
    std::vector<News> news = {};
    std::vector<ProposalAnswered> answers = {};
    std::vector<HandoverAnswered> handovers = {};
};
Html news_list(NewsOfDay const&, std::vector<MyPerson> const&);
