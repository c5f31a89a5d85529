// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/assets.h"

#include <algorithm>
#include <cassert>
#include <string>

using std::operator""sv;

extern "C" {
#include "asset_symbols.inc"
}

namespace {

// Sorted by name.
Asset const assets[] = {
#include "asset_rows.inc"
};

} // namespace

std::string_view asset_path(std::string_view name)
{
    auto const* asset = asset_named(name);
    assert(asset && "no such asset");
    return asset->path;
}

Asset const* find_asset(std::string_view hashed_name)
{
    auto const hash = hashed_name.rfind('-');
    auto const ending = hashed_name.rfind('.');
    if (hash == std::string_view::npos || ending == std::string_view::npos || ending < hash) return nullptr;
    auto const* asset =
        asset_named(std::string{hashed_name.substr(0, hash)}.append(hashed_name.substr(ending)));
    return asset && asset->hashed_name == hashed_name ? asset : nullptr;
}

Asset const* asset_named(std::string_view name)
{
    auto const* found = std::lower_bound(std::begin(assets), std::end(assets), name,
        [](Asset const& asset, std::string_view wanted) { return asset.name < wanted; });
    return found != std::end(assets) && found->name == name ? found : nullptr;
}

std::span<Asset const> all_assets()
{
    return assets;
}
