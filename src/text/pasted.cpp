// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/pasted.h"

#include "text/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <utility>

namespace {

std::string composed(std::string_view text)
{
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return std::string{text};
    UErrorCode code = U_ZERO_ERROR;
    auto const* const normalizer = icu::Normalizer2::getNFCInstance(code);
    std::string out;
    icu::StringByteSink<std::string> sink{&out};
    if (U_SUCCESS(code))
        normalizer->normalizeUTF8(
            0, icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr, code);
    if (U_FAILURE(code)) throw std::runtime_error{"ICU could not normalise a text"};
    return out;
}

bool is_invisible(std::int32_t c)
{
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069)
        || c == 0xFEFF || c == 0xFFFC;
}

bool is_space(std::int32_t c) { return c == ' ' || c == '\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000; }

// Bullets of word processors, also the private-use ones of Symbol and Wingdings.
bool is_bullet(std::int32_t c)
{
    return c == 0x2022 || c == 0x25E6 || c == 0x25AA || c == 0x2043 || c == 0x25CF || c == 0xB7 || c == 0xF0B7 || c == 0xF0A7;
}

void end_line(std::string& out)
{
    while (!out.empty() && out.back() == ' ') out.pop_back();
    if (out.empty() || out.ends_with("\n\n")) return;
    out += '\n';
}

bool is_word_markup(std::string_view text)
{
    return text.find("class=Mso") != std::string_view::npos || text.find("class=\"Mso") != std::string_view::npos
        || text.find("<o:p>") != std::string_view::npos;
}

// The words between the tags: a paragraph or a break ends a line.
std::string words_of_markup(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        auto const begin = std::min(text.find('<'), text.size());
        out += text.substr(0, begin);
        text.remove_prefix(begin);
        auto const end = text.find('>');
        if (end == std::string_view::npos) break;
        auto const tag = text.substr(1, end - 1);
        if (tag.starts_with("/p") || tag.starts_with("/li") || tag.starts_with("br")) out += '\n';
        text.remove_prefix(end + 1);
    }
    out += text;
    constexpr std::pair<std::string_view, std::string_view> entities[] = {{"&nbsp;", " "}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}};
    for (auto const& [entity, letter] : entities)
        for (auto at = out.find(entity); at != std::string::npos; at = out.find(entity, at + letter.size())) out.replace(at, entity.size(), letter);
    return out;
}

} // namespace

std::string cleaned(std::string_view typed)
{
    auto const markup = is_word_markup(typed) ? words_of_markup(typed.substr(0, INT32_MAX / 4)) : std::string{};
    auto const text = markup.empty() ? typed : std::string_view{markup};
    auto const source = composed(text.substr(0, INT32_MAX / 4));
    std::string out;
    out.reserve(source.size());
    for (std::size_t at = 0; at < source.size();) {
        auto const begin = at;
        auto const c = next_code_point(source, at);
        bool const at_line_start = out.empty() || out.back() == '\n';
        if (c == '\r') {
            if (at < source.size() && source[at] == '\n') continue;
            end_line(out);
        } else if (c == '\n' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029) {
            end_line(out);
        } else if (is_space(c)) {
            if (!at_line_start && out != "- " && !out.ends_with("\n- ")) out += ' ';
        } else if (c < ' ' || c == 0x7F || is_invisible(c)) { // also c < 0: not UTF-8
            continue;
        } else if (at_line_start && is_bullet(c)) {
            out += "- ";
        } else {
            out.append(source, begin, at - begin);
        }
    }
    while (!out.empty() && (out.back() == '\n' || out.back() == ' ')) out.pop_back();
    // What was removed may have stood between a letter and its mark.
    return composed(out);
}

std::string too_long_text(std::string_view text, std::size_t longest)
{
    auto const grouped = [](std::size_t number) {
        auto digits = std::to_string(number);
        for (auto at = std::ssize(digits) - 3; at > 0; at -= 3) digits.insert(static_cast<std::size_t>(at), "\xC2\xA0");
        return digits;
    };
    auto const length = length_in_characters(text);
    if (length <= longest) return {};
    return "Texten är för lång: " + grouped(length) + " tecken. Högst " + grouped(longest) + " får plats.";
}

std::size_t length_in_characters(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}
