// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <qpdf/QPDF.hh>

#include "pdf/content.h"

#include <optional>
#include <string>

namespace pdf {

// How a JPEG is shown: pixels, and how far it is turned clockwise from how it lies in the file (EXIF's orientation).
enum class Turned { none, quarter, half, three_quarters };
struct JpegLook {
    int width; // as shown
    int height;
    Turned turned;
};
// Nothing for what cannot be printed.
std::optional<JpegLook> look_of_jpeg(std::string const& jpeg);
// The photo as it fits into a square; nothing for what cannot be printed.
std::optional<Picture> fitted_photo(std::string jpeg, double side);

// A JPEG file as a picture of the PDF, as it is. Throws std::runtime_error when it is none.
QPDFObjectHandle write_jpeg(QPDF&, std::string const& jpeg);

} // namespace pdf
