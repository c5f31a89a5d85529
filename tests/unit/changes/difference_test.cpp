// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "changes/difference.h"

#include <doctest/doctest.h>

namespace {

Activity activity(std::int64_t id, std::string what, std::string from)
{
    return {.id = Id<Activity>{id}, .heading = "vardag", .what = std::move(what), .how = "Gå bredvid.",
        .schedule = {.weekdays = 1, .from = CivilTime::parse(from)}, .doer = Doer::together, .written_by = Id<Staff>{1}, .written_at = {}};
}

PlanVersion version()
{
    PlanVersion made{.id = Id<PlanVersion>{1}, .plan = Id<Plan>{1}, .number = 1, .kind = VersionKind::first, .reason = {},
        .plan_template = Id<PlanTemplate>{1}, .established_at = {}, .established_by = Id<Staff>{1}, .established_by_name = {},
        .established_by_title = {}, .key_worker = "Nadja", .no_answer = {}, .communication = {}};
    made.basis.given_name = "Samir";
    made.content.goals = {{.id = Id<Goal>{1}, .wording = "Jag vill åka buss själv", .short_name = "Bussen", .voice = WhoseVoice::person}};
    made.content.activities = {activity(1, "Åka buss", "8.10"), activity(2, "Handla", "14")};
    made.content.texts = {{.heading = "viktigt", .title = "Det här är viktigt", .text = "Att det går lugnt till."}};
    return made;
}

} // namespace

TEST_CASE("what has changed is one line a thing, in the order of the plan, whatever of it has changed")
{
    auto const former = version();
    auto now = version();
    CHECK(difference_lines(plan_changes(former, now)).empty());
    now.content.goals[0].wording = "Jag vill åka buss och tåg själv";
    now.content.goals.push_back({.id = Id<Goal>{2}, .wording = "Jag vill fiska", .short_name = "Fisket", .voice = WhoseVoice::person});
    now.content.activities[0].schedule.from = CivilTime::parse("9.10");
    now.content.activities[0].doer = Doer::person;
    now.content.activities[1] = activity(3, "Fiska", "10");
    now.content.texts[0].text = "Att det går fort.";
    CHECK(difference_lines(plan_changes(former, now))
        == std::vector<std::string>{"Ändrat mål: Bussen", "Nytt mål: Fisket", "Ändrat: Åka buss (när, vem)", "Nytt: Fiska",
            "Borttaget: Handla", "Ändrat: Det här är viktigt"});
}

TEST_CASE("the person reads what is new, what is gone and what is otherwise in easy words")
{
    auto const former = version();
    auto now = version();
    now.key_worker = "Petra";
    now.content.activities[0].schedule.from = CivilTime::parse("9.10");
    now.content.activities.pop_back();
    now.content.goals.push_back({.id = Id<Goal>{2}, .wording = "Jag vill fiska", .short_name = "Fisket", .voice = WhoseVoice::person});
    CHECK(easy_difference(plan_changes(former, now))
        == std::vector<std::string>{"Nytt: Jag vill fiska.", "Ändrat: Åka buss. Nu: Måndag 9.10.", "Borta: Handla."});
}

TEST_CASE("what only staff read is told to staff alone")
{
    auto const former = version();
    auto now = version();
    now.content.activities[0].staff_text = "Han blir orolig av höga ljud.";
    CHECK(plan_changes(former, now).empty());
    auto const for_staff = plan_changes(former, now, {}, ChangesFor::staff);
    REQUIRE(for_staff.size() == 1);
    CHECK(for_staff[0].field == "För personalen");
}

TEST_CASE("a new order shows as what the decision covers now")
{
    auto former = version();
    auto now = version();
    former.basis.services = {{.id = Id<OrderService>{1}, .name = "Städning", .extent = "två timmar i veckan"}};
    now.basis.services = {{.id = Id<OrderService>{1}, .name = "Städning", .extent = "tre timmar i veckan"}};
    auto const changes = plan_changes(former, now);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].subject == services_in_decision);
    CHECK(changes[0].now == "Städning, tre timmar i veckan.");
}

TEST_CASE("over several versions each change has the reason of the version that made it, and what came and went is no change")
{
    auto const told = version();
    auto second = version();
    second.number = 2;
    second.reason = "Samir ville åka senare.";
    second.content.activities[0].schedule.from = CivilTime::parse("9.10");
    second.content.texts[0].text = "Att det går fort.";
    auto third = second;
    third.number = 3;
    third.reason = "Beslutet ändrades.";
    third.content.activities.pop_back();
    third.content.texts[0].text = told.content.texts[0].text;
    auto const rows = changes_through({told, second}, third);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].part == "Åka buss");
    CHECK(rows[0].why == "Samir ville åka senare.");
    CHECK(rows[1].part == "Handla");
    CHECK(rows[1].why == "Beslutet ändrades.");
}
