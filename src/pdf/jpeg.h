// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <qpdf/QPDF.hh>

#include <optional>
#include <string_view>

namespace pdf {

// How a JPEG is shown: pixels, and how far it is turned clockwise from how it lies in the file (EXIF's orientation).
enum class Turned { none, quarter, half, three_quarters };
struct JpegLook {
    int width; // as shown
    int height;
    Turned turned;
};
// Nothing for what cannot be printed.
std::optional<JpegLook> look_of_jpeg(std::string_view jpeg);

// A JPEG file as a picture of the PDF, as it is. Throws std::runtime_error when it is none.
QPDFObjectHandle write_jpeg(QPDF&, std::string_view jpeg);

} // namespace pdf
