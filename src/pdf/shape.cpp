// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/shape.h"

#include "pdf/clean_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace pdf {

namespace {

struct BufferDeleter {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using Buffer = std::unique_ptr<hb_buffer_t, BufferDeleter>;

// Marks that join or hold apart are never drawn, so no font needs to have them.
bool is_joiner(char32_t c)
{
    return c == 0x2060 || (c >= 0x200B && c <= 0x200D);
}

bool has_all(Font const& font, std::u32string_view text)
{
    return std::all_of(text.begin(), text.end(), [&](char32_t c) { return is_joiner(c) || font.has(c); });
}

bool is_mark(char32_t c)
{
    auto const category = hb_unicode_general_category(hb_unicode_funcs_get_default(), c);
    return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK || category == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK
        || category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK;
}

// Letters in reading order that one font can draw together.
struct FontText {
    Font const* font;
    std::u32string text;
};

void append(std::vector<FontText>& parts, Font const& font, std::u32string_view text)
{
    if (!parts.empty() && parts.back().font == &font)
        parts.back().text += text;
    else
        parts.push_back({&font, std::u32string{text}});
}

std::u32string code_point_name(char32_t c)
{
    auto const name = fmt::format("[U+{:04X}]", static_cast<std::uint32_t>(c));
    return {name.begin(), name.end()};
}

// One font for the whole word if there is one, so that a word looks like one; otherwise the first that has each letter.
std::vector<FontText> split_by_font(std::u32string const& word, FontLibrary const& fonts, Weight weight)
{
    auto const& candidates = fonts.fonts_of(weight);
    for (auto const& font : candidates)
        if (has_all(*font, word)) return {{font.get(), word}};
    std::vector<FontText> parts;
    for (auto const c : word) {
        if (!parts.empty() && (is_joiner(c) || (is_mark(c) && parts.back().font->has(c)))) {
            parts.back().text += c;
            continue;
        }
        auto const found = std::find_if(candidates.begin(), candidates.end(), [c](auto const& font) { return font->has(c); });
        if (found != candidates.end())
            append(parts, **found, std::u32string_view{&c, 1});
        else if (c == 0xA0 || c == 0x202F)
            append(parts, *candidates.front(), U" ");
        else if (!is_joiner(c))
            append(parts, *candidates.front(), code_point_name(c));
    }
    return parts;
}

// Gives each sign the letters it stands for: the first sign of a cluster all of them, or one each when there are as many.
void tell_meaning(std::vector<Glyph>& glyphs, std::vector<std::size_t> const& clusters, std::u32string const& text)
{
    auto starts = clusters;
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    for (std::size_t i = 0; i < glyphs.size();) {
        auto end = i + 1;
        while (end < glyphs.size() && clusters[end] == clusters[i])
            ++end;
        auto const next = std::upper_bound(starts.begin(), starts.end(), clusters[i]);
        auto const to = next == starts.end() ? text.size() : *next;
        auto const meaning = text.substr(clusters[i], to - clusters[i]);
        if (meaning.size() == end - i) {
            for (std::size_t k = i; k < end; ++k)
                glyphs[k].text = meaning.substr(k - i, 1);
        } else {
            glyphs[i].text = meaning;
        }
        i = end;
    }
}

GlyphRun shape_run(FontText const& part, Direction& direction)
{
    Buffer const buffer{hb_buffer_create()};
    static_assert(sizeof(char32_t) == sizeof(std::uint32_t));
    hb_buffer_add_utf32(buffer.get(), reinterpret_cast<std::uint32_t const*>(part.text.data()), static_cast<int>(part.text.size()), 0, -1);
    hb_buffer_guess_segment_properties(buffer.get());
    if (HB_DIRECTION_IS_VERTICAL(hb_buffer_get_direction(buffer.get()))) hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
    hb_buffer_set_language(buffer.get(), hb_language_from_string("sv", -1));
    if (hb_buffer_get_direction(buffer.get()) == HB_DIRECTION_RTL) direction = Direction::right_to_left;
    // Each letter its own sign, as those need it who read slowly.
    constexpr std::array features{hb_feature_t{HB_TAG('l', 'i', 'g', 'a'), 0, 0, static_cast<unsigned>(-1)},
        hb_feature_t{HB_TAG('c', 'l', 'i', 'g'), 0, 0, static_cast<unsigned>(-1)}};
    hb_shape(part.font->shaper(), buffer.get(), features.data(), features.size());
    unsigned count = 0;
    auto const* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    auto const* places = hb_buffer_get_glyph_positions(buffer.get(), &count);
    GlyphRun run{part.font, {}};
    std::vector<std::size_t> clusters;
    for (unsigned i = 0; i < count; ++i) {
        run.glyphs.push_back({infos[i].codepoint, part.font->scaled(places[i].x_advance), part.font->scaled(places[i].x_offset),
            part.font->scaled(places[i].y_offset)});
        clusters.push_back(infos[i].cluster);
    }
    tell_meaning(run.glyphs, clusters, part.text);
    return run;
}

} // namespace

ShapedWord const& Shaper::shape(std::u32string_view word, Weight weight)
{
    auto& words = words_[weight == Weight::bold ? 1 : 0];
    std::u32string key{word};
    if (auto const known = words.find(key); known != words.end()) return *known->second;
    auto made = std::make_unique<ShapedWord const>(make(key, weight));
    return *words.emplace(std::move(key), std::move(made)).first->second;
}

ShapedWord Shaper::make(std::u32string const& word, Weight weight) const
{
    ShapedWord shaped;
    for (auto const& part : split_by_font(word, fonts_, weight))
        shaped.runs.push_back(shape_run(part, shaped.direction));
    if (shaped.direction == Direction::right_to_left) std::reverse(shaped.runs.begin(), shaped.runs.end());
    for (auto const& run : shaped.runs)
        for (auto const& glyph : run.glyphs)
            shaped.width += glyph.advance;
    return shaped;
}

} // namespace pdf
