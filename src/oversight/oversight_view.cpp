// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/oversight_view.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace {

struct RiskCode {
    Risk risk;
    std::string_view code;
};
constexpr std::array<RiskCode, 3> risk_codes{{{Risk::high, "hog"}, {Risk::some, "viss"}, {Risk::low, "lag"}}};

// How many orders lack that, in words.
struct Lacking {
    DutyKind kind;
    std::string_view one;
    std::string_view many; // after the number
};
constexpr std::array<Lacking, 9> lacking{{
    {DutyKind::plan_missing, "1 plan saknas.", " planer saknas."},
    {DutyKind::follow_up, "1 är inte uppföljd i tid.", " är inte uppföljda i tid."},
    {DutyKind::early_follow_up, "1 är inte uppföljd efter det som har hänt.", " är inte uppföljda efter det som har hänt."},
    {DutyKind::thread_broken, "I 1 är tråden bruten.", " har en bruten tråd."},
    {DutyKind::key_worker_missing, "1 saknar ansvarig.", " saknar ansvarig."},
    {DutyKind::participation_missing, "1 säger inte hur personen var med.", " säger inte hur personen var med."},
    {DutyKind::order_changed, "1 har en ändrad beställning.", " har en ändrad beställning."},
    {DutyKind::offer_again, "1 person är inte frågad igen.", " personer är inte frågade igen."},
    {DutyKind::goal_date_passed, "1 har ett mål som har passerat sin dag.", " har mål som har passerat sin dag."},
}};

} // namespace

OversightFilter parse_filter(Form const& query)
{
    OversightFilter filter;
    filter.kind = find_duty_kind(query.text("kontroll"));
    auto const risk = query.text("risk");
    for (auto const& one : risk_codes)
        if (one.code == risk) filter.risk = one.risk;
    filter.with_names = query.text("namn") == "ja";
    auto const page = query.text("sida");
    if (!page.empty() && page.size() < 5 && std::ranges::all_of(page, [](char c) { return c >= '0' && c <= '9'; }))
        filter.page = std::max(1, std::stoi(page));
    return filter;
}

void sort_by_risk(Duties& duties)
{
    std::erase_if(duties.all, [](Duty const& duty) { return !duty.is_due(); });
    std::ranges::stable_sort(duties.all, [&](Duty const& a, Duty const& b) {
        return std::tuple{duties.risk(b), a.days_left, a.person.number()} < std::tuple{duties.risk(a), b.days_left, b.person.number()};
    });
}

std::string holding_text(UnitFigures const& figures)
{
    if (figures.plans == 0) return "Enheten har ingen plan att räkna än.";
    return std::to_string(figures.holding) + " av " + std::to_string(figures.plans)
        + (figures.plans == 1 ? " plan håller tråden." : " planer håller tråden.");
}

std::vector<std::string> lacking_texts(std::vector<Duty> const& duties)
{
    std::vector<std::string> texts;
    for (auto const& one : lacking) {
        std::set<std::int64_t> orders;
        for (auto const& duty : duties)
            if (duty.kind == one.kind && (duty.is_late() || !duty.on)) orders.insert(duty.subject);
        if (orders.size() == 1) texts.emplace_back(one.one);
        else if (orders.size() > 1) texts.push_back(std::to_string(orders.size()) + std::string{one.many});
    }
    return texts;
}

Href oversight_href(Id<Unit> unit) { return Href{"/egenkontroll"}.with("enhet", unit.text()); }
