// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/oversight_pages.h"

#include "access/shell.h"
#include "audit/access_log.h"
#include "html/components/box.h"
#include "oversight/oversight_view.h"
#include "oversight/quality_review_store.h"
#include "oversight/sheet.h"
#include "oversight/standing_store.h"

#include <algorithm>
#include <charconv>

namespace {

constexpr int shown_months = 12;

// The months with the current one as it stands now.
std::vector<UnitMonth> months_until_now(ReadTx& tx, Id<Unit> unit, CivilDate today, UnitFigures const& now)
{
    auto const current = Month::of(today);
    auto months = list_months(tx, unit, current, shown_months);
    std::erase_if(months, [&](UnitMonth const& one) { return one.month == current; });
    if (now.plans > 0) months.push_back({current, now});
    return months;
}

UnitFigures figures_now(ReadTx& tx, Id<Unit> unit, CivilDate today)
{
    return count_standing(list_standing(tx, {unit}, today), today)[unit];
}

void open_list(ReadTx& tx, Visit const& visit, OversightView& view)
{
    if (!view.shows_names()) return log_figures(visit, "OversightRead");
    view.names = open_names(tx, visit, view.unit.id, view.sight == Sight::names ? "OversightRead" : "OversightNamesRead");
    std::set<Id<Person>> persons;
    for (auto const& [person, name] : view.names) persons.insert(person);
    keep_only(view.duties, persons);
}

void load_review(ReadTx& tx, OversightView& view)
{
    if (view.sight != Sight::names) return;
    view.reminders = list_reminders(tx, view.unit.id, view.now);
    auto reviews = list_reviews(tx, view.unit.id);
    if (reviews.empty()) return;
    view.review = std::move(reviews.front());
    for (auto const& [number, plan] : list_drawn_plans(tx, *view.review)) view.drawn.emplace(number, plan.person);
}

Result<OversightView> load_view(ReadTx& tx, Visit const& visit, Request const& request)
{
    auto units = list_overseen_units(tx, visit.actor);
    auto const unit = choose_overseen(units, request.query.text("enhet"));
    if (!unit) return unit.refusal();
    auto const now = visit.house.clock.now();
    auto const today = civil_date(now);
    OversightView view{.unit = *unit, .units = std::move(units), .sight = sight_of(visit.actor, unit->id),
        .filter = parse_filter(request.query), .now = now, .csrf = visit.actor.csrf_token,
        .duties = list_duties(tx, {unit->id}, now), .names = {}, .figures = {}, .months = {},
        .reminders = {}, .review = std::nullopt, .drawn = {}};
    open_list(tx, visit, view);
    sort_by_risk(view.duties);
    view.figures = figures_now(tx, unit->id, today);
    view.months = months_until_now(tx, unit->id, today, view.figures);
    load_review(tx, view);
    return view;
}

Sheet trend_sheet(std::vector<UnitMonth> const& months)
{
    Sheet sheet{.name = "Planer per månad", .columns = {"Månad", "Planer", "Håller tråden", "Har plan", "Uppföljda i tid", "Personen var med"}, .rows = {}};
    for (auto const& one : months)
        sheet.rows.push_back({one.month.text(), one.figures.plans, one.figures.holding, one.figures.plan_in_time,
            one.figures.followed_up, one.figures.took_part});
    return sheet;
}

std::optional<std::int64_t> parse_number(std::string const& text)
{
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

// What is owed of that kind about that subject, as it stands now.
Result<Duty> find_duty(ReadTx& tx, Visit const& visit, Form const& form, Id<Unit> unit)
{
    auto const kind = find_duty_kind(form.text("kontroll"));
    auto const subject = parse_number(form.text("arende"));
    auto const person = Id<Person>::parse(form.text("person"));
    auto const names = open_names(tx, visit, unit, "DutyRemind");
    auto const duties = list_duties(tx, {unit}, visit.house.clock.now());
    auto const found = std::ranges::find_if(duties.all, [&](Duty const& duty) {
        return kind && subject && person && duty.kind == *kind && duty.subject == *subject && duty.person == *person;
    });
    if (found == duties.all.end() || !names.contains(found->person)) return conflict("Det är redan gjort, eller gäller inte längre.");
    return *found;
}

} // namespace

Response show_oversight(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, request); });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::oversight, oversight_page(*view));
}

Response show_oversight_rules(Visit& visit, Request const& request)
{
    if (!oversees_any(visit.actor)) return refuse(visit, request, forbidden("Egenkontrollen är för den som leder en enhet eller verksamheten."));
    Table rules{.caption = "Kontroller", .hide_caption = true,
        .columns = {{.text = "Kontroll"}, {.text = "När det är fel"}, {.text = "Källa"}, {.text = "Bryter tråden"}}, .rows = {}};
    for (auto const& rule : duty_rules())
        rules.rows.push_back({Html::text(rule.check), Html::text(rule.rule), Html::text(rule.source), Html::text(rule.breaks_plan ? "Ja" : "Nej")});
    Html body = page_heading("Regler som egenkontrollen räknar med",
        "En plan håller tråden när inget av det som bryter den är fel. Källan är lagen, föreskriften eller rutinen.");
    body += table(rules);
    body += paragraph("Risken är högre när personen har en varning, till exempel allergi eller svårt att svälja, och när det är mer än 30 dagar sent.");
    body += button_row(button(LinkButton{.text = "Till egenkontrollen", .href = "/egenkontroll", .icon = Icon::arrow_left}));
    return show(visit, request, NavItem::oversight, {.title = "Regler i egenkontrollen", .body = body});
}

Response send_oversight_file(Visit& visit, Request const& request)
{
    auto const sheet = visit.house.database.read([&](ReadTx& tx) -> Result<Sheet> {
        auto const unit = choose_overseen(list_overseen_units(tx, visit.actor), request.query.text("enhet"));
        if (!unit) return unit.refusal();
        log_access(visit, LogAction::print, std::nullopt, "OversightExport", "figures");
        auto const day = today(visit.house.clock);
        return trend_sheet(months_until_now(tx, unit->id, day, figures_now(tx, unit->id, day)));
    });
    if (!sheet) return refuse(visit, request, sheet.refusal());
    return sheet_file(*sheet, "egenkontroll", request.query.text("format"));
}

Response remind_of_duty(Visit& visit, Request const& request)
{
    auto const unit = Id<Unit>::parse(request.form.text("enhet"));
    if (!unit || !visit.actor.leads(*unit)) return refuse(visit, request, forbidden("Bara den som leder enheten kan påminna."));
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const duty = find_duty(tx, visit, request.form, *unit);
        if (!duty) return duty.refusal();
        return remind(tx, visit, *duty);
    });
    if (!done) return refuse(visit, request, done.refusal());
    return see_other(oversight_href(*unit).with("klart", "pamind").string());
}
