// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/taking_part_store.h"

#include "plans/stored_value.h"

#include <string>

namespace {

std::string select(RowsOf whose, std::string_view columns, std::string_view table, std::string_view order)
{
    std::string sql = "SELECT ";
    sql.append(columns).append(whose == RowsOf::draft ? " FROM plan_draft_" : " FROM version_").append(table);
    sql.append(whose == RowsOf::draft ? " WHERE draft_id = ?1 ORDER BY " : " WHERE version_id = ?1 ORDER BY ").append(order);
    return sql;
}

Offer read_offer(Row const& row)
{
    return {
        .id = row.integer(0),
        .name = row.text(1),
        .kind = stored_code(row, 2, offered_kind_codes()),
        .relation = row.text(3),
        .way = row.text(4),
        .on = stored_day(row, 5),
        .answer = stored_code(row, 6, offer_answer_codes()),
        .reason = row.text(7),
        .said = row.text(8),
    };
}

Meeting read_meeting(Row const& row)
{
    return {
        .id = row.integer(0),
        .on = stored_day(row, 1),
        .form = stored_code(row, 2, meeting_form_codes()),
        .who = row.text(3),
        .text = row.text(4),
    };
}

ChildView read_child_view(Row const& row)
{
    return {
        .view = row.text(0),
        .method = row.text(1),
        .difference = row.text(2),
        .followed = stored_optional_code(row, 3, followed_codes()),
        .outcome = row.text(4),
    };
}

std::int64_t version_in(ReadTx& tx, std::string_view sql, Id<PlanDraft> draft, std::int64_t id)
{
    return tx.find(sql, {draft, id}, [](Row const& row) { return row.integer(0); }).value_or(0);
}

} // namespace

std::vector<Offer> load_offers(ReadTx& tx, RowsOf whose, std::int64_t owner)
{
    return tx.list(select(whose, offer_columns, "offer", "offer_id"), {owner}, read_offer);
}

std::vector<Meeting> load_meetings(ReadTx& tx, RowsOf whose, std::int64_t owner)
{
    return tx.list(select(whose, meeting_columns, "meeting", "COALESCE(on_date, '9999'), meeting_id"), {owner}, read_meeting);
}

std::optional<ChildView> load_child_view(ReadTx& tx, RowsOf whose, std::int64_t owner)
{
    auto child = tx.find(select(whose, child_view_columns, "child_view", "view"), {owner}, read_child_view);
    if (child)
        child->guardians = tx.list(select(whose, guardian_view_columns, "guardian_view", "position"), {owner},
            [](Row const& row) { return GuardianView{row.text(1), row.text(2), row.text(3)}; });
    return child;
}

std::int64_t offer_version(ReadTx& tx, Id<PlanDraft> draft, std::int64_t id)
{
    return version_in(tx, "SELECT version FROM plan_draft_offer WHERE draft_id = ?1 AND offer_id = ?2", draft, id);
}

std::int64_t meeting_version(ReadTx& tx, Id<PlanDraft> draft, std::int64_t id)
{
    return version_in(tx, "SELECT version FROM plan_draft_meeting WHERE draft_id = ?1 AND meeting_id = ?2", draft, id);
}

std::int64_t child_view_version(ReadTx& tx, Id<PlanDraft> draft)
{
    return tx.find("SELECT version FROM plan_draft_child_view WHERE draft_id = ?1", {draft},
                 [](Row const& row) { return row.integer(0); })
        .value_or(0);
}

void write_offer(WriteTx& tx, Id<PlanDraft> draft, Offer const& offer)
{
    tx.execute(R"(
        INSERT INTO plan_draft_offer
            (draft_id, offer_id, name, kind, relation, way, on_date, answer, reason, said, version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, (SELECT COALESCE(MAX(version), 0) + 1 FROM plan_draft_change
            WHERE draft_id = ?1 AND item = 'offer' AND item_id = ?2))
        ON CONFLICT (draft_id, offer_id) DO UPDATE SET name = excluded.name, kind = excluded.kind,
            relation = excluded.relation, way = excluded.way, on_date = excluded.on_date, answer = excluded.answer,
            reason = excluded.reason, said = excluded.said, version = plan_draft_offer.version + 1
        )",
        {draft, offer.id, offer.name, code_of(offered_kind_codes(), offer.kind).code, offer.relation, offer.way,
            iso_or_none(offer.on), code_of(offer_answer_codes(), offer.answer).code, offer.reason, offer.said});
}

void write_meeting(WriteTx& tx, Id<PlanDraft> draft, Meeting const& meeting)
{
    tx.execute(R"(
        INSERT INTO plan_draft_meeting (draft_id, meeting_id, on_date, form, who, text, version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT COALESCE(MAX(version), 0) + 1 FROM plan_draft_change
            WHERE draft_id = ?1 AND item = 'meeting' AND item_id = ?2))
        ON CONFLICT (draft_id, meeting_id) DO UPDATE SET on_date = excluded.on_date, form = excluded.form,
            who = excluded.who, text = excluded.text, version = plan_draft_meeting.version + 1
        )",
        {draft, meeting.id, iso_or_none(meeting.on), code_of(meeting_form_codes(), meeting.form).code, meeting.who,
            meeting.text});
}

void write_child_view(WriteTx& tx, Id<PlanDraft> draft, ChildView const& child)
{
    tx.execute(R"(
        INSERT INTO plan_draft_child_view (draft_id, view, method, difference, followed, outcome, version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT COALESCE(MAX(version), 0) + 1 FROM plan_draft_change
            WHERE draft_id = ?1 AND item = 'child_view' AND item_id = 0))
        ON CONFLICT (draft_id) DO UPDATE SET view = excluded.view, method = excluded.method,
            difference = excluded.difference, followed = excluded.followed, outcome = excluded.outcome,
            version = plan_draft_child_view.version + 1
        )",
        {draft, child.view, child.method, child.difference, code_or_none(followed_codes(), child.followed), child.outcome});
    tx.execute("DELETE FROM plan_draft_guardian_view WHERE draft_id = ?1", {draft});
    int position = 0;
    for (auto const& guardian : child.guardians)
        tx.execute(R"(
            INSERT INTO plan_draft_guardian_view (draft_id, position, name, view, method) VALUES (?1, ?2, ?3, ?4, ?5)
            )",
            {draft, ++position, guardian.name, guardian.view, guardian.method});
}

void erase_offer(WriteTx& tx, Id<PlanDraft> draft, std::int64_t id)
{
    tx.execute("DELETE FROM plan_draft_offer WHERE draft_id = ?1 AND offer_id = ?2", {draft, id});
}

void erase_meeting(WriteTx& tx, Id<PlanDraft> draft, std::int64_t id)
{
    tx.execute("DELETE FROM plan_draft_meeting WHERE draft_id = ?1 AND meeting_id = ?2", {draft, id});
}
