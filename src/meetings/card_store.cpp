// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "meetings/card_store.h"

#include "plans/stored_value.h"

namespace {

Refusal ended() { return conflict("Samtalet är klart och kan inte ändras. Börja ett nytt samtal."); }

AnsweredCard read_answer(Row const& row)
{
    auto const understood = row.text_view(4);
    return {
        .topic = row.text(0),
        .card = row.text(1),
        .voice = stored_code(row, 2, whose_voice_codes()),
        .answer = stored_code(row, 3, card_answer_codes()),
        .understood = understood.empty() ? std::nullopt : std::optional{understood == "yes"},
        .asked_by = row.text(5),
        .answered_at = row.instant(6),
    };
}

} // namespace

std::vector<AnsweredCard> list_answers(ReadTx& tx, Id<Conversation> meeting)
{
    return tx.list(R"(
        SELECT topic, card, voice, answer, understood, asked_by_name, answered_at
        FROM meeting_card WHERE meeting_id = ?1 ORDER BY answered_at, topic, card, voice
        )",
        {meeting}, read_answer);
}

Result<Done> put_answer(WriteTx& tx, Visit const& visit, Conversation const& meeting, PictureTopic const& topic,
    PictureCard const& card, WhoseVoice voice, CardAnswer answer)
{
    if (meeting.is_ended()) return ended();
    tx.execute(R"(
        INSERT INTO meeting_card (meeting_id, topic, card, voice, answer, asked_by, asked_by_name, answered_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (meeting_id, topic, card, voice) DO UPDATE SET answer = excluded.answer, understood = '',
            asked_by = excluded.asked_by, asked_by_name = excluded.asked_by_name, answered_at = excluded.answered_at
        )",
        {meeting.id, topic.key, card.key, code_of(whose_voice_codes(), voice).code, code_of(card_answer_codes(), answer).code,
            visit.actor.staff, visit.actor.name, visit.house.clock.now()});
    return Done{};
}

Result<Done> put_understood(WriteTx& tx, Conversation const& meeting, PictureTopic const& topic, PictureCard const& card,
    WhoseVoice voice, bool is_right)
{
    if (meeting.is_ended()) return ended();
    tx.execute(R"(
        UPDATE meeting_card SET understood = ?5 WHERE meeting_id = ?1 AND topic = ?2 AND card = ?3 AND voice = ?4
        )",
        {meeting.id, topic.key, card.key, code_of(whose_voice_codes(), voice).code, is_right ? "yes" : "no"});
    return Done{};
}
