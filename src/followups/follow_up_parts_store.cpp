// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up_parts_store.h"

#include "plans/stored_value.h"

namespace {

FollowedUpSubject read_subject(Row const& row)
{
    return {.about = {stored_code(row, 0, subject_kind_codes()), row.integer(1)},
        .name = row.text(2),
        .as_a_whole = stored_optional_code(row, 3, talk_answer_codes()),
        .leads_there = stored_optional_code(row, 4, talk_answer_codes()),
        .manner = stored_optional_code(row, 5, talk_answer_codes()),
        .time = stored_optional_code(row, 6, talk_answer_codes()),
        .voice = stored_optional_code(row, 7, whose_voice_codes()),
        .asked_by = row.text(8),
        .present = row.text(9),
        .own_words = row.text(10),
        .missing = row.text(11),
        .person_outcome = stored_optional_code(row, 12, how_it_went_codes()),
        .person_next = stored_optional_code(row, 13, next_step_codes()),
        .outcome = stored_optional_code(row, 14, how_it_went_codes()),
        .next_step = stored_optional_code(row, 15, next_step_codes()),
        .assessment = row.text(16),
        .from_now = row.text(17),
        .own_next_on = stored_day(row, 18)};
}

FollowedUpArea read_area(Row const& row)
{
    return {row.text(0), row.text(1), stored_optional_code(row, 2, function_now_codes()),
        stored_optional_code(row, 3, need_now_codes()), stored_optional_code(row, 4, goal_now_codes()), row.text(5)};
}

void insert_subject(WriteTx& tx, Id<FollowUp> id, int position, FollowedUpSubject const& one)
{
    tx.execute(R"(
        INSERT INTO follow_up_subject (follow_up_id, position, kind, item, name, as_a_whole, leads_there, manner, daytime, voice,
            asked_by, present, own_words, missing, person_outcome, person_next, outcome, next_step, assessment, from_now,
            own_next_on)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
        )",
        {id, position, code_of(subject_kind_codes(), one.about.kind).code, one.about.item, one.name,
            code_or_none(talk_answer_codes(), one.as_a_whole), code_or_none(talk_answer_codes(), one.leads_there),
            code_or_none(talk_answer_codes(), one.manner), code_or_none(talk_answer_codes(), one.time),
            code_or_none(whose_voice_codes(), one.voice), one.asked_by, one.present, one.own_words, one.missing,
            code_or_none(how_it_went_codes(), one.person_outcome), code_or_none(next_step_codes(), one.person_next),
            code_or_none(how_it_went_codes(), one.outcome), code_or_none(next_step_codes(), one.next_step), one.assessment, one.from_now,
            iso_or_none(one.own_next_on)});
}

} // namespace

void load_parts(ReadTx& tx, FollowUp& one)
{
    one.content.meetings = tx.list(
        "SELECT held_on, form, who, text FROM follow_up_meeting WHERE follow_up_id = ?1 ORDER BY position", {one.id},
        [](Row const& row) {
            return FollowUpMeeting{
                stored_day(row, 0).value(), stored_code(row, 1, conversation_form_codes()), row.text(2), row.text(3)};
        });
    one.content.subjects = tx.list(R"(
        SELECT kind, item, name, as_a_whole, leads_there, manner, daytime, voice, asked_by, present, own_words, missing,
            person_outcome, person_next, outcome, next_step, assessment, from_now, own_next_on
        FROM follow_up_subject WHERE follow_up_id = ?1 ORDER BY position
        )",
        {one.id}, read_subject);
    one.content.areas = tx.list(R"(
        SELECT heading, title, function_now, need_now, goal_now, text
        FROM follow_up_area WHERE follow_up_id = ?1 ORDER BY position
        )",
        {one.id}, read_area);
}

void insert_parts(WriteTx& tx, FollowUp const& one)
{
    int position = 0;
    for (auto const& meeting : one.content.meetings)
        tx.execute(R"(
            INSERT INTO follow_up_meeting (follow_up_id, position, held_on, form, who, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            )",
            {one.id, ++position, meeting.held_on.iso(), code_of(conversation_form_codes(), meeting.form).code, meeting.who,
                meeting.text});
    position = 0;
    for (auto const& subject : one.content.subjects) insert_subject(tx, one.id, ++position, subject);
    position = 0;
    for (auto const& area : one.content.areas)
        tx.execute(R"(
            INSERT INTO follow_up_area (follow_up_id, position, heading, title, function_now, need_now, goal_now, text)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            )",
            {one.id, ++position, area.heading, area.title, code_or_none(function_now_codes(), area.function),
                code_or_none(need_now_codes(), area.need), code_or_none(goal_now_codes(), area.goal), area.text});
}
