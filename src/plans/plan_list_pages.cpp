// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pages.h"

#include "access/shell.h"
#include "access/staff_store.h"
#include "html/components/choice.h"
#include "html/components/plan.h"
#include "orders/order_store.h"
#include "orders/outside_plan_store.h"
#include "people/person_address.h"
#include "plans/due_text.h"
#include "plans/former_plan_store.h"
#include "plans/passed_on.h"
#include "plans/plan_frame.h"
#include "plans/plan_in_force.h"
#include "plans/template_choice.h"
#include "plans/template_store.h"
#include "plans/version_store.h"

#include <algorithm>
#include <map>

namespace {

struct PlansView {
    PersonSummary person;
    PersonHead head;
    std::vector<PlanSummary> plans;
    std::vector<Order> orders; // without a plan that is not ended
    std::map<Id<Unit>, UnitKind> units; // theirs
    std::map<Id<Order>, OutsidePlan> outside_plans; // theirs, made by a provider outside (R151)
    std::vector<PlanDue> due;
    std::vector<StoredTemplate> templates;
    bool may_write;
    HouseWords words;
    bool has_former = false; // an established plan, whose texts can come along
    bool follows_an_ended = false;
    std::string from_elsewhere = {}; // the unit that has given us its text (DD-20), when we have no former plan of our own
};

bool has_plan(std::vector<PlanSummary> const& plans, Id<Order> order)
{
    return std::ranges::any_of(plans, [&](PlanSummary const& one) {
        return one.plan.order == order && one.plan.state != PlanState::ended;
    });
}

Result<PlansView> load_plans(ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose)
{
    auto const person = person_at(request);
    if (!person) return no_such_page();
    auto const access = visit.house.access_control.open(tx, visit, *person, purpose.event, purpose.intent);
    if (!access) return access.refusal();
    auto const now = today(visit.house.clock);
    PlansView view{.person = load_person_summary(tx, *access, now),
        .head = load_person_head(tx, *access, now, PersonTab::plan),
        .plans = list_plans(tx, *access, now),
        .orders = {},
        .units = {},
        .outside_plans = {},
        .due = list_plans_due(tx, *access, now),
        .templates = list_templates(tx),
        .may_write = access->may_write(),
        .words = visit.house.settings.words};
    view.has_former = std::ranges::any_of(view.plans, [](PlanSummary const& one) { return one.version.has_value(); });
    view.follows_an_ended = std::ranges::any_of(view.plans,
        [](PlanSummary const& one) { return one.version && one.plan.state == PlanState::ended; });
    if (!view.has_former)
        if (auto const given = find_from_elsewhere(tx, *access)) view.from_elsewhere = given->unit_name;
    for (auto const& order : list_orders(tx, *access)) {
        if (order.state == OrderState::ended || has_plan(view.plans, order.id)) continue;
        if (auto const unit = find_unit(tx, order.content.unit)) view.units.emplace(unit->id, unit->kind);
        if (auto plan = find_outside_plan(tx, *access, order.id)) view.outside_plans.emplace(order.id, std::move(*plan));
        view.orders.push_back(order);
    }
    return view;
}

Tag state_tag(PlanSummary const& summary)
{
    switch (summary.plan.state) {
    case PlanState::in_force:
        return {"Gäller", Tone::success, Icon::circle_check};
    case PlanState::draft:
        return {"Utkast", Tone::warning, Icon::pencil};
    case PlanState::ended:
        return {"Avslutad", Tone::neutral, Icon::archive};
    }
    return {};
}

std::string plan_path(Plan const& plan) { return person_path(plan.person) + "/planer/" + plan.id.text(); }

Html plan_box(PlanSummary const& summary)
{
    Html facts = tag(state_tag(summary));
    std::string line = summary.unit_name + ". " + summary.template_name + ".";
    if (summary.established_at)
        line += " Version " + std::to_string(summary.version_number) + ", fastställd "
            + civil_date(*summary.established_at).text() + ".";
    if (summary.follow_up && summary.follow_up->on) line += " Följs upp " + summary.follow_up->on->text() + ".";
    facts += paragraph(line);
    if (summary.draft && summary.version) facts += paragraph("Det finns ett utkast till nästa version.");
    Html buttons;
    auto const name = " plan " + std::to_string(summary.plan.number);
    if (summary.version)
        buttons += button(LinkButton{.text = "Läs planen",
            .href = plan_path(summary.plan) + "/versioner/" + summary.version->text(), .more = name});
    if (summary.draft)
        buttons += button(LinkButton{.text = "Skriv vidare", .href = plan_path(summary.plan), .icon = Icon::pen_line,
            .more = " på" + name});
    facts += button_row(std::move(buttons));
    return box({.id = "plan-" + std::to_string(summary.plan.number),
        .heading = summary.title + ", plan " + std::to_string(summary.plan.number),
        .body = std::move(facts),
        .level = 3});
}

// A provider outside makes the plan; what they sent is the plan in force (R151).
Html outside_box(PlansView const& view, Order const& order, std::string_view person)
{
    auto const found = view.outside_plans.find(order.id);
    bool const is_there = found != view.outside_plans.end();
    Html body = is_there ? tag({"Gäller", Tone::success, Icon::circle_check}) + paragraph(outside_plan_text(found->second))
                         : paragraph(std::string{label_of(PlanMaker::external)} + ". Den är inte inlagd här än.");
    if (is_there || view.may_write)
        body += button_row(button(LinkButton{.text = is_there ? "Läs planen" : "Lägg in planen",
            .href = Href{std::string{person} + "/bestallningar/" + order.id.text() + "/extern-plan"},
            .more = " från den externa utföraren"}));
    return box({.id = "extern-" + order.id.text(), .heading = order.title() + ", plan från en extern utförare",
        .body = std::move(body), .level = 3});
}

// The unit's own from paper or another system, until one is established here (R325).
Html plan_from_before(PlansView const& view, Order const& order, std::string_view person)
{
    auto const address = Href{std::string{person} + "/bestallningar/" + order.id.text() + "/extern-plan"};
    auto const found = view.outside_plans.find(order.id);
    if (found != view.outside_plans.end())
        return tag({"Planen från före Delaktig gäller", Tone::success, Icon::circle_check}) + paragraph(outside_plan_text(found->second))
            + Html::format("<p>{}</p>", link("Läs planen från före Delaktig", address));
    auto html = paragraph(order.unit_name + " har ingen plan för den här beställningen än.");
    if (order.plan_maker() == PlanMaker::unit && view.may_write && may_have_plan(order))
        html += Html::format("<p>{}</p>", link("Lägg in en plan från före Delaktig", address));
    return html;
}

Html missing_box(PlansView const& view, Order const& order, std::string_view person)
{
    if (order.plan_maker() == PlanMaker::external) return outside_box(view, order, person);
    Html body = plan_from_before(view, order, person);
    if (!view.from_elsewhere.empty())
        body += paragraph(view.from_elsewhere + " har lämnat texten i sin plan hit. Den kan följa med när ni börjar.");
    for (auto const& one : view.due)
        if (one.order == order.id && one.kind == DueKind::plan_missing)
            body += paragraph(due_sentences(one.due)) + Html::format("<p>{}</p>", link("Läs reglerna för planen", Href{std::string{person} + "/regler"}));
    if (order.plan_maker() != PlanMaker::unit) body += paragraph(std::string{label_of(order.plan_maker())} + ".");
    if (!may_have_plan(order))
        body += paragraph("Planen kan börja när enhetschefen har tagit emot beställningen.");
    else if (view.may_write)
        body += button_row(button(LinkButton{.text = "Börja på planen",
            .href = Href{std::string{person} + "/planer/ny"}.with("bestallning", order.id.text()),
            .weight = Weight::primary,
            .icon = Icon::plus}));
    return box({.id = "saknas-" + order.id.text(), .heading = order.title(), .body = std::move(body), .level = 3});
}

// A template and how well it fits the order.
struct Offer {
    StoredTemplate const* stored;
    TemplateFit fit;
    bool of_other_law;
};

// The one that fits best first. All can be chosen: the unit knows more than the order says.
std::vector<Offer> offers_for(PlansView const& view, Order const& order)
{
    auto const unit = view.units.find(order.content.unit);
    auto const kind = unit == view.units.end() ? std::nullopt : std::optional{unit->second};
    std::vector<Offer> all;
    for (auto const& one : view.templates) {
        auto const& laws = one.content.laws;
        bool const other_law = std::ranges::find(laws, order.basis.law) == laws.end();
        all.push_back({&one, other_law ? TemplateFit{} : fit_of(one.content, order, kind, view.person.age), other_law});
    }
    std::ranges::stable_sort(all, [](Offer const& a, Offer const& b) {
        if (a.of_other_law != b.of_other_law) return b.of_other_law;
        if (a.fit.score != b.fit.score) return a.fit.score > b.fit.score;
        return a.stored->is_own && !b.stored->is_own; // what the organisation has written fits it better
    });
    return all;
}

std::string hint_of(Offer const& offer, HouseWords const& words)
{
    std::string text = offer.fit.reason;
    if (offer.of_other_law) text = "Gjord för insatser enligt " + offer.stored->content.laws.front() + ".";
    return text + (text.empty() ? "" : " ") + with_words(offer.stored->content.about, words);
}

Html template_choices(PlansView const& view, Order const& order, std::string const& error)
{
    Choices choices{.name = "mall", .legend = "Välj mall", .choices = {},
        .hint = "Mallen ger planen dess rubriker. Planen behåller den version du väljer nu.", .error = error, .required = true};
    auto const offers = offers_for(view, order);
    for (auto const& offer : offers)
        choices.choices.push_back(
            {.value = offer.stored->id.text(), .text = offer.stored->content.name, .hint = hint_of(offer, view.words)});
    if (!offers.empty() && (offers.front().fit.score > 0 || offers.size() == 1))
        choices.value = choices.choices.front().value;
    return radio_list(choices);
}

// Underlag only: what comes along is unconfirmed until somebody has asked whether it still holds.
Html former_choice(PlansView const& view)
{
    bool const is_given = !view.from_elsewhere.empty();
    if (!view.has_former && !is_given) return {};
    auto const from = is_given ? "planen på " + view.from_elsewhere : std::string{"den förra planen"};
    return check_box({.name = "forra", .text = "Ta med texter, mål och Så gör vi från " + from, .checked = view.follows_an_ended || is_given,
        .hint = "De står som inte bekräftade tills ni har ändrat eller bekräftat var och en."});
}

Html new_plan_form(Visit const& visit, PlansView const& view, Order const& order, std::string const& error)
{
    auto const path = person_path(view.person.person) + "/planer";
    Html content = heading(2, "Börja på en plan för " + view.person.given_name);
    content += lead(order.unit_name + ", " + order.title() + ", " + order.basis.reference() + ".");
    FormErrors errors;
    if (!error.empty()) errors.add("mall", error);
    content = error_summary(errors) + content;
    content += paragraph("Du behöver inte bli klar nu. Allt du skriver sparas som utkast, och kollegor kan skriva med.");
    content += Html::format("<p>{}</p>", link("Läs om mallarna", Href{"/mallar"}));
    content += form({.action = path,
                        .csrf = visit.actor.csrf_token,
                        .hidden = {{"bestallning", order.id.text()}}},
        template_choices(view, order, error) + former_choice(view)
            + form_foot(button(SubmitButton{.text = "Börja"}) + button(LinkButton{.text = "Avbryt", .href = path})));
    return content;
}

Order const* order_of(PlansView const& view, std::string const& id)
{
    auto const found
        = std::ranges::find_if(
            view.orders, [&](Order const& order) { return order.id.text() == id && may_have_plan(order); });
    return found == view.orders.end() ? nullptr : &*found;
}

Response new_plan_page(Visit& visit, Request const& request, std::string const& order_id, std::string const& error)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) {
        return load_plans(tx, visit, request, {"PlanRead", Intent::plan_read});
    });
    if (!view) return refuse(visit, request, view.refusal());
    auto const* const order = order_of(*view, order_id);
    if (!order) return refuse(visit, request, not_found("Beställningen finns inte, är inte mottagen än eller har redan en plan."));
    return show(visit, request, NavItem::persons,
        {.title = "Börja på en plan – " + view->person.name(),
            .head = person_head(view->head),
            .body = new_plan_form(visit, *view, *order, error),
            .layout = Layout::narrow,
            .has_errors = !error.empty()},
        banners_of(view->person));
}

} // namespace

Response show_plans(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) {
        return load_plans(tx, visit, request, {"PlanList", Intent::plan_read});
    });
    if (!view) return refuse(visit, request, view.refusal());
    auto const person = person_path(view->person.person);
    Html body = heading(2, "Planer");
    for (auto const& order : view->orders) body += missing_box(*view, order, person);
    for (auto const& summary : view->plans) body += plan_box(summary);
    if (view->plans.empty() && view->orders.empty())
        body += empty_state("Det finns ingen beställning som du kan göra en plan för.");
    return show(visit, request, NavItem::persons,
        {.title = "Planer – " + view->person.name(),
            .head = person_head(view->head),
            .body = std::move(body),
            .layout = Layout::narrow},
        banners_of(view->person));
}

Response show_new_plan(Visit& visit, Request const& request)
{
    return new_plan_page(visit, request, request.query.text("bestallning"), "");
}

Response start_new_plan(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    auto const order = Id<Order>::parse(request.form.text("bestallning"));
    auto const plan_template = Id<PlanTemplate>::parse(request.form.text("mall"));
    if (!person || !order) return refuse(visit, request, no_such_page());
    if (!plan_template) return new_plan_page(visit, request, order->text(), "Välj en mall.");

    auto const draft = visit.house.database.write([&](WriteTx& tx) -> Result<PlanDraft> {
        auto const access = visit.house.access_control.open(tx, visit, *person, "PlanStart", Intent::plan_write);
        if (!access) return access.refusal();
        auto const chosen = find_template(tx, *plan_template);
        if (!chosen) return not_found("Mallen finns inte.");
        auto begun = start_plan(tx, visit, *access, *order, *plan_template);
        if (!begun || !request.form.has("forra", "ja")) return begun;
        if (auto const former = find_former_version(tx, *access, begun->plan)) {
            if (auto const plan = find_plan(tx, *access, former->plan))
                bring_along(tx, visit, *begun, chosen->content, *former, "plan " + std::to_string(plan->number));
        } else if (auto const given = find_from_elsewhere(tx, *access)) {
            if (auto const version = find_version_passed_on(tx, *access, given->version))
                bring_along(tx, visit, *begun, chosen->content, *version, "plan " + std::to_string(given->plan_number) + ", " + given->unit_name);
        }
        return begun;
    });
    if (!draft) return refuse(visit, request, draft.refusal());
    return see_other(person_path(*person) + "/planer/" + draft->plan.text() + "?klart=plan-borjad");
}
