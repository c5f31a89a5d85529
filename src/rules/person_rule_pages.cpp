// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/rule_pages.h"

#include "access/shell.h"
#include "html/components/field.h"
#include "people/person_address.h"
#include "people/person_head.h"
#include "people/written_text.h"
#include "rules/person_rule_store.h"
#include "rules/rule_form.h"
#include "rules/rule_page_parts.h"
#include "rules/rule_value.h"

#include <algorithm>

namespace {

struct OrderRules {
    Id<Order> order;
    RuleSubject subject;
    Rules now;
    bool may_set;

    // "Solrosen, Daglig verksamhet"
    std::string name() const
    {
        auto text = subject.unit_name;
        for (auto const& one : subject.services) text += ", " + one.label;
        return text;
    }
};

struct PersonRulesView {
    PersonSummary summary;
    CivilDate today;
    std::string csrf;
    std::vector<OrderRules> orders = {};
    std::vector<PersonRule> own = {}; // the newest first
};

std::string path_of(PersonRulesView const& view) { return person_path(view.summary.person) + "/regler"; }

Result<PersonRulesView> load_view(ReadTx& tx, Visit const& visit, Id<Person> person, Intent intent)
{
    auto const access = visit.house.access_control.open(tx, visit, person, "PersonRulesRead", intent);
    if (!access) return access.refusal();
    auto const day = today(visit.house.clock);
    PersonRulesView view{.summary = load_person_summary(tx, *access, day), .today = day, .csrf = visit.actor.csrf_token};
    for (auto const& open : access->orders()) {
        auto subject = subject_of(tx, open.order);
        auto now = read_rule_book(tx, {open.order}).rules(subject, day);
        view.orders.push_back({open.order, std::move(subject), std::move(now), may_set_person_rule(tx, visit, *access, open.order)});
    }
    view.own = list_person_rules(tx, *access);
    return view;
}

std::string because_of(Ruled<std::string> const& rule)
{
    return rule.because() + (rule.service.empty() ? "" : ". Strängast är " + rule.service);
}

Html own_rules(PersonRulesView const& view, OrderRules const& order)
{
    std::vector<Html> rows;
    for (auto const& one : view.own) {
        if (one.order != order.order) continue;
        auto const& kind = kind_of(one.name);
        auto const what = one.value.empty() ? std::string{"den vanliga regeln igen"} : value_words(kind, one.value);
        rows.push_back(Html::text(std::string{kind.label} + ": " + what + ", från " + one.from.text() + ". " + one.reason + " "
            + one.author_name + ", " + one.author_title + "."));
    }
    if (rows.empty()) return paragraph("Inga egna regler. Organisationens regler gäller.");
    return dotted_list(rows);
}

Html all_rules(PersonRulesView const& view, OrderRules const& order)
{
    Html html;
    std::vector<Fact> facts;
    std::string_view group;
    auto const close = [&] {
        if (!facts.empty()) html += heading(4, std::string{group}) + fact_list(facts);
        facts.clear();
    };
    for (auto const& kind : rule_kinds()) {
        if (kind.group != group) close();
        group = kind.group;
        auto const& rule = order.now.of(kind.name);
        Fact fact{.name = std::string{kind.label}, .value = Html::text(value_words(kind, rule.value)), .by = because_of(rule)};
        if (order.may_set)
            fact.action = LinkButton{.text = "Ändra", .href = Href{path_of(view) + "/" + order.order.text() + "/" + std::string{kind.key}},
                .more = " " + std::string{kind.label}};
        facts.push_back(std::move(fact));
    }
    close();
    return html;
}

Page rules_page(PersonRulesView const& view)
{
    Html body = heading(2, "Regler för " + view.summary.given_name) + paragraph("Tider och plikter för planen, och varifrån de kommer.");
    for (auto const& order : view.orders)
        body += box({.id = "regler-" + order.order.text(), .heading = order.name(), .body = own_rules(view, order) + all_rules(view, order), .level = 3});
    if (view.orders.empty()) body += empty_state("Ingen beställning är öppen för dig.");
    body += paragraph("Här står alla organisationens regler:") + button_row(button(LinkButton{.text = "Läs reglerna", .href = Href{"/regler"}}));
    return {.title = "Regler – " + view.summary.name(), .head = person_head(person_head_of(view.summary, PersonTab::plan)), .body = std::move(body),
        .layout = Layout::narrow};
}

struct Place {
    Id<Person> person;
    Id<Order> order;
    RuleKind const* kind;
};

std::optional<Place> place_at(Request const& request)
{
    auto const person = person_at(request);
    auto const order = Id<Order>::parse(request.value("order"));
    auto const* const kind = find_rule_kind(request.value("rule"));
    if (!person || !order || !kind) return std::nullopt;
    return Place{*person, *order, kind};
}

bool has_own(PersonRulesView const& view, Place const& place)
{
    auto const found = std::ranges::find_if(
        view.own, [&](PersonRule const& one) { return one.order == place.order && one.name == place.kind->name; });
    return found != view.own.end() && !found->value.empty();
}

Page rule_page(PersonRulesView const& view, Place const& place, OrderRules const& order, Form const& values, FormErrors const& errors)
{
    auto const& kind = *place.kind;
    auto const& now = order.now.of(kind.name);
    std::string const label{kind.label};
    Html body = error_summary(errors) + heading(2, label);
    body += paragraph(order.name() + ". Nu: " + value_words(kind, now.value) + ". " + because_of(now) + ".");
    auto fields = rule_value_fields(kind, values, errors);
    fields += text_area({.name = "skal", .label = "Varför behöver " + view.summary.given_name + " en egen regel?", .value = values.text("skal"),
        .error = errors.of("skal"), .max_length = 500, .required = true});
    fields += date_field({.name = "fran", .label = "Gäller från", .value = values.text("fran"), .error = errors.of("fran"),
        .quick = {{"I dag", view.today.iso()}}});
    Html buttons = button(SubmitButton{.text = "Spara regeln"});
    if (has_own(view, place))
        buttons += button(SubmitButton{.text = "Gå tillbaka till den vanliga regeln", .weight = Weight::secondary, .name = "vanlig", .value = "ja"});
    buttons += button(LinkButton{.text = "Avbryt", .href = Href{path_of(view)}, .weight = Weight::quiet});
    fields += form_foot(std::move(buttons));
    body += form({.action = Href{path_of(view) + "/" + place.order.text() + "/" + std::string{kind.key}}, .csrf = view.csrf, .guard = true}, std::move(fields));
    return {.title = label + " – " + view.summary.name(), .head = person_head(person_head_of(view.summary, PersonTab::plan, HeadSize::compact)),
        .body = std::move(body), .layout = Layout::narrow, .has_errors = !errors.empty()};
}

Response draw(Visit& visit, Request const& request, Place const& place, std::optional<Form> typed, FormErrors const& errors)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, place.person, Intent::plan_write); });
    if (!view) return refuse(visit, request, view.refusal());
    auto const order = std::ranges::find(view->orders, place.order, &OrderRules::order);
    if (order == view->orders.end()) return refuse(visit, request, no_such_page());
    if (!order->may_set)
        return refuse(visit, request,
            forbidden("Bara " + view->summary.key_worker_word.the_one + ", ersättaren och den som leder enheten ändrar regler för en person."));
    if (!typed) {
        typed.emplace();
        add_rule_values(*typed, *place.kind, order->now.of(place.kind->name).value);
        typed->add("fran", view->today.iso());
    }
    return show(visit, request, NavItem::persons, rule_page(*view, place, *order, *typed, errors), banners_of(view->summary));
}

} // namespace

Response show_person_rules(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, *person, Intent::plan_read); });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::persons, rules_page(*view), banners_of(view->summary));
}

Response show_person_rule(Visit& visit, Request const& request)
{
    auto const place = place_at(request);
    if (!place) return refuse(visit, request, no_such_page());
    return draw(visit, request, *place, std::nullopt, {});
}

Response save_person_rule(Visit& visit, Request const& request)
{
    auto const place = place_at(request);
    if (!place) return refuse(visit, request, no_such_page());
    auto const& form = request.form;
    auto const day = today(visit.house.clock);
    FormErrors errors;
    bool const takes_back = form.has("vanlig", "ja");
    auto const value = takes_back ? std::optional{std::string{}} : parse_rule_value(*place->kind, form, errors);
    auto const from = form.text("fran").empty() ? std::optional{day} : parse_date(form.text("fran"), day, Lean::future);
    if (form.text("skal").empty()) errors.add("skal", "Skriv varför, så att alla förstår.");
    else if (character_count(form.text("skal")) > 500) errors.add("skal", "Skriv högst 500 tecken.");
    if (!from) errors.add("fran", "Skriv ett datum, till exempel 2026-12-02.");
    else if (*from < day) errors.add("fran", "Välj i dag eller en senare dag. Regler ändras inte bakåt i tiden.");
    if (!errors.empty()) return draw(visit, request, *place, form, errors);
    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, place->person, "PersonRuleSet", Intent::plan_write);
        if (!access) return access.refusal();
        return add_person_rule(tx, visit, *access, {place->order, place->kind->name, *value, form.text("skal"), *from});
    });
    if (saved) return see_other(person_path(place->person) + "/regler?klart=regel");
    if (saved.refusal().reason != Refusal::Reason::invalid) return refuse(visit, request, saved.refusal());
    bool const is_timed = place->kind->form == ValueForm::span || place->kind->form == ValueForm::deadline;
    errors.add(is_timed ? "antal" : "varde", saved.refusal().message);
    return draw(visit, request, *place, form, errors);
}
