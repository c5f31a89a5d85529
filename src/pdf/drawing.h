// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace pdf {

// The side of the square that a drawing fills, in its own units.
inline constexpr double drawing_side = 32;

// What draws a picture of the starter set, as operators of PDF; empty when there is none of that name. Made of
// assets/pictures by assets/pdf/draw_pictures.py. Lives as long as the program.
std::string_view drawing(std::string_view name);

} // namespace pdf
