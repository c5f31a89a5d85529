// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/gap.h"
#include "plans/plan.h"

#include <optional>
#include <string>
#include <vector>

// A plan in which nothing is missing, and what is asked about one.
namespace asked_gaps {

inline CivilDate day(std::string_view iso) { return *CivilDate::parse_iso(iso); }

inline PlanTemplate const& sol_lss()
{
    static auto const made = parse_plan_template(template_files()[0].content, template_files()[0].name);
    return *made;
}

// What is asked while nobody has decided anything else.
inline PlanWants ordinary() { return plan_wants(RuleBook{}.rules({}, day("2026-11-20"))); }

inline Order some_order()
{
    return {.id = Id<Order>{1},
        .person = Id<Person>{2},
        .version = 1,
        .state = OrderState::started,
        .content = {.unit = Id<Unit>{3},
            .legal_basis = "sol2025-11-1",
            .case_number = {},
            .authority = {},
            .case_officer_name = {},
            .case_officer_phone = {},
            .decided_on = day("2026-11-01"),
            .valid_from = day("2026-11-01"),
            .goals = {{Id<OrderGoal>{4}, GoalKind::overall, "Bo kvar hemma"}},
            .services = {{.id = Id<OrderService>{5}, .name = "Städning"}}},
        .basis = {"sol2025-11-1", "SoL", "2025:400", 11, "1", std::nullopt, "", day("2025-07-01"), std::nullopt},
        .unit_name = "Norra",
        .received_at = {}};
}

inline Activity cleaning()
{
    return {.id = Id<Activity>{10},
        .heading = "stadning",
        .what = "Städa",
        .how = "Dammsug hallen.",
        .schedule = {.weekdays = 8, .from = CivilTime::of(13, 0)},
        .doer = Doer::staff,
        .goal = Id<Goal>{20},
        .service = Id<OrderService>{5},
        .written_by = Id<Staff>{1},
        .written_at = {}};
}

// A plan in which nothing is missing.
inline PlanContent whole()
{
    return {.participants = {{.id = 1, .name = "Elsa", .kind = ParticipantKind::person, .relation = {}, .way = {}}},
        .participation = Participation{.part = Part::took_part, .ways = 1, .how = "Möte"},
        .goals = {{.id = Id<Goal>{20},
            .wording = "Jag vill ha rent",
            .short_name = "Rent",
            .voice = WhoseVoice::person,
            .order_goal = Id<OrderGoal>{4},
            .today = "Dammigt",
            .wished = "Rent",
            .by = day("2027-01-01")}},
        .activities = {cleaning()},
        .follow_up = FollowUpPlan{.on = day("2027-05-20"), .way = "Möte"}};
}

struct Asked {
    PlanContent content = whole();
    std::optional<Order> order = some_order();
    std::string key_worker = "Karin";
    std::string no_answer = "Ring på.";
    bool is_child = false;
    PlanWants rules = ordinary();

    std::vector<Gap> gaps() const
    {
        std::vector<std::string> shown;
        for (auto const* const heading : sol_lss().headings())
            if (!heading->chosen && (is_child || !heading->only_child)) shown.push_back(heading->key);
        shown.emplace_back("stadning");
        return list_gaps({.content = content,
            .plan_template = sol_lss(),
            .shown = shown,
            .given_name = "Elsa",
            .is_child = is_child,
            .order = order ? &*order : nullptr,
            .key_worker = key_worker,
            .no_answer = no_answer,
            .rules = rules});
    }
    std::string codes() const
    {
        std::string text;
        for (auto const& gap : gaps()) text += (text.empty() ? "" : " ") + gap.code;
        return text;
    }
};

} // namespace asked_gaps
