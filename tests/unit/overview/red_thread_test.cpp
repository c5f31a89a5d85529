// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/plan_status.h"
#include "overview/thread_steps.h"

#include <doctest/doctest.h>

namespace {

CivilDate day(char const* text) { return *CivilDate::parse_iso(text); }

bool contains(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

Order some_order(std::int64_t id)
{
    return {.id = Id<Order>{id},
        .person = Id<Person>{1},
        .version = 1,
        .state = OrderState::started,
        .content = {.unit = Id<Unit>{1}, .legal_basis = "lss-9-9", .case_number = "", .authority = "Nämnden",
            .case_officer_name = "", .case_officer_phone = "", .decided_on = day("2026-01-01"),
            .valid_from = day("2026-01-01")},
        .basis = {.code = "lss-9-9", .law = "LSS", .statute = "1993:387", .chapter = std::nullopt, .paragraph = "9",
            .point = 9, .text = "Bostad", .valid_from = day("1994-01-01"), .valid_to = std::nullopt},
        .unit_name = "Ekbacken",
        .received_at = {}};
}

PlanSummary some_plan(std::int64_t id, Id<Order> order, char const* follow_up)
{
    return {.plan = {.id = Id<Plan>{id}, .person = Id<Person>{1}, .order = order, .number = id, .state = PlanState::in_force,
                .plan_template = Id<PlanTemplate>{1}, .created_at = {}},
        .unit_name = "Enhet " + std::to_string(id),
        .template_name = "Mall",
        .version = Id<PlanVersion>{id},
        .version_number = 1,
        .title = "Genomförandeplan",
        .follow_up = FollowUpPlan{.on = day(follow_up)}};
}

Activity some_activity(std::int64_t id)
{
    return {.id = Id<Activity>{id},
        .heading = "resor",
        .what = "Buss " + std::to_string(id),
        .how = "",
        .schedule = {.weekdays = 2, .from = CivilTime::of(8, 10)},
        .doer = Doer::together,
        .written_by = Id<Staff>{1},
        .written_at = {}};
}

GoalInForce in_force(Goal goal, std::vector<Activity> activities)
{
    auto const content = std::make_shared<EstablishedContent>();
    content->goals.push_back({std::move(goal), std::move(activities)});
    auto const& only = content->goals.front();
    return {Id<Plan>{1}, Id<Order>{1}, Id<PlanVersion>{1}, content, only.goal, only.activities};
}

GoalInForce some_goal(std::vector<Activity> activities)
{
    return in_force({.id = Id<Goal>{7}, .wording = "Jag vill åka buss", .short_name = "Buss", .voice = WhoseVoice::person},
        std::move(activities));
}

RedThread some_thread(std::vector<GoalInForce> goals)
{
    return {.person = Id<Person>{1},
        .given_name = "Samir",
        .today = day("2026-11-20"),
        .may_write = true,
        .orders = {some_order(1)},
        .plans = {some_plan(1, Id<Order>{1}, "2027-01-01")},
        .goals = std::move(goals),
        .notes = {}};
}

std::string drawn(RedThread const& thread) { return red_thread(thread).string(); }

PlanDue follow_up(std::int64_t plan, char const* on, std::int64_t days_left)
{
    return {.kind = DueKind::follow_up, .person = Id<Person>{1}, .order = Id<Order>{plan}, .plan = Id<Plan>{plan},
        .due = {.on = day(on), .rule = "bestämt i planen", .anchor = day("2026-01-01"), .days_left = days_left}};
}

} // namespace

TEST_CASE("a goal without sub-goals holds, and a present step leads to the plan")
{
    auto const page = drawn(some_thread({some_goal({some_activity(1)})}));
    CHECK(contains(page, "Inga delmål"));
    CHECK_FALSE(contains(page, "Tråden är bruten"));
    CHECK(contains(page, "/versioner/" + Id<PlanVersion>{1}.text()));
}

TEST_CASE("an activity that does not say who breaks the thread, and the link leads to the activity itself")
{
    auto activity = some_activity(3);
    activity.doer = std::nullopt;
    auto thread = some_thread({some_goal({activity})});
    auto const place = "/aktivitet/" + activity.id.text();
    CHECK(contains(drawn(thread), "Tråden är bruten"));
    CHECK(contains(drawn(thread), "Vem som gör det saknas"));
    CHECK_FALSE(contains(drawn(thread), place)); // no draft to write in: the plan, where one is begun
    thread.plans.front().draft = Id<PlanDraft>{1};
    CHECK(contains(drawn(thread), place));
}

TEST_CASE("the thread holds when any activity says when and who, and the one that does not is named")
{
    auto lacking = some_activity(3);
    lacking.schedule = {};
    auto thread = some_thread({some_goal({lacking, some_activity(4)})});
    thread.plans.front().draft = Id<PlanDraft>{1};
    auto const page = drawn(thread);
    CHECK_FALSE(contains(page, "Tråden är bruten"));
    CHECK(contains(page, "/aktivitet/" + lacking.id.text()));
}

TEST_CASE("a goal without activities leads to the goal, and a follow-up without a date to its heading")
{
    auto thread = some_thread({some_goal({})});
    thread.plans.front().draft = Id<PlanDraft>{1};
    thread.plans.front().follow_up = std::nullopt;
    thread.follow_up_headings.emplace(Id<Plan>{1}, "uppfoljning");
    auto const page = drawn(thread);
    CHECK(contains(page, "/mal/" + Id<Goal>{7}.text()));
    CHECK(contains(page, "/rubrik/uppfoljning"));
}

TEST_CASE("ended goals and activities without a goal stand in the thread and break nothing")
{
    auto goal = some_goal({}).goal;
    goal.state = GoalState::reached;
    goal.wording = "Jag vill laga mat";
    auto const ended = in_force(goal, {});
    auto thread = some_thread({some_goal({some_activity(1)}), ended});
    thread.loose.push_back({Id<Order>{1}, some_activity(9)});
    thread.loose.push_back({Id<Order>{2}, some_activity(8)});
    auto const page = drawn(thread);
    auto const folded = page.find("Avslutade mål");
    REQUIRE(folded != std::string::npos);
    CHECK(page.find("Jag vill laga mat") > folded);
    CHECK(contains(page, "Stöd utan eget mål"));
    CHECK(contains(page, "Buss 9"));
    CHECK_FALSE(contains(page, "Buss 8"));
    CHECK_FALSE(contains(page, "Tråden är bruten"));
}

TEST_CASE("the status box shows the most urgent of several plans in force")
{
    auto thread = some_thread({});
    thread.orders.push_back(some_order(2));
    thread.plans.push_back(some_plan(2, Id<Order>{2}, "2026-11-17"));
    auto const box
        = plan_status(thread, {follow_up(2, "2026-11-17", -3), follow_up(1, "2027-01-01", 42)}).string();
    CHECK(contains(box, "Uppföljningen är 3 dagar sen."));
    CHECK(contains(box, "Enhet 2"));
    CHECK(contains(box, "Senast 17 november 2026: bestämt i planen 1 januari 2026"));
    CHECK_FALSE(contains(box, "Enhet 1"));
}

TEST_CASE("an excerpt ends between words, or else between letters, never inside one")
{
    CHECK(excerpt("Kort") == "Kort");
    std::string const long_word = "x" + [] { std::string text; for (int i = 0; i < 80; ++i) text += "å"; return text; }();
    auto const cut = excerpt(long_word);
    auto const letters = cut.substr(1, cut.find(' ') - 1);
    CHECK(letters.size() % 2 == 0);
    CHECK(letters.substr(letters.size() - 2) == "å");
}
