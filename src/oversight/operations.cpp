// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/operations.h"

#include <algorithm>
#include <array>

namespace {

struct Measure {
    std::string_view name;
    Share (*of)(UnitFigures const&);
};
constexpr std::array<Measure, 6> measures{{
    {"Har plan", [](UnitFigures const& one) { return Share{one.plan_in_time, one.plans}; }},
    {"Håller tråden", [](UnitFigures const& one) { return Share{one.holding, one.plans}; }},
    {"Uppföljda i tid", [](UnitFigures const& one) { return Share{one.followed_up, one.plans}; }},
    {"Personen var med", [](UnitFigures const& one) { return Share{one.took_part, one.plans}; }},
    {"Mål som är nådda", [](UnitFigures const& one) { return Share{one.goals_reached, one.goals}; }},
    {"Känner sig trygga", [](UnitFigures const& one) { return Share{.yes = one.safe, .all = one.answers, .is_of_answers = true}; }},
}};

void add_row(Sheet& sheet, std::string division, std::string unit, std::vector<Share> const& shares)
{
    std::vector<Cell> row{std::move(division), std::move(unit)};
    for (auto const& share : shares) {
        row.push_back(share.hidden ? Cell{"Visas inte"} : Cell{share.yes});
        row.push_back(share.hidden ? Cell{"Visas inte"} : Cell{share.all});
    }
    sheet.rows.push_back(std::move(row));
}

} // namespace

Operations operations_of(std::vector<Unit> const& units, std::map<Id<Unit>, UnitFigures> const& figures)
{
    Operations operations;
    for (auto const& unit : units) {
        auto division = std::ranges::find(operations.divisions, unit.division, &Operations::Division::name);
        if (division == operations.divisions.end()) division = operations.divisions.insert(division, {unit.division, {}});
        division->units.push_back(unit);
    }
    for (auto const& measure : measures) {
        std::vector<std::vector<Share>> shares;
        for (auto const& division : operations.divisions) {
            auto& of_division = shares.emplace_back();
            for (auto const& unit : division.units) {
                auto const found = figures.find(unit.id);
                of_division.push_back(found == figures.end() ? Share{} : measure.of(found->second));
            }
        }
        operations.columns.push_back({std::string{measure.name}, with_small_hidden(std::move(shares))});
    }
    return operations;
}

std::string share_text(Share const& share)
{
    if (share.hidden) return "Visas inte";
    if (share.all == 0) return "–";
    return std::to_string(share.yes) + " av " + std::to_string(share.all) + " (" + std::to_string((share.yes * 100 + share.all / 2) / share.all) + " %)";
}

Sheet operations_sheet(Operations const& operations)
{
    Sheet sheet{.name = "Verksamheten", .columns = {"Verksamhetsgren", "Enhet"}, .rows = {}};
    for (auto const& column : operations.columns) {
        sheet.columns.push_back(column.name);
        sheet.columns.push_back(column.name + ", av");
    }
    auto const shares = [&](auto&& pick) {
        std::vector<Share> all;
        for (auto const& column : operations.columns) all.push_back(pick(column.shares));
        return all;
    };
    for (std::size_t i = 0; i < operations.divisions.size(); ++i) {
        auto const& division = operations.divisions[i];
        for (std::size_t j = 0; j < division.units.size(); ++j)
            add_row(sheet, division.name, division.units[j].name, shares([&](ShareColumn const& one) { return one.divisions[i][j]; }));
        add_row(sheet, division.name, "Alla", shares([&](ShareColumn const& one) { return one.sums[i]; }));
    }
    add_row(sheet, "Alla", "Alla", shares([](ShareColumn const& one) { return one.total; }));
    return sheet;
}
