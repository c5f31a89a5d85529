// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string_view>

// Numbers as files hold them, the largest byte first or last. The caller has seen that the bytes are there.
inline std::uint32_t byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }
inline std::uint32_t big16(std::string_view text, std::size_t at) { return byte_at(text, at) << 8 | byte_at(text, at + 1); }
inline std::uint32_t big32(std::string_view text, std::size_t at) { return big16(text, at) << 16 | big16(text, at + 2); }
inline std::uint32_t little16(std::string_view text, std::size_t at) { return byte_at(text, at + 1) << 8 | byte_at(text, at); }
inline std::uint32_t little32(std::string_view text, std::size_t at) { return little16(text, at + 2) << 16 | little16(text, at); }
