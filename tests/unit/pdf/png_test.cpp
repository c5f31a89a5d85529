// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/png.h"

#include "pdf/photo.h"
#include "read_back.h"
#include "unit/attachments/pictures.h"

#include <doctest/doctest.h>

#include <zlib.h>

#include <cstdlib>

namespace {

enum class Rows { from_the_top, interlaced };

struct Kind {
    int bits;
    int colour; // of PNG: 0 grey, 2 colours, 3 palette, 4 grey and see-through, 6 colours and see-through
    Rows rows;
};

std::string big32_of(std::uint32_t value)
{
    return {static_cast<char>(value >> 24), static_cast<char>(value >> 16 & 0xff), static_cast<char>(value >> 8 & 0xff), static_cast<char>(value & 0xff)};
}

// A file with those rows, each with its filter first.
std::string png_of(Kind kind, std::uint32_t width, std::uint32_t height, std::string const& rows, std::string const& before = {})
{
    auto packed_size = compressBound(static_cast<uLong>(rows.size()));
    std::string data(packed_size, '\0');
    compress(reinterpret_cast<Bytef*>(data.data()), &packed_size, reinterpret_cast<Bytef const*>(rows.data()), static_cast<uLong>(rows.size()));
    data.resize(packed_size);
    auto const head = big32_of(width) + big32_of(height) + static_cast<char>(kind.bits) + static_cast<char>(kind.colour) + "\0\0"s
        + static_cast<char>(kind.rows == Rows::interlaced ? 1 : 0);
    return "\x89PNG\r\n\x1a\n"s + chunk("IHDR", head) + before + chunk("IDAT", data) + chunk("IEND", "");
}

bool are_near(std::string const& one, std::string const& other)
{
    if (one.size() != other.size()) return false;
    for (std::size_t i = 0; i < one.size(); ++i)
        if (std::abs(static_cast<unsigned char>(one[i]) - static_cast<unsigned char>(other[i])) > 1) return false;
    return true;
}

} // namespace

TEST_CASE("a PNG of every kind becomes the same points on white paper")
{
    struct Row {
        char const* name;
        std::string file;
        int channels;
        std::string points;
    };
    auto const red_green_blue_white = "\xff\0\0\0\xff\0\0\0\xff\xff\xff\xff"s;
    auto const palette = chunk("PLTE", "\xff\0\0\0\xff\0\0\0\xff\0\0\0"s);
    auto const see_through = chunk("tRNS", "\xff\xff\xff\0"s);
    auto const top = Rows::from_the_top;
    for (auto const& row : {
             Row{"grey", png_of({8, 0, top}, 2, 2, "\0\0\xff\0\x80\x40"s), 1, "\0\xff\x80\x40"s},
             Row{"grey of one bit", png_of({1, 0, top}, 2, 2, "\0\x80\0\x40"s), 1, "\xff\0\0\xff"s},
             Row{"grey of 16 bits", png_of({16, 0, top}, 2, 2, "\0\0\0\xff\xff\0\x80\x80\x40\x40"s), 1, "\0\xff\x80\x40"s},
             Row{"grey, see-through", png_of({8, 4, top}, 2, 2, "\0\0\xff\0\0\0\x80\xff\xff\xff"s), 1, "\0\xff\x80\xff"s},
             Row{"colours", png_of({8, 2, top}, 2, 2, "\0\xff\0\0\0\xff\0\0\0\0\xff\xff\xff\xff"s), 3, red_green_blue_white},
             Row{"colours of 16 bits",
                 png_of({16, 2, top}, 2, 2, "\0\xff\xff\0\0\0\0\0\0\xff\xff\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff"s), 3, red_green_blue_white},
             Row{"colours, see-through",
                 png_of({8, 6, top}, 2, 2, "\0\xff\0\0\xff\0\xff\0\xff\0\0\0\xff\xff\0\0\0\0"s), 3, red_green_blue_white},
             Row{"palette, one of it see-through", png_of({2, 3, top}, 2, 2, "\0\x10\0\xb0"s, palette + see_through), 3, red_green_blue_white},
             Row{"interlaced", png_of({8, 0, Rows::interlaced}, 2, 2, "\0\0\0\xff\0\x80\x40"s), 1, "\0\xff\x80\x40"s},
         }) {
        CAPTURE(row.name);
        auto const pixels = pdf::pixels_of_png(row.file);
        REQUIRE(pixels);
        CHECK(pixels->width == 2);
        CHECK(pixels->height == 2);
        CHECK(pixels->channels == row.channels);
        CHECK(are_near(pixels->bytes, row.points));
    }
}

TEST_CASE("a PNG with more points than paper needs becomes smaller, and one that would fill the memory is not printed")
{
    auto const pixels = pdf::pixels_of_png(png_of({8, 0, Rows::from_the_top}, 2400, 2, "\0"s + std::string(2400, '\x80') + "\0"s + std::string(2400, '\x80')));
    REQUIRE(pixels);
    CHECK(pixels->width == 1200);
    CHECK(pixels->height == 1);
    CHECK(pixels->bytes == std::string(1200, '\x80'));
    CHECK_FALSE(pdf::look_of_png(png_of({8, 0, Rows::from_the_top}, 5000, 5000, "\0"s)));
    CHECK_FALSE(pdf::fitted_photo(png_of({8, 0, Rows::from_the_top}, 5000, 5000, "\0"s), 84));
}

TEST_CASE("a PNG whose points are broken leaves its place white, and the words beside it are printed")
{
    auto const cut_off = png_of({8, 0, Rows::from_the_top}, 40, 40, "\0\x80"s);
    CHECK_FALSE(pdf::pixels_of_png(cut_off));
    CHECK_FALSE(pdf::look_of_png("Voff"));
    CHECK_FALSE(pdf::look_of_png(cut_off.substr(0, 20)));
    auto const photo = pdf::fitted_photo(cut_off, 84);
    REQUIRE(photo);
    pdf::Document document{.title = "Min plan", .made_at = Instant{}};
    document.content = {pdf::Beside{{.drawing = {}, .photo = *photo}, 84, {pdf::Paragraph{"Min cykel.", {12, 18}}}}};
    CHECK(ReadBack{pdf::write(document)}.text() == "Min cykel.");
}

TEST_CASE("rows of a table have pictures before their words, each file is kept once, and the tags say nothing of them")
{
    auto const bicycle = png({});
    auto const photo = pdf::fitted_photo(bicycle, 36);
    REQUIRE(photo);
    pdf::Table table{.widths = {108, 0}, .head = {"Dag", "Det här gör jag"}};
    table.rows = {{"Måndag", "Cykla"}, {"", "Äta"}, {"Tisdag", "Cykla"}};
    table.pictures = {{.drawing = {}, .photo = *photo}, {.drawing = "mat"}, {.drawing = {}, .photo = *photo}};
    pdf::Document document{.title = "Min plan", .made_at = Instant{}};
    document.content = {table};
    auto const bytes = pdf::write(document);
    ReadBack const paper{bytes};
    CHECK(paper.tags() == "Document(Table(THead(TR(TH TH)) TBody(TR(TH TD) TR(TD TD) TR(TH TD))))");
    CHECK(paper.text() == "Dag|Det här gör jag|Måndag|Cykla|Äta|Tisdag|Cykla");
    CHECK(paper.cells_without_heads() == 0);
    std::size_t pictures = 0;
    for (auto at = bytes.find("/Subtype /Image"); at != std::string::npos; at = bytes.find("/Subtype /Image", at + 1)) ++pictures;
    CHECK(pictures == 1);
    auto const drawn = paper.operators(0);
    CHECK(drawn.find("36 0 0 36 ") != std::string::npos);
    CHECK(drawn.find("/I1 Do") != drawn.rfind("/I1 Do"));
}
