// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "base/code.h"
#include "base/id.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

struct PlanVersion;
struct RiskAssessment;
struct Staff;

// What somebody has read: the whole plan, what was new since they read it last, the 60-second card; or that they did not.
enum class ReadingOutcome { whole, news, card, not_read };
std::span<Code<ReadingOutcome> const> reading_outcome_codes();

// Why somebody did not read (DD-4). Help comes first; the cause is for learning, nobody is ranked by it.
enum class NotReadCause { no_time, urgent_help, not_reached, other };
std::span<Code<NotReadCause> const> not_read_cause_codes();

// Läsning av planen (R120, R330): the proof, for each version and person, that it was read or was not, and why. Never changed.
struct PlanReading {
    Id<PlanReading> id;
    Id<PlanVersion> version;
    std::optional<Id<RiskAssessment>> assessment = std::nullopt; // that applied as it was read
    Id<Staff> staff;
    std::string staff_name;
    ReadingOutcome outcome;
    std::optional<NotReadCause> cause = std::nullopt; // of not_read, and only of that
    std::string cause_words = {};
    Instant read_at;
};

// What there is to read of a plan, and what one member of staff has read of it.
struct ReadingFacts {
    std::int64_t version_number;                            // the one that applies
    std::optional<Instant> assessed_at = std::nullopt;      // by somebody else
    std::optional<Instant> alerted_at = std::nullopt;       // the latest alert about the person that somebody else wrote
    std::int64_t known_number = 0;                          // the latest version that was read or established by them; 0: none
    std::optional<Instant> last_seen = std::nullopt;        // when they read or established last
    std::optional<ReadingOutcome> today = std::nullopt;     // what they said last today
};

// What is new to somebody. To whoever has read nothing, everything is: the whole plan.
struct ReadingNews {
    bool whole = false;
    bool version = false;
    bool assessment = false;
    bool alert = false;

    bool nothing() const { return !whole && !version && !assessment && !alert; }
};
ReadingNews news_of(ReadingFacts const&);

// open: is asked to read. put_off: has read the card, or said why not, today; asked again tomorrow. read: nothing is new.
enum class ReadingState { open, put_off, read };
ReadingState reading_state(ReadingFacts const&);
