// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/key_worker.h"
#include "orders/order_store.h"
#include "overview/card_pages.h"
#include "overview/emergency_pages.h"
#include "people/fact_pages.h"
#include "people/person_contact_store.h"
#include "people/person_fact_store.h"
#include "people/person_store.h"
#include "unit/access/access_house.h"

#include <doctest/doctest.h>

namespace {

bool contains(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

Request card_of(Id<Person> person)
{
    return {.path = "/", .path_values = {{"person", person.text()}}};
}

Id<Person> add_samir(AccessHouse& house)
{
    auto const manager = house.visit(house.add_leader(Role::unit_manager, house.north()));
    auto const added = house.test.write([&](WriteTx& tx) -> Result<Id<Person>> {
        return ::add_person(tx, manager, {"Samir", "Lindgren"});
    });
    house.add_order(*added, house.north());
    return *added;
}

} // namespace

TEST_CASE("a substitute reads on one card how to greet, what is missing and whom to call")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = add_samir(house);
        auto visit = house.visit(house.add_worker(house.north()));
        auto const written = test.write([&](WriteTx& tx) -> Result<Done> {
            auto const access = house.access_control.open(tx, visit, person, "FactWrite", Intent::write);
            if (!access) return access.refusal();
            auto const contact = add_contact(tx, visit, *access,
                {.contact = Id<PersonContact>{1}, .name = "Maj Lind", .relation = "syster", .phone = "070-12 34 56", .call_order = 1});
            if (!contact) return contact.refusal();
            return put_fact(tx, visit, *access, {.kind = FactKind::greeting, .text = "Vinka från dörren."});
        });
        REQUIRE(written);
        auto const card = show_card(visit, card_of(person)).body;
        CHECK(contains(card, "Vinka från dörren."));
        CHECK(contains(card, "Skriv vad ni ska göra"));
        CHECK(contains(card, "Maj Lind"));
        CHECK(contains(card, "ring först"));
        CHECK(contains(card, "Planen säger inget bestämt för i dag."));
        CHECK(contains(card, "Norra hemtjänsten"));
    });
}

TEST_CASE("nobody without a part in the care reads the card")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = add_samir(house);
        auto visit = house.visit(house.add_worker(house.south()));
        auto const answer = show_card(visit, card_of(person));
        CHECK(answer.status >= 403);
        CHECK_FALSE(contains(answer.body, "Samir"));
    });
}

TEST_CASE("a mandate that has ended and a guardian of somebody who is grown are not called from card or emergency page, and say so among the facts")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse house{test};
        auto const person = add_samir(house);
        auto visit = house.visit(house.add_worker(house.north()));
        auto const written = test.write([&](WriteTx& tx) -> Result<Done> {
            auto const access = house.access_control.open(tx, visit, person, "FactWrite", Intent::write);
            if (!access) return access.refusal();
            PersonContact contact{.contact = Id<PersonContact>{1}, .kind = ContactKind::guardian, .name = "Maj Mor",
                .phone = "070-12 34 56", .cares_for_person = true, .valid_from = CivilDate::of(1992, 3, 14),
                .proof = "Folkbokföringen", .call_order = 1};
            if (auto const added = add_contact(tx, visit, *access, contact); !added) return added.refusal();
            contact.kind = ContactKind::god_man;
            contact.name = "Gösta God";
            contact.valid_to = add_days(house.today(), -1);
            contact.call_order = 2;
            if (auto const added = add_contact(tx, visit, *access, contact); !added) return added.refusal();
            contact.name = "Greta Ny";
            contact.valid_to = std::nullopt;
            contact.call_order = 3;
            if (auto const added = add_contact(tx, visit, *access, contact); !added) return added.refusal();
            return put_fact(tx, visit, *access, {.kind = FactKind::birth_date, .text = "1992-03-14"});
        });
        REQUIRE(written);
        for (auto const& page : {show_card(visit, card_of(person)), show_emergency_page(visit, card_of(person))}) {
            REQUIRE(page.status == 200);
            CHECK_FALSE(contains(page.body, "Maj Mor"));
            CHECK_FALSE(contains(page.body, "Gösta God"));
            CHECK(contains(page.body, "Greta Ny"));
        }
        auto const facts = show_facts(visit, card_of(person)).body;
        CHECK(contains(facts, "Maj Mor"));
        CHECK(contains(facts, "Uppdraget har upphört"));
    });
}
