// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/picture.h"

#include "html/assets.h"

#include <string>

using std::operator""sv;

namespace {

constexpr Picture pictures[] = {
#include "picture_rows.inc"
};

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
    auto const* asset = asset_named("bild-" + std::string{name} + ".svg");
    if (!asset) return {};
    auto const pixels = static_cast<int>(size);
    return Html::format(R"(<img src="{}" alt="" width="{}" height="{}">)", asset->path, pixels, pixels);
}

Html own_photo(Href const& photo, PictureSize size)
{
    auto const pixels = static_cast<int>(size);
    return Html::format(R"(<img class="foto" src="{}" alt="" width="{}" height="{}">)", photo.string(), pixels, pixels);
}
