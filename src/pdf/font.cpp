// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/font.h"

#include <hb-ot.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

extern "C" {
extern char const pdf_font_regular_begin[];
extern char const pdf_font_regular_end[];
extern char const pdf_font_bold_begin[];
extern char const pdf_font_bold_end[];
extern char const pdf_font_more_regular_begin[];
extern char const pdf_font_more_regular_end[];
extern char const pdf_font_more_bold_begin[];
extern char const pdf_font_more_bold_end[];
}

namespace pdf {

namespace {

// A table of the font file, read with numbers in network order; zero beyond its end.
class FontTable {
public:
    FontTable(hb_face_t* face, hb_tag_t tag) : blob_{hb_face_reference_table(face, tag)}
    {
        unsigned length = 0;
        auto const* bytes = hb_blob_get_data(blob_, &length);
        bytes_ = {bytes, length};
    }
    ~FontTable() { hb_blob_destroy(blob_); }
    FontTable(FontTable const&) = delete;
    FontTable& operator=(FontTable const&) = delete;

    int u16(std::size_t at) const
    {
        if (at + 2 > bytes_.size()) return 0;
        return static_cast<unsigned char>(bytes_[at]) << 8 | static_cast<unsigned char>(bytes_[at + 1]);
    }
    int i16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
    bool empty() const { return bytes_.empty(); }

private:
    hb_blob_t* blob_;
    std::string_view bytes_;
};

FontMetrics read_metrics(hb_face_t* face)
{
    FontTable const head{face, HB_TAG('h', 'e', 'a', 'd')};
    FontTable const hhea{face, HB_TAG('h', 'h', 'e', 'a')};
    FontTable const os2{face, HB_TAG('O', 'S', '/', '2')};
    auto const em = static_cast<int>(hb_face_get_upem(face));
    auto const scaled = [em](int units) { return units * 1000 / em; };
    auto const weight = os2.empty() ? 400 : os2.u16(4);
    auto const ascent = scaled(hhea.i16(4));
    auto const cap = os2.u16(0) >= 2 ? scaled(os2.i16(88)) : ascent * 7 / 10;
    // No table tells the width of a stem; this is the usual estimate from the weight.
    auto const stem = 50 + weight * weight / (65 * 65);
    return {ascent, scaled(hhea.i16(6)), cap, stem,
        {scaled(head.i16(36)), scaled(head.i16(38)), scaled(head.i16(40)), scaled(head.i16(42))}, weight};
}

std::string read_name(hb_face_t* face)
{
    std::array<char, 128> text{};
    unsigned size = text.size();
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, text.data());
    std::string name{text.data()};
    std::erase_if(name, [](char c) { return c <= ' ' || c > '~' || std::string_view{"()<>[]{}/%#"}.find(c) != std::string_view::npos; });
    return name.empty() ? "Font" : name;
}

std::unique_ptr<Font const> built_in(char const* begin, char const* end)
{
    return std::make_unique<Font const>(
        hb_blob_create(begin, static_cast<unsigned>(end - begin), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
}

// Where Debian puts fonts for the scripts that ours do not have. Bold falls back to regular: a letter matters more than its weight.
constexpr std::array regular_paths{
    "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansHebrew-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansEthiopic-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansArmenian-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansGeorgian-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansBengali-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansTamil-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansThai-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansSymbols2-Regular.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
};
constexpr std::array bold_paths{
    "/usr/share/fonts/truetype/noto/NotoSansArabic-Bold.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansHebrew-Bold.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansEthiopic-Bold.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf",
    "/usr/share/fonts/truetype/liberation2/LiberationSans-Bold.ttf",
};

void add_installed(std::vector<std::unique_ptr<Font const>>& fonts, std::span<char const* const> paths)
{
    for (auto const* path : paths) {
        auto* blob = hb_blob_create_from_file_or_fail(path);
        if (blob == nullptr) continue;
        auto font = std::make_unique<Font const>(blob);
        if (font->has_outlines()) fonts.push_back(std::move(font));
    }
}

} // namespace

Font::Font(hb_blob_t* blob) : face_{hb_face_create(blob, 0)}
{
    hb_blob_destroy(blob);
    units_per_em_ = hb_face_get_upem(face_.get());
    hb_face_make_immutable(face_.get());
    font_.reset(hb_font_create(face_.get()));
    hb_font_make_immutable(font_.get());
    name_ = read_name(face_.get());
    metrics_ = read_metrics(face_.get());
}

bool Font::has(char32_t c) const
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font_.get(), c, &glyph) != 0;
}

bool Font::has_outlines() const
{
    FontTable const outlines{face_.get(), HB_TAG('g', 'l', 'y', 'f')};
    return !outlines.empty();
}

double Font::width(std::uint32_t glyph) const
{
    return scaled(hb_font_get_glyph_h_advance(font_.get(), glyph));
}

FontLibrary::FontLibrary()
{
    regular_.push_back(built_in(pdf_font_regular_begin, pdf_font_regular_end));
    regular_.push_back(built_in(pdf_font_more_regular_begin, pdf_font_more_regular_end));
    bold_.push_back(built_in(pdf_font_bold_begin, pdf_font_bold_end));
    bold_.push_back(built_in(pdf_font_more_bold_begin, pdf_font_more_bold_end));
    add_installed(regular_, regular_paths);
    add_installed(bold_, bold_paths);
    add_installed(bold_, regular_paths);
    if (!regular_.front()->has('A') || !bold_.front()->has('A')) throw std::runtime_error{"a font of the program cannot be read"};
}

FontLibrary const& font_library()
{
    // One for the process: it is the program's own bytes, never changes, and takes longer to read than a page to write.
    static FontLibrary const library;
    return library;
}

} // namespace pdf
