// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/request_ids.h"

#include <sodium.h>

std::string RequestIds::next()
{
    static constexpr std::size_t size = 8;
    if (used_ + size > bytes_.size()) {
        randombytes_buf(bytes_.data(), bytes_.size());
        used_ = 0;
    }
    std::string id(size * 2 + 1, '\0');
    sodium_bin2hex(id.data(), id.size(), bytes_.data() + used_, size);
    id.pop_back();
    used_ += size;
    return id;
}
