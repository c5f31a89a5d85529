// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "handovers/handover_event_form.h"

#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "plans/heading_form.h"

namespace {

constexpr std::size_t longest_name = 200;
constexpr std::size_t longest_words = 2000;

// What was typed, or what stands there before anybody has.
std::string value(HandoverView const& view, std::string const& field, std::string standard)
{
    return view.typed.has(field) ? view.typed.text(field) : std::move(standard);
}

// Told the person, and sent the file: each by itself, with a day.
Html event_form(Visit const& visit, HandoverView const& view, HandoverEventKind kind, std::string summary, Html extra)
{
    auto const code = std::string{code_of(handover_event_codes(), kind).code};
    bool const is_sent = view.typed.text("vad") == code;
    auto const day = code + "-dag";
    auto fields = std::move(extra)
        + date_field({.name = day, .label = "Dag", .value = is_sent ? view.typed.text(day) : view.open.today.iso(),
            .error = is_sent ? view.errors.of(day) : ""});
    return more({.summary = summary,
        .body = form({.action = Href{view.address()}, .csrf = visit.actor.csrf_token, .hidden = {{"vad", code}}, .label = summary},
            fields + form_foot(button(SubmitButton{.text = "Spara", .weight = Weight::secondary}))),
        .open = is_sent && !view.errors.empty(),
        .boxed = true});
}

CivilDate day_of(HandoverView const& view, Form const& form, std::string const& field, FormErrors& errors)
{
    auto const now = view.open.today;
    auto const day = parse_date(form.text(field), now, Lean::past);
    if (!day || *day > now) errors.add(field, "Skriv en dag som har varit, till exempel 2 dec eller 2026-12-02.");
    return day.value_or(now);
}

// Of the file that has left: the authority then has a copy (R211).
std::optional<PlanCopy> copy_of(Visit const& visit, HandoverView const& view, Form const& form, HandoverEvent& event, FormErrors& errors)
{
    auto const way = parse_code(copy_way_codes(), form.text("sent-satt"));
    if (!way) {
        errors.add("sent-satt", "Välj hur filen skickades.");
        return std::nullopt;
    }
    event.words = code_of(copy_way_codes(), *way).label;
    return PlanCopy{.id = visit.house.ids.next<PlanCopy>(),
        .version = view.handover.version,
        .version_number = view.handover.version_number,
        .kind = CopyKind::whole,
        .holder = CopyHolder::authority,
        .holder_name = view.handover.authority,
        .ground = ground_text(view.handover),
        .way = *way,
        .given_on = event.happened_on,
        .author_name = visit.actor.name};
}

} // namespace

std::string HandoverView::address() const
{
    return open.address() + "/versioner/" + handover.version.text() + "/overlamnande/" + handover.id.text();
}

Html answer_form(Visit const& visit, HandoverView const& view)
{
    Choices answers{.name = "vad", .legend = "Vad svarar du?", .choices = {}, .value = view.typed.text("vad"), .error = view.errors.of("vad")};
    for (auto const& one : handover_event_codes())
        if (is_answer(one.value)) answers.choices.push_back({std::string{one.code}, std::string{one.label}});
    Html fields = radio_list(answers);
    if (!view.is_recipient())
        fields += text_field({.name = "vem", .label = "Vem på myndigheten svarade?", .value = value(view, "vem", view.handover.recipient),
            .error = view.errors.of("vem"), .max_length = longest_name});
    fields += text_area({.name = "ord", .label = "Vad behöver kompletteras, eller vad prövas på nytt?", .value = view.typed.text("ord"),
        .hint = view.is_recipient() ? "Får vara tomt om du bara har tagit del." : "Får vara tomt om myndigheten bara har tagit del.",
        .error = view.errors.of("ord"), .rows = 3});
    if (!view.is_recipient())
        fields += date_field({.name = "dag", .label = "Dag", .value = value(view, "dag", view.open.today.iso()), .error = view.errors.of("dag")});
    return form({.action = Href{view.address()}, .csrf = visit.actor.csrf_token, .label = "Svar"},
        fields + form_foot(button(SubmitButton{.text = view.is_recipient() ? "Skicka svaret" : "Spara svaret", .icon = Icon::check})));
}

Html reply_form(Visit const& visit, HandoverView const& view)
{
    auto const* const question = view.handover.question();
    if (!question) return {};
    bool const asks_more = question->kind == HandoverEventKind::asks_more;
    auto const field = text_area({.name = "replied-ord", .label = "Vad svarar ni?", .value = view.typed.text("replied-ord"),
        .hint = view.handover.way == HandoverWay::guest ? "Handläggaren läser svaret här i Delaktig." : "Skriv också hur myndigheten fick svaret.",
        .error = view.errors.of("replied-ord"), .rows = 4, .max_length = longest_words});
    auto const again = view.open.address() + "/versioner/" + view.handover.version.text() + "/overlamnande";
    auto const reply = form({.action = Href{view.address()}, .csrf = visit.actor.csrf_token, .hidden = {{"vad", "replied"}}, .label = "Svara myndigheten"},
        field + form_foot(button(SubmitButton{.text = "Skicka svaret", .icon = Icon::check})
            + button(LinkButton{.text = "Lämna över igen", .href = Href{again}})));
    return box({.id = "svara-myndigheten",
        .heading = asks_more ? "Myndigheten vill ha mer" : "Myndigheten börjar en ny prövning",
        .body = paragraph(text_of(*question, view.open.person.given_name))
            + paragraph("Svara, eller lämna över planen igen när den är ändrad. Uppgiften är klar när ni har gjort ett av dem.") + reply});
}

Html told_form(Visit const& visit, HandoverView const& view)
{
    if (view.handover.is_told()) return {};
    auto const& name = view.open.person.given_name;
    return event_form(visit, view, HandoverEventKind::told, name + " vet om det nu",
        text_field({.name = "told-ord", .label = "Hur berättade ni?", .value = view.typed.text("told-ord"),
            .hint = "Till exempel: vi läste det tillsammans.", .error = view.errors.of("told-ord"), .max_length = longest_name}));
}

Html sent_form(Visit const& visit, HandoverView const& view)
{
    if (view.handover.is_sent()) return {};
    Choices how{.name = "sent-satt", .legend = "Hur skickades den?", .choices = {}, .value = value(view, "sent-satt", "secure_message"),
        .error = view.errors.of("sent-satt")};
    for (auto const& one : copy_way_codes())
        if (one.value != CopyWay::folder) how.choices.push_back({std::string{one.code}, std::string{one.label}});
    return event_form(visit, view, HandoverEventKind::sent, "Filen är skickad",
        text_field({.name = "sent-vem", .label = "Till vem?", .value = value(view, "sent-vem", view.handover.recipient),
            .error = view.errors.of("sent-vem"), .max_length = longest_name})
            + radio_list(how));
}

TypedEvent parse_event(Visit const& visit, HandoverView const& view, Form const& form, FormErrors& errors)
{
    auto const kind = parse_code(handover_event_codes(), form.text("vad"));
    if (!kind) errors.add("vad", "Välj vad svaret är.");
    TypedEvent typed{{.id = visit.house.ids.next<HandoverEvent>(), .kind = kind.value_or(HandoverEventKind::noted), .who = visit.actor.name,
        .happened_on = view.open.today}};
    auto& event = typed.event;
    switch (event.kind) {
    case HandoverEventKind::told:
        event.words = limited(form, "told-ord", longest_name, errors);
        if (event.words.empty()) errors.add("told-ord", "Skriv hur ni berättade.");
        event.happened_on = day_of(view, form, "told-dag", errors);
        break;
    case HandoverEventKind::sent:
        event.who = limited(form, "sent-vem", longest_name, errors);
        if (event.who.empty()) errors.add("sent-vem", "Skriv till vem filen skickades.");
        event.happened_on = day_of(view, form, "sent-dag", errors);
        typed.copy = copy_of(visit, view, form, event, errors);
        break;
    case HandoverEventKind::replied:
        event.words = limited(form, "replied-ord", longest_words, errors);
        if (event.words.empty()) errors.add("replied-ord", "Skriv vad ni svarar.");
        break;
    case HandoverEventKind::noted:
    case HandoverEventKind::asks_more:
    case HandoverEventKind::new_examination:
        event.words = limited(form, "ord", longest_words, errors);
        if (event.words.empty() && event.kind == HandoverEventKind::asks_more) errors.add("ord", "Skriv vad som behöver kompletteras.");
        if (view.is_recipient()) break;
        event.who = limited(form, "vem", longest_name, errors);
        if (event.who.empty()) errors.add("vem", "Skriv vem på myndigheten som svarade.");
        event.happened_on = day_of(view, form, "dag", errors);
        break;
    }
    return typed;
}
