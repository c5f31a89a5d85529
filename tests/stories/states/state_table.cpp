// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stories/states/state_table.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string_view>

namespace states {
namespace {

std::string trimmed(std::string_view text)
{
    auto const first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return std::string{text.substr(first, text.find_last_not_of(' ') - first + 1)};
}

std::vector<std::string> split(std::string_view text, char mark)
{
    std::vector<std::string> parts;
    while (true) {
        auto const end = text.find(mark);
        parts.push_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

// What stands between the bars of a row.
std::vector<std::string> cells_of(std::string const& line)
{
    auto cells = split(line, '|');
    if (cells.size() < 2 || !cells.front().empty() || !cells.back().empty()) throw std::runtime_error{"not a row: " + line};
    return {cells.begin() + 1, cells.end() - 1};
}

struct Line {
    std::vector<std::string> from;
    StateRow row;
};

Line line_of(std::string const& text)
{
    auto const cells = cells_of(text);
    if (cells.size() < 4 || cells[1].empty() || cells[2].empty()) throw std::runtime_error{"a row wants From, Step, To and Who: " + text};
    return {split(cells[0], ','), {.from = {}, .step = cells[1], .to = cells[2], .by_itself = cells[3] == "by itself"}};
}

void add_once(std::vector<std::string>& states, std::string const& state)
{
    if (std::ranges::find(states, state) == states.end()) states.push_back(state);
}

StateTable table_of(std::string heading, std::vector<Line> const& lines)
{
    std::vector<std::string> all;
    for (auto const& line : lines) {
        for (auto const& from : line.from)
            if (from != "any" && from != nothing) add_once(all, from);
        if (line.row.to != "the same" && line.row.to != nothing) add_once(all, line.row.to);
    }
    StateTable table{.heading = std::move(heading), .rows = {}};
    for (auto const& line : lines)
        for (auto const& from : line.from == std::vector<std::string>{"any"} ? all : line.from) {
            for (auto const& other : table.rows)
                if (other.from == from && other.step == line.row.step)
                    throw std::runtime_error{table.heading + ": two rows for " + line.row.step + " from " + from};
            auto row = line.row;
            row.from = from;
            if (row.to == "the same") row.to = from;
            table.rows.push_back(std::move(row));
        }
    return table;
}

} // namespace

std::vector<std::string> StateTable::states() const
{
    std::vector<std::string> all{nothing};
    for (auto const& row : rows) {
        add_once(all, row.from);
        add_once(all, row.to);
    }
    return all;
}

std::vector<StateTable> state_tables()
{
    std::ifstream file{DELAKTIG_STATES};
    if (!file) throw std::runtime_error{"cannot read " DELAKTIG_STATES};
    std::vector<StateTable> tables;
    std::vector<Line> lines;
    std::string heading;
    bool inside = false;
    auto const finish = [&] {
        if (!lines.empty()) tables.push_back(table_of(heading, lines));
        lines.clear();
        inside = false;
    };
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("| From | Step | To | Who |")) {
            finish();
            inside = true;
        } else if (inside && line.starts_with("|")) {
            if (!line.starts_with("| ---")) lines.push_back(line_of(line));
        } else {
            finish();
            if (line.starts_with("#")) heading = trimmed(std::string_view{line}.substr(line.find(' ')));
        }
    }
    finish();
    return tables;
}

StateTable const& state_table(std::string const& heading)
{
    static auto const tables = state_tables();
    auto const found = std::ranges::find(tables, heading, &StateTable::heading);
    if (found == tables.end()) throw std::runtime_error{"docs/states.md has no table under " + heading};
    return *found;
}

} // namespace states
