// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/draft_suggestion.h"

#include "html/components/box.h"
#include "plans/plan_work.h"

namespace {

std::string proposed_text(DraftSuggestion const& one)
{
    return one.proposed_by + " föreslog " + civil_date(one.proposed_at).text() + ":";
}

Html noticed(DraftSuggestion const& one)
{
    return notice({.tone = Tone::info, .heading = proposed_text(one),
        .body = written(one.text) + paragraph("Förslaget står sist i texten. Skriv om det så att det passar i planen.")});
}

} // namespace

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

Html suggestions_to(PlanWork const& work, Id<Activity> activity)
{
    Html all;
    for (auto const& one : work.suggestions)
        if (one.activity == activity) all += noticed(one);
    return all;
}

Html suggestions_under(PlanWork const& work, std::string_view heading)
{
    Html all;
    for (auto const& one : work.suggestions)
        if (!one.activity && one.heading == heading) all += noticed(one);
    return all;
}

Html suggestions_box(PlanWork const& work)
{
    std::vector<FeedItem> items;
    for (auto const& one : work.suggestions)
        items.push_back({.meta = Html::text(proposed_text(one)), .body = written(one.text),
            .who = "Taget in i utkastet av " + one.taken_by + ", " + civil_moment(one.taken_at).text()});
    if (items.empty()) return {};
    return box({.id = "forslag", .heading = "Förslag från teamet", .body = feed(items), .level = 3});
}
