// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/strip.h"

namespace pdf {

// Sets the content of a document in lines, and makes its tree of tags. Pictures are pointed at, so the document must live on.
Column lay_out(Document const&, Shaper&, Structure&);

} // namespace pdf
