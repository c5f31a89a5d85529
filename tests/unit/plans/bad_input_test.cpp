// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/activity_reading.h"
#include "plans/plan_pages.h"
#include "unit/plans/plans_house.h"

#include <doctest/doctest.h>

namespace {

Response save_activity_with(PlansHouse& house, std::string const& plan, Fields more)
{
    Fields fields = {{"vad", "Dusch"}, {"insats", house.cleaning.text()}, {"rubrik", "promenad"}};
    fields.insert(fields.end(), more.begin(), more.end());
    return house.post(house.karin, save_plan_activity, house.at(plan, "activity", "ny"), std::move(fields));
}

CivilDate day(std::string_view iso) { return *CivilDate::parse_iso(iso); }

} // namespace

TEST_CASE("days and times that cannot be are told of beside the field, and what was typed stays")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        struct Typed {
            Fields fields;
            std::string said;
            std::string stays;
        };
        Typed const rows[] = {
            {{{"fran", "25.70"}}, "Skriv en tid, till exempel 8.10.", "25.70"},
            {{{"fran", "10"}, {"till", "9.30"}}, "Sluttiden är inte efter starttiden.", "9.30"},
            {{{"fran-dag", "2027-02-30"}}, "Skriv en dag, till exempel 2 dec eller 2026-12-02.", "2027-02-30"},
            {{{"fran-dag", "2027-02-01"}, {"till-dag", "2027-01-01"}}, "Sista dagen är före första dagen.", "2027-01-01"},
            {{{"takt", "fortnightly"}, {"veckor", "0"}, {"forsta", "2026-12-03"}}, "Skriv ett tal från 2 till 52.", "2026-12-03"},
            {{{"takt", "fortnightly"}, {"veckor", "99999999999999"}, {"forsta", "2026-12-03"}}, "Skriv ett tal från 2 till 52.",
                "99999999999999"},
            {{{"takt", "fortnightly"}, {"dag", "mon"}, {"forsta", "2026-12-03"}}, "3 december 2026 är en torsdag, som inte är kryssad.",
                "2026-12-03"},
            {{{"takt", "fortnightly"}}, "Skriv första dagen, så att alla räknar lika.", "Dusch"},
        };
        for (auto const& row : rows) {
            CAPTURE(row.said);
            auto const answer = save_activity_with(house, plan, row.fields);
            CHECK(answer.status == 400);
            CHECK(shows(answer, row.said));
            CHECK(shows(answer, row.stays));
        }
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft_activity") == 0);
        // Night goes on past midnight.
        CHECK(save_activity_with(house, plan, {{"fran", "22"}, {"till", "6"}, {"dygn", "night"}}).status == 303);
    });
}

TEST_CASE("text pasted from a word processor is kept as plain text")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const at = house.at(plan, "heading", "viktigt");
        std::string const pasted = "\xE2\x80\x9DLugn\xC2\xAD"
                                   "t\xE2\x80\x9D\xC2\xA0och\x02 stilla\r\n\xE2\x80\xA2\tKaffe\tkl. 8\r\n\r\n\r\n\r\nSlut\xE2\x80\x8B ";
        REQUIRE(house.post(house.karin, save_heading, at, {{"text", pasted}, {"version", "0"}, {"gor", "spara"}}).status == 303);
        auto const kept = test.read([](ReadTx& tx) {
            return *tx.find("SELECT text FROM plan_draft_text WHERE heading = 'viktigt'", {}, [](Row const& row) { return row.text(0); });
        });
        CHECK(kept == "\xE2\x80\x9DLugnt\xE2\x80\x9D och stilla\n- Kaffe kl. 8\n\nSlut");
    });
}

TEST_CASE("a hundred thousand characters are too many, are counted, and are all still there")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        std::string text;
        for (int i = 0; i < 100'000; ++i) text += "å";
        auto const heading = house.post(house.karin, save_heading, house.at(plan, "heading", "maltider"),
            {{"hindrar", text}, {"version", "0"}, {"gor", "klar"}});
        CHECK(shows(heading, "Texten är för lång: 100\xC2\xA0" "000 tecken. Högst 10\xC2\xA0" "000 får plats."));
        CHECK(shows(heading, text));
        auto const goal = house.post(house.karin, save_plan_goal, house.at(plan, "goal", "nytt"), {{"mats", text}});
        CHECK(shows(goal, "Högst 4\xC2\xA0" "000 får plats."));
        CHECK(shows(goal, text));
        auto const meeting = house.post(house.karin, save_plan_meeting, house.at(plan, "meeting", "ny"), {{"text", text}});
        CHECK(shows(meeting, text));
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft_text") == 0);
    });
}

TEST_CASE("what was ticked reads back in words and in days, and advice about a dose stops nobody")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        auto const saved = save_activity_with(house, plan,
            {{"dag", "tor"}, {"takt", "fortnightly"}, {"veckor", "3"}, {"forsta", "2026-12-03"}, {"fran", "13"}, {"till-dag", "2027-03-31"},
                {"vem", "together"}, {"satt", "motivating"}, {"hur", "Ge 5 mg Medicin."}, {"instruktion", "Blå pärmen i köket"},
                {"instruktion-av", "Siv Ek, sjuksköterska"}});
        REQUIRE(saved.status == 303);
        auto const at = house.at(plan, "activity", last_part(saved.location));
        auto const page = house.get(house.karin, show_activity, at);
        CHECK(shows(page, "Torsdag var tredje vecka från 3 december 2026, 13.00, till och med 31 mars 2027."));
        CHECK(shows(page, "torsdag 24 december 2026 (vecka 52)"));
        CHECK(shows(page, "ser ut som en läkemedelsdos."));
        CHECK(shows(page, "Blå pärmen i köket"));
        auto const review = house.get(house.karin, show_review, house.at(plan));
        CHECK(shows(review, "Instruktion: Blå pärmen i köket. Given av Siv Ek, sjuksköterska."));
        CHECK(shows(review, "Vi gör tillsammans, motiverande"));
    });
}

TEST_CASE("a schedule with an interval and an end points at its days and no others, also past week 53")
{
    Schedule const third{.rhythm = Rhythm::fortnightly, .weekdays = 8, .anchor = day("2026-12-03"), .every_weeks = 3,
        .last = day("2027-01-20")};
    CHECK(next_days(third, day("2026-11-19"), 9)
        == std::vector<CivilDate>{day("2026-12-03"), day("2026-12-24"), day("2027-01-14")});
    Schedule const soon{.weekdays = 8, .first = day("2026-12-10")};
    CHECK_FALSE(soon.may_fall_on(day("2026-12-03")));
    CHECK(soon.falls_on(day("2026-12-10")));
    Schedule const only_words{.last = day("2026-12-10"), .words = "efter frukost"};
    CHECK(only_words.may_fall_on(day("2026-12-10")));
    CHECK_FALSE(only_words.may_fall_on(day("2026-12-11")));
}

TEST_CASE("why a plan is changed is asked beside the field, and what was typed stays")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        CHECK(house.post(house.karin, start_next_version, house.at(plan), {}).status == 409);
        house.write_whole_plan(plan);
        REQUIRE(house.establish(house.karin, plan).status == 303);
        auto const silent = house.post(house.karin, start_next_version, house.at(plan), {{"skal", " "}});
        CHECK(silent.status == 400);
        CHECK(shows(silent, "Skriv varför planen ändras."));
        std::string const text(2'001, 'x');
        auto const too_long = house.post(house.karin, start_next_version, house.at(plan), {{"skal", text}});
        CHECK(shows(too_long, "Texten är för lång: 2\xC2\xA0" "001 tecken."));
        CHECK(shows(too_long, text));
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft") == 0);
    });
}
