// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/content.h"
#include "pdf/line.h"
#include "pdf/structure.h"

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace pdf {

struct Colour {
    double red;
    double green;
    double blue;
};

inline constexpr Colour black{0, 0, 0};
inline constexpr Colour rule_grey{0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0};
inline constexpr Colour tone_grey{0xF1 / 255.0, 0xF1 / 255.0, 0xF1 / 255.0};
inline constexpr Colour thread_red{0x8C / 255.0, 0x2F / 255.0, 0x22 / 255.0};
inline constexpr Colour white{1, 1, 1};

// What is drawn. x from the left edge of the page, y down from the top of the strip it stands in.
struct TextInk {
    Line line;
    double x;
    double baseline;
    double size;
    std::optional<NodeIndex> node; // none: artifact
};

struct BoxInk {
    double x;
    double y;
    double width;
    double height;
    Colour colour;
};

enum class Cap { butt, round };

struct LineInk {
    double x1;
    double y1;
    double x2;
    double y2;
    double width;
    Colour colour;
    Cap cap = Cap::butt;
};

struct PictureInk {
    Picture const* picture;
    double x;
    double y;
    std::optional<NodeIndex> node; // none: an artifact, which stands in words beside it
};

// An artifact: what it shows stands in words beside it.
struct DrawingInk {
    std::string_view operators;
    double x;
    double y;
    double size;
};

using Ink = std::variant<TextInk, BoxInk, LineInk, PictureInk, DrawingInk>;

// How strongly a strip holds on to the next one. The pages break at the weakest place they can.
enum class Hold {
    none,   // paragraphs, rows, sections
    row,    // rows of a table in a group that is kept together
    group,  // everything else in such a group
    lines,  // a heading and what follows, the two first and last lines, the head of a table and its first row
};

struct Bookmark {
    int level;
    std::string title;
};

// A piece across the page that is never broken: a line of text, a row, a whole box.
struct Strip {
    double above = 0; // empty space before, but not at the top of a page
    double height = 0;
    std::vector<Ink> inks = {};
    Hold hold = Hold::none;
    bool in_table = false; // a row that another may follow on the next page
    bool on_thread = false;
    Mark knot = Mark::none;
    double knot_y = 0;
    std::vector<Bookmark> bookmarks = {};
    std::optional<std::size_t> repeated = std::nullopt; // what stands again when a page begins with this strip
};

// A document as strips, one below the other.
struct Column {
    std::vector<Strip> strips;
    std::vector<std::vector<Strip>> repeats; // heads that stand again, as artifacts
};

} // namespace pdf
