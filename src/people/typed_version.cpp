// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/typed_version.h"

#include <charconv>

int typed_version(Form const& form)
{
    auto const text = form.text("version");
    int version = -1;
    auto const result = std::from_chars(text.data(), text.data() + text.size(), version);
    bool const is_whole = result.ec == std::errc{} && result.ptr == text.data() + text.size();
    return is_whole && version >= 0 ? version : -1;
}
