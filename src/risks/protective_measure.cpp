// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/protective_measure.h"

namespace {

constexpr Code<OwnConsentWay> ways[] = {
    {OwnConsentWay::words, "words", "Sa det"},
    {OwnConsentWay::written, "written", "Skrev under"},
    {OwnConsentWay::sign, "sign", "Med tecken eller bilder"},
    {OwnConsentWay::shown, "shown", "Visade det tydligt på eget sätt"},
};
constexpr Code<MeasureEndCause> causes[] = {
    {MeasureEndCause::withdrawn, "withdrawn", "Personen vill inte längre"},
    {MeasureEndCause::not_needed, "not_needed", "Den behövs inte"},
    {MeasureEndCause::other_way, "other_way", "Vi gör på ett annat sätt"},
};
constexpr int review_months = 6;
constexpr int longest_months = 12;

} // namespace

std::span<Code<OwnConsentWay> const> own_consent_way_codes() { return ways; }
std::span<Code<MeasureEndCause> const> measure_end_cause_codes() { return causes; }

MeasureState ProtectiveMeasure::state_on(CivilDate day) const
{
    if (end || order_ended || last_day() < day) return MeasureState::ended;
    if (starts_on > day) return MeasureState::coming;
    return next_review() < day ? MeasureState::review_overdue : MeasureState::in_force;
}

CivilDate latest_measure_review(CivilDate from) { return add_months(from, review_months); }
CivilDate latest_measure_day(CivilDate from) { return add_months(from, longest_months); }
