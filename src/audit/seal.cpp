// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/seal.h"

#include "audit/access_log_store.h"
#include "audit/chain.h"
#include "audit/ledger_store.h"

#include <sodium.h>

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

// A stream takes no row after its month; nine days more for a clock that was wrong.
constexpr std::chrono::days stream_life{40};

std::string hex(Bytes const& bytes)
{
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

// Where the last whole line ends: what comes after was being written when the power went or the disk was full.
// Nothing when the file cannot be read.
std::optional<off_t> end_of_whole_lines(int file)
{
    struct ::stat about { };
    if (::fstat(file, &about) != 0) return std::nullopt;
    auto end = about.st_size;
    for (char last = 0; end > 0; --end) {
        if (::pread(file, &last, 1, end - 1) != 1) return std::nullopt;
        if (last == '\n') break;
    }
    return end;
}

bool write_line(int file, std::string const& line)
{
    // Or the new line would become the end of a half one, and neither could be read again.
    auto const end = end_of_whole_lines(file);
    return end && ::ftruncate(file, *end) == 0 && ::write(file, line.data(), line.size()) == static_cast<ssize_t>(line.size())
        && ::fsync(file) == 0;
}

std::vector<SealedHead> unsealed_of(ReadTx& tx, std::vector<SealedHead> const& log_heads)
{
    std::vector<SealedHead> grown;
    for (auto const& head : log_heads)
        if (head.sequence > last_sealed_log_row(tx, head.stream)) grown.push_back(head);
    return grown;
}

} // namespace

std::optional<Seal> write_seal(Database& records, Database& log, Ledger::Key const& key, Clock const& clock)
{
    auto const now = clock.now();
    auto const log_heads = log.read([&](ReadTx& tx) { return list_log_stream_heads(tx, now - stream_life); });
    auto const sealed = records.write([&](WriteTx& tx) -> Result<std::optional<Seal>> {
        Seal seal{.number = 1, .at = now, .mac = {}};
        seal.heads = list_unsealed_heads(tx, now - stream_life);
        seal.log_heads = unsealed_of(tx, log_heads);
        if (seal.heads.empty() && seal.log_heads.empty()) return std::optional<Seal>{};
        Mac before{};
        if (auto const last = find_last_seal(tx)) {
            seal.number = last->number + 1;
            before = mac_of(last->mac);
        }
        seal.mac = bytes_of(seal_mac(key, before, seal));
        add_seal(tx, seal);
        return std::optional{seal};
    });
    return *sealed;
}

std::string outside_line(Seal const& seal)
{
    return std::to_string(seal.number) + ' ' + std::to_string(seal.at.time_since_epoch().count()) + ' ' + hex(seal.mac);
}

void append_outside(std::filesystem::path const& path, Seal const& seal)
{
    auto const fail = [&] { throw std::system_error{errno, std::generic_category(), path.string()}; };
    int const file = ::open(path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) fail();
    bool const written = write_line(file, outside_line(seal) + '\n');
    int const error = errno;
    ::close(file);
    errno = error;
    if (!written) fail();
}

std::vector<OutsideSeal> read_outside(std::filesystem::path const& path)
{
    std::ifstream file{path};
    if (!file) throw std::runtime_error{path.string() + ": filen går inte att läsa."};
    std::vector<OutsideSeal> seals;
    for (std::string line; std::getline(file, line);) {
        // A line without its end was being written when the power went; the next seal covers what it covered.
        if (file.eof()) break;
        std::istringstream words{line};
        OutsideSeal seal{};
        std::string mac_text;
        seal.mac.resize(32);
        std::size_t length = 0;
        if (!(words >> seal.number >> seal.at_us >> mac_text)
            || sodium_hex2bin(seal.mac.data(), seal.mac.size(), mac_text.data(), mac_text.size(), nullptr, &length,
                   nullptr) != 0
            || length != seal.mac.size())
            throw std::runtime_error{path.string() + ": raden är inget sigill: " + line};
        seals.push_back(std::move(seal));
    }
    return seals;
}
