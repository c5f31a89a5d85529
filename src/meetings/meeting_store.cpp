// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "meetings/meeting_store.h"

#include "plans/stored_value.h"

namespace {

constexpr std::string_view meeting_query = R"(
    SELECT id, plan_id, draft_id, number, held_on, form, state, step, started_by_name, started_at, paused_at, ended_at,
        not_now_at, not_now_by, next_on, next_way
    FROM meeting WHERE plan_id = ?1
)";

Conversation read_meeting(Row const& row)
{
    Conversation meeting{
        .id = row.id<Conversation>(0),
        .plan = row.id<Plan>(1),
        .draft = row.id<PlanDraft>(2),
        .number = row.integer(3),
        .held_on = stored_day(row, 4).value(),
        .form = stored_code(row, 5, conversation_form_codes()),
        .state = stored_code(row, 6, meeting_state_codes()),
        .step = parse_code(meeting_step_codes(), row.text_view(7)),
        .started_by_name = row.text(8),
        .started_at = row.instant(9),
        .paused_at = row.optional_instant(10),
        .ended_at = row.optional_instant(11),
        .next_on = stored_day(row, 14),
        .next_way = row.text(15),
    };
    if (auto const at = row.optional_instant(12)) meeting.not_now = NotNow{*at, row.text(13)};
    return meeting;
}

void add_contents(ReadTx& tx, Conversation& meeting)
{
    meeting.present = tx.list(
        "SELECT participant_id, name, kind FROM meeting_present WHERE meeting_id = ?1 ORDER BY participant_id",
        {meeting.id}, [](Row const& row) {
            return Present{row.integer(0), row.text(1), stored_code(row, 2, participant_kind_codes())};
        });
    meeting.marks = tx.list(
        "SELECT kind, item, value, marked_by, marked_at FROM meeting_mark WHERE meeting_id = ?1 ORDER BY kind, item",
        {meeting.id}, [](Row const& row) {
            return MeetingMark{stored_code(row, 0, mark_kind_codes()), row.text(1),
                stored_code(row, 2, mark_value_codes()), row.text(3), row.instant(4)};
        });
}

Result<Done> still_open(Conversation const& meeting)
{
    if (meeting.is_ended()) return conflict("Samtalet är klart och kan inte ändras. Börja ett nytt samtal.");
    return Done{};
}

void insert_present(WriteTx& tx, Id<Conversation> meeting, std::vector<Present> const& present)
{
    for (auto const& one : present)
        tx.execute("INSERT INTO meeting_present (meeting_id, participant_id, name, kind) VALUES (?1, ?2, ?3, ?4)",
            {meeting, one.participant, one.name, code_of(participant_kind_codes(), one.kind).code});
}

} // namespace

std::vector<Conversation> list_meetings(ReadTx& tx, Plan const& plan)
{
    auto all = tx.list(std::string{meeting_query} + " ORDER BY number DESC", {plan.id}, read_meeting);
    for (auto& meeting : all) add_contents(tx, meeting);
    return all;
}

std::optional<Conversation> find_meeting(ReadTx& tx, Plan const& plan, Id<Conversation> id)
{
    auto meeting = tx.find(std::string{meeting_query} + " AND id = ?2", {plan.id, id}, read_meeting);
    if (meeting) add_contents(tx, *meeting);
    return meeting;
}

Id<Conversation> begin_meeting(
    WriteTx& tx, Visit const& visit, Plan const& plan, Id<PlanDraft> draft, NewMeeting const& begun)
{
    auto const id = visit.house.ids.next<Conversation>();
    auto const number = tx.number("SELECT coalesce(max(number), 0) + 1 FROM meeting WHERE plan_id = ?1", {plan.id});
    tx.execute(R"(
        INSERT INTO meeting (id, plan_id, draft_id, number, held_on, form, state, started_by, started_by_name, started_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'going_on', ?7, ?8, ?9)
        )",
        {id, plan.id, draft, number, begun.held_on.iso(), code_of(conversation_form_codes(), begun.form).code,
            visit.actor.staff, visit.actor.name, visit.house.clock.now()});
    insert_present(tx, id, begun.present);
    return id;
}

Result<Done> pause_meeting(WriteTx& tx, Visit const& visit, Conversation const& meeting)
{
    if (auto const open = still_open(meeting); !open) return open.refusal();
    tx.execute("UPDATE meeting SET state = 'paused', paused_at = ?2 WHERE id = ?1", {meeting.id, visit.house.clock.now()});
    return Done{};
}

Result<Done> resume_meeting(WriteTx& tx, Visit const&, Conversation const& meeting)
{
    if (auto const open = still_open(meeting); !open) return open.refusal();
    tx.execute("UPDATE meeting SET state = 'going_on' WHERE id = ?1", {meeting.id});
    return Done{};
}

Result<Done> note_not_now(WriteTx& tx, Visit const& visit, Conversation const& meeting)
{
    if (auto const open = still_open(meeting); !open) return open.refusal();
    tx.execute(R"(
        UPDATE meeting SET state = 'paused', paused_at = ?2, not_now_at = ?2, not_now_by = ?3 WHERE id = ?1
        )",
        {meeting.id, visit.house.clock.now(), visit.actor.name});
    return Done{};
}

Result<Done> end_meeting(WriteTx& tx, Visit const& visit, Conversation const& meeting)
{
    if (meeting.is_ended()) return Done{};
    tx.execute("UPDATE meeting SET state = 'ended', ended_at = ?2 WHERE id = ?1", {meeting.id, visit.house.clock.now()});
    return Done{};
}

Result<Done> go_to_step(WriteTx& tx, Conversation const& meeting, MeetingStep step)
{
    if (meeting.is_ended() || meeting.step == step) return Done{};
    tx.execute("UPDATE meeting SET step = ?2 WHERE id = ?1", {meeting.id, code_of(meeting_step_codes(), step).code});
    return Done{};
}

Result<Done> plan_next_meeting(
    WriteTx& tx, Conversation const& meeting, std::optional<CivilDate> on, std::string const& way)
{
    // The next day is often settled afterwards, by telephone: it is about what comes, not about this meeting.
    tx.execute("UPDATE meeting SET next_on = ?2, next_way = ?3 WHERE id = ?1", {meeting.id, iso_or_none(on), way});
    return Done{};
}

Result<Done> put_present(WriteTx& tx, Conversation const& meeting, std::vector<Present> const& present)
{
    if (auto const open = still_open(meeting); !open) return open.refusal();
    tx.execute("DELETE FROM meeting_present WHERE meeting_id = ?1", {meeting.id});
    insert_present(tx, meeting.id, present);
    return Done{};
}

Result<Done> put_mark(WriteTx& tx, Visit const& visit, Conversation const& meeting, MarkKind kind, std::string const& item,
    std::optional<MarkValue> value)
{
    if (auto const open = still_open(meeting); !open) return open.refusal();
    auto const* const there = meeting.mark_of(kind, item);
    if (there && value == there->value) return Done{};
    auto const code = code_of(mark_kind_codes(), kind).code;
    tx.execute("DELETE FROM meeting_mark WHERE meeting_id = ?1 AND kind = ?2 AND item = ?3", {meeting.id, code, item});
    if (!value) return Done{};
    tx.execute(R"(
        INSERT INTO meeting_mark (meeting_id, kind, item, value, marked_by, marked_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        )",
        {meeting.id, code, item, code_of(mark_value_codes(), *value).code, visit.actor.name, visit.house.clock.now()});
    return Done{};
}
