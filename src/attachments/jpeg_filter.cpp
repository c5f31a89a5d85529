// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "attachments/picture_filter.h"

#include "attachments/bytes_in_order.h"

namespace {

using std::string_view_literals::operator""sv;

// Markers of ITU T.81, table B.1.
constexpr std::uint32_t begin_of_image = 0xd8;
constexpr std::uint32_t end_of_image = 0xd9;
constexpr std::uint32_t start_of_scan = 0xda;
constexpr std::uint32_t app0 = 0xe0;
constexpr std::uint32_t app1 = 0xe1;
constexpr std::uint32_t app14 = 0xee;

bool is_frame(std::uint32_t marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

// Tables that a picture is drawn from: DHT, DAC, DQT, DRI.
bool is_table(std::uint32_t marker) { return marker == 0xc4 || marker == 0xcc || marker == 0xdb || marker == 0xdd; }

// Which way is up, 1 to 8, as the first directory of EXIF (TIFF 6.0) says; 1 when it does not.
std::uint32_t orientation_of(std::string_view exif)
{
    if (!exif.starts_with("Exif\0\0"sv)) return 1;
    auto const tiff = exif.substr(6);
    if (tiff.size() < 8) return 1;
    bool const little = tiff.starts_with("II*\0"sv);
    if (!little && !tiff.starts_with("MM\0*"sv)) return 1;
    auto const number16 = [&](std::size_t at) { return little ? little16(tiff, at) : big16(tiff, at); };
    std::size_t const directory = little ? little32(tiff, 4) : big32(tiff, 4);
    if (directory > tiff.size() - 2) return 1;
    auto const entries = number16(directory);
    for (std::size_t i = 0; i < entries; ++i) {
        auto const at = directory + 2 + i * 12;
        if (at + 12 > tiff.size()) return 1;
        if (number16(at) != 0x0112 || number16(at + 2) != 3) continue;
        auto const value = number16(at + 8);
        return value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
}

void add_segment(std::string& out, std::uint32_t marker, std::string_view body)
{
    auto const length = body.size() + 2;
    out += '\xff';
    out += static_cast<char>(marker);
    out += static_cast<char>(length >> 8);
    out += static_cast<char>(length & 0xff);
    out += body;
}

void add_orientation(std::string& out, std::uint32_t orientation)
{
    std::string body{"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"sv};
    body += static_cast<char>(orientation);
    body += "\0\0\0\0\0\0"sv;
    add_segment(out, app1, body);
}

// Reads from the front of a JPEG to its end and copies what a picture is drawn from.
class JpegFilter {
public:
    explicit JpegFilter(std::string_view content) : in_{content} { }

    std::optional<std::string> run()
    {
        if (!in_.starts_with("\xff\xd8\xff"sv)) return std::nullopt;
        at_ = 2;
        while (true) {
            auto const marker = next_marker();
            if (!marker || *marker == begin_of_image) return std::nullopt;
            if (*marker == end_of_image) break;
            if (!take_segment(*marker)) return std::nullopt;
        }
        if (!has_frame_ || !has_scan_) return std::nullopt;
        std::string out{"\xff\xd8"sv};
        out += jfif_;
        if (orientation_ != 1) add_orientation(out, orientation_);
        return out + kept_ + "\xff\xd9";
    }

private:
    std::string_view in_;
    std::size_t at_ = 0;
    std::string jfif_;
    std::string kept_;
    std::uint32_t orientation_ = 1;
    bool has_frame_ = false;
    bool has_scan_ = false;

    std::optional<std::uint32_t> next_marker()
    {
        if (at_ >= in_.size() || byte_at(in_, at_) != 0xff) return std::nullopt;
        while (at_ < in_.size() && byte_at(in_, at_) == 0xff) ++at_;
        if (at_ == in_.size()) return std::nullopt;
        return byte_at(in_, at_++);
    }

    // A segment has its length at the front. A restart marker or a stuffed byte outside a scan is nonsense.
    bool take_segment(std::uint32_t marker)
    {
        if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd7) || at_ + 2 > in_.size()) return false;
        auto const length = big16(in_, at_);
        if (length < 2 || at_ + length > in_.size()) return false;
        auto const body = in_.substr(at_ + 2, length - 2);
        at_ += length;
        if (is_frame(marker)) return take_frame(marker, body);
        if (marker == start_of_scan) return take_scan(body);
        if (is_table(marker)) add_segment(kept_, marker, body);
        // Adobe's says how colours are stored; 12 bytes, and nothing more is taken over.
        if (marker == app14 && body.size() >= 12 && body.starts_with("Adobe")) add_segment(kept_, marker, body.substr(0, 12));
        // Without the small picture that may follow.
        if (marker == app0 && body.size() >= 14 && body.starts_with("JFIF\0"sv)) {
            jfif_.clear();
            add_segment(jfif_, app0, std::string{body.substr(0, 12)} + std::string(2, '\0'));
        }
        if (marker == app1 && orientation_ == 1) orientation_ = orientation_of(body);
        return true;
    }

    bool take_frame(std::uint32_t marker, std::string_view body)
    {
        if (has_frame_ || body.size() < 6 || big16(body, 1) == 0 || big16(body, 3) == 0) return false;
        has_frame_ = true;
        add_segment(kept_, marker, body);
        return true;
    }

    // A scan's data goes on to the next marker that is neither a stuffed byte nor a restart.
    bool take_scan(std::string_view body)
    {
        if (!has_frame_) return false;
        has_scan_ = true;
        add_segment(kept_, start_of_scan, body);
        auto const begin = at_;
        while (at_ + 1 < in_.size()) {
            auto const next = byte_at(in_, at_ + 1);
            if (byte_at(in_, at_) == 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) break;
            ++at_;
        }
        if (at_ + 1 >= in_.size()) return false; // cut off
        kept_ += in_.substr(begin, at_ - begin);
        return true;
    }
};

} // namespace

std::optional<std::string> filtered_jpeg(std::string_view content) { return JpegFilter{content}.run(); }
