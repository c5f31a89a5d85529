// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "files/file_vault.h"

#include "base/random.h"
#include "files/file_chunk_store.h"

#include <sodium.h>

#include <algorithm>

namespace {

constexpr std::size_t chunk_bytes = 64 * 1024;
constexpr auto nonce_bytes = std::size_t{crypto_aead_xchacha20poly1305_ietf_NPUBBYTES};
constexpr auto tag_bytes = std::size_t{crypto_aead_xchacha20poly1305_ietf_ABYTES};
constexpr auto key_bytes = std::size_t{crypto_secretstream_xchacha20poly1305_KEYBYTES};

// Gone from memory when it is no longer needed.
class FileKey {
public:
    FileKey() = default;
    ~FileKey() { sodium_memzero(bytes_.data(), bytes_.size()); }
    FileKey(FileKey const&) = delete;
    FileKey& operator=(FileKey const&) = delete;

    unsigned char* data() { return bytes_.data(); }
    unsigned char const* data() const { return bytes_.data(); }

private:
    std::array<unsigned char, key_bytes> bytes_{};
};

// Bound to the file: one file's key in another's place opens nothing.
std::string context_of(std::int64_t file) { return "delaktig.file." + std::to_string(file); }

unsigned char const* bytes_of(std::string_view text) { return reinterpret_cast<unsigned char const*>(text.data()); }

Bytes wrap(FileVault::Key const& key, std::int64_t file, FileKey const& file_key)
{
    auto wrapped = random_bytes(nonce_bytes);
    wrapped.resize(nonce_bytes + key_bytes + tag_bytes);
    auto const context = context_of(file);
    crypto_aead_xchacha20poly1305_ietf_encrypt(wrapped.data() + nonce_bytes, nullptr, file_key.data(), key_bytes,
        bytes_of(context), context.size(), nullptr, wrapped.data(), key.data());
    return wrapped;
}

bool unwrap(FileVault::Key const& key, std::int64_t file, Bytes const& wrapped, FileKey& file_key)
{
    if (wrapped.size() != nonce_bytes + key_bytes + tag_bytes) return false;
    auto const context = context_of(file);
    return crypto_aead_xchacha20poly1305_ietf_decrypt(file_key.data(), nullptr, nullptr, wrapped.data() + nonce_bytes,
               wrapped.size() - nonce_bytes, bytes_of(context), context.size(), wrapped.data(), key.data())
        == 0;
}

[[noreturn]] void fail(std::int64_t file)
{
    throw DatabaseError{"file_chunk " + std::to_string(file) + ": not what was written", DatabaseError::Kind::corrupt};
}

std::vector<Bytes> encrypted(FileKey const& key, std::string_view content)
{
    std::vector<Bytes> chunks(1, Bytes(crypto_secretstream_xchacha20poly1305_HEADERBYTES));
    crypto_secretstream_xchacha20poly1305_state state;
    crypto_secretstream_xchacha20poly1305_init_push(&state, chunks[0].data(), key.data());
    bool more = true;
    while (more) {
        auto const piece = content.substr(0, chunk_bytes);
        content.remove_prefix(piece.size());
        more = !content.empty();
        auto& chunk = chunks.emplace_back(piece.size() + crypto_secretstream_xchacha20poly1305_ABYTES);
        auto const tag = more ? crypto_secretstream_xchacha20poly1305_TAG_MESSAGE : crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        crypto_secretstream_xchacha20poly1305_push(
            &state, chunk.data(), nullptr, bytes_of(piece), piece.size(), nullptr, 0, static_cast<unsigned char>(tag));
    }
    return chunks;
}

std::string decrypted(std::int64_t file, FileKey const& key, std::vector<Bytes> const& chunks)
{
    crypto_secretstream_xchacha20poly1305_state state;
    if (chunks.size() < 2 || chunks[0].size() != crypto_secretstream_xchacha20poly1305_HEADERBYTES
        || crypto_secretstream_xchacha20poly1305_init_pull(&state, chunks[0].data(), key.data()) != 0)
        fail(file);
    std::string content;
    for (std::size_t i = 1; i < chunks.size(); ++i) {
        auto const& chunk = chunks[i];
        if (chunk.size() < crypto_secretstream_xchacha20poly1305_ABYTES) fail(file);
        auto const begin = content.size();
        content.resize(begin + chunk.size() - crypto_secretstream_xchacha20poly1305_ABYTES);
        unsigned char tag = 0;
        auto* const into = reinterpret_cast<unsigned char*>(content.data() + begin);
        if (crypto_secretstream_xchacha20poly1305_pull(&state, into, nullptr, &tag, chunk.data(), chunk.size(), nullptr, 0) != 0)
            fail(file);
        bool const is_last = i + 1 == chunks.size();
        if ((tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL) != is_last) fail(file);
    }
    return content;
}

// The numbers stand in the hash only as the order that the chunks come in.
class FileHash {
public:
    FileHash() { crypto_generichash_init(&state_, nullptr, 0, crypto_generichash_BYTES); }
    void add(Bytes const& chunk) { crypto_generichash_update(&state_, chunk.data(), chunk.size()); }
    Bytes result()
    {
        Bytes hash(crypto_generichash_BYTES);
        crypto_generichash_final(&state_, hash.data(), hash.size());
        return hash;
    }

private:
    crypto_generichash_state state_{};
};

} // namespace

SealedFile FileVault::put(std::int64_t file, std::string_view content) const
{
    FileKey key;
    crypto_secretstream_xchacha20poly1305_keygen(key.data());
    auto const chunks = encrypted(key, content);
    auto const now = clock_.now();
    auto const written = files_.write([&](WriteTx& tx) -> Result<Done> {
        add_chunks(tx, file, chunks, now);
        return Done{};
    });
    static_cast<void>(written); // nothing in it refuses
    FileHash hash;
    for (auto const& chunk : chunks) hash.add(chunk);
    return {wrap(key_, file, key), hash.result()};
}

std::string FileVault::open(std::int64_t file, Bytes const& wrapped_key) const
{
    FileKey key;
    if (!unwrap(key_, file, wrapped_key, key)) fail(file);
    std::vector<Bytes> chunks;
    files_.read([&](ReadTx& tx) {
        chunks.clear();
        each_chunk(tx, file, [&](Bytes const& chunk) { chunks.push_back(chunk); });
        return true;
    });
    return decrypted(file, key, chunks);
}

void FileVault::destroy(std::int64_t file) const
{
    auto const removed = files_.write([&](WriteTx& tx) -> Result<Done> {
        remove_chunks(tx, file);
        return Done{};
    });
    static_cast<void>(removed); // nothing in it refuses
}

std::array<std::uint8_t, 32> FileVault::derived_secret(std::string_view words) const
{
    std::array<std::uint8_t, 32> secret{};
    auto const message = "delaktig.secret." + std::string{words};
    crypto_generichash(secret.data(), secret.size(), bytes_of(message), message.size(), key_.data(), key_.size());
    return secret;
}

std::vector<std::int64_t> FileVault::list_before(Instant moment) const
{
    return files_.read([&](ReadTx& tx) { return list_files_before(tx, moment); });
}

Bytes stored_hash(ReadTx& files, std::int64_t file)
{
    FileHash hash;
    each_chunk(files, file, [&](Bytes const& chunk) { hash.add(chunk); });
    return hash.result();
}

std::vector<std::int64_t> list_files(ReadTx& files) { return list_files_before(files, Instant::max()); }

bool fits(FileVault::Key const& key, std::int64_t file, Bytes const& wrapped_key)
{
    FileKey file_key;
    return unwrap(key, file, wrapped_key, file_key);
}
