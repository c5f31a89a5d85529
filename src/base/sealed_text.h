// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A text that only its key opens: without the key, which can be thrown away, it is noise.

std::vector<std::uint8_t> new_text_key();
std::vector<std::uint8_t> seal_text(std::string_view text, std::vector<std::uint8_t> const& key);
// Nothing when it is not what the key sealed.
std::optional<std::string> open_sealed(std::vector<std::uint8_t> const& sealed, std::vector<std::uint8_t> const& key);
