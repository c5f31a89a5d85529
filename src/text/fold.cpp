// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/fold.h"

#include "text/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <stdexcept>

namespace {

constexpr UChar32 combining_ring = 0x30A;
constexpr UChar32 combining_diaeresis = 0x308;

void append(std::string& out, UChar32 c)
{
    char bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    out.append(bytes, static_cast<std::size_t>(length));
}

icu::Normalizer2 const& compatibility_case_fold()
{
    UErrorCode code = U_ZERO_ERROR;
    auto const* const normalizer = icu::Normalizer2::getNFKCCasefoldInstance(code);
    if (U_FAILURE(code)) throw std::runtime_error{"ICU has no NFKC_Casefold data"};
    return *normalizer;
}

icu::Normalizer2 const& canonical()
{
    UErrorCode code = U_ZERO_ERROR;
    auto const* const normalizer = icu::Normalizer2::getNFDInstance(code);
    if (U_FAILURE(code)) throw std::runtime_error{"ICU has no NFD data"};
    return *normalizer;
}

// What one letter or digit folds to, when it is not ASCII.
void append_rare(std::string& out, UChar32 c)
{
    icu::UnicodeString folded;
    UErrorCode code = U_ZERO_ERROR;
    compatibility_case_fold().normalize(icu::UnicodeString{c}, folded, code);
    for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
        auto const letter = folded.char32At(i);
        switch (letter) {
        case U'å':
        case U'ä':
        case U'ö':
            append(out, letter);
            continue;
        case U'æ':
            append(out, U'ä');
            continue;
        case U'ø':
            append(out, U'ö');
            continue;
        case U'đ':
            out += 'd';
            continue;
        case U'ł':
            out += 'l';
            continue;
        case U'ŧ':
            out += 't';
            continue;
        case U'ð':
            out += 'd';
            continue;
        case U'þ':
            out += "th";
            continue;
        case U'ŋ':
            out += 'n';
            continue;
        case U'ı':
            out += 'i';
            continue;
        }
        icu::UnicodeString parts;
        if (!canonical().getDecomposition(letter, parts)) {
            append(out, letter);
            continue;
        }
        for (std::int32_t k = 0; k < parts.length(); k = parts.moveIndex32(k, 1)) {
            auto const part = parts.char32At(k);
            if (u_getCombiningClass(part) == 0) append(out, part);
        }
    }
}

bool is_mark(UChar32 c) { return c >= 0x300 && (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_MC_MASK)) != 0; }

// A mark after its letter: a + ring is å, a + diaeresis ä, o + diaeresis ö; every other mark goes.
void apply_mark(std::string& folded, UChar32 mark)
{
    if (folded.empty()) return;
    auto& last = folded.back();
    if (last == 'a' && mark == combining_ring) folded.replace(folded.size() - 1, 1, "å");
    else if (last == 'a' && mark == combining_diaeresis) folded.replace(folded.size() - 1, 1, "ä");
    else if (last == 'o' && mark == combining_diaeresis) folded.replace(folded.size() - 1, 1, "ö");
}

void append_letter(std::string& out, UChar32 c)
{
    switch (c) {
    case U'å':
    case U'Å':
        out += "å";
        return;
    case U'ä':
    case U'Ä':
        out += "ä";
        return;
    case U'ö':
    case U'Ö':
        out += "ö";
        return;
    case U'é':
        out += 'e';
        return;
    }
    append_rare(out, c);
}

} // namespace

std::vector<Word> words_of(std::string_view text)
{
    std::vector<Word> words;
    words.reserve(text.size() / 6 + 1);
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        auto const begin = at;
        auto const c = next_code_point(text, at);
        bool const ascii = c >= 0 && c < 0x80;
        bool const joins = ascii ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                                 : c > 0 && (u_isalnum(c) || (inside && is_mark(c)));
        // A soft hyphen is invisible and lies inside its word.
        if (!joins && !(c == 0xAD && inside)) {
            inside = false;
            continue;
        }
        if (c == 0xAD) continue;
        if (!inside) words.push_back({.folded = {}, .begin = begin});
        inside = true;
        auto& word = words.back();
        word.end = at;
        if (ascii) word.folded += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        else if (is_mark(c)) apply_mark(word.folded, c);
        else append_letter(word.folded, c);
    }
    return words;
}

std::string fold(std::string_view text)
{
    std::string folded;
    for (auto const& word : words_of(text)) {
        if (!folded.empty()) folded += ' ';
        folded += word.folded;
    }
    return folded;
}
