// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "readings/reading_pages.h"

#include "access/shell.h"
#include "access/staff_store.h"
#include "html/components/box.h"
#include "orders/led_units.h"
#include "people/person_address.h"
#include "people/person_list_store.h"
#include "readings/reading_store.h"

#include <algorithm>
#include <map>
#include <set>

namespace {

struct Coverage {
    Unit unit;
    std::vector<Unit> led;
    std::vector<OnDuty> on_duty;
    std::vector<ReadingOf> readings;
    std::map<Id<Person>, std::string> names;
    CivilDate today;
};

std::vector<Id<Staff>> staff_of(std::vector<OnDuty> const& on_duty)
{
    std::set<Id<Staff>> once;
    for (auto const& one : on_duty) once.insert(one.staff);
    return {once.begin(), once.end()};
}

Result<Coverage> load_coverage(ReadTx& tx, Visit const& visit, std::string const& wanted)
{
    auto led = list_led_units(tx, visit.actor);
    auto const id = Id<Unit>::parse(wanted);
    auto const found = std::ranges::find_if(led, [&](Unit const& unit) { return wanted.empty() || (id && unit.id == *id); });
    if (found == led.end()) return forbidden("Den här sidan är för den som leder en enhet.");
    auto const unit = *found;
    auto const now = visit.house.clock.now();
    Coverage coverage{.unit = unit, .led = std::move(led), .on_duty = list_on_duty(tx, unit.id, now), .readings = {}, .names = {}, .today = civil_date(now)};
    auto mine = visit.house.access_control.list_my_orders(tx, visit, "ReadingCoverageRead");
    std::erase_if(mine, [&](MyOrder const& one) { return one.unit != unit.id; });
    std::vector<Id<Order>> orders;
    for (auto const& one : mine) orders.push_back(one.order);
    coverage.readings = list_readings(tx, orders, staff_of(coverage.on_duty), coverage.today);
    for (auto const& person : list_persons(tx, mine, visit.actor.staff, coverage.today)) coverage.names.emplace(person.person, person.name);
    return coverage;
}

std::string name_of(Coverage const& coverage, Id<Staff> staff) { return std::ranges::find(coverage.on_duty, staff, &OnDuty::staff)->name; }

// A plan's line: how many of those on duty have read it, and who has yet to, by name and never by number.
std::vector<Html> plan_row(Coverage const& coverage, std::vector<ReadingOf> const& of_plan)
{
    std::string left;
    std::size_t read = 0;
    for (auto const& one : of_plan) {
        if (one.state() == ReadingState::read) {
            ++read;
            continue;
        }
        auto const said = one.facts.today == ReadingOutcome::card ? " (läst kortet)"
            : one.facts.today == ReadingOutcome::not_read         ? " (läste inte i dag)"
                                                                  : "";
        left += (left.empty() ? "" : ", ") + name_of(coverage, one.staff) + said;
    }
    auto const& first = of_plan.front();
    return {link(coverage.names.at(first.person), Href{person_path(first.person)}),
        Html::text(std::to_string(read) + " av " + std::to_string(of_plan.size())), Html::text(left.empty() ? "Alla har läst" : left)};
}

std::vector<std::vector<ReadingOf>> by_plan(std::vector<ReadingOf> const& all)
{
    std::vector<std::vector<ReadingOf>> plans;
    for (auto const& one : all) {
        if (plans.empty() || plans.back().front().plan != one.plan) plans.emplace_back();
        plans.back().push_back(one);
    }
    return plans;
}

std::string shift_text(OnDuty const& one)
{
    if (!one.to) return "Tills vidare";
    return "Pass " + civil_moment(one.from).time.text() + "–" + civil_moment(*one.to).time.text();
}

Html shift_table(Coverage const& coverage)
{
    std::map<std::string, std::pair<std::size_t, std::size_t>> shifts; // read, of how many
    for (auto const& duty : coverage.on_duty) {
        auto& [read, all] = shifts[shift_text(duty)];
        for (auto const& one : coverage.readings) {
            if (one.staff != duty.staff) continue;
            ++all;
            if (one.state() == ReadingState::read) ++read;
        }
    }
    Table table_of_shifts{.caption = "Läst, för varje pass i dag", .columns = {{"Pass"}, {"Läsningar klara"}}, .rows = {}};
    for (auto const& [shift, count] : shifts)
        table_of_shifts.rows.push_back({Html::text(shift), Html::text(std::to_string(count.first) + " av " + std::to_string(count.second))});
    return table(table_of_shifts);
}

Html coverage_body(Coverage const& coverage)
{
    auto const plans = by_plan(coverage.readings);
    auto const read_by_all = std::ranges::count_if(plans, [](std::vector<ReadingOf> const& plan) {
        return std::ranges::all_of(plan, [](ReadingOf const& one) { return one.state() == ReadingState::read; });
    });
    Html body = page_heading("Läsning av planerna, " + coverage.unit.name, coverage.today.text());
    body += button_row(button(LinkButton{
        .text = "Till enhetens sida", .href = Href{"/enhet"}.with("enhet", coverage.unit.id.text()), .icon = Icon::arrow_left}));
    for (auto const& unit : coverage.led)
        if (unit.id != coverage.unit.id) body += Html::format("<p>{}</p>", link(unit.name, Href{"/enhet/lasning"}.with("enhet", unit.id.text())));
    if (plans.empty()) return body + empty_state("Ingen arbetar här i dag enligt passen, eller så gäller ingen plan.");
    body += status_box({.heading = std::to_string(read_by_all) + " av " + std::to_string(plans.size()) + " planer är lästa av alla som arbetar i dag.",
        .body = paragraph("Listan är till för att hjälpa. Fråga vad som behövs för att hinna läsa.")});
    Table people{.caption = "Vem har läst vilken plan", .columns = {{"Person"}, {"Har läst"}, {"Har inte läst än"}}, .rows = {}};
    for (auto const& plan : plans) people.rows.push_back(plan_row(coverage, plan));
    return body + table(people) + shift_table(coverage);
}

} // namespace

Response show_coverage(Visit& visit, Request const& request)
{
    auto const coverage = visit.house.database.read([&](ReadTx& tx) { return load_coverage(tx, visit, request.query.text("enhet")); });
    if (!coverage) return refuse(visit, request, coverage.refusal());
    return show(visit, request, NavItem::unit,
        {.title = "Läsning av planerna", .body = coverage_body(*coverage), .layout = Layout::narrow});
}
