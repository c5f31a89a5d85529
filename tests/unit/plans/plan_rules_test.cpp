// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/person_fact_store.h"
#include "plans/plan_in_force.h"
#include "plans/plan_pages.h"
#include "plans/plan_print.h"
#include "plans/plan_title.h"
#include "plans/version_document.h"
#include "plans/version_store.h"
#include "unit/plans/plans_house.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

CivilDate day(std::string_view iso) { return *CivilDate::parse_iso(iso); }

void write_facts(PlansHouse& house)
{
    auto const who = house.visit(house.karin);
    house.change([&](WriteTx& tx) {
        put_first_fact(tx, who, house.elsa, FactKind::no_answer, "Ring på två gånger.");
        put_first_fact(tx, who, house.elsa, FactKind::communication, "Korta meningar.");
    });
}

// What a heading is saved with, after what stands there.
void save(PlansHouse& house, std::string const& plan, std::string const& heading, Fields fields)
{
    auto const at = house.at(plan, "heading", heading);
    fields.emplace_back("version", field_value(house.get(house.karin, show_heading_plain, at).body, "version"));
    fields.emplace_back("gor", "spara");
    REQUIRE(house.post(house.karin, save_heading, at, std::move(fields)).status == 303);
}

Response established_page(PlansHouse& house, std::string const& plan)
{
    auto const established = house.establish(house.karin, plan);
    REQUIRE(established.status == 303);
    return house.get(house.olle, show_version, house.at(plan, "version", last_part(established.location)));
}

} // namespace

TEST_CASE("own words that nobody has said whose they are, are never the person's own, on screen or on paper")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        house.write_whole_plan(plan);
        save(house, plan, "intressen", {{"ord", "Hon gillar fåglar"}});
        auto const review = house.get(house.karin, show_review, house.at(plan));
        CHECK(shows(review, "Det står inte vems de egna orden är under Intressen."));
        CHECK(shows(review, "Det står inte hur ni fick veta de egna orden under Intressen."));

        auto const established = house.establish(house.karin, plan);
        REQUIRE(established.status == 303);
        auto const id = last_part(established.location);
        auto const page = house.get(house.olle, show_version, house.at(plan, "version", id));
        CHECK(shows(page, "Det står inte vems ord det är"));
        CHECK(shows(page, "Elsas egna ord (samtal)"));
        Request request;
        request.path_values = {{"person", house.elsa.text()}, {"plan", plan}};
        auto const who = house.visit(house.olle);
        auto const drawn = test.read([&](ReadTx& tx) {
            return open_version(tx, who, request, *Id<PlanVersion>::parse(id), {"PlanPrint", Intent::plan_read});
        });
        REQUIRE(drawn);
        auto const document
            = document_of(drawn->version, drawn->plan_template, drawn->former, {}, house.settings);
        auto const heading = std::ranges::find(document.important, "Intressen", &PrintedHeading::title);
        REQUIRE(heading != document.important.end());
        REQUIRE(heading->own_words.size() == 1);
        CHECK_FALSE(heading->own_words[0].voice);
    });
}

TEST_CASE("a heading is not done while its own words have no voice or method")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const at = house.at(house.begin_plan(house.karin), "heading", "intressen");
        Fields fields = {{"ord", "Fåglar"}, {"version", "0"}, {"gor", "klar"}};
        CHECK(shows(house.post(house.karin, save_heading, at, fields), "Välj vems ord det är."));
        fields.emplace_back("rost", "person");
        CHECK(shows(house.post(house.karin, save_heading, at, fields), "Skriv hur ni fick veta det."));
    });
}

TEST_CASE("two voices in one field belong to neither until somebody chooses")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const at = house.at(house.begin_plan(house.karin), "heading", "intressen");
        auto const write = [&](Id<Staff> who, std::string words, std::string voice) {
            return house.post(who, save_heading, at,
                {{"ord", std::move(words)}, {"rost", std::move(voice)}, {"metod", "samtal"}, {"version", "0"}, {"gor", "spara"}});
        };
        REQUIRE(write(house.karin, "Jag gillar fåglar", "person").status == 303);
        auto const both = write(house.olle, "Hon gillar katter", "relative");
        CHECK(both.status == 409);
        CHECK_FALSE(shows(both, "<option value=\"person\" selected"));
        CHECK_FALSE(shows(both, "<option value=\"relative\" selected"));
        CHECK(shows(both, "name=\"rost\""));
    });
}

TEST_CASE("the plan that a plan maker establishes holds what the card says, and the gaps do not ask for it")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        write_facts(house);
        auto const maker = house.add_staff("Pia");
        house.grant(maker, Role::plan_maker, std::nullopt);
        house.add_guest(house.order, maker, "plan_maker");
        auto const plan = house.begin_plan(house.karin);
        house.write_whole_plan(plan);
        CHECK_FALSE(shows(house.get(maker, show_review, house.at(plan)), "inte öppnar eller svarar."));
        REQUIRE(house.establish(maker, plan).status == 303);
        CHECK(house.count("SELECT COUNT(*) FROM plan_version WHERE no_answer = 'Ring på två gånger.' "
                          "AND communication = 'Korta meningar.'") == 1);
        CHECK(house.count("SELECT COUNT(*) FROM version_gap WHERE code = 'no_answer'") == 0);
    });
}

TEST_CASE("no plan begins on an order that is not accepted or that is ended, whatever is sent")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan_template = test.read([](ReadTx& tx) { return list_templates(tx).front().id; });
        auto const begin = [&] {
            return house.post(house.karin, start_new_plan, {{"person", house.elsa.text()}},
                {{"bestallning", house.order.text()}, {"mall", plan_template.text()}});
        };
        auto const plans = [&] { return house.get(house.karin, show_plans, {{"person", house.elsa.text()}}); };
        house.change([&](WriteTx& tx) {
            tx.execute("UPDATE care_order SET state = 'received', accepted_at = NULL, actual_start = NULL WHERE id = ?1",
                {house.order});
        });
        CHECK(begin().status == 409);
        CHECK_FALSE(shows(plans(), "Börja på planen"));
        CHECK(shows(plans(), "när enhetschefen har tagit emot beställningen"));
        house.end_order(house.order, day("2026-11-23"));
        CHECK(begin().status == 409);
        CHECK(house.count("SELECT COUNT(*) FROM plan") == 0);
    });
}

TEST_CASE("somebody who did not take part is asked again on the day that is set, and the plan is a working tool")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        house.write_whole_plan(plan);
        save(house, plan, "delaktighet",
            {{"del", "not_now"}, {"hur", "Vi såg vad hon valde."}, {"varfor", "Låg på sjukhus"},
                {"erbjudet", "Kort möte"}, {"erbjudet-dag", "2026-11-20"}, {"erbjudet-av", "Karin"}, {"igen", "2027-02-01"}});
        CHECK(shows(house.get(house.karin, show_plan, house.at(plan)), "Arbetsverktyg för personalen: Elsa"));
        CHECK(shows(house.get(house.karin, show_plans, {{"person", house.elsa.text()}}),
            "Arbetsverktyg för personalen, plan 1"));
        auto const page = established_page(house, plan);
        for (auto const* const words : {"Arbetsverktyg för personalen: Elsa", "Låg på sjukhus", "Vi frågar igen", "1 februari 2027"})
            CHECK(shows(page, words));
        house.with_access(house.karin, [&](ReadTx& tx, PersonAccess const& access) {
            auto const due = list_plans_due(tx, access, day("2027-01-30"));
            REQUIRE(due.size() == 2);
            CHECK(due[1].kind == DueKind::offer_again);
            CHECK(due[1].due.on.iso() == "2027-02-01");
            CHECK(due[1].due.days_left == 2);
            return 0;
        });
    });
}

TEST_CASE("by the rule of the house the working tool is titled Rutin- och arbetsbeskrivning, on screen and on paper")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        house.set_rule(RuleName::nonparticipation_kind, "routine");
        auto const plan = house.begin_plan(house.karin);
        house.write_whole_plan(plan);
        save(house, plan, "delaktighet", {{"del", "did_not_want"}, {"hur", "Som förra planen."}});
        CHECK(shows(house.get(house.karin, show_plan, house.at(plan)), "Rutin- och arbetsbeskrivning för Elsa"));
        CHECK(shows(established_page(house, plan), "Rutin- och arbetsbeskrivning för Elsa"));
        // It keeps its name when the rule becomes another.
        house.set_rule(RuleName::nonparticipation_kind, "work_tool", day("2026-11-24"));
        auto const title = [&](char const* of_day) {
            return house.with_access(house.karin, [&](ReadTx& tx, PersonAccess const& access) {
                Participation const without{.part = Part::did_not_want, .how = {}};
                return plan_title(tx, without, access.orders().front().order, day(of_day));
            });
        };
        CHECK(title("2026-11-23") == "Rutin- och arbetsbeskrivning");
        CHECK(title("2026-11-24") == "Arbetsverktyg för personalen");
        CHECK(plan_title(Participation{.part = Part::took_part, .how = {}}, WorkPaper::routine) == "Genomförandeplan");
    });
}

TEST_CASE("what the routine does not ask for is no gap, and what it asks for is")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        house.write_whole_plan(plan);
        REQUIRE(house.post(house.karin, save_plan_activity, house.at(plan, "activity", "ny"),
            {{"vad", "Handla"}, {"insats", house.meals.text()}, {"mal", "utan:daily_routine"}, {"rubrik", "maltider"}}).status == 303);
        save(house, plan, "uppfoljning", {{"dag", "2027-05-20"}, {"ansvarig", "Karin"}});
        auto const review = [&] { return house.get(house.karin, show_review, house.at(plan)); };
        auto page = review();
        CHECK(shows(page, "&quot;Handla&quot; säger inte hur vi gör."));
        CHECK(shows(page, "&quot;Handla&quot; säger inte vem som gör."));
        CHECK(shows(page, "Det står inte på vilket sätt planen ska följas upp."));
        CHECK_FALSE(shows(page, "Planen har 1 mål."));
        house.set_rule(RuleName::activity_prompts, "how");
        house.set_rule(RuleName::followup_way, "no");
        house.set_rule(RuleName::goals_own, "2");
        page = review();
        CHECK(shows(page, "&quot;Handla&quot; säger inte hur vi gör."));
        CHECK_FALSE(shows(page, "&quot;Handla&quot; säger inte vem som gör."));
        CHECK_FALSE(shows(page, "Det står inte på vilket sätt planen ska följas upp."));
        CHECK(shows(page, "Planen har 1 mål. Rutinen frågar om minst 2. Vill Elsa inte ha mål, skriv ett mål som personen har sagt nej till"));
        house.set_rule(RuleName::goals_decline, "no");
        CHECK_FALSE(shows(review(), "sagt nej till"));
        // Whose goals they may be when the person did not take part.
        save(house, plan, "delaktighet", {{"del", "could_not"}, {"hur", "Som förra planen."}});
        CHECK_FALSE(shows(review(), "Planen har 1 mål."));
        CHECK_FALSE(shows(review(), "är satt utan Elsa"));
        house.set_rule(RuleName::nonparticipation_goals, "none");
        CHECK(shows(review(), "Målet &quot;Frukost&quot; är satt utan Elsa. Rutinen säger: inga egna mål då."));
    });
}

TEST_CASE("a service without decision stands in the plan with its kind, and further activities choose it")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        house.write_whole_plan(plan);
        auto const add = [&](Fields fields) {
            fields.emplace_back("rubrik", "promenad");
            fields.emplace_back("mal", "utan:daily_routine");
            return house.post(house.karin, save_plan_activity, house.at(plan, "activity", "ny"), std::move(fields));
        };
        CHECK(shows(add({{"vad", "Bingo"}, {"insats", "utan:without_needs_test"}}), "Välj vilken insats det hör till."));
        CHECK(shows(add({{"vad", "Bingo"}, {"insats", "egen:ny"}}), "Skriv vad insatsen heter."));
        REQUIRE(add({{"vad", "Bingo"}, {"insats", "egen:ny"}, {"insats-namn", "Träffpunkt"}}).status == 303);
        auto const page = house.get(house.karin, show_activity, house.at(plan, "activity", "ny"));
        auto const at = page.body.find("value=\"egen:") + 7;
        auto const chosen = page.body.substr(at, page.body.find('"', at) - at);
        CHECK(chosen != "egen:ny");
        REQUIRE(add({{"vad", "Kaffe"}, {"insats", chosen}}).status == 303);
        REQUIRE(add({{"vad", "Sång"}, {"insats", "egen:ny"}, {"insats-namn", "Träffpunkt"}}).status == 303);
        REQUIRE(add({{"vad", "Dans"}, {"insats", "egen:ny"}, {"insats-namn", "Danskväll"}}).status == 303);
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft_service") == 2);
        auto const dance = id_text(house.count("SELECT MAX(activity_id) FROM plan_draft_activity"));
        REQUIRE(house.post(house.karin, save_plan_activity, house.at(plan, "activity", dance),
            {{"ta-bort", "ja"}, {"version", "1"}}).status == 303);

        auto const version = established_page(house, plan);
        CHECK(shows(version, "Insats: Träffpunkt (Insats utan individuell behovsprövning)."));
        // What nothing is done under does not go into the version.
        CHECK(house.count("SELECT COUNT(*) FROM version_service") == 1);
        CHECK(house.count("SELECT COUNT(*) FROM version_activity WHERE own_service_id IS NOT NULL") == 3);
        REQUIRE(house.post(house.karin, start_next_version, house.at(plan), {{"skal", "Ny dag."}}).status == 303);
        CHECK(house.count("SELECT COUNT(*) FROM plan_draft_service") == 1);
        CHECK(house.count("SELECT COUNT(*) FROM plan_service") == 2);
    });
}

TEST_CASE("an activity that only words can place in the week is listed as perhaps today on its ticked days only")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        auto const plan = house.begin_plan(house.karin);
        house.write_whole_plan(plan);
        REQUIRE(house.post(house.karin, save_plan_activity, house.at(plan, "activity", "ny"),
            {{"vad", "Bingo"}, {"insats", house.meals.text()}, {"rubrik", "maltider"}, {"dag", "ons"}, {"takt", "other"},
                {"nar", "första onsdagen i månaden"}}).status == 303);
        REQUIRE(house.establish(house.karin, plan).status == 303);
        house.with_access(house.karin, [&](ReadTx& tx, PersonAccess const& access) {
            auto const wednesday = activities_today(tx, access, day("2026-11-25"));
            REQUIRE(wednesday.size() == 1);
            CHECK_FALSE(wednesday[0].certain);
            CHECK(activities_today(tx, access, day("2026-11-27")).empty());
            return 0;
        });
    });
}

TEST_CASE("pages about a plan say what the house calls the kontaktman and the person")
{
    for_each_database([](TestDatabase& test) {
        PlansHouse house{test};
        house.settings.words = {.person = *find_person_word("brukare"), .key_worker = *find_key_worker_word("stödperson")};
        auto const plan = house.begin_plan(house.karin);
        auto const heading = house.get(house.karin, show_heading_plain, house.at(plan, "heading", "bemotande"));
        CHECK(shows(heading, "Hur vill brukaren bli mött"));
        auto const participant = house.get(house.karin, show_participant, house.at(plan, "participant", "ny"));
        CHECK(shows(participant, "Till exempel: stödperson, syster"));
        auto const page = house.get(house.karin, show_plan, house.at(plan));
        CHECK(shows(page, "Berätta vad en stödperson gör"));
    });
}
