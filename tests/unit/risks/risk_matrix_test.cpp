// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/risk_assessment.h"
#include "risks/protective_measure.h"
#include "text/writing_support.h"

#include <doctest/doctest.h>

TEST_CASE("the three matrices of the program are whole, and a worse step never weighs less")
{
    for (char const* steps : {"3", "4", "5"}) {
        CAPTURE(steps);
        auto const matrix = risk_matrix_of(steps);
        CHECK(matrix.likelihoods.size() == static_cast<std::size_t>(*steps - '0'));
        for (std::size_t likely = 1; likely <= matrix.likelihoods.size(); ++likely)
            for (std::size_t bad = 1; bad <= matrix.consequences.size(); ++bad) {
                if (likely > 1) CHECK(matrix.level_number(likely, bad) >= matrix.level_number(likely - 1, bad));
                if (bad > 1) CHECK(matrix.level_number(likely, bad) >= matrix.level_number(likely, bad - 1));
            }
    }
}

TEST_CASE("an own matrix is taken in when it is whole, and told what is wrong when it is not")
{
    std::string const whole = "sannolikhet\tA\tB\tC\nkonsekvens\tD\tE\tF\nnivå\tLåg\tGör.\nnivå\tHög\tStanna.\nligg\t1\t1\t2\nligg\t1\t2\t2\nligg\t2\t2\t2\n";
    auto const matrix = parse_risk_matrix(whole);
    REQUIRE(matrix);
    CHECK(matrix->level(matrix->level_number(3, 1)).name == "Hög");
    CHECK_FALSE(matrix->has(4, 1));
    CHECK_FALSE(matrix->has(0, 1));
    CHECK(parse_risk_matrix("").refusal().message == "Raden sannolikhet ska ha tre till fem steg.");
    CHECK(parse_risk_matrix(whole + "ligg\t1\t1\t1\n").refusal().message == "Skriv en rad ligg för varje steg i sannolikhet.");
    CHECK(parse_risk_matrix("sannolikhet\tA\tB\n").refusal().message == "Raden sannolikhet ska ha tre till fem steg.");
    CHECK_FALSE(parse_risk_matrix("risk\tA\n"));
}

TEST_CASE("a protective measure ends by itself on its last day, and with the order")
{
    auto const day = [](char const* iso) { return CivilDate::parse_iso(iso).value(); };
    ProtectiveMeasure measure{.id = Id<ProtectiveMeasure>{1}, .order = Id<Order>{1}, .what = "Larm", .purpose = "Trygg", .tried = "Lapp",
        .consent = {OwnConsentWay::words, "Ja", day("2026-11-01")}, .decided_by = "Eva", .starts_on = day("2026-11-02"),
        .review_on = day("2026-12-01"), .ends_on = day("2027-01-01"), .author_name = "Nadja"};
    CHECK(measure.state_on(day("2026-11-01")) == MeasureState::coming);
    CHECK(measure.state_on(day("2026-12-01")) == MeasureState::in_force);
    CHECK(measure.state_on(day("2026-12-02")) == MeasureState::review_overdue);
    CHECK(measure.state_on(day("2027-01-02")) == MeasureState::ended);
    measure.order_ended = true;
    CHECK_FALSE(measure.is_used_on(day("2026-12-01")));
}

TEST_CASE("advice on a measure finds words of coercion and doses, and lets ordinary words be")
{
    CHECK(advise_on_measure("Vi håller fast armen.").size() == 1);
    CHECK(advise_on_measure("Gömma medicin i maten.").front().kind == AdviceKind::coercion);
    CHECK(advise_on_measure("Han får 5 mg.").front().kind == AdviceKind::dose);
    CHECK(advise_on_measure("Vi går bredvid och väntar.").empty());
}
