// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <qpdf/QPDF.hh>

#include <string>

namespace pdf {

// A JPEG file as a picture of the PDF, as it is. Throws std::runtime_error when it is none.
QPDFObjectHandle write_jpeg(QPDF&, std::string const& jpeg);

} // namespace pdf
