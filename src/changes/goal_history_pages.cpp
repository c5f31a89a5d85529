// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "changes/goal_history_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "plans/plan_content_store.h"
#include "plans/plan_frame.h"
#include "plans/plan_wording.h"
#include "plans/version_store.h"

#include <algorithm>

namespace {

// The goal as a version has it; without one when the version does not have it any more.
struct GoalInVersion {
    PlanVersion version;
    std::optional<Goal> goal;
};

struct GoalHistory {
    OpenPlan open;
    std::vector<GoalInVersion> readings; // only where it reads otherwise than in the version before; the newest first
};

std::string reading_of_goal(std::optional<Goal> const& goal)
{
    if (!goal) return {};
    std::vector<std::string> parts{goal->wording, goal->today, goal->wished, goal->measure, goal->by ? goal->by->iso() : "",
        std::string{code_of(goal_state_codes(), goal->state).label}, goal->reason};
    for (auto const& one : goal->sub_goals)
        parts.push_back(one.text + ", " + std::string{code_of(sub_goal_state_codes(), one.state).label});
    return sentences(parts);
}

Result<GoalHistory> load_history(ReadTx& tx, Visit const& visit, Request const& request)
{
    auto open = open_plan(tx, visit, request, {"GoalHistoryRead", Intent::plan_read});
    if (!open) return open.refusal();
    auto const id = Id<Goal>::parse(request.value("goal"));
    if (!id) return not_found("Målet finns inte.");
    GoalHistory history{std::move(*open), {}};
    auto versions = list_versions(tx, history.open.access, history.open.plan.id);
    std::ranges::reverse(versions);
    std::string last;
    for (auto& version : versions) {
        auto const goals = load_goals(tx, version.id);
        auto const found = std::ranges::find(goals, *id, &Goal::id);
        auto goal = found == goals.end() ? std::nullopt : std::optional{*found};
        auto reading = reading_of_goal(goal);
        if (reading == last) continue;
        last = std::move(reading);
        history.readings.push_back({std::move(version), std::move(goal)});
    }
    if (history.readings.empty()) return not_found("Målet finns inte i någon fastställd plan.");
    std::ranges::reverse(history.readings);
    return history;
}

Html reading(GoalInVersion const& one, std::string const& name)
{
    if (!one.goal) return paragraph("Målet finns inte med längre.");
    auto const& goal = *one.goal;
    std::vector<Fact> facts;
    auto const add = [&](std::string of, std::string const& text) {
        if (!text.empty()) facts.push_back({.name = std::move(of), .value = written(text)});
    };
    add("Målet", goal.wording);
    add("Läge", sentences({about(code_of(goal_state_codes(), goal.state).label, name), goal.reason}));
    add("I dag", goal.today);
    add("Så vill " + name + " ha det", goal.wished);
    add("Klart senast", goal.by ? goal.by->text() : "");
    for (auto const& step : goal.sub_goals)
        add("Delmål", sentences({step.text, std::string{code_of(sub_goal_state_codes(), step.state).label}}));
    return fact_list(facts);
}

Html history_body(GoalHistory const& history)
{
    auto const named = std::ranges::find_if(history.readings, [](GoalInVersion const& one) { return one.goal.has_value(); });
    Html body = heading(2, "Så har målet " + named->goal->short_name + " ändrats");
    body += lead("Det nyaste står först. Här står bara de versioner där målet ändrades.");
    for (auto const& one : history.readings) {
        auto const& version = one.version;
        body += box({.id = "version-" + std::to_string(version.number),
            .heading = "Plan " + std::to_string(version.plan_number) + ", version " + std::to_string(version.number) + ", "
                + civil_date(version.established_at).text(),
            .body = reading(one, history.open.person.given_name)
                + (version.reason.empty() ? Html{} : paragraph("Varför versionen gjordes: " + version.reason)),
            .level = 3,
            .foot = link("Läs versionen", history.open.address() + "/versioner/" + version.id.text(),
                std::to_string(version.number))});
    }
    return body;
}

} // namespace

Response show_goal_history(Visit& visit, Request const& request)
{
    auto const history = visit.house.database.read([&](ReadTx& tx) { return load_history(tx, visit, request); });
    if (!history) return refuse(visit, request, history.refusal());
    return show(visit, request, NavItem::persons, reading_page(history->open, "Målets historia", history_body(*history)),
        banners_of(history->open.person));
}
