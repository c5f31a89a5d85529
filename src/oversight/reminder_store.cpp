// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/reminder_store.h"

#include "base/civil_date.h"
#include "jobs/reminder.h"

namespace {

constexpr std::chrono::days remembered{90};

Canonical canonical_of(DutyReminder const& one)
{
    Canonical form{"duty_reminder", 1};
    form.add("id", one.id.number())
        .add("unit", one.unit.number())
        .add("person", one.person.number())
        .add("kind", rule_of(one.kind).code)
        .add("subject", one.subject)
        .add("staff", one.staff.number())
        .add("author", one.author.number())
        .add("author_name", one.author_name)
        .add("written_at", std::int64_t{one.written_at.time_since_epoch().count()});
    return form;
}

DutyReminder read_reminder(Row const& row)
{
    auto const kind = find_duty_kind(row.text_view(3));
    if (!kind) throw UnreadableValue{row.place(3), "no kind of duty"};
    return {.id = row.id<DutyReminder>(0), .unit = row.id<Unit>(1), .person = row.id<Person>(2), .kind = *kind,
        .subject = row.integer(4), .staff = row.id<Staff>(5), .author = row.id<Staff>(6), .author_name = row.text(7),
        .written_at = row.instant(8)};
}

constexpr std::string_view columns
    = "SELECT id, unit_id, person_id, kind, subject, staff_id, author_id, author_name, written_at, salt FROM duty_reminder ";

} // namespace

Result<Done> remind(WriteTx& tx, Visit const& visit, Duty const& duty)
{
    if (!visit.actor.leads(duty.unit)) return forbidden("Bara den som leder enheten kan påminna.");
    if (!duty.owes) return invalid("Ingen är utsedd att göra det. Utse någon först.");
    auto const now = visit.house.clock.now();
    DutyReminder const one{.id = visit.house.ids.next<DutyReminder>(), .unit = duty.unit, .person = duty.person,
        .kind = duty.kind, .subject = duty.subject, .staff = *duty.owes, .author = visit.actor.staff,
        .author_name = visit.actor.name, .written_at = now};
    auto const already = tx.number(R"(
        SELECT count(*) FROM duty_reminder
        WHERE person_id = ?1 AND kind = ?2 AND subject = ?3 AND staff_id = ?4 AND written_at >= ?5
        )",
        {one.person, rule_of(one.kind).code, one.subject, one.staff, start_of(civil_date(now))});
    if (already > 0) return conflict("Du har redan påmint om det i dag.");
    auto const salt = visit.house.ledger.append(tx,
        {.action = "DutyRemind", .kind = "duty_reminder", .record = one.id.number(), .staff = visit.actor.staff.number(),
            .session = visit.actor.session.number(), .person = one.person.number()},
        canonical_of(one));
    tx.execute(R"(
        INSERT INTO duty_reminder (id, unit_id, person_id, kind, subject, staff_id, author_id, author_name, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        )",
        {one.id, one.unit, one.person, rule_of(one.kind).code, one.subject, one.staff, one.author, one.author_name,
            one.written_at, salt});
    plan_reminder(tx, visit.house.ids, {.kind = ReminderKind::reminded, .about = one.id.number(), .to = one.staff}, now);
    return Done{};
}

std::vector<DutyReminder> list_reminders(ReadTx& tx, Id<Unit> unit, Instant now)
{
    return tx.list(std::string{columns} + "WHERE unit_id = ?1 AND written_at > ?2 ORDER BY written_at DESC, id DESC",
        {unit, now - remembered}, read_reminder);
}

std::vector<DutyReminder> list_reminders_to(ReadTx& tx, Id<Staff> staff, Instant now)
{
    return tx.list(std::string{columns} + "WHERE staff_id = ?1 AND written_at > ?2 ORDER BY written_at DESC, id DESC",
        {staff, now - remembered}, read_reminder);
}

RecordKind duty_reminder_records()
{
    return {"duty_reminder", [](ReadTx& tx, OnRecord const& found) {
                tx.each(std::string{columns} + "ORDER BY id", {}, [&](Row const& row) {
                    found(row.integer(0), [&] { return KeptRecord{row.bytes(9), canonical_of(read_reminder(row))}; });
                });
            }};
}
