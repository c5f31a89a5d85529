// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/house_words.h"
#include "orders/order.h"
#include "plans/plan_content.h"
#include "plans/template.h"
#include "rules/rules.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// How much a gap weighs (DD-11). Only what nobody can lawfully be without stops establishing; for adults the content of
// a plan is allmänna råd ("bör"), so the rest asks for a reason that is printed with the plan, or only advises.
enum class GapWeight { blocks, asks_reason, advises };

// Something that the plan does not say yet, where it is mended, and what asks for it.
struct Gap {
    std::string key;  // unique in the list and the same the next time: "goal_without_activity-04x…"
    std::string code;
    GapWeight weight;
    std::string text;
    std::string source; // statute or routine, as people know it
    std::string heading = {}; // key in the template
    std::optional<Id<Goal>> goal = std::nullopt;
    std::optional<Id<Activity>> activity = std::nullopt;
    std::optional<std::int64_t> participant = std::nullopt;
};

// What the routine asks for (rules/): what it does not ask for is no gap.
struct PlanWants {
    bool way_of_follow_up = true; // followup.way_required
    int own_goals = 1;            // goals.min_own
    bool may_decline = true;      // goals.decline_with_reason
    GoalsWithoutPerson without_person = GoalsWithoutPerson::decision_goals_only;
    Chosen<ActivityPrompt> activity = {};
    Chosen<ChildField> child = {};
};
PlanWants plan_wants(Rules const&);

// What the rules look at.
struct GapQuestion {
    PlanContent const& content;
    PlanTemplate const& plan_template;
    std::vector<std::string> shown; // keys of the headings that stand in the plan
    std::string given_name;
    bool is_child;
    Order const* order;          // none: the order is gone
    std::string key_worker;      // empty: nobody is appointed
    std::string no_answer;       // what the person's card says
    HouseWords words = {};
    PlanWants rules = {};
};

// In the order of the plan: what stops first, then by heading.
std::vector<Gap> list_gaps(GapQuestion const&);

// As the template has chosen: what it says nothing about is left out. What stops a plan is no choice (DD-11).
std::vector<Gap> weighed(std::vector<Gap>, GapAnswers const&);
