// links: attachments
// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "attachments/picture_filter.h"

#include <cstdint>
#include <cstdlib>

namespace {

// What comes out is a picture that says no more than what went in, and is let through as it is.
void check(std::string_view in, std::optional<std::string> (*filter)(std::string_view), std::string_view forbidden)
{
    auto const out = filter(in);
    if (!out) return;
    // The block of which way is up may be longer than what said it.
    if (out->size() > in.size() + 40 || filter(*out) != out) std::abort();
    if (out->find(forbidden) != std::string::npos && in.find(forbidden) == std::string_view::npos) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const in{reinterpret_cast<char const*>(data), size};
    check(in, filtered_jpeg, "GPS");
    check(in, filtered_png, "eXIf");
    return 0;
}
