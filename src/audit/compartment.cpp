// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/compartment.h"

#include "audit/compartment_store.h"
#include "audit/key_file.h"
#include "base/random.h"

#include <sodium.h>

#include <stdexcept>

namespace {

constexpr char key_context[] = "facket01";
constexpr auto nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr auto tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::string_view mark_text = "compartment";

unsigned char const* bytes_of(std::string_view text) { return reinterpret_cast<unsigned char const*>(text.data()); }

// Keys for two purposes from the one in the file, so that neither tells of the other.
Compartment::Key derived(Compartment::Key const& key, std::uint64_t purpose)
{
    static_assert(std::tuple_size_v<Compartment::Key> == crypto_kdf_KEYBYTES);
    Compartment::Key part{};
    crypto_kdf_derive_from_key(part.data(), part.size(), purpose, key_context, key.data());
    return part;
}

// Whether a start with this file and database would read the key; throws when they do not belong together.
bool has_key(std::filesystem::path const& path, Database& database)
{
    auto const mark = database.read([](ReadTx& tx) { return find_compartment_mark(tx); });
    if (!std::filesystem::exists(path)) {
        if (mark)
            throw std::runtime_error{path.string()
                + ": nyckeln till skyddade uppgifter saknas. Lägg tillbaka den från kopian, eller hämta den från den andra noden."};
        return false;
    }
    if (mark && *mark != Compartment{read_key_file(path)}.fingerprint(mark_text))
        throw std::runtime_error{path.string() + ": det är inte nyckeln som de skyddade uppgifterna är låsta med."};
    return true;
}

} // namespace

Compartment::Compartment(Key const& key) : sealing_{derived(key, 1)}, finding_{derived(key, 2)} { }

Bytes Compartment::seal(std::string_view place, std::string_view text) const
{
    auto box = random_bytes(nonce_bytes);
    box.resize(nonce_bytes + text.size() + tag_bytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(box.data() + nonce_bytes, nullptr, bytes_of(text), text.size(),
        bytes_of(place), place.size(), nullptr, box.data(), sealing_.data());
    return box;
}

std::string Compartment::open(std::string_view place, Bytes const& box) const
{
    if (box.size() < nonce_bytes + tag_bytes) throw std::runtime_error{"a sealed text is too short"};
    std::string text(box.size() - nonce_bytes - tag_bytes, '\0');
    auto const opened = crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(text.data()), nullptr,
        nullptr, box.data() + nonce_bytes, box.size() - nonce_bytes, bytes_of(place), place.size(), box.data(),
        sealing_.data());
    if (opened != 0) throw std::runtime_error{"a sealed text does not open with this key"};
    return text;
}

std::string Compartment::fingerprint(std::string_view text) const
{
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    crypto_generichash(hash.data(), hash.size(), bytes_of(text), text.size(), finding_.data(), finding_.size());
    std::array<char, 2 * crypto_generichash_BYTES + 1> hex{};
    return sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
}

void check_compartment_key(std::filesystem::path const& path, Database& database)
{
    static_cast<void>(has_key(path, database));
}

Compartment::Key open_compartment_key(std::filesystem::path const& path, Database& database)
{
    auto const key = has_key(path, database) ? read_key_file(path) : make_key_file(path);
    auto const mark = Compartment{key}.fingerprint(mark_text);
    // Two nodes may make a key at the same time: the first one's mark stands, and the other must fetch its file.
    auto const kept = database.write([&](WriteTx& tx) -> Result<std::string> { return keep_compartment_mark(tx, mark); });
    if (*kept != mark) throw std::runtime_error{path.string() + ": en annan nod har gjort nyckeln. Hämta filen därifrån."};
    return key;
}
