// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/png.h"

#include "pdf/objects.h"

#include <png.h>

#include <algorithm>
#include <cstdint>

namespace pdf {

namespace {

// A picture that is unpacked takes three bytes a point: 48 MB. A camera's photo is a JPEG.
constexpr std::uint64_t most_points = 16'000'000;
// On the longest side: 300 a inch for what is ten centimetres.
constexpr std::size_t most_on_paper = 1'200;

// libpng's reader of whole pictures: it answers, where the other one jumps past our destructors.
class PngReader {
public:
    explicit PngReader(std::string_view png)
    {
        image_.version = PNG_IMAGE_VERSION;
        is_open_ = png_image_begin_read_from_memory(&image_, png.data(), png.size()) != 0
            && std::uint64_t{image_.width} * image_.height <= most_points;
    }
    ~PngReader() { png_image_free(&image_); }
    PngReader(PngReader const&) = delete;
    PngReader& operator=(PngReader const&) = delete;

    bool is_open() const { return is_open_; }
    PngLook look() const { return {static_cast<int>(image_.width), static_cast<int>(image_.height)}; }
    std::optional<Pixels> read()
    {
        bool const is_grey = (image_.format & PNG_FORMAT_FLAG_COLOR) == 0;
        image_.format = is_grey ? PNG_FORMAT_GRAY : PNG_FORMAT_RGB;
        image_.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
        Pixels pixels{look().width, look().height, is_grey ? 1 : 3, std::string(PNG_IMAGE_SIZE(image_), '\0')};
        png_color const paper{255, 255, 255};
        if (png_image_finish_read(&image_, &paper, pixels.bytes.data(), 0, nullptr) == 0) return std::nullopt;
        return pixels;
    }

private:
    png_image image_{};
    bool is_open_ = false;
};

// Each point of the small one is the mean of those it covers.
Pixels made_smaller(Pixels const& large)
{
    auto const width = static_cast<std::size_t>(large.width);
    auto const height = static_cast<std::size_t>(large.height);
    auto const channels = static_cast<std::size_t>(large.channels);
    auto const longest = std::max(width, height);
    auto const to_width = std::max<std::size_t>(1, width * most_on_paper / longest);
    auto const to_height = std::max<std::size_t>(1, height * most_on_paper / longest);
    Pixels small{static_cast<int>(to_width), static_cast<int>(to_height), large.channels, std::string(to_width * to_height * channels, '\0')};
    for (std::size_t y = 0; y < to_height; ++y)
        for (std::size_t x = 0; x < to_width; ++x)
            for (std::size_t channel = 0; channel < channels; ++channel) {
                std::size_t sum = 0;
                std::size_t count = 0;
                for (auto row = y * height / to_height; row < (y + 1) * height / to_height; ++row)
                    for (auto column = x * width / to_width; column < (x + 1) * width / to_width; ++column, ++count)
                        sum += static_cast<unsigned char>(large.bytes[(row * width + column) * channels + channel]);
                small.bytes[(y * to_width + x) * channels + channel] = static_cast<char>(count > 0 ? sum / count : 255);
            }
    return small;
}

} // namespace

std::optional<PngLook> look_of_png(std::string_view png)
{
    PngReader const reader{png};
    if (!reader.is_open()) return std::nullopt;
    return reader.look();
}

std::optional<Pixels> pixels_of_png(std::string_view png)
{
    PngReader reader{png};
    if (!reader.is_open()) return std::nullopt;
    auto pixels = reader.read();
    if (pixels && static_cast<std::size_t>(std::max(pixels->width, pixels->height)) > most_on_paper) return made_smaller(*pixels);
    return pixels;
}

QPDFObjectHandle write_png(QPDF& file, std::string_view png)
{
    auto const pixels = pixels_of_png(png).value_or(Pixels{1, 1, 1, "\xff"});
    auto made = make_packed_stream(file, pixels.bytes);
    auto dictionary = made.getDict();
    dictionary.replaceKey("/Type", name_object("/XObject"));
    dictionary.replaceKey("/Subtype", name_object("/Image"));
    dictionary.replaceKey("/Width", integer(pixels.width));
    dictionary.replaceKey("/Height", integer(pixels.height));
    dictionary.replaceKey("/BitsPerComponent", integer(8));
    dictionary.replaceKey("/ColorSpace", name_object(pixels.channels == 1 ? "/DeviceGray" : "/DeviceRGB"));
    return made;
}

} // namespace pdf
