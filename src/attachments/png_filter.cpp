// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "attachments/picture_filter.h"

#include "attachments/bytes_in_order.h"

#include <algorithm>
#include <array>

namespace {

using std::string_view_literals::operator""sv;

constexpr auto signature = "\x89PNG\r\n\x1a\n"sv;

// What a picture is drawn from; of what may also stand there, only what says how bright and how large.
constexpr std::array kept{"IHDR"sv, "PLTE"sv, "IDAT"sv, "IEND"sv, "tRNS"sv, "gAMA"sv, "cHRM"sv, "sRGB"sv, "sBIT"sv, "bKGD"sv, "pHYs"sv};

constexpr std::array<std::uint32_t, 256> make_table()
{
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        auto value = i;
        for (int bit = 0; bit < 8; ++bit) value = value & 1 ? 0xedb88320U ^ value >> 1 : value >> 1;
        table[i] = value;
    }
    return table;
}

// The check sum of PNG, annex D.
std::uint32_t check_sum(std::string_view text)
{
    static constexpr auto table = make_table();
    std::uint32_t sum = 0xffffffffU;
    for (std::size_t i = 0; i < text.size(); ++i) sum = table[(sum ^ byte_at(text, i)) & 0xff] ^ sum >> 8;
    return ~sum;
}

} // namespace

std::optional<std::string> filtered_png(std::string_view content)
{
    if (!content.starts_with(signature)) return std::nullopt;
    std::string out{signature};
    bool has_data = false;
    for (auto at = signature.size(); content.size() - at >= 12;) {
        std::size_t const length = big32(content, at);
        if (length > content.size() - at - 12) return std::nullopt;
        auto const type = content.substr(at + 4, 4);
        if (check_sum(content.substr(at + 4, length + 4)) != big32(content, at + 8 + length)) return std::nullopt;
        bool const is_first = at == signature.size();
        if (is_first != (type == "IHDR")) return std::nullopt;
        if (is_first && (length != 13 || big32(content, at + 8) == 0 || big32(content, at + 12) == 0)) return std::nullopt;
        if (std::ranges::find(kept, type) != kept.end()) out += content.substr(at, length + 12);
        if (type == "IDAT") has_data = true;
        if (type == "IEND") return has_data ? std::optional{std::move(out)} : std::nullopt;
        at += length + 12;
    }
    return std::nullopt; // cut off
}
