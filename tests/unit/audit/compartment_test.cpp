// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/compartment.h"
#include "support/database/temporary_folder.h"
#include "support/database/test_database.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <stdexcept>

TEST_CASE("what is sealed opens with its key, in its place, byte for byte, and never otherwise")
{
    Compartment const compartment{{1, 2, 3}};
    auto const box = compartment.seal("person_fact 7", "Hemliga vägen 7");
    CHECK(compartment.open("person_fact 7", box) == "Hemliga vägen 7");
    CHECK(compartment.seal("person_fact 7", "Hemliga vägen 7") != box);
    CHECK_THROWS_AS(compartment.open("person_fact 8", box), std::runtime_error);
    CHECK_THROWS_AS((Compartment{{1, 2, 4}}.open("person_fact 7", box)), std::runtime_error);
    for (std::size_t i = 0; i < box.size(); ++i) {
        auto changed = box;
        changed[i] ^= 1;
        CHECK_THROWS_AS(compartment.open("person_fact 7", changed), std::runtime_error);
    }
    CHECK_THROWS_AS(compartment.open("person_fact 7", Bytes(10)), std::runtime_error);
    CHECK(compartment.open("person_fact 7", compartment.seal("person_fact 7", "")).empty());
}

TEST_CASE("a number has one fingerprint, which says nothing without the key")
{
    Compartment const compartment{{1, 2, 3}};
    CHECK(compartment.fingerprint("199403149999") == compartment.fingerprint("199403149999"));
    CHECK(compartment.fingerprint("199403149999") != compartment.fingerprint("199403149998"));
    CHECK(compartment.fingerprint("199403149999") != Compartment{{1, 2, 4}}.fingerprint("199403149999"));
}

TEST_CASE("the compartment's key is made once, and a database is never opened with another or without it")
{
    for_each_database([](TestDatabase& test) {
        TemporaryFolder const folder;
        auto const path = folder.path() / "compartment.key";
        auto const key = open_compartment_key(path, test.records());
        CHECK(open_compartment_key(path, test.records()) == key);
        CHECK_NOTHROW(check_compartment_key(path, test.records()));
        CHECK_THROWS_AS(open_compartment_key(folder.path() / "another.key", test.records()), std::runtime_error);
        std::filesystem::remove(path);
        CHECK_THROWS_AS(check_compartment_key(path, test.records()), std::runtime_error);
        CHECK_FALSE(std::filesystem::exists(path));
    });
}
