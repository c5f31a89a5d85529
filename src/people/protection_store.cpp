// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/protection_store.h"

#include "access/staff_store.h"
#include "people/name_word_store.h"
#include "people/person_contact_store.h"
#include "people/person_fact_store.h"
#include "people/person_store.h"
#include "people/stored_date.h"

#include <fmt/format.h>

#include <algorithm>

namespace {

constexpr char const* protection_table = "person_protection";
constexpr char const* grant_table = "protection_grant";

Canonical canonical(Id<Person> person, ProtectionEntry const& entry)
{
    Canonical form{protection_table, 1};
    form.add("person", person.number())
        .add("version", entry.version)
        .add("step", code_of(entry.step))
        .add("level", entry.said.level)
        .add("authority", entry.said.authority)
        .add("legal_basis", entry.said.legal_basis)
        .add("decided_on", stored_text(entry.said.decided_on))
        .add("reason", entry.said.reason)
        .add("created_at", entry.created_at.time_since_epoch().count())
        .add("created_by", entry.by.number());
    return form;
}

Canonical canonical(Id<Person> person, ProtectionGrant const& grant)
{
    Canonical form{grant_table, 1};
    form.add("person", person.number())
        .add("staff", grant.staff.number())
        .add("version", grant.version)
        .add("given", std::int64_t{grant.given})
        .add("valid_to", stored_text(grant.valid_to))
        .add("reason", grant.reason)
        .add("created_at", grant.created_at.time_since_epoch().count())
        .add("created_by", grant.by.number());
    return form;
}

ProtectionStep step_in(Row const& row, int column)
{
    auto const step = protection_step(row.text_view(column));
    if (!step) throw UnreadableValue{row.place(column), "is no step that is known"};
    return *step;
}

ProtectionEntry read_entry(Row const& row)
{
    return {.id = row.integer(0),
        .version = static_cast<int>(row.integer(1)),
        .step = step_in(row, 2),
        .said = {.level = static_cast<int>(row.integer(3)), .authority = row.text(4), .legal_basis = row.text(5),
            .decided_on = stored_date(row, 6), .reason = row.text(7)},
        .created_at = row.instant(8),
        .by = row.id<Staff>(9),
        .author = row.text(10)};
}

ProtectionGrant read_grant(Row const& row)
{
    return {.id = row.integer(0),
        .staff = row.id<Staff>(1),
        .name = row.text(2),
        .version = static_cast<int>(row.integer(3)),
        .given = row.boolean(4),
        .valid_to = stored_date(row, 5),
        .reason = row.text(6),
        .created_at = row.instant(7),
        .by = row.id<Staff>(8),
        .author = row.text(9)};
}

void append_entry(WriteTx& tx, Visit const& visit, PersonAccess const& access, ProtectionStep step, NewProtection const& said)
{
    auto const person = access.person();
    auto const version = tx.number("SELECT coalesce(max(version), 0) FROM person_protection WHERE person_id = ?1", {person});
    ProtectionEntry const entry{.id = visit.house.ids.next_number(), .version = static_cast<int>(version) + 1, .step = step,
        .said = said, .created_at = visit.house.clock.now(), .by = visit.actor.staff, .author = {}};
    auto const decided_on = stored_text(said.decided_on);
    auto const salt = visit.house.ledger.append(tx,
        {"ProtectionWrite", protection_table, entry.id, visit.actor.staff.number(), visit.actor.session.number(), person.number()},
        canonical(person, entry));
    tx.execute(R"(
        INSERT INTO person_protection (id, person_id, version, step, level, authority, legal_basis, decided_on, reason,
            created_at, created_by, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        )",
        {entry.id, person, entry.version, code_of(step), said.level, said.authority, said.legal_basis, decided_on,
            said.reason, entry.created_at, entry.by, salt});
}

void append_grant(WriteTx& tx, Visit const& visit, Id<Person> person, Id<Staff> staff, bool given,
    std::optional<CivilDate> valid_to, std::string const& reason)
{
    auto const version = tx.number(
        "SELECT coalesce(max(version), 0) FROM protection_grant WHERE person_id = ?1 AND staff_id = ?2", {person, staff});
    ProtectionGrant const grant{.id = visit.house.ids.next_number(), .staff = staff, .name = {},
        .version = static_cast<int>(version) + 1, .given = given, .valid_to = valid_to, .reason = reason,
        .created_at = visit.house.clock.now(), .by = visit.actor.staff, .author = {}};
    auto const last_day = stored_text(valid_to);
    auto const salt = visit.house.ledger.append(tx,
        {given ? "GrantGive" : "GrantEnd", grant_table, grant.id, visit.actor.staff.number(), visit.actor.session.number(),
            person.number()},
        canonical(person, grant));
    tx.execute(R"(
        INSERT INTO protection_grant (id, person_id, staff_id, version, given, valid_to, reason, created_at, created_by, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        )",
        {grant.id, person, staff, grant.version, given, last_day, reason, grant.created_at, grant.by, salt});
}

void follow_in_person(WriteTx& tx, Id<Person> person, int level)
{
    tx.execute("UPDATE person SET protection = ?2 WHERE id = ?1", {person, level});
    put_name_words(tx, person);
}

// A number that says nothing of the person, once and for all.
void give_protected_number(WriteTx& tx, Id<Person> person)
{
    auto const next = tx.number("SELECT coalesce(max(CAST(protected_number AS INTEGER)), 0) + 1 FROM person", {});
    tx.execute("UPDATE person SET protected_number = ?2 WHERE id = ?1 AND protected_number IS NULL",
        {person, fmt::format("{:04}", next)});
}

Refusal not_manager() { return forbidden("Bara enhetschefen beslutar om skyddade personuppgifter."); }

template <class Record, class Read>
void each_record(ReadTx& tx, std::string_view sql, int person, int salt, Read read,
    OnRecord const& found)
{
    tx.each(sql, {}, [&](Row const& row) {
        found(row.integer(0), [&] {
            Record const record = read(row);
            return KeptRecord{row.bytes(salt), canonical(row.id<Person>(person), record)};
        });
    });
}

} // namespace

bool manages(Visit const& visit, PersonAccess const& access)
{
    return std::ranges::any_of(access.orders(),
        [&](OpenOrder const& open) { return visit.actor.has(Role::unit_manager, open.unit); });
}

std::vector<ProtectionEntry> list_protection(ReadTx& tx, PersonAccess const& access)
{
    return tx.list(R"(
        SELECT p.id, p.version, p.step, p.level, p.authority, p.legal_basis, p.decided_on, p.reason, p.created_at,
            p.created_by, s.name
        FROM person_protection p
        JOIN staff s ON s.id = p.created_by
        WHERE p.person_id = ?1
        ORDER BY p.version DESC
        )",
        {access.person()}, read_entry);
}

std::vector<ProtectionGrant> list_grants(ReadTx& tx, PersonAccess const& access)
{
    return tx.list(R"(
        SELECT g.id, g.staff_id, CASE WHEN s.title = '' THEN s.name ELSE s.name || ', ' || s.title END, g.version, g.given,
            g.valid_to, g.reason, g.created_at, g.created_by, a.name
        FROM protection_grant g
        JOIN staff s ON s.id = g.staff_id
        JOIN staff a ON a.id = g.created_by
        WHERE g.person_id = ?1
            AND NOT EXISTS (
                SELECT 1 FROM protection_grant later
                WHERE later.person_id = g.person_id AND later.staff_id = g.staff_id AND later.version > g.version)
        ORDER BY s.name, g.id
        )",
        {access.person()}, read_grant);
}

std::vector<Staff> list_grantable(ReadTx& tx, PersonAccess const& access, Instant now)
{
    std::vector<Staff> all;
    auto const add = [&](Staff staff) {
        if (std::ranges::find(all, staff.id, &Staff::id) == all.end()) all.push_back(std::move(staff));
    };
    for (auto const& open : access.orders())
        for (auto& staff : list_staff_of(tx, open.unit, now)) add(std::move(staff));
    std::vector<Id<Staff>> guests;
    tx.each(R"(
        SELECT g.staff_id FROM order_guest g JOIN care_order o ON o.id = g.order_id
        WHERE o.person_id = ?1 AND (g.valid_to IS NULL OR g.valid_to >= ?2)
        UNION
        SELECT o.case_officer_id FROM care_order o WHERE o.person_id = ?1 AND o.case_officer_id IS NOT NULL
        )",
        {access.person(), civil_date(now).iso()}, [&](Row const& row) { guests.push_back(row.id<Staff>(0)); });
    for (auto const guest : guests)
        if (auto staff = find_staff(tx, guest)) add(*std::move(staff));
    std::ranges::sort(all, {}, &Staff::name);
    return all;
}

std::optional<std::string> protected_number(ReadTx& tx, PersonAccess const& access)
{
    if (!access.protection().is_protected()) return std::nullopt;
    return tx.find("SELECT protected_number FROM person WHERE id = ?1", {access.person()},
        [](Row const& row) { return row.text(0); });
}

std::vector<std::string> list_names_to_hide(ReadTx& tx, PersonAccess const& access)
{
    return tx.list(R"(
        SELECT name FROM person_contact WHERE person_id = ?1
        UNION
        SELECT u.name FROM care_order o JOIN unit u ON u.id = o.unit_id WHERE o.person_id = ?1
        )",
        {access.person()}, [](Row const& row) { return row.text(0); });
}

Result<Done> set_protection(WriteTx& tx, Visit const& visit, PersonAccess const& access, NewProtection const& said)
{
    if (!manages(visit, access)) return not_manager();
    auto const person = access.person();
    append_entry(tx, visit, access, ProtectionStep::set, said);
    follow_in_person(tx, person, said.level);
    give_protected_number(tx, person);
    seal_facts(tx, visit, person);
    seal_contacts(tx, visit, person);
    seal_numbers(tx, visit, person);
    if (!access.protection().opens()) append_grant(tx, visit, person, visit.actor.staff, true, std::nullopt, "Satte skyddet.");
    return Done{};
}

Result<Done> ask_removal(WriteTx& tx, Visit const& visit, PersonAccess const& access, std::string const& reason)
{
    if (!manages(visit, access)) return not_manager();
    auto const entries = list_protection(tx, access);
    if (!access.protection().is_protected() || entries.empty()) return conflict("Personen har inget skydd här.");
    if (entries.front().step == ProtectionStep::removal_asked) return conflict("Någon har redan bett att skyddet tas bort.");
    append_entry(tx, visit, access, ProtectionStep::removal_asked, {.level = access.protection().level, .reason = reason});
    return Done{};
}

Result<Done> answer_removal(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, RemovalAnswer answer, std::string const& reason)
{
    if (!access.leads() && !access.protection().opens()) return not_manager();
    auto const entries = list_protection(tx, access);
    if (entries.empty() || entries.front().step != ProtectionStep::removal_asked)
        return conflict("Ingen har bett att skyddet tas bort, eller så har någon redan svarat.");
    if (entries.front().by == visit.actor.staff)
        return forbidden("Det behövs två: någon annan än den som bad om det bestämmer att skyddet tas bort.");
    if (answer == RemovalAnswer::keep) {
        append_entry(tx, visit, access, ProtectionStep::removal_refused, {.level = access.protection().level, .reason = reason});
        return Done{};
    }
    append_entry(tx, visit, access, ProtectionStep::removed, {.level = 0, .reason = reason});
    follow_in_person(tx, access.person(), 0);
    return Done{};
}

Result<Done> give_grant(WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Staff> staff,
    std::optional<CivilDate> valid_to, std::string const& reason)
{
    if (!manages(visit, access)) return not_manager();
    auto const grantable = list_grantable(tx, access, visit.house.clock.now());
    if (std::ranges::find(grantable, staff, &Staff::id) == grantable.end())
        return invalid("Välj någon som arbetar hos personen, eller personens handläggare.");
    append_grant(tx, visit, access.person(), staff, true, valid_to, reason);
    return Done{};
}

Result<Done> end_grant(WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Staff> staff)
{
    if (!manages(visit, access)) return not_manager();
    auto const grants = list_grants(tx, access);
    auto const found = std::ranges::find(grants, staff, &ProtectionGrant::staff);
    if (found == grants.end()) return not_found("Tillståndet finns inte.");
    if (!found->given) return conflict("Tillståndet har redan slutat.");
    append_grant(tx, visit, access.person(), staff, false, std::nullopt, found->reason);
    return Done{};
}

RecordKind person_protection_records()
{
    return {protection_table,
        [](ReadTx& tx, OnRecord const& found) {
            each_record<ProtectionEntry>(tx, R"(
                SELECT id, version, step, level, authority, legal_basis, decided_on, reason, created_at, created_by, '',
                    person_id, salt
                FROM person_protection
                ORDER BY id
                )",
                11, 12, read_entry, found);
        }};
}

RecordKind protection_grant_records()
{
    return {grant_table,
        [](ReadTx& tx, OnRecord const& found) {
            each_record<ProtectionGrant>(tx, R"(
                SELECT id, staff_id, '', version, given, valid_to, reason, created_at, created_by, '', person_id, salt
                FROM protection_grant
                ORDER BY id
                )",
                10, 11, read_grant, found);
        }};
}
