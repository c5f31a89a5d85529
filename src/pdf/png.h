// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <qpdf/QPDF.hh>

#include <optional>
#include <string>
#include <string_view>

namespace pdf {

struct PngLook {
    int width;
    int height;
};
// What its head says. Nothing for what is no PNG, or has more points than are worth the memory.
std::optional<PngLook> look_of_png(std::string_view png);

// The points of a PNG of any kind (grey, colours, a palette, see-through, 16 bits, interlaced) on white paper, eight bits a
// channel, with rows from the top.
struct Pixels {
    int width;
    int height;
    int channels; // 1 grey, 3 red, green and blue
    std::string bytes;
};
// No larger than paper needs. Nothing when the file is broken.
std::optional<Pixels> pixels_of_png(std::string_view png);

// As a picture of the PDF. One whose head is right but whose points are broken becomes a white point: the words beside it are
// printed all the same.
QPDFObjectHandle write_png(QPDF&, std::string_view png);

} // namespace pdf
