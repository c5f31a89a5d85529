// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

// From the system's cryptographic generator.
std::vector<std::uint8_t> random_bytes(std::size_t count);
// 256 bits as 43 characters of base64url: a session, a CSRF token, a device.
std::string random_token();
