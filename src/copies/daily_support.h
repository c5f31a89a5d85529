// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "base/civil_date.h"
#include "db/database.h"
#include "people/person_head.h"
#include "plans/established_content.h"
#include "plans/plan_in_force.h"
#include "plans/schedule.h"
#include "risks/risk_assessment.h"
#include "risks/safety.h"

#include <optional>
#include <string>
#include <vector>

// One thing to do, as the plan in force says it. Its texts are those of the activity.
struct DailyStep {
    Id<Activity> activity;
    Id<Plan> plan;
    std::string what;
    std::string text;     // for those who carry it out: the staff text, or the plan's how
    std::string own_part; // what the person does
    std::string goal;     // short name of the goal it belongs to; empty: none
    Schedule when;
    std::optional<Doer> doer;
    std::vector<AssessedRisk> risks = {}; // the heaviest first
    bool is_new = false;  // the text was changed lately, in a plan that was in force before
};

// "8.10 tis, tors", "mån, ons, lör": what stands before the thing itself. Short, for paper and a narrow screen.
std::string short_time(Schedule const&);

// A part of the day with what is done in it, by the clock and then by the days of the week.
struct DailyPart {
    DayPart part;
    std::vector<DailyStep> steps;
};

// Stödet under dygnet: everything that the plans in force say is done, from morning to night, across plans and services
// (R127, R237). Reads only the orders that the access covers.
struct DailySupport {
    PersonSummary person;
    std::vector<DailyPart> parts;        // those with something to do, in the order of the day
    std::vector<DailyStep> at_some_time; // the plan says day and time in words, or not at all
    std::vector<GoalInForce> goals;      // active ones
    std::vector<PlanSummary> plans;      // in force
    std::vector<EstablishedText> manner = {};       // how to treat the person (R263)
    std::vector<EstablishedText> good_to_know = {}; // under the headings of services (R127, R128)
    std::vector<std::string> news = {};             // what the last weeks' versions have changed, a line each (R206)
    std::vector<AssessedRisk> risks = {}; // of the plans as a whole, or of what they no longer say
    Safety safety = {};
};
DailySupport load_daily_support(ReadTx&, PersonAccess const&, CivilDate today);

// What may fall on that day.
DailySupport on_day(DailySupport, CivilDate day);
