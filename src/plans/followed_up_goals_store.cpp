// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/followed_up_goals_store.h"

#include "db/id_list.h"

FollowedUp goals_followed_up(ReadTx& tx, PersonAccess const& access, PlanVersion const& base)
{
    FollowedUp found{civil_date(base.established_at), {}};
    tx.each(R"(
        WITH began AS (
            SELECT MAX(established_at) AS moment FROM plan_version WHERE plan_id = ?1 AND number <= ?2 AND kind <> 'revision')
        SELECT b.moment, u.item FROM began b
            LEFT JOIN follow_up s ON s.plan_id = ?1 AND s.signed_at >= b.moment
                AND s.plan_id IN (SELECT id FROM plan WHERE )" + is_among("order_id", 3) + R"()
            LEFT JOIN follow_up_subject u ON u.follow_up_id = s.id AND u.kind = 'goal'
                AND (u.outcome IS NOT NULL OR u.person_outcome IS NOT NULL))",
        {base.plan, base.number, access.order_list()}, [&](Row const& row) {
            found.plan_began = civil_date(row.instant(0));
            if (auto const goal = row.optional_id<Goal>(1)) found.goals.push_back(*goal);
        });
    return found;
}
