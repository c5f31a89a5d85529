// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace pdf {

// A private key with the certificate that says whose it is, and the certificates above that one.
class SigningKey {
public:
    // Both in PEM; the certificate first in its file. Throws std::runtime_error when they cannot be read, when they do not
    // belong together, or when others than the owner may read the key.
    SigningKey(std::filesystem::path const& key, std::filesystem::path const& certificate);
    ~SigningKey();
    SigningKey(SigningKey&&) noexcept;
    SigningKey& operator=(SigningKey&&) noexcept;

    std::string name() const; // of the certificate: "Exempelkommunen"
    Instant valid_until() const;
    // How much room signature_of() needs at most.
    std::size_t most_bytes() const;
    // A detached CMS signature with the signed attributes that PAdES B-B asks for (ETSI EN 319 142-1, table 1): content
    // type, digest and signing-certificate-v2. The time stands in the file, never in the signature.
    std::string signature_of(std::string_view content) const;

private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
};

// A key, its certificate, and below it in the same file the issuer's: to begin with, until somebody whom readers trust has
// issued one. Readers come to trust the issuer's, whose key is kept nowhere, so that it never vouches for anything else.
// Neither file may be there. Throws std::runtime_error.
void make_signing_key(std::filesystem::path const& key, std::filesystem::path const& certificate, std::string const& name,
    Instant from, Instant until);

} // namespace pdf
