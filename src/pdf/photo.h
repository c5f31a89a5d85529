// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <qpdf/QPDF.hh>

#include "pdf/content.h"

#include <optional>
#include <string_view>

namespace pdf {

// A JPEG or PNG file as it fits into a square; nothing for what cannot be printed.
std::optional<Picture> fitted_photo(std::string_view file, double side);

// Such a file as a picture of the PDF. Throws std::runtime_error when it is neither.
QPDFObjectHandle write_photo(QPDF&, std::string_view file);

} // namespace pdf
