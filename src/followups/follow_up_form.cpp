// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up_form.h"

#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/text.h"
#include "plans/plan_frame.h"
#include "plans/plan_wording.h"

#include <array>

namespace {

struct Drawing {
    FormContext const& context;
    Form const& values;
    FormErrors const& errors;

    std::string const& name() const { return context.given_name; }
    std::string value(std::string_view field, std::string const& standard = {}) const
    {
        return values.has(field) ? values.text(field) : standard;
    }
};

template <class E>
Choices choices_of(Drawing const& at, std::string const& field, std::string legend, std::span<Code<E> const> codes)
{
    Choices all{.name = field, .legend = std::move(legend), .choices = {}, .value = at.value(field), .error = at.errors.of(field)};
    for (auto const& one : codes) all.choices.push_back({.value = std::string{one.code}, .text = about(one.label, at.name())});
    return all;
}

Html line(Drawing const& at, std::string const& field, std::string label, std::string hint = {}, std::string const& standard = {})
{
    return text_field({.name = field, .label = std::move(label), .value = at.value(field, standard), .hint = std::move(hint),
        .error = at.errors.of(field)});
}

Html area(Drawing const& at, std::string const& field, std::string label, std::string hint = {}, bool voice = false)
{
    return text_area({.name = field, .label = std::move(label), .value = at.value(field), .hint = std::move(hint),
        .error = at.errors.of(field), .rows = 2, .voice = voice});
}

Html day(Drawing const& at, std::string const& field, std::string label, std::string hint = {})
{
    return date_field({.name = field, .label = std::move(label), .value = at.value(field), .hint = std::move(hint),
        .error = at.errors.of(field)});
}

// Three thumbs, and below them the two answers that are no step (DD-26).
Html question(Drawing const& at, std::string const& field, TalkQuestion asked, SubjectKind kind = SubjectKind::goal)
{
    Choices all{.name = field, .legend = question_text(asked, kind), .choices = {}, .value = at.value(field), .error = at.errors.of(field)};
    constexpr std::array thumbs = {"tumme-upp", "tumme-sidan", "tumme-ner"};
    for (auto const& one : talk_answer_codes()) {
        auto const place = all.choices.size();
        all.choices.push_back({.value = std::string{one.code}, .text = answer_text(asked, one.value),
            .picture = place < thumbs.size() ? thumbs[place] : ""});
    }
    return radio_tiles_row(all);
}

Html whose(Drawing const& at)
{
    Select voices{.name = "rost", .label = "Vems svar är det?", .options = {},
        .value = at.value("rost", std::string{code_of(whose_voice_codes(), WhoseVoice::person).code}),
        .hint = "Det någon annan svarar hålls isär från " + genitive(at.name()) + " egna svar.", .error = at.errors.of("rost"),
        .empty_text = "Välj"};
    for (auto const& one : whose_voice_codes())
        voices.options.push_back({std::string{one.code}, one.value == WhoseVoice::person ? at.name() : std::string{one.label}});
    return select(voices) + line(at, "fragade", "Vem frågade?", "", at.context.asker);
}

Html meeting_row(Drawing const& at, std::size_t row)
{
    auto const name = [&](char const* field) { return std::string{field} + "-" + std::to_string(row); };
    Html fields = day(at, name("traff-dag"), "Dag");
    Select form{.name = name("traff-form"), .label = "Hur träffades ni?", .options = {}, .value = at.value(name("traff-form")),
        .error = at.errors.of(name("traff-form")), .empty_text = "Välj"};
    for (auto const& one : conversation_form_codes()) form.options.push_back({std::string{one.code}, std::string{one.label}});
    fields += select(form);
    fields += line(at, name("traff-vilka"), "Vilka var med?");
    fields += area(at, name("traff-text"), "Vad hann ni med?", "Bara om ni vill, till exempel: två mål. Resten en annan dag.");
    bool const is_new = !at.values.has(name("traff-dag"));
    return group({.legend = is_new ? "Skriv in en träff" : "Träff " + std::to_string(row), .fields = std::move(fields)});
}

Html meeting_fields(Drawing const& at)
{
    Html fields = day(at, "dag", "Vilken dag ska ni ses?");
    fields += time_field({.name = "tid", .label = "Klockan", .value = at.value("tid"), .error = at.errors.of("tid")});
    fields += radio_list(choices_of(at, "form", "Hur ska ni ses?", conversation_form_codes()));
    fields += line(at, "vilka", "Vilka ska vara med?", "Fråga " + at.name() + " först. Till exempel: " + at.name() + ", syster Amal, god man.");
    fields += line(at, "tolk", "Tolk", "Vilket språk, och om tolken är bokad. Tomt om det inte behövs.");
    fields += line(at, "bilder", "Bilder eller annat stöd", "Till exempel: bilder av bussresan, lugnt rum.");
    Html meetings = paragraph("Ni kan ses flera korta gånger. Det ni har skrivit finns kvar till nästa gång.");
    std::size_t row = 1;
    while (at.values.has("traff-dag-" + std::to_string(row)) && row < 20) meetings += meeting_row(at, row++);
    meetings += meeting_row(at, row);
    return fields + heading(3, "Så har vi setts") + std::move(meetings);
}

Html facts_fields(Drawing const& at)
{
    Html fields = radio_list(choices_of(at, "kort", "Stämmer personkortet?", still_right_codes()));
    fields += radio_list(choices_of(at, "start", "Stämmer det som står först i planen?", still_right_codes()));
    fields += area(at, "forandring", "Har något ändrats i livet?",
        "Till exempel: hälsa, familj, arbete, ekonomi, vad " + at.name() + " behöver hjälp med.");
    return fields;
}

Html participation_fields(Drawing const& at)
{
    auto const& name = at.name();
    Html fields = radio_list(choices_of(at, "del", "Hur är " + name + " med i uppföljningen?", part_codes()));
    auto ways = choices_of(at, "satt", "På vilket sätt?", way_codes());
    for (auto& choice : ways.choices) choice.checked = at.values.has("satt", choice.value);
    fields += check_list(ways);
    fields += area(at, "hur", "Berätta hur", "Är " + name + " inte med: skriv hur ni tar reda på vad " + name + " vill.");
    Html offered = line(at, "varfor", "Varför?", "Några ord, till exempel: var trött efter operationen.");
    offered += area(at, "erbjudet", "Vad har ni erbjudit?", "Till exempel: en annan dag, kortare tid, bilder, en annan person.");
    offered += day(at, "erbjudet-dag", "När?");
    offered += line(at, "erbjudet-av", "Av vem?");
    offered += day(at, "igen", "När frågar ni igen?");
    fields += group({.legend = "Om " + name + " inte är med", .fields = std::move(offered)});
    return fields + area(at, "olika", "Tycker någon annorlunda?", "Skriv vem och vad.");
}

Html subject_fields(FollowUpPage const& page, Drawing const& at)
{
    auto const kind = page.subject->kind;
    bool const is_goal = kind == SubjectKind::goal;
    Html questions = Html::markup("<div class=\"tumfragor\">");
    questions += question(at, "helhet", TalkQuestion::as_a_whole, kind) + question(at, "narmare", TalkQuestion::leads_there, kind);
    questions += question(at, "satt", TalkQuestion::manner, kind) + question(at, "tid", TalkQuestion::time, kind);
    questions += Html::markup("</div>");
    questions += area(at, "ord", genitive(at.name()) + " egna ord", "Så som " + at.name() + " säger, tecknar eller pekar.", true);
    questions += area(at, "saknas", "Är det något som saknas, eller något ni ska sluta med?");
    questions += whose(at) + line(at, "med", "Vilka var med?", "", at.context.present);
    Html own = radio_tiles(choices_of(at, "egen-gick",
        is_goal ? "Har " + at.name() + " nått målet?" : "Har stödet gett det som var tänkt?", how_it_went_codes()));
    own += radio_list(choices_of(at, "egen-nu", "Vad vill " + at.name() + " nu?", next_step_codes()));
    Html staff = radio_tiles(choices_of(at, "gick", "Hur gick det?", how_it_went_codes()));
    staff += radio_list(choices_of(at, "nu", "Vad gör vi nu?", next_step_codes()));
    staff += area(at, "bedomning", "Varför ser du det så?", "Det du och dina kollegor har sett.");
    staff += area(at, "gor-vi", "Så gör vi från och med nu",
        "Står sedan i utkastet till nästa version, tills någon har skrivit in det. Lämna tomt om inget ändras.");
    staff += day(at, "egen-dag", "Egen dag för nästa gång", "Om just det här ska följas upp tidigare än resten.");
    return questions + group({.legend = "Så ser " + at.name() + " det", .fields = std::move(own)})
        + group({.legend = "Så ser du det", .fields = std::move(staff)});
}

Html areas_fields(FollowUpPage const& page, Drawing const& at)
{
    Html fields = paragraph("Jämfört med förra gången. Hoppa över det som ni inte har pratat om.");
    for (auto const& one : page.areas) {
        Html inner = radio_list(choices_of(at, "fungerar-" + one.heading, "Hur fungerar det?", function_now_codes()));
        inner += radio_list(choices_of(at, "behov-" + one.heading, "Behov av stöd", need_now_codes()));
        inner += radio_list(choices_of(at, "mal-" + one.heading, "Mål", goal_now_codes()));
        inner += area(at, "text-" + one.heading, "Berätta");
        fields += group({.legend = one.title, .fields = std::move(inner)});
    }
    return fields;
}

Html safety_fields(Drawing const& at)
{
    Html fields = Html::markup("<div class=\"tumfragor\">")
        + question(at, "trygg", TalkQuestion::safety) + Html::markup("</div>");
    fields += area(at, "ord", genitive(at.name()) + " egna ord", {}, true);
    fields += area(at, "battre", "Vad skulle göra det bättre?");
    return fields + whose(at);
}

Html ending_fields(Drawing const& at)
{
    Html fields = radio_list({.name = "behov", .legend = "Behöver " + at.name() + " mer, mindre eller annan hjälp än beslutet säger?",
        .choices = {{.value = "nej", .text = "Nej, beslutet räcker"}, {.value = "ja", .text = "Ja, någon kontaktar handläggaren"}},
        .value = at.value("behov"), .error = at.errors.of("behov")});
    Html contact = line(at, "kontakt-vem", "Vem kontaktar handläggaren?");
    contact += day(at, "kontakt-dag", "Senast");
    contact += area(at, "kontakt-om", "Vad gäller det?");
    fields += group({.legend = "Om handläggaren ska kontaktas", .fields = std::move(contact), .hint = "Det blir en uppgift tills någon bockar av den.",
        .id = "kontakt"});
    auto changes = choices_of(at, "planen", "Ska planen ändras?", change_needed_codes());
    // What the rules do not leave to choose is no choice; an answer from before the rule stands until it is changed.
    std::erase_if(changes.choices, [&](auto const& one) { return one.value == at.context.ruled_out && changes.value != one.value; });
    changes.hint = at.context.change_advice;
    fields += radio_list(changes);
    fields += area(at, "kort-sagt", "Kort sagt", "Vad har ni kommit fram till, och vad har " + at.name() + " uppnått?");
    auto const quick = [&](int months) { return add_months(at.context.today, months).iso(); };
    Html next = date_field({.name = "dag", .label = "Vilken dag?", .value = at.value("dag"), .hint = at.context.next_advice, .error = at.errors.of("dag"),
        .quick = {{"Om 3 månader", quick(3)}, {"Om 6 månader", quick(6)}, {"Om 12 månader", quick(12)}}});
    next += line(at, "satt", "På vilket sätt?", "Till exempel: hemma, med bilder och tolk.");
    next += line(at, "ansvarig", "Vem ansvarar?", "", at.context.asker);
    return fields + group({.legend = "Nästa uppföljning", .fields = std::move(next)});
}

} // namespace

Html follow_up_fields(FollowUpPage const& page, FormContext const& context, Form const& values, FormErrors const& errors)
{
    Drawing const at{context, values, errors};
    switch (page.kind) {
    case PageKind::meeting:
        return meeting_fields(at);
    case PageKind::facts:
        return facts_fields(at);
    case PageKind::participation:
        return participation_fields(at);
    case PageKind::subject:
        return subject_fields(page, at);
    case PageKind::areas:
        return areas_fields(page, at);
    case PageKind::safety:
        return safety_fields(at);
    case PageKind::ending:
        return ending_fields(at);
    }
    return {};
}
