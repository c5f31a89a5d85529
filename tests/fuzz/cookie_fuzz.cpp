// links: http
// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/cookies.h"
#include "http/encoding.h"

#include <cstdint>
#include <cstdlib>

// What is read of cookies could be set again as it is.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const bytes{reinterpret_cast<char const*>(data), size};
    for (bool const secure : {false, true}) {
        auto const cookies = parse_cookies(bytes, secure);
        if (cookies.size() > 50) std::abort();
        for (auto const& [name, value] : cookies) {
            if (!is_token(name) || !is_cookie_value(value)) std::abort();
        }
    }
    return 0;
}
