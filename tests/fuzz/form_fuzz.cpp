// links: http
// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/encoding.h"
#include "http/form.h"

#include <cstdint>
#include <cstdlib>

// Whatever comes, what a form gives is text without control characters.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const form = parse_urlencoded({reinterpret_cast<char const*>(data), size});
    if (!form) return 0;
    if (form->fields().size() > 2000) std::abort();
    for (auto const& [name, value] : form->fields()) {
        if (!is_utf8(name) || clean_text(value) != value) std::abort();
        if (!form->has(name) || !form->has(name, value)) std::abort();
    }
    return 0;
}
