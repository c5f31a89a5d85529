// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order.h"
#include "orders/order_form.h"

#include <doctest/doctest.h>

namespace {

CivilDate day(char const* iso)
{
    return *CivilDate::parse_iso(iso);
}

LegalBasis const old_law{
    "sol2001-4-1", "SoL", "2001:453", 4, "1", std::nullopt, "Bistånd", day("2002-01-01"), day("2025-06-30")};
LegalBasis const new_law{
    "sol2025-11-1", "SoL", "2025:400", 11, "1", std::nullopt, "Insatser", day("2025-07-01"), std::nullopt};
LegalBasis const group_home{
    "lss-9-9", "LSS", "1993:387", std::nullopt, "9", 9, "Bostad", day("1994-01-01"), std::nullopt};
std::vector<LegalBasis> const bases{old_law, new_law, group_home};

OrderContent content(std::string basis, char const* decided_on)
{
    return {.unit = Id<Unit>{1},
        .legal_basis = std::move(basis),
        .case_number = "SN 1",
        .authority = "Socialnämnden",
        .case_officer_name = "Tove",
        .case_officer_phone = "",
        .decided_on = day(decided_on),
        .valid_from = day(decided_on),
        .services = {{Id<OrderService>{1}, "Hemtjänst"}}};
}

Order order(OrderState state, std::optional<CivilDate> start = std::nullopt)
{
    return {.id = Id<Order>{1},
        .person = Id<Person>{1},
        .version = 1,
        .state = state,
        .content = content("sol2025-11-1", "2026-01-10"),
        .basis = new_law,
        .unit_name = "Norra",
        .received_at = {},
        .actual_start = start};
}

Form filled()
{
    Form form;
    for (auto const& [name, value] :
        std::vector<std::pair<std::string, std::string>>{{"enhet", Id<Unit>{7}.text()},
            {"myndighet", "Socialnämnden"}, {"lagrum", "lss-9-9"}, {"beslutsdatum", "2026-01-10"},
            {"galler-fran", "2026-02-01"}, {"mal-overgripande", "Leva som andra"},
            {"mal-personligt-2", "Åka buss själv"}, {"insats-3", "Gruppbostad"}})
        form.add(name, value);
    return form;
}

std::vector<Unit> const units{{Id<Unit>{7}, "Ekbacken", UnitKind::group_home, "LSS", "f", "", "", true}};

} // namespace

TEST_CASE("a legal basis reads as its law writes it, and a replaced law is named")
{
    CHECK(old_law.reference() == "SoL (2001:453) 4 kap. 1 §");
    CHECK(new_law.reference() == "SoL 11 kap. 1 §");
    CHECK(group_home.reference() == "LSS 9 § 9");
}

TEST_CASE("a decision is taken under the law of its day")
{
    struct Row {
        char const* basis;
        char const* decided_on;
        bool right;
    };
    Row const rows[] = {{"sol2001-4-1", "2025-06-30", true}, {"sol2001-4-1", "2025-07-01", false},
        {"sol2025-11-1", "2025-06-30", false}, {"sol2025-11-1", "2025-07-01", true},
        {"lss-9-9", "1999-01-01", true}, {"", "2026-01-01", false}};
    for (auto const& row : rows) {
        CAPTURE(row.basis);
        CAPTURE(row.decided_on);
        CHECK(content_errors(content(row.basis, row.decided_on), bases, day("2026-11-22")).empty()
            == row.right);
    }
}

TEST_CASE("an order without service or authority, with dates in the wrong order or from the future, says so "
          "at the field")
{
    auto bad = content("sol2025-11-1", "2026-12-24");
    bad.authority.clear();
    bad.services.clear();
    bad.valid_to = day("2026-12-01");
    auto const errors = content_errors(bad, bases, day("2026-11-22"));
    for (char const* field : {"myndighet", "insats-1", "beslutsdatum", "galler-till"}) {
        CAPTURE(field);
        CHECK(errors.count(field) == 1);
    }
}

TEST_CASE("an order goes only forwards")
{
    auto const today = day("2026-11-22");
    CHECK(may_accept(order(OrderState::received)));
    CHECK_FALSE(may_accept(order(OrderState::started, day("2026-02-01"))));
    struct Row {
        OrderState state;
        char const* first_day;
        bool may;
    };
    Row const rows[] = {{OrderState::received, "2026-02-01", false},
        {OrderState::accepted, "2026-02-01", true}, {OrderState::accepted, "2026-01-09", false},
        {OrderState::accepted, "2026-11-23", false}, {OrderState::started, "2026-02-01", false},
        {OrderState::ended, "2026-02-01", false}};
    for (auto const& row : rows) {
        CAPTURE(row.first_day);
        CHECK(bool{may_start(
                  order(row.state,
                      row.state == OrderState::started ? std::optional{day("2026-02-01")} : std::nullopt),
                  day(row.first_day), today)}
            == row.may);
    }
}

TEST_CASE("an order ends after it began, not in the future, and for a reason that fits")
{
    auto const today = day("2026-11-22");
    auto const started = order(OrderState::started, day("2026-02-01"));
    CHECK(may_end(started, day("2026-02-01"), EndReason::completed, today));
    CHECK_FALSE(may_end(started, day("2026-01-31"), EndReason::moved, today));
    CHECK_FALSE(may_end(started, day("2026-11-23"), EndReason::deceased, today));
    CHECK_FALSE(may_end(order(OrderState::accepted), day("2026-03-01"), EndReason::completed, today));
    CHECK(may_end(order(OrderState::received), day("2026-03-01"), EndReason::withdrawn, today));
    CHECK_FALSE(may_end(order(OrderState::received), day("2026-01-09"), EndReason::withdrawn, today));
    CHECK_FALSE(may_end(order(OrderState::ended), day("2026-03-01"), EndReason::moved, today));
}

TEST_CASE("an order form keeps what was typed and leaves empty rows out")
{
    auto const form = parse_order(filled(), {units, bases}, day("2026-11-22"));
    CHECK(form.errors.empty());
    REQUIRE(form.content);
    CHECK(form.content->services.size() == 1);
    REQUIRE(form.content->goals.size() == 2);
    CHECK(form.content->goals[1].text == "Åka buss själv");
    CHECK(form.content->goals[1].kind == GoalKind::personal);
    CHECK(readable(*form.content, group_home).find("Personligt mål: Åka buss själv") != std::string::npos);
}

TEST_CASE("an order form tells all that is wrong at once")
{
    Form form;
    form.add("enhet", Id<Unit>{8}.text());
    form.add("beslutsdatum", "i förrförrgår");
    auto const parsed = parse_order(form, {units, bases}, day("2026-11-22"));
    CHECK_FALSE(parsed.content);
    for (char const* field : {"enhet", "myndighet", "lagrum", "beslutsdatum", "galler-fran", "insats-1"}) {
        CAPTURE(field);
        CHECK(parsed.errors.count(field) == 1);
    }
    CHECK(parsed.decided_on == "i förrförrgår");
}

TEST_CASE("every state, reason and event has a code that is read back")
{
    for (auto const state :
        {OrderState::received, OrderState::accepted, OrderState::started, OrderState::ended})
        CHECK(order_state(code_of(state)) == state);
    for (auto const reason :
        {EndReason::completed, EndReason::moved, EndReason::deceased, EndReason::withdrawn})
        CHECK(end_reason(code_of(reason)) == reason);
    CHECK(order_event_kind(code_of(OrderEventKind::key_worker_ended)) == OrderEventKind::key_worker_ended);
    CHECK_THROWS(order_event_kind("unknown"));
}
