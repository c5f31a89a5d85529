// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/drawing.h"

#include <unordered_map>

extern char const pdf_drawings_begin[];
extern char const pdf_drawings_end[];

namespace pdf {

namespace {

std::unordered_map<std::string_view, std::string_view> read_drawings()
{
    std::unordered_map<std::string_view, std::string_view> drawings;
    std::string_view rest{pdf_drawings_begin, static_cast<std::size_t>(pdf_drawings_end - pdf_drawings_begin)};
    while (!rest.empty()) {
        auto const line = rest.substr(0, rest.find('\n'));
        auto const tab = line.find('\t');
        if (tab != std::string_view::npos) drawings.emplace(line.substr(0, tab), line.substr(tab + 1));
        rest.remove_prefix(line.size() < rest.size() ? line.size() + 1 : line.size());
    }
    return drawings;
}

} // namespace

std::string_view drawing(std::string_view name)
{
    static auto const drawings = read_drawings();
    auto const found = drawings.find(name);
    return found == drawings.end() ? std::string_view{} : found->second;
}

} // namespace pdf
