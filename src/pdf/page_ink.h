// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/embedded_font.h"
#include "pdf/pages.h"
#include "pdf/strip.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace pdf {

// Writes what a page draws, as PDF operators, and keeps account of which tag each text belongs to.
class PageInk {
public:
    PageInk(std::size_t page, double height, FontSet& fonts, Structure& structure, Shaper& shaper)
        : page_{page}, height_{height}, fonts_{fonts}, structure_{structure}, shaper_{shaper}
    {
    }

    void draw(PlacedStrip const&);
    // What is not part of the text: drawn, but not read aloud.
    void draw_artifact(Ink const&, double y, char const* kind = "/Type /Layout");

    std::string finish();
    // The node of each piece of marked content, in the order of their numbers.
    std::vector<NodeIndex> const& nodes() const { return nodes_; }
    std::map<std::string_view, std::string> const& pictures() const { return pictures_; }

private:
    void begin(NodeIndex);
    void begin_artifact(char const* kind);
    void end();
    void draw_ink(Ink const&, double y);
    void draw_text(TextInk const&, double y);
    void draw_word(PlacedWord const&, TextInk const&, double& pen);
    void show(Font const&, Glyph const&, TextInk const&, double x, double& pen);
    void close_string();
    void set_font(EmbeddedFont const&, double size);

    std::size_t const page_;
    double const height_;
    FontSet& fonts_;
    Structure& structure_;
    Shaper& shaper_;
    std::string out_;
    std::vector<NodeIndex> nodes_;
    std::map<std::string_view, std::string> pictures_; // the file and its name on the page
    std::optional<NodeIndex> open_node_;
    std::string open_artifact_;
    std::string font_name_;
    double font_size_ = 0;
    bool in_string_ = false;
};

} // namespace pdf
