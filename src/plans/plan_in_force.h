// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "base/civil_date.h"
#include "base/clock.h"
#include "base/id.h"
#include "db/database.h"
#include "orders/plan_maker.h"
#include "plans/established_content.h"
#include "plans/plan.h"
#include "rules/due_date.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class RuleBook;

// What the parts above plans/ (journal, overview) may know about a person's plans. All of it reads only the orders
// that the access covers (DD-1).

// A goal of a plan in force, with what stands around it. The goal and its activities are the version's own.
struct GoalInForce {
    Id<Plan> plan;
    Id<Order> order;
    Id<PlanVersion> version;
    std::shared_ptr<EstablishedContent const> content; // Shared with other readers; holds what the references name.
    Goal const& goal;
    std::vector<Activity> const& activities; // in the order of the plan
};

// A plan as a list or the overview shows it.
struct PlanSummary {
    Plan plan;
    std::string unit_name;
    std::string template_name;
    std::optional<Id<PlanVersion>> version = std::nullopt; // the one in force, or the last one of an ended plan
    std::int64_t version_number = 0;
    std::optional<Instant> established_at = std::nullopt;
    std::optional<Instant> first_established_at = std::nullopt; // of version 1: notes are counted from then
    std::string title = {}; // Genomförandeplan, or what DD-12 makes of it; of the draft while there is no version
    std::optional<FollowUpPlan> follow_up = std::nullopt;
    std::optional<Id<PlanDraft>> draft = std::nullopt;
    std::optional<Instant> draft_changed_at = std::nullopt;
};

// One line of the 60-second card and of Min dag: what is done that day, in the order of the day.
struct ActivityToday {
    Id<Activity> activity;
    std::optional<Id<Goal>> goal;
    Id<Order> order;
    std::string what;
    std::string how;
    std::string staff_text;
    std::string time;             // "8.10–8.45", "morgon", or what the plan says in words
    std::optional<Doer> doer;
    bool certain; // false: the plan says the day in words only, so it may not be today
};

// An order that has begun and has no established plan yet; what must be known the first day and is not (R2); a plan whose
// follow-up is due, earlier because something has happened (R189, R303), or one of its goals' (rule goal.followup_interval);
// one whose person did not take part, and is asked again that day (DD-12); a draft whose person has become 15, and speaks
// for themself (SoL 3 kap. 4 §), or 18, and has no guardian any more (DD-7).
enum class DueKind { plan_missing, day1_missing, follow_up, early_follow_up, goal_follow_up, offer_again, turned_15, turned_18 };
struct PlanDue {
    DueKind kind;
    Id<Person> person;
    Id<Order> order;
    std::optional<Id<Plan>> plan; // the draft, if somebody has begun, or the plan to follow up
    std::optional<Id<PlanVersion>> version = std::nullopt; // the one in force, to follow up
    DueDate due;
    PlanMaker maker = PlanMaker::unit; // who is reminded of it (R152)
};

// The person's plans, those in force first, then drafts, then ended ones.
std::vector<PlanSummary> list_plans(ReadTx&, PersonAccess const&, CivilDate today);
// Goals of all plans in force, active ones only unless `also_ended`; in the order of the plans.
enum class WhichGoals { active, all };
std::vector<GoalInForce> list_goals_in_force(ReadTx&, PersonAccess const&, WhichGoals = WhichGoals::active);
// Activities of plans in force that have no goal of their own (DD-13).
std::vector<Activity> list_activities_without_goal(ReadTx&, PersonAccess const&);
// Names for notes that point at a goal or an activity, also of versions no longer in force: the latest wording.
struct GoalName {
    Id<Goal> goal;
    Id<Order> order;
    std::string short_name;
    std::string wording;
    std::string picture;
};
struct ActivityName {
    Id<Activity> activity;
    std::optional<Id<Goal>> goal;
    Id<Order> order;
    std::string what;
};
std::vector<GoalName> list_goal_names(ReadTx&, PersonAccess const&);
std::vector<ActivityName> list_activity_names(ReadTx&, PersonAccess const&);

// NN håller inte med what a plan in force says (DD-24), also when it was noted beside an earlier version.
struct ObjectionInForce {
    Id<Plan> plan;
    Id<Order> order;
    Id<PlanVersion> version; // the one in force
    std::optional<Id<Goal>> goal; // that it is about
    std::string about; // "Mål: Buss"
    std::string who;   // "Samir", "Amal Lindgren, anhörig,"
    std::string text;
    Instant noted_at;
};
std::vector<ObjectionInForce> list_objections_in_force(ReadTx&, PersonAccess const&);

std::vector<ActivityToday> activities_today(ReadTx&, PersonAccess const&, CivilDate today);

// What is missing or due among the person's orders as of `today`, by the rules of the organisation (rules/). The unit hears
// of what it makes itself, a socialsekreterare of what falls on that role (R152).
std::vector<PlanDue> list_plans_due(ReadTx&, PersonAccess const&, CivilDate today);
// The same over all accepted, started orders of these units, for Min dag and the manager's page: no text, ids and dates.
std::vector<PlanDue> list_plans_due(ReadTx&, std::vector<Id<Unit>> const&, CivilDate today);
// What a socialsekreterare is to make and follow up among the orders that the account is tied to for that.
std::vector<PlanDue> list_plans_due_of_plan_maker(ReadTx&, Id<Staff>, std::vector<Id<Order>> const&, CivilDate today);

// All started orders of the house under one book of rules, whoever makes the plan: for the whole organisation in one pass,
// and for what a draft of rules would change.
struct PlanDueOfUnit {
    Id<Unit> unit;
    PlanDue due;
};
std::vector<PlanDueOfUnit> list_all_plans_due(ReadTx&, RuleBook const&, CivilDate today);
// When the first plan of each of the orders is due as the rules stood on that day, whatever has become of it since. An
// order is not there when no rule says when.
std::map<Id<Order>, CivilDate> first_plans_due(ReadTx&, RuleBook const&, std::vector<Id<Order>> const&, CivilDate day);
