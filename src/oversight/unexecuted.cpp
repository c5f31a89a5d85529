// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/unexecuted.h"

#include "orders/order_address.h"

#include <algorithm>
#include <charconv>

namespace {

constexpr int months_to_carry_out = 3;
constexpr int ahead_days = 30;

} // namespace

CivilDate UnexecutedDecision::limit() const { return add_months(since, months_to_carry_out); }

bool UnexecutedDecision::is_reported_on(CivilDate day) const { return limit() <= day && (!carried_out || *carried_out > limit()); }

std::vector<Duty> list_unexecuted_duties(ReadTx& tx, AskedFor const& asked)
{
    std::vector<Duty> all;
    for (auto const& one : list_unexecuted(tx, asked.units)) {
        if ((one.carried_out && *one.carried_out <= asked.today) || days_until(asked.today, one.limit()) > ahead_days) continue;
        auto const since = (one.cause == UnexecutedDecision::Cause::not_begun ? "Beslutet är från " : "Uppehållet började ") + one.since.text();
        all.push_back({.kind = DutyKind::unexecuted, .person = one.person, .unit = one.unit, .subject = one.order.number(),
            .order = one.order, .on = one.limit(), .path = order_path(one.person, one.order),
            .why = since + ". Efter tre månader rapporterar myndigheten det till IVO."});
    }
    return all;
}

Quarter Quarter::of(CivilDate day) { return {day.year(), (day.month() - 1) / 3 + 1}; }

std::optional<Quarter> Quarter::parse(std::string_view text)
{
    if (text.size() != 6 || text[4] != '-' || text[5] < '1' || text[5] > '4') return std::nullopt;
    int year = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + 4, year);
    if (error != std::errc{} || end != text.data() + 4 || year < 2000) return std::nullopt;
    return Quarter{year, text[5] - '0'};
}

Quarter Quarter::before() const { return number == 1 ? Quarter{year - 1, 4} : Quarter{year, number - 1}; }

CivilDate Quarter::first_day() const
{
    auto const month = std::to_string(number * 3 - 2);
    return CivilDate::parse_iso(std::to_string(year) + "-" + (month.size() == 1 ? "0" : "") + month + "-01").value();
}

CivilDate Quarter::last_day() const { return add_days(add_months(first_day(), 3), -1); }
std::string Quarter::text() const { return std::to_string(year) + "-" + std::to_string(number); }
std::string Quarter::name() const { return "kvartal " + std::to_string(number) + " " + std::to_string(year); }

std::vector<UnexecutedDecision> of_quarter(std::vector<UnexecutedDecision> all, Quarter quarter, CivilDate today)
{
    auto const day = std::min(quarter.last_day(), today);
    std::erase_if(all, [&](UnexecutedDecision const& one) {
        return !one.is_reported_on(day) || (one.carried_out && *one.carried_out < quarter.first_day());
    });
    // What came after the quarter was not known in it.
    for (auto& one : all)
        if (one.carried_out && *one.carried_out > day) one.carried_out.reset();
    return all;
}
