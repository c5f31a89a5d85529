// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order_page.h"

#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/form.h"
#include "orders/order_address.h"
#include "people/person_address.h"

namespace {

std::string period(CivilDate from, std::optional<CivilDate> const& to)
{
    return from.text() + (to ? " till " + to->text() : " och tills vidare");
}

std::string state_line(Order const& order)
{
    switch (order.state) {
    case OrderState::received: return "Kom in " + civil_date(order.received_at).text() + ". Enheten har inte bekräftat än.";
    case OrderState::accepted: return "Bekräftad. Insatsen har inte börjat.";
    case OrderState::started: return "Insatsen började " + order.actual_start->text() + ".";
    case OrderState::ended: return "Avslutad " + order.ended_on->text() + ". " + std::string{label_of(*order.reason)} + ".";
    }
    return {};
}

Tone tone_of(OrderState state)
{
    switch (state) {
    case OrderState::received: return Tone::warning;
    case OrderState::accepted: return Tone::info;
    case OrderState::started: return Tone::success;
    case OrderState::ended: return Tone::neutral;
    }
    return Tone::neutral;
}

Html decision_box(OrderView const& view)
{
    auto const& content = view.order.content;
    Html officer = Html::text(content.case_officer_name);
    if (!content.case_officer_phone.empty())
        officer += Html::markup(" ") + link(content.case_officer_phone, Href::phone(content.case_officer_phone));
    std::vector<Fact> rows{
        {.name = "Enhet", .value = Html::text(view.order.unit_name)},
        {.name = "Lagrum", .value = Html::text(view.order.basis.reference() + ", " + view.order.basis.text)},
        {.name = "Beslutat av", .value = Html::text(content.authority)},
        {.name = "Handläggare", .value = std::move(officer)},
        {.name = "Ärende", .value = Html::text(content.case_number)},
        {.name = "Beslutat", .value = Html::text(content.decided_on.text())},
        {.name = "Gäller", .value = Html::text(period(content.valid_from, content.valid_to))},
    };
    if (view.order.actual_start)
        rows.push_back({.name = "Började", .value = Html::text(view.order.actual_start->text())});
    Html foot;
    if (view.may_change && view.order.state != OrderState::ended)
        foot = link("Ändra uppgifterna", Href{order_path(view.summary.person, view.order.id) + "/andra"});
    if (view.may_change)
        foot += Html::markup(" ")
            + link("Handläggare som når beställningen", Href{order_path(view.summary.person, view.order.id) + "/gaster"});
    return box({.id = "beslutet", .heading = "Beslutet", .body = fact_list(rows), .foot = std::move(foot)});
}

// The law's own aims are quoted and kept apart from those of the decision (R230, R231).
Html goal_box(OrderView const& view)
{
    Html body;
    std::vector<Fact> rows;
    for (auto const& goal : view.order.goals(GoalKind::overall))
        rows.push_back({.name = "Övergripande mål", .value = written(goal.text)});
    for (auto const& goal : view.order.goals(GoalKind::personal))
        rows.push_back({.name = "Personligt mål", .value = written(goal.text)});
    if (!rows.empty()) body += fact_list(rows);
    if (view.order.lacks_personal_goals()) {
        auto const& officer = view.order.content.case_officer_name;
        auto text = paragraph("Beställningen har inga personliga mål. Fråga "
            + (officer.empty() ? std::string{"handläggaren"} : officer) + " vad beslutet ska leda till för "
            + view.summary.given_name + ".");
        body += notice({.tone = Tone::warning, .heading = "Personliga mål saknas", .body = std::move(text)});
    }
    Html aims;
    for (auto const& aim : view.aims) aims += heading(3, aim.reference) + paragraph(aim.text);
    if (!aims.empty()) body += more({.summary = "Målen i lagen", .body = std::move(aims), .boxed = true});
    return box({.id = "mal", .heading = "Mål", .body = std::move(body)});
}

Html service_box(OrderView const& view)
{
    Html body;
    for (auto const& service : view.order.content.services) {
        std::vector<Fact> rows{{.name = "Omfattning", .value = Html::text(service.extent)}};
        if (!service.limits.empty()) rows.push_back({.name = "Begränsning", .value = written(service.limits)});
        if (service.starts_on || service.ends_on) {
            auto const from = service.starts_on.value_or(view.order.content.valid_from);
            rows.push_back({.name = "Tid", .value = Html::text(period(from, service.ends_on))});
        }
        body += heading(3, service.name) + fact_list(rows);
    }
    return box({.id = "insatser", .heading = "Insatser", .body = std::move(body)});
}

Html key_worker_box(OrderView const& view)
{
    if (view.is_guest) return {};
    auto const row = [](char const* name, std::optional<KeyWorker> const& worker) {
        Fact fact{.name = name, .value = {}, .missing = !worker};
        if (!worker) return fact;
        fact.value = Html::text(worker->name + (worker->title.empty() ? "" : ", " + worker->title));
        if (!worker->phone.empty()) fact.value += Html::markup(" ") + link(worker->phone, Href::phone(worker->phone));
        return fact;
    };
    Html foot;
    if (view.may_change && view.order.state != OrderState::ended) {
        foot = link("Utse kontaktman och ersättare",
            Href{order_path(view.summary.person, view.order.id) + "/kontaktman"});
    }
    return box({.id = "kontaktman", .heading = "Kontaktman",
        .body = fact_list({row("Kontaktman", view.key_worker), row("Ersättare", view.deputy)}), .foot = std::move(foot)});
}

Html start_form(OrderView const& view, std::string const& path)
{
    bool const failed = view.error && view.error->field == "start";
    auto fields = date_field({.name = "start", .label = "Vilken dag började insatsen?",
        .value = failed ? view.error->value : std::string{}, .hint = "Den dag det faktiskt började, inte den dag som stod i beställningen.",
        .error = failed ? view.error->message : std::string{}, .quick = {{"I dag", view.today.iso()}}});
    fields += form_foot(button(SubmitButton{.text = "Insatsen har börjat"}));
    return box({.id = "start-insats", .heading = "När insatsen börjar", .body = form({.action = Href{path + "/start"}, .csrf = view.csrf}, std::move(fields))});
}

Html end_form(OrderView const& view, std::string const& path)
{
    bool const failed = view.error && view.error->field == "avslut";
    auto fields = date_field({.name = "avslut", .label = "Sista dagen", .value = failed ? view.error->value : std::string{},
        .error = failed ? view.error->message : std::string{}, .quick = {{"I dag", view.today.iso()}}});
    Choices reasons{.name = "skal", .legend = "Varför?", .choices = {}, .value = failed ? view.error->reason : std::string{},
        .required = true};
    for (auto const reason : {EndReason::completed, EndReason::moved, EndReason::deceased, EndReason::withdrawn})
        reasons.choices.push_back({.value = std::string{code_of(reason)}, .text = std::string{label_of(reason)}});
    fields += radio_list(reasons);
    fields += paragraph("Planen avslutas samma dag. Ni kan skriva avslutande anteckningar en tid efteråt.");
    fields += form_foot(button(SubmitButton{.text = "Avsluta beställningen", .danger = true}));
    return more({.summary = "Avsluta beställningen", .body = form({.action = Href{path + "/avslut"}, .csrf = view.csrf}, std::move(fields)),
        .open = failed, .boxed = true, .id = "avsluta"});
}

Html steps(OrderView const& view)
{
    auto const path = order_path(view.summary.person, view.order.id);
    if (!view.may_change || view.order.state == OrderState::ended) return {};
    Html html;
    if (view.order.state == OrderState::received) {
        html += button_row(button_form(Href{path + "/bekraftelse"}, view.csrf,
            SubmitButton{.text = "Bekräfta uppdraget", .icon = Icon::check}));
    }
    if (view.order.state == OrderState::accepted) html += start_form(view, path);
    html += end_form(view, path);
    return html;
}

Html history(OrderView const& view)
{
    if (view.is_guest) return {};
    std::vector<FeedItem> items;
    for (auto const& event : view.events) {
        std::string text{label_of(event.kind)};
        if (event.happened_on) text += " " + event.happened_on->text();
        auto body = paragraph(text);
        if (!event.reason.empty()) body += paragraph(event.reason);
        body += more({.summary = "Så stod det då", .body = written(event.content)});
        items.push_back({.meta = Html::text(civil_moment(event.created_at).text()), .body = std::move(body),
            .who = event.author});
    }
    return box({.id = "handelser", .heading = "Det här har hänt", .body = feed(items)});
}

} // namespace

Page orders_page(OrdersView const& view)
{
    Html body;
    if (view.orders.empty()) body += empty_state("Ingen beställning att visa.");
    for (auto const& order : view.orders) {
        Html text = tag({.text = std::string{label_of(order.state)}, .tone = tone_of(order.state)});
        text += paragraph(order.basis.reference() + " · " + order.unit_name);
        text += paragraph(state_line(order));
        if (order.lacks_personal_goals() && order.state != OrderState::ended)
            text += note(Icon::triangle_alert, Html::text("Personliga mål saknas i beställningen."));
        body += box({.id = "b-" + order.id.text(), .heading = order.title(), .body = std::move(text),
            .foot = link("Öppna beställningen", Href{order_path(view.summary.person, order.id)}, order.title())});
    }
    if (view.may_add) {
        body += button_row(button(LinkButton{.text = "Ny beställning",
            .href = Href{person_path(view.summary.person) + "/bestallningar/ny"}, .icon = Icon::plus}));
    }
    return {.title = "Beställning – " + view.summary.name(),
        .head = person_head(person_head_of(view.summary, PersonTab::orders)), .body = std::move(body),
        .layout = Layout::narrow};
}

Page order_page(OrderView const& view)
{
    FormErrors errors;
    if (view.error) errors.add(view.error->field, view.error->message);
    Html column = error_summary(errors);
    column += status_box({.heading = view.order.title(), .body = paragraph(state_line(view.order)), .tone = tone_of(view.order.state)});
    column += steps(view);
    column += goal_box(view) + service_box(view) + history(view);
    Html side = decision_box(view) + view.documents + key_worker_box(view);
    return {.title = view.order.title() + " – " + view.summary.name(),
        .head = person_head(person_head_of(view.summary, PersonTab::orders)),
        .body = main_column(std::move(column)) + side_column("Beslut och kontaktman", std::move(side)),
        .layout = Layout::two, .has_errors = !errors.empty()};
}
