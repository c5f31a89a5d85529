// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/agreed_matter.h"

#include "plans/plan.h"
#include "plans/stored_value.h"

std::vector<AgreedMatter> list_agreed(ReadTx& tx, PlanDraft const& draft)
{
    if (!draft.base) return {};
    return tx.list(R"(
        SELECT a.id, a.about, a.item, (SELECT MAX(m.held_on) FROM follow_up_meeting m WHERE m.follow_up_id = a.id), a.signed_at,
            a.text
        FROM (
            SELECT s.id, u.kind AS about, u.item, s.plan_id, s.signed_at, u.from_now AS text, u.position
            FROM follow_up s JOIN follow_up_subject u ON u.follow_up_id = s.id
            WHERE s.unfinished = '' AND (u.from_now <> '' OR u.next_step = 'change')
            UNION ALL
            SELECT s.id, 'participation', 0, s.plan_id, s.signed_at, s.why, -2 FROM follow_up s
            WHERE s.unfinished = '' AND s.part IN ('did_not_want', 'could_not', 'not_now')
            UNION ALL
            SELECT s.id, 'opening', 0, s.plan_id, s.signed_at, s.life_changes, -1 FROM follow_up s
            WHERE s.unfinished = '' AND s.opening_facts = 'changed'
        ) a
            JOIN plan_version v ON v.id = ?3 AND v.established_at < a.signed_at
        WHERE a.plan_id = ?2 AND NOT EXISTS (SELECT 1 FROM plan_draft_settled d
            WHERE d.draft_id = ?1 AND d.follow_up_id = a.id AND d.about = a.about AND d.item = a.item)
        ORDER BY a.signed_at, a.id, a.position
        )",
        {draft.id, draft.plan, *draft.base}, [](Row const& row) {
            auto const held_on = stored_day(row, 3);
            return AgreedMatter{.follow_up = row.id<FollowUp>(0),
                .about = stored_code(row, 1, agreed_about_codes()),
                .item = row.integer(2),
                .said_on = held_on ? *held_on : civil_date(row.instant(4)),
                .text = row.text(5)};
        });
}

void settle_agreed(WriteTx& tx, Id<PlanDraft> draft, AgreedMatter const& one)
{
    tx.execute("INSERT INTO plan_draft_settled (draft_id, follow_up_id, about, item) VALUES (?1, ?2, ?3, ?4)",
        {draft, one.follow_up, code_of(agreed_about_codes(), one.about).code, one.item});
}
