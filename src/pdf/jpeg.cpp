// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/jpeg.h"

#include "pdf/objects.h"

#include <qpdf/Buffer.hh>

#include <optional>
#include <stdexcept>

namespace pdf {

namespace {

struct JpegFrame {
    int width;
    int height;
    int components;
};

// The frame header (ITU T.81, B.2.2) tells the size; it stands after other segments.
std::optional<JpegFrame> read_frame(std::string const& jpeg)
{
    auto const byte = [&](std::size_t at) { return static_cast<int>(static_cast<unsigned char>(jpeg[at])); };
    auto const pair = [&](std::size_t at) { return byte(at) << 8 | byte(at + 1); };
    if (jpeg.size() < 4 || pair(0) != 0xFFD8) return std::nullopt;
    for (std::size_t at = 2; at + 10 <= jpeg.size();) {
        if (byte(at) != 0xFF) return std::nullopt;
        auto const kind = byte(at + 1);
        if (kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC)
            return JpegFrame{pair(at + 7), pair(at + 5), byte(at + 9)};
        auto const length = pair(at + 2);
        if (length < 2) return std::nullopt;
        at += 2 + static_cast<std::size_t>(length);
    }
    return std::nullopt;
}

} // namespace

QPDFObjectHandle write_jpeg(QPDF& file, std::string const& jpeg)
{
    auto const frame = read_frame(jpeg);
    if (!frame || frame->width == 0 || frame->height == 0 || (frame->components != 1 && frame->components != 3))
        throw std::runtime_error{"a picture is no JPEG that can be printed"};
    auto made = make_stream(file, jpeg);
    auto dictionary = made.getDict();
    dictionary.replaceKey("/Type", name_object("/XObject"));
    dictionary.replaceKey("/Subtype", name_object("/Image"));
    dictionary.replaceKey("/Width", integer(frame->width));
    dictionary.replaceKey("/Height", integer(frame->height));
    dictionary.replaceKey("/BitsPerComponent", integer(8));
    dictionary.replaceKey("/ColorSpace", name_object(frame->components == 1 ? "/DeviceGray" : "/DeviceRGB"));
    dictionary.replaceKey("/Filter", name_object("/DCTDecode"));
    return made;
}

} // namespace pdf
