// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/sqlite.h"

#include "db/sqlite_checkpointer.h"
#include "db/sqlite_database.h"
#include "db/sqlite_readers.h"
#include "db/sqlite_writer.h"

#include <fcntl.h>
#include <unistd.h>

namespace {

class OpenSqlite final : public SqliteDatabase {
public:
    explicit OpenSqlite(SqliteSettings settings)
        : settings_{std::move(settings)},
          writer_{settings_},
          checkpointer_{settings_, writer_},
          readers_{settings_}
    {
    }

    void submit(std::function<void(WriteTx&)> f, std::function<void(std::exception_ptr)> done) override
    {
        writer_.submit(std::move(f), std::move(done));
    }
    SqliteSettings const& settings() const override { return settings_; }

private:
    void run_read(std::function<void(ReadTx&)> const& f) override { readers_.run(f); }
    void run_write(std::function<Outcome(WriteTx&)> const& f) override { writer_.run(f); }

    SqliteSettings const settings_;
    // Closed from below: the writer last, whose connection then copies the whole log into the file.
    SqliteWriter writer_;
    SqliteCheckpointer checkpointer_;
    SqliteReaders readers_;
};

// Made here and not by SQLite, so that nobody but the owner can read it; -wal and -shm take its mode.
void make_file(std::filesystem::path const& path)
{
    int const file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file >= 0) ::close(file);
}

} // namespace

std::unique_ptr<Database> open_sqlite(SqliteSettings settings)
{
    make_file(settings.path);
    return std::make_unique<OpenSqlite>(std::move(settings));
}
