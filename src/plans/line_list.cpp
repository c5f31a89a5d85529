// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/line_list.h"

namespace {

std::string_view trimmed(std::string_view text)
{
    auto const begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

} // namespace

std::string lines_of(std::vector<std::string> const& all)
{
    std::string text;
    for (auto const& one : all) text += (text.empty() ? "" : "\n") + one;
    return text;
}

std::vector<std::string> lines_in(std::string_view text)
{
    std::vector<std::string> all;
    while (!text.empty()) {
        auto const end = text.find('\n');
        if (auto const line = trimmed(text.substr(0, end)); !line.empty()) all.emplace_back(line);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return all;
}
