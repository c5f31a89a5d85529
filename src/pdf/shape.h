// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/font.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pdf {

// One drawn sign. Widths in thousandths of the size.
struct Glyph {
    std::uint32_t id;
    double advance;
    double right = 0; // moved from where it would stand
    double up = 0;
    std::u32string text = {}; // what it stands for; empty for the later signs of a cluster
};

// Signs from one font.
struct GlyphRun {
    Font const* font;
    std::vector<Glyph> glyphs;
};

enum class Direction { left_to_right, right_to_left };

// A word, or part of one, as it is drawn.
struct ShapedWord {
    std::vector<GlyphRun> runs;
    double width = 0; // in thousandths of the size
    Direction direction = Direction::left_to_right;
};

// Turns words into signs, each word once a document. A letter that no font has is written as [U+1234]: never an empty box.
class Shaper {
public:
    explicit Shaper(FontLibrary const& fonts) : fonts_{fonts} { }

    // Lives as long as the shaper.
    ShapedWord const& shape(std::u32string_view word, Weight);
    double space(Weight weight) { return shape(U" ", weight).width; }

private:
    ShapedWord make(std::u32string const& word, Weight) const;

    FontLibrary const& fonts_;
    std::unordered_map<std::u32string, std::unique_ptr<ShapedWord const>> words_[2];
};

} // namespace pdf
