// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/text.h"
#include "html/html.h"

#include <optional>
#include <string>
#include <vector>

// The red thread: a knot for the decision, a card for each goal with its steps, a knot at the end.

enum class StepState {
    there, // filled knot
    planned, // ring
    missing, // dashed; says what is missing and links to where it is mended
};
struct Step {
    std::string heading; // "Så gör vi"
    std::string strong; // "Tis och tors 8.10"
    Html body = {};
    StepState state = StepState::there;
};

struct GoalCard {
    std::string id; // unique on the page
    std::string goal; // "Jag vill åka buss själv till Verkstan"
    std::optional<Href> href = std::nullopt;
    std::string picture = {};
    std::string facts = {};
    std::optional<Tag> tag = std::nullopt;
    std::vector<Step> steps = {};
    Html extra = {}; // below the steps
};
Html goal_card(GoalCard const&);

// The start of the thread: a decision or order.
struct ThreadStart {
    std::string heading;
    std::string facts;
    std::string quote_label = {}; // "Beslutets mål"
    std::vector<std::string> quotes = {};
};
Html thread_start(ThreadStart const&);
Html thread_end(Html content);
// The line itself, around start, cards and end.
Html thread(Html parts);
