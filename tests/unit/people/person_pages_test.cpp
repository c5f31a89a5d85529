// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/contact_pages.h"
#include "people/fact_pages.h"
#include "people/number_pages.h"
#include "people/person_list_pages.h"
#include "unit/people/people_world.h"

#include <algorithm>
#include <doctest/doctest.h>

TEST_CASE("somebody writes what to do when the person does not open, and sees who wrote it")
{
    for_each_database([](TestDatabase& test) {
        PeopleWorld world{test};
        auto visit = world.house.visit(world.worker);
        auto const id = world.person.text();
        auto const saved = save_fact(visit, post({{"person", id}, {"fact", "oppnar-inte"}}, {{"text", "Ring två gånger."}, {"version", "0"}}));
        CHECK(saved.status == 303);
        CHECK(saved.location == "/personer/" + id + "/uppgifter?klart=uppgifter");
        auto const page = show_facts(visit, get({{"person", id}})).body;
        CHECK(contains(page, "Ring två gånger."));
        CHECK(contains(page, "/personer/" + id + "/uppgifter/oppnar-inte"));
        CHECK(contains(show_fact(visit, get({{"person", id}, {"fact", "oppnar-inte"}})).body, "Sam"));
    });
}

TEST_CASE("the second of two writers gets both texts and loses none")
{
    for_each_database([](TestDatabase& test) {
        PeopleWorld world{test};
        auto visit = world.house.visit(world.worker);
        NamedValues const place{{"person", world.person.text()}, {"fact", "sa-halsar-du"}};
        CHECK(save_fact(visit, post(place, {{"text", "Ta i hand."}, {"version", "0"}})).status == 303);
        auto const second = save_fact(visit, post(place, {{"text", "Vinka från dörren."}, {"version", "0"}}));
        CHECK(second.status == 409);
        CHECK(contains(second.body, "Ta i hand."));
        CHECK(contains(second.body, "Vinka från dörren."));
        CHECK(contains(second.body, R"(name="version" value="1")"));
    });
}

TEST_CASE("a form with errors is shown again with what was typed")
{
    for_each_database([](TestDatabase& test) {
        PeopleWorld world{test};
        auto visit = world.house.visit(world.worker);
        auto const id = world.person.text();
        auto const phone = save_fact(visit, post({{"person", id}, {"fact", "telefon"}}, {{"text", "ring mig"}, {"version", "0"}}));
        CHECK(phone.status == 400);
        CHECK(contains(phone.body, "<title>Fel: "));
        CHECK(contains(phone.body, "ring mig"));
        auto const alert = save_alert(visit, post({{"person", id}, {"alert", "ny"}}, {{"text", "Nötter"}, {"version", "0"}}));
        CHECK(alert.status == 400);
        CHECK(contains(alert.body, "Välj vilken sorts varning"));
        auto const number = save_number(visit, post({{"person", id}}, {{"nummersort", "personal"}, {"nummer", "640823-3235"}, {"version", "1"}}));
        CHECK(number.status == 400);
        CHECK(contains(number.body, "Kontrollera siffrorna"));
        auto const contact = save_contact(visit, post({{"person", id}, {"contact", "ny"}}, {{"sort", "god_man"}, {"namn", "Eva"}}));
        CHECK(contact.status == 400);
        CHECK(contains(contact.body, "Kryssa i vad uppdraget omfattar."));
    });
}

TEST_CASE("an alert and a god man are added and shown as what they are")
{
    for_each_database([](TestDatabase& test) {
        PeopleWorld world{test};
        auto visit = world.house.visit(world.worker);
        auto const id = world.person.text();
        CHECK(save_alert(visit, post({{"person", id}, {"alert", "ny"}}, {{"sort", "allergy"}, {"text", "Nötter"}, {"version", "0"}})).status == 303);
        CHECK(contains(show_facts(visit, get({{"person", id}})).body, "Nötter"));
        CHECK(save_contact(visit, post({{"person", id}, {"contact", "ny"}}, {{"sort", "god_man"}, {"namn", "Eva Ek"},
                  {"uppdrag", "forvalta"}, {"fran", "2026-01-01"}, {"bevis", "Registerutdrag"}})).status == 303);
        CHECK(save_contact(visit, post({{"person", id}, {"contact", "ny"}}, {{"sort", "relative"}, {"namn", "Maj <b>Lind"}})).status == 303);
        auto const page = show_contacts(visit, get({{"person", id}})).body;
        CHECK(contains(page, "God man: förvaltar egendom"));
        CHECK(contains(page, "Maj &lt;b&gt;Lind"));
        CHECK(contains(page, "En närstående bestämmer inte åt personen."));
    });
}

TEST_CASE("whoever has no part in the care sees no page of the person")
{
    for_each_database([](TestDatabase& test) {
        PeopleWorld world{test};
        auto visit = world.house.visit(world.house.add_worker(world.house.south()));
        auto const id = world.person.text();
        CHECK(show_facts(visit, get({{"person", id}})).status >= 403);
        CHECK(show_contacts(visit, get({{"person", id}})).status >= 403);
        CHECK(show_number(visit, get({{"person", id}})).status >= 403);
        CHECK(show_facts(visit, get({{"person", "nonsens"}})).status == 404);
        CHECK(world.house.logged(visit).size() == 3);
    });
}

TEST_CASE("a search shows own persons, tells only that another unit has one, and is logged")
{
    for_each_database([](TestDatabase& test) {
        PeopleWorld world{test};
        auto own = world.house.visit(world.worker);
        auto const mine = search_persons(own, post({}, {{"sok", "lind"}})).body;
        CHECK(contains(mine, "Det här hittade vi"));
        CHECK(contains(mine, "/personer/" + world.person.text() + "\""));

        auto other = world.house.visit(world.house.add_worker(world.house.south()));
        CHECK(contains(search_persons(other, post({}, {{"sok", "lind"}})).body, "Ingen person hittades"));
        auto const exact = search_persons(other, post({}, {{"sok", "640823-3234"}})).body;
        CHECK(contains(exact, "Personen finns på en annan enhet"));
        CHECK(contains(exact, "/nodoppning"));
        CHECK_FALSE(contains(exact, "Lindgren"));
        CHECK_FALSE(contains(exact, "Norra"));
        auto const rows = world.house.logged(other);
        auto const logged = std::count_if(rows.begin(), rows.end(), [&](LoggedRow const& row) {
            return row.action == LogAction::search && row.person == world.person.number();
        });
        CHECK(logged == 1);

        auto reviewer_id = world.house.add_staff("Lova");
        world.house.grant(reviewer_id, Role::log_reviewer, std::nullopt);
        auto reviewer = world.house.visit(reviewer_id);
        CHECK(contains(search_persons(reviewer, post({}, {{"sok", "640823-3234"}})).body, "Ingen person hittades"));
    });
}

TEST_CASE("the list of persons says in one line how things stand")
{
    for_each_database([](TestDatabase& test) {
        PeopleWorld world{test};
        auto visit = world.house.visit(world.worker);
        auto const page = show_persons(visit, get({})).body;
        CHECK(contains(page, "Samir Lindgren"));
        CHECK(contains(page, "Född 1992"));
        CHECK(contains(page, "Ny beställning att svara på"));
        CHECK_FALSE(contains(page, "640823"));
        CHECK_FALSE(contains(page, "/personer/ny\""));
        auto manager = world.house.visit(world.manager);
        CHECK(contains(show_persons(manager, get({})).body, "/personer/ny\""));
    });
}
