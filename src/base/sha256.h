// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

// SHA-256 as 64 hexadecimal digits: what somebody outside the house can compute of a file with any tool.
std::string sha256_hex(std::string_view);
