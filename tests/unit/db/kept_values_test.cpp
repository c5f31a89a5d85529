// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/kept_values.h"

#include <doctest/doctest.h>

#include <string>

namespace {

std::shared_ptr<std::string const> text(std::string value) { return std::make_shared<std::string const>(std::move(value)); }

} // namespace

TEST_CASE("what is kept is found by its type and id, and by nothing else")
{
    KeptValues kept{1000};
    kept.keep(1, text("plan"), 100);
    kept.keep(1, std::make_shared<int const>(7), 100);

    REQUIRE(kept.find<std::string>(1));
    CHECK(*kept.find<std::string>(1) == "plan");
    CHECK(*kept.find<int>(1) == 7);
    CHECK_FALSE(kept.find<std::string>(2));
    CHECK_FALSE(kept.find<double>(1));
}

TEST_CASE("what nobody has asked for the longest makes room, and lives on for who holds it")
{
    KeptValues kept{300};
    kept.keep(1, text("first"), 100);
    kept.keep(2, text("second"), 100);
    kept.keep(3, text("third"), 100);
    auto const held = kept.find<std::string>(2);
    CHECK(kept.find<std::string>(1));
    kept.keep(4, text("fourth"), 100);
    kept.keep(5, text("fifth"), 100);

    CHECK_FALSE(kept.find<std::string>(3));
    CHECK_FALSE(kept.find<std::string>(2));
    CHECK(kept.find<std::string>(1));
    CHECK(kept.find<std::string>(4));
    CHECK(*held == "second");
}

TEST_CASE("what is larger than all the room is not kept, and a second of the same id changes nothing")
{
    KeptValues kept{300};
    kept.keep(1, text("first"), 100);
    kept.keep(2, text("large"), 301);
    kept.keep(1, text("again"), 100);
    kept.keep(3, text("third"), 200);

    CHECK_FALSE(kept.find<std::string>(2));
    CHECK(*kept.find<std::string>(1) == "first");
    CHECK(kept.find<std::string>(3));
}
