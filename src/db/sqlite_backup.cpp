// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/sqlite_backup.h"

#include "db/sqlite_connection.h"
#include "db/sqlite_database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using Kind = DatabaseError::Kind;

struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};
using Handle = std::unique_ptr<sqlite3, Close>;

[[noreturn]] void fail(fs::path const& file, int status)
{
    auto const kind = (status & 0xff) == SQLITE_FULL                            ? Kind::full
        : (status & 0xff) == SQLITE_NOTADB || (status & 0xff) == SQLITE_CORRUPT ? Kind::corrupt
                                                                                : Kind::lost;
    throw DatabaseError{file.filename().string() + ": " + sqlite3_errstr(status), kind};
}

Handle open(fs::path const& file, std::string const& name, int flags)
{
    sqlite3* raw = nullptr;
    int const status = sqlite3_open_v2(name.c_str(), &raw, flags, nullptr);
    Handle handle{raw};
    if (status != SQLITE_OK) fail(file, status);
    return handle;
}

// The path as SQLite reads it in a URI.
std::string escaped(fs::path const& path)
{
    std::string result;
    for (char const c : fs::absolute(path).string()) {
        if (c == '?' || c == '#' || c == '%')
            result += fmt::format("%{:02X}", c);
        else
            result += c;
    }
    return result;
}

// A rename or a new file is only on the disk when its folder is.
void sync(fs::path const& path)
{
    int const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    bool const done = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!done) throw DatabaseError{path.string() + ": cannot be written to the disk", Kind::lost};
}

// A file that disappears again unless it was finished.
class Partial {
public:
    explicit Partial(fs::path final_path) : final_{std::move(final_path)}, path_{final_.string() + ".partial"}
    {
        if (fs::exists(final_) || fs::exists(final_.string() + "-wal"))
            throw DatabaseError{final_.string() + " finns redan", Kind::other};
        // Readable by its owner only, like what it is a copy of.
        int const file = ::open(path_.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (file < 0) throw DatabaseError{path_.string() + " cannot be written", Kind::read_only};
        ::close(file);
    }
    ~Partial()
    {
        std::error_code ignored;
        if (!finished_) fs::remove(path_, ignored);
    }
    Partial(Partial const&) = delete;
    Partial& operator=(Partial const&) = delete;

    fs::path const& path() const { return path_; }

    void finish()
    {
        sync(path_);
        fs::rename(path_, final_);
        finished_ = true;
        sync(final_.parent_path());
    }

private:
    fs::path const final_;
    fs::path const path_;
    bool finished_ = false;
};

// All pages in one step, so that all are of one moment; writers go on meanwhile.
void copy_pages(SqliteSettings const& settings, fs::path const& to)
{
    SqliteConnection source{settings, SqliteConnection::Mode::read};
    auto const target = open(to, to.string(), SQLITE_OPEN_READWRITE);
    sqlite3_exec(
        target.get(), "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", nullptr, nullptr, nullptr);
    auto* const backup = sqlite3_backup_init(target.get(), "main", source.handle(), "main");
    if (!backup) fail(to, sqlite3_errcode(target.get()));
    sqlite3_backup_step(backup, -1);
    if (int const status = sqlite3_backup_finish(backup); status != SQLITE_OK) fail(to, status);
}

void run(Handle const& handle, fs::path const& file, std::string const& script)
{
    if (int const status = sqlite3_exec(handle.get(), script.c_str(), nullptr, nullptr, nullptr); status != SQLITE_OK)
        fail(file, status);
}

// What the tables named in not_in_backup hold is overwritten in the copy, so that it cannot be read there either.
void leave_out(fs::path const& file)
{
    auto const handle = open(file, file.string(), SQLITE_OPEN_READWRITE);
    run(handle, file, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON");
    std::vector<std::string> tables;
    auto const keep = [](void* names, int, char** columns, char**) {
        static_cast<std::vector<std::string>*>(names)->emplace_back(columns[0]);
        return 0;
    };
    // The access log's file has no such list.
    constexpr auto has_list = "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'not_in_backup'";
    if (int const status = sqlite3_exec(handle.get(), has_list, keep, &tables, nullptr); status != SQLITE_OK) fail(file, status);
    if (tables.empty()) return;
    tables.clear();
    constexpr auto listed = "SELECT name FROM not_in_backup";
    if (int const status = sqlite3_exec(handle.get(), listed, keep, &tables, nullptr); status != SQLITE_OK) fail(file, status);
    for (auto const& table : tables) run(handle, file, "DELETE FROM \"" + table + '"');
}

void copy_contents(fs::path const& from, fs::path const& to)
{
    std::error_code error;
    fs::copy_file(from, to, fs::copy_options::overwrite_existing, error);
    if (error)
        throw DatabaseError{to.string() + ": " + error.message(),
            error == std::errc::no_space_on_device ? Kind::full : Kind::lost};
    fs::permissions(to, fs::perms::owner_read | fs::perms::owner_write);
}

} // namespace

void backup_to(Database& database, fs::path const& folder)
{
    auto const* sqlite = dynamic_cast<SqliteDatabase const*>(&database);
    if (!sqlite)
        throw DatabaseError{
            "PostgreSQL is backed up with its own tools: pgBackRest, or pg_dump for a small installation"};
    fs::create_directories(folder);
    Partial partial{folder / sqlite->settings().path.filename()};
    copy_pages(sqlite->settings(), partial.path());
    leave_out(partial.path());
    check_sqlite_file(partial.path());
    partial.finish();
}

std::vector<std::string> restore_backup(fs::path const& backup, fs::path const& into)
{
    std::vector<fs::path> files;
    for (auto const& entry : fs::directory_iterator{backup})
        if (entry.path().extension() == ".db") files.push_back(entry.path());
    if (files.empty()) throw DatabaseError{backup.string() + " holds no backup (no file *.db)"};

    fs::create_directories(into);
    std::vector<std::unique_ptr<Partial>> partials;
    std::vector<std::string> names;
    for (auto const& file : files) {
        auto& partial = partials.emplace_back(std::make_unique<Partial>(into / file.filename()));
        copy_contents(file, partial->path());
        check_sqlite_file(partial->path());
        names.push_back(file.filename().string());
    }
    // All are whole; only now does any of them get its name.
    for (auto& partial : partials)
        partial->finish();
    return names;
}

void check_sqlite_file(fs::path const& file)
{
    // SQLite takes an empty file for an empty database.
    std::error_code missing;
    if (fs::file_size(file, missing) == 0)
        throw DatabaseError{file.filename().string() + " is empty", Kind::corrupt};
    // Immutable: makes no -wal and -shm beside a file that may lie on a medium for reading only.
    auto const handle =
        open(file, "file:" + escaped(file) + "?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    std::string answer;
    int const status = sqlite3_exec(
        handle.get(), "PRAGMA integrity_check(1)",
        [](void* text, int, char** columns, char**) {
            *static_cast<std::string*>(text) = columns[0] ? columns[0] : "";
            return 0;
        },
        &answer, nullptr);
    if (status != SQLITE_OK) fail(file, status);
    if (answer != "ok")
        throw DatabaseError{file.filename().string() + " is damaged: " + answer, Kind::corrupt};
}
