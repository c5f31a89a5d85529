// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "approvals/approvals_owed.h"

#include "approvals/approval.h"
#include "db/id_list.h"
#include "plans/stored_value.h"
#include "rules/rules_of_orders.h"

#include <map>

namespace {

struct VersionInForce {
    ApprovalOwed owed;
    bool took_part;
    Instant established_at;
    ApprovalStanding standing = {};
};

// What standing_of() asks of an answer; its words are of no use here.
Approval read_answer(Row const& row)
{
    return {.id = row.id<Approval>(0),
        .version = row.id<PlanVersion>(1),
        .party = stored_code(row, 2, approval_party_codes()),
        .outcome = stored_code(row, 3, approval_outcome_codes()),
        .answered_on = stored_day(row, 4).value(),
        .written_at = row.instant(5)};
}

std::vector<VersionInForce> list_in_force(ReadTx& tx, std::vector<Id<Unit>> const& units, CivilDate today)
{
    if (units.empty()) return {};
    auto const list = id_list(units);
    auto const in_force = R"(
        FROM plan p
            JOIN care_order o ON o.id = p.order_id AND o.state <> 'ended'
            JOIN person who ON who.id = o.person_id AND who.deceased_on IS NULL
            JOIN plan_version v ON v.plan_id = p.id
                AND v.number = (SELECT MAX(n.number) FROM plan_version n WHERE n.plan_id = p.id)
    )";
    auto const where = " WHERE p.state = 'in_force' AND " + is_among("o.unit_id", 1);
    auto versions = tx.list("SELECT o.person_id, o.id, o.unit_id, p.id, v.id, t.part, v.established_at" + std::string{in_force}
            + " LEFT JOIN version_participation t ON t.version_id = v.id" + where + " ORDER BY v.established_at, v.id",
        {list}, [](Row const& row) {
            bool const apart = !row.is_null(5) && row.text_view(5) != "took_part" && row.text_view(5) != "partly";
            return VersionInForce{{ApprovalOwedBy::person, row.id<Person>(0), row.id<Order>(1), row.id<Unit>(2), row.id<Plan>(3),
                                      row.id<PlanVersion>(4)},
                !apart, row.instant(6)};
        });
    std::map<Id<PlanVersion>, std::vector<Approval>> answers; // the newest first
    tx.each("SELECT a.id, a.version_id, a.party, a.outcome, a.answered_on, a.written_at" + std::string{in_force}
            + " JOIN plan_approval a ON a.version_id = v.id" + where + " ORDER BY a.id DESC",
        {list}, [&](Row const& row) { answers[row.id<PlanVersion>(1)].push_back(read_answer(row)); });
    std::vector<Id<Order>> orders;
    for (auto const& one : versions) orders.push_back(one.owed.order);
    RulesOfOrders rules{tx, orders, today};
    for (auto& one : versions)
        one.standing = standing_of(answers[one.owed.version], ApprovalRule::of(rules.of(one.owed.order)), one.took_part);
    return versions;
}

} // namespace

std::vector<ApprovalOwed> list_approvals_owed(ReadTx& tx, std::vector<Id<Unit>> const& units, CivilDate today)
{
    std::vector<ApprovalOwed> all;
    for (auto const& one : list_in_force(tx, units, today)) {
        auto owed = one.owed;
        if (one.standing.person_is_missing) all.push_back(owed);
        owed.by = ApprovalOwedBy::manager;
        if (one.standing.manager_is_missing) all.push_back(owed);
    }
    return all;
}

std::map<Id<PlanVersion>, Instant> list_settled_versions(ReadTx& tx, std::vector<Id<Unit>> const& units, CivilDate today)
{
    std::map<Id<PlanVersion>, Instant> all;
    for (auto const& one : list_in_force(tx, units, today))
        if (one.standing.is_settled()) all.emplace(one.owed.version, one.standing.settled_at(one.established_at));
    return all;
}
