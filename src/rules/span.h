// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/code.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

enum class SpanUnit { day, week, month, workday };
std::span<Code<SpanUnit> const> span_unit_codes();

// A length of time as a routine says it: "14 dagar", "6 månader", "10 arbetsdagar". The count is 1...999.
struct Span {
    int count;
    SpanUnit unit;

    bool operator==(Span const&) const = default;
};

// "6 month", as it stands in a rule.
std::optional<Span> parse_span(std::string_view);
std::string code_text(Span);
std::string words_of(Span); // 6 månader
// Months end on the last day of the month where there is no such day, and a calendar date does not move for a Sunday (DD-19).
CivilDate after(CivilDate anchor, Span);
// In days, nearly: only to tell which of two is shorter.
double nearly_days(Span);

// What a date counts from (rule-model D3).
enum class Anchor {
    decision_date, order_confirmed, actual_start, first_plan, last_follow_up, plan_established,
    service_added, order_added, order_changed, service_withdrawn, request_granted, asked_for, // that ask for a follow-up in between
};
std::span<Code<Anchor> const> anchor_codes(); // label: "faktisk start"

// Inom 14 dagar från faktisk start.
struct Deadline {
    Span span;
    Anchor anchor;

    bool operator==(Deadline const&) const = default;
};
std::optional<Deadline> parse_deadline(std::string_view); // "14 day actual_start"
std::string code_text(Deadline const&);
std::string words_of(Deadline const&); // 14 dagar efter faktisk start
