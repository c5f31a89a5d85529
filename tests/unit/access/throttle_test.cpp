// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "unit/access/door.h"

#include <doctest/doctest.h>

#include <thread>

TEST_CASE("guessing is slowed down, and time heals it")
{
    for_each_database([](TestDatabase& test) {
        Door door{test};
        for (int i = 0; i < 5; ++i) {
            auto const wrong = door.sign_in(attempt("sam.södergran", "gissning"));
            REQUIRE_FALSE(wrong);
            CHECK(wrong.refusal().reason == Refusal::Reason::invalid);
        }
        auto const slowed = door.sign_in(attempt("sam.södergran", password));
        REQUIRE_FALSE(slowed);
        CHECK(slowed.refusal().reason == Refusal::Reason::busy);
        CHECK(slowed.refusal().message.find("Vänta 1 sekund") != std::string::npos);
        door.advance(seconds{1});
        CHECK_FALSE(door.sign_in(attempt("sam.södergran", "gissning")));
        door.advance(seconds{1});
        auto const twice = door.sign_in(attempt("sam.södergran", password));
        REQUIRE_FALSE(twice);
        CHECK(twice.refusal().reason == Refusal::Reason::busy);
        door.advance(seconds{1});
        CHECK(door.sign_in(attempt("sam.södergran", password)));
        // A right one wipes the slate.
        CHECK(door.sign_in(attempt("sam.södergran", "gissning")).refusal().reason == Refusal::Reason::invalid);
        CHECK(door.sign_in(attempt("sam.södergran", password)));
    });
}

TEST_CASE("nobody can lock another person out: known browsers and addresses do not feel a stranger's guesses")
{
    for_each_database([](TestDatabase& test) {
        Door door{test};
        auto const browser = door.signed_in().device_token;
        auto const guess = [&](std::string const& address) {
            for (int i = 0; i < 60; ++i) {
                static_cast<void>(door.house.sign_in.sign_in(attempt("sam.södergran", "gissning", address), door.gate));
                if (i % 10 == 9) door.advance(seconds{61});
            }
        };
        guess(elsewhere);
        // The stranger waits.
        CHECK_FALSE(door.sign_in(attempt("sam.södergran", "gissning", elsewhere)));
        CHECK(door.sign_in(attempt("sam.södergran", password, elsewhere)).refusal().reason == Refusal::Reason::busy);
        // From the address where the person signed in before, and with the browser anywhere, the right password opens.
        CHECK(door.sign_in(attempt("sam.södergran", password, home)));
        CHECK(door.sign_in(attempt("sam.södergran", password, elsewhere, browser)));
        // Also when the guesses come from the workplace's own address.
        guess(home);
        CHECK(door.sign_in(attempt("sam.södergran", password, home, browser)));
        door.gate->wait();
    });
}

TEST_CASE("many guesses at once get no more tries than one after another")
{
    auto const test = TestDatabase::sqlite();
    Door door{*test};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int j = 0; j < 5; ++j)
                static_cast<void>(door.house.sign_in.sign_in(attempt("sam.södergran", "gissning"), door.gate));
        });
    for (auto& thread : threads) thread.join();
    door.gate->wait();
    CHECK(test->log().read([](ReadTx& tx) { return tx.number("SELECT count(*) FROM access_log WHERE action = 'deny'", {}); }) == 5);
}

TEST_CASE("what ended long ago is thrown away")
{
    for_each_database([](TestDatabase& test) {
        Door door{test};
        door.signed_in();
        static_cast<void>(door.sign_in(attempt("sam.södergran", "gissning")));
        door.advance(hours{37});
        door.house.change([&](WriteTx& tx) { remove_old_sessions(tx, door.house.now(), door.house.sign_in.limits()); });
        CHECK(door.house.count("SELECT count(*) FROM session") == 0);
        CHECK(door.house.count("SELECT count(*) FROM login_throttle") == 0);
        CHECK(door.house.count("SELECT count(*) FROM known_device") == 1);
    });
}

TEST_CASE("a clock that is set back makes nobody wait for it, and guessing is slowed down as before")
{
    for_each_database([](TestDatabase& test) {
        Door door{test};
        for (int i = 0; i < 5; ++i) static_cast<void>(door.sign_in(attempt("sam.södergran", "gissning")));
        CHECK(door.sign_in(attempt("sam.södergran", password)).refusal().reason == Refusal::Reason::busy);
        door.advance(-hours{5});
        CHECK(door.sign_in(attempt("sam.södergran", "gissning")).refusal().reason == Refusal::Reason::invalid);
        CHECK(door.sign_in(attempt("sam.södergran", password)).refusal().reason == Refusal::Reason::busy);
        door.advance(minutes{5});
        CHECK(door.sign_in(attempt("sam.södergran", password)));
    });
}
