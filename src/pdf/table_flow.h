// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/flow.h"

namespace pdf {

// Sets one table: widths, head, rows, rules, tags, and the head that stands again on later pages.
class TableFlow {
public:
    TableFlow(Flow& flow, Table const& table, Place const& place);

    void add();

private:
    struct Column {
        double x;
        double width; // of the text in it
    };
    using Cells = std::vector<std::vector<Line>>;

    std::vector<Column> columns_of() const;
    std::vector<double> widths() const; // as asked for, and no narrower than the longest word, which is never broken
    double longest_word(std::size_t column) const;
    void add_head(NodeIndex table_node);
    void add_row(NodeIndex body, std::size_t number);
    NodeIndex add_cell(NodeIndex row, std::size_t column, bool is_empty, std::vector<NodeIndex>& row_heads);
    bool is_row_head(std::size_t column) const;
    Cells lines_of(std::vector<Text> const& texts, Weight whole, bool heads_bold) const;
    // A row too tall for any page, one strip a line.
    void add_sliced(Cells&, std::vector<NodeIndex> const& nodes, double rule);
    void add_picture(Strip&, std::size_t row);
    void add_rule(Strip&, double width) const;

    Flow& flow_;
    Table const& table_;
    Place place_;
    std::vector<Column> columns_;
    std::vector<NodeIndex> column_heads_;
};

} // namespace pdf
