// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up_draft_store.h"

#include "db/id_list.h"
#include "plans/draft_change_store.h"
#include "plans/stored_value.h"

#include <algorithm>

namespace {

FollowUpDraft read_draft(Row const& row)
{
    return {.id = row.id<FollowUp>(0),
        .plan = row.id<Plan>(1),
        .version = row.id<PlanVersion>(2),
        .version_number = row.integer(3),
        .scope = {stored_code(row, 4, follow_up_scope_codes()), row.text(5), row.text(6)},
        .planned_on = stored_day(row, 7),
        .begun_by_name = row.text(8),
        .begun_at = row.instant(9)};
}

// ?1 is the person, ?2 the order_list(), ?3 the plan.
std::vector<FollowUpDraft> list_where(ReadTx& tx, std::string const& more, Parameters parameters)
{
    auto all = tx.list(R"(
        SELECT d.id, d.plan_id, d.version_id, v.number, d.scope, d.scope_item, d.scope_name, d.planned_on, d.begun_by_name,
            d.begun_at
        FROM follow_up_draft d
            JOIN plan p ON p.id = d.plan_id
            JOIN plan_version v ON v.id = d.version_id
        WHERE p.person_id = ?1 AND d.plan_id = ?3 AND )"
            + is_among("p.order_id", 2) + more + " ORDER BY coalesce(d.planned_on, '9999'), d.id",
        std::move(parameters), read_draft);
    for (auto& draft : all) {
        draft.parts = tx.list(R"(
            SELECT part, text, is_done, version, written_by_name, written_at
            FROM follow_up_draft_part WHERE draft_id = ?1 ORDER BY part
            )",
            {draft.id}, [](Row const& row) {
                return DraftPart{row.text(0), unpacked(row.text_view(1)), row.integer(2) != 0, row.integer(3), row.text(4), row.instant(5)};
            });
        draft.set_aside = tx.list(R"(
            SELECT id, part, text, written_by_name, written_at FROM follow_up_draft_aside WHERE draft_id = ?1 ORDER BY id
            )",
            {draft.id}, [](Row const& row) {
                return SetAside{row.integer(0), row.text(1), unpacked(row.text_view(2)), row.text(3), row.instant(4)};
            });
    }
    return all;
}

} // namespace

std::int64_t FollowUpDraft::version_sum() const
{
    std::int64_t sum = 0;
    for (auto const& one : parts) sum += one.version;
    return sum;
}

DraftPart const* FollowUpDraft::find(std::string_view part) const
{
    auto const found = std::ranges::find(parts, part, &DraftPart::part);
    return found == parts.end() ? nullptr : &*found;
}

Form FollowUpDraft::values_of(std::string_view part) const
{
    auto const* const found = find(part);
    return found ? found->values : Form{};
}

std::vector<FollowUpDraft> list_drafts(ReadTx& tx, PersonAccess const& access, Id<Plan> plan)
{
    return list_where(tx, "", {access.person(), access.order_list(), plan});
}

std::optional<FollowUpDraft> find_draft(ReadTx& tx, PersonAccess const& access, Id<Plan> plan, Id<FollowUp> id)
{
    auto all = list_where(tx, " AND d.id = ?4", {access.person(), access.order_list(), plan, id});
    if (all.empty()) return std::nullopt;
    return std::move(all.front());
}

Result<Id<FollowUp>> begin_follow_up(WriteTx& tx, Visit const& visit, PersonAccess const& access, Plan const& plan,
    PlanVersion const& version, ScopeOfFollowUp const& scope, std::optional<CivilDate> on)
{
    if (!access.may_write()) return forbidden("Du kan läsa planen men inte börja en uppföljning.");
    auto const code = code_of(follow_up_scope_codes(), scope.kind).code;
    auto const begun_by = tx.find(
        "SELECT begun_by_name FROM follow_up_draft WHERE plan_id = ?1 AND scope = ?2 AND scope_item = ?3", {plan.id, code, scope.item},
        [](Row const& row) { return row.text(0); });
    if (begun_by) return conflict(*begun_by + " har redan börjat den uppföljningen. Öppna den och skriv vidare där.");
    auto const id = visit.house.ids.next<FollowUp>();
    tx.execute(R"(
        INSERT INTO follow_up_draft (id, plan_id, version_id, scope, scope_item, scope_name, planned_on, begun_by, begun_by_name,
            begun_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        )",
        {id, plan.id, version.id, code, scope.item, scope.name, iso_or_none(on), visit.actor.staff, visit.actor.name,
            visit.house.clock.now()});
    return id;
}

SavedPart save_part(WriteTx& tx, Visit const& visit, FollowUpDraft const& draft, std::string const& part, Form const& values,
    std::int64_t base_version, bool is_done)
{
    auto const* const standing = draft.find(part);
    auto const version = standing ? standing->version : 0;
    auto const now = visit.house.clock.now();
    auto const text = packed(values);
    if (version != base_version && packed(draft.values_of(part)) != text) {
        auto const id = visit.house.ids.next_number();
        tx.execute(R"(
            INSERT INTO follow_up_draft_aside (id, draft_id, part, text, written_by_name, written_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            )",
            {id, draft.id, part, text, visit.actor.name, now});
        return {version, id};
    }
    tx.execute(R"(
        INSERT INTO follow_up_draft_part (draft_id, part, text, is_done, version, written_by_name, written_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (draft_id, part) DO UPDATE SET text = excluded.text,
            is_done = CASE WHEN follow_up_draft_part.is_done > excluded.is_done THEN 1 ELSE excluded.is_done END,
            version = excluded.version, written_by_name = excluded.written_by_name, written_at = excluded.written_at
        )",
        {draft.id, part, text, std::int64_t{is_done}, version + 1, visit.actor.name, now});
    return {version + 1, std::nullopt};
}

void book_meeting(WriteTx& tx, Id<FollowUp> id, std::optional<CivilDate> on)
{
    tx.execute("UPDATE follow_up_draft SET planned_on = ?2 WHERE id = ?1", {id, iso_or_none(on)});
}

bool delete_draft(WriteTx& tx, Id<Plan> plan, Id<FollowUp> id)
{
    auto const there = tx.number("SELECT count(*) FROM follow_up_draft WHERE id = ?1 AND plan_id = ?2", {id, plan}) > 0;
    if (there) tx.execute("DELETE FROM follow_up_draft WHERE id = ?1", {id});
    return there;
}
