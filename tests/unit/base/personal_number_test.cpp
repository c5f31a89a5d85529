// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/personal_number.h"

#include <doctest/doctest.h>

#include <type_traits>

namespace {

CivilDate const now = *CivilDate::of(2026, 11, 22);

std::string stored(std::string_view text, CivilDate today = now)
{
    auto const number = PersonalNumber::parse(text, today);
    return number ? number->stored_text() : "-";
}

} // namespace

TEST_CASE("personal numbers are read with ten or twelve digits, with and without separator")
{
    CHECK(stored("640823-3234") == "196408233234");
    CHECK(stored("6408233234") == "196408233234");
    CHECK(stored("19640823-3234") == "196408233234");
    CHECK(stored(" 196408233234 ") == "196408233234");
    CHECK(stored("20000229-2399") == "200002292399");
    CHECK(stored("000229-2399") == "200002292399");
    CHECK(stored("19090527-1474") == "190905271474");
    CHECK(stored("090527+1474") == "190905271474");
    for (auto const* text : {"195704289999", "194608239986", "190901219931", "200004059937"})
        CHECK(stored(text) == text);
}

TEST_CASE("coordination numbers have sixty added to the day")
{
    for (auto const* text : {"197302889931", "202107919967"}) {
        CHECK(stored(text) == text);
        CHECK(PersonalNumber::parse(text, now)->kind() == PersonalNumber::Kind::coordination);
    }
    auto const number = PersonalNumber::parse("701063-2391", now);
    REQUIRE(number);
    CHECK(number->birth_date() == CivilDate::of(1970, 10, 3));
    CHECK(number->kind() == PersonalNumber::Kind::coordination);
    CHECK(stored("640883-3231") == "196408833231");
}

TEST_CASE("what is no personal number is refused")
{
    for (auto const* text : {"201509160006", "197004289895", "196004309886", "194205669899", "197210869924",
             "19090527 1474", "640883-3224", "19000229-2399", "640823-3235", "640823--3234", "6408-233234", "",
             "64082332341", "abcdef-ghij", "640823-323", "640823-32345", "+", "20991231-2396", "17991231-2391", "18081120-9003",
             "640823\xc2\xa0" "3234"})
        CHECK_MESSAGE(stored(text) == "-", text);
}

TEST_CASE("ten digits mean the latest century that has come")
{
    CHECK(stored("261122-2387", *CivilDate::of(2026, 11, 22)).substr(0, 4) == "2026");
    CHECK(stored("261122-2387", *CivilDate::of(2026, 11, 21)).substr(0, 4) == "1926");
    // Turns a hundred later this year: already a plus.
    CHECK(stored("261122+2387", *CivilDate::of(2026, 11, 21)).substr(0, 4) == "1926");
}

TEST_CASE("the hyphen becomes a plus on the first day of the year in which the person turns a hundred")
{
    auto const any = PersonalNumber::parse("19640823-3234", now);
    REQUIRE(any);
    CHECK(any->short_text(*CivilDate::of(2063, 12, 31)) == "640823-3234");
    CHECK(any->short_text(*CivilDate::of(2064, 1, 1)) == "640823+3234");
    CHECK(any->long_text() == "19640823-3234");
}

TEST_CASE("a reserve number is kept as the region wrote it, in capitals")
{
    auto const skane = PersonalNumber::parse_reserve("19640823-t2b4");
    REQUIRE(skane);
    CHECK(skane->stored_text() == "19640823T2B4");
    CHECK(skane->kind() == PersonalNumber::Kind::reserve);
    CHECK_FALSE(skane->birth_date());
    CHECK(PersonalNumber::parse_reserve("991964081234"));
    for (auto const* text : {"", "1234", "abcdefghijk", "99 1964 08 1234", "9919640812345678", "99196408<1234"})
        CHECK_MESSAGE(!PersonalNumber::parse_reserve(text), text);
}

TEST_CASE("demonstrations take only test numbers, and production takes none")
{
    auto const test = *PersonalNumber::parse("195704289999", now);
    auto const real = *PersonalNumber::parse("640823-3234", now);
    CHECK(is_allowed(test, NumberRule::test_only));
    CHECK_FALSE(is_allowed(test, NumberRule::real_only));
    CHECK_FALSE(is_allowed(real, NumberRule::test_only));
    CHECK(is_allowed(real, NumberRule::real_only));
    CHECK(PersonalNumber::parse("701063-2391", now)->is_test_number());
}

TEST_CASE("a stored number comes back as it was")
{
    auto const number = *PersonalNumber::parse("701063-2391", now);
    CHECK(PersonalNumber::from_stored(number.kind(), number.stored_text()) == number);
    CHECK_FALSE(PersonalNumber::from_stored(PersonalNumber::Kind::personal, number.stored_text()));
    CHECK_FALSE(PersonalNumber::from_stored(PersonalNumber::Kind::personal, "196408233235"));
}
