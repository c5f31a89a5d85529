// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/seal.h"
#include "support/database/temporary_folder.h"

#include <doctest/doctest.h>

#include <fstream>

namespace {

Seal seal_of(std::int64_t number, std::uint8_t byte)
{
    return {number, Instant{std::chrono::microseconds{number + 4}}, Bytes(32, byte), {}};
}

} // namespace

TEST_CASE("seals outside the house are read as they were written, but for a line cut by a power failure")
{
    TemporaryFolder const folder;
    auto const path = folder.path() / "seals";
    append_outside(path, seal_of(1, 0xab));
    append_outside(path, seal_of(2, 0x01));
    std::ofstream{path, std::ios::app} << "3 7 ab";
    auto const seals = read_outside(path);
    REQUIRE(seals.size() == 2);
    CHECK(seals[0].mac == Bytes(32, 0xab));
    CHECK(seals[1].number == 2);
    CHECK(seals[1].at_us == 6);
    std::ofstream{path, std::ios::app} << "\n";
    CHECK_THROWS_AS(read_outside(path), std::runtime_error);
}

TEST_CASE("a seal's line that was cut is removed by the next seal, and all whole lines can be read")
{
    for (auto const* cut : {"", "3", "3 7 ab", "3 7 abab abab"}) {
        TemporaryFolder const folder;
        auto const path = folder.path() / "seals";
        append_outside(path, seal_of(1, 0xab));
        append_outside(path, seal_of(2, 0x01));
        std::ofstream{path, std::ios::app} << cut;
        append_outside(path, seal_of(3, 0x02));
        append_outside(path, seal_of(4, 0x03));
        auto const seals = read_outside(path);
        REQUIRE(seals.size() == 4);
        for (std::size_t i = 0; i < seals.size(); ++i) CHECK(seals[i].number == static_cast<std::int64_t>(i) + 1);
        CHECK(seals[2].mac == Bytes(32, 0x02));
    }
}

TEST_CASE("a first line that was cut is removed too")
{
    TemporaryFolder const folder;
    auto const path = folder.path() / "seals";
    std::ofstream{path} << "1 5 ab";
    append_outside(path, seal_of(2, 0x01));
    REQUIRE(read_outside(path).size() == 1);
    CHECK(read_outside(path).front().number == 2);
}
