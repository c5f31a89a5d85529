// links: http
// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/encoding.h"
#include "http/target.h"

#include <cstdint>
#include <cstdlib>

// An address that is taken is plain text, and as deep after decoding as before.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const bytes{reinterpret_cast<char const*>(data), size};
    auto const target = parse_target(bytes);
    if (!target) return 0;
    if (!target->path.starts_with('/') || clean_text(target->path) != target->path) std::abort();
    if ((target->path + "/").find("/../") != std::string::npos) std::abort();
    for (auto const& [name, value] : target->query.fields()) {
        if (clean_text(name) != name || clean_text(value) != value) std::abort();
    }
    return 0;
}
