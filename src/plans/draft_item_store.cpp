// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/draft_item_store.h"

#include "plans/identity_store.h"
#include "plans/stored_value.h"
#include "plans/taking_part_store.h"

namespace {

Refusal somebody_else() { return conflict("Någon annan har ändrat här samtidigt."); }

// Whether the writer began from what stands there now.
bool is_current(ReadTx& tx, Id<PlanDraft> draft, DraftItem item, std::int64_t id, std::int64_t base_version)
{
    return item_version(tx, draft, item, id) == base_version;
}

void save_sub_goals(WriteTx& tx, Id<PlanDraft> draft, Goal const& goal)
{
    tx.execute("DELETE FROM plan_draft_sub_goal WHERE draft_id = ?1 AND goal_id = ?2", {draft, goal.id});
    int position = 0;
    for (auto const& sub_goal : goal.sub_goals)
        tx.execute(R"(
            INSERT INTO plan_draft_sub_goal (draft_id, sub_goal_id, goal_id, position, text, by_date, state)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            )",
            {draft, sub_goal.id, goal.id, ++position, sub_goal.text, iso_or_none(sub_goal.by),
                code_of(sub_goal_state_codes(), sub_goal.state).code});
}

} // namespace

std::int64_t item_version(ReadTx& tx, Id<PlanDraft> draft, DraftItem item, std::int64_t id)
{
    auto const one = [&](std::string_view sql) {
        return tx.find(sql, {draft}, [](Row const& row) { return row.integer(0); }).value_or(0);
    };
    auto const of_several = [&](std::string_view sql) {
        return tx.find(sql, {draft, id}, [](Row const& row) { return row.integer(0); }).value_or(0);
    };
    switch (item) {
    case DraftItem::participation:
        return one("SELECT version FROM plan_draft_participation WHERE draft_id = ?1");
    case DraftItem::coordination:
        return one("SELECT version FROM plan_draft_coordination WHERE draft_id = ?1");
    case DraftItem::follow_up:
        return one("SELECT version FROM plan_draft_follow_up WHERE draft_id = ?1");
    case DraftItem::participant:
        return of_several("SELECT version FROM plan_draft_participant WHERE draft_id = ?1 AND participant_id = ?2");
    case DraftItem::goal:
        return of_several("SELECT version FROM plan_draft_goal WHERE draft_id = ?1 AND goal_id = ?2");
    case DraftItem::activity:
        return of_several("SELECT version FROM plan_draft_activity WHERE draft_id = ?1 AND activity_id = ?2");
    case DraftItem::offer:
        return offer_version(tx, draft, id);
    case DraftItem::meeting:
        return meeting_version(tx, draft, id);
    case DraftItem::child_view:
        return child_view_version(tx, draft);
    }
    return 0;
}

Result<Done> save_participation(WriteTx& tx, Id<PlanDraft> draft, Participation const& said, std::int64_t base_version)
{
    if (!is_current(tx, draft, DraftItem::participation, 0, base_version)) return somebody_else();
    tx.execute(R"(
        INSERT INTO plan_draft_participation
            (draft_id, part, ways, how, offered, offered_on, offered_by, differing_views, why, ask_again_on, version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, (SELECT COALESCE(MAX(version), 0) + 1 FROM plan_draft_change
            WHERE draft_id = ?1 AND item = 'participation' AND item_id = 0))
        ON CONFLICT (draft_id) DO UPDATE SET part = excluded.part, ways = excluded.ways, how = excluded.how,
            offered = excluded.offered, offered_on = excluded.offered_on, offered_by = excluded.offered_by,
            differing_views = excluded.differing_views, why = excluded.why, ask_again_on = excluded.ask_again_on,
            version = plan_draft_participation.version + 1
        )",
        {draft, code_of(part_codes(), said.part).code, static_cast<int>(said.ways), said.how, said.offered,
            iso_or_none(said.offered_on), said.offered_by, said.differing_views, said.why,
            iso_or_none(said.ask_again_on)});
    return Done{};
}

Result<Done> save_coordination(WriteTx& tx, Id<PlanDraft> draft, Coordination const& need, std::int64_t base_version)
{
    if (!is_current(tx, draft, DraftItem::coordination, 0, base_version)) return somebody_else();
    tx.execute(R"(
        INSERT INTO plan_draft_coordination (draft_id, needed, who, by_date, text, version)
        VALUES (?1, ?2, ?3, ?4, ?5, (SELECT COALESCE(MAX(version), 0) + 1 FROM plan_draft_change
            WHERE draft_id = ?1 AND item = 'coordination' AND item_id = 0))
        ON CONFLICT (draft_id) DO UPDATE SET needed = excluded.needed, who = excluded.who,
            by_date = excluded.by_date, text = excluded.text, version = plan_draft_coordination.version + 1
        )",
        {draft, need.needed, need.who, iso_or_none(need.by), need.text});
    return Done{};
}

Result<Done> save_follow_up(WriteTx& tx, Id<PlanDraft> draft, FollowUpPlan const& plan, std::int64_t base_version)
{
    if (!is_current(tx, draft, DraftItem::follow_up, 0, base_version)) return somebody_else();
    tx.execute(R"(
        INSERT INTO plan_draft_follow_up (draft_id, on_date, at_time, way, responsible, text, version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT COALESCE(MAX(version), 0) + 1 FROM plan_draft_change
            WHERE draft_id = ?1 AND item = 'follow_up' AND item_id = 0))
        ON CONFLICT (draft_id) DO UPDATE SET on_date = excluded.on_date, at_time = excluded.at_time,
            way = excluded.way, responsible = excluded.responsible, text = excluded.text,
            version = plan_draft_follow_up.version + 1
        )",
        {draft, iso_or_none(plan.on), iso_or_none(plan.at), plan.way, plan.responsible, plan.text});
    return Done{};
}

Result<Done> save_participant(WriteTx& tx, Id<PlanDraft> draft, Participant const& who, std::int64_t base_version)
{
    if (!is_current(tx, draft, DraftItem::participant, who.id, base_version)) return somebody_else();
    tx.execute(R"(
        INSERT INTO plan_draft_participant
            (draft_id, participant_id, name, kind, relation, way, on_date, consented, without_consent, version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, (SELECT COALESCE(MAX(version), 0) + 1 FROM plan_draft_change
            WHERE draft_id = ?1 AND item = 'participant' AND item_id = ?2))
        ON CONFLICT (draft_id, participant_id) DO UPDATE SET name = excluded.name, kind = excluded.kind,
            relation = excluded.relation, way = excluded.way, on_date = excluded.on_date,
            consented = excluded.consented, without_consent = excluded.without_consent,
            version = plan_draft_participant.version + 1
        )",
        {draft, who.id, who.name, code_of(participant_kind_codes(), who.kind).code, who.relation, who.way,
            iso_or_none(who.on), who.consented, who.without_consent});
    return Done{};
}

Result<Done> save_goal(WriteTx& tx, Id<PlanDraft> draft, Goal const& goal, std::int64_t base_version)
{
    if (!is_current(tx, draft, DraftItem::goal, goal.id.number(), base_version)) return somebody_else();
    tx.execute(R"(
        INSERT INTO plan_draft_goal (draft_id, goal_id, position, wording, short_name, picture, voice, method,
            order_goal_id, service_id, today, wished, term, by_date, state, reason, measure, no_order_goal, easy, version)
        VALUES (?1, ?2, (SELECT COALESCE(MAX(position), 0) + 1 FROM plan_draft_goal WHERE draft_id = ?1), ?3, ?4, ?5,
            ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
            (SELECT COALESCE(MAX(version), 0) + 1 FROM plan_draft_change
            WHERE draft_id = ?1 AND item = 'goal' AND item_id = ?2))
        ON CONFLICT (draft_id, goal_id) DO UPDATE SET wording = excluded.wording, short_name = excluded.short_name,
            picture = excluded.picture, voice = excluded.voice, method = excluded.method,
            order_goal_id = excluded.order_goal_id, service_id = excluded.service_id, today = excluded.today,
            wished = excluded.wished, term = excluded.term, by_date = excluded.by_date, state = excluded.state,
            reason = excluded.reason, measure = excluded.measure, no_order_goal = excluded.no_order_goal,
            easy = excluded.easy, version = plan_draft_goal.version + 1
        )",
        {draft, goal.id, goal.wording, goal.short_name, goal.picture, code_of(whose_voice_codes(), goal.voice).code,
            goal.method, goal.order_goal, goal.service, goal.today, goal.wished, code_of(term_codes(), goal.term).code,
            iso_or_none(goal.by), code_of(goal_state_codes(), goal.state).code, goal.reason,
            goal.measure, code_or_none(no_order_goal_codes(), goal.no_order_goal), goal.easy});
    save_sub_goals(tx, draft, goal);
    return Done{};
}

Result<Done> save_activity(WriteTx& tx, Id<PlanDraft> draft, Activity const& done, std::int64_t base_version)
{
    if (!is_current(tx, draft, DraftItem::activity, done.id.number(), base_version)) return somebody_else();
    auto const& when = done.schedule;
    tx.execute(R"(
        INSERT INTO plan_draft_activity (draft_id, activity_id, position, heading, what, how, own_part, rhythm,
            weekdays, day_parts, from_time, until_time, anchor_date, when_words, doer, doer_words, goal_id, no_goal,
            service_id, own_service_id, staff_text, written_by, written_at, every_weeks, first_date, last_date, manner,
            instruction_place, instruction_giver, easy, picture, version)
        VALUES (?1, ?2, (SELECT COALESCE(MAX(position), 0) + 1 FROM plan_draft_activity WHERE draft_id = ?1), ?3, ?4,
            ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27,
            ?28, ?29, ?30, (SELECT COALESCE(MAX(version), 0) + 1 FROM plan_draft_change
            WHERE draft_id = ?1 AND item = 'activity' AND item_id = ?2))
        ON CONFLICT (draft_id, activity_id) DO UPDATE SET heading = excluded.heading, what = excluded.what,
            how = excluded.how, own_part = excluded.own_part, rhythm = excluded.rhythm, weekdays = excluded.weekdays,
            day_parts = excluded.day_parts, from_time = excluded.from_time, until_time = excluded.until_time,
            anchor_date = excluded.anchor_date, when_words = excluded.when_words, doer = excluded.doer,
            doer_words = excluded.doer_words, goal_id = excluded.goal_id, no_goal = excluded.no_goal,
            service_id = excluded.service_id, own_service_id = excluded.own_service_id, staff_text = excluded.staff_text,
            written_by = excluded.written_by, written_at = excluded.written_at, every_weeks = excluded.every_weeks,
            first_date = excluded.first_date, last_date = excluded.last_date, manner = excluded.manner,
            instruction_place = excluded.instruction_place, instruction_giver = excluded.instruction_giver,
            easy = excluded.easy, picture = excluded.picture, version = plan_draft_activity.version + 1
        )",
        {draft, done.id, done.heading, done.what, done.how, done.own_part, code_of(rhythm_codes(), when.rhythm).code,
            static_cast<int>(when.weekdays), static_cast<int>(when.day_parts), iso_or_none(when.from),
            iso_or_none(when.until), iso_or_none(when.anchor), when.words, code_or_none(doer_codes(), done.doer),
            done.doer_words, done.goal, code_or_none(no_goal_codes(), done.no_goal), done.service,
            done.own_service, done.staff_text, done.written_by, done.written_at, when.every_weeks, iso_or_none(when.first),
            iso_or_none(when.last), code_or_none(manner_codes(), done.manner), done.instruction.place,
            done.instruction.giver, done.easy, done.picture});
    return Done{};
}

Result<Done> remove_participant(WriteTx& tx, Id<PlanDraft> draft, std::int64_t id, std::int64_t base_version)
{
    if (!is_current(tx, draft, DraftItem::participant, id, base_version)) return somebody_else();
    tx.execute("DELETE FROM plan_draft_participant WHERE draft_id = ?1 AND participant_id = ?2", {draft, id});
    return Done{};
}

Result<Done> remove_goal(WriteTx& tx, Id<PlanDraft> draft, Id<Goal> goal, std::int64_t base_version)
{
    if (!is_current(tx, draft, DraftItem::goal, goal.number(), base_version)) return somebody_else();
    tx.execute(R"(
        UPDATE plan_draft_activity SET goal_id = NULL, version = version + 1 WHERE draft_id = ?1 AND goal_id = ?2
        )",
        {draft, goal});
    tx.execute("DELETE FROM plan_draft_sub_goal WHERE draft_id = ?1 AND goal_id = ?2", {draft, goal});
    tx.execute("DELETE FROM plan_draft_goal WHERE draft_id = ?1 AND goal_id = ?2", {draft, goal});
    return Done{};
}

Result<Done> remove_activity(WriteTx& tx, Id<PlanDraft> draft, Id<Activity> activity, std::int64_t base_version)
{
    if (!is_current(tx, draft, DraftItem::activity, activity.number(), base_version)) return somebody_else();
    tx.execute("DELETE FROM plan_draft_activity WHERE draft_id = ?1 AND activity_id = ?2", {draft, activity});
    return Done{};
}

void give_back(WriteTx& tx, Id<PlanDraft> draft, Id<Goal> goal, Id<Activity> activity)
{
    tx.execute(R"(
        UPDATE plan_draft_activity SET goal_id = ?2, version = version + 1
        WHERE draft_id = ?1 AND activity_id = ?3 AND goal_id IS NULL AND no_goal IS NULL
        )",
        {draft, goal, activity});
}

PlanService add_service(WriteTx& tx, Visit const& visit, PlanDraft const& draft, std::string const& name)
{
    PlanService const service{add_service_identity(tx, visit, draft.plan), name, NoDecision::without_needs_test};
    tx.execute(R"(
        INSERT INTO plan_draft_service (draft_id, service_id, position, name, kind)
        VALUES (?1, ?2, (SELECT COALESCE(MAX(position), 0) + 1 FROM plan_draft_service WHERE draft_id = ?1), ?3, ?4)
        )",
        {draft.id, service.id, name, code_of(no_decision_codes(), service.no_decision).code});
    return service;
}

void drop_unused_services(WriteTx& tx, Id<PlanDraft> draft)
{
    tx.execute(R"(
        DELETE FROM plan_draft_service WHERE draft_id = ?1 AND NOT EXISTS (
            SELECT 1 FROM plan_draft_activity a
            WHERE a.draft_id = ?1 AND a.own_service_id = plan_draft_service.service_id)
        )",
        {draft});
}

std::string draft_stamp(ReadTx& tx, Id<PlanDraft> draft)
{
    std::string stamp;
    tx.each(R"(
        SELECT 1 AS part, COUNT(*), COALESCE(SUM(version), 0) FROM plan_draft_text WHERE draft_id = ?1
        UNION ALL SELECT 2, COUNT(*), COALESCE(SUM(version), 0) FROM plan_draft_participant WHERE draft_id = ?1
        UNION ALL SELECT 3, COUNT(*), COALESCE(SUM(version), 0) FROM plan_draft_participation WHERE draft_id = ?1
        UNION ALL SELECT 4, COUNT(*), COALESCE(SUM(version), 0) FROM plan_draft_coordination WHERE draft_id = ?1
        UNION ALL SELECT 5, COUNT(*), COALESCE(SUM(version), 0) FROM plan_draft_follow_up WHERE draft_id = ?1
        UNION ALL SELECT 6, COUNT(*), COALESCE(SUM(version), 0) FROM plan_draft_goal WHERE draft_id = ?1
        UNION ALL SELECT 7, COUNT(*), COALESCE(SUM(version), 0) FROM plan_draft_activity WHERE draft_id = ?1
        UNION ALL SELECT 8, COUNT(*), COALESCE(MAX(id), 0) FROM plan_draft_change
            WHERE draft_id = ?1 AND kind <> 'set_aside'
        UNION ALL SELECT 9, COUNT(*), COALESCE(SUM(version), 0) FROM plan_draft_offer WHERE draft_id = ?1
        UNION ALL SELECT 10, COUNT(*), COALESCE(SUM(version), 0) FROM plan_draft_meeting WHERE draft_id = ?1
        UNION ALL SELECT 11, COUNT(*), COALESCE(SUM(version), 0) FROM plan_draft_child_view WHERE draft_id = ?1
        UNION ALL SELECT 12, COUNT(*), 0 FROM plan_draft_unconfirmed WHERE draft_id = ?1
        ORDER BY part
        )",
        {draft}, [&](Row const& row) {
            stamp += std::to_string(row.integer(1)) + "." + std::to_string(row.integer(2)) + "-";
        });
    return stamp;
}
