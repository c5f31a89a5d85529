// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/sealed_text.h"

#include <sodium.h>

#include <cassert>

namespace {

constexpr std::size_t nonce_size = crypto_secretbox_NONCEBYTES;

} // namespace

std::vector<std::uint8_t> new_text_key()
{
    std::vector<std::uint8_t> key(crypto_secretbox_KEYBYTES);
    randombytes_buf(key.data(), key.size());
    return key;
}

// The nonce, then what secretbox makes of the text.
std::vector<std::uint8_t> seal_text(std::string_view text, std::vector<std::uint8_t> const& key)
{
    assert(key.size() == crypto_secretbox_KEYBYTES);
    std::vector<std::uint8_t> sealed(nonce_size + crypto_secretbox_MACBYTES + text.size());
    randombytes_buf(sealed.data(), nonce_size);
    crypto_secretbox_easy(sealed.data() + nonce_size, reinterpret_cast<unsigned char const*>(text.data()), text.size(),
        sealed.data(), key.data());
    return sealed;
}

std::optional<std::string> open_sealed(std::vector<std::uint8_t> const& sealed, std::vector<std::uint8_t> const& key)
{
    constexpr std::size_t around = nonce_size + crypto_secretbox_MACBYTES;
    if (sealed.size() < around || key.size() != crypto_secretbox_KEYBYTES) return std::nullopt;
    std::string text(sealed.size() - around, '\0');
    auto const opened = crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(text.data()), sealed.data() + nonce_size,
        sealed.size() - nonce_size, sealed.data(), key.data());
    if (opened != 0) return std::nullopt;
    return text;
}
