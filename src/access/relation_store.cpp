// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/relation_store.h"

#include <string>
#include <string_view>

namespace {

// Access ends a minute after the assignment does, so that the last word of a note can be signed (DD-20).
constexpr std::chrono::minutes grace{1};

Relation read_relation(Row const& row)
{
    return {.order = row.id<Order>(0),
        .unit = row.id<Unit>(1),
        .ended_on = row.is_null(2) ? std::nullopt : CivilDate::parse_iso(row.text_view(2)),
        .assigned = row.boolean(3),
        .emergency = row.boolean(4),
        .case_officer = row.boolean(5),
        .plan_maker = row.boolean(6),
        .closes = row.boolean(7),
        .protection = {static_cast<int>(row.integer(8)), row.boolean(9)}};
}

// SQL: a grant of the person in `column` to the member of staff in parameter `staff`, in force on the day in `day`.
std::string has_grant(std::string_view column, int staff, int day)
{
    auto const who = "?" + std::to_string(staff);
    auto const when = "?" + std::to_string(day);
    return "EXISTS (SELECT 1 FROM protection_grant pg WHERE pg.person_id = " + std::string{column} + " AND pg.staff_id = " + who
        + " AND pg.given = 1 AND (pg.valid_to IS NULL OR pg.valid_to >= " + when
        + ") AND NOT EXISTS (SELECT 1 FROM protection_grant later WHERE later.person_id = pg.person_id"
          " AND later.staff_id = pg.staff_id AND later.version > pg.version))";
}

} // namespace

std::vector<Relation> list_relations(ReadTx& tx, Id<Person> person, Id<Staff> staff, Instant now)
{
    auto const today = civil_date(now).iso();
    // A plus keeps SQLite from an index that finds more: all staff of the unit, all orders of the member of staff.
    static auto const sql = R"(
        SELECT o.id, o.unit_id, o.ended_on,
            EXISTS (SELECT 1 FROM assignment a
                WHERE a.staff_id = ?2 AND a.unit_id = o.unit_id AND +a.starts_at <= ?3
                    AND (a.ends_at IS NULL OR a.ends_at > ?4)),
            EXISTS (SELECT 1 FROM emergency_opening e
                WHERE e.person_id = ?1 AND e.staff_id = ?2 AND e.expires_at > ?3),
            o.case_officer_id IS NOT DISTINCT FROM ?2 OR EXISTS (SELECT 1 FROM order_guest g
                WHERE g.order_id = o.id AND g.staff_id = ?2 AND g.kind = 'case_officer'
                    AND g.valid_from <= ?5 AND (g.valid_to IS NULL OR g.valid_to >= ?5)),
            EXISTS (SELECT 1 FROM order_guest g
                WHERE g.order_id = o.id AND g.staff_id = ?2 AND g.kind = 'plan_maker'
                    AND g.valid_from <= ?5 AND (g.valid_to IS NULL OR g.valid_to >= ?5)),
            EXISTS (SELECT 1 FROM key_worker k
                WHERE k.order_id = o.id AND +k.staff_id = ?2 AND k.valid_from <= o.ended_on
                    AND (k.valid_to IS NULL OR k.valid_to >= o.ended_on)),
            (SELECT p.protection FROM person p WHERE p.id = ?1), )" + has_grant("?1", 2, 5) + R"(
        FROM care_order o
        WHERE o.person_id = ?1
        ORDER BY o.id)";
    return tx.list(sql, {person, staff, now, now - grace, today}, read_relation);
}

ProtectedRelation find_protection(ReadTx& tx, Id<Person> person, Id<Staff> staff, CivilDate today)
{
    static auto const sql = "SELECT p.protection, " + has_grant("p.id", 2, 3) + " FROM person p WHERE p.id = ?1";
    auto const day = today.iso();
    auto const found = tx.find(sql, {person, staff, day},
        [](Row const& row) { return ProtectedRelation{static_cast<int>(row.integer(0)), row.boolean(1)}; });
    return found.value_or(ProtectedRelation{});
}

std::string may_stand_in_list(std::string_view column, int staff, int day)
{
    return "(NOT EXISTS (SELECT 1 FROM person pp WHERE pp.id = " + std::string{column} + " AND pp.protection > 0) OR "
        + has_grant(column, staff, day) + ")";
}

bool person_exists(ReadTx& tx, Id<Person> person)
{
    return tx.number("SELECT count(*) FROM person WHERE id = ?1", {person}) == 1;
}

std::vector<MyOrder> list_orders_of_staff(ReadTx& tx, Id<Staff> staff, Instant now)
{
    auto const today = civil_date(now).iso();
    static auto const sql = R"(
        SELECT o.person_id, o.id, o.unit_id
        FROM care_order o
        WHERE (o.ended_on IS NULL OR o.ended_on >= ?4)
            AND o.unit_id IN (
                SELECT a.unit_id FROM assignment a
                WHERE a.staff_id = ?1 AND a.starts_at <= ?2 AND (a.ends_at IS NULL OR a.ends_at > ?3)
                UNION
                SELECT r.unit_id FROM role_grant r
                WHERE r.staff_id = ?1 AND r.unit_id IS NOT NULL AND r.role IN ('coordinator', 'unit_manager')
                    AND r.valid_from <= ?4 AND (r.valid_to IS NULL OR r.valid_to >= ?4))
            AND )" + may_stand_in_list("o.person_id", 1, 4) + R"(
        ORDER BY o.person_id, o.id)";
    return tx.list(sql, {staff, now, now - grace, today}, [](Row const& row) {
            return MyOrder{row.id<Person>(0), row.id<Order>(1), row.id<Unit>(2)};
        });
}
