// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/due_clock.h"

#include <doctest/doctest.h>

#include <algorithm>

// The same invented person under each kind of routine (rule-model 5.5). The decision came on 2 February 2026, the order was
// confirmed on the 5th, the support began on 9 February, and the first plan was established on 20 February.
namespace {

CivilDate on(char const* iso) { return *CivilDate::parse_iso(iso); }

RuleSet const& preset(std::string_view key)
{
    auto const found = std::ranges::find(rule_presets(), key, &RuleSet::key);
    REQUIRE(found != rule_presets().end());
    return *found;
}

struct World {
    RuleBook book;
    RuleSubject subject;
    Rules rules;

    World(RuleSet const& set, RuleSubject of)
        : book{{{std::make_shared<RuleSet>(set), on("2026-01-01"), 1}}}, subject{std::move(of)}, rules{book.rules(subject, on("2026-02-10"))}
    {
    }
    World(std::string_view key, RuleSubject of) : World{preset(key), std::move(of)} { }

    static DueFacts facts(std::optional<CivilDate> agreed = std::nullopt)
    {
        return {.decided = on("2026-02-02"), .confirmed = on("2026-02-05"), .started = on("2026-02-09"), .first_plan = on("2026-02-20"),
            .agreed = agreed, .agreed_on = on("2026-02-20")};
    }
    std::string first_plan() const
    {
        auto const due = DueClock{book, on("2026-02-10")}.first_plan(subject, facts());
        return due ? due->on.iso() : "";
    }
    // After a first follow-up on 1 April.
    std::string next_follow_up(std::optional<CivilDate> agreed = std::nullopt) const
    {
        auto followed_up = facts(agreed);
        followed_up.last_follow_up = on("2026-04-01");
        auto const due = DueClock{book, on("2026-04-02")}.follow_up(subject, followed_up);
        return due ? due->on.iso() : "";
    }
    std::string first_follow_up() const { return DueClock{book, on("2026-02-21")}.follow_up(subject, facts())->on.iso(); }
    // The triggers and no others.
    bool is_triggered_by(std::initializer_list<FollowupTrigger> all) const
    {
        Chosen<FollowupTrigger> wanted;
        for (auto const one : all) wanted.add(one);
        return rules[rule::followup_triggers].value == wanted;
    }
    bool may_follow_up(FollowupScope scope) const { return rules[rule::followup_scope].value.has(scope); }
    bool asks(ActivityPrompt prompt) const { return rules[rule::activity_prompts].value.has(prompt); }
};

using enum FollowupTrigger;

ServiceOfSubject const home_care{"home_care", "Hemtjänst"};
ServiceOfSubject const group_home{"group_home", "Bostad med särskild service"};
ServiceOfSubject const daily{"daily_activity", "Daglig verksamhet"};

} // namespace

TEST_CASE("the routine with an agreement for each service: no fixed interval, and a new plan after each follow-up (000)")
{
    World const world{"overenskommelse", {.law = "SoL", .services = {home_care}}};
    CHECK(world.rules[rule::plan_day1].value.has(Day1Field::no_answer));
    CHECK(world.first_plan() == "2026-02-23"); // the routine says nothing, so the safe start does
    CHECK(world.next_follow_up() == "");
    CHECK(world.next_follow_up(on("2026-11-30")) == "2026-11-30");
    CHECK(world.is_triggered_by({service_time_limit}));
    CHECK(world.may_follow_up(FollowupScope::whole));
    CHECK(world.may_follow_up(FollowupScope::service));
    CHECK(world.rules[rule::change_after_followup].value == ChangeOutcome::new_plan);
    CHECK(world.rules[rule::change_between].value == ChangeOutcome::revision);
    CHECK(world.rules[rule::approval_person].value == Wanted::none);
    CHECK(world.rules[rule::nonparticipation_goals].value == GoalsWithoutPerson::from_observation);
    CHECK(world.rules[rule::copies_person].value == CopyWhen::always);
    CHECK(world.rules[rule::risk_required].value == RiskWhen::none);
    CHECK(world.rules[rule::journal_events].value.has(PlanNoteEvent::followed_up));
    CHECK_FALSE(world.rules[rule::journal_events].value.has(PlanNoteEvent::handed_over));
    CHECK((world.asks(ActivityPrompt::how) && world.asks(ActivityPrompt::when)));
    CHECK_FALSE(world.asks(ActivityPrompt::who));
    CHECK(world.may_follow_up(FollowupScope::goal));
}

TEST_CASE("the routine of daily activity: ready within 14 days, followed up each year, always handed over (001)")
{
    World const world{"daglig-verksamhet", {.law = "LSS", .services = {daily}}};
    CHECK(world.first_plan() == "2026-02-23");
    CHECK(world.next_follow_up() == "2027-04-01");
    CHECK(world.is_triggered_by({large_change, service_time_limit, on_request}));
    CHECK(world.may_follow_up(FollowupScope::whole));
    CHECK_FALSE(world.may_follow_up(FollowupScope::goal));
    CHECK(world.rules[rule::change_after_followup].value == ChangeOutcome::revision);
    CHECK(world.rules[rule::approval_person].value == Wanted::none);
    CHECK(world.rules[rule::handover_when].value == HandoverWhen::always);
    CHECK(world.rules[rule::handover_content].value.has(HandoverContent::what_and_who));
    CHECK(world.rules[rule::risk_required].value == RiskWhen::none);
    CHECK(world.asks(ActivityPrompt::who));
    CHECK(stopped_by_floor(preset("daglig-verksamhet"), RuleName::followup_interval, "13 month"));
}

TEST_CASE("the routine with elderly care and IFO: two weeks and one month, every sixth month, goal by goal (002)")
{
    World const elderly{"aldreomsorg-ifo", {.division = "Äldreomsorg", .law = "SoL", .services = {home_care}}};
    World const ifo{"aldreomsorg-ifo", {.division = "IFO", .law = "SoL", .services = {home_care}}};
    CHECK(elderly.first_plan() == "2026-02-23");
    CHECK(ifo.first_plan() == "2026-03-09");
    CHECK(elderly.first_follow_up() == "2026-04-03"); // earlier than the ordinary one (R155): six weeks
    CHECK(elderly.next_follow_up() == "2026-10-01");
    CHECK(elderly.next_follow_up(on("2026-06-30")) == "2026-06-30");
    CHECK(elderly.is_triggered_by({new_order, changed_order, service_time_limit, goal_due, on_request}));
    CHECK(elderly.may_follow_up(FollowupScope::goal));
    CHECK(elderly.rules[rule::change_after_followup].value == ChangeOutcome::revision);
    CHECK(elderly.rules[rule::approval_person].value == Wanted::required);
    CHECK(elderly.rules[rule::approval_waive].value);
    CHECK(elderly.rules[rule::nonparticipation_goals].value == GoalsWithoutPerson::decision_goals_only);
    CHECK(elderly.rules[rule::nonparticipation_kind].value == WorkPaper::work_tool);
    CHECK((elderly.asks(ActivityPrompt::who) && elderly.asks(ActivityPrompt::manner)));
}

TEST_CASE("the routine with life areas: every sixth month, then a new plan, and home care waits for the order (003)")
{
    World const care{"livsomraden", {.law = "SoL", .services = {home_care}}};
    World const home{"livsomraden", {.law = "LSS", .services = {group_home}}};
    World const both{"livsomraden", {.services = {home_care, group_home}}};
    CHECK(care.next_follow_up() == "2026-10-01");
    CHECK(care.is_triggered_by({service_time_limit, on_request}));
    CHECK((care.may_follow_up(FollowupScope::goal) && care.may_follow_up(FollowupScope::service)));
    CHECK(care.rules[rule::change_after_followup].value == ChangeOutcome::new_plan);
    CHECK(care.rules[rule::change_between].value == ChangeOutcome::revision);
    CHECK(care.rules[rule::change_large].value == ChangeOutcome::new_plan);
    CHECK_FALSE(care.rules[rule::change_restamps].value);
    CHECK(care.rules[rule::service_route].value == ServiceRoute::case_officer);
    CHECK(care.rules[rule::service_wait].value);
    CHECK(home.rules[rule::service_route].value == ServiceRoute::unit_manager);
    CHECK_FALSE(home.rules[rule::service_wait].value);
    CHECK(both.rules[rule::service_wait].value); // the strictest on one plan
    CHECK(both.rules[rule::service_wait].service == "Hemtjänst");
    CHECK(care.rules[rule::copies_file].value);
    CHECK(care.rules[rule::copies_person].value == CopyWhen::if_holder);
    CHECK(care.rules[rule::journal_heading].value == "Genomförandeplanen upprättad eller reviderad");
    CHECK(care.rules[rule::journal_content].value == PlanNoteContent::reference);
    CHECK((care.asks(ActivityPrompt::how) && care.asks(ActivityPrompt::who)));
    CHECK(stopped_by_floor(preset("livsomraden"), RuleName::followup_interval, "7 month"));
}

TEST_CASE("the routine of a provider under contract: the contract's days, risks for each plan, the parties approve (004)")
{
    auto set = preset("avtal");
    World const without{set, {.law = "LSS", .services = {group_home}}};
    CHECK(without.first_plan() == "2026-02-23");
    set.rules.push_back({RuleName::plan_due, "10 workday order_confirmed", {.contract = "2031-7"}, "Avtal 2031-7"});
    World const world{set, {.law = "LSS", .services = {group_home}, .contract = "2031-7"}};
    CHECK(world.first_plan() == "2026-02-19");
    CHECK(world.next_follow_up() == "2027-04-01");
    CHECK(world.is_triggered_by({large_change, service_time_limit, goal_due}));
    CHECK(world.rules[rule::change_after_followup].value == ChangeOutcome::revision);
    CHECK(world.rules[rule::approval_person].value == Wanted::required); // by the parties; to sign it is one way (82-86)
    CHECK(world.rules[rule::approval_ways].value.has(ApprovalWay::oral));
    CHECK(world.rules[rule::approval_manager].value == Wanted::required);
    CHECK(world.rules[rule::nonparticipation_goals].value == GoalsWithoutPerson::none);
    CHECK(world.rules[rule::nonparticipation_kind].value == WorkPaper::routine);
    CHECK(world.rules[rule::handover_when].value == HandoverWhen::when_approved);
    CHECK(world.rules[rule::handover_content].value.has(HandoverContent::full));
    CHECK(world.rules[rule::risk_required].value == RiskWhen::each_plan);
    CHECK(world.asks(ActivityPrompt::how));
    CHECK_FALSE(world.asks(ActivityPrompt::when));
}

TEST_CASE("until somebody decides otherwise everything that may ask for a follow-up does, within 14 days, and so long an answer may take")
{
    World const world{safe_start(), {.law = "SoL", .services = {home_care}}};
    CHECK(world.is_triggered_by({new_order, changed_order, large_change, service_time_limit, goal_due, on_request}));
    for (auto const& key : {rule::followup_after_trigger, rule::request_answer, rule::proposal_answer, rule::handover_answer})
        CHECK(world.rules[key].value == Span{14, SpanUnit::day});
    CHECK_FALSE(world.rules[rule::goal_interval].value);
    CHECK(world.rules[rule::followup_way].value);
    CHECK(world.rules[rule::goals_own].value == 1);
    CHECK(world.rules[rule::goals_decline].value);
    CHECK(world.rules[rule::nonparticipation_kind].value == WorkPaper::work_tool);
    for (auto const field : {ChildField::child_view, ChildField::guardian_view, ChildField::differences, ChildField::extent})
        CHECK(world.rules[rule::child_fields].value.has(field));
}
