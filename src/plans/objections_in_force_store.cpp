// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_in_force.h"
#include "db/id_list.h"
#include "plans/plan_objection_store.h"
#include "plans/template_store.h"
#include "plans/version_store.h"

#include <algorithm>

namespace {

struct Disputed {
    Id<Plan> plan;
    Id<Order> order;
    Id<PlanVersion> version;
};

// Plans in force that somebody has ever disagreed with: few, so their whole versions are read.
std::vector<Disputed> list_disputed(ReadTx& tx, PersonAccess const& access)
{
    auto const sql = R"(
        SELECT p.id, p.order_id, v.id
        FROM plan p
            JOIN care_order o ON o.id = p.order_id
            JOIN plan_version v ON v.plan_id = p.id
        WHERE p.person_id = ?1 AND p.state = 'in_force' AND o.state <> 'ended'
            AND v.number = (SELECT MAX(n.number) FROM plan_version n WHERE n.plan_id = p.id)
            AND EXISTS (
                SELECT 1 FROM plan_objection j JOIN plan_version e ON e.id = j.version_id WHERE e.plan_id = p.id)
            AND )"
        + is_among("p.order_id", 2) + " ORDER BY p.number";
    return tx.list(sql, {access.person(), access.order_list()},
        [](Row const& row) { return Disputed{row.id<Plan>(0), row.id<Order>(1), row.id<PlanVersion>(2)}; });
}

std::string name_of(PlanSubject const& subject, std::vector<NamedSubject> const& names)
{
    auto const found = std::ranges::find(names, subject, &NamedSubject::subject);
    return found == names.end() ? std::string{} : found->name;
}

} // namespace

std::vector<ObjectionInForce> list_objections_in_force(ReadTx& tx, PersonAccess const& access)
{
    std::vector<ObjectionInForce> all;
    for (auto const& [plan, order, id] : list_disputed(tx, access)) {
        auto const version = find_version(tx, access, plan, id);
        auto const stored = version ? find_template(tx, version->plan_template) : std::nullopt;
        if (!stored) continue;
        auto const names = subjects_of(*version, stored->content);
        for (auto const& one : list_objections(tx, access, *version, stored->content))
            all.push_back({plan, order, id, one.about.goal, name_of(one.about, names),
                objector_name(one, version->basis.given_name), one.text, one.written_at});
    }
    return all;
}
