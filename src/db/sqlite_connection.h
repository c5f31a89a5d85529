// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/sqlite.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

// One connection to a SQLite file with its prepared statements. Used by one thread at a time.
class SqliteConnection {
public:
    enum class Mode { write, read };

    SqliteConnection(SqliteSettings const&, Mode);

    void each(std::string_view sql, Parameters, std::function<void(Row const&)> const& on_row);
    // Returns the number of rows changed.
    std::int64_t execute(std::string_view sql, Parameters = {});
    void run_script(std::string_view sql);

    // False also when SQLite ended the transaction itself, as it does when the disk is full.
    bool in_transaction() const;
    // Ends the transaction if there is one. Never throws.
    void roll_back();

    // The pages in the write-ahead log after the last commit on this connection.
    int wal_pages() const { return wal_pages_.load(std::memory_order_relaxed); }

    enum class Checkpoint { passive, restart };
    struct Progress {
        bool complete; // nothing was in the way
        int logged; // pages in the log
        int copied; // of them, those that stand in the file too
    };
    // Copies the log into the file. Never throws: what is left, is left for the next time.
    Progress checkpoint(Checkpoint);

    void set_patience(std::chrono::milliseconds patience) { patience_ = patience; }

    sqlite3* handle() const { return handle_.get(); }

private:
    struct Close {
        void operator()(sqlite3*) const;
    };
    struct Finalize {
        void operator()(sqlite3_stmt*) const;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;
    struct Cached {
        Statement statement;
        bool busy = false;
    };
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    class Use;

    static int on_busy(void* self, int tries);
    static int on_commit(void* self, sqlite3*, char const*, int pages);
    void configure(SqliteSettings const&, Mode);
    Statement prepare(std::string_view sql, unsigned flags);
    Cached& cached(std::string_view sql);
    [[noreturn]] void fail(int status) const;

    std::string name_;
    std::chrono::milliseconds patience_;
    std::chrono::steady_clock::time_point busy_since_{};
    std::atomic<int> wal_pages_{0};
    std::unique_ptr<sqlite3, Close> handle_;
    std::unordered_map<std::string, Cached, TextHash, std::equal_to<>> statements_;
};

// What a function given to read() or write() sees of a connection.
class SqliteTx final : public WriteTx {
public:
    SqliteTx(SqliteConnection& connection, StreamHead& head, KeptValues* kept = nullptr)
        : connection_{connection},
          head_{head},
          kept_{kept}
    {
    }

    void each(
        std::string_view sql, Parameters parameters, std::function<void(Row const&)> const& on_row) override
    {
        connection_.each(sql, parameters, on_row);
    }
    std::int64_t execute(std::string_view sql, Parameters parameters) override
    {
        return connection_.execute(sql, parameters);
    }
    void run_script(std::string_view sql) override { connection_.run_script(sql); }
    StreamHead& stream_head() override { return head_; }
    KeptValues* kept() override { return kept_; }

private:
    SqliteConnection& connection_;
    StreamHead& head_;
    KeptValues* kept_;
};
