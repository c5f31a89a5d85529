// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/pages.h"

#include <qpdf/QPDF.hh>

#include <vector>

namespace pdf {

// The headings as bookmarks, those of a lower level inside the one above.
void write_outline(QPDF&, std::vector<PageOfStrips> const&, std::vector<QPDFObjectHandle> const& pages, double page_height);

} // namespace pdf
