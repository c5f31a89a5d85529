// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/draft_suggestion.h"

std::vector<DraftSuggestion> list_suggestions(ReadTx& tx, Id<PlanDraft> draft)
{
    return tx.list(R"(
        SELECT proposal_id, activity_id, heading, text, proposed_by, proposed_at, taken_by, taken_at
        FROM plan_draft_suggestion WHERE draft_id = ?1 ORDER BY taken_at DESC, proposal_id DESC
        )",
        {draft}, [](Row const& row) {
            return DraftSuggestion{row.id<ChangeProposal>(0), row.optional_id<Activity>(1), row.text(2), row.text(3),
                row.text(4), row.instant(5), row.text(6), row.instant(7)};
        });
}

void add_suggestion(WriteTx& tx, Id<PlanDraft> draft, DraftSuggestion const& one)
{
    tx.execute(R"(
        INSERT INTO plan_draft_suggestion (draft_id, proposal_id, activity_id, heading, text, proposed_by, proposed_at,
            taken_by, taken_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        )",
        {draft, one.proposal, one.activity, one.heading, one.text, one.proposed_by, one.proposed_at, one.taken_by,
            one.taken_at});
}
