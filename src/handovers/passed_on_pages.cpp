// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "handovers/passed_on_pages.h"

#include "access/shell.h"
#include "audit/access_log.h"
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "plans/heading_form.h"
#include "plans/passed_on.h"
#include "plans/plan_frame.h"
#include "plans/version_store.h"

#include <algorithm>

namespace {

constexpr std::size_t longest_why = 500;

struct PassOnView {
    OpenPlan open;
    PlanVersion version;
    std::vector<PassedOn> passed_on; // of this version
    std::vector<OrderElsewhere> elsewhere; // that have not got it

    std::string address() const { return open.address() + "/versioner/" + version.id.text(); }
};

Result<PassOnView> load_view(ReadTx& tx, Visit const& visit, Request const& request, std::string_view event)
{
    auto const id = Id<PlanVersion>::parse(request.value("version"));
    if (!id) return not_found("Versionen finns inte.");
    auto open = open_plan(tx, visit, request, {event, Intent::plan_read});
    if (!open) return open.refusal();
    if (!open->access.leads()) return forbidden("Enhetens chef lämnar texten till en ny enhet.");
    auto version = find_version(tx, open->access, open->plan.id, *id);
    if (!version) return not_found("Versionen finns inte.");
    auto passed_on = list_passed_on(tx, open->access, open->plan.id);
    std::erase_if(passed_on, [&](PassedOn const& one) { return one.version != *id; });
    auto elsewhere = list_orders_elsewhere(tx, open->access);
    std::erase_if(elsewhere, [&](OrderElsewhere const& one) { return std::ranges::find(passed_on, one.order, &PassedOn::to) != passed_on.end(); });
    return PassOnView{std::move(*open), std::move(*version), std::move(passed_on), std::move(elsewhere)};
}

Html passed_on_box(PassOnView const& view)
{
    std::vector<Html> rows;
    auto const& name = view.open.person.given_name;
    for (auto const& one : view.passed_on)
        rows.push_back(Html::format("<strong>{}</strong>", one.unit_name)
            + Html::text(", " + civil_date(one.written_at).text() + ", av " + one.author_name + ". " + one.why + " "
                + about(code_of(says_of_passing_codes(), one.says).label, name) + "."));
    if (rows.empty()) return {};
    return box({.id = "fatt", .heading = "Har fått texten", .body = plain_list(rows)});
}

Html pass_on_form(Visit const& visit, PassOnView const& view, Form const& typed, FormErrors const& errors)
{
    auto const& name = view.open.person.given_name;
    Choices units{.name = "till", .legend = "Vilken enhet får texten?", .choices = {}, .value = typed.text("till"), .error = errors.of("till"),
        .required = true};
    for (auto const& one : view.elsewhere)
        units.choices.push_back({.value = one.order.text(), .text = one.unit_name});
    if (view.elsewhere.size() == 1) units.value = units.choices.front().value;
    Choices says{.name = "sager", .legend = "Vad säger " + name + " om det?", .choices = {}, .value = typed.text("sager"),
        .error = errors.of("sager"), .required = true};
    for (auto const& one : says_of_passing_codes()) says.choices.push_back({.value = std::string{one.code}, .text = about(one.label, name)});
    Html fields = radio_list(units)
        + text_area({.name = "varfor", .label = "Varför behöver de texten?", .value = typed.text("varfor"), .error = errors.of("varfor"), .rows = 2,
            .max_length = longest_why, .required = true})
        + radio_list(says);
    return form({.action = Href{view.address() + "/ny-enhet"}, .csrf = visit.actor.csrf_token, .guard = true},
        fields + form_foot(button(SubmitButton{.text = "Lämna texten", .icon = Icon::check})
            + button(LinkButton{.text = "Avbryt", .href = Href{view.address()}, .weight = Weight::quiet})));
}

Response draw(Visit& visit, Request const& request, PassOnView const& view, Form const& typed, FormErrors const& errors)
{
    Html body = error_summary(errors) + heading(2, "Lämna texten till en ny enhet");
    body += lead("Version " + std::to_string(view.version.number) + " av plan " + std::to_string(view.open.plan.number)
        + ". Planen gäller inte hos den nya enheten. Där blir texten ett utkast som ingen har bekräftat, och de frågar "
        + view.open.person.given_name + " om den stämmer.");
    body += passed_on_box(view);
    if (view.elsewhere.empty())
        body += empty_state(view.passed_on.empty() ? "Ingen annan enhet har en beställning som pågår." : "Ingen mer enhet har en beställning som pågår.");
    else body += pass_on_form(visit, view, typed, errors);
    body += button_row(button(LinkButton{.text = "Till planen", .href = Href{view.address()}, .icon = Icon::arrow_left}));
    auto page = reading_page(view.open, "Lämna texten till en ny enhet", std::move(body));
    page.has_errors = !errors.empty();
    return show(visit, request, NavItem::persons, page, banners_of(view.open.person));
}

std::optional<PassedOn> parse(Visit const& visit, PassOnView const& view, Form const& form, FormErrors& errors)
{
    auto const to = Id<Order>::parse(form.text("till"));
    bool const is_there = to && std::ranges::find(view.elsewhere, *to, &OrderElsewhere::order) != view.elsewhere.end();
    if (!is_there) errors.add("till", "Välj vilken enhet som får texten.");
    auto why = limited(form, "varfor", longest_why, errors);
    if (why.empty()) errors.add("varfor", "Skriv varför den nya enheten behöver texten.");
    auto const says = parse_code(says_of_passing_codes(), form.text("sager"));
    if (!says) errors.add("sager", "Välj vad " + view.open.person.given_name + " säger.");
    if (!errors.empty()) return std::nullopt;
    return PassedOn{.id = visit.house.ids.next<PassedOn>(), .version = view.version.id, .to = *to, .why = std::move(why), .says = *says,
        .author = visit.actor.staff, .author_name = visit.actor.name, .written_at = visit.house.clock.now()};
}

} // namespace

Response show_pass_on(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, request, "PlanPassOnRead"); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw(visit, request, *view, {}, {});
}

Response pass_version_on(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, request, "PlanPassOn"); });
    if (!view) return refuse(visit, request, view.refusal());
    FormErrors errors;
    auto const typed = parse(visit, *view, request.form, errors);
    if (!typed) return draw(visit, request, *view, request.form, errors);
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const open = open_plan(tx, visit, request, {"PlanPassOn", Intent::plan_read});
        if (!open) return open.refusal();
        return pass_on(tx, visit, open->access, *typed);
    });
    if (!done) return refuse(visit, request, done.refusal());
    log_access(visit, LogAction::hand_out, view->open.plan.person, "PlanPassOn", "version " + view->version.id.text());
    return see_other(view->address() + "/ny-enhet?klart=lamnad");
}
