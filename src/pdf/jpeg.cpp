// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/jpeg.h"

#include "pdf/objects.h"

#include <qpdf/Buffer.hh>

#include <stdexcept>

namespace pdf {

namespace {

struct JpegFrame {
    int width;
    int height;
    int components;
    int orientation; // of EXIF, 1 to 8
};

using std::string_view_literals::operator""sv;

// Which way is up, in the block that says nothing else (attachments/picture_filter.h): big-endian, one entry.
int orientation_in(std::string_view segment)
{
    constexpr auto head = "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"sv;
    if (!segment.starts_with(head) || segment.size() <= head.size()) return 1;
    return static_cast<unsigned char>(segment[head.size()]);
}

// The frame header (ITU T.81, B.2.2) tells the size; it stands after other segments.
std::optional<JpegFrame> read_frame(std::string_view jpeg)
{
    auto const byte = [&](std::size_t at) { return static_cast<int>(static_cast<unsigned char>(jpeg[at])); };
    auto const pair = [&](std::size_t at) { return byte(at) << 8 | byte(at + 1); };
    if (jpeg.size() < 4 || pair(0) != 0xFFD8) return std::nullopt;
    int orientation = 1;
    for (std::size_t at = 2; at + 10 <= jpeg.size();) {
        if (byte(at) != 0xFF) return std::nullopt;
        auto const kind = byte(at + 1);
        if (kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC)
            return JpegFrame{pair(at + 7), pair(at + 5), byte(at + 9), orientation};
        auto const length = pair(at + 2);
        if (length < 2) return std::nullopt;
        if (kind == 0xE1) orientation = orientation_in(jpeg.substr(at + 4, static_cast<std::size_t>(length) - 2));
        at += 2 + static_cast<std::size_t>(length);
    }
    return std::nullopt;
}

bool can_be_printed(std::optional<JpegFrame> const& frame)
{
    return frame && frame->width > 0 && frame->height > 0 && (frame->components == 1 || frame->components == 3);
}

} // namespace

std::optional<JpegLook> look_of_jpeg(std::string_view jpeg)
{
    auto const frame = read_frame(jpeg);
    if (!can_be_printed(frame)) return std::nullopt;
    switch (frame->orientation) {
    case 3: return JpegLook{frame->width, frame->height, Turned::half};
    case 6: return JpegLook{frame->height, frame->width, Turned::quarter};
    case 8: return JpegLook{frame->height, frame->width, Turned::three_quarters};
    default: return JpegLook{frame->width, frame->height, Turned::none}; // upright, or a mirror that no camera makes
    }
}

QPDFObjectHandle write_jpeg(QPDF& file, std::string_view jpeg)
{
    auto const frame = read_frame(jpeg);
    if (!can_be_printed(frame))
        throw std::runtime_error{"a picture is no JPEG that can be printed"};
    auto made = make_stream(file, std::string{jpeg});
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
