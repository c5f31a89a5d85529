// links: http
// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/encoding.h"
#include "http/multipart.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

// The first line is the content type, the rest the body.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const bytes{reinterpret_cast<char const*>(data), size};
    auto const line = bytes.substr(0, bytes.find('\n'));
    auto const body = bytes.substr(std::min(line.size() + 1, size));
    auto const boundary = multipart_boundary(line);
    auto const form = parse_multipart(body, boundary.value_or("B"));
    if (!form) return 0;
    for (auto const& [name, value] : form->form.fields()) {
        if (!is_utf8(name) || clean_text(value) != value) std::abort();
    }
    for (auto const& upload : form->uploads) {
        if (!is_utf8(upload.file_name) || upload.file_name.find_first_of("/\\") != std::string::npos)
            std::abort();
        if (upload.content.size() > body.size() || upload.file_name.size() > 200) std::abort();
    }
    return 0;
}
