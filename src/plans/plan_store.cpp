// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_store.h"

#include "db/id_list.h"
#include "orders/order_store.h"
#include "plans/plan_content_store.h"
#include "plans/stored_value.h"
#include "plans/unconfirmed_store.h"
#include "plans/version_store.h"

namespace {

// A plan ends with its order, the same day (DD-20).
// ?1 is the person, ?2 the order_list().
std::string plan_query(std::string_view where)
{
    std::string sql = R"(
        SELECT p.id, p.person_id, p.order_id,
            COALESCE((SELECT MAX(b.plan_number) FROM plan_version b WHERE b.plan_id = p.id), p.number),
            CASE WHEN o.state = 'ended' THEN 'ended' ELSE p.state END,
            p.template_id, p.created_at
        FROM plan p JOIN care_order o ON o.id = p.order_id
        WHERE p.person_id = ?1 AND )";
    sql += is_among("p.order_id", 2);
    sql += ' ';
    sql += where;
    return sql;
}

Plan read_plan(Row const& row)
{
    return {
        .id = row.id<Plan>(0),
        .person = row.id<Person>(1),
        .order = row.id<Order>(2),
        .number = row.integer(3),
        .state = stored_code(row, 4, plan_state_codes()),
        .plan_template = row.id<PlanTemplate>(5),
        .created_at = row.instant(6),
    };
}

PlanDraft read_draft(Row const& row)
{
    return {
        .id = row.id<PlanDraft>(0),
        .plan = row.id<Plan>(1),
        .plan_template = row.id<PlanTemplate>(2),
        .kind = stored_code(row, 3, version_kind_codes()),
        .reason = row.text(4),
        .base = row.optional_id<PlanVersion>(5),
        .started_at = row.instant(6),
        .started_by = row.id<Staff>(7),
        .only_goal = row.optional_id<Goal>(8),
        .after_follow_up = row.boolean(9),
    };
}

void insert_draft(WriteTx& tx, PlanDraft const& draft)
{
    tx.execute(R"(
        INSERT INTO plan_draft (id, plan_id, template_id, kind, reason, base_version_id, started_at, started_by,
            only_goal_id, after_follow_up)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        )",
        {draft.id, draft.plan, draft.plan_template, code_of(version_kind_codes(), draft.kind).code, draft.reason,
            draft.base, draft.started_at, draft.started_by, draft.only_goal, draft.after_follow_up});
}

} // namespace

std::optional<Plan> find_plan(ReadTx& tx, PersonAccess const& access, Id<Plan> id)
{
    return tx.find(plan_query("AND p.id = ?3"), {access.person(), access.order_list(), id}, read_plan);
}

std::vector<Plan> list_all_plans(ReadTx& tx, PersonAccess const& access)
{
    return tx.list(plan_query("ORDER BY p.number"), {access.person(), access.order_list()}, read_plan);
}

std::optional<PlanDraft> find_draft(ReadTx& tx, Plan const& plan)
{
    return tx.find(R"(
        SELECT id, plan_id, template_id, kind, reason, base_version_id, started_at, started_by, only_goal_id,
            after_follow_up
        FROM plan_draft WHERE plan_id = ?1
        )",
        {plan.id}, read_draft);
}

std::optional<DraftTouch> last_touch(ReadTx& tx, Id<PlanDraft> draft)
{
    return tx.find(R"(
        SELECT w.at, s.name FROM (
            SELECT written_at AS at, written_by AS staff FROM plan_draft_text WHERE draft_id = ?1
            UNION ALL
            SELECT written_at, written_by FROM plan_draft_activity WHERE draft_id = ?1
            UNION ALL
            SELECT written_at, written_by FROM plan_draft_change WHERE draft_id = ?1 AND kind <> 'set_aside'
        ) w JOIN staff s ON s.id = w.staff
        ORDER BY w.at DESC LIMIT 1
        )",
        {draft}, [](Row const& row) { return DraftTouch{row.instant(0), row.text(1)}; });
}

std::int64_t next_plan_number(ReadTx& tx, Id<Person> person)
{
    return tx.number(R"(
        SELECT COALESCE(MAX(n.number), 0) + 1 FROM (
            SELECT number FROM plan WHERE person_id = ?1
            UNION ALL
            SELECT v.plan_number FROM plan_version v JOIN plan p ON p.id = v.plan_id WHERE p.person_id = ?1
        ) n
        )",
        {person});
}

bool may_have_plan(Order const& order)
{
    return order.state == OrderState::accepted || order.state == OrderState::started;
}

Result<PlanDraft> start_plan(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> order, Id<PlanTemplate> plan_template)
{
    auto const ordered = find_order(tx, access, order);
    if (!ordered) return not_found("Beställningen finns inte.");
    if (!may_have_plan(*ordered))
        return conflict(ordered->state == OrderState::ended
                ? "Beställningen är avslutad. Då kan ingen plan börja."
                : "Enheten har inte tagit emot beställningen än. Enhetschefen tar emot den.");
    for (auto const& plan : list_all_plans(tx, access))
        if (plan.order == order && plan.state != PlanState::ended)
            return conflict("Det finns redan en plan för den här beställningen. Öppna den i stället.");

    auto const now = visit.house.clock.now();
    PlanDraft const draft{
        .id = visit.house.ids.next<PlanDraft>(),
        .plan = visit.house.ids.next<Plan>(),
        .plan_template = plan_template,
        .kind = VersionKind::first,
        .reason = {},
        .base = std::nullopt,
        .started_at = now,
        .started_by = visit.actor.staff,
    };
    tx.execute(R"(
        INSERT INTO plan (id, person_id, order_id, number, state, template_id, created_at, created_by)
        VALUES (?1, ?2, ?3, ?4, 'draft', ?5, ?6, ?7)
        )",
        {draft.plan, access.person(), order, next_plan_number(tx, access.person()), plan_template, now, visit.actor.staff});
    insert_draft(tx, draft);
    return draft;
}

Result<PlanDraft> start_revision(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, Plan const& plan, std::string const& reason,
    std::optional<Id<Goal>> only_goal, RevisionCause cause)
{
    if (plan.state == PlanState::ended) return conflict("Planen är avslutad och kan inte ändras.");
    if (find_draft(tx, plan)) return conflict("Någon har redan börjat på nästa version. Öppna utkastet i stället.");
    auto const base = find_latest_version(tx, access, plan.id);
    if (!base) return conflict("Planen är inte fastställd än.");

    auto const now = visit.house.clock.now();
    PlanDraft const draft{
        .id = visit.house.ids.next<PlanDraft>(),
        .plan = plan.id,
        .plan_template = base->plan_template,
        .kind = VersionKind::revision,
        .reason = reason,
        .base = base->id,
        .started_at = now,
        .started_by = visit.actor.staff,
        .only_goal = only_goal,
        .after_follow_up = cause == RevisionCause::follow_up,
    };
    insert_draft(tx, draft);
    copy_content(tx, base->id, draft.id);
    // Where one goal is changed, the rest was not to be looked at again; else each part is confirmed or changed.
    if (!only_goal) mark_unconfirmed(tx, draft.id, "version " + std::to_string(base->number));
    return draft;
}

void mark_after_follow_up(WriteTx& tx, Id<PlanDraft> draft)
{
    tx.execute("UPDATE plan_draft SET after_follow_up = 1 WHERE id = ?1", {draft});
}

void discard_draft(WriteTx& tx, Plan const& plan, PlanDraft const& draft)
{
    tx.execute("DELETE FROM plan_draft WHERE id = ?1", {draft.id});
    // Its goals and activities stay as bare identities; a plan that never said anything is marked as ended.
    if (!draft.base) tx.execute("UPDATE plan SET state = 'ended' WHERE id = ?1", {plan.id});
}
