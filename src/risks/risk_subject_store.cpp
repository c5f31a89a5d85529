// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/risk_subject_store.h"

#include "db/id_list.h"

#include <algorithm>

std::optional<PlanOfRisks> find_plan_of_risks(ReadTx& tx, PersonAccess const& access, Id<Plan> plan)
{
    auto const sql = R"(
        SELECT p.id, p.order_id, p.number, EXISTS (SELECT 1 FROM plan_version v WHERE v.plan_id = p.id),
            CASE WHEN o.state = 'ended' OR p.state = 'ended' THEN 1 ELSE 0 END
        FROM plan p JOIN care_order o ON o.id = p.order_id
        WHERE p.person_id = ?1 AND p.id = ?3 AND )"
        + is_among("p.order_id", 2);
    return tx.find(sql, {access.person(), access.order_list(), plan}, [](Row const& row) {
        return PlanOfRisks{row.id<Plan>(0), row.id<Order>(1), row.integer(2), row.boolean(3), row.boolean(4)};
    });
}

std::vector<RiskSubject> list_risk_subjects(ReadTx& tx, PlanOfRisks const& plan)
{
    auto all = tx.list(R"(
        SELECT a.activity_id, a.what
        FROM version_activity a JOIN plan_version v ON v.id = a.version_id
        WHERE v.plan_id = ?1 AND v.number = (SELECT max(number) FROM plan_version WHERE plan_id = ?1)
        ORDER BY a.position, a.activity_id
        )",
        {plan.plan}, [](Row const& row) { return RiskSubject{row.id<Activity>(0), row.text(1), true}; });
    tx.each(R"(
        SELECT a.activity_id, a.what
        FROM plan_draft_activity a JOIN plan_draft d ON d.id = a.draft_id
        WHERE d.plan_id = ?1 ORDER BY a.position, a.activity_id
        )",
        {plan.plan}, [&](Row const& row) {
            auto const found = std::ranges::find(all, row.id<Activity>(0), &RiskSubject::activity);
            if (found == all.end()) all.push_back({row.id<Activity>(0), row.text(1), false});
            else found->what = row.text(1);
        });
    return all;
}
