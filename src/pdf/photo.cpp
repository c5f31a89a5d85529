// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/photo.h"

#include "pdf/jpeg.h"
#include "pdf/png.h"

#include <algorithm>

namespace pdf {

std::optional<Picture> fitted_photo(std::string_view file, double side)
{
    auto const fitted = [&](int width, int height) {
        auto const longest = std::max(width, height);
        return Picture{.file = file, .alternative = {}, .width = side * width / longest, .height = side * height / longest};
    };
    if (auto const jpeg = look_of_jpeg(file)) return fitted(jpeg->width, jpeg->height);
    if (auto const png = look_of_png(file)) return fitted(png->width, png->height);
    return std::nullopt;
}

QPDFObjectHandle write_photo(QPDF& to, std::string_view file)
{
    return look_of_png(file) ? write_png(to, file) : write_jpeg(to, file);
}

} // namespace pdf
