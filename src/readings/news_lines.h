// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/plan_work.h"
#include "readings/reading_store.h"

#include <string>
#include <vector>

// What is new in a plan since somebody read it, in words.
struct NewsLines {
    std::vector<std::string> lines; // three at most
    std::size_t more = 0;           // that did not fit
};
NewsLines load_news_lines(ReadTx&, OpenPlan const&, ReadingOf const&);
