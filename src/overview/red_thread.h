// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "followups/follow_up.h"
#include "html/html.h"
#include "journal/journal_in_brief.h"
#include "orders/order.h"
#include "orders/outside_plan.h"
#include "plans/plan_in_force.h"

#include <map>
#include <optional>
#include <vector>

// An activity of a plan in force that lawfully has no goal of its own (DD-13).
struct LooseActivity {
    Id<Order> order;
    Activity activity;
};

// Den röda tråden of one person: decision, goals, and for each goal its sub-goals, what is done, what has been noted and
// when it is followed up (004:1, R20, R283). What is missing says so and links to where it is mended; a link that is
// lawfully absent is not missing (DD-13), and silence in the journal is not either (004:116).
struct RedThread {
    Id<Person> person;
    std::string given_name;
    CivilDate today;
    bool may_write;
    std::vector<Order> orders;       // those the access covers, not ended
    std::vector<PlanSummary> plans;
    std::vector<OutsidePlan> outside_plans = {}; // in force, of orders whose plan a provider outside makes (R151)
    std::vector<GoalInForce> goals;  // ended ones too
    std::vector<GoalNotes> notes;    // all since the plans began
    std::vector<LooseActivity> loose = {};
    std::vector<ObjectionInForce> objections = {}; // DD-24
    std::vector<FollowUp> follow_ups = {}; // of all the plans, the newest first
    std::map<Id<Plan>, std::string> follow_up_headings = {}; // key of the heading in the plan's draft, where there is one
};

Html red_thread(RedThread const&);
