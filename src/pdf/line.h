// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/shape.h"

#include <vector>

namespace pdf {

// A word where it stands on its line; in points from the left edge of the line.
struct PlacedWord {
    ShapedWord const* word;
    Weight weight;
    double x;
    bool space_after; // a space follows in the text, drawn or not
};

struct Line {
    std::vector<PlacedWord> words;
    double width = 0;
};

// Breaks text into lines no wider than `width`: between words, after a hyphen or dash between letters, never in a time span
// (8.10–8.45) or where U+2060 or a no-break space holds. A word wider than the line is broken where it must be.
std::vector<Line> break_lines(Shaper&, Text const&, double size, double width);
// All on one line, whatever its width.
Line one_line(Shaper&, Text const&, double size);

} // namespace pdf
