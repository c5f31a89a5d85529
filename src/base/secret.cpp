// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.h"

#include <sodium.h>

#include <utility>

Secret::Secret(Secret&& other) noexcept : text_{std::move(other.text_)}
{
    other.wipe();
}

Secret& Secret::operator=(Secret&& other) noexcept
{
    wipe();
    text_ = std::move(other.text_);
    other.wipe();
    return *this;
}

void Secret::wipe()
{
    // A moved short text leaves its letters in the old place.
    text_.resize(text_.capacity());
    sodium_memzero(text_.data(), text_.size());
    text_.clear();
}

bool same_secret(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::vector<std::uint8_t> digest(std::string_view text)
{
    std::vector<std::uint8_t> hash(crypto_generichash_BYTES);
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<unsigned char const*>(text.data()), text.size(),
        nullptr, 0);
    return hash;
}

std::string base64url(std::vector<std::uint8_t> const& bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
    sodium_bin2base64(
        text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    text.pop_back(); // the final NUL
    return text;
}
