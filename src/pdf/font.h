// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/content.h"

#include <hb.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace pdf {

struct FaceDeleter {
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};
struct FontDeleter {
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};

// What the file says of a font whose metrics a reader without it would need, in thousandths of the size.
struct FontMetrics {
    int ascent;
    int descent; // below the line: negative
    int cap_height;
    int stem;
    int box[4];
    int weight;
};

// One TrueType font. Never changes once it is loaded, so that threads may share it.
class Font {
public:
    explicit Font(hb_blob_t*); // takes the blob over

    hb_face_t* face() const { return face_.get(); }
    hb_font_t* shaper() const { return font_.get(); }
    std::string const& name() const { return name_; } // PostScript name
    FontMetrics const& metrics() const { return metrics_; }
    bool has(char32_t) const;
    bool has_outlines() const; // of the kind that is embedded here
    // Width of a glyph in thousandths of the size.
    double width(std::uint32_t glyph) const;
    double scaled(double units) const { return units * 1000 / units_per_em_; }

private:
    std::unique_ptr<hb_face_t, FaceDeleter> face_;
    std::unique_ptr<hb_font_t, FontDeleter> font_;
    double units_per_em_;
    std::string name_;
    FontMetrics metrics_;
};

// The fonts text is set in: our own first, then those of the machine that know other scripts.
class FontLibrary {
public:
    FontLibrary();

    Font const& main(Weight weight) const { return *fonts_of(weight).front(); }
    // In the order they are asked for a letter.
    std::vector<std::unique_ptr<Font const>> const& fonts_of(Weight weight) const
    {
        return weight == Weight::bold ? bold_ : regular_;
    }

private:
    std::vector<std::unique_ptr<Font const>> regular_;
    std::vector<std::unique_ptr<Font const>> bold_;
};

// Read once, the first time somebody prints; never changes after that.
FontLibrary const& font_library();

} // namespace pdf
