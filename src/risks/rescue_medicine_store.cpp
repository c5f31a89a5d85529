// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/protective_store.h"

#include "access/change_of.h"
#include "db/id_list.h"

namespace {

// A version as its row commits to it.
struct MedicineRow {
    std::int64_t id;
    Id<Person> person;
    RescueMedicine medicine;
    Id<Staff> author;
};

std::string_view state_code(bool is_there) { return is_there ? "there" : "gone"; }

bool state_in(Row const& row, int column)
{
    auto const state = row.text_view(column);
    if (state != "there" && state != "gone") throw UnreadableValue{row.place(column), "is no state that is known"};
    return state == "there";
}

RescueMedicine read_medicine(Row const& row)
{
    return {.order = row.id<Order>(0),
        .version = row.integer(1),
        .is_there = state_in(row, 2),
        .place = row.text(3),
        .giver = row.text(4),
        .author_name = row.text(5),
        .written_at = row.instant(6)};
}

Canonical canonical_of(MedicineRow const& row)
{
    auto const& one = row.medicine;
    Canonical form{"rescue_medicine", 1};
    form.add("id", row.id)
        .add("person", row.person.number())
        .add("order", one.order.number())
        .add("version", one.version)
        .add("state", state_code(one.is_there))
        .add("place", one.place)
        .add("giver", one.giver)
        .add("author", row.author.number())
        .add("author_name", one.author_name)
        .add("written_at", std::int64_t{one.written_at.time_since_epoch().count()});
    return form;
}

} // namespace

std::vector<RescueMedicine> list_rescue_medicines(ReadTx& tx, PersonAccess const& access)
{
    auto const sql = R"(
        SELECT r.order_id, r.version, r.state, r.place, r.giver, r.author_name, r.written_at
        FROM rescue_medicine r JOIN care_order o ON o.id = r.order_id
        WHERE r.person_id = ?1 AND o.state <> 'ended'
            AND NOT EXISTS (SELECT 1 FROM rescue_medicine later WHERE later.order_id = r.order_id AND later.version > r.version)
            AND )"
        + is_among("r.order_id", 2) + " ORDER BY r.order_id";
    return tx.list(sql, {access.person(), access.order_list()}, read_medicine);
}

Result<Done> put_rescue_medicine(WriteTx& tx, Visit const& visit, PersonAccess const& access, RescueMedicine const& medicine)
{
    if (!access.may_write()) return forbidden("Du kan läsa uppgiften men inte ändra den.");
    if (!access.covers(medicine.order)) return not_found("Beställningen finns inte.");
    MedicineRow row{visit.house.ids.next_number(), access.person(), medicine, visit.actor.staff};
    auto& one = row.medicine;
    one.version = 1 + tx.number("SELECT coalesce(max(version), 0) FROM rescue_medicine WHERE order_id = ?1", {one.order});
    one.author_name = visit.actor.name;
    one.written_at = visit.house.clock.now();
    auto const salt = visit.house.ledger.append(tx,
        change_of(visit, access, "RescueMedicineWrite", "rescue_medicine", row.id), canonical_of(row));
    tx.execute(R"(
        INSERT INTO rescue_medicine (id, person_id, order_id, version, state, place, giver, author_id, author_name, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        )",
        {row.id, row.person, one.order, one.version, state_code(one.is_there), one.place, one.giver, row.author, one.author_name,
            one.written_at, salt});
    return Done{};
}

RecordKind rescue_medicine_records()
{
    return {"rescue_medicine", [](ReadTx& tx, OnRecord const& found) {
                tx.each(R"(
                    SELECT order_id, version, state, place, giver, author_name, written_at, id, person_id, author_id, salt
                    FROM rescue_medicine ORDER BY id
                    )",
                    {}, [&](Row const& row) {
                        found(row.integer(7), [&] {
                            MedicineRow const one{row.integer(7), row.id<Person>(8), read_medicine(row), row.id<Staff>(9)};
                            return KeptRecord{row.bytes(10), canonical_of(one)};
                        });
                    });
            }};
}
