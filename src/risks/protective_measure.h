// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/code.h"
#include "base/id.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

struct Order;
struct Staff;

// How the person has said yes.
enum class OwnConsentWay { words, written, sign, shown };
std::span<Code<OwnConsentWay> const> own_consent_way_codes();

// Personens eget samtycke to a protective measure (DD-21). It has no giver: nobody but the person can say yes, so a god man, a
// relative or a doctor cannot be written here at all. Somebody who cannot take a stand has not consented.
struct OwnConsent {
    OwnConsentWay way;
    std::string words; // what the person said or showed
    CivilDate on;
};

// Why a measure ended. withdrawn: the person took the consent back; from that moment it is not used.
enum class MeasureEndCause { withdrawn, not_needed, other_way };
std::span<Code<MeasureEndCause> const> measure_end_cause_codes();

struct MeasureReview {
    CivilDate on;
    std::string result; // whether it helps, what else was tried
    OwnConsent consent; // asked again each time
    CivilDate review_on;
    CivilDate ends_on;
    std::string author_name;
};

struct MeasureEnd {
    MeasureEndCause cause;
    std::string words;
    CivilDate on;
    std::string author_name;
};

// How a measure stands on a day. Only in_force and review_overdue may be used.
enum class MeasureState { coming, in_force, review_overdue, ended };

// Skyddsåtgärd (R-PROTM-1): a bed rail, an alarm, a belt that the person wants, for a purpose and a time. Coercion has no
// ground in SoL or LSS; a measure rests on the person's own consent, is gone through again, and ends on its last day by
// itself, with the order, with the person's death, or when the person says so.
struct ProtectiveMeasure {
    Id<ProtectiveMeasure> id;
    Id<Order> order;
    std::string what;
    std::string purpose;
    std::string tried; // what was tried first, that takes less from the person
    OwnConsent consent;
    std::string decided_by;
    CivilDate starts_on;
    CivilDate review_on;
    CivilDate ends_on; // the last day
    std::string author_name;
    std::vector<MeasureReview> reviews = {}; // the oldest first
    std::optional<MeasureEnd> end = std::nullopt;
    bool order_ended = false; // or the person has died (DD-20)

    CivilDate next_review() const { return reviews.empty() ? review_on : reviews.back().review_on; }
    CivilDate last_day() const { return reviews.empty() ? ends_on : reviews.back().ends_on; }
    OwnConsent const& latest_consent() const { return reviews.empty() ? consent : reviews.back().consent; }
    MeasureState state_on(CivilDate day) const;
    bool is_used_on(CivilDate day) const { return state_on(day) == MeasureState::in_force || state_on(day) == MeasureState::review_overdue; }
};

// At least every six months, and at most a year at a time unless it is gone through again (the law file: local rule).
CivilDate latest_measure_review(CivilDate from);
CivilDate latest_measure_day(CivilDate from);

// Akutläkemedel (DD-21): that there is one, where its instruction is, and who may give it. Which drug and how much stand in
// the instruction and nowhere here (R118, R328). Each change is the next version.
struct RescueMedicine {
    Id<Order> order;
    std::int64_t version = 1;
    bool is_there = true;
    std::string place; // of the instruction
    std::string giver; // who may give it
    std::string author_name = {};
    Instant written_at = {};
};
