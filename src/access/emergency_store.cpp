// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/emergency_store.h"

namespace {

NewEmergency read_new_emergency(Row const& row)
{
    return {.id = row.id<EmergencyOpening>(0),
        .person = row.id<Person>(1),
        .staff = row.id<Staff>(2),
        .reason = row.text(3),
        .opened_at = row.instant(4),
        .expires_at = row.instant(5)};
}

NewReview read_review(Row const& row)
{
    auto const outcome = row.text_view(3);
    bool const justified = outcome == "justified";
    if (!justified && outcome != "unjustified") throw UnreadableValue{row.place(3), "is no outcome that is known"};
    return {.id = row.id<EmergencyReview>(0),
        .opening = row.id<EmergencyOpening>(1),
        .reviewer = row.id<Staff>(2),
        .outcome = justified ? ReviewOutcome::justified : ReviewOutcome::unjustified,
        .note = row.text(4),
        .reviewed_at = row.instant(5)};
}

EmergencyOpening read_emergency(Row const& row)
{
    return {.id = row.id<EmergencyOpening>(0),
        .person = row.id<Person>(1),
        .staff = row.id<Staff>(2),
        .staff_name = row.text(3),
        .reason = row.text(4),
        .opened_at = row.instant(5),
        .expires_at = row.instant(6),
        .seen = row.boolean(7),
        .reviewed = row.boolean(8)};
}

void each_emergency(ReadTx& tx, OnRecord const& on_record)
{
    tx.each("SELECT id, person_id, staff_id, reason, opened_at, expires_at, salt FROM emergency_opening ORDER BY id",
        {}, [&](Row const& row) {
            on_record(row.integer(0), [&] { return KeptRecord{row.bytes(6), canonical_of(read_new_emergency(row))}; });
        });
}

void each_review(ReadTx& tx, OnRecord const& on_record)
{
    tx.each("SELECT id, opening_id, reviewed_by, outcome, note, reviewed_at, salt FROM emergency_review ORDER BY id",
        {}, [&](Row const& row) {
            on_record(row.integer(0), [&] { return KeptRecord{row.bytes(6), canonical_of(read_review(row))}; });
        });
}

std::int64_t us(Instant instant)
{
    return instant.time_since_epoch().count();
}

} // namespace

std::string_view code_of(ReviewOutcome outcome)
{
    switch (outcome) {
    case ReviewOutcome::justified: return "justified";
    case ReviewOutcome::unjustified: return "unjustified";
    }
    return "";
}

Canonical canonical_of(NewEmergency const& opening)
{
    return Canonical{"emergency_opening", 1}
        .add("person", opening.person.number())
        .add("staff", opening.staff.number())
        .add("reason", opening.reason)
        .add("opened_at", us(opening.opened_at))
        .add("expires_at", us(opening.expires_at));
}

Canonical canonical_of(NewReview const& review)
{
    return Canonical{"emergency_review", 1}
        .add("opening", review.opening.number())
        .add("reviewer", review.reviewer.number())
        .add("outcome", code_of(review.outcome))
        .add("note", review.note)
        .add("reviewed_at", us(review.reviewed_at));
}

std::vector<Id<Unit>> list_units_of_person(ReadTx& tx, Id<Person> person, CivilDate not_ended_before)
{
    auto const day = not_ended_before.iso();
    return tx.list(R"(
        SELECT DISTINCT unit_id FROM care_order
        WHERE person_id = ?1 AND (ended_on IS NULL OR ended_on >= ?2) ORDER BY unit_id)",
        {person, day}, [](Row const& row) { return row.id<Unit>(0); });
}

void add_emergency(WriteTx& tx, NewEmergency const& opening, Bytes const& salt)
{
    tx.execute(R"(
        INSERT INTO emergency_opening (id, person_id, staff_id, reason, opened_at, expires_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7))",
        {opening.id, opening.person, opening.staff, opening.reason, opening.opened_at, opening.expires_at, salt});
}

void add_notice(WriteTx& tx, Id<EmergencyOpening> opening, Id<Unit> unit)
{
    tx.execute("INSERT INTO emergency_notice (opening_id, unit_id) VALUES (?1, ?2)", {opening, unit});
}

bool see_notice(WriteTx& tx, Id<EmergencyOpening> opening, Id<Unit> unit, Id<Staff> staff, Instant now)
{
    return tx.execute(R"(
        UPDATE emergency_notice SET seen_at = coalesce(seen_at, ?4), seen_by = coalesce(seen_by, ?3)
        WHERE opening_id = ?1 AND unit_id = ?2)",
               {opening, unit, staff, now})
        == 1;
}

std::vector<Id<Unit>> list_units_of_emergency(ReadTx& tx, Id<EmergencyOpening> opening)
{
    return tx.list("SELECT unit_id FROM emergency_notice WHERE opening_id = ?1 ORDER BY unit_id", {opening},
        [](Row const& row) { return row.id<Unit>(0); });
}

void add_review(WriteTx& tx, NewReview const& review, Bytes const& salt)
{
    tx.execute(R"(
        INSERT INTO emergency_review (id, opening_id, reviewed_by, outcome, note, reviewed_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7))",
        {review.id, review.opening, review.reviewer, code_of(review.outcome), review.note, review.reviewed_at, salt});
}

std::optional<EmergencyFacts> find_emergency_facts(ReadTx& tx, Id<EmergencyOpening> id)
{
    return tx.find(R"(
        SELECT e.staff_id, e.person_id,
            CASE WHEN EXISTS (SELECT 1 FROM emergency_review r WHERE r.opening_id = e.id) THEN 1 ELSE 0 END
        FROM emergency_opening e WHERE e.id = ?1)",
        {id}, [](Row const& row) { return EmergencyFacts{row.id<Staff>(0), row.id<Person>(1), row.boolean(2)}; });
}

std::optional<EmergencyOpening> find_emergency(ReadTx& tx, Id<Staff> staff, Id<Person> person, Instant now)
{
    return tx.find(R"(
        SELECT e.id, e.person_id, e.staff_id, s.name, e.reason, e.opened_at, e.expires_at, 0,
            CASE WHEN EXISTS (SELECT 1 FROM emergency_review r WHERE r.opening_id = e.id) THEN 1 ELSE 0 END
        FROM emergency_opening e JOIN staff s ON s.id = e.staff_id
        WHERE e.person_id = ?1 AND e.staff_id = ?2 AND e.expires_at > ?3
        ORDER BY e.expires_at DESC, e.id DESC LIMIT 1)",
        {person, staff, now}, read_emergency);
}

std::vector<EmergencyOpening> list_emergencies(ReadTx& tx, Id<Unit> unit, bool only_unseen)
{
    return tx.list(R"(
        SELECT e.id, e.person_id, e.staff_id, s.name, e.reason, e.opened_at, e.expires_at,
            CASE WHEN n.seen_at IS NULL THEN 0 ELSE 1 END,
            CASE WHEN EXISTS (SELECT 1 FROM emergency_review r WHERE r.opening_id = e.id) THEN 1 ELSE 0 END
        FROM emergency_notice n
        JOIN emergency_opening e ON e.id = n.opening_id
        JOIN staff s ON s.id = e.staff_id
        WHERE n.unit_id = ?1 AND (?2 = 0 OR n.seen_at IS NULL)
        ORDER BY e.opened_at DESC, e.id DESC)",
        {unit, only_unseen}, read_emergency);
}

RecordKind emergency_opening_records()
{
    return {"emergency_opening", each_emergency};
}

RecordKind emergency_review_records()
{
    return {"emergency_review", each_review};
}
