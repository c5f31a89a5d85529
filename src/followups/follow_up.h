// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/clock.h"
#include "base/id.h"
#include "meetings/meeting.h"
#include "plans/plan.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What a follow-up covers: the whole plan or a part of it (R84, R89).
enum class FollowUpScope { whole, service, goal, heading, dated };
std::span<Code<FollowUpScope> const> follow_up_scope_codes();

// `item` is the id of the goal or service, the key of the heading, or the day whose matters are followed up.
struct ScopeOfFollowUp {
    FollowUpScope kind = FollowUpScope::whole;
    std::string item = {};
    std::string name = {}; // as it read then; empty for the whole plan

    bool operator==(ScopeOfFollowUp const&) const = default;
    // "Hela planen", "Målet Buss", "Det som skulle följas upp till 2 december 2026"
    std::string text() const;
};

// Three steps, and two answers that are no step (DD-26).
enum class TalkAnswer { good, so_so, bad, dont_know, wont_say };
std::span<Code<TalkAnswer> const> talk_answer_codes();

// What is asked with them. The record says the question and the answer in the words that were read out (DD-14, DD-26).
enum class TalkQuestion { as_a_whole, leads_there, manner, time, safety };

// Hur gick det (DD-17, R-GP-8).
enum class HowItWent { fully, partly, no, not_applicable };
std::span<Code<HowItWent> const> how_it_went_codes();

// Vad gör vi nu: another question than how it went (DD-17).
enum class NextStep { go_on, change, finish, wait };
std::span<Code<NextStep> const> next_step_codes();

// Whether what somebody has written down about the person still holds (R86, R87).
enum class StillRight { right, changed };
std::span<Code<StillRight> const> still_right_codes();

// R208, R209: how it is under a life area since the last time.
enum class FunctionNow { improved, unchanged, deteriorated };
std::span<Code<FunctionNow> const> function_now_codes();
enum class NeedNow { unchanged, more, less };
std::span<Code<NeedNow> const> need_now_codes();
enum class GoalNow { unchanged, changed };
std::span<Code<GoalNow> const> goal_now_codes();

// What the follow-up leads to (rule-model D4). Nothing is also an answer, and an event (R219).
enum class ChangeNeeded { none, revision, new_plan };
std::span<Code<ChangeNeeded> const> change_needed_codes();

// One of several short meetings, or the only one (R306).
struct FollowUpMeeting {
    CivilDate held_on;
    ConversationForm form;
    std::string who;
    std::string text = {};
};

// What is followed up on a page of its own: a goal, or a service with what is done there without a goal.
enum class SubjectKind { goal, service };
std::span<Code<SubjectKind> const> subject_kind_codes();

struct SubjectRef {
    SubjectKind kind;
    std::int64_t item;

    auto operator<=>(SubjectRef const&) const = default;
};
std::string question_text(TalkQuestion, SubjectKind = SubjectKind::goal);
std::string answer_text(TalkQuestion, TalkAnswer);

// The same questions each time (R91–R95). The person's own answers and outcome never mix with the kontaktman's (DD-17).
struct FollowedUpSubject {
    SubjectRef about;
    std::string name; // the goal's wording or the service's name, as it read then
    std::optional<TalkAnswer> as_a_whole = std::nullopt;
    std::optional<TalkAnswer> leads_there = std::nullopt;
    std::optional<TalkAnswer> manner = std::nullopt;
    std::optional<TalkAnswer> time = std::nullopt;
    std::optional<WhoseVoice> voice = std::nullopt; // whose answers and words these are
    std::string asked_by = {};
    std::string present = {};
    std::string own_words = {};
    std::string missing = {};
    std::optional<HowItWent> person_outcome = std::nullopt;
    std::optional<NextStep> person_next = std::nullopt;
    std::optional<HowItWent> outcome = std::nullopt; // as the kontaktman sees it
    std::optional<NextStep> next_step = std::nullopt;
    std::string assessment = {};
    std::string from_now = {}; // "Så gör vi från och med nu"
    std::optional<CivilDate> own_next_on = std::nullopt; // R90

    bool has_answers() const { return as_a_whole || leads_there || manner || time || !own_words.empty(); }
};

// A life area (a heading of the plan) since the last time (R208, R209).
struct FollowedUpArea {
    std::string heading; // key
    std::string title;
    std::optional<FunctionNow> function = std::nullopt;
    std::optional<NeedNow> need = std::nullopt;
    std::optional<GoalNow> goal = std::nullopt;
    std::string text = {};

    bool empty() const { return !function && !need && !goal && text.empty(); }
};

// Känner du dig trygg med hjälpen: always the last question (R96), followed over time (I-10).
struct FeltSafety {
    std::optional<TalkAnswer> answer = std::nullopt;
    std::optional<WhoseVoice> voice = std::nullopt;
    std::string asked_by = {};
    std::string own_words = {};
    std::string better = {}; // what would make it better
};

// Who contacts the handläggare and when, for a need that the decision does not meet (R91, R95). A task until it is ticked.
struct ContactTask {
    std::string who = {};
    std::optional<CivilDate> by = std::nullopt;
    std::string about = {};

    bool is_needed() const { return !who.empty(); }
};

struct ContactDone {
    CivilDate on;
    std::string text;
    std::string author_name;
};

// What somebody writes down about a follow-up while it goes on, and what it says for good once it is signed.
struct FollowUpContent {
    std::optional<CivilDate> planned_on = std::nullopt;
    std::optional<CivilTime> planned_at = std::nullopt;
    std::optional<ConversationForm> planned_form = std::nullopt;
    std::string planned_who = {};
    std::string interpreter = {};
    std::string picture_support = {};
    std::vector<FollowUpMeeting> meetings = {};
    std::optional<StillRight> card = std::nullopt;
    std::optional<StillRight> opening_facts = std::nullopt;
    std::string life_changes = {}; // R88
    std::optional<Participation> participation = std::nullopt;
    std::vector<FollowedUpSubject> subjects = {};
    std::vector<FollowedUpArea> areas = {};
    FeltSafety safety = {};
    ContactTask contact = {};
    std::string summary = {}; // R85, R102
    std::optional<ChangeNeeded> change = std::nullopt;
    std::optional<CivilDate> next_on = std::nullopt;
    std::string next_way = {};
    std::string next_responsible = {};
};

// Uppföljning of a plan: what the person and those who were there said, what was achieved and what comes next. About the
// version that was in force when it was begun. Signed once and never changed; without change it is an event too (R219).
struct FollowUp {
    Id<FollowUp> id;
    Id<Plan> plan;
    Id<PlanVersion> version;
    std::int64_t number; // of the plan's follow-ups, from 1
    ScopeOfFollowUp scope;
    FollowUpContent content;
    bool resets_clock;
    std::string unfinished = {}; // why it was signed before it was finished; empty: it is finished
    Instant signed_at;
    Id<Staff> author;
    std::string author_name;
    std::string author_title;
    std::int64_t version_number = 0; // of the plan's version
    std::optional<ContactDone> contact_done = std::nullopt;

    std::string title() const; // "Uppföljning 2 december 2026"
    CivilDate held_on() const; // the last meeting, else the day it was signed
    FollowedUpSubject const* subject(SubjectRef) const;
};
