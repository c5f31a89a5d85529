// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "attachments/picture_filter.h"

#include "attachments/attachment.h"
#include "unit/attachments/pictures.h"

#include <doctest/doctest.h>

using std::string_view_literals::operator""sv;

TEST_CASE("of a JPEG the camera's words, its place and its small picture are left out, and the picture is as it was")
{
    auto const with_all = jpeg({jfif_with_small_picture(), exif(1), segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<gps>"sv),
        segment(0xed, "Photoshop 3.0\0Anna"sv), segment(0xe2, "ICC_PROFILE\0\x01\x01Kamera"sv), segment(0xfe, "Hemma hos Anna")});
    auto const filtered = filtered_jpeg(with_all + "en annan fil");
    REQUIRE(filtered);
    for (auto const* const word : {"Exif", "Kamera", "59.3293", "gps", "Anna", "ICC", "LITEN", "annan"})
        CHECK_MESSAGE(filtered->find(word) == std::string::npos, word);
    CHECK(*filtered == jpeg({plain_jfif()}));
    CHECK(filtered_jpeg(*filtered) == filtered);
}

TEST_CASE("which way is up stays with the picture, in a block that says nothing else")
{
    for (int way = 1; way <= 8; ++way) {
        CAPTURE(way);
        auto const filtered = filtered_jpeg(jpeg({exif(way)}));
        REQUIRE(filtered);
        CHECK((filtered->find("Exif") != std::string::npos) == (way != 1));
        CHECK(filtered->find("59.3293") == std::string::npos);
        CHECK(filtered->size() <= jpeg({}).size() + 40);
        CHECK(filtered_jpeg(*filtered) == filtered);
        auto const only_that = jpeg({segment(0xe1, "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s + static_cast<char>(way) + "\0\0\0\0\0\0"s)});
        if (way != 1) CHECK(*filtered == only_that);
    }
    CHECK(*filtered_jpeg(jpeg({exif(77)})) == jpeg({}));
}

TEST_CASE("what is no whole JPEG is refused")
{
    auto const whole = jpeg({plain_jfif()});
    REQUIRE(filtered_jpeg(whole));
    for (std::size_t size = 0; size < whole.size(); ++size) CHECK_FALSE(filtered_jpeg(whole.substr(0, size)));
    CHECK_FALSE(filtered_jpeg("<html><script>"));
    CHECK_FALSE(filtered_jpeg("\xff\xd8\xff\xd9"sv));
    CHECK_FALSE(filtered_jpeg("\xff\xd8\xff\xe0\0\x01"sv));
}

TEST_CASE("of a PNG only what a picture is drawn from stays")
{
    auto const filtered = filtered_png(png({chunk("gAMA", "\0\0\xb1\x8f"sv), chunk("tEXt", "GPS\0 59.3293"sv), chunk("eXIf", "MM\0*Kamera"sv),
        chunk("iTXt", "Hemma hos Anna"), chunk("tIME", "\x07\xea\x0b\x14\x0a\0\0"sv), chunk("vpAg", "?")}) + "en annan fil");
    REQUIRE(filtered);
    CHECK(*filtered == png({chunk("gAMA", "\0\0\xb1\x8f"sv)}));
    CHECK(filtered_png(*filtered) == filtered);
}

TEST_CASE("what is no whole PNG, or has been changed on the way, is refused")
{
    auto const whole = png({});
    REQUIRE(filtered_png(whole));
    for (std::size_t size = 0; size < whole.size(); ++size) CHECK_FALSE(filtered_png(whole.substr(0, size)));
    for (std::size_t at = 8; at < whole.size() - 12; ++at) {
        auto changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CHECK_FALSE(filtered_png(changed));
    }
}

TEST_CASE("a file is taken as what it is, and refused in words when it says that it is something else")
{
    auto const pdf = "%PDF-1.7\n1 0 obj\nstartxref\n9\n%%EOF\n"s;
    CHECK(take_file("application/pdf", "a.pdf", pdf)->type == FileType::pdf);
    CHECK(take_file("application/octet-stream", "A.PDF", pdf)->type == FileType::pdf);
    CHECK(take_file("image/jpeg", "a.jpg", jpeg({}))->type == FileType::jpeg);
    CHECK(take_file("", "a.jpeg", jpeg({}))->type == FileType::jpeg);
    CHECK(take_file("image/png", "a.png", png({}))->content == png({}));
    CHECK(take_file("text/plain; charset=utf-8", "a.txt", "Åsa\r\n")->type == FileType::text);
    auto const message = [](std::string_view type, std::string const& content) { return take_file(type, "a", content).refusal().message; };
    CHECK(message("image/jpeg", png({})).find("bild") != std::string::npos);
    CHECK(message("image/png", "hej").find("bild") != std::string::npos);
    // Every check sum is right, but there are fewer points than the head says.
    auto const hollow = "\x89PNG\r\n\x1a\n"s + chunk("IHDR", "\0\0\0\x09\0\0\0\x09\x08\0\0\0\0"s)
        + chunk("IDAT", "\x78\x9c\x63\x60\0\0\0\2\0\1"s) + chunk("IEND", "");
    CHECK(message("image/png", hollow).find("bild") != std::string::npos);
    CHECK(message("application/pdf", "<html>").find("PDF") != std::string::npos);
    CHECK(message("application/pdf", "%PDF-1.7 cut off").find("PDF") != std::string::npos);
    CHECK(message("text/plain", "\xe5sa").find("UTF-8") != std::string::npos);
    CHECK(message("text/plain", "a\0b"s).find("UTF-8") != std::string::npos);
    CHECK(message("text/html", "<p>").find("slag") != std::string::npos);
    CHECK(message("application/octet-stream", pdf).find("slag") != std::string::npos);
    CHECK(message("image/png", "").find("tom") != std::string::npos);
}
