// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/workday.h"

#include <doctest/doctest.h>

namespace {

CivilDate on(char const* iso) { return *CivilDate::parse_iso(iso); }

} // namespace

TEST_CASE("easter falls where the church calendar has it")
{
    CHECK(easter_of(2024) == on("2024-03-31"));
    CHECK(easter_of(2025) == on("2025-04-20"));
    CHECK(easter_of(2026) == on("2026-04-05"));
    CHECK(easter_of(2038) == on("2038-04-25"));
    CHECK(easter_of(1818) == on("1818-03-22"));
}

TEST_CASE("Swedish holidays and the three eves are no workdays (DD-19)")
{
    for (auto const* const day : {"2026-01-01", "2026-01-06", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-06-06", "2026-06-19",
             "2026-12-24", "2026-12-25", "2026-12-31", "2026-11-28", "2026-11-29"})
        CHECK_FALSE(is_workday(on(day)));
    for (auto const* const day : {"2026-04-02", "2026-05-15", "2026-06-18", "2026-06-22", "2026-12-23", "2026-12-28", "2026-12-30"})
        CHECK(is_workday(on(day)));
}

TEST_CASE("ten workdays before Christmas end after the new year")
{
    CHECK(add_workdays(on("2026-12-18"), 10) == on("2027-01-08"));
    CHECK(add_workdays(on("2026-06-18"), 1) == on("2026-06-22"));
    CHECK(add_workdays(on("2026-06-19"), 0) == on("2026-06-19"));
}
