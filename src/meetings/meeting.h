// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/clock.h"
#include "base/id.h"
#include "plans/code.h"
#include "plans/plan.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// In which form they met (R61, R112).
enum class ConversationForm { meeting, telephone, visit, everyday };
std::span<Code<ConversationForm> const> conversation_form_codes();

enum class MeetingState { going_on, paused, ended };
std::span<Code<MeetingState> const> meeting_state_codes();

// What is gone through, in the order of the guide (R67–R79); any of them at any time (DD-26).
enum class MeetingStep { about_us, about_you, rights, facts, decision, important, services, coordination, next_time };
std::span<Code<MeetingStep> const> meeting_step_codes(); // the code stands in the address; the label may hold {namn}

// What the person is told about, each ticked when it suits (R70, R249, R250).
struct MeetingDuty {
    std::string_view code;
    std::string_view text;
};
std::span<MeetingDuty const> meeting_duties();

// Somebody who was there, as they were called that day.
struct Present {
    std::int64_t participant; // in the plan's draft
    std::string name;
    ParticipantKind kind;
};

// What a mark is about: a duty told, a fact of the card gone through, a step read back to the person.
enum class MarkKind { duty, fact, step };
std::span<Code<MarkKind> const> mark_kind_codes();
enum class MarkValue { done, right, changed };
std::span<Code<MarkValue> const> mark_value_codes();

struct MeetingMark {
    MarkKind kind;
    std::string item;
    MarkValue value;
    std::string marked_by;
    Instant marked_at;
};

// Orkade inte nu: the person had no strength left; they ask again another day (DD-12).
struct NotNow {
    Instant at;
    std::string by;
};

// Samtal: a conversation about a plan's draft (DD-26). One draft may have several, and each goes on where it stopped,
// another day too (R61, R306). What is agreed stands in the draft alone. An ended one is never changed.
struct Conversation {
    Id<Conversation> id;
    Id<Plan> plan;
    Id<PlanDraft> draft;
    std::int64_t number; // of the plan's meetings, from 1
    CivilDate held_on;
    ConversationForm form;
    MeetingState state;
    std::optional<MeetingStep> step = std::nullopt; // where they stopped
    std::string started_by_name;
    Instant started_at;
    std::optional<Instant> paused_at = std::nullopt;
    std::optional<Instant> ended_at = std::nullopt;
    std::optional<NotNow> not_now = std::nullopt;
    std::optional<CivilDate> next_on = std::nullopt; // when they meet again, and in which way
    std::string next_way = {};
    std::vector<Present> present = {};
    std::vector<MeetingMark> marks = {};

    MeetingMark const* mark_of(MarkKind, std::string_view item) const;
    bool is_ended() const { return ended_at.has_value(); }
    // "Möte 20 november 2026"
    std::string title() const;
    // As the plan tells of it, among the occasions on which it was made (R61, R253).
    Meeting in_plan() const;
};
