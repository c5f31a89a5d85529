// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/picture.h"

#include "base/id.h"
#include "html/assets.h"

#include <string>

using std::operator""sv;

namespace {

constexpr Picture pictures[] = {
#include "picture_rows.inc"
};

bool is_symbol(std::string_view name)
{
    return name.starts_with(symbol_prefix) && id_number(name.substr(symbol_prefix.size()));
}

} // namespace

std::span<Picture const> all_pictures()
{
    return pictures;
}

bool has_picture(std::string_view name)
{
    return asset_named("bild-" + std::string{name} + ".svg");
}

Html picture(std::string_view name, PictureSize size)
{
    auto const pixels = static_cast<int>(size);
    if (is_symbol(name))
        return Html::format(R"(<img class="symbol" src="/symboler/{}/fil" alt="" width="{}" height="{}">)",
            name.substr(symbol_prefix.size()), pixels, pixels);
    auto const* asset = asset_named("bild-" + std::string{name} + ".svg");
    if (!asset) return {};
    return Html::format(R"(<img src="{}" alt="" width="{}" height="{}">)", asset->path, pixels, pixels);
}

Html own_photo(Href const& photo, PictureSize size)
{
    auto const pixels = static_cast<int>(size);
    return Html::format(R"(<img class="foto" src="{}" alt="" width="{}" height="{}">)", photo.string(), pixels, pixels);
}
