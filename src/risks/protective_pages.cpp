// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/protective_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "orders/order_store.h"
#include "people/person_address.h"
#include "people/person_head.h"
#include "risks/protective_form.h"
#include "risks/protective_store.h"
#include "risks/risk_reading.h"
#include "risks/safety.h"

#include <algorithm>

namespace {

struct MeasuresView {
    PersonAccess access;
    PersonSummary person;
    MeasureQuestion question;
    std::vector<ProtectiveMeasure> measures;
    std::vector<RescueMedicine> medicines;

    std::string address() const { return person_path(person.person) + "/skyddsatgarder"; }
    bool may_write() const { return access.may_write() && !person.deceased_on && !question.orders.empty(); }
};

Result<MeasuresView> load_view(ReadTx& tx, Visit const& visit, Request const& request, std::string_view event, Intent intent)
{
    auto const person = person_at(request);
    if (!person) return no_such_page();
    auto const access = visit.house.access_control.open(tx, visit, *person, event, intent);
    if (!access) return access.refusal();
    auto const now = today(visit.house.clock);
    auto summary = load_person_summary(tx, *access, now);
    MeasureQuestion question{.given_name = summary.given_name, .today = now};
    for (auto const& order : list_orders(tx, *access))
        if (order.state != OrderState::ended) question.orders.push_back({order.id, order.title()});
    return MeasuresView{*access, std::move(summary), std::move(question), list_measures(tx, *access), list_rescue_medicines(tx, *access)};
}

Response draw(Visit const& visit, Request const& request, MeasuresView const& view, std::string title, Html body, FormErrors const& errors = {})
{
    Page const page{.title = std::move(title) + " – " + view.person.name(),
        .head = person_head(person_head_of(view.person, PersonTab::facts, HeadSize::compact)),
        .body = error_summary(errors) + std::move(body),
        .layout = Layout::narrow,
        .has_errors = !errors.empty()};
    return show(visit, request, NavItem::persons, page, banners_of(view.person));
}

Refusal nothing_goes_on()
{
    return conflict("Ingen insats pågår här för personen. Det som är skrivet går att läsa, men ingen skriver mer.");
}

Tag state_tag(ProtectiveMeasure const& one, CivilDate today)
{
    switch (one.state_on(today)) {
    case MeasureState::coming:
        return {"Börjar " + one.starts_on.text(), Tone::info, Icon::calendar};
    case MeasureState::in_force:
        return {"Gäller, ses över senast " + one.next_review().text(), Tone::success, Icon::shield_check};
    case MeasureState::review_overdue:
        return {"Skulle ha setts över " + one.next_review().text(), Tone::warning, Icon::clock_alert};
    case MeasureState::ended:
        return {"Slut", Tone::neutral, Icon::archive};
    }
    return {};
}

std::string consent_text(OwnConsent const& consent, std::string const& name)
{
    return name + ": " + std::string{code_of(own_consent_way_codes(), consent.way).label} + ", " + consent.on.text() + ". ”" + consent.words + "”";
}

Html measure_facts(MeasuresView const& view, ProtectiveMeasure const& one)
{
    auto const& name = view.person.given_name;
    std::vector<Fact> rows = {{.name = "Syfte", .value = written(one.purpose)}, {.name = "Provat först", .value = written(one.tried)},
        {.name = "Eget ja", .value = Html::text(consent_text(one.latest_consent(), name))},
        {.name = "Bestämt av", .value = Html::text(one.decided_by), .by = "Skrivet av " + one.author_name},
        {.name = "Tid", .value = Html::text(one.starts_on.text() + " till " + one.last_day().text())}};
    for (auto const& review : one.reviews)
        rows.push_back({.name = "Sedd över " + review.on.text(), .value = written(review.result), .by = review.author_name});
    if (one.end) {
        auto text = std::string{code_of(measure_end_cause_codes(), one.end->cause).label} + ". " + one.end->words;
        rows.push_back({.name = "Slutade " + one.end->on.text(), .value = written(text), .by = one.end->author_name});
    } else if (one.order_ended) {
        rows.push_back({.name = "Slutade", .value = Html::text("När insatsen avslutades.")});
    }
    return tag(state_tag(one, view.question.today)) + fact_list(rows);
}

Html measure_box(MeasuresView const& view, ProtectiveMeasure const& one)
{
    auto body = measure_facts(view, one) + measure_advice({one.what, one.purpose});
    auto const address = Href{view.address() + "/" + one.id.text()};
    if (view.may_write() && one.state_on(view.question.today) != MeasureState::ended)
        body += button_row(button(LinkButton{.text = "Se över eller avsluta", .href = address, .icon = Icon::pencil, .more = one.what}));
    return box({.id = "atgard-" + one.id.text(), .heading = one.what, .body = std::move(body), .level = 3});
}

Html medicine_box(MeasuresView const& view)
{
    Html body;
    for (auto const& one : view.medicines)
        body += paragraph(one.is_there ? medicine_text(one) : "Inget akutläkemedel, enligt " + one.author_name + " " + civil_date(one.written_at).text() + ".")
            + measure_advice({one.place, one.giver});
    if (view.medicines.empty()) body += paragraph("Ingen har skrivit om det finns ett akutläkemedel.");
    if (view.may_write())
        body += button_row(button(LinkButton{
            .text = "Ändra", .href = Href{view.address() + "/akutlakemedel"}, .icon = Icon::pencil, .more = "akutläkemedel"}));
    return box({.id = "akutlakemedel", .heading = "Akutläkemedel", .body = std::move(body)});
}

Html list_body(MeasuresView const& view)
{
    Html used;
    Html former;
    for (auto const& one : view.measures)
        (one.state_on(view.question.today) == MeasureState::ended ? former : used) += measure_box(view, one);
    Html body = heading(2, "Skyddsåtgärder");
    body += lead("Det som " + view.person.given_name + " själv vill ha för att vara trygg, och som begränsar: en grind, ett larm, ett bälte.");
    body += used.empty() ? empty_state("Ingen skyddsåtgärd används.") : std::move(used);
    if (view.may_write())
        body += button_row(button(LinkButton{.text = "Skriv en skyddsåtgärd", .href = Href{view.address() + "/ny"}, .icon = Icon::plus}));
    body += medicine_box(view);
    if (!former.empty()) body += section("tidigare", "Tidigare skyddsåtgärder", std::move(former));
    return body;
}

// What to do without a yes stands there before anybody has asked.
Html without_yes(std::string const& name)
{
    return more({.summary = "Om " + name + " säger nej eller inte kan ta ställning",
        .body = dotted_list({Html::text("Åtgärden används inte. Det finns ingen lag som ger rätt att tvinga någon i det här stödet."),
            Html::text("God man, anhörig och personal kan inte säga ja åt " + name + "."),
            Html::text("Skriv i journalen vad " + name + " sa eller visade."),
            Html::text("Hitta något som begränsar mindre, tillsammans med " + name + "."),
            Html::text("Är det fara för liv eller hälsa: ring 112 eller sjuksköterskan. Berätta för enhetschefen samma dag.")}),
        .open = true, .boxed = true});
}

ProtectiveMeasure const* find_measure(MeasuresView const& view, Request const& request)
{
    auto const id = Id<ProtectiveMeasure>::parse(request.value("measure"));
    auto const found = std::ranges::find_if(view.measures, [&](ProtectiveMeasure const& one) { return id && one.id == *id; });
    return found == view.measures.end() ? nullptr : &*found;
}

Html measure_forms(Visit const& visit, MeasuresView const& view, ProtectiveMeasure const& one, Form const& typed, FormErrors const& errors)
{
    auto const address = view.address() + "/" + one.id.text();
    bool const ends = typed.has("orsak") || typed.has("slut-ord");
    FormErrors const none;
    auto html = more({.summary = "Avsluta åtgärden",
        .body = paragraph("Den slutar genast.")
            + form({.action = Href{address + "/slut"}, .csrf = visit.actor.csrf_token, .label = "Avsluta åtgärden"},
                measure_end_fields(view.question, ends ? typed : Form{}, ends ? errors : none)
                    + form_foot(button(SubmitButton{.text = "Avsluta nu", .weight = Weight::secondary}))),
        .open = ends, .boxed = true});
    html += heading(2, "Se över åtgärden");
    html += form({.action = Href{address + "/genomgang"}, .csrf = visit.actor.csrf_token, .guard = true, .label = "Se över åtgärden"},
        measure_review_fields(view.question, ends ? Form{} : typed, ends ? none : errors)
            + form_foot(button(SubmitButton{.text = "Spara genomgången", .icon = Icon::check})));
    return html;
}

Response draw_measure(Visit& visit, Request const& request, FormErrors const& errors)
{
    auto const view = visit.house.database.read(
        [&](ReadTx& tx) { return load_view(tx, visit, request, "ProtectiveMeasureRead", Intent::read); });
    if (!view) return refuse(visit, request, view.refusal());
    auto const* const one = find_measure(*view, request);
    if (!one) return refuse(visit, request, not_found("Skyddsåtgärden finns inte."));
    Html body = heading(2, one->what) + measure_facts(*view, *one);
    body += button_row(button(LinkButton{.text = "Alla skyddsåtgärder", .href = Href{view->address()}, .icon = Icon::arrow_left}));
    if (view->may_write() && one->state_on(view->question.today) != MeasureState::ended)
        body += without_yes(view->person.given_name) + measure_forms(visit, *view, *one, request.form, errors);
    return draw(visit, request, *view, "Skyddsåtgärd", std::move(body), errors);
}

// One of the two forms for something new: where it is sent, its fields and its button.
struct NewThing {
    char const* title;
    char const* path;
    char const* button;
    Html (*fields)(MeasureQuestion const&, Form const&, FormErrors const&);
    bool asks_consent;
};
constexpr NewThing new_measure{"Ny skyddsåtgärd", "/ny", "Spara skyddsåtgärden", measure_fields, true};
constexpr NewThing new_medicine{"Akutläkemedel", "/akutlakemedel", "Spara", rescue_medicine_fields, false};

Response draw_new(Visit& visit, Request const& request, NewThing const& thing, FormErrors const& errors = {})
{
    auto const view = visit.house.database.read(
        [&](ReadTx& tx) { return load_view(tx, visit, request, "ProtectiveMeasureRead", Intent::write); });
    if (!view) return refuse(visit, request, view.refusal());
    if (!view->may_write()) return refuse(visit, request, nothing_goes_on());
    Html body = heading(2, thing.title);
    if (thing.asks_consent) body += without_yes(view->person.given_name);
    body += form({.action = Href{view->address() + thing.path}, .csrf = visit.actor.csrf_token, .guard = true},
        thing.fields(view->question, request.form, errors)
            + form_foot(button(SubmitButton{.text = thing.button, .icon = Icon::check})
                + button(LinkButton{.text = "Avbryt", .href = Href{view->address()}, .weight = Weight::quiet})));
    return draw(visit, request, *view, thing.title, std::move(body), errors);
}

// Opens for writing, parses, stores; errors when there are any, else the person's page.
template <class Parse, class Store>
Result<FormErrors> store(Visit& visit, Request const& request, std::string_view event, Parse&& parse, Store&& put)
{
    return visit.house.database.write([&](WriteTx& tx) -> Result<FormErrors> {
        auto const view = load_view(tx, visit, request, event, Intent::write);
        if (!view) return view.refusal();
        if (!view->may_write()) return nothing_goes_on();
        FormErrors errors;
        auto const typed = parse(view->question, errors);
        if (!typed) return errors;
        auto const done = put(tx, view->access, *typed);
        if (!done) return done.refusal();
        return FormErrors{};
    });
}

Response back_to_list(Request const& request, char const* done) { return see_other("/personer/" + request.value("person") + "/skyddsatgarder?klart=" + done); }

} // namespace

Response show_measures(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read(
        [&](ReadTx& tx) { return load_view(tx, visit, request, "ProtectiveMeasureList", Intent::read); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw(visit, request, *view, "Skyddsåtgärder", list_body(*view));
}

Response show_new_measure(Visit& visit, Request const& request) { return draw_new(visit, request, new_measure); }

Response save_measure(Visit& visit, Request const& request)
{
    auto const id = visit.house.ids.next<ProtectiveMeasure>();
    auto const errors = store(visit, request, "ProtectiveMeasureBegin",
        [&](MeasureQuestion const& question, FormErrors& wrong) { return parse_measure(request.form, question, id, visit.actor.name, wrong); },
        [&](WriteTx& tx, PersonAccess const& access, ProtectiveMeasure const& one) { return add_measure(tx, visit, access, one); });
    if (!errors) return refuse(visit, request, errors.refusal());
    if (!errors->empty()) return draw_new(visit, request, new_measure, *errors);
    return back_to_list(request, "skyddsatgard");
}

Response show_measure(Visit& visit, Request const& request) { return draw_measure(visit, request, {}); }

Response review_measure(Visit& visit, Request const& request)
{
    auto const id = Id<ProtectiveMeasure>::parse(request.value("measure"));
    if (!id) return refuse(visit, request, not_found("Skyddsåtgärden finns inte."));
    auto const errors = store(visit, request, "ProtectiveMeasureReview",
        [&](MeasureQuestion const& question, FormErrors& wrong) { return parse_measure_review(request.form, question, visit.actor.name, wrong); },
        [&](WriteTx& tx, PersonAccess const& access, MeasureReview const& one) { return add_measure_review(tx, visit, access, *id, one); });
    if (!errors) return refuse(visit, request, errors.refusal());
    if (!errors->empty()) return draw_measure(visit, request, *errors);
    return back_to_list(request, "sparad");
}

Response finish_measure(Visit& visit, Request const& request)
{
    auto const id = Id<ProtectiveMeasure>::parse(request.value("measure"));
    if (!id) return refuse(visit, request, not_found("Skyddsåtgärden finns inte."));
    auto const errors = store(visit, request, "ProtectiveMeasureEnd",
        [&](MeasureQuestion const& question, FormErrors& wrong) { return parse_measure_end(request.form, question, visit.actor.name, wrong); },
        [&](WriteTx& tx, PersonAccess const& access, MeasureEnd const& one) { return end_measure(tx, visit, access, *id, one); });
    if (!errors) return refuse(visit, request, errors.refusal());
    if (!errors->empty()) return draw_measure(visit, request, *errors);
    return back_to_list(request, "skyddsatgard-slut");
}

Response show_rescue_medicine(Visit& visit, Request const& request) { return draw_new(visit, request, new_medicine); }

Response save_rescue_medicine(Visit& visit, Request const& request)
{
    auto const errors = store(visit, request, "RescueMedicineWrite",
        [&](MeasureQuestion const& question, FormErrors& wrong) { return parse_rescue_medicine(request.form, question, wrong); },
        [&](WriteTx& tx, PersonAccess const& access, RescueMedicine const& one) { return put_rescue_medicine(tx, visit, access, one); });
    if (!errors) return refuse(visit, request, errors.refusal());
    if (!errors->empty()) return draw_new(visit, request, new_medicine, *errors);
    return back_to_list(request, "sparad");
}
