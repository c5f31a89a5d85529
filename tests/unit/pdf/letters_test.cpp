// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "read_back.h"

#include "pdf/clean_text.h"
#include "pdf/line.h"

#include <doctest/doctest.h>

namespace {

pdf::Document one_text(std::string text)
{
    pdf::Document document{.title = "Prov", .made_at = Instant{}};
    document.content = {pdf::Paragraph{std::move(text), {12, 18}}};
    return document;
}

std::string read_text(std::string text)
{
    return ReadBack{pdf::write(one_text(std::move(text)))}.text();
}

std::vector<std::string> lines_of(std::string const& text, double width)
{
    pdf::Shaper shaper{pdf::font_library()};
    std::vector<std::string> lines;
    for (auto const& line : pdf::break_lines(shaper, pdf::Text{text}, 12, width)) {
        std::string whole;
        for (auto const& placed : line.words) {
            for (auto const& run : placed.word->runs)
                for (auto const& glyph : run.glyphs)
                    whole += pdf::utf8(glyph.text);
            if (placed.space_after) whole += " ";
        }
        while (!whole.empty() && whole.back() == ' ')
            whole.pop_back();
        lines.push_back(whole);
    }
    return lines;
}

} // namespace

TEST_CASE("names in Swedish, Sámi, Finnish, Polish, Romani and Turkish are printed with every letter")
{
    for (auto const* name : {"Åsa Öberg", "Áilu Čáhppe Ŋádja Đorffe Šiljju Ŧuolla Žálmma", "ǥ Ǥ ǩ Ǩ ǯ Ǯ ʒ Ʒ ǧ", "Łucja Gąsienica Źdźbło Żółć",
             "Šinjá Kaďi Řomňi", "Şükrü İpek Iğdır", "Nguyễn Thị Hạnh", "Þórður Æðelíð", "Érik Œuvré Ÿ"}) {
        CAPTURE(name);
        auto const text = read_text(name);
        CHECK(text == name);
    }
}

TEST_CASE("every Latin letter of the Unicode blocks in use has a sign of its own")
{
    auto const& fonts = pdf::font_library().fonts_of(pdf::Weight::regular);
    auto const& bold = pdf::font_library().fonts_of(pdf::Weight::bold);
    // Latin-1 to Latin Extended-B, and Latin Extended Additional: Vietnamese, Welsh, old spellings.
    for (auto const& [first, last] : {std::pair<char32_t, char32_t>{0xC0, 0x24F}, {0x1E00, 0x1EFF}})
        for (char32_t c = first; c <= last; ++c) {
            CAPTURE(static_cast<unsigned>(c));
            CHECK((fonts[0]->has(c) || fonts[1]->has(c)));
            CHECK((bold[0]->has(c) || bold[1]->has(c)));
        }
}

TEST_CASE("every letter of Latin Extended Additional is drawn and read back as itself")
{
    std::string all;
    for (char32_t c = 0x1E00; c <= 0x1EFF; ++c) {
        if (!all.empty() && c % 16 == 0) all += " ";
        all += pdf::utf8(std::u32string(1, c));
    }
    CHECK(read_text(all) == all);
}

TEST_CASE("Greek and Cyrillic are printed with fonts of the program itself")
{
    CHECK(read_text("Ελένη Παπαδοπούλου") == "Ελένη Παπαδοπούλου");
    CHECK(read_text("Олена Шевченко") == "Олена Шевченко");
}

// ./dev installs Debian's fonts-noto-core for the tests, as docs/operator/start.md tells the operator to.
TEST_CASE("names in scripts beyond our own fonts are drawn with an installed Noto font, with no empty box")
{
    for (auto const* name : {"Անահիտ Սարգսյան", "ნინო ბერიძე", "አበበ ተስፋዬ", "สมชาย ใจดี", "Ελένη Παπαδοπούλου", "Олена Шевченко"}) {
        CAPTURE(name);
        CHECK(read_text(name) == name);
        pdf::Shaper shaper{pdf::font_library()};
        for (auto const weight : {pdf::Weight::regular, pdf::Weight::bold})
            for (auto const& run : shaper.shape(pdf::clean_text(name), weight).runs)
                for (auto const& glyph : run.glyphs) CHECK(glyph.id != 0); // 0 is the font's empty box
    }
    // Written from the right; what is read back is in another order, but every letter is there.
    for (auto const* name : {"ليلى", "רבקה"}) {
        CAPTURE(name);
        CHECK(read_text(name).find("[U+") == std::string::npos);
    }
}

TEST_CASE("a letter that no font has is written as its code, never as an empty box")
{
    CHECK(read_text("a\xEE\x80\x80z") == "a[U+E000]z");
}

TEST_CASE("text from hostile sources becomes text that can be read")
{
    CHECK(read_text(std::string{"a\0b\x01\x1B[31m\x7F c", 13}) == "ab[31m c");
    CHECK(read_text("fel \xFF\xC3 byte \xED\xA0\x80") == "fel \xEF\xBF\xBD\xEF\xBF\xBD byte \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(read_text("vänd \xE2\x80\xAE" "om\xE2\x81\xA9") == "vänd om");
    CHECK(read_text("(parentes) \\ <tagg> & %") == "(parentes) \\ <tagg> & %");
}

TEST_CASE("lines break between words and after a hyphen between letters")
{
    CHECK(lines_of("Samir åker buss", 60) == std::vector<std::string>{"Samir åker", "buss"});
    CHECK(lines_of("rutin-beskrivning", 60) == std::vector<std::string>{"rutin-", "beskrivnin", "g"});
    CHECK(lines_of("ett\n\ntvå\r\ntre", 200) == std::vector<std::string>{"ett", "", "två", "tre"});
    CHECK(lines_of("", 100).empty());
    CHECK(lines_of("   ", 100).empty());
}

TEST_CASE("a time span, a paragraph of law, a telephone number and what U+2060 holds are never broken")
{
    for (double width = 90; width < 200; width += 5) {
        for (auto const* held : {"8.10–8.45", "9 § 9 LSS", "kl. 14.30", "070-174 06 10"}) {
            auto const text = std::string{"Tisdag "} + held;
            for (auto const& line : lines_of(text, width)) {
                CAPTURE(line);
                CHECK_FALSE((line.ends_with("–") || line.ends_with("§") || line.ends_with("kl.") || line.ends_with("-")));
            }
        }
    }
    CHECK(lines_of("nio tio-tolv", 55) == std::vector<std::string>{"nio tio-", "tolv"});
    CHECK(lines_of("nio tio-\xE2\x81\xA0tolv", 55).front() == "nio");
}

TEST_CASE("a very long word is broken where the line ends, and nothing of it is lost")
{
    std::string const word(700, 'm');
    auto const lines = lines_of(word, 100);
    CHECK(lines.size() > 50);
    std::string whole;
    for (auto const& line : lines)
        whole += line;
    CHECK(whole == word);
    CHECK(read_text(word) == word);
}

TEST_CASE("right-to-left words that follow one another are set from the right")
{
    pdf::Shaper shaper{pdf::font_library()};
    auto const lines = pdf::break_lines(shaper, pdf::Text{"Hej \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xD7\xA2\xD7\x9C"}, 12, 400);
    REQUIRE(lines.size() == 1);
    REQUIRE(lines[0].words.size() == 3);
    CHECK(lines[0].words[1].x > lines[0].words[2].x);
    CHECK(lines[0].words[2].x > lines[0].words[0].x);
}

TEST_CASE("each font in a file is a cut of its own, with the measures of the font")
{
    auto document = one_text("Vanlig");
    document.content.push_back(pdf::Paragraph{pdf::bold("Fet"), {12, 18}});
    ReadBack const file{pdf::write(document)};
    auto const fonts = file.fonts();
    REQUIRE(fonts.size() == 2);
    CHECK(fonts[0].name.substr(6) == "+AtkinsonHyperlegibleNext-Regular");
    CHECK(fonts[1].name.substr(6) == "+AtkinsonHyperlegibleNext-Bold");
    CHECK(fonts[0].name.substr(0, 6) != fonts[1].name.substr(0, 6));
    for (auto const& font : fonts) {
        CHECK(font.cap_height == 668);
        CHECK(font.file_size > 500);
        CHECK(font.file_size < 12000);
    }
}
