// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/unconfirmed_store.h"

#include "base/id.h"

namespace {

std::string key_of(ItemRef about) { return std::to_string(about.id); }

// The items of which there are several: their table and the column that tells them apart.
struct Several {
    std::string_view item;
    std::string_view id_column;
};
constexpr Several several[] = {{"participant", "participant_id"}, {"goal", "goal_id"}, {"activity", "activity_id"},
    {"offer", "offer_id"}, {"meeting", "meeting_id"}};
constexpr std::string_view single[] = {"participation", "coordination", "follow_up", "child_view"};

} // namespace

bool Unconfirmed::is(ItemRef about) const
{
    return item == code_of(draft_item_codes(), about.item).code && key == key_of(about);
}

std::vector<Unconfirmed> list_unconfirmed(ReadTx& tx, Id<PlanDraft> draft)
{
    return tx.list("SELECT item, item_key, source FROM plan_draft_unconfirmed WHERE draft_id = ?1 ORDER BY item, item_key",
        {draft}, [](Row const& row) { return Unconfirmed{row.text(0), row.text(1), row.text(2)}; });
}

void mark_unconfirmed(WriteTx& tx, Id<PlanDraft> draft, std::string const& source)
{
    // A heading that was only chosen says nothing that could be old.
    tx.execute(R"(
        INSERT INTO plan_draft_unconfirmed (draft_id, item, item_key, source)
        SELECT draft_id, 'text', heading, CAST(?2 AS text) FROM plan_draft_text
        WHERE draft_id = ?1 AND (text <> '' OR own_words <> '' OR can_and_wants <> '' OR supports <> '' OR hinders <> ''
            OR toward_goal <> '')
        )",
        {draft, source});
    for (auto const& [item, id_column] : several) {
        std::string sql = "INSERT INTO plan_draft_unconfirmed (draft_id, item, item_key, source) SELECT draft_id, '";
        sql.append(item).append("', CAST(").append(id_column).append(" AS text), CAST(?2 AS text) FROM plan_draft_");
        sql.append(item).append(" WHERE draft_id = ?1");
        tx.execute(sql, {draft, source});
    }
    for (auto const item : single) {
        std::string sql = "INSERT INTO plan_draft_unconfirmed (draft_id, item, item_key, source) SELECT draft_id, '";
        sql.append(item).append("', '0', CAST(?2 AS text) FROM plan_draft_").append(item).append(" WHERE draft_id = ?1");
        tx.execute(sql, {draft, source});
    }
}

void confirm_text(WriteTx& tx, Id<PlanDraft> draft, std::string_view heading)
{
    confirm(tx, draft, "text", std::string{heading});
}

void confirm_item(WriteTx& tx, Id<PlanDraft> draft, ItemRef about)
{
    confirm(tx, draft, std::string{code_of(draft_item_codes(), about.item).code}, key_of(about));
}

void confirm(WriteTx& tx, Id<PlanDraft> draft, std::string const& item, std::string const& key)
{
    tx.execute(
        "DELETE FROM plan_draft_unconfirmed WHERE draft_id = ?1 AND item = ?2 AND item_key = ?3", {draft, item, key});
}

void confirm_all(WriteTx& tx, Id<PlanDraft> draft)
{
    tx.execute("DELETE FROM plan_draft_unconfirmed WHERE draft_id = ?1", {draft});
}
