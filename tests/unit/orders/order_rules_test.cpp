// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order.h"
#include "orders/order_form.h"
#include "orders/order_inquiry.h"

#include <doctest/doctest.h>

#include <functional>

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

TEST_CASE("an order's steps, each from each state (docs/states.md)")
{
    auto const today = day("2026-11-22");
    auto interrupted = order(OrderState::started, day("2026-02-01"));
    interrupted.interruptions.push_back({Id<OrderInterruption>{1}, day("2026-11-01"), std::nullopt, "Är bortrest"});
    Order const states[] = {order(OrderState::received), order(OrderState::accepted),
        order(OrderState::started, day("2026-02-01")), interrupted, order(OrderState::ended)};
    OrderInterruption const away{Id<OrderInterruption>{0}, day("2026-11-20"), std::nullopt, "Är bortrest"};
    struct Row {
        char const* step;
        std::function<bool(Order const&)> may;
        bool answers[5]; // received, accepted, started, interrupted, ended
    };
    Row const rows[] = {
        {"accept", [](Order const& one) { return bool{may_accept(one)}; }, {true, false, false, false, false}},
        {"start", [&](Order const& one) { return bool{may_start(one, day("2026-02-01"), today)}; }, {false, true, false, false, false}},
        {"decline", [](Order const& one) { return bool{may_decline(one)}; }, {true, true, false, false, false}},
        {"interrupt", [&](Order const& one) { return bool{may_interrupt(one, away)}; }, {false, false, true, false, false}},
        {"resume", [&](Order const& one) { return bool{may_resume(one, today, today)}; }, {false, false, false, true, false}},
        {"end", [&](Order const& one) { return bool{may_end(one, today, EndReason::moved, today)}; }, {true, true, true, true, false}},
    };
    for (auto const& row : rows)
        for (std::size_t i = 0; i < std::size(states); ++i) {
            CAPTURE(row.step);
            CAPTURE(i);
            CHECK(row.may(states[i]) == row.answers[i]);
        }
}

TEST_CASE("an interruption lies within the order's time and meets no other, and there may be several")
{
    auto started = order(OrderState::started, day("2026-02-01"));
    started.interruptions.push_back({Id<OrderInterruption>{1}, day("2026-05-01"), day("2026-05-10"), "Vistas på sjukhus"});
    struct Row {
        char const* from;
        char const* to;
        bool may;
    };
    Row const rows[] = {{"2026-01-31", "2026-02-03", false}, {"2026-02-01", "2026-02-03", true}, {"2026-04-20", nullptr, false},
        {"2026-04-20", "2026-05-01", false}, {"2026-04-20", "2026-04-30", true}, {"2026-05-10", "2026-05-11", false},
        {"2026-05-11", nullptr, true}, {"2026-06-10", "2026-06-09", false}};
    for (auto const& row : rows) {
        CAPTURE(row.from);
        auto const to = row.to ? std::optional{day(row.to)} : std::nullopt;
        CHECK(bool{may_interrupt(started, {Id<OrderInterruption>{0}, day(row.from), to, "Är bortrest"})} == row.may);
    }
    CHECK(started.interruption_on(day("2026-05-10")));
    CHECK_FALSE(started.interruption_on(day("2026-05-11")));
    CHECK(started.state_word(day("2026-05-10")) == "Uppehåll");
    CHECK(started.state_word(day("2026-05-11")) == "Pågår");
}

TEST_CASE("the service goes on again after the interruption's first day, not in the future")
{
    auto started = order(OrderState::started, day("2026-02-01"));
    started.interruptions.push_back({Id<OrderInterruption>{1}, day("2026-11-10"), std::nullopt, "Är bortrest"});
    auto const today = day("2026-11-22");
    CHECK_FALSE(may_resume(started, day("2026-11-10"), today));
    CHECK(may_resume(started, day("2026-11-11"), today));
    CHECK(may_resume(started, today, today));
    CHECK_FALSE(may_resume(started, day("2026-11-23"), today));
}

TEST_CASE("what an order lacks is told with what to ask about: personal goals, whom to reach, how much")
{
    auto const subjects = [](OrderContent const& one) {
        std::vector<InquirySubject> all;
        for (auto const& gap : gaps_of(one)) all.push_back(gap.subject);
        return all;
    };
    auto lacking = content("sol2025-11-1", "2026-01-10");
    lacking.case_officer_name = "";
    CHECK(subjects(lacking) == std::vector{InquirySubject::goals, InquirySubject::contact, InquirySubject::limits});
    lacking.goals.push_back({Id<OrderGoal>{1}, GoalKind::overall, "Bo kvar hemma"});
    CHECK(subjects(lacking).front() == InquirySubject::goals);
    lacking.goals.push_back({Id<OrderGoal>{2}, GoalKind::personal, "Gå till affären"});
    lacking.services[0].extent = "Två timmar i veckan";
    lacking.case_officer_name = "Tove";
    CHECK(subjects(lacking) == std::vector{InquirySubject::contact});
    lacking.case_officer_phone = "08-123";
    CHECK(subjects(lacking).empty());
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

TEST_CASE("another case officer or case number is no other support, another extent or goal is")
{
    auto const form = parse_order(filled(), {units, bases}, day("2026-11-22"));
    REQUIRE(form.content);
    auto const before = readable(*form.content, group_home);
    auto const changed = [&](auto const& change) {
        auto content = *form.content;
        change(content);
        auto const after = readable(content, group_home);
        REQUIRE(after != before);
        return is_other_support(before, after);
    };
    CHECK_FALSE(changed([](OrderContent& one) { one.case_officer_name = "Ture Ny"; }));
    CHECK_FALSE(changed([](OrderContent& one) { one.case_officer_phone = "08-999 99 99"; }));
    CHECK_FALSE(changed([](OrderContent& one) { one.case_number = "2026-99"; }));
    CHECK(changed([](OrderContent& one) { one.services[0].extent = "Dygnet runt"; }));
    CHECK(changed([](OrderContent& one) { one.services.push_back({Id<OrderService>{9}, "Ledsagarservice"}); }));
    CHECK(changed([](OrderContent& one) { one.goals[0].text = "Bo själv"; }));
    CHECK(changed([](OrderContent& one) { one.valid_to = day("2027-12-31"); }));
    CHECK_FALSE(is_other_support(before, before));
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
    for (auto const kind : {OrderEventKind::not_carried_out, OrderEventKind::interrupted, OrderEventKind::resumed,
             OrderEventKind::asked, OrderEventKind::answered})
        CHECK(order_event_kind(code_of(kind)) == kind);
    for (auto const subject : {InquirySubject::goals, InquirySubject::contact, InquirySubject::limits, InquirySubject::other})
        CHECK(inquiry_subject(code_of(subject)) == subject);
    CHECK(order_event_kind(code_of(OrderEventKind::key_worker_ended)) == OrderEventKind::key_worker_ended);
    CHECK_THROWS(order_event_kind("unknown"));
}
