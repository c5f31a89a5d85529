// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

// A list that is typed in one field, one thing on each line. Lines are trimmed, and empty ones are nothing.
std::string lines_of(std::vector<std::string> const&);
std::vector<std::string> lines_in(std::string_view text);
