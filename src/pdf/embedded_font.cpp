// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/embedded_font.h"

#include "pdf/clean_text.h"
#include "pdf/objects.h"

#include <fmt/format.h>
#include <hb-subset.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace pdf {

namespace {

struct InputDeleter {
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};
struct PlanDeleter {
    void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
};
struct BlobDeleter {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};

// A reader draws by number of the sign, so it needs the outlines and their widths and nothing of letters or names.
void drop_tables(hb_subset_input_t* input)
{
    auto* dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (auto const* tag : {"GSUB", "GPOS", "GDEF", "cmap", "name", "OS/2", "post", "STAT", "gasp", "kern", "DSIG", "BASE", "JSTF"})
        hb_set_add(dropped, hb_tag_from_string(tag, -1));
    // Hinting serves screens of few pixels, and the tables it needs are most of a small subset.
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
}

} // namespace

unsigned EmbeddedFont::number_of(Glyph const& glyph)
{
    auto& numbers = numbers_[glyph.id];
    for (auto const one : numbers)
        if (used_[one - 1].text == glyph.text) return one;
    used_.push_back({glyph.id, glyph.text});
    numbers.push_back(static_cast<unsigned>(used_.size()));
    return numbers.back();
}

// Six letters that are the same for the same signs of the same font, and differ when anything does.
std::string EmbeddedFont::subset_name() const
{
    std::uint64_t hash = 14695981039346656037U;
    auto const add = [&hash](std::uint64_t value) { hash = (hash ^ value) * 1099511628211U; };
    for (auto const c : font_.name())
        add(static_cast<unsigned char>(c));
    for (auto const& one : used_)
        add(one.glyph);
    std::string tag;
    for (int i = 0; i < 6; ++i, hash /= 26)
        tag += static_cast<char>('A' + hash % 26);
    return tag + "+" + font_.name();
}

std::string EmbeddedFont::subset(std::string& glyph_of_number) const
{
    std::unique_ptr<hb_subset_input_t, InputDeleter> const input{hb_subset_input_create_or_fail()};
    if (!input) throw std::runtime_error{"no memory for a font"};
    drop_tables(input.get());
    auto* glyphs = hb_subset_input_glyph_set(input.get());
    for (auto const& one : used_)
        hb_set_add(glyphs, one.glyph);
    std::unique_ptr<hb_subset_plan_t, PlanDeleter> const plan{hb_subset_plan_create_or_fail(font_.face(), input.get())};
    if (!plan) throw std::runtime_error{"font cannot be cut: " + font_.name()};
    std::unique_ptr<hb_face_t, FaceDeleter> const face{hb_subset_plan_execute_or_fail(plan.get())};
    if (!face) throw std::runtime_error{"font cannot be cut: " + font_.name()};
    auto* const new_glyphs = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    glyph_of_number.assign(2, '\0');
    for (auto const& one : used_) {
        auto const glyph = hb_map_get(new_glyphs, one.glyph);
        glyph_of_number += static_cast<char>(glyph >> 8U);
        glyph_of_number += static_cast<char>(glyph & 0xFFU);
    }
    std::unique_ptr<hb_blob_t, BlobDeleter> const blob{hb_face_reference_blob(face.get())};
    unsigned length = 0;
    auto const* bytes = hb_blob_get_data(blob.get(), &length);
    return {bytes, length};
}

QPDFObjectHandle EmbeddedFont::descriptor(QPDF& file, std::string const& base_name, QPDFObjectHandle font_file) const
{
    auto const& metrics = font_.metrics();
    auto made = QPDFObjectHandle::newDictionary();
    made.replaceKey("/Type", name_object("/FontDescriptor"));
    made.replaceKey("/FontName", name_object("/" + base_name));
    made.replaceKey("/Flags", integer(4)); // signs are chosen by number
    auto box = QPDFObjectHandle::newArray();
    for (auto const side : metrics.box)
        box.appendItem(integer(side));
    made.replaceKey("/FontBBox", box);
    made.replaceKey("/ItalicAngle", integer(0));
    made.replaceKey("/Ascent", integer(metrics.ascent));
    made.replaceKey("/Descent", integer(metrics.descent));
    made.replaceKey("/CapHeight", integer(metrics.cap_height));
    made.replaceKey("/StemV", integer(metrics.stem));
    made.replaceKey("/FontWeight", integer(metrics.weight));
    made.replaceKey("/FontFile2", font_file);
    return file.makeIndirectObject(made);
}

QPDFObjectHandle EmbeddedFont::widths() const
{
    auto list = QPDFObjectHandle::newArray();
    for (auto const& one : used_)
        list.appendItem(real(font_.width(one.glyph)));
    auto made = QPDFObjectHandle::newArray();
    made.appendItem(integer(1));
    made.appendItem(list);
    return made;
}

std::string EmbeddedFont::to_unicode() const
{
    std::string map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr std::size_t most_in_block = 100;
    for (std::size_t first = 0; first < used_.size(); first += most_in_block) {
        auto const last = std::min(first + most_in_block, used_.size());
        map += fmt::format("{} beginbfchar\n", last - first);
        for (auto i = first; i < last; ++i) {
            // A later sign of a cluster has no letter of its own: it holds on to the one before.
            auto const& text = used_[i].text;
            map += fmt::format("<{:04X}> <{}>\n", i + 1, utf16_hex(text.empty() ? std::u32string_view{U"\u2060"} : text));
        }
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

QPDFObjectHandle EmbeddedFont::write(QPDF& file) const
{
    std::string glyph_of_number;
    auto bytes = subset(glyph_of_number);
    auto const length = static_cast<long long>(bytes.size());
    auto font_file = make_packed_stream(file, bytes);
    font_file.getDict().replaceKey("/Length1", integer(length));
    auto const base_name = subset_name();
    auto descendant = QPDFObjectHandle::newDictionary();
    descendant.replaceKey("/Type", name_object("/Font"));
    descendant.replaceKey("/Subtype", name_object("/CIDFontType2"));
    descendant.replaceKey("/BaseFont", name_object("/" + base_name));
    descendant.replaceKey("/CIDSystemInfo", QPDFObjectHandle::parse("<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"));
    descendant.replaceKey("/FontDescriptor", descriptor(file, base_name, font_file));
    descendant.replaceKey("/CIDToGIDMap", make_packed_stream(file, glyph_of_number));
    descendant.replaceKey("/W", widths());
    auto made = QPDFObjectHandle::newDictionary();
    made.replaceKey("/Type", name_object("/Font"));
    made.replaceKey("/Subtype", name_object("/Type0"));
    made.replaceKey("/BaseFont", name_object("/" + base_name));
    made.replaceKey("/Encoding", name_object("/Identity-H"));
    auto descendants = QPDFObjectHandle::newArray();
    descendants.appendItem(file.makeIndirectObject(descendant));
    made.replaceKey("/DescendantFonts", descendants);
    made.replaceKey("/ToUnicode", make_packed_stream(file, to_unicode()));
    return file.makeIndirectObject(made);
}

EmbeddedFont& FontSet::of(Font const& font)
{
    auto const [place, is_new] = places_.try_emplace(&font, fonts_.size());
    if (is_new) fonts_.emplace_back(font, fmt::format("/F{}", fonts_.size() + 1));
    return fonts_[place->second];
}

QPDFObjectHandle FontSet::write(QPDF& file) const
{
    auto made = QPDFObjectHandle::newDictionary();
    for (auto const& font : fonts_)
        made.replaceKey(font.name(), font.write(file));
    return made;
}

} // namespace pdf
