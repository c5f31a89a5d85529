// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/key_file.h"

#include "audit/chain.h"
#include "audit/ledger_store.h"
#include "base/random.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

class File {
public:
    File(std::filesystem::path const& path, int flags) : number_{::open(path.c_str(), flags | O_CLOEXEC, 0600)}
    {
        if (number_ < 0) throw std::system_error{errno, std::generic_category(), path.string()};
    }
    ~File() { ::close(number_); }
    File(File const&) = delete;
    File& operator=(File const&) = delete;

    int number() const { return number_; }

private:
    int number_;
};

// The key of the file, or nothing when there is no file and the database has no ledger yet.
std::optional<Ledger::Key> find_key(std::filesystem::path const& path, Database& database)
{
    auto const last = database.read([](ReadTx& tx) { return find_last_stream(tx); });
    if (!std::filesystem::exists(path)) {
        if (last)
            throw std::runtime_error{path.string()
                + ": liggarens nyckel saknas. Lägg tillbaka den från kopian, eller hämta den från den andra noden."};
        return std::nullopt;
    }
    auto const key = read_key_file(path);
    if (last && !equal(stream_mac(key, last->id, last->began_at_us), last->mac))
        throw std::runtime_error{path.string() + ": det är inte nyckeln som liggaren är skriven med."};
    return key;
}

} // namespace

Ledger::Key read_key_file(std::filesystem::path const& path)
{
    File const file{path, O_RDONLY | O_NOFOLLOW};
    struct ::stat about { };
    if (::fstat(file.number(), &about) != 0) throw std::system_error{errno, std::generic_category(), path.string()};
    if ((about.st_mode & 077) != 0)
        throw std::runtime_error{path.string() + ": andra än ägaren kan läsa nyckeln. Kör chmod 600 på filen."};
    Ledger::Key key{};
    if (!S_ISREG(about.st_mode) || about.st_size != static_cast<off_t>(key.size())
        || ::read(file.number(), key.data(), key.size()) != static_cast<ssize_t>(key.size()))
        throw std::runtime_error{path.string() + ": filen är ingen nyckel på 32 byte."};
    return key;
}

Ledger::Key make_key_file(std::filesystem::path const& path)
{
    Ledger::Key key{};
    std::ranges::copy(random_bytes(key.size()), key.begin());
    File const file{path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW};
    if (::write(file.number(), key.data(), key.size()) != static_cast<ssize_t>(key.size()) || ::fsync(file.number()) != 0)
        throw std::system_error{errno, std::generic_category(), path.string()};
    auto const folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
    File const parent{folder, O_RDONLY | O_DIRECTORY};
    if (::fsync(parent.number()) != 0) throw std::system_error{errno, std::generic_category(), folder.string()};
    return key;
}

void check_key_file(std::filesystem::path const& path, Database& database)
{
    static_cast<void>(find_key(path, database));
}

Ledger::Key open_key_file(std::filesystem::path const& path, Database& database)
{
    auto const key = find_key(path, database);
    return key ? *key : make_key_file(path);
}
