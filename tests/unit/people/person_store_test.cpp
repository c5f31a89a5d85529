// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/verify.h"
#include "people/person_contact_store.h"
#include "people/person_fact_store.h"
#include "people/person_list_store.h"
#include "people/person_store.h"
#include "unit/people/people_world.h"

#include <array>
#include <doctest/doctest.h>

namespace {

FactChange change_of(FactKind kind, int base, std::string text)
{
    return {.kind = kind, .base_version = base, .text = std::move(text)};
}

} // namespace

TEST_CASE("a person's head says what is missing from the first day, and shows it when it is written")
{
    for_each_database([](TestDatabase& test) {
        PeopleWorld world{test};
        auto const summary = [&] {
            return world.see(world.worker,
                [&](ReadTx& tx, PersonAccess const& access) { return load_person_summary(tx, access, world.house.today()); });
        };
        auto const before = summary();
        CHECK(before.name() == "Samir Lindgren");
        CHECK(before.age == 34);
        CHECK(before.units == std::vector<std::string>{"Norra hemtjänsten"});
        CHECK(before.no_answer.empty());
        auto const head = person_head(person_head_of(before, PersonTab::overview)).string();
        CHECK(contains(head, "Om Samir inte öppnar"));
        CHECK(contains(head, "Skriv vad ni ska göra"));

        auto const written = world.change(world.worker, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
            return put_fact(tx, visit, access, change_of(FactKind::no_answer, 0, "Gå in med nyckel."));
        });
        REQUIRE(written);
        CHECK(summary().no_answer == "Gå in med nyckel.");
        CHECK(contains(person_head(person_head_of(summary(), PersonTab::overview)).string(), "Gå in med nyckel."));
    });
}

TEST_CASE("two who change the same fact never lose a text")
{
    for_each_database([](TestDatabase& test) {
        PeopleWorld world{test};
        auto const put = [&](int base, std::string text) {
            return world.change(world.worker, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
                return put_fact(tx, visit, access, change_of(FactKind::greeting, base, text));
            });
        };
        REQUIRE(put(0, "Ta i hand."));
        auto const second = put(0, "Vinka.");
        REQUIRE_FALSE(second);
        CHECK(second.refusal().reason == Refusal::Reason::conflict);
        REQUIRE(put(1, "Vinka."));
        REQUIRE(put(1, "Vinka.")); // what is there already needs no new version
        REQUIRE(put(2, ""));
        world.see(world.worker, [&](ReadTx& tx, PersonAccess const& access) {
            auto const versions = list_versions(tx, access, FactKind::greeting);
            REQUIRE(versions.size() == 3);
            CHECK(versions[0].text.empty());
            CHECK(versions[1].text == "Vinka.");
            CHECK(versions[2].text == "Ta i hand.");
            CHECK(versions[2].author == "Sam");
            CHECK(text_of(list_facts(tx, access), FactKind::greeting).empty());
            return 0;
        });
    });
}

TEST_CASE("an alert is changed and taken away as one of several")
{
    for_each_database([](TestDatabase& test) {
        PeopleWorld world{test};
        auto const put = [&](std::int64_t item, int base, std::string label, std::string text) {
            auto const done = world.change(world.worker, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
                return put_fact(tx, visit, access,
                    {.kind = FactKind::alert, .item = item, .base_version = base, .label = label, .text = text});
            });
            REQUIRE(done);
        };
        put(11, 0, "allergy", "Nötter");
        put(12, 0, "epilepsy", "Ring 112 efter 5 minuter");
        put(11, 1, "", "");
        auto const summary = world.see(world.worker, [&](ReadTx& tx, PersonAccess const& access) {
            return load_person_summary(tx, access, world.house.today());
        });
        REQUIRE(summary.alerts.size() == 1);
        CHECK(summary.alerts[0].label == "Epilepsi");
    });
}

TEST_CASE("a changed number keeps the person, and the old one still finds the file")
{
    for_each_database([](TestDatabase& test) {
        PeopleWorld world{test};
        auto const today = world.house.today();
        auto const fresh = PersonalNumber::parse("19090527-1474", today);
        REQUIRE(fresh);
        REQUIRE(world.change(world.worker, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
            return put_number(tx, visit, access, 1, fresh);
        }));
        auto const stale = world.change(world.worker, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
            return put_number(tx, visit, access, 1, std::nullopt);
        });
        REQUIRE_FALSE(stale);
        world.see(world.worker, [&](ReadTx& tx, PersonAccess const& access) {
            CHECK(find_number(tx, access) == fresh);
            CHECK(list_numbers(tx, access).size() == 2);
            for (char const* number : {"640823-3234", "19090527-1474"})
                CHECK(find_exactly(tx, world.house.compartment, parse_search(number, today)) == std::vector{world.person});
            return 0;
        });
    });
}

TEST_CASE("nobody gets a number that another person has")
{
    for_each_database([](TestDatabase& test) {
        PeopleWorld world{test};
        auto const visit = world.house.visit(world.manager);
        auto const number = PersonalNumber::parse("640823-3234", world.house.today());
        auto const other = world.house.add_person("Vera");
        world.house.add_order(other, world.house.north());
        auto const refused = test.write([&](WriteTx& tx) -> Result<Done> {
            auto const access = world.house.access_control.open(tx, visit, other, "NumberWrite", Intent::write);
            if (!access) return access.refusal();
            return put_number(tx, visit, *access, 0, number);
        });
        REQUIRE_FALSE(refused);
        CHECK(refused.refusal().reason == Refusal::Reason::invalid);
        auto const doubles = test.read([&](ReadTx& tx) { return find_doubles(tx, world.house.compartment, {"Vera", "Prov", std::nullopt, number}); });
        CHECK(doubles == std::vector{world.person});
        auto const same_name = test.read([&](ReadTx& tx) {
            return find_doubles(tx, world.house.compartment, {"SAMIR", "lindgren", CivilDate::parse_iso("1992-03-14"), std::nullopt});
        });
        CHECK(same_name == std::vector{world.person});
    });
}

TEST_CASE("a changed name is what the person is found by")
{
    for_each_database([](TestDatabase& test) {
        PeopleWorld world{test};
        auto const today = world.house.today();
        REQUIRE(world.change(world.worker, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
            return put_fact(tx, visit, access, change_of(FactKind::family_name, 1, "Åkesson Lind"));
        }));
        test.read([&](ReadTx& tx) {
            std::vector const mine{world.person};
            CHECK(find_exactly(tx, world.house.compartment, parse_search("samir ÅKESSON lind", today)) == mine);
            CHECK(find_exactly(tx, world.house.compartment, parse_search("Samir Lindgren", today)).empty());
            CHECK(find_by_beginning(tx, mine, parse_search("åk", today)) == mine);
            CHECK(find_by_beginning(tx, {}, parse_search("åk", today)).empty());
            return 0;
        });
    });
}

TEST_CASE("contacts keep every version and are called in their order")
{
    for_each_database([](TestDatabase& test) {
        PeopleWorld world{test};
        auto const add = [&](std::string name, std::optional<int> call_order) {
            auto const added = world.change(world.worker, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
                return add_contact(tx, visit, access,
                    {.contact = Id<PersonContact>{1}, .name = name, .relation = "syster", .call_order = call_order});
            });
            REQUIRE(added);
            return *added;
        };
        add("Utan Nummer", std::nullopt);
        auto const second = add("Andra", 2);
        add("Första", 1);
        auto const put = [&](int version, bool removed) {
            return world.change(world.worker, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
                return put_contact(tx, visit, access,
                    {.contact = second, .version = version, .removed = removed, .name = "Andra Ek", .phone = "070-1", .call_order = 2});
            });
        };
        REQUIRE(put(1, false));
        REQUIRE_FALSE(put(1, true));
        world.see(world.worker, [&](ReadTx& tx, PersonAccess const& access) {
            auto const contacts = list_contacts(tx, access);
            REQUIRE(contacts.size() == 3);
            CHECK(contacts[0].name == "Första");
            CHECK(contacts[2].name == "Utan Nummer");
            CHECK(list_contact_versions(tx, access, second).size() == 2);
            return 0;
        });
        REQUIRE(put(2, true));
        CHECK(world.see(world.worker, [&](ReadTx& tx, PersonAccess const& access) { return list_contacts(tx, access).size(); }) == 2);
    });
}

TEST_CASE("a case officer learns the name and nothing else of the card")
{
    for_each_database([](TestDatabase& test) {
        PeopleWorld world{test};
        REQUIRE(world.change(world.worker, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
            return put_fact(tx, visit, access, change_of(FactKind::communication, 0, "Tecken."));
        }));
        auto const officer = world.house.add_staff("Tove");
        world.house.grant(officer, Role::case_officer, std::nullopt);
        world.house.set_case_officer(world.order, officer);
        auto const summary = world.see(officer, [&](ReadTx& tx, PersonAccess const& access) {
            CHECK(list_facts(tx, access).empty());
            CHECK(list_contacts(tx, access).empty());
            return load_person_summary(tx, access, world.house.today());
        });
        CHECK(summary.given_name == "Samir");
        auto const head = person_head(person_head_of(summary, PersonTab::orders)).string();
        CHECK_FALSE(contains(head, "Tecken."));
        CHECK_FALSE(contains(head, "/journal"));
        CHECK_FALSE(contains(head, "Anteckna"));
    });
}

TEST_CASE("facts, numbers and contacts cannot be changed behind the ledger")
{
    for_each_database([](TestDatabase& test) {
        PeopleWorld world{test};
        REQUIRE(world.change(world.worker, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) -> Result<Done> {
            auto const added = add_contact(tx, visit, access, {.contact = Id<PersonContact>{1}, .name = "Maj", .call_order = 1});
            if (!added) return added.refusal();
            return put_fact(tx, visit, access, change_of(FactKind::phone, 0, "070-123"));
        }));
        for (char const* sql : {"UPDATE person_fact SET text = 'x'", "DELETE FROM person_number", "UPDATE person_contact SET phone = ''"}) {
            CAPTURE(sql);
            CHECK_THROWS_AS((void)test.write([&](WriteTx& tx) -> Result<Done> {
                tx.execute(sql, {});
                return Done{};
            }),
                DatabaseError);
        }
        std::array const kinds{person_number_records(), person_fact_records(), person_contact_records()};
        auto const report = verify(test.records(), {4, 2}, kinds, {});
        CHECK(report.records >= 6);
        CHECK(report.is_content());
    });
}
