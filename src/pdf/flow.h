// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/strip.h"

namespace pdf {

// Where blocks are set: between which edges, under which tag, and what stands again if the page breaks.
struct Place {
    double x;
    double width;
    NodeIndex node;
    bool on_thread = false;
    std::optional<std::size_t> repeated = std::nullopt;
};

// Turns blocks into strips, from the top down.
class Flow {
public:
    Flow(Document const& document, Shaper& shaper, Structure& structure, Column& column)
        : document_{document}, shaper_{shaper}, structure_{structure}, column_{column}
    {
    }

    void add(std::vector<Block> const&, Place const&);

private:
    void add(Heading const&, Place const&);
    void add(Paragraph const&, Place const&);
    void add(LineOfTwo const&, Place const&);
    void add(List const&, Place const&);
    void add(Table const&, Place const&);
    void add(Signatures const&, Place const&);
    void add(Rule const&, Place const&);
    void add(Picture const&, Place const&);
    void add(Group const&, Place const&);
    void add(Box const&, Place const&);
    void add(Beside const&, Place const&);

    // One strip a line of text, the first two and the last two held together.
    void add_lines(std::vector<Line>, double x, TextStyle, NodeIndex, Place const&);
    // A new strip at the end; `above` meets what the block before wants below itself.
    Strip& strip(double above, double height, Place const&);
    double baseline(TextStyle) const;
    // Room for text on a page, less what stands again.
    double page_room(std::optional<std::size_t> repeated) const;
    void illustrate(Strip&, Illustration const&, double x, double y, double size);
    void frame(Box const&, std::size_t first, Place const&);

    friend class TableFlow;

    Document const& document_;
    Shaper& shaper_;
    Structure& structure_;
    Column& column_;
    double below_ = 0;
    bool after_heading_ = false;
    // The one line below a heading, which holds on to what it introduces.
    struct Introduction {
        int level;
        std::size_t strip;
    };
    std::optional<Introduction> introduction_;
    int heading_level_ = 1;
};

double total_height(std::vector<Strip> const&);

} // namespace pdf
