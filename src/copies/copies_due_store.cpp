// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "copies/copies_due.h"

#include "db/id_list.h"
#include "plans/stored_value.h"
#include "rules/rules_of_orders.h"

#include <map>

namespace {

struct LatestVersion {
    CopiesDue due;
    std::int64_t number;
};

// What list_copies_owed() asks of a copy that somebody still holds; its words are of no use here.
PlanCopy read_held(Row const& row)
{
    return {.id = row.id<PlanCopy>(1),
        .version = row.id<PlanVersion>(2),
        .version_number = row.integer(3),
        .kind = stored_code(row, 4, copy_kind_codes()),
        .holder = stored_code(row, 5, copy_holder_codes()),
        .holder_name = {},
        .ground = {},
        .way = stored_code(row, 6, copy_way_codes()),
        .given_on = stored_day(row, 7).value(),
        .author_name = {}};
}

} // namespace

std::vector<CopiesDue> list_copies_due(ReadTx& tx, std::vector<Id<Unit>> const& units, CivilDate today)
{
    if (units.empty()) return {};
    auto const list = id_list(units);
    std::string const plans = R"(
        FROM plan p
            JOIN care_order o ON o.id = p.order_id AND o.state <> 'ended'
            JOIN person who ON who.id = o.person_id AND who.deceased_on IS NULL
            JOIN plan_version v ON v.plan_id = p.id
    )";
    auto const where = " WHERE p.state = 'in_force' AND " + is_among("o.unit_id", 1);
    auto const versions = tx.list("SELECT o.person_id, o.id, p.id, v.id, o.unit_id, v.number" + plans + where
            + " AND v.number = (SELECT MAX(n.number) FROM plan_version n WHERE n.plan_id = p.id) ORDER BY v.established_at, v.id",
        {list}, [](Row const& row) {
            return LatestVersion{{row.id<Person>(0), row.id<Order>(1), row.id<Plan>(2), row.id<PlanVersion>(3), row.id<Unit>(4), {}},
                row.integer(5)};
        });
    std::map<Id<Plan>, std::vector<PlanCopy>> held;
    tx.each("SELECT p.id, c.id, v.id, v.number, c.kind, c.holder, c.way, c.given_on" + plans + " JOIN plan_copy c ON c.version_id = v.id"
            + where + " AND NOT EXISTS (SELECT 1 FROM plan_copy_end e WHERE e.copy_id = c.id)",
        {list}, [&](Row const& row) { held[row.id<Plan>(0)].push_back(read_held(row)); });
    std::vector<Id<Order>> orders;
    for (auto const& one : versions) orders.push_back(one.due.order);
    RulesOfOrders rules{tx, orders, today};
    std::vector<CopiesDue> all;
    for (auto const& one : versions) {
        auto due = one.due;
        due.owed = list_copies_owed(rules.of(due.order), held[due.plan], one.number, "Personen");
        if (!due.owed.empty()) all.push_back(std::move(due));
    }
    return all;
}
