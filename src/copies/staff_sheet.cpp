// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "copies/staff_sheet.h"

#include "access/staff_store.h"
#include "changes/difference.h"
#include "orders/key_worker.h"
#include "plans/version_store.h"

#include <algorithm>

namespace {

// Only the kontaktman stands with the whole name.
std::string call_name(KeyWorker const& worker)
{
    if (worker.kind == KeyWorkerKind::main) return "Kontaktman " + worker.name;
    return "Ersättare " + worker.name.substr(0, worker.name.find(' '));
}

constexpr int weeks_new = 4; // as long as a step says that its text is new

void add_news(ReadTx& tx, PersonAccess const& access, CivilDate day, DailySupport& support)
{
    for (auto const& plan : support.plans) {
        if (!plan.established_at || civil_date(*plan.established_at) < add_days(day, -7 * weeks_new)) continue;
        std::optional<PlanVersion> former;
        for (auto const& one : list_versions(tx, access, plan.plan.id))
            if (one.number + 1 == plan.version_number) former = find_version(tx, access, plan.plan.id, one.id);
        auto const now = former ? find_version(tx, access, plan.plan.id, *plan.version) : std::nullopt;
        if (!now) continue;
        auto changes = plan_changes(*former, *now, {}, ChangesFor::staff);
        // Who took part, the decision and the follow-up never stand on this sheet.
        std::erase_if(changes, [](PlanChange const& one) { return one.part == ChangedPart::about_plan || one.part == ChangedPart::people; });
        std::ranges::move(difference_lines(changes), std::back_inserter(support.news));
    }
}

// The order of the day stays, and the times that could tell where the person is on the way do not (documents.md 8).
void hide_who_and_where(StaffSheet& sheet)
{
    auto& person = sheet.support.person;
    person.given_name = "personen";
    person.family_name.clear();
    person.units.clear();
    person.key_worker.clear();
    sheet.calls.clear();
    sheet.allowed_numbers.clear();
    sheet.printed_by.clear();
    auto const without_times = [](std::vector<DailyStep>& steps) {
        for (auto& step : steps) {
            step.when.from.reset();
            step.when.until.reset();
        }
    };
    for (auto& part : sheet.support.parts) without_times(part.steps);
    without_times(sheet.support.at_some_time);
}

} // namespace

StaffSheet load_staff_sheet(ReadTx& tx, Visit const& visit, PersonAccess const& access)
{
    auto const day = today(visit.house.clock);
    StaffSheet sheet{.support = load_daily_support(tx, access, day),
        .calls = {},
        .allowed_numbers = {},
        .printed_at = visit.house.clock.now(),
        .printed_by = visit.actor.name};
    auto const add = [&](std::string const& who, std::string const& number) {
        if (number.empty() || std::ranges::find(sheet.allowed_numbers, number) != sheet.allowed_numbers.end()) return;
        sheet.calls.push_back(who + " " + number);
        sheet.allowed_numbers.push_back(number);
    };
    sheet.has_night = false;
    for (auto const& order : access.orders())
        if (auto const unit = find_unit(tx, order.unit)) {
            add(unit->name, unit->phone);
            sheet.has_night = sheet.has_night || unit->kind != UnitKind::daily_activity;
        }
    add_news(tx, access, day, sheet.support);
    for (auto const& worker : list_key_workers(tx, access))
        if (worker.in_force_on(day)) add(call_name(worker), worker.phone);
    sheet.identity = identity_to_hide(tx, access, sheet.support.person);
    if (sheet.identity) hide_who_and_where(sheet);
    return sheet;
}
