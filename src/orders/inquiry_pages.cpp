// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/inquiry_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/form.h"
#include "orders/order_address.h"
#include "orders/order_inquiry_store.h"
#include "orders/order_page.h"
#include "orders/order_store.h"
#include "people/person_address.h"
#include "people/written_text.h"

namespace {

// A question or an answer as it was typed. The fields of an answer carry the question's id: a page has several.
struct InquiryForm {
    std::optional<Id<OrderInquiry>> answers = std::nullopt;
    std::string subject = {};
    std::string counterpart = {};
    std::string on = {};
    std::string text = {};
    FormErrors errors = {};

    std::string name(char const* field) const { return answers ? std::string{field} + "-" + answers->text() : field; }
};

struct InquiriesView {
    PersonSummary summary;
    Order order;
    CivilDate today;
    std::string csrf;
    std::vector<AskedInquiry> inquiries = {};
    InquiryForm form = {};
};

std::string path_of(OrderPlace const& place) { return order_path(place) + "/fragor"; }

Result<InquiriesView> load_view(ReadTx& tx, Visit const& visit, OrderPlace const& place)
{
    auto const access = visit.house.access_control.open(tx, visit, place.person, "InquiryRead", Intent::write);
    if (!access) return access.refusal();
    auto const order = find_order(tx, *access, place.order);
    if (!order) return no_such_page();
    if (!visit.actor.leads(order->content.unit))
        return forbidden("Bara enhetschefen eller samordnaren frågar myndigheten om beställningen.");
    auto const day = today(visit.house.clock);
    return InquiriesView{.summary = load_person_summary(tx, *access, day), .order = *order, .today = day,
        .csrf = visit.actor.csrf_token, .inquiries = list_inquiries(tx, *access, place.order)};
}

// What a question about that can say, to begin with.
std::string proposal(InquiriesView const& view, InquirySubject subject)
{
    auto const& name = view.summary.given_name;
    switch (subject) {
    case InquirySubject::goals: return "Vad ska insatsen leda till för " + name + "? Beställningen har inga personliga mål.";
    case InquirySubject::contact: return "Vem är handläggare för " + name + ", och hur når vi er?";
    case InquirySubject::limits: return "Hur mycket omfattar insatsen, och vad ingår inte?";
    case InquirySubject::other: return {};
    }
    return {};
}

Html typed_fields(InquiriesView const& view, InquiryForm const& form, char const* who, char const* when, char const* what)
{
    auto const& errors = form.errors;
    auto fields = text_field({.name = form.name("vem"), .label = who, .value = form.counterpart,
        .error = errors.of(form.name("vem")), .max_length = 120});
    fields += date_field({.name = form.name("dag"), .label = when, .value = form.on, .error = errors.of(form.name("dag")),
        .quick = {{"I dag", view.today.iso()}}});
    fields += text_area({.name = form.name("text"), .label = what, .value = form.text,
        .error = errors.of(form.name("text")), .rows = 3, .max_length = 2000});
    return fields;
}

Html ask_form(InquiriesView const& view)
{
    auto form_now = view.form.answers ? InquiryForm{} : view.form;
    Choices subjects{.name = "om", .legend = "Vad gäller frågan?", .choices = {}, .value = form_now.subject,
        .error = form_now.errors.of("om"), .required = true};
    for (auto const subject : {InquirySubject::goals, InquirySubject::contact, InquirySubject::limits, InquirySubject::other})
        subjects.choices.push_back({.value = std::string{code_of(subject)}, .text = std::string{label_of(subject)}});
    auto fields = radio_list(subjects)
        + typed_fields(view, form_now, "Vem frågade ni?", "När frågade ni?", "Vad frågade ni?");
    fields += form_foot(button(SubmitButton{.text = "Spara frågan"})
        + button(LinkButton{.text = "Tillbaka till beställningen",
            .href = Href{order_path(view.summary.person, view.order.id)}, .weight = Weight::quiet}));
    auto const path = path_of({view.summary.person, view.order.id});
    return box({.id = "fraga", .heading = "Ny fråga",
        .body = paragraph("Delaktig skickar ingenting. Ring eller skriv till myndigheten som ni brukar, och anteckna det här.")
            + form({.action = Href{path}, .csrf = view.csrf, .keep = "fraga" + path}, std::move(fields))});
}

Html answer_form(InquiriesView const& view, OrderInquiry const& question)
{
    InquiryForm now{.answers = question.id, .counterpart = question.counterpart};
    bool const is_typed = view.form.answers == question.id;
    if (is_typed) now = view.form;
    auto fields = typed_fields(view, now, "Vem svarade?", "När kom svaret?", "Vad var svaret?");
    fields += form_foot(button(SubmitButton{.text = "Spara svaret", .weight = Weight::secondary}));
    auto const path = path_of({view.summary.person, view.order.id}) + "/" + question.id.text() + "/svar";
    return more({.summary = "Anteckna svaret",
        .body = form({.action = Href{path}, .csrf = view.csrf, .label = "Svar på frågan från " + question.on.text()},
            std::move(fields)),
        .open = is_typed});
}

Html asked_list(InquiriesView const& view)
{
    std::vector<FeedItem> items;
    for (auto const& [question, answer] : view.inquiries) {
        FeedItem item{.meta = moment(question.on.iso(), question.on.text())
                + Html::text(" · " + std::string{label_of(question.subject)} + " · till " + question.counterpart),
            .body = written(question.text), .who = question.author_name};
        if (answer)
            item.body += written("Svar " + answer->on.text() + " från " + answer->counterpart + ": " + answer->text);
        else if (view.order.state != OrderState::ended)
            item.actions = answer_form(view, question);
        if (!answer) item.tags = tag({.text = "Inget svar än", .tone = Tone::warning});
        items.push_back(std::move(item));
    }
    return box({.id = "fragat", .heading = "Det här har ni frågat",
        .body = items.empty() ? empty_state("Inget är frågat.") : feed(items)});
}

Page inquiries_page(InquiriesView const& view)
{
    Html body = error_summary(view.form.errors);
    body += heading(2, "Frågor till myndigheten");
    body += paragraph(view.order.title() + " · " + view.order.unit_name);
    body += asked_list(view);
    if (view.order.state != OrderState::ended) body += ask_form(view);
    return {.title = "Frågor till myndigheten – " + view.summary.name(),
        .head = person_head(person_head_of(view.summary, PersonTab::orders, HeadSize::compact)), .body = std::move(body),
        .layout = Layout::narrow, .has_errors = !view.form.errors.empty()};
}

InquiryForm typed_form(Form const& typed, std::optional<Id<OrderInquiry>> answers)
{
    InquiryForm form{.answers = answers};
    form.subject = typed.text("om");
    form.counterpart = typed.text(form.name("vem"));
    form.on = typed.text(form.name("dag"));
    form.text = typed.text(form.name("text"));
    return form;
}

// What was typed, or nothing with the errors in the form.
std::optional<NewInquiry> parse(InquiryForm& form, CivilDate today)
{
    auto const subject = inquiry_subject(form.subject);
    if (!form.answers && !subject) form.errors.add("om", "Välj vad frågan gäller.");
    if (form.counterpart.empty()) form.errors.add(form.name("vem"), "Skriv vem hos myndigheten.");
    if (character_count(form.counterpart) > 120) form.errors.add(form.name("vem"), "Korta namnet till högst 120 tecken.");
    auto const day = parse_date(form.on, today, Lean::past);
    if (!day) form.errors.add(form.name("dag"), "Skriv ett datum, till exempel 2026-12-02.");
    if (form.text.empty()) form.errors.add(form.name("text"), form.answers ? "Skriv vad svaret var." : "Skriv vad ni frågade.");
    if (character_count(form.text) > 2000) form.errors.add(form.name("text"), "Korta texten till högst 2000 tecken.");
    if (!form.errors.empty()) return std::nullopt;
    return NewInquiry{subject.value_or(InquirySubject::other), form.counterpart, *day, form.text};
}

Response show_again(Visit& visit, Request const& request, OrderPlace const& place, InquiryForm form)
{
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, place); });
    if (!view) return refuse(visit, request, view.refusal());
    view->form = std::move(form);
    return show(visit, request, NavItem::persons, inquiries_page(*view), banners_of(view->summary));
}

Response save(Visit& visit, Request const& request, OrderPlace const& place, InquiryForm form)
{
    auto const inquiry = parse(form, today(visit.house.clock));
    if (!inquiry) return show_again(visit, request, place, std::move(form));
    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(
            tx, visit, place.person, form.answers ? "InquiryAnswer" : "InquiryAsk", Intent::write);
        if (!access) return access.refusal();
        if (form.answers) return answer_inquiry(tx, visit, *access, place.order, *form.answers, *inquiry);
        auto const asked = ask_authority(tx, visit, *access, place.order, *inquiry);
        if (!asked) return asked.refusal();
        return Done{};
    });
    if (saved) return see_other(path_of(place) + "?klart=sparad");
    if (saved.refusal().reason != Refusal::Reason::invalid) return refuse(visit, request, saved.refusal());
    form.errors.add(form.name("dag"), saved.refusal().message);
    return show_again(visit, request, place, std::move(form));
}

} // namespace

Response show_inquiries(Visit& visit, Request const& request)
{
    auto const place = order_at(request);
    if (!place) return refuse(visit, request, no_such_page());
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, *place); });
    if (!view) return refuse(visit, request, view.refusal());
    view->form.counterpart = view->order.content.case_officer_name;
    view->form.on = view->today.iso();
    if (auto const subject = inquiry_subject(request.query.text("om"))) {
        view->form.subject = std::string{code_of(*subject)};
        view->form.text = proposal(*view, *subject);
    }
    return show(visit, request, NavItem::persons, inquiries_page(*view), banners_of(view->summary));
}

Response save_inquiry(Visit& visit, Request const& request)
{
    auto const place = order_at(request);
    if (!place) return refuse(visit, request, no_such_page());
    return save(visit, request, *place, typed_form(request.form, std::nullopt));
}

Response save_inquiry_answer(Visit& visit, Request const& request)
{
    auto const place = order_at(request);
    auto const question = Id<OrderInquiry>::parse(request.value("inquiry"));
    if (!place || !question) return refuse(visit, request, no_such_page());
    return save(visit, request, *place, typed_form(request.form, *question));
}
