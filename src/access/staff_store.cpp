// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/staff_store.h"

namespace {

Unit read_unit(Row const& row)
{
    return {.id = row.id<Unit>(0),
        .name = row.text(1),
        .kind = find_unit_kind(row.text_view(2)).value_or(UnitKind::other),
        .law = row.text(3),
        .division = row.text(4),
        .phone = row.text(5),
        .address = row.text(6),
        .self_assignment = row.boolean(7)};
}

Staff read_staff(Row const& row)
{
    return {.id = row.id<Staff>(0),
        .name = row.text(1),
        .title = row.text(2),
        .phone = row.text(3),
        .active = row.boolean(4)};
}

CivilDate read_date(Row const& row, int column)
{
    auto const date = CivilDate::parse_iso(row.text_view(column));
    if (!date) throw DatabaseError{"a date that is none"};
    return *date;
}

RoleGrant read_role(Row const& row)
{
    auto const role = find_role(row.text_view(3));
    if (!role) throw DatabaseError{"unknown role"};
    return {.id = row.id<RoleGrant>(0),
        .staff = row.id<Staff>(1),
        .unit = row.optional_id<Unit>(2),
        .role = *role,
        .valid_from = read_date(row, 4),
        .valid_to = row.is_null(5) ? std::nullopt : std::optional{read_date(row, 5)}};
}

Assignment read_assignment(Row const& row)
{
    auto const kind = find_assignment_kind(row.text_view(3));
    if (!kind) throw DatabaseError{"unknown kind of assignment"};
    return {.id = row.id<Assignment>(0),
        .staff = row.id<Staff>(1),
        .unit = row.id<Unit>(2),
        .kind = *kind,
        .starts_at = row.instant(4),
        .ends_at = row.optional_instant(5),
        .made_by = row.id<Staff>(6)};
}

} // namespace

std::optional<Unit> find_unit(ReadTx& tx, Id<Unit> id)
{
    return tx.find(R"(
        SELECT id, name, kind, law, division, phone, address, self_assignment FROM unit WHERE id = ?1)",
        {id}, read_unit);
}

std::vector<Unit> list_units(ReadTx& tx)
{
    return tx.list(R"(
        SELECT id, name, kind, law, division, phone, address, self_assignment FROM unit ORDER BY name, id)",
        {}, read_unit);
}

std::optional<Staff> find_staff(ReadTx& tx, Id<Staff> id)
{
    return tx.find("SELECT id, name, title, phone, active FROM staff WHERE id = ?1", {id}, read_staff);
}

std::vector<Staff> list_staff(ReadTx& tx)
{
    return tx.list("SELECT id, name, title, phone, active FROM staff ORDER BY name, id", {}, read_staff);
}

std::vector<Staff> list_staff_of(ReadTx& tx, Id<Unit> unit, Instant now)
{
    auto const day = civil_date(now).iso();
    return tx.list(R"(
        SELECT s.id, s.name, s.title, s.phone, s.active
        FROM staff s
        WHERE s.active = 1 AND (
            EXISTS (SELECT 1 FROM assignment a
                WHERE a.staff_id = s.id AND a.unit_id = ?1 AND a.starts_at <= ?2
                    AND (a.ends_at IS NULL OR a.ends_at > ?2))
            OR EXISTS (SELECT 1 FROM role_grant r
                WHERE r.staff_id = s.id AND r.unit_id = ?1 AND r.valid_from <= ?3
                    AND (r.valid_to IS NULL OR r.valid_to >= ?3)))
        ORDER BY s.name, s.id)",
        {unit, now, day}, read_staff);
}

std::vector<RoleGrant> list_roles(ReadTx& tx, Id<Staff> staff)
{
    return tx.list(R"(
        SELECT id, staff_id, unit_id, role, valid_from, valid_to FROM role_grant
        WHERE staff_id = ?1 ORDER BY valid_from, id)",
        {staff}, read_role);
}

std::vector<Assignment> list_assignments(ReadTx& tx, Id<Unit> unit, Instant now)
{
    return tx.list(R"(
        SELECT id, staff_id, unit_id, kind, starts_at, ends_at, made_by FROM assignment
        WHERE unit_id = ?1 AND (ends_at IS NULL OR (ends_at > ?2 AND ends_at > starts_at)) ORDER BY starts_at, id)",
        {unit, now}, read_assignment);
}

std::vector<Assignment> list_assignments_of(ReadTx& tx, Id<Staff> staff, Instant now)
{
    return tx.list(R"(
        SELECT id, staff_id, unit_id, kind, starts_at, ends_at, made_by FROM assignment
        WHERE staff_id = ?1 AND (ends_at IS NULL OR (ends_at > ?2 AND ends_at > starts_at)) ORDER BY starts_at, id)",
        {staff, now}, read_assignment);
}

std::vector<Unit> list_my_units(ReadTx& tx, Actor const& actor, Instant now)
{
    auto const day = civil_date(now).iso();
    return tx.list(R"(
        SELECT u.id, u.name, u.kind, u.law, u.division, u.phone, u.address, u.self_assignment
        FROM unit u
        WHERE EXISTS (SELECT 1 FROM assignment a
                WHERE a.staff_id = ?1 AND a.unit_id = u.id AND a.starts_at <= ?2
                    AND (a.ends_at IS NULL OR a.ends_at > ?2))
            OR EXISTS (SELECT 1 FROM role_grant r
                WHERE r.staff_id = ?1 AND r.unit_id = u.id AND r.role IN ('coordinator', 'unit_manager')
                    AND r.valid_from <= ?3 AND (r.valid_to IS NULL OR r.valid_to >= ?3))
        ORDER BY u.name, u.id)",
        {actor.staff, now, day}, read_unit);
}

std::vector<Unit> list_claimable_units(ReadTx& tx, Actor const& actor, Instant now)
{
    auto const day = civil_date(now).iso();
    return tx.list(R"(
        SELECT u.id, u.name, u.kind, u.law, u.division, u.phone, u.address, u.self_assignment
        FROM unit u
        WHERE u.self_assignment = 1 AND u.kind <> 'authority' AND EXISTS (
            SELECT 1 FROM role_grant r LEFT JOIN unit home ON home.id = r.unit_id
            WHERE r.staff_id = ?1 AND r.role IN ('worker', 'key_worker', 'coordinator', 'unit_manager')
                AND r.valid_from <= ?2 AND (r.valid_to IS NULL OR r.valid_to >= ?2)
                AND (r.unit_id IS NULL OR home.division = u.division))
        ORDER BY u.name, u.id)",
        {actor.staff, day}, read_unit);
}

void add_unit(WriteTx& tx, Unit const& unit, Instant now)
{
    tx.execute(R"(
        INSERT INTO unit (id, name, kind, law, division, phone, address, self_assignment, created_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9))",
        {unit.id, unit.name, code_of(unit.kind), unit.law, unit.division, unit.phone, unit.address,
            unit.self_assignment, now});
}

void change_unit(WriteTx& tx, Unit const& unit)
{
    tx.execute(R"(
        UPDATE unit SET name = ?2, kind = ?3, law = ?4, division = ?5, phone = ?6, address = ?7, self_assignment = ?8
        WHERE id = ?1)",
        {unit.id, unit.name, code_of(unit.kind), unit.law, unit.division, unit.phone, unit.address,
            unit.self_assignment});
}

void add_staff(WriteTx& tx, Staff const& staff, Instant now)
{
    tx.execute("INSERT INTO staff (id, name, title, phone, active, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        {staff.id, staff.name, staff.title, staff.phone, staff.active, now});
}

void change_staff(WriteTx& tx, Staff const& staff)
{
    tx.execute("UPDATE staff SET name = ?2, title = ?3, phone = ?4, active = ?5 WHERE id = ?1",
        {staff.id, staff.name, staff.title, staff.phone, staff.active});
}

void add_role(WriteTx& tx, RoleGrant const& grant, std::optional<Id<Staff>> granted_by, Instant now)
{
    auto const from = grant.valid_from.iso();
    auto const to = grant.valid_to ? std::optional{grant.valid_to->iso()} : std::nullopt;
    tx.execute(R"(
        INSERT INTO role_grant (id, staff_id, unit_id, role, valid_from, valid_to, granted_by, created_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8))",
        {grant.id, grant.staff, grant.unit, code_of(grant.role), from, to, granted_by, now});
}

void end_role(WriteTx& tx, Id<RoleGrant> id, CivilDate last_day)
{
    auto const day = last_day.iso();
    tx.execute("UPDATE role_grant SET valid_to = ?2 WHERE id = ?1 AND valid_from <= ?2", {id, day});
}

void remove_coming_role(WriteTx& tx, Id<RoleGrant> id, CivilDate today)
{
    auto const day = today.iso();
    tx.execute("DELETE FROM role_grant WHERE id = ?1 AND valid_from > ?2", {id, day});
}

void add_assignment(WriteTx& tx, Assignment const& assignment, Instant now)
{
    tx.execute(R"(
        INSERT INTO assignment (id, staff_id, unit_id, kind, starts_at, ends_at, made_by, created_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8))",
        {assignment.id, assignment.staff, assignment.unit, code_of(assignment.kind), assignment.starts_at,
            assignment.ends_at, assignment.made_by, now});
}

bool end_assignment(WriteTx& tx, Id<Assignment> id, Instant at)
{
    // One that has not begun ends where it begins.
    return tx.execute(R"(
        UPDATE assignment SET ends_at = CASE WHEN starts_at > ?2 THEN starts_at ELSE ?2 END
        WHERE id = ?1 AND (ends_at IS NULL OR (ends_at > ?2 AND ends_at > starts_at)))",
               {id, at})
        == 1;
}

std::optional<Assignment> find_assignment(ReadTx& tx, Id<Assignment> id)
{
    return tx.find(R"(
        SELECT id, staff_id, unit_id, kind, starts_at, ends_at, made_by FROM assignment WHERE id = ?1)",
        {id}, read_assignment);
}
