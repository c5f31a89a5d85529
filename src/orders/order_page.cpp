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

std::string interruption_text(OrderInterruption const& one)
{
    return one.cause + ", från " + one.from.text() + (one.to ? " till och med " + one.to->text() : "");
}

std::string state_line(Order const& order, CivilDate today)
{
    if (!order.not_carried_out.empty()) return "Utförs inte, " + order.ended_on->text() + ". " + order.not_carried_out + ".";
    if (auto const* const now = order.interruption_on(today); now && order.state == OrderState::started)
        return "Uppehåll: " + interruption_text(*now) + ".";
    switch (order.state) {
    case OrderState::received: return "Kom in " + civil_date(order.received_at).text() + ". Enheten har inte bekräftat än.";
    case OrderState::accepted: return "Bekräftad. Insatsen har inte börjat.";
    case OrderState::started: return "Insatsen började " + order.actual_start->text() + ".";
    case OrderState::ended: return "Avslutad " + order.ended_on->text() + ". " + std::string{label_of(*order.reason)} + ".";
    }
    return {};
}

Tone tone_of(Order const& order, CivilDate today)
{
    switch (order.state) {
    case OrderState::received: return Tone::warning;
    case OrderState::accepted: return Tone::info;
    case OrderState::started: return order.interruption_on(today) ? Tone::warning : Tone::success;
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
    for (auto const& one : view.order.interruptions)
        rows.push_back({.name = "Uppehåll", .value = Html::text(interruption_text(one))});
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
    for (auto const& aim : view.aims)
        aims += heading(3, aim.reference) + paragraph(aim.text)
            + hint("SFS " + aim.statute + ". " + (aim.valid_to ? "Gällde " : "Gäller ") + period(aim.valid_from, aim.valid_to) + ".");
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
        if (!service.ksi_code.empty()) rows.push_back({.name = "KSI", .value = Html::text(service.ksi())});
        body += heading(3, service.name) + fact_list(rows);
        if (view.may_ask)
            body += Html::format("<p>{}</p>",
                link("Begär ändring", Href{person_path(view.summary.person) + "/begaran/ny"}.with("insats", service.id.text()),
                    " av " + service.name));
    }
    if (auto const maker = view.order.plan_maker(); maker != PlanMaker::unit) {
        auto text = std::string{label_of(maker)} + ".";
        for (auto const& name : view.plan_makers) text += " " + name + " är knuten till beställningen.";
        if (maker == PlanMaker::plan_maker && view.plan_makers.empty()) text += " Ingen är knuten till beställningen än.";
        if (view.outside_plan) text += " " + outside_plan_text(*view.outside_plan);
        body += note(Icon::file_text, Html::text(text));
        if (maker == PlanMaker::external && !view.is_guest)
            body += Html::format("<p>{}</p>", link(view.outside_plan ? "Utförarens plan" : "Lägg in utförarens plan",
                Href{order_path(view.summary.person, view.order.id) + "/extern-plan"}));
    } else if (view.outside_plan && !view.is_guest) {
        body += Html::format("<p>{}</p>", link("Plan från före Delaktig", Href{order_path(view.summary.person, view.order.id) + "/extern-plan"}));
    }
    return box({.id = "insatser", .heading = "Insatser", .body = std::move(body),
        .foot = link("Begäran om ändrade insatser", Href{person_path(view.summary.person) + "/begaran"})});
}

Html key_worker_box(OrderView const& view)
{
    if (view.is_guest) return {};
    auto const row = [](std::string name, std::optional<KeyWorker> const& worker) {
        Fact fact{.name = std::move(name), .value = {}, .missing = !worker};
        if (!worker) return fact;
        fact.value = Html::text(worker->name + (worker->title.empty() ? "" : ", " + worker->title));
        if (!worker->phone.empty()) fact.value += Html::markup(" ") + link(worker->phone, Href::phone(worker->phone));
        return fact;
    };
    Html foot;
    if (view.may_change && view.order.state != OrderState::ended) {
        foot = link("Utse " + view.summary.key_worker_word.one + " och ersättare",
            Href{order_path(view.summary.person, view.order.id) + "/kontaktman"});
    }
    auto const word = as_beginning(view.summary.key_worker_word.one);
    return box({.id = "kontaktman", .heading = word,
        .body = fact_list({row(word, view.key_worker), row("Ersättare", view.deputy)}), .foot = std::move(foot)});
}

Html life_area_box(OrderView const& view)
{
    auto const path = order_path(view.summary.person, view.order.id) + "/livsomraden/";
    bool const may_write = view.may_change && view.order.state != OrderState::ended;
    auto const& areas = view.order.content.life_areas;
    if (areas.empty() && !may_write) return {};
    Html body;
    for (auto const& area : areas) {
        auto const words = words_of(area);
        std::vector<Fact> rows;
        for (auto const& [name, value] : facts_of(words)) rows.push_back({.name = name, .value = written(value)});
        body += heading(3, words.area);
        if (!rows.empty()) body += fact_list(rows);
        if (may_write) body += Html::format("<p>{}</p>", link("Ändra", Href{path + area.id.text()}, " " + words.area));
    }
    if (areas.empty()) body = paragraph("Inga livsområden är skrivna. De behövs bara om beställningen har dem (IBIC).");
    Html foot = may_write ? link("Skriv ett livsområde", Href{path + "ny"}) : Html{};
    return box({.id = "livsomraden", .heading = "Livsområden", .body = std::move(body), .foot = std::move(foot)});
}

// What the authority has been asked, and what nobody has asked yet (R228, R231).
Html inquiry_box(OrderView const& view)
{
    if (view.is_guest) return {};
    auto const path = order_path(view.summary.person, view.order.id) + "/fragor";
    bool const may_ask = view.may_change && view.order.state != OrderState::ended;
    auto const gaps = view.order.state == OrderState::ended ? std::vector<OrderGap>{} : gaps_of(view.order.content);
    if (gaps.empty() && view.inquiries.empty() && !may_ask) return {};
    std::vector<Html> missing;
    for (auto const& gap : gaps) {
        auto row = Html::text(gap.text);
        if (may_ask)
            row += Html::markup(" ")
                + link("Fråga", Href{path}.with("om", code_of(gap.subject)), " om: " + std::string{label_of(gap.subject)});
        missing.push_back(std::move(row));
    }
    Html body = missing.empty() ? Html{} : paragraph("Det här behöver ni få veta:") + dotted_list(missing);
    std::vector<Fact> rows;
    for (auto const& [question, answer] : view.inquiries)
        rows.push_back({.name = std::string{label_of(question.subject)} + ", till " + question.counterpart + " "
                + question.on.text(),
            .value = written(question.text)
                + (answer ? written("Svar " + answer->on.text() + " från " + answer->counterpart + ": " + answer->text)
                          : tag({.text = "Inget svar än", .tone = Tone::warning}))});
    if (!rows.empty()) body += fact_list(rows);
    if (missing.empty() && rows.empty()) body += paragraph("Inget är frågat.");
    Html foot = may_ask ? link("Fråga myndigheten och anteckna svar", Href{path}) : Html{};
    return box({.id = "fragor", .heading = "Frågor till myndigheten", .body = std::move(body), .foot = std::move(foot)});
}

Html history(OrderView const& view)
{
    if (view.is_guest) return {};
    std::vector<FeedItem> items;
    for (auto const& event : view.events) {
        auto text = with_words(label_of(event.kind), {.key_worker = view.summary.key_worker_word});
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
        Html text = tag({.text = std::string{order.state_word(view.today)}, .tone = tone_of(order, view.today)});
        text += paragraph(order.basis.reference() + " · " + order.unit_name);
        text += paragraph(state_line(order, view.today));
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
    column += status_box({.heading = view.order.title(), .body = paragraph(state_line(view.order, view.today)), .tone = tone_of(view.order, view.today)});
    column += order_steps(view) + inquiry_box(view);
    column += goal_box(view) + service_box(view) + life_area_box(view) + history(view);
    Html side = decision_box(view) + view.documents + key_worker_box(view);
    return {.title = view.order.title() + " – " + view.summary.name(),
        .head = person_head(person_head_of(view.summary, PersonTab::orders)),
        .body = main_column(std::move(column)) + side_column("Beslut och " + view.summary.key_worker_word.one, std::move(side)),
        .layout = Layout::two, .has_errors = !errors.empty()};
}
