// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/hiding.h"
#include "oversight/operations.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

namespace {

// What a reader who adds and subtracts knows of a sum: one unknown part is no secret.
void check_equation(std::vector<Share> const& parts, Share const& sum)
{
    auto const hidden = std::ranges::count_if(parts, &Share::hidden) + (sum.hidden ? 1 : 0);
    bool const is_rest_empty = std::ranges::all_of(parts, [](Share const& part) { return part.hidden || part.all == 0; });
    CHECK((hidden != 1 || is_rest_empty));
    if (sum.hidden) return;
    Share left;
    for (auto const& part : parts)
        if (part.hidden) left = {left.yes + part.yes, left.all + part.all};
    CHECK_FALSE((left.all > 0 && left.all < sum.all && left.is_small()));
}

} // namespace

TEST_CASE("a figure is small when few are counted, few are not, or few are there")
{
    CHECK(Share{0, 4}.is_small());
    CHECK(Share{3, 24}.is_small());
    CHECK(Share{22, 24}.is_small());
    CHECK_FALSE(Share{0, 24}.is_small());
    CHECK_FALSE(Share{24, 24}.is_small());
    CHECK_FALSE(Share{12, 24}.is_small());
    CHECK_FALSE(Share{0, 0}.is_small());
}

TEST_CASE("that all or none have answered yes is not shown, and cannot be computed: it tells what each of them said")
{
    auto const of = [](std::int64_t yes, std::int64_t all) { return Share{.yes = yes, .all = all, .is_of_answers = true}; };
    CHECK(of(5, 5).is_small());
    CHECK(of(0, 24).is_small());
    CHECK(of(24, 24).is_small());
    CHECK_FALSE(of(12, 24).is_small());
    CHECK_FALSE(of(0, 0).is_small());
    auto const column = with_small_hidden({{of(5, 5), of(10, 20), of(12, 30)}});
    CHECK(column.divisions[0][0].hidden);
    CHECK(column.divisions[0][1].hidden);
    CHECK_FALSE(column.divisions[0][2].hidden);
    auto const alike = with_small_hidden({{of(6, 6), of(7, 7)}});
    CHECK(alike.total.hidden);
    auto const operations = operations_of({Unit{Id<Unit>{1}, "Ekbacken", UnitKind::group_home, "LSS", "Boende", "", "", false}},
        {{Id<Unit>{1}, UnitFigures{.answers = 5, .safe = 5}}});
    CHECK(csv_of(operations_sheet(operations)).find("Boende;Ekbacken;0;0;0;0;0;0;0;0;0;0;Visas inte;Visas inte") != std::string::npos);
}

TEST_CASE("where one unit is hidden, another is too, so that the sum does not tell")
{
    auto const column = with_small_hidden({{{2, 20}, {10, 20}, {12, 30}}});
    CHECK(column.divisions[0][0].hidden);
    CHECK(column.divisions[0][1].hidden); // the smaller of the others
    CHECK_FALSE(column.divisions[0][2].hidden);
    CHECK_FALSE(column.sums[0].hidden);
    CHECK(share_text(column.divisions[0][0]) == "Visas inte");
    CHECK(share_text(column.divisions[0][2]) == "12 av 30 (40 %)");
    CHECK(share_text(Share{}) == "–");
}

TEST_CASE("nothing small is shown and nothing hidden can be computed, whatever the figures are")
{
    std::mt19937_64 generator{20261120};
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::vector<Share>> divisions(1 + generator() % 3);
        for (auto& division : divisions)
            for (std::size_t i = 0; i <= generator() % 4; ++i) {
                auto const all = static_cast<std::int64_t>(generator() % 40);
                division.push_back({all == 0 ? 0 : static_cast<std::int64_t>(generator()) % (all + 1), all});
                division.back().yes = std::abs(division.back().yes);
            }
        auto const column = with_small_hidden(divisions);
        CAPTURE(round);
        for (std::size_t i = 0; i < column.divisions.size(); ++i) {
            for (auto const& unit : column.divisions[i]) CHECK((unit.hidden || !unit.is_small()));
            CHECK((column.sums[i].hidden || !column.sums[i].is_small()));
            check_equation(column.divisions[i], column.sums[i]);
        }
        CHECK((column.total.hidden || !column.total.is_small()));
        check_equation(column.sums, column.total);
    }
}
