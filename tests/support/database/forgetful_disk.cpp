// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/database/forgetful_disk.h"

#include <sqlite3.h>

#include <atomic>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <new>
#include <random>
#include <ranges>
#include <vector>

namespace {

// A write or a truncation that was not synced yet.
struct Change {
    sqlite3_int64 offset;
    std::string before;
    std::string after;
    sqlite3_int64 size_before;
    sqlite3_int64 size_after;
};

std::mutex mutex;
std::map<std::string, std::vector<Change>> unsynced;
std::atomic<bool> dead{false};
std::atomic<bool> full{false};
std::atomic<bool> broken{false};
std::atomic<bool> read_only{false};
std::atomic<ForgetfulDisk::Lie> lie{ForgetfulDisk::Lie::none};

// SQLite allocates this with room for the real file behind it.
struct File {
    sqlite3_file base;
    char const* path; // null for temporary files, which nobody misses
};

File& self(sqlite3_file* file)
{
    return *reinterpret_cast<File*>(file);
}
sqlite3_file* real(sqlite3_file* file)
{
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + sizeof(File));
}
sqlite3_vfs* real(sqlite3_vfs* vfs)
{
    return static_cast<sqlite3_vfs*>(vfs->pAppData);
}

void remember(sqlite3_file* file, sqlite3_int64 offset, std::string after, sqlite3_int64 size_after)
{
    sqlite3_int64 size = 0;
    real(file)->pMethods->xFileSize(real(file), &size);
    auto const touched_end = after.empty() ? size : offset + static_cast<sqlite3_int64>(after.size());
    auto const end = std::min(size, touched_end);
    std::string before(static_cast<std::size_t>(std::max<sqlite3_int64>(0, end - offset)), '\0');
    if (!before.empty())
        real(file)->pMethods->xRead(real(file), before.data(), static_cast<int>(before.size()), offset);
    std::lock_guard const lock{mutex};
    unsynced[self(file).path].push_back({offset, std::move(before), std::move(after), size,
        size_after < 0 ? std::max(size, touched_end) : size_after});
}

int close_file(sqlite3_file* file)
{
    return real(file)->pMethods->xClose(real(file));
}

int read_file(sqlite3_file* file, void* to, int size, sqlite3_int64 offset)
{
    if (dead) return SQLITE_IOERR_READ;
    return real(file)->pMethods->xRead(real(file), to, size, offset);
}

int write_file(sqlite3_file* file, void const* from, int size, sqlite3_int64 offset)
{
    if (dead) return SQLITE_IOERR_WRITE;
    if (full) return SQLITE_FULL;
    if (self(file).path)
        remember(file, offset, {static_cast<char const*>(from), static_cast<std::size_t>(size)}, -1);
    return real(file)->pMethods->xWrite(real(file), from, size, offset);
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size)
{
    if (dead) return SQLITE_IOERR_TRUNCATE;
    if (self(file).path) remember(file, size, {}, size);
    return real(file)->pMethods->xTruncate(real(file), size);
}

// What is synced here need not reach the real disk.
int sync_file(sqlite3_file* file, int)
{
    if (dead || broken) return SQLITE_IOERR_FSYNC;
    if (!self(file).path || lie == ForgetfulDisk::Lie::all) return SQLITE_OK;
    std::string const path{self(file).path};
    if (lie == ForgetfulDisk::Lie::log && path.ends_with("-wal")) return SQLITE_OK;
    std::lock_guard const lock{mutex};
    unsynced[path].clear();
    return SQLITE_OK;
}

int file_size(sqlite3_file* file, sqlite3_int64* size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}
int lock_file(sqlite3_file* file, int level)
{
    return real(file)->pMethods->xLock(real(file), level);
}
int unlock_file(sqlite3_file* file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}
int check_reserved(sqlite3_file* file, int* out)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), out);
}
int control_file(sqlite3_file* file, int operation, void* argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
int sector_size(sqlite3_file* file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}
int characteristics(sqlite3_file* file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
int shm_map(sqlite3_file* file, int region, int size, int extend, void volatile** out)
{
    return real(file)->pMethods->xShmMap(real(file), region, size, extend, out);
}
int shm_lock(sqlite3_file* file, int offset, int n, int flags)
{
    return real(file)->pMethods->xShmLock(real(file), offset, n, flags);
}
void shm_barrier(sqlite3_file* file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}
int shm_unmap(sqlite3_file* file, int remove)
{
    return real(file)->pMethods->xShmUnmap(real(file), remove);
}

constexpr sqlite3_io_methods methods{2, close_file, read_file, write_file, truncate_file, sync_file,
    file_size, lock_file, unlock_file, check_reserved, control_file, sector_size, characteristics, shm_map,
    shm_lock, shm_barrier, shm_unmap, nullptr, nullptr};

int open_file(sqlite3_vfs* vfs, char const* path, sqlite3_file* file, int flags, int* out_flags)
{
    new (file) File{};
    if (dead) return SQLITE_CANTOPEN;
    if (read_only) flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
    int const status = real(vfs)->xOpen(real(vfs), path, real(file), flags, out_flags);
    if (status != SQLITE_OK) return status;
    file->pMethods = &methods;
    self(file).path = flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL) ? path : nullptr;
    return SQLITE_OK;
}

int delete_file(sqlite3_vfs* vfs, char const* path, int sync)
{
    if (dead) return SQLITE_IOERR_DELETE;
    {
        std::lock_guard const lock{mutex};
        unsynced.erase(path);
    }
    return real(vfs)->xDelete(real(vfs), path, sync);
}

// Returns what of the file's writes is undone, from the last to the first, and done again by the die.
void forget_file(
    std::string const& path, std::vector<Change> const& changes, std::minstd_rand& die, bool keep_some)
{
    std::fstream file{path, std::ios::in | std::ios::out | std::ios::binary};
    auto const put = [&](sqlite3_int64 offset, std::string const& bytes, sqlite3_int64 size) {
        file.seekp(offset);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        file.flush();
        std::filesystem::resize_file(path, static_cast<std::uintmax_t>(size));
    };
    for (auto const& change : std::views::reverse(changes))
        put(change.offset, change.before, change.size_before);
    for (auto const& change : changes) {
        if (!keep_some || die() % 2 == 0) continue;
        auto const size = static_cast<sqlite3_int64>(std::filesystem::file_size(path));
        auto const end = change.offset + static_cast<sqlite3_int64>(change.after.size());
        put(change.offset, change.after, change.after.empty() ? change.size_after : std::max(size, end));
    }
}

sqlite3_vfs& disk()
{
    static sqlite3_vfs vfs = [] {
        auto copy = *sqlite3_vfs_find(nullptr);
        copy.pAppData = sqlite3_vfs_find(nullptr);
        copy.szOsFile += static_cast<int>(sizeof(File));
        copy.zName = ForgetfulDisk::name;
        copy.xOpen = open_file;
        copy.xDelete = delete_file;
        return copy;
    }();
    return vfs;
}

} // namespace

void ForgetfulDisk::begin()
{
    sqlite3_vfs_register(&disk(), 0);
    std::lock_guard const lock{mutex};
    unsynced.clear();
    dead = full = broken = read_only = false;
    lie = Lie::none;
}

ForgetfulDisk::Everywhere::Everywhere()
{
    begin();
    sqlite3_vfs_register(&disk(), 1);
}

ForgetfulDisk::Everywhere::~Everywhere()
{
    sqlite3_vfs_register(real(&disk()), 1);
    dead = full = broken = read_only = false;
}

void ForgetfulDisk::lose_power()
{
    dead = true;
}

void ForgetfulDisk::forget(unsigned seed)
{
    std::lock_guard const lock{mutex};
    std::minstd_rand die{seed};
    for (auto const& [path, changes] : unsynced) {
        forget_file(path, changes, die, seed != 0);
        // The index of the log is memory, not disk.
        if (path.ends_with("-wal")) std::filesystem::remove(path.substr(0, path.size() - 4) + "-shm");
    }
    unsynced.clear();
    dead = false;
}

void ForgetfulDisk::set_full(bool is_full)
{
    full = is_full;
}
void ForgetfulDisk::set_broken(bool is_broken)
{
    broken = is_broken;
}
void ForgetfulDisk::set_lying(Lie now)
{
    lie = now;
}
void ForgetfulDisk::set_read_only(bool is_read_only)
{
    read_only = is_read_only;
}
