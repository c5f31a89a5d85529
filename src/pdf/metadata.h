// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/content.h"

#include <string>

namespace pdf {

// XMP: title, language, who made it, and what the file says it keeps to (PDF/UA-1, PDF/A-2a).
std::string metadata_of(Document const&);
// "D:20270111091500Z", for the information dictionary.
std::string pdf_time(Instant);
// The colour profile that the file's colours are meant in, packed as a stream of a file is.
std::string const& packed_srgb_profile();

} // namespace pdf
