// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/structure.h"

#include <qpdf/QPDF.hh>

#include <vector>

namespace pdf {

// The tree of tags as objects of the file. `nodes` is, page by page, which node each piece of marked content belongs to.
QPDFObjectHandle write_tags(QPDF&, Structure const&, std::vector<QPDFObjectHandle> const& pages,
    std::vector<std::vector<NodeIndex>> const& nodes);

} // namespace pdf
