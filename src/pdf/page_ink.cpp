// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/page_ink.h"

#include "pdf/drawing.h"
#include "pdf/jpeg.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <stdexcept>

namespace pdf {

namespace {

// A number with at most three decimals and no more of them than it needs.
std::string num(double value)
{
    auto text = fmt::format("{:.3f}", value);
    while (text.back() == '0')
        text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string colour_of(Colour colour)
{
    return num(colour.red) + " " + num(colour.green) + " " + num(colour.blue);
}

// The matrix that puts the unit square of a picture at x and y (from the bottom), turned as its camera was held.
std::string placing_of(Picture const& picture, double x, double y)
{
    auto const w = picture.width;
    auto const h = picture.height;
    auto const look = look_of_jpeg(picture.file);
    auto const matrix = [](double a, double b, double c, double d, double e, double f) {
        return fmt::format("{} {} {} {} {} {}", num(a), num(b), num(c), num(d), num(e), num(f));
    };
    switch (look ? look->turned : Turned::none) {
    case Turned::none: return matrix(w, 0, 0, h, x, y);
    case Turned::quarter: return matrix(0, -h, w, 0, x, y + h);
    case Turned::half: return matrix(-w, 0, 0, -h, x + w, y + h);
    case Turned::three_quarters: return matrix(0, h, -w, 0, x + w, y);
    }
    throw std::logic_error{"a picture that is turned in no way"};
}

} // namespace

void PageInk::begin(NodeIndex node)
{
    if (open_node_ == node) return;
    end();
    open_node_ = node;
    auto const id = static_cast<int>(nodes_.size());
    nodes_.push_back(node);
    structure_.at(node).content.push_back({page_, id});
    out_ += fmt::format("{} <</MCID {}>> BDC\n", name_of(structure_.at(node).tag), id);
}

void PageInk::begin_artifact(char const* kind)
{
    if (open_artifact_ == kind) return;
    end();
    open_artifact_ = kind;
    out_ += fmt::format("/Artifact <<{}>> BDC\n", kind);
}

void PageInk::end()
{
    if (open_node_ || !open_artifact_.empty()) out_ += "EMC\n";
    open_node_.reset();
    open_artifact_.clear();
}

std::string PageInk::finish()
{
    end();
    return std::move(out_);
}

void PageInk::draw(PlacedStrip const& placed)
{
    for (auto const& ink : placed.strip->inks) {
        if (auto const* text = std::get_if<TextInk>(&ink); text != nullptr && text->node && placed.shown == Shown::once)
            begin(*text->node);
        else if (auto const* picture = std::get_if<PictureInk>(&ink); picture != nullptr && picture->node && placed.shown == Shown::once)
            begin(*picture->node);
        else
            begin_artifact("/Type /Layout");
        draw_ink(ink, placed.y);
    }
}

void PageInk::draw_artifact(Ink const& ink, double y, char const* kind)
{
    begin_artifact(kind);
    draw_ink(ink, y);
}

void PageInk::draw_ink(Ink const& ink, double y)
{
    if (auto const* text = std::get_if<TextInk>(&ink)) {
        draw_text(*text, y);
    } else if (auto const* box = std::get_if<BoxInk>(&ink)) {
        out_ += fmt::format("q {} rg {} {} {} {} re f Q\n", colour_of(box->colour), num(box->x),
            num(height_ - y - box->y - box->height), num(box->width), num(box->height));
    } else if (auto const* line = std::get_if<LineInk>(&ink)) {
        out_ += fmt::format("q {} RG {} J {} w {} {} m {} {} l S Q\n", colour_of(line->colour), line->cap == Cap::round ? 1 : 0,
            num(line->width), num(line->x1), num(height_ - y - line->y1), num(line->x2), num(height_ - y - line->y2));
    } else if (auto const* drawn = std::get_if<PictureInk>(&ink)) {
        auto const& picture = *drawn->picture;
        auto const name = pictures_.try_emplace(picture.file, fmt::format("/I{}", pictures_.size() + 1)).first->second;
        out_ += fmt::format("q {} cm {} Do Q\n", placing_of(picture, drawn->x, height_ - y - drawn->y - picture.height), name);
    } else if (auto const* picture = std::get_if<DrawingInk>(&ink)) {
        auto const scale = num(picture->size / drawing_side);
        out_ += fmt::format("q {} 0 0 {} {} {} cm {} Q\n", scale, scale, num(picture->x),
            num(height_ - y - picture->y - picture->size), picture->operators);
    }
}

void PageInk::draw_text(TextInk const& text, double y)
{
    auto const baseline = height_ - y - text.baseline;
    out_ += fmt::format("BT 1 0 0 1 {} {} Tm\n", num(text.x), num(baseline));
    font_name_.clear();
    double pen = 0;
    for (auto const& word : text.line.words)
        draw_word(word, text, pen);
    close_string();
    out_ += "ET\n";
}

void PageInk::draw_word(PlacedWord const& placed, TextInk const& text, double& pen)
{
    auto x = placed.x;
    for (auto const& run : placed.word->runs) {
        for (auto const& glyph : run.glyphs) {
            show(*run.font, glyph, text, x, pen);
            x += glyph.advance * text.size / 1000;
        }
    }
    if (!placed.space_after) return;
    // Also at the end of a line: whoever copies or listens gets words, not one long word.
    for (auto const& run : shaper_.shape(U" ", placed.weight).runs)
        for (auto const& glyph : run.glyphs)
            show(*run.font, glyph, text, x, pen);
}

void PageInk::show(Font const& font, Glyph const& glyph, TextInk const& text, double x, double& pen)
{
    auto& embedded = fonts_.of(font);
    set_font(embedded, text.size);
    auto const target = x + glyph.right * text.size / 1000;
    auto const lifted = std::abs(glyph.up) > 0.01;
    if (lifted) {
        close_string();
        out_ += num(glyph.up * text.size / 1000) + " Ts\n";
    }
    if (!in_string_) {
        out_ += "[<";
        in_string_ = true;
    }
    auto const gap = (target - pen) * 1000 / text.size;
    if (std::abs(gap) > 0.05) {
        out_ += ">" + num(-gap) + "<";
        pen = target;
    }
    fmt::format_to(std::back_inserter(out_), "{:04X}", embedded.number_of(glyph));
    pen += font.width(glyph.id) * text.size / 1000;
    if (lifted) {
        close_string();
        out_ += "0 Ts\n";
    }
}

void PageInk::close_string()
{
    if (in_string_) out_ += ">] TJ\n";
    in_string_ = false;
}

void PageInk::set_font(EmbeddedFont const& font, double size)
{
    if (font_name_ == font.name() && font_size_ == size) return;
    close_string();
    font_name_ = font.name();
    font_size_ = size;
    out_ += fmt::format("{} {} Tf\n", font_name_, num(size));
}

} // namespace pdf
