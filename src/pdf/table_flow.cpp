// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/table_flow.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace pdf {

namespace {

constexpr double thin_rule = 0.5;
constexpr double strong_rule = 1;
constexpr double least_open = 120; // of a column that shares what is left, when another grows with its longest word
constexpr double picture_gap = 9; // between a picture and the text of its row

std::size_t most_lines(std::vector<std::vector<Line>> const& cells)
{
    std::size_t most = 1; // an empty row still is one
    for (auto const& cell : cells)
        most = std::max(most, cell.size());
    return most;
}

} // namespace

TableFlow::TableFlow(Flow& flow, Table const& table, Place const& place)
    : flow_{flow}, table_{table}, place_{place}, columns_{columns_of()}
{
    assert(!table.widths.empty());
}

double TableFlow::longest_word(std::size_t column) const
{
    double longest = 0;
    auto const measure = [&](Text const& text) {
        for (auto const& line : break_lines(flow_.shaper_, text, table_.style.size, place_.width))
            for (auto const& placed : line.words) longest = std::max(longest, placed.word->width * table_.style.size / 1000);
    };
    for (auto const& row : table_.rows)
        if (column < row.size()) measure(is_row_head(column) ? row[column].all_bold() : row[column]);
    if (column < table_.head.size()) measure(bold(table_.head[column]));
    return longest;
}

std::vector<double> TableFlow::widths() const
{
    auto widths = table_.widths;
    double fixed = 0;
    for (auto const width : widths) fixed += width;
    auto const open = std::count(widths.begin(), widths.end(), 0.0);
    if (open == 0) return widths; // nothing to take from
    // What is left for the rest stays readable.
    auto room = place_.width - fixed - static_cast<double>(open) * least_open;
    for (std::size_t at = 0; at < widths.size(); ++at) {
        if (widths[at] == 0) continue;
        auto const gap = at + 1 == widths.size() ? 0 : table_.gap;
        auto const more = std::ceil(longest_word(at) + gap - widths[at]);
        if (more <= 0 || more > room) continue;
        widths[at] += more;
        room -= more;
    }
    return widths;
}

std::vector<TableFlow::Column> TableFlow::columns_of() const
{
    auto const all = widths();
    double fixed = 0;
    for (auto const width : all)
        fixed += width;
    auto const open = std::count(all.begin(), all.end(), 0.0);
    auto const share = open > 0 ? std::max(0.0, place_.width - fixed) / static_cast<double>(open) : 0.0;
    std::vector<Column> columns;
    auto x = place_.x;
    for (auto const& width : all) {
        auto const whole = width > 0 ? width : share;
        auto const is_last = &width == &all.back();
        columns.push_back({x, is_last ? whole : whole - table_.gap});
        x += whole;
    }
    if (!table_.pictures.empty()) {
        columns.back().x += table_.picture_size + picture_gap;
        columns.back().width -= table_.picture_size + picture_gap;
    }
    return columns;
}

bool TableFlow::is_row_head(std::size_t column) const
{
    return std::find(table_.row_heads.begin(), table_.row_heads.end(), column) != table_.row_heads.end();
}

TableFlow::Cells TableFlow::lines_of(std::vector<Text> const& texts, Weight whole, bool heads_bold) const
{
    Cells cells;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        Text const none;
        auto const& text = i < texts.size() ? texts[i] : none;
        auto const strong = whole == Weight::bold || (heads_bold && is_row_head(i));
        cells.push_back(break_lines(flow_.shaper_, strong ? text.all_bold() : text, table_.style.size, columns_[i].width));
    }
    return cells;
}

void TableFlow::add_rule(Strip& strip, double width) const
{
    if (width <= 0) return;
    auto const y = strip.height - width / 2;
    strip.inks.emplace_back(
        LineInk{place_.x, y, place_.x + place_.width, y, width, width >= strong_rule ? black : rule_grey});
}

NodeIndex TableFlow::add_cell(NodeIndex row, std::size_t column, bool is_empty, std::vector<NodeIndex>& row_heads)
{
    auto& structure = flow_.structure_;
    auto const is_head = is_row_head(column) && !is_empty; // an empty cell is head of nothing
    auto const node = structure.add(row, is_head ? Tag::th : Tag::td);
    if (is_head) {
        row_heads.push_back(node);
        structure.at(node).scope = Scope::row;
        return node;
    }
    if (column < column_heads_.size()) structure.at(node).headers.push_back(column_heads_[column]);
    if (!row_heads.empty()) structure.at(node).headers.push_back(row_heads.back());
    return node;
}

void TableFlow::add_head(NodeIndex table_node)
{
    auto const row = flow_.structure_.add(flow_.structure_.add(table_node, Tag::thead), Tag::tr);
    std::vector<Text> const texts{table_.head.begin(), table_.head.end()};
    auto cells = lines_of(texts, Weight::bold, false);
    auto const rows = most_lines(cells);
    auto const& style = table_.style;
    auto& made = flow_.strip(0, 2 * table_.pad + static_cast<double>(rows) * style.leading + strong_rule, place_);
    made.hold = Hold::lines;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        auto const node = flow_.structure_.add(row, Tag::th);
        flow_.structure_.at(node).scope = Scope::column;
        column_heads_.push_back(node);
        auto y = table_.pad + static_cast<double>(rows - std::min(rows, cells[i].size())) * style.leading; // at the bottom
        for (auto& line : cells[i]) {
            made.inks.emplace_back(TextInk{std::move(line), columns_[i].x, y + flow_.baseline(style), style.size, node});
            y += style.leading;
        }
    }
    add_rule(made, strong_rule);
    auto again = made;
    again.above = 0;
    for (auto& ink : again.inks)
        if (auto* text = std::get_if<TextInk>(&ink)) text->node.reset();
    auto repeat = place_.repeated ? flow_.column_.repeats[*place_.repeated] : std::vector<Strip>{};
    repeat.push_back(std::move(again));
    flow_.column_.repeats.push_back(std::move(repeat));
    place_.repeated = flow_.column_.repeats.size() - 1;
}

void TableFlow::add_picture(Strip& strip, std::size_t row)
{
    if (row >= table_.pictures.size()) return;
    auto const height = strip.height; // the row is already as high as its picture
    flow_.illustrate(strip, table_.pictures[row], columns_.back().x - table_.picture_size - picture_gap, table_.pad, table_.picture_size);
    strip.height = height;
}

void TableFlow::add_row(NodeIndex body, std::size_t number)
{
    auto const& texts = table_.rows[number];
    auto const is_last = number + 1 == table_.rows.size();
    auto const row = flow_.structure_.add(body, Tag::tr);
    auto cells = lines_of(texts, Weight::regular, true);
    std::vector<NodeIndex> nodes;
    std::vector<NodeIndex> heads;
    for (std::size_t i = 0; i < columns_.size(); ++i)
        nodes.push_back(add_cell(row, i, cells[i].empty(), heads));
    auto const between = table_.row_rules == RowRules::thin ? thin_rule : 0;
    auto const rule = !is_last ? between : table_.last_rule == LastRule::strong ? strong_rule : 0;
    auto const& style = table_.style;
    auto const text_height = static_cast<double>(most_lines(cells)) * style.leading;
    auto const inner = number < table_.pictures.size() ? std::max(text_height, table_.picture_size) : text_height;
    auto const height = 2 * table_.pad + inner + rule;
    if (height > flow_.page_room(place_.repeated)) {
        add_sliced(cells, nodes, rule);
        return;
    }
    auto& made = flow_.strip(0, height, place_);
    made.in_table = true;
    add_picture(made, number);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        auto y = table_.pad + (inner - text_height) / 2 + flow_.baseline(style);
        for (auto& line : cells[i]) {
            made.inks.emplace_back(TextInk{std::move(line), columns_[i].x, y, style.size, nodes[i]});
            y += style.leading;
        }
    }
    add_rule(made, rule);
}

void TableFlow::add_sliced(Cells& cells, std::vector<NodeIndex> const& nodes, double rule)
{
    auto const count = most_lines(cells);
    for (std::size_t line = 0; line < count; ++line) {
        auto const is_first = line == 0;
        auto const is_last = line + 1 == count;
        auto const height = table_.style.leading + (is_first ? table_.pad : 0) + (is_last ? table_.pad + rule : 0);
        auto& made = flow_.strip(0, height, place_);
        made.in_table = true;
        if (is_first || line + 2 == count) made.hold = Hold::lines;
        auto const y = (is_first ? table_.pad : 0) + flow_.baseline(table_.style);
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (line < cells[i].size())
                made.inks.emplace_back(TextInk{std::move(cells[i][line]), columns_[i].x, y, table_.style.size, nodes[i]});
        if (is_last) add_rule(made, rule);
    }
}

void TableFlow::add()
{
    if (table_.rows.empty()) return;
    auto& flow = flow_;
    auto const node = flow.structure_.add(place_.node, Tag::table);
    flow.below_ = std::max(flow.below_, table_.space.above);
    if (table_.first_rule == FirstRule::strong) {
        auto& made = flow.strip(0, strong_rule, place_);
        made.hold = Hold::lines;
        add_rule(made, strong_rule);
    }
    if (!table_.head.empty()) add_head(node);
    auto const body = flow.structure_.add(node, Tag::tbody);
    auto before_last = flow.column_.strips.size();
    for (std::size_t number = 0; number < table_.rows.size(); ++number) {
        auto const first = flow.column_.strips.size();
        if (number + 1 == table_.rows.size()) before_last = first;
        add_row(body, number);
        if (number >= table_.marks.size()) continue;
        flow.column_.strips[first].knot = table_.marks[number];
        flow.column_.strips[first].knot_y = table_.pad + table_.style.leading / 2;
    }
    // No row alone after a break.
    if (table_.rows.size() > 1) flow.column_.strips[before_last - 1].hold = Hold::lines;
    flow.below_ = table_.space.below;
}

} // namespace pdf
