// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "copies/staff_sheet.h"
#include "support/paper_text.h"

#include <doctest/doctest.h>

#include <variant>

namespace {

DailyStep step(std::int64_t id, std::string what, std::string text, Schedule when, std::string goal = {})
{
    return {.activity = Id<Activity>{id}, .plan = Id<Plan>{1}, .what = std::move(what), .text = std::move(text), .own_part = {}, .goal = std::move(goal),
        .when = std::move(when), .doer = std::nullopt};
}

StaffSheet sheet()
{
    StaffSheet made{.support = {.person = {.person = Id<Person>{1}, .given_name = "Samir", .family_name = "Nilsson"}, .parts = {}, .at_some_time = {},
                        .goals = {}, .plans = {}},
        .calls = {"Ekbacken 08-465 004 20"}, .allowed_numbers = {"08-465 004 20"}, .printed_at = {}, .printed_by = "Nadja Karimi"};
    made.support.parts = {{DayPart::morning, {step(1, "Åka buss", "Gå bakom.", {.weekdays = 0b10, .from = CivilTime::parse("8.10")}, "Bussen")}},
        {DayPart::afternoon, {step(2, "Städa", "Ett rum i taget. Ge Alvedon 500 mg.", {.weekdays = 0b1000, .from = CivilTime::parse("16.30")})}}};
    return made;
}

bool is_kept_together(pdf::Document const& paper, std::string const& heading)
{
    for (auto const& block : paper.content) {
        auto const* const group = std::get_if<pdf::Group>(&block.is);
        if (!group || group->breaks != pdf::Break::between_rows || group->content.empty()) continue;
        auto const* const first = std::get_if<pdf::Heading>(&group->content.front().is);
        if (first && first->text == heading) return true;
    }
    return false;
}

} // namespace

TEST_CASE("a night with nothing in it says so, but not where the support is only by day")
{
    auto made = sheet();
    CHECK(PaperText{staff_sheet_paper(made)}.says("Natt\nInget särskilt.\n"));
    made.support.parts.push_back({DayPart::night, {step(3, "Se till", "Gå in tyst.", {.day_parts = 0b100000})}});
    CHECK_FALSE(PaperText{staff_sheet_paper(made)}.says("Inget särskilt."));
    made.support.parts.pop_back();
    made.has_night = false;
    CHECK_FALSE(PaperText{staff_sheet_paper(made)}.says("Natt"));
}

TEST_CASE("the sheet tells how to treat the person, what is good to know, what is done every week and what is new")
{
    auto made = sheet();
    made.support.manner = {{"Bemötande", "Hälsa med namn."}};
    made.support.good_to_know = {{"Måltider", "Samir äter långsamt"}};
    made.support.news = {"Ändrat: Åka buss (när)"};
    PaperText const paper{staff_sheet_paper(made)};
    CHECK(paper.parts()
        == std::vector<std::string>{"Samirs dag", "Om Samir inte öppnar", "Varning", "Veckan", "Så gör vi varje vecka", "Bra att veta", "Nytt i planen"});
    CHECK(paper.says("Bemötande: Hälsa med namn.\n"));
    CHECK(paper.says("Måltider: Samir äter långsamt.\n"));
    CHECK(paper.says("Städa, 16.30 tors: Ett rum i taget."));
    CHECK_FALSE(paper.says("Åka buss, 8.10 tis:")); // belongs to a goal
    CHECK(paper.says("Ändrat: Åka buss (när)."));
    CHECK(is_kept_together(paper.paper(), "Veckan"));
}

TEST_CASE("a dose never stands on the sheet")
{
    PaperText const paper{staff_sheet_paper(sheet())};
    CHECK(paper.says("Ge Alvedon [dosen står i ordinationen]."));
    CHECK_FALSE(paper.says("500 mg"));
}
