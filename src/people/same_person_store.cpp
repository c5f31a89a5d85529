// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/same_person_store.h"

#include "access/change_of.h"
#include "db/stored_value.h"

namespace {

constexpr Code<SamePersonStep> codes[] = {
    {SamePersonStep::asked, "asked", "Kan vara samma person"},
    {SamePersonStep::confirmed, "confirmed", "Samma person"},
    {SamePersonStep::refused, "refused", "Inte samma person"},
    {SamePersonStep::undone, "undone", "Akterna hör inte ihop längre"},
};

constexpr std::string_view query = R"(
    SELECT e.id, e.person_id, e.kept_id, e.version, e.step, e.reason, e.created_at, e.created_by, s.name, e.salt
    FROM same_person e JOIN staff s ON s.id = e.created_by
)";

// The newest step of a file says how things stand.
constexpr std::string_view newest
    = " NOT EXISTS (SELECT 1 FROM same_person later WHERE later.person_id = e.person_id AND later.version > e.version)";

SamePersonEntry read_entry(Row const& row)
{
    return {.id = row.integer(0),
        .left = row.id<Person>(1),
        .kept = row.id<Person>(2),
        .version = static_cast<int>(row.integer(3)),
        .step = stored_code(row, 4, same_person_codes()),
        .reason = row.text(5),
        .created_at = row.instant(6),
        .by = row.id<Staff>(7),
        .author = row.text(8)};
}

Canonical canonical_of(SamePersonEntry const& entry)
{
    Canonical form{"same_person", 1};
    form.add("person", entry.left.number())
        .add("kept", entry.kept.number())
        .add("version", entry.version)
        .add("step", code_of(same_person_codes(), entry.step).code)
        .add("reason", entry.reason)
        .add("created_at", std::int64_t{entry.created_at.time_since_epoch().count()})
        .add("created_by", entry.by.number());
    return form;
}

void append(WriteTx& tx, Visit const& visit, PersonAccess const& left, Id<Person> kept, SamePersonStep step, std::string const& reason)
{
    auto const version = tx.number("SELECT COALESCE(MAX(version), 0) FROM same_person WHERE person_id = ?1", {left.person()});
    SamePersonEntry const entry{.id = visit.house.ids.next_number(), .left = left.person(), .kept = kept,
        .version = static_cast<int>(version) + 1, .step = step, .reason = reason, .created_at = visit.house.clock.now(),
        .by = visit.actor.staff};
    auto const salt = visit.house.ledger.append(
        tx, change_of(visit, left, "SamePersonWrite", "same_person", entry.id), canonical_of(entry));
    tx.execute(R"(
        INSERT INTO same_person (id, person_id, kept_id, version, step, reason, created_at, created_by, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        )",
        {entry.id, entry.left, entry.kept, entry.version, code_of(same_person_codes(), step).code, reason, entry.created_at, entry.by,
            salt});
}

std::optional<SamePersonEntry> newest_about(ReadTx& tx, Id<Person> left)
{
    return tx.find(std::string{query} + " WHERE e.person_id = ?1 AND" + std::string{newest}, {left}, read_entry);
}

// No chains: what is left for another is not kept for a third, and what is kept is not left.
bool is_joined(ReadTx& tx, Id<Person> left, Id<Person> kept)
{
    return tx.number("SELECT count(*) FROM same_person e WHERE (e.person_id IN (?1, ?2) OR e.kept_id = ?1)"
                     " AND e.step IN ('asked', 'confirmed') AND" + std::string{newest}, {left, kept}) > 0;
}

bool leads_either(PersonAccess const& left, PersonAccess const& kept) { return left.leads() || kept.leads(); }

} // namespace

std::span<Code<SamePersonStep> const> same_person_codes() { return codes; }

std::vector<SamePersonEntry> list_same_person(ReadTx& tx, SharedAccess const& access)
{
    return tx.list(std::string{query} + " WHERE e.person_id = ?1 OR e.kept_id = ?1 ORDER BY e.created_at DESC, e.id DESC",
        {access.person()}, read_entry);
}

std::optional<SamePersonEntry> find_same_person(ReadTx& tx, SharedAccess const& access)
{
    return tx.find(std::string{query} + " WHERE (e.person_id = ?1 OR e.kept_id = ?1) AND e.step IN ('asked', 'confirmed') AND"
            + std::string{newest} + " ORDER BY e.created_at DESC, e.id DESC LIMIT 1",
        {access.person()}, read_entry);
}

bool is_left_for_another(ReadTx& tx, Id<Person> person)
{
    auto const entry = newest_about(tx, person);
    return entry && entry->step == SamePersonStep::confirmed;
}

Result<Done> ask_same_person(
    WriteTx& tx, Visit const& visit, PersonAccess const& left, PersonAccess const& kept, std::string const& reason)
{
    if (left.person() == kept.person()) return invalid("Välj den andra akten.");
    if (is_joined(tx, left.person(), kept.person()))
        return conflict("En av akterna hör redan ihop med en annan akt, eller väntar på svar om det.");
    append(tx, visit, left, kept.person(), SamePersonStep::asked, reason);
    return Done{};
}

Result<Done> answer_same_person(WriteTx& tx, Visit const& visit, PersonAccess const& left, PersonAccess const& kept,
    SamePersonStep answer, std::string const& reason)
{
    auto const entry = newest_about(tx, left.person());
    auto const from = answer == SamePersonStep::undone ? SamePersonStep::confirmed : SamePersonStep::asked;
    if (!entry || entry->kept != kept.person() || entry->step != from)
        return conflict("Någon annan har redan svarat. Läs hur det är nu.");
    if (!leads_either(left, kept)) return forbidden("Chefen eller samordnaren svarar om det är samma person.");
    if (answer != SamePersonStep::undone && entry->by == visit.actor.staff)
        return forbidden("Du har själv frågat. En annan som leder enheten svarar.");
    append(tx, visit, left, kept.person(), answer, reason);
    return Done{};
}

RecordKind same_person_records()
{
    return {"same_person", [](ReadTx& tx, OnRecord const& found) {
                tx.each(std::string{query} + " ORDER BY e.id", {}, [&](Row const& row) {
                    found(row.integer(0), [&] { return KeptRecord{row.bytes(9), canonical_of(read_entry(row))}; });
                });
            }};
}
