// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/shape.h"

#include <qpdf/QPDF.hh>

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace pdf {

// The part of a font that one document uses. Each sign with its meaning gets a number of its own, so that text can always be
// copied and read aloud as it was written.
class EmbeddedFont {
public:
    EmbeddedFont(Font const& font, std::string name) : font_{font}, name_{std::move(name)} { }

    std::string const& name() const { return name_; } // in the resources: "/F1"
    unsigned number_of(Glyph const&);
    double width(std::uint32_t glyph) const { return font_.width(glyph); }
    // Adds it to the file and gives the font dictionary.
    QPDFObjectHandle write(QPDF&) const;

private:
    struct Used {
        std::uint32_t glyph;
        std::u32string text;
    };

    std::string subset_name() const;
    std::string subset(std::string& glyph_of_number) const;
    QPDFObjectHandle descriptor(QPDF&, std::string const& base_name, QPDFObjectHandle file) const;
    QPDFObjectHandle widths() const;
    std::string to_unicode() const;

    Font const& font_;
    std::string name_;
    std::vector<Used> used_; // number 1 and up; 0 is the missing sign
    std::unordered_map<std::uint32_t, std::vector<unsigned>> numbers_; // of a glyph, one a meaning
};

// The fonts of a document, numbered as they come into use.
class FontSet {
public:
    EmbeddedFont& of(Font const&);
    // Resource name to font.
    QPDFObjectHandle write(QPDF&) const;

private:
    std::map<Font const*, std::size_t> places_;
    std::vector<EmbeddedFont> fonts_;
};

} // namespace pdf
