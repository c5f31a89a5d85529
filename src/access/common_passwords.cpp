// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/common_passwords.h"

#include <algorithm>
#include <vector>

// Made by common_passwords.S out of data/common_passwords.txt.
extern "C" {
extern char const common_passwords_begin[];
extern char const common_passwords_end[];
}

namespace {

std::vector<std::string_view> read_words(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        auto const line = text.substr(0, text.find('\n'));
        if (!line.empty() && line.front() != '#') words.push_back(line);
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return words;
}

} // namespace

std::span<std::string_view const> common_passwords()
{
    static auto const words = read_words(
        {common_passwords_begin, static_cast<std::size_t>(common_passwords_end - common_passwords_begin)});
    return words;
}
