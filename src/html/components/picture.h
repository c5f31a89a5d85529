// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/href.h"
#include "html/html.h"

#include <span>
#include <string_view>

// A picture of the starter set (Fluent Emoji), kept with a goal as its name: "buss".
struct Picture {
    std::string_view name;
    std::string_view label; // "Buss"
};

std::span<Picture const> all_pictures();
bool has_picture(std::string_view name);

// A symbol that the organisation has imported (symbols/symbol.h) is kept as this and its id.
inline constexpr std::string_view symbol_prefix = "symbol-";

enum class PictureSize { small = 28, tile = 36, card = 56, large = 112 };

// Of the starter set, or a symbol. Beside the words it belongs to, so without a text of its own. Empty for an unknown name.
Html picture(std::string_view name, PictureSize = PictureSize::card);
// A photo of somebody's own in the same place, fitted into the square.
Html own_photo(Href const&, PictureSize = PictureSize::card);
