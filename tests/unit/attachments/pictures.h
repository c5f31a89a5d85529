// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Pictures of one point, made byte by byte, and what a camera writes beside a picture.

using std::string_literals::operator""s;

inline std::string segment(int marker, std::string_view body)
{
    auto const length = body.size() + 2;
    return std::string{'\xff', static_cast<char>(marker), static_cast<char>(length >> 8), static_cast<char>(length & 0xff)} + std::string{body};
}

// A JPEG with those segments first. The scan has a stuffed byte and a restart marker in it.
inline std::string jpeg(std::vector<std::string> const& first)
{
    auto text = "\xff\xd8"s;
    for (auto const& one : first) text += one;
    text += segment(0xdb, std::string(65, '\1')) + segment(0xc0, "\x08\0\1\0\1\1\1\x11\0"s);
    text += segment(0xc4, std::string(20, '\2')) + segment(0xda, "\1\1\0\0\x3f\0"s);
    return text + "\x12\xff\0\x34\xff\xd0\x56\xff\xd9"s;
}

inline std::string plain_jfif() { return segment(0xe0, "JFIF\0\1\2\1\0\x48\0\x48\0\0"s); }
inline std::string jfif_with_small_picture() { return segment(0xe0, "JFIF\0\1\2\1\0\x48\0\x48\1\2LITEN."s); }

// Little-endian EXIF: the camera's make, which way is up, and a place in a directory of GPS.
inline std::string exif(int way)
{
    auto const number = [](std::size_t value, int bytes) {
        std::string text;
        for (int i = 0; i < bytes; ++i) text += static_cast<char>(value >> (8 * i) & 0xff);
        return text;
    };
    auto const entry = [&](std::size_t tag, std::size_t type, std::size_t count, std::size_t value) {
        return number(tag, 2) + number(type, 2) + number(count, 4) + number(value, 4);
    };
    auto text = "Exif\0\0II*\0"s + number(8, 4) + number(3, 2);
    text += entry(0x010f, 2, 7, 50) + entry(0x0112, 3, 1, static_cast<std::size_t>(way)) + entry(0x8825, 4, 1, 58) + number(0, 4);
    return segment(0xe1, text + "Kamera\0\0"s + number(1, 2) + entry(2, 2, 8, 76) + number(0, 4) + "59.3293\0"s);
}

inline std::uint32_t png_sum(std::string_view text)
{
    std::uint32_t sum = 0xffffffffU;
    for (char const letter : text) {
        sum ^= static_cast<unsigned char>(letter);
        for (int bit = 0; bit < 8; ++bit) sum = sum & 1 ? 0xedb88320U ^ sum >> 1 : sum >> 1;
    }
    return ~sum;
}

inline std::string chunk(std::string_view type, std::string_view body)
{
    auto const number = [](std::uint32_t value) {
        return std::string{static_cast<char>(value >> 24), static_cast<char>(value >> 16 & 0xff), static_cast<char>(value >> 8 & 0xff),
            static_cast<char>(value & 0xff)};
    };
    auto const both = std::string{type} + std::string{body};
    return number(static_cast<std::uint32_t>(body.size())) + both + number(png_sum(both));
}

// A grey point, with those chunks after the header.
inline std::string png(std::vector<std::string> const& more)
{
    auto text = "\x89PNG\r\n\x1a\n"s + chunk("IHDR", "\0\0\0\1\0\0\0\1\x08\0\0\0\0"s);
    for (auto const& one : more) text += one;
    return text + chunk("IDAT", "\x78\x9c\x63\x60\0\0\0\2\0\1"s) + chunk("IEND", "");
}
