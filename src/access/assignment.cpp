// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/assignment.h"

#include "access/staff_store.h"

namespace {

constexpr std::chrono::days longest_shift{31};

Refusal not_yours()
{
    return forbidden("Bara enhetens chef eller samordnare kan ändra vem som arbetar här.");
}

// A new assignment ends at four in the morning: a night shift that began in the evening is done in a claim of its own.
Instant end_of_day(Instant now)
{
    auto const four = *CivilTime::of(4, 0);
    auto const day = civil_date(now);
    auto const end = instant_of(day, four);
    return end > now ? end : instant_of(add_days(day, 1), four);
}

} // namespace

Result<Id<Assignment>> make_assignment(Visit& visit, NewAssignment const& wanted)
{
    auto const& house = visit.house;
    auto const now = house.clock.now();
    if (!visit.actor.leads(wanted.unit)) {
        log_access(visit, LogAction::deny, std::nullopt, "AssignmentMake", "not_leading");
        return not_yours();
    }
    if (wanted.ends_at && *wanted.ends_at <= wanted.starts_at) return invalid("Sluttiden ska vara efter starttiden.");
    if (wanted.ends_at && *wanted.ends_at - wanted.starts_at > longest_shift)
        return invalid("Ett pass kan vara högst 31 dagar. Välj tills vidare om det är längre.");
    Assignment const assignment{.id = house.ids.next<Assignment>(),
        .staff = wanted.staff,
        .unit = wanted.unit,
        .kind = wanted.ends_at ? AssignmentKind::shift : AssignmentKind::standing,
        .starts_at = wanted.starts_at,
        .ends_at = wanted.ends_at,
        .made_by = visit.actor.staff};
    auto const done = house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const staff = find_staff(tx, wanted.staff);
        if (!staff || !staff->active) return invalid("Medarbetaren finns inte, eller har slutat.");
        add_assignment(tx, assignment, now);
        return Done{};
    });
    if (!done) return done.refusal();
    log_access(visit, LogAction::write, std::nullopt, "AssignmentMake", assignment.id.text());
    return assignment.id;
}

Result<Id<Assignment>> work_here_today(Visit& visit, Id<Unit> unit)
{
    auto const& house = visit.house;
    auto const now = house.clock.now();
    Assignment const assignment{.id = house.ids.next<Assignment>(),
        .staff = visit.actor.staff,
        .unit = unit,
        .kind = AssignmentKind::here_today,
        .starts_at = now,
        .ends_at = end_of_day(now),
        .made_by = visit.actor.staff};
    auto const done = house.database.write([&](WriteTx& tx) -> Result<Done> {
        for (auto const& allowed : list_claimable_units(tx, visit.actor, now)) {
            if (allowed.id != unit) continue;
            add_assignment(tx, assignment, now);
            return Done{};
        }
        return forbidden("Du kan inte själv välja den här enheten. Be enhetens chef eller samordnare lägga in dig.");
    });
    if (!done) {
        log_access(visit, LogAction::deny, std::nullopt, "AssignmentClaim", "unit_not_claimable");
        return done.refusal();
    }
    log_access(visit, LogAction::write, std::nullopt, "AssignmentClaim", assignment.id.text());
    return assignment.id;
}

Result<Done> finish_assignment(Visit& visit, Id<Assignment> id)
{
    auto const& house = visit.house;
    auto const done = house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const assignment = find_assignment(tx, id);
        bool const own = assignment && assignment->kind == AssignmentKind::here_today
            && assignment->staff == visit.actor.staff;
        if (!assignment || (!own && !visit.actor.leads(assignment->unit))) return not_yours();
        if (!end_assignment(tx, id, house.clock.now())) return conflict("Passet är redan avslutat.");
        return Done{};
    });
    log_access(visit, done ? LogAction::write : LogAction::deny, std::nullopt, "AssignmentEnd", id.text());
    return done;
}
