// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/emergency.h"

#include "access/emergency_store.h"
#include "jobs/reminder.h"

#include <algorithm>

namespace {

constexpr std::size_t longest_text = 1000;

std::string trimmed(std::string const& text)
{
    auto const begin = text.find_first_not_of(" \n\t");
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \n\t") - begin + 1);
}

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

Refusal not_possible()
{
    return forbidden("Du kan inte göra en nödöppning här. Ring enhetens chef eller samordnare.");
}

Refusal not_leading()
{
    return forbidden("Bara den som leder enheten kan göra det här.");
}

bool leads_one(Actor const& actor, std::vector<Id<Unit>> const& units)
{
    return std::ranges::any_of(units, [&](Id<Unit> unit) { return actor.leads(unit); });
}

} // namespace

Result<Id<EmergencyOpening>> open_emergency(Visit& visit, Id<Person> person, std::string typed)
{
    auto const& house = visit.house;
    auto const now = house.clock.now();
    auto const& rules = house.access_control.rules();
    NewEmergency const opening{.id = house.ids.next<EmergencyOpening>(),
        .person = person,
        .staff = visit.actor.staff,
        .reason = trimmed(typed),
        .opened_at = now,
        .expires_at = now + std::chrono::hours{rules.emergency_hours}};
    if (!visit.actor.works_in_care()) {
        log_access(visit, LogAction::deny, person, "EmergencyOpen", "no_care_role");
        return not_possible();
    }
    if (opening.reason.empty()) return invalid("Skriv varför du behöver öppna. Några ord räcker.");
    if (characters(opening.reason) > longest_text) return invalid("Skriv högst 1 000 tecken.");
    auto const done = house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const units = list_units_of_person(tx, person, add_days(civil_date(now), -rules.closing_days));
        if (units.empty()) return not_possible();
        auto const salt = house.ledger.append(tx,
            {"EmergencyOpen", "emergency_opening", opening.id.number(), visit.actor.staff.number(),
                visit.actor.session.number(), person.number()},
            canonical_of(opening));
        add_emergency(tx, opening, salt);
        for (auto const unit : units) add_notice(tx, opening.id, unit);
        plan_reminder(tx, house.ids, {.kind = ReminderKind::emergency, .about = opening.id.number()}, now);
        return Done{};
    });
    if (!done) {
        log_access(visit, LogAction::deny, person, "EmergencyOpen", "no_order");
        return done.refusal();
    }
    log_access(visit, LogAction::emergency, person, "EmergencyOpen", opening.id.text());
    return opening.id;
}

Result<Done> mark_emergency_seen(Visit& visit, Id<EmergencyOpening> id, Id<Unit> unit)
{
    if (!visit.actor.leads(unit)) return not_leading();
    auto const now = visit.house.clock.now();
    return visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        if (!see_notice(tx, id, unit, visit.actor.staff, now)) return not_found("Nödöppningen finns inte här.");
        return Done{};
    });
}

Result<Done> review_emergency(Visit& visit, Id<EmergencyOpening> id, ReviewOutcome outcome, std::string note)
{
    auto const& house = visit.house;
    auto const now = house.clock.now();
    NewReview const review{.id = house.ids.next<EmergencyReview>(),
        .opening = id,
        .reviewer = visit.actor.staff,
        .outcome = outcome,
        .note = trimmed(note),
        .reviewed_at = now};
    if (characters(review.note) > longest_text) return invalid("Skriv högst 1 000 tecken.");
    if (outcome == ReviewOutcome::unjustified && review.note.empty())
        return invalid("Skriv vad som var fel och vad ni har gjort åt det.");
    auto const done = house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const facts = find_emergency_facts(tx, id);
        auto const units = list_units_of_emergency(tx, id);
        if (!facts || !leads_one(visit.actor, units)) return not_leading();
        if (facts->staff == visit.actor.staff)
            return forbidden("Du gjorde nödöppningen själv. Någon annan behöver granska den.");
        if (facts->reviewed) return conflict("Nödöppningen är redan granskad.");
        auto const salt = house.ledger.append(tx,
            {"EmergencyReview", "emergency_review", review.id.number(), visit.actor.staff.number(),
                visit.actor.session.number(), facts->person.number()},
            canonical_of(review));
        add_review(tx, review, salt);
        for (auto const unit : units)
            if (visit.actor.leads(unit)) see_notice(tx, id, unit, visit.actor.staff, now);
        return Done{};
    });
    log_access(visit, done ? LogAction::write : LogAction::deny, std::nullopt, "EmergencyReview", id.text());
    return done;
}
