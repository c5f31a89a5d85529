// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/line.h"

#include "pdf/clean_text.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace pdf {

namespace {

enum class After { nothing, space, may_break, must_break };

// Letters that are shaped together, and what follows them.
struct Piece {
    std::u32string text;
    Weight weight;
    After after = After::nothing;
};

bool is_digit(char32_t c)
{
    return c >= '0' && c <= '9';
}

bool is_letter(char32_t c)
{
    switch (hb_unicode_general_category(hb_unicode_funcs_get_default(), c)) {
    case HB_UNICODE_GENERAL_CATEGORY_UPPERCASE_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_LOWERCASE_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_OTHER_LETTER: return true;
    default: return false; // the thirty other categories of Unicode
    }
}

// Scripts that are written without spaces.
bool breaks_anywhere(char32_t c)
{
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool may_break_between(char32_t before, char32_t c, char32_t after)
{
    if (after == 0x2060 || c == 0x2060) return false;
    if (c == 0x200B) return true;
    if (breaks_anywhere(c) && breaks_anywhere(after)) return true;
    auto const is_hyphen = c == '-' || c == 0x2010 || c == 0x2013 || c == 0x2014 || c == '/';
    return is_hyphen && is_letter(before) && is_letter(after);
}

bool is_number(std::u32string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char32_t c) { return is_digit(c) || c == '-'; });
}

// Two or three digits after a space go on a number that began before it: "070-174 06 10", "12 500".
bool goes_on_number(std::u32string_view text)
{
    while (!text.empty() && (text.back() == '.' || text.back() == ',' || text.back() == ')'))
        text.remove_suffix(1);
    return is_number(text) && is_digit(text.front()) && (text.size() == 2 || text.size() == 3);
}

// "kl. 8.10", "9 § 9", "§ 5" and "070-174 06 10" read as one.
bool holds_together(std::u32string_view before, std::u32string_view after)
{
    if (after.empty()) return false;
    if (is_number(before) && goes_on_number(after)) return true;
    if (before == U"kl." || before == U"§") return is_digit(after.front());
    return after.front() == U'§' && !before.empty() && is_digit(before.back());
}

struct Letter {
    char32_t code;
    Weight weight;
};

std::vector<Letter> letters_of(Text const& text)
{
    std::vector<Letter> letters;
    for (auto const& span : text.spans())
        for (auto const c : clean_text(span.text))
            letters.push_back({c, span.weight});
    return letters;
}

class PieceMaker {
public:
    std::vector<Piece> make(std::vector<Letter> const& letters)
    {
        for (std::size_t i = 0; i < letters.size(); ++i)
            take(letters, i);
        finish(After::must_break);
        return std::move(pieces_);
    }

private:
    void take(std::vector<Letter> const& letters, std::size_t i)
    {
        auto const [code, weight] = letters[i];
        if (code == '\n') {
            finish(After::must_break);
            return;
        }
        if (code == ' ') {
            space();
            return;
        }
        if (!text_.empty() && weight != weight_) finish(After::nothing);
        weight_ = weight;
        if (code != 0x200B) text_ += code;
        auto const before = i > 0 ? letters[i - 1].code : U' ';
        auto const after = i + 1 < letters.size() ? letters[i + 1].code : U' ';
        if (may_break_between(before, code, after)) finish(After::may_break);
    }

    void space()
    {
        if (!text_.empty())
            finish(After::space);
        else if (!pieces_.empty() && pieces_.back().after != After::must_break)
            pieces_.back().after = After::space;
    }

    void finish(After after)
    {
        if (!text_.empty()) {
            pieces_.push_back({std::move(text_), weight_, after});
            text_.clear();
        } else if (after == After::must_break && !pieces_.empty() && pieces_.back().after != After::must_break) {
            pieces_.back().after = after;
        } else if (after == After::must_break) {
            pieces_.push_back({{}, weight_, after}); // an empty line
        }
    }

    std::vector<Piece> pieces_;
    std::u32string text_;
    Weight weight_ = Weight::regular;
};

std::vector<Piece> pieces_of(Text const& text)
{
    auto const letters = letters_of(text);
    if (letters.empty()) return {};
    auto pieces = PieceMaker{}.make(letters);
    // A line end after the last words is no line of its own.
    while (!pieces.empty() && pieces.back().text.empty())
        pieces.pop_back();
    return pieces;
}

class LineMaker {
public:
    LineMaker(Shaper& shaper, double size, double width) : shaper_{shaper}, scale_{size / 1000}, width_{width} { }

    std::vector<Line> make(std::vector<Piece> const& pieces)
    {
        for (std::size_t i = 0; i < pieces.size();) {
            auto end = i + 1;
            while (end < pieces.size() && pieces[end - 1].after == After::nothing)
                ++end;
            take({pieces.begin() + static_cast<std::ptrdiff_t>(i), pieces.begin() + static_cast<std::ptrdiff_t>(end)},
                end < pieces.size() ? std::u32string_view{pieces[end].text} : std::u32string_view{});
            i = end;
        }
        if (!line_.words.empty()) finish();
        return std::move(lines_);
    }

private:
    double width_of(Piece const& piece) { return shaper_.shape(piece.text, piece.weight).width * scale_; }

    // Pieces that hold together, and the text after them.
    void take(std::vector<Piece> const& unit, std::u32string_view next)
    {
        if (held_.empty())
            held_ = unit;
        else
            held_.insert(held_.end(), unit.begin(), unit.end());
        if (unit.back().after == After::space && holds_together(unit.back().text, next)) return;
        set(std::exchange(held_, {}));
    }

    void set(std::vector<Piece> const& unit)
    {
        double needed = 0;
        for (auto const& piece : unit) {
            needed += width_of(piece);
            if (piece.after == After::space && &piece != &unit.back()) needed += shaper_.space(piece.weight) * scale_;
        }
        if (!line_.words.empty() && x_ + needed > width_ + 0.01) finish();
        for (auto const& piece : unit) {
            if (needed > width_ + 0.01)
                place_in_parts(piece);
            else
                place(piece);
        }
        if (unit.back().after == After::must_break) finish();
    }

    void place(Piece const& piece)
    {
        auto const& word = shaper_.shape(piece.text, piece.weight);
        auto const space = piece.after == After::space;
        if (!piece.text.empty()) line_.words.push_back({&word, piece.weight, x_, space});
        x_ += word.width * scale_;
        line_.width = std::max(line_.width, x_);
        if (space) x_ += shaper_.space(piece.weight) * scale_;
    }

    void place_in_parts(Piece const& piece)
    {
        std::u32string part;
        for (auto const c : piece.text) {
            auto const longer = part + c;
            if (!part.empty() && x_ + shaper_.shape(longer, piece.weight).width * scale_ > width_ && !is_combining(c)) {
                place({part, piece.weight, After::nothing});
                finish();
                part = c;
            } else {
                part = longer;
            }
        }
        if (!line_.words.empty() && x_ + shaper_.shape(part, piece.weight).width * scale_ > width_) finish();
        place({part, piece.weight, piece.after});
    }

    void finish()
    {
        order_directions();
        lines_.push_back(std::exchange(line_, {}));
        x_ = 0;
    }

    // Right-to-left words that follow one another stand in the order they are read.
    void order_directions()
    {
        auto& words = line_.words;
        auto const is_rtl = [](PlacedWord const& placed) { return placed.word->direction == Direction::right_to_left; };
        for (auto first = std::find_if(words.begin(), words.end(), is_rtl); first != words.end();) {
            auto const last = std::find_if_not(first, words.end(), is_rtl);
            auto const end = [this](PlacedWord const& placed) { return placed.x + placed.word->width * scale_; };
            auto const mirror = first->x + end(*(last - 1));
            for (auto word = first; word != last; ++word)
                word->x = mirror - end(*word);
            first = std::find_if(last, words.end(), is_rtl);
        }
    }

    static bool is_combining(char32_t c)
    {
        return hb_unicode_combining_class(hb_unicode_funcs_get_default(), c) != HB_UNICODE_COMBINING_CLASS_NOT_REORDERED;
    }

    Shaper& shaper_;
    double const scale_;
    double const width_;
    std::vector<Piece> held_;
    std::vector<Line> lines_;
    Line line_;
    double x_ = 0;
};

} // namespace

std::vector<Line> break_lines(Shaper& shaper, Text const& text, double size, double width)
{
    return LineMaker{shaper, size, width}.make(pieces_of(text));
}

Line one_line(Shaper& shaper, Text const& text, double size)
{
    auto pieces = pieces_of(text);
    for (auto& piece : pieces)
        if (piece.after == After::must_break && &piece != &pieces.back()) piece.after = After::space;
    auto lines = LineMaker{shaper, size, std::numeric_limits<double>::max()}.make(pieces);
    return lines.empty() ? Line{} : std::move(lines.front());
}

} // namespace pdf
