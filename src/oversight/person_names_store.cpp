// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/person_names_store.h"

#include "access/relation_store.h"

std::map<Id<Person>, std::string> list_names_of_unit(ReadTx& tx, Id<Unit> unit, Id<Staff> reader, CivilDate today)
{
    static auto const sql = R"(
        SELECT DISTINCT p.id, p.given_name, p.family_name
        FROM care_order o JOIN person p ON p.id = o.person_id
        WHERE o.unit_id = ?1 AND (o.ended_on IS NULL OR o.ended_on >= ?3) AND )" + may_stand_in_list("p.id", 2, 3);
    std::map<Id<Person>, std::string> names;
    tx.each(sql, {unit, reader, today.iso()}, [&](Row const& row) {
        names.emplace(row.id<Person>(0), row.text(1) + " " + row.text(2));
    });
    return names;
}
