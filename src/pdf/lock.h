// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

namespace pdf {

// The documents one after the other in one file, which the password alone opens (AES-256, PDF 2.0): every reader of the
// last ten years asks for it. Throws std::runtime_error when a document cannot be read.
std::string joined_and_locked(std::vector<std::string> const& documents, std::string const& password);

} // namespace pdf
