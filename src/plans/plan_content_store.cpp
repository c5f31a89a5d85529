// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_content_store.h"

#include "plans/stored_value.h"
#include "plans/taking_part_store.h"

#include <string>

namespace {

// The columns that a draft's and a version's table have in common, in the order the readers below take them.
constexpr std::string_view text_words = "heading, position, title, text, own_words, voice, method, can_and_wants, "
                                        "supports, hinders, toward_goal";
constexpr std::string_view text_columns = "heading, position, title, text, own_words, voice, method, can_and_wants, "
                                          "supports, hinders, toward_goal, written_by, written_at";
constexpr std::string_view participant_columns
    = "participant_id, name, kind, relation, way, on_date, consented, without_consent";
constexpr std::string_view participation_columns
    = "part, ways, how, offered, offered_on, offered_by, differing_views, why, ask_again_on";
constexpr std::string_view coordination_columns = "needed, who, by_date, text";
constexpr std::string_view follow_up_columns = "on_date, at_time, way, responsible, text";
constexpr std::string_view goal_columns = "goal_id, position, wording, short_name, picture, voice, method, "
                                          "order_goal_id, service_id, today, wished, term, by_date, state, reason, "
                                          "measure, no_order_goal, easy";
constexpr std::string_view sub_goal_columns = "sub_goal_id, goal_id, position, text, by_date, state";
constexpr std::string_view service_columns = "service_id, position, name, kind";
constexpr std::string_view activity_columns
    = "activity_id, position, heading, what, how, own_part, rhythm, weekdays, day_parts, from_time, until_time, "
      "anchor_date, when_words, doer, doer_words, goal_id, no_goal, service_id, own_service_id, staff_text, written_by, "
      "written_at, every_weeks, first_date, last_date, manner, instruction_place, instruction_giver, easy, "
      "picture";

// Which of the two tables, and whose rows.
struct Owner {
    bool is_draft;
    std::int64_t id;
};
Owner owner(Id<PlanDraft> id) { return {true, id.number()}; }
Owner owner(Id<PlanVersion> id) { return {false, id.number()}; }

std::string select(Owner from, std::string_view columns, std::string_view table, std::string_view order)
{
    std::string sql = "SELECT ";
    sql += columns;
    sql += from.is_draft ? " FROM plan_draft_" : " FROM version_";
    sql += table;
    sql += from.is_draft ? " WHERE draft_id = ?1 ORDER BY " : " WHERE version_id = ?1 ORDER BY ";
    sql += order;
    return sql;
}

HeadingText read_text(Row const& row)
{
    return {
        .heading = row.text(0),
        .title = row.text(2),
        .text = row.text(3),
        .own_words = row.text(4),
        .voice = stored_optional_code(row, 5, whose_voice_codes()),
        .method = row.text(6),
        .can_and_wants = row.text(7),
        .supports = row.text(8),
        .hinders = row.text(9),
        .toward_goal = row.text(10),
        .written_by = row.optional_id<Staff>(11),
        .written_at = row.optional_instant(12),
    };
}

Participant read_participant(Row const& row)
{
    return {
        .id = row.integer(0),
        .name = row.text(1),
        .kind = stored_code(row, 2, participant_kind_codes()),
        .relation = row.text(3),
        .way = row.text(4),
        .on = stored_day(row, 5),
        .consented = row.boolean(6),
        .without_consent = row.text(7),
    };
}

Participation read_participation(Row const& row)
{
    return {
        .part = stored_code(row, 0, part_codes()),
        .ways = static_cast<unsigned>(row.integer(1)),
        .how = row.text(2),
        .offered = row.text(3),
        .offered_on = stored_day(row, 4),
        .offered_by = row.text(5),
        .why = row.text(7),
        .ask_again_on = stored_day(row, 8),
        .differing_views = row.text(6),
    };
}

Coordination read_coordination(Row const& row)
{
    return {.needed = row.boolean(0), .who = row.text(1), .by = stored_day(row, 2), .text = row.text(3)};
}

FollowUpPlan read_follow_up(Row const& row)
{
    return {
        .on = stored_day(row, 0),
        .at = stored_time(row, 1),
        .way = row.text(2),
        .responsible = row.text(3),
        .text = row.text(4),
    };
}

Goal read_goal(Row const& row)
{
    return {
        .id = row.id<Goal>(0),
        .wording = row.text(2),
        .short_name = row.text(3),
        .easy = row.text(17),
        .picture = row.text(4),
        .voice = stored_code(row, 5, whose_voice_codes()),
        .method = row.text(6),
        .order_goal = row.optional_id<OrderGoal>(7),
        .no_order_goal = stored_optional_code(row, 16, no_order_goal_codes()),
        .service = row.optional_id<OrderService>(8),
        .today = row.text(9),
        .wished = row.text(10),
        .measure = row.text(15),
        .term = stored_code(row, 11, term_codes()),
        .by = stored_day(row, 12),
        .state = stored_code(row, 13, goal_state_codes()),
        .reason = row.text(14),
    };
}

PlanService read_service(Row const& row)
{
    return {.id = row.id<PlanService>(0), .name = row.text(2), .no_decision = stored_code(row, 3, no_decision_codes())};
}

Activity read_activity(Row const& row)
{
    return {
        .id = row.id<Activity>(0),
        .heading = row.text(2),
        .what = row.text(3),
        .how = row.text(4),
        .own_part = row.text(5),
        .picture = row.text(29),
        .easy = row.text(28),
        .schedule = {.rhythm = stored_code(row, 6, rhythm_codes()),
            .weekdays = static_cast<unsigned>(row.integer(7)),
            .day_parts = static_cast<unsigned>(row.integer(8)),
            .from = stored_time(row, 9),
            .until = stored_time(row, 10),
            .anchor = stored_day(row, 11),
            .every_weeks = static_cast<int>(row.integer(22)),
            .first = stored_day(row, 23),
            .last = stored_day(row, 24),
            .words = row.text(12)},
        .doer = stored_optional_code(row, 13, doer_codes()),
        .doer_words = row.text(14),
        .manner = stored_optional_code(row, 25, manner_codes()),
        .instruction = {.place = row.text(26), .giver = row.text(27)},
        .goal = row.optional_id<Goal>(15),
        .no_goal = stored_optional_code(row, 16, no_goal_codes()),
        .service = row.optional_id<OrderService>(17),
        .own_service = row.optional_id<PlanService>(18),
        .staff_text = row.text(19),
        .written_by = row.id<Staff>(20),
        .written_at = row.instant(21),
    };
}

std::vector<Goal> goals_of(ReadTx& tx, Owner from)
{
    auto goals = tx.list(select(from, goal_columns, "goal", "position, goal_id"), {from.id}, read_goal);
    tx.each(select(from, sub_goal_columns, "sub_goal", "goal_id, position, sub_goal_id"), {from.id},
        [&](Row const& row) {
            for (auto& goal : goals)
                if (goal.id == row.id<Goal>(1))
                    goal.sub_goals.push_back({row.id<SubGoal>(0), row.text(3), stored_day(row, 4),
                        stored_code(row, 5, sub_goal_state_codes())});
        });
    return goals;
}

std::vector<Activity> activities_of(ReadTx& tx, Owner from)
{
    return tx.list(select(from, activity_columns, "activity", "position, activity_id"), {from.id}, read_activity);
}

PlanContent content_of(ReadTx& tx, Owner from)
{
    auto const whose = from.is_draft ? RowsOf::draft : RowsOf::version;
    return {
        .texts = tx.list(select(from, text_columns, "text", "position"), {from.id}, read_text),
        .participants = tx.list(
            select(from, participant_columns, "participant", "participant_id"), {from.id}, read_participant),
        .participation = tx.find(select(from, participation_columns, "participation", "part"), {from.id}, read_participation),
        .offers = load_offers(tx, whose, from.id),
        .meetings = load_meetings(tx, whose, from.id),
        .child = load_child_view(tx, whose, from.id),
        .goals = goals_of(tx, from),
        .services = tx.list(select(from, service_columns, "service", "position, service_id"), {from.id}, read_service),
        .activities = activities_of(tx, from),
        .coordination = tx.find(select(from, coordination_columns, "coordination", "needed"), {from.id}, read_coordination),
        .follow_up = tx.find(select(from, follow_up_columns, "follow_up", "way"), {from.id}, read_follow_up),
    };
}

struct Copied {
    std::string_view table;
    std::string_view columns;
};
constexpr Copied all_tables[] = {
    {"text", text_columns},
    {"participant", participant_columns},
    {"participation", participation_columns},
    {"offer", offer_columns},
    {"meeting", meeting_columns},
    {"child_view", child_view_columns},
    {"guardian_view", guardian_view_columns},
    {"coordination", coordination_columns},
    {"follow_up", follow_up_columns},
    {"goal", goal_columns},
    {"sub_goal", sub_goal_columns},
    {"service", service_columns},
    {"activity", activity_columns},
};

} // namespace

PlanContent load_content(ReadTx& tx, Id<PlanDraft> id) { return content_of(tx, owner(id)); }
PlanContent load_content(ReadTx& tx, Id<PlanVersion> id) { return content_of(tx, owner(id)); }
std::vector<Goal> load_goals(ReadTx& tx, Id<PlanDraft> id) { return goals_of(tx, owner(id)); }
std::vector<Goal> load_goals(ReadTx& tx, Id<PlanVersion> id) { return goals_of(tx, owner(id)); }
std::vector<Activity> load_activities(ReadTx& tx, Id<PlanDraft> id) { return activities_of(tx, owner(id)); }
std::vector<Activity> load_activities(ReadTx& tx, Id<PlanVersion> id) { return activities_of(tx, owner(id)); }

std::optional<Participation> load_participation(ReadTx& tx, Id<PlanDraft> id)
{
    return tx.find(select(owner(id), participation_columns, "participation", "part"), {id}, read_participation);
}

std::optional<Participation> load_participation(ReadTx& tx, Id<PlanVersion> id)
{
    return tx.find(select(owner(id), participation_columns, "participation", "part"), {id}, read_participation);
}

std::optional<FollowUpPlan> load_follow_up(ReadTx& tx, Id<PlanVersion> id)
{
    return tx.find(select(owner(id), follow_up_columns, "follow_up", "way"), {id}, read_follow_up);
}

std::vector<HeadingText> load_texts(ReadTx& tx, Id<PlanVersion> id)
{
    return tx.list(select(owner(id), text_columns, "text", "position"), {id}, read_text);
}

void copy_content(WriteTx& tx, Id<PlanDraft> from, Id<PlanVersion> to)
{
    for (auto const& [table, columns] : all_tables) {
        std::string sql = "INSERT INTO version_";
        sql.append(table).append(" (version_id, ").append(columns).append(") SELECT CAST(?1 AS bigint), ");
        sql.append(columns).append(" FROM plan_draft_").append(table).append(" WHERE draft_id = ?2");
        tx.execute(sql, {to, from});
    }
}

void copy_content(WriteTx& tx, Id<PlanVersion> from, Id<PlanDraft> to)
{
    for (auto const& [table, columns] : all_tables) {
        // A draft's row has a version to write against; a text also says whether it is done. One from before texts had an
        // author of their own is from whoever established the version.
        bool const is_text = table == "text";
        bool const is_versioned = table != "sub_goal" && table != "service" && table != "guardian_view";
        std::string sql = "INSERT INTO plan_draft_";
        sql.append(table).append(" (draft_id, ").append(columns);
        if (is_text) sql += ", is_done";
        if (is_versioned) sql += ", version";
        sql.append(") SELECT CAST(?1 AS bigint), ");
        if (is_text) sql.append(text_words).append(", COALESCE(t.written_by, v.established_by), COALESCE(t.written_at, v.established_at), 0");
        else sql.append(columns);
        if (is_versioned) sql += ", 1";
        sql.append(" FROM version_").append(table).append(" t");
        if (is_text) sql += " JOIN plan_version v ON v.id = t.version_id";
        tx.execute(sql + " WHERE t.version_id = ?2", {to, from});
    }
}
