// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "copies/easy_plan.h"
#include "copies/easy_plan_pdf.h"
#include "support/paper_text.h"

#include <doctest/doctest.h>

namespace {

CivilDate const day = *CivilDate::parse_iso("2026-11-20");

Goal goal_of(std::int64_t id, std::string wording, GoalState state)
{
    return {.id = Id<Goal>{id}, .wording = std::move(wording), .short_name = "Buss", .picture = "buss", .voice = WhoseVoice::person, .state = state};
}

Activity activity_of(std::int64_t id, std::string what, Schedule when, std::optional<Id<Goal>> goal)
{
    return {.id = Id<Activity>{id}, .heading = "promenad", .what = std::move(what), .how = "Gå bakom. Koden är 4711.", .schedule = std::move(when),
        .goal = goal, .written_by = Id<Staff>{1}, .written_at = Instant{}};
}

} // namespace

TEST_CASE("one thought stands on each line, and lines broken by hand stay broken")
{
    CHECK(easy_lines("Ring två gånger. Vänta fem minuter.\nGå in.") == std::vector<std::string>{"Ring två gånger.", "Vänta fem minuter.", "Gå in."});
    CHECK(easy_lines("Kl. 8.10 går bussen") == std::vector<std::string>{"Kl.", "8.10 går bussen"});
    CHECK(easy_lines("").empty());
}

TEST_CASE("the easy plan says what the person wants and when, never how staff do it, and not goals that are over")
{
    PlanContent content;
    content.goals = {goal_of(1, "Jag vill åka buss", GoalState::active), goal_of(2, "Jag vill fiska", GoalState::ended)};
    Schedule tuesdays{.weekdays = 0b10, .from = CivilTime::parse("08:10")};
    content.activities = {activity_of(1, "Åka buss", tuesdays, Id<Goal>{1}), activity_of(2, "Ringa mamma 070-174 06 05", {}, std::nullopt)};
    EasyPlan plan;
    fill_easy_plan(plan, content, {.no_answer = "Ring 070-174 06 05. Portkod 4711.", .communication = "Visa bild.", .today = day});
    REQUIRE(plan.goals.size() == 1);
    CHECK(plan.goals[0].title == "Jag vill åka buss");
    CHECK(plan.goals[0].lines == std::vector<std::string>{"Åka buss.", "Tisdag 8.10."});
    REQUIRE(plan.week.size() == 1);
    CHECK(plan.week[0].name == "Tisdag");
    CHECK(plan.week[0].matters[0].picture == "buss");
    CHECK(plan.sometimes == std::vector<std::string>{"Ringa mamma [telefon]."});
    CHECK(plan.important[1].lines == std::vector<std::string>{"Ring [telefon].", "Portkod [kod]."});
    CHECK(plan.asks_approval);
}

TEST_CASE("somebody who did not take part is asked for no approval on paper (DD-12)")
{
    PlanContent content;
    for (auto const& [part, asks] : {std::pair{Part::took_part, true}, {Part::did_not_want, false}, {Part::could_not, false}}) {
        content.participation = Participation{.part = part, .how = {}};
        EasyPlan plan;
        fill_easy_plan(plan, content, {.today = day});
        CHECK(plan.asks_approval == asks);
    }
}

TEST_CASE("what is put into easy words stands for the rest in the easy plan and in what is new, and a text that is not stays")
{
    Goal const goal{.id = Id<Goal>{1}, .wording = "Jag vill stärka min självständighet", .short_name = "Själv",
        .easy = "Jag vill göra själv.", .voice = WhoseVoice::person};
    Activity const bus{.id = Id<Activity>{2}, .heading = "h", .what = "Träna på kollektiva färdmedel", .how = {},
        .easy = "Åka buss", .schedule = {.weekdays = 1}, .goal = goal.id, .written_by = Id<Staff>{1}, .written_at = {}};
    Activity const meal{.id = Id<Activity>{3}, .heading = "h", .what = "Laga mat", .how = {}, .schedule = {.weekdays = 1},
        .written_by = Id<Staff>{1}, .written_at = {}};
    PlanContent const content{.goals = {goal}, .activities = {bus, meal}};
    EasyPlan plan;
    fill_easy_plan(plan, content, {.today = *CivilDate::parse_iso("2026-11-27")});
    CHECK(plan.goals.at(0).title == "Jag vill göra själv.");
    CHECK(plan.goals.at(0).lines.at(0) == "Åka buss.");
    CHECK(plan.week.at(0).matters.at(0).title == "Åka buss");
    CHECK(plan.week.at(0).matters.at(1).title == "Laga mat");
}

TEST_CASE("what is important to the person holds how to greet and what the person cannot stand (R11, R131)")
{
    EasyPlan plan;
    fill_easy_plan(plan, {}, {.no_answer = "Ring.", .communication = "Visa bild.", .greeting = "Säg hej.", .allergies = {"Nötter"}, .today = day});
    std::vector<std::string> titles;
    for (auto const& one : plan.important) titles.push_back(one.title);
    CHECK(titles == std::vector<std::string>{"Prata med mig", "Så vill jag bli bemött", "Det här tål jag inte", "Om jag inte öppnar"});
    CHECK(plan.important[2].lines == std::vector<std::string>{"Nötter."});
}

TEST_CASE("the agreement on paper asks how the yes was said and who took part, and the week stands together")
{
    EasyPlan plan;
    plan.name = "Samir Nilsson";
    plan.called = "Samir";
    plan.week = {{"Tisdag", {{"buss", "Åka buss", {"8.10"}}}}};
    PaperText const paper{easy_plan_paper(plan, {Instant{}, "Nadja Karimi"})};
    CHECK(paper.says("Jag heter Samir Nilsson."));
    CHECK(paper.says("Så sa jag ja\n☐ Jag sa det\n☐ Jag visade det\n☐ Jag pekade på bilder\n☐ Jag skrev mitt namn\n"));
    CHECK(paper.says("____ Den som var med, och datum"));
    bool week_is_whole = false;
    for (auto const& block : paper.paper().content)
        if (auto const* const group = std::get_if<pdf::Group>(&block.is); group && group->breaks == pdf::Break::between_rows)
            if (auto const* const heading = std::get_if<pdf::Heading>(&group->content.front().is); heading && heading->text == "Min vecka")
                week_is_whole = true;
    CHECK(week_is_whole);
}

TEST_CASE("of somebody with protected personal data the easy plan says neither name, nor who works there, nor when")
{
    EasyPlan plan;
    plan.name = "Samir Nilsson";
    plan.called = "Samir";
    plan.key_worker = "Nadja Karimi";
    plan.goals = {{"buss", "Samir vill åka buss från Ekbacken", {"Tisdag 8.10.", "Nadja går med."}}};
    hide_identity(plan, {.number = "0417", .person = "Samir Nilsson", .called = "Samir", .names = {"Nadja Karimi", "Ekbacken"}});
    PaperText const paper{easy_plan_paper(plan, {Instant{}, "Nadja Karimi"})};
    CHECK(paper.says("Skyddade personuppgifter. Får inte kopieras eller skickas."));
    CHECK(paper.says("Personen vill åka buss från [namn]"));
    for (auto const* hidden : {"Samir", "Nilsson", "Nadja", "Karimi", "Ekbacken", "8.10"}) {
        CAPTURE(hidden);
        CHECK(paper.whole().find(hidden) == std::string::npos);
    }
}
