// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/sqlite_connection.h"

#include "db/column_place.h"

#include <sqlite3.h>

#include <thread>

namespace {

// Statements are literals in the stores; more than this many were put together at run time.
constexpr std::size_t most_statements = 500;

class SqliteRow final : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_{statement}, columns_{sqlite3_column_count(statement)}
    {
    }

    bool is_null(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
    std::int64_t integer(int column) const override
    {
        return sqlite3_value_int64(value(column, SQLITE_INTEGER));
    }
    std::string_view text_view(int column) const override
    {
        auto* const found = value(column, SQLITE_TEXT);
        auto const* text = reinterpret_cast<char const*>(sqlite3_value_text(found));
        return {text, static_cast<std::size_t>(sqlite3_value_bytes(found))};
    }
    Bytes bytes(int column) const override
    {
        auto* const found = value(column, SQLITE_BLOB);
        auto const* data = static_cast<std::uint8_t const*>(sqlite3_value_blob(found));
        if (!data) return {};
        return {data, data + sqlite3_value_bytes(found)};
    }
    std::string place(int column) const override
    {
        auto const* name = column >= 0 && column < columns_ ? sqlite3_column_name(statement_, column) : nullptr;
        return column_place(sqlite3_sql(statement_), name ? name : std::to_string(column));
    }

private:
    // Read through the value: one look at the column instead of one for its type, its text and its length.
    sqlite3_value* value(int column, int type) const
    {
        if (column >= 0 && column < columns_) {
            auto* const found = sqlite3_column_value(statement_, column);
            if (sqlite3_value_type(found) == type) return found;
        }
        throw UnreadableValue{
            place(column), std::string{"is null or of another type in: "} + sqlite3_sql(statement_)};
    }

    sqlite3_stmt* statement_;
    int columns_;
};

int bind(sqlite3_stmt* statement, int index, Value const& value)
{
    auto const& variant = value.variant();
    if (auto const* integer = std::get_if<std::int64_t>(&variant))
        return sqlite3_bind_int64(statement, index, *integer);
    if (auto const* text = std::get_if<std::string_view>(&variant))
        return sqlite3_bind_text64(
            statement, index, text->data() ? text->data() : "", text->size(), SQLITE_STATIC, SQLITE_UTF8);
    if (auto const* bytes = std::get_if<Bytes const*>(&variant)) {
        if ((*bytes)->empty()) return sqlite3_bind_zeroblob(statement, index, 0);
        return sqlite3_bind_blob64(statement, index, (*bytes)->data(), (*bytes)->size(), SQLITE_STATIC);
    }
    return sqlite3_bind_null(statement, index);
}

struct Meaning {
    DatabaseError::Kind kind;
    char const* text;
};

Meaning meaning_of(int status)
{
    using Kind = DatabaseError::Kind;
    switch (status & 0xff) {
    case SQLITE_FULL:
        return {Kind::full, "the disk is full; nothing saved is lost, and it works again when there is room"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {Kind::read_only, "the file may not be written"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return {Kind::locked, "another program holds the file locked"};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {Kind::corrupt, "the file is damaged or is not a database; restore a backup"};
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return {Kind::lost, "the disk does not answer as it should"};
    case SQLITE_CONSTRAINT:
        return {Kind::constraint, "a rule of the database forbids it"};
    }
    return {Kind::other, "the database was asked something impossible"};
}

char const* synchronous_text(SqliteSettings::Synchronous synchronous)
{
    switch (synchronous) {
    case SqliteSettings::Synchronous::off:
        return "PRAGMA synchronous = OFF";
    case SqliteSettings::Synchronous::normal:
        return "PRAGMA synchronous = NORMAL";
    case SqliteSettings::Synchronous::full:
        return "PRAGMA synchronous = FULL";
    }
    return "";
}

} // namespace

void SqliteConnection::Close::operator()(sqlite3* handle) const
{
    sqlite3_close_v2(handle);
}
void SqliteConnection::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

// A statement in use: bound here, and ready for its next use when this ends.
class SqliteConnection::Use {
public:
    Use(SqliteConnection& connection, std::string_view sql, Parameters parameters) : connection_{connection}
    {
        if (auto& known = connection.cached(sql); !known.busy) {
            cached_ = &known;
            cached_->busy = true;
            statement_ = known.statement.get();
        } else {
            // The same statement runs inside itself: a copy for this once.
            own_ = connection.prepare(sql, 0);
            statement_ = own_.get();
        }
        try {
            bind_all(parameters);
        } catch (...) {
            release();
            throw;
        }
    }
    ~Use() { release(); }
    Use(Use const&) = delete;
    Use& operator=(Use const&) = delete;

    sqlite3_stmt* get() const { return statement_; }

private:
    // Texts are bound without a copy, so a statement never runs with what an earlier use has left bound.
    void bind_all(Parameters parameters)
    {
        if (static_cast<std::size_t>(sqlite3_bind_parameter_count(statement_)) != parameters.size())
            throw DatabaseError{"wrong number of parameters for: " + std::string{sqlite3_sql(statement_)}};
        int index = 0;
        for (auto const& value : parameters)
            if (int const status = bind(statement_, ++index, value); status != SQLITE_OK)
                connection_.fail(status);
    }
    void release()
    {
        sqlite3_reset(statement_);
        if (cached_) cached_->busy = false;
    }

    SqliteConnection& connection_;
    Cached* cached_ = nullptr;
    Statement own_;
    sqlite3_stmt* statement_ = nullptr;
};

SqliteConnection::SqliteConnection(SqliteSettings const& settings, Mode mode)
    : name_{settings.path.filename().string()},
      patience_{settings.busy_timeout}
{
    // Counting its memory would make every allocation of every connection wait for one lock. Only before the first use.
    [[maybe_unused]] static int const uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3* raw = nullptr;
    int const status = sqlite3_open_v2(settings.path.c_str(), &raw,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, settings.vfs.empty() ? nullptr : settings.vfs.c_str());
    handle_.reset(raw);
    if (status != SQLITE_OK) fail(status);
    sqlite3_extended_result_codes(raw, 1);
    sqlite3_busy_handler(raw, on_busy, this);
    configure(settings, mode);
}

void SqliteConnection::configure(SqliteSettings const& settings, Mode mode)
{
    run_script("PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF");
    if (mode == Mode::read) {
        run_script("PRAGMA query_only = ON");
        return;
    }
    if (sqlite3_db_readonly(handle_.get(), "main") == 1) fail(SQLITE_READONLY);
    run_script(synchronous_text(settings.synchronous));
    run_script("PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;"
               "PRAGMA cache_size = -4000");
    // Or INSERT OR REPLACE removes a row without asking the trigger that forbids it.
    run_script("PRAGMA recursive_triggers = ON");
    run_script("PRAGMA journal_size_limit = " + std::to_string(settings.wal_limit));
    // In place of SQLite's own checkpoints, which would run inside a commit.
    sqlite3_wal_hook(handle_.get(), on_commit, this);
}

// Polls finely: who holds the lock is most often our own checkpoint, and for a millisecond.
int SqliteConnection::on_busy(void* self, int tries)
{
    auto& connection = *static_cast<SqliteConnection*>(self);
    auto const now = std::chrono::steady_clock::now();
    if (tries == 0) connection.busy_since_ = now;
    if (now - connection.busy_since_ >= connection.patience_) return 0;
    std::this_thread::sleep_for(tries < 100 ? std::chrono::microseconds{200} : std::chrono::milliseconds{5});
    return 1;
}

int SqliteConnection::on_commit(void* self, sqlite3*, char const*, int pages)
{
    static_cast<SqliteConnection*>(self)->wal_pages_.store(pages, std::memory_order_relaxed);
    return SQLITE_OK;
}

SqliteConnection::Statement SqliteConnection::prepare(std::string_view sql, unsigned flags)
{
    sqlite3_stmt* raw = nullptr;
    char const* rest = nullptr;
    int const status =
        sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()), flags, &raw, &rest);
    Statement statement{raw};
    if (status != SQLITE_OK) fail(status);
    auto const tail = sql.substr(static_cast<std::size_t>(rest - sql.data()));
    if (!raw || tail.find_first_not_of(" \t\n;") != std::string_view::npos)
        throw DatabaseError{"expected one statement: " + std::string{sql}};
    return statement;
}

SqliteConnection::Cached& SqliteConnection::cached(std::string_view sql)
{
    if (auto const found = statements_.find(sql); found != statements_.end()) return found->second;
    if (statements_.size() >= most_statements)
        std::erase_if(statements_, [](auto const& entry) { return !entry.second.busy; });
    return statements_.emplace(sql, Cached{prepare(sql, SQLITE_PREPARE_PERSISTENT)}).first->second;
}

void SqliteConnection::each(
    std::string_view sql, Parameters parameters, std::function<void(Row const&)> const& on_row)
{
    Use const use{*this, sql, parameters};
    SqliteRow const row{use.get()};
    int status = SQLITE_ROW;
    while ((status = sqlite3_step(use.get())) == SQLITE_ROW)
        on_row(row);
    if (status != SQLITE_DONE) fail(status);
}

std::int64_t SqliteConnection::execute(std::string_view sql, Parameters parameters)
{
    Use const use{*this, sql, parameters};
    int status = SQLITE_ROW;
    while ((status = sqlite3_step(use.get())) == SQLITE_ROW) { }
    if (status != SQLITE_DONE) fail(status);
    return sqlite3_changes64(handle_.get());
}

void SqliteConnection::run_script(std::string_view sql)
{
    std::string const text{sql};
    if (int const status = sqlite3_exec(handle_.get(), text.c_str(), nullptr, nullptr, nullptr);
        status != SQLITE_OK)
        fail(status);
}

bool SqliteConnection::in_transaction() const
{
    return sqlite3_get_autocommit(handle_.get()) == 0;
}

void SqliteConnection::roll_back()
{
    if (in_transaction()) sqlite3_exec(handle_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

SqliteConnection::Progress SqliteConnection::checkpoint(Checkpoint checkpoint)
{
    int logged = 0;
    int copied = 0;
    int const mode =
        checkpoint == Checkpoint::passive ? SQLITE_CHECKPOINT_PASSIVE : SQLITE_CHECKPOINT_RESTART;
    int const status = sqlite3_wal_checkpoint_v2(handle_.get(), "main", mode, &logged, &copied);
    return {status == SQLITE_OK && logged == copied, logged, copied};
}

void SqliteConnection::fail(int status) const
{
    auto const meaning = meaning_of(status);
    auto const* detail = handle_ ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(status);
    throw DatabaseError{name_ + ": " + meaning.text + " (" + detail + ")", meaning.kind};
}
