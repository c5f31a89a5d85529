// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "meetings/meeting_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/field.h"
#include "html/components/picture.h"
#include "meetings/card_store.h"
#include "meetings/meeting_frame.h"
#include "plans/plan_frame.h"
#include "plans/plan_wording.h"
#include "symbols/symbol_store.h"

#include <algorithm>
#include <map>

namespace {

// What stands on a card: the organisation's own symbol where it has one instead.
using Replaced = std::map<std::string, std::string, std::less<>>;

std::string_view symbol_or_picture(Replaced const& replaced, std::string_view picture)
{
    auto const found = replaced.find(picture);
    return found == replaced.end() ? picture : std::string_view{found->second};
}

struct CardTalk {
    OpenMeeting open;
    PictureTopic topic;
    WhoseVoice voice; // who answers
    std::vector<AnsweredCard> answers; // of the topic
    Replaced replaced = {}; // the organisation's own symbols on the cards

    std::string_view picture_of(PictureCard const& card) const { return symbol_or_picture(replaced, card.picture); }
    std::string address() const { return open.address() + "/bilder/" + std::string{topic.key}; }
    std::string voice_code() const { return std::string{code_of(whose_voice_codes(), voice).code}; }
    AnsweredCard const* answer_of(std::string_view card) const
    {
        auto const found = std::ranges::find_if(
            answers, [&](AnsweredCard const& one) { return one.card == card && one.voice == voice; });
        return found == answers.end() ? nullptr : &*found;
    }
};

Result<CardTalk> load_cards(ReadTx& tx, Visit const& visit, Request const& request)
{
    auto const* const topic = find_topic(request.value("topic"));
    if (!topic) return not_found("Ämnet finns inte.");
    auto open = open_meeting(tx, visit, request, meeting_reading);
    if (!open) return open.refusal();
    auto const voice = parse_code(whose_voice_codes(), request.query.text("vem")).value_or(WhoseVoice::person);
    auto answers = list_answers(tx, open->meeting.id);
    std::erase_if(answers, [&](AnsweredCard const& one) { return one.topic != topic->key; });
    return CardTalk{std::move(*open), *topic, voice, std::move(answers), replaced_pictures(tx)};
}

// The card that is asked for, or the next one without an answer.
PictureCard const* card_now(CardTalk const& talk, Form const& query)
{
    if (auto const* const wanted = talk.topic.find(query.text("kort"))) return wanted;
    for (auto const& card : talk.topic.cards)
        if (!talk.answer_of(card.key)) return &card;
    return nullptr;
}

Html hidden(std::string_view name, std::string_view value)
{
    return Html::format(R"(<input type="hidden" name="{}" value="{}">)", name, value);
}

Html answer_button(CardAnswer answer, std::string_view thumb)
{
    auto const& code = code_of(card_answer_codes(), answer);
    return Html::format(R"(<button type="submit" name="svar" value="{}">{}<span>{}</span></button>)", code.code,
        picture(thumb, PictureSize::card), code.label);
}

Html question(Visit const& visit, CardTalk const& talk, PictureCard const& card)
{
    Html html = Html::format(R"(<form class="samtal__fraga" method="post" action="{}">)", talk.address());
    html += hidden("_csrf", visit.actor.csrf_token) + hidden("kort", card.key) + hidden("vem", talk.voice_code());
    html += Html::format(R"(<div class="samtal__kort">{}<h2 id="kort">{}</h2></div>)", picture(talk.picture_of(card), PictureSize::large), card.text);
    html += Html::markup("<div class=\"tummar\" role=\"group\" aria-labelledby=\"kort\">");
    html += answer_button(CardAnswer::good, "tumme-upp") + answer_button(CardAnswer::so_so, "tumme-sidan")
        + answer_button(CardAnswer::bad, "tumme-ner");
    html += Html::markup("</div><div class=\"tummar tummar--rad tummar--tva\" role=\"group\" aria-labelledby=\"kort\">");
    html += answer_button(CardAnswer::dont_know, "") + answer_button(CardAnswer::wont_say, "");
    return html + Html::markup("</div></form>");
}

std::string_view thumb_of(CardAnswer answer)
{
    switch (answer) {
    case CardAnswer::good: return "tumme-upp";
    case CardAnswer::so_so: return "tumme-sidan";
    case CardAnswer::bad: return "tumme-ner";
    case CardAnswer::dont_know:
    case CardAnswer::wont_say: return {};
    }
    return {};
}

// The cards that lie in one column; each is a button that fetches it back to be moved. The thumbs of the question stand
// above the columns while there is one; then each column says itself what it is.
Html pile(CardTalk const& talk, CardAnswer answer, bool says_what)
{
    auto const label = code_of(card_answer_codes(), answer).label;
    Html html = says_what ? Html::format("<div><h3>{} {}</h3><ul>", picture(thumb_of(answer), PictureSize::card), label)
                          : Html::format(R"(<div><h3 class="ds-sr-only">{}</h3><ul>)", label);
    for (auto const& card : talk.topic.cards) {
        auto const* const answered = talk.answer_of(card.key);
        if (!answered || answered->answer != answer) continue;
        html += Html::format(R"(<li><button type="submit" name="kort" value="{}">{}<span>{}</span></button></li>)", card.key,
            picture(talk.picture_of(card), PictureSize::card), card.text);
    }
    return html + Html::markup("</ul></div>");
}

Html map_of(CardTalk const& talk, bool has_question)
{
    bool const any = std::ranges::any_of(talk.answers, [&](AnsweredCard const& one) { return one.voice == talk.voice; });
    if (!any) return {};
    auto const frame = [&](Html piles) {
        return Html::format(R"(<form class="karta" method="get" action="{}">)", talk.address()) + hidden("vem", talk.voice_code())
            + std::move(piles) + Html::markup("</form>");
    };
    Html html = Html::format(R"(<section aria-labelledby="h-karta"><h2 class="ds-sr-only" id="h-karta">{}</h2>)",
        "Svaren. Tryck på en bild för att flytta den.");
    html += frame(pile(talk, CardAnswer::good, !has_question) + pile(talk, CardAnswer::so_so, !has_question)
        + pile(talk, CardAnswer::bad, !has_question));
    auto const lies = [&](CardAnswer answer) {
        return std::ranges::any_of(
            talk.answers, [&](AnsweredCard const& one) { return one.voice == talk.voice && one.answer == answer; });
    };
    for (auto const answer : {CardAnswer::dont_know, CardAnswer::wont_say})
        if (lies(answer))
            html += Html::format("<p class=\"samtal__hog\">{}</p>", code_of(card_answer_codes(), answer).label) + frame(pile(talk, answer, false));
    return html + Html::markup("</section>");
}

Html who_answers(CardTalk const& talk)
{
    std::vector<Option> voices;
    for (auto const& one : whose_voice_codes()) {
        auto const label = one.value == WhoseVoice::person ? talk.open.called() : std::string{one.label};
        voices.push_back({std::string{one.code}, label});
    }
    return more({.summary = "Vem svarar?",
        .body = search_form(Href{talk.address()}, "Vem svarar?",
            select({.name = "vem", .label = "Det är den här personens svar", .options = std::move(voices), .value = talk.voice_code(),
                .hint = "Det andra svarar hålls isär från " + genitive(talk.open.called()) + " egna svar."})
                + form_foot(button(SubmitButton{.text = "Byt", .weight = Weight::secondary}))),
        .open = talk.voice != WhoseVoice::person});
}

Html check_form(Visit const& visit, CardTalk const& talk, PictureCard const& card, AnsweredCard const& answered)
{
    if (answered.understood) return paragraph(*answered.understood ? "Det stämmer." : "Det stämmer inte. Tryck på bilden och svara igen.");
    auto const id = "fraga-" + std::string{card.key} + "-" + std::string{code_of(whose_voice_codes(), answered.voice).code};
    Html html = Html::format(R"(<form method="post" action="{}" class="titta__svar"><p id="{}">Stämmer det?</p>)", talk.address(), id);
    html += hidden("_csrf", visit.actor.csrf_token) + hidden("kort", card.key)
        + hidden("vem", code_of(whose_voice_codes(), answered.voice).code);
    for (auto const& [value, text] : {std::pair{"ja", "Ja"}, std::pair{"nej", "Nej"}})
        html += Html::format(R"(<button class="ds-button" data-variant="secondary" data-color="rost" type="submit" )"
                             R"(name="stammer" value="{}" aria-describedby="{}">{}</button>)",
            std::string_view{value}, id, std::string_view{text});
    return html + Html::markup("</form>");
}

// Titta tillsammans: one sentence a card, the person's own first, then what others answered.
Html look_together(Visit const& visit, CardTalk const& talk)
{
    Html html;
    auto const called = talk.open.called();
    for (bool const own : {true, false})
        for (auto const& answered : talk.answers) {
            bool const is_own = answered.voice == WhoseVoice::person || answered.voice == WhoseVoice::person_supported;
            auto const* const card = talk.topic.find(answered.card);
            if (!card || is_own != own) continue;
            html += Html::format(R"(<li class="rostfalt titta"><p class="titta__mening">{}</p>)", card_sentence(*card, answered, called));
            if (!talk.open.meeting.is_ended()) html += check_form(visit, talk, *card, answered);
            html += Html::format(R"(<p class="samtal__vem">{}</p></li>)", answered.asked_by + " frågade.");
        }
    if (html.empty()) return {};
    auto section = Html::format(R"(<section aria-labelledby="h-titta"><h2 id="h-titta">{}</h2><ul class="samtal__meningar">)",
        "Så har jag förstått dig, " + called);
    section += html + Html::markup("</ul></section>");
    auto const* const heading = talk.open.work.plan_template.find(talk.topic.heading);
    if (heading && talk.open.work.is_shown(*heading) && !talk.open.meeting.is_ended())
        section += button_row(button(LinkButton{.text = "Skriv in i " + genitive(called) + " egna ord",
            .href = Href{talk.open.address() + "/rubrik/" + heading->key}.with("bilder", talk.topic.key), .icon = Icon::pen_line}));
    return section;
}

struct TypedAnswer {
    PictureCard const* card;
    std::optional<WhoseVoice> voice;
    std::optional<CardAnswer> answer;
    std::optional<bool> understood;
};

Result<Done> store(WriteTx& tx, Visit const& visit, OpenMeeting const& open, PictureTopic const& topic, TypedAnswer const& typed)
{
    if (typed.understood) return put_understood(tx, open.meeting, topic, *typed.card, *typed.voice, *typed.understood);
    return put_answer(tx, visit, open.meeting, topic, *typed.card, *typed.voice, *typed.answer);
}

} // namespace

Response show_meeting_topics(Visit& visit, Request const& request)
{
    Replaced replaced;
    auto const open = visit.house.database.read([&](ReadTx& tx) {
        replaced = replaced_pictures(tx);
        return open_meeting(tx, visit, request, meeting_reading);
    });
    if (!open) return refuse(visit, request, open.refusal());
    Html body = Html::format(R"(<div class="samtal__amne"><h1>Vad vill du prata om?</h1></div>)") + Html::markup("<ul class=\"samtal__amnen\">");
    for (auto const& topic : picture_topics())
        body += Html::format(R"(<li><a href="{}/bilder/{}">{}<span>{}</span></a></li>)", open->address(), topic.key,
            picture(symbol_or_picture(replaced, topic.cards.front().picture), PictureSize::card), topic.title);
    return show_meeting_page(visit, request, *open, {"Bilder", std::move(body) + Html::markup("</ul>")});
}

Response show_meeting_cards(Visit& visit, Request const& request)
{
    auto const talk = visit.house.database.read([&](ReadTx& tx) { return load_cards(tx, visit, request); });
    if (!talk) return refuse(visit, request, talk.refusal());
    auto const* const card = talk->open.meeting.is_ended() ? nullptr : card_now(*talk, request.query);
    auto const all = talk->topic.cards.size();
    auto const answered = std::ranges::count_if(talk->topic.cards, [&](PictureCard const& one) { return talk->answer_of(one.key); });
    Html body = Html::format(R"(<div class="samtal__amne"><h1>{}</h1>{}</div>)", talk->topic.title,
        card ? progress_dots("Bild", static_cast<std::size_t>(card - talk->topic.cards.data()) + 1, all)
             : paragraph("Svar på " + std::to_string(answered) + " av " + std::to_string(all) + " bilder."));
    if (talk->voice != WhoseVoice::person)
        body += note(Icon::users, Html::text("Det här är inte " + genitive(talk->open.called()) + " egna svar. Svarar: "
            + about(code_of(whose_voice_codes(), talk->voice).label, talk->open.called()) + "."));
    if (card) body += question(visit, *talk, *card);
    body += map_of(*talk, card != nullptr) + look_together(visit, *talk);
    if (!talk->open.meeting.is_ended()) body += who_answers(*talk);
    body += button_row(button(LinkButton{.text = "Andra ämnen", .href = talk->open.address() + "/bilder", .weight = Weight::quiet}));
    return show_meeting_page(visit, request, talk->open, {std::string{talk->topic.title}, std::move(body)});
}

Response answer_meeting_card(Visit& visit, Request const& request)
{
    auto const* const topic = find_topic(request.value("topic"));
    if (!topic) return refuse(visit, request, not_found("Ämnet finns inte."));
    auto const& form = request.form;
    TypedAnswer const typed{topic->find(form.text("kort")), parse_code(whose_voice_codes(), form.text("vem")),
        parse_code(card_answer_codes(), form.text("svar")),
        form.has("stammer") ? std::optional{form.has("stammer", "ja")} : std::nullopt};
    auto const stored = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const open = open_meeting_to_write(tx, visit, request, meeting_writing);
        if (!open) return open.refusal();
        if (!typed.card || !typed.voice || (!typed.answer && !typed.understood)) return invalid("Tryck på ett av svaren på kortet.");
        if (auto const done = store(tx, visit, *open, *topic, typed); !done) return done.refusal();
        Href next{open->address() + "/bilder/" + std::string{topic->key}};
        next = next.with("vem", form.text("vem"));
        // No: the card comes back, to lie where it should.
        if (typed.understood && !*typed.understood) next = next.with("kort", typed.card->key);
        return next.string();
    });
    if (!stored) return refuse(visit, request, stored.refusal());
    return see_other(*stored);
}
