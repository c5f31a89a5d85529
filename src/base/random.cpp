// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/random.h"

#include "base/secret.h"

#include <sodium.h>

#include <stdexcept>

std::vector<std::uint8_t> random_bytes(std::size_t count)
{
    static bool const ready = sodium_init() >= 0;
    if (!ready) throw std::runtime_error{"no cryptographic random source"};
    std::vector<std::uint8_t> bytes(count);
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string random_token()
{
    return base64url(random_bytes(32));
}
