// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/clock.h"
#include "base/id.h"
#include "people/whose_voice.h"
#include "plans/code.h"
#include "plans/schedule.h"
#include "plans/taking_part.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

struct Staff;
struct OrderGoal;
struct OrderService;

// Text under one heading of the template, and the person's own words about it.
struct HeadingText {
    std::string heading; // key in the template
    std::string title;   // as it read when it was written, so that a version can be read without its template
    std::string text;
    std::string own_words = {};
    std::optional<WhoseVoice> voice = std::nullopt; // of the own words
    std::string method = {};                   // how they were found
    // In the same voice: what the person can and wants, what supports and what hinders (R226).
    std::string can_and_wants = {};
    std::string supports = {};
    std::string hinders = {};
    std::string toward_goal = {}; // of a life area: in short, how the case officer's goal is to be met (R124)
    // Whose the text is and from when, carried over the versions that leave it as it is (R216).
    std::optional<Id<Staff>> written_by = std::nullopt;
    std::optional<Instant> written_at = std::nullopt;

    bool has_area_words() const { return !can_and_wants.empty() || !supports.empty() || !hinders.empty(); }
    // Words that are somebody's, and so need a voice and a method (DD-14).
    bool has_voiced_words() const { return !own_words.empty() || has_area_words(); }
    bool empty() const { return text.empty() && toward_goal.empty() && !has_voiced_words(); }
};

// Deltagare: somebody who took part in making the plan (R2, R8).
enum class ParticipantKind { person, staff, relative, representative, other };
std::span<Code<ParticipantKind> const> participant_kind_codes();

struct Participant {
    std::int64_t id;
    std::string name;
    ParticipantKind kind;
    std::string relation; // title or relation
    std::string way;      // meeting, telephone, read the draft
    std::optional<CivilDate> on = std::nullopt;
    bool consented = false;          // the person said yes to a relative's part (DD-6)
    std::string without_consent = {}; // or why the relative took part anyway
};

// Whether and how the person took part (DD-12).
enum class Part { took_part, partly, did_not_want, could_not, not_now };
std::span<Code<Part> const> part_codes();
// True for the three answers of somebody who did not take part; the plan is then a working tool for staff (DD-12).
bool did_not_take_part(Part);

enum class Way { talked, pictures, tried, observed, told_by_other, phone, letter };
std::span<Code<Way> const> way_codes();

struct Participation {
    Part part;
    unsigned ways = 0;       // bits of Way
    std::string how;         // how the person took part, or how wishes were found instead
    std::string offered = {}; // what was offered somebody who did not take part
    std::optional<CivilDate> offered_on = std::nullopt;
    std::string offered_by = {};
    std::string why = {};                                  // why the person did not take part, in few words
    std::optional<CivilDate> ask_again_on = std::nullopt; // when it is offered again
    std::string differing_views = {}; // who sees it differently, and what the plan follows
};

// Delmål.
enum class SubGoalState { planned, going_on, reached, dropped };
std::span<Code<SubGoalState> const> sub_goal_state_codes();

struct SubGoal {
    Id<SubGoal> id;
    std::string text;
    std::optional<CivilDate> by = std::nullopt;
    SubGoalState state = SubGoalState::planned;
};

enum class Term { short_term, long_term };
std::span<Code<Term> const> term_codes();

// A goal that the person does not want is kept with the reason, so that nobody asks again and again.
enum class GoalState { active, reached, ended, declined };
std::span<Code<GoalState> const> goal_state_codes();

// Why a goal rests on no goal of the decision; then nothing is broken (DD-13).
enum class NoOrderGoal { own_goal, without_needs_test, decision_without_goal };
std::span<Code<NoOrderGoal> const> no_order_goal_codes();

// Mål: what the person wants the support to lead to. Its id lives across the versions of a plan, and notes point at it.
struct Goal {
    Id<Goal> id;
    std::string wording;    // "Jag vill åka buss själv"
    std::string short_name; // "Buss"
    std::string easy = {};  // the same in easy words, for the person's own plan; empty: the wording
    std::string picture = {}; // of the starter set, or a photo of their own (own_photo.h)
    WhoseVoice voice;
    std::string method = {};
    std::optional<Id<OrderGoal>> order_goal = std::nullopt;
    std::optional<NoOrderGoal> no_order_goal = std::nullopt; // never beside an order_goal
    std::optional<Id<OrderService>> service = std::nullopt;
    std::string today = {};
    std::string wished = {};
    std::string measure = {}; // how one sees that it comes nearer, step by step
    Term term = Term::long_term;
    std::optional<CivilDate> by = std::nullopt;
    GoalState state = GoalState::active;
    std::string reason = {}; // why declined or ended
    std::vector<SubGoal> sub_goals = {};
};

// Why an activity has no goal of its own; then nothing is broken (DD-13).
enum class NoGoal { daily_routine, declined, not_taking_part, safety };
std::span<Code<NoGoal> const> no_goal_codes();

// Why a service in the plan rests on no decision (DD-13): insats utan individuell behovsprövning.
enum class NoDecision { without_needs_test };
std::span<Code<NoDecision> const> no_decision_codes();

// A service in the plan that rests on no decision; activities belong to it as to a decided one. The id lives across
// versions.
struct PlanService {
    Id<PlanService> id;
    std::string name;
    NoDecision no_decision;
};

// Vem: on one's own, supported or done by staff (R163).
enum class Doer { person, together, staff };
std::span<Code<Doer> const> doer_codes();

// Hur personalen stödjer: to which purpose they do what they do (R123).
enum class Manner { supporting, motivating, compensating };
std::span<Code<Manner> const> manner_codes();

// An instruction from health care (ordination) is referred to, never copied: where it stands and who gave it (R118).
struct Instruction {
    std::string place = {};
    std::string giver = {};

    bool empty() const { return place.empty() && giver.empty(); }
};

// Aktivitet, "Så gör vi": what is done, how, when and by whom. The id lives across versions, as a goal's does.
struct Activity {
    Id<Activity> id;
    std::string heading; // key of the heading it stands under
    std::string what;
    std::string how;
    std::string own_part = {}; // what the person does
    std::string picture = {};  // of the starter set or a photo of their own (own_photo.h); empty: the goal's
    std::string easy = {};     // what is done, in easy words, for the person's own plan; empty: the day and `what`
    Schedule schedule = {};
    std::optional<Doer> doer = std::nullopt;
    std::string doer_words = {}; // "Samir själv, personal bredvid"
    std::optional<Manner> manner = std::nullopt;
    Instruction instruction = {};
    std::optional<Id<Goal>> goal = std::nullopt;
    std::optional<NoGoal> no_goal = std::nullopt;
    // One of the two is required (DD-13): a decided service, or one without decision.
    std::optional<Id<OrderService>> service = std::nullopt;
    std::optional<Id<PlanService>> own_service = std::nullopt;
    std::string staff_text = {}; // only for those who carry it out
    // Every activity text has its own author and time.
    Id<Staff> written_by;
    Instant written_at;
};

// Samordning with other services or health care (R19, R78).
struct Coordination {
    bool needed;
    std::string who = {};  // takes the initiative
    std::optional<CivilDate> by = std::nullopt;
    std::string text = {};
};

// Tid och sätt för uppföljning (R79).
struct FollowUpPlan {
    std::optional<CivilDate> on = std::nullopt;
    std::optional<CivilTime> at = std::nullopt;
    std::string way = {};
    std::string responsible = {};
    std::string text = {};
};

// Everything a plan says, whether it is still a draft or a version that was established.
struct PlanContent {
    std::vector<HeadingText> texts = {};
    std::vector<Participant> participants = {};
    std::optional<Participation> participation = std::nullopt;
    std::vector<Offer> offers = {};
    std::vector<Meeting> meetings = {};
    std::optional<ChildView> child = std::nullopt;
    std::vector<Goal> goals = {};
    std::vector<PlanService> services = {}; // those without decision; the decided ones stand in the order
    std::vector<Activity> activities = {};
    std::optional<Coordination> coordination = std::nullopt;
    std::optional<FollowUpPlan> follow_up = std::nullopt;

    HeadingText const* text_of(std::string_view heading) const;
    Goal const* find_goal(Id<Goal>) const;
    PlanService const* find_service(Id<PlanService>) const;
    std::vector<Activity> activities_of(Id<Goal>) const;
    std::vector<Activity> activities_under(std::string_view heading) const;
};
