// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/password.h"

#include "access/throttle.h"

#include <doctest/doctest.h>

namespace {

bool accepts(std::string const& password)
{
    return bool{check_password(Secret{password}, {"sam.sodergran", "Sam Södergran"})};
}

bool accepts_pin(std::string const& pin)
{
    return bool{check_pin(Secret{pin})};
}

} // namespace

TEST_CASE("a password needs eight characters, of any kind, and may be a long sentence")
{
    CHECK(accepts("tre gula ekorrar"));
    CHECK(accepts("korvmoja"));
    CHECK(accepts("åäöåäöxyz"));
    CHECK(accepts(std::string("en lång mening om ") + std::string(50, 'x') + "bilar"));
    CHECK(accepts("      mellanslag är tecken      "));
    CHECK_FALSE(accepts("korvmoj"));
    CHECK_FALSE(accepts("åäöåäöx")); // seven characters, more bytes
    CHECK_FALSE(accepts(std::string(90, 'a') + std::string(120, 'b')));
}

TEST_CASE("a password that everybody tries first is refused, also with a year and an exclamation mark")
{
    for (auto const* password : {"password", "Password1!", "Delaktig2026", "delaktig!", "Sommar2026!", "lösenord123",
             "qwertyuiop", "12345678", "1234567890", "aaaaaaaa", "abcabcabc", "Hemtjänst2026", "hejhejhej", "abcdefgh"})
        CHECK_MESSAGE(!accepts(password), password);
}

TEST_CASE("a password that is one's own name is refused")
{
    CHECK_FALSE(accepts("sodergran1"));
    CHECK_FALSE(accepts("Sam.Sodergran"));
    CHECK_FALSE(accepts("södergran26"));
    CHECK(accepts("sodergran åker skidor i fjällen"));
}

TEST_CASE("a PIN is four to eight digits that are not in a row")
{
    CHECK(accepts_pin("2917"));
    CHECK(accepts_pin("29170388"));
    for (auto const* pin : {"", "291", "291703884", "29a7", "1111", "1234", "4321", "7890", "1212", "29 17"})
        CHECK_MESSAGE(!accepts_pin(pin), pin);
}

TEST_CASE("a hash fits its own password only, and no account fits none")
{
    Passwords passwords;
    auto const hash = passwords.hash(Secret{"tre gula ekorrar"});
    CHECK(hash != passwords.hash(Secret{"tre gula ekorrar"}));
    CHECK(passwords.matches(hash, Secret{"tre gula ekorrar"}));
    CHECK_FALSE(passwords.matches(hash, Secret{"tre gula ekorra"}));
    CHECK_FALSE(passwords.matches(hash, Secret{""}));
    CHECK_FALSE(passwords.matches(std::nullopt, Secret{"nobody's password"}));
    // Longer than can have been set, with the same beginning.
    auto const longest = passwords.hash(Secret{std::string(800, 'x')});
    CHECK_FALSE(passwords.matches(longest, Secret{std::string(801, 'x')}));
}

TEST_CASE("a source waits twice as long each time, up to its ceiling, and is forgotten after half an hour")
{
    using std::chrono::seconds;
    ThrottleRule const rule{2, seconds{5}};
    Instant now{seconds{1'000'000}};
    ThrottleState state;
    std::vector<std::int64_t> waits;
    for (int i = 0; i < 6; ++i) {
        state = after_failure(state, rule, now);
        waits.push_back(wait_of(state, rule, now).count());
    }
    CHECK(waits == std::vector<std::int64_t>{0, 1, 2, 4, 5, 5});
    now += std::chrono::minutes{31};
    state = after_failure(state, rule, now);
    CHECK(wait_of(state, rule, now).count() == 0);
    for (int i = 0; i < 100; ++i) state = after_failure(state, rule, now);
    CHECK(wait_of(state, rule, now).count() == 5);
}
