// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/fact_confirmation_store.h"

#include "people/person_fact_store.h"

#include <algorithm>

namespace {

constexpr char const* table = "fact_confirmation";

constexpr ConfirmedWith choices[] = {
    {"person", "Personen"},
    {"relative", "Närstående"},
    {"representative", "Företrädare"},
    {"staff", "Bara personal"},
};

std::string_view words_of(std::string_view code)
{
    if (code == "person") return "med personen";
    if (code == "relative") return "med närstående";
    if (code == "representative") return "med företrädare";
    return "av personal";
}

struct Confirmed {
    std::int64_t id;
    Id<PersonFact> fact;
    Id<Person> person;
    std::string with;
    Instant at;
    Id<Staff> by;
};

Canonical canonical(Confirmed const& one)
{
    Canonical form{table, 1};
    form.add("fact", one.fact.number())
        .add("person", one.person.number())
        .add("with", one.with)
        .add("created_at", one.at.time_since_epoch().count())
        .add("created_by", one.by.number());
    return form;
}

void append(WriteTx& tx, Visit const& visit, Confirmed const& one)
{
    auto const salt = visit.house.ledger.append(tx,
        {"FactConfirm", table, one.id, one.by.number(), visit.actor.session.number(), one.person.number()}, canonical(one));
    tx.execute(R"(
        INSERT INTO fact_confirmation (id, fact_id, person_id, confirmed_with, created_at, created_by, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        )",
        {one.id, one.fact, one.person, one.with, one.at, one.by, salt});
}

} // namespace

std::span<ConfirmedWith const> confirmed_with_choices() { return choices; }

FactConfirmations list_confirmations(ReadTx& tx, SharedAccess const& access)
{
    FactConfirmations found;
    if (access.name_only()) return found;
    tx.each(R"(
        SELECT c.fact_id, c.created_at, s.name, c.confirmed_with
        FROM fact_confirmation c
        JOIN staff s ON s.id = c.created_by
        WHERE c.person_id = ?1
        ORDER BY c.created_at, c.id
        )",
        {access.person()}, [&](Row const& row) {
            found.insert_or_assign(row.id<PersonFact>(0), FactConfirmation{row.instant(1), row.text(2), row.text(3)});
        });
    return found;
}

std::string written_and_confirmed(PersonFact const& fact, FactConfirmations const& confirmations)
{
    auto text = fact.author + ", " + civil_date(fact.created_at).text();
    auto const confirmed = confirmations.find(fact.id);
    if (confirmed == confirmations.end()) return text;
    auto const& [at, author, with] = confirmed->second;
    return text + ". Genomgånget " + civil_date(at).text() + " " + std::string{words_of(with)} + ", " + author;
}

Result<Done> confirm_facts(WriteTx& tx, Visit const& visit, SharedAccess const& access, std::string const& with)
{
    if (!access.may_write()) return forbidden("Du kan läsa uppgifterna men inte ändra dem.");
    if (std::ranges::find(choices, with, &ConfirmedWith::code) == std::end(choices)) return invalid("Välj vem du gick igenom uppgifterna med.");
    auto facts = list_facts(tx, access);
    std::erase_if(facts, [](PersonFact const& fact) { return fact.text.empty(); });
    if (facts.empty()) return invalid("Det finns inga uppgifter att gå igenom än.");
    for (auto const& fact : facts)
        append(tx, visit, {.id = visit.house.ids.next_number(), .fact = fact.id, .person = access.person(), .with = with,
            .at = visit.house.clock.now(), .by = visit.actor.staff});
    return Done{};
}

RecordKind fact_confirmation_records()
{
    return {table,
        [](ReadTx& tx, OnRecord const& found) {
            tx.each(R"(
                SELECT id, fact_id, person_id, confirmed_with, created_at, created_by, salt
                FROM fact_confirmation
                ORDER BY id
                )",
                {}, [&](Row const& row) {
                    found(row.integer(0), [&] {
                        return KeptRecord{row.bytes(6), canonical({row.integer(0), row.id<PersonFact>(1), row.id<Person>(2), row.text(3), row.instant(4),
                            row.id<Staff>(5)})};
                    });
                });
        }};
}
