// links: text
// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/analyser.h"
#include "text/pasted.h"
#include "text/writing_support.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

// Whatever the bytes are: marks lie inside the text, a text is found by itself, cleaning twice is cleaning once.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const text{reinterpret_cast<char const*>(data), size};
    auto const terms = analyse(text);
    auto const query = parse_query(text);
    if (!query.empty() && !query.matches(terms)) std::abort();
    for (auto const& range : query.marks(text))
        if (range.begin >= range.end || range.end > size) std::abort();
    OtherName const other{"Anna", "Ek"};
    (void)advise(text, "Bo", {&other, 1});
    auto const once = cleaned(text);
    if (cleaned(once) != once) std::abort();
    return 0;
}
