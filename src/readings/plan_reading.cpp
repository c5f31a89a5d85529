// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "readings/plan_reading.h"

namespace {

constexpr Code<ReadingOutcome> outcomes[] = {
    {ReadingOutcome::whole, "whole", "Läst hela planen"},
    {ReadingOutcome::news, "news", "Läst det nya"},
    {ReadingOutcome::card, "card", "Läst kortet"},
    {ReadingOutcome::not_read, "not_read", "Läste inte"},
};
constexpr Code<NotReadCause> causes[] = {
    {NotReadCause::no_time, "no_time", "Jag hinner inte före besöket"},
    {NotReadCause::urgent_help, "urgent_help", "Någon behöver hjälp genast"},
    {NotReadCause::not_reached, "not_reached", "Planen gick inte att öppna"},
    {NotReadCause::other, "other", "Annat"},
};

bool is_later(std::optional<Instant> const& what, std::optional<Instant> const& seen) { return what && (!seen || *what > *seen); }

} // namespace

std::span<Code<ReadingOutcome> const> reading_outcome_codes() { return outcomes; }
std::span<Code<NotReadCause> const> not_read_cause_codes() { return causes; }

ReadingNews news_of(ReadingFacts const& facts)
{
    if (facts.known_number == 0) return {.whole = true};
    return {.version = facts.known_number < facts.version_number,
        .assessment = is_later(facts.assessed_at, facts.last_seen),
        .alert = is_later(facts.alerted_at, facts.last_seen)};
}

ReadingState reading_state(ReadingFacts const& facts)
{
    if (news_of(facts).nothing()) return ReadingState::read;
    bool const said_today = facts.today == ReadingOutcome::card || facts.today == ReadingOutcome::not_read;
    return said_today ? ReadingState::put_off : ReadingState::open;
}
