// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/unit_store.h"

#include "base/civil_date.h"

std::vector<Staff> list_assignable_staff(ReadTx& tx, Unit const& unit, Instant now)
{
    auto const day = civil_date(now).iso();
    return tx.list(R"(
        SELECT s.id, s.name, s.title, s.phone, s.active
        FROM staff s
        WHERE s.active = 1 AND EXISTS (
            SELECT 1 FROM role_grant r LEFT JOIN unit home ON home.id = r.unit_id
            WHERE r.staff_id = s.id AND r.role IN ('worker', 'key_worker', 'coordinator', 'unit_manager')
                AND r.valid_from <= ?2 AND (r.valid_to IS NULL OR r.valid_to >= ?2)
                AND (r.unit_id IS NULL OR r.unit_id = ?3 OR home.division = ?1))
        ORDER BY s.name, s.id)",
        {unit.division, day, unit.id}, [](Row const& row) {
            return Staff{.id = row.id<Staff>(0), .name = row.text(1), .title = row.text(2), .phone = row.text(3), .active = row.boolean(4)};
        });
}
