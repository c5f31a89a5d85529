// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/database.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct pg_conn;
struct pg_result;

// Two transactions met, and this one has to run again.
class MustRunAgain final : public DatabaseError {
public:
    explicit MustRunAgain(std::string const& what) : DatabaseError{what, Kind::locked} { }
};

// One connection to PostgreSQL with its prepared statements. Used by one thread at a time.
class PostgresConnection {
public:
    explicit PostgresConnection(std::string const& connection);

    // Returns the number of rows changed. `on_row` may be empty.
    std::int64_t run(std::string_view sql, Parameters, std::function<void(Row const&)> const& on_row);
    // One or many statements without parameters and answers.
    void run_script(std::string_view sql);
    // Throws when the server rolled back instead.
    void commit();
    // Never throws. Afterwards the connection is usable, or has gone.
    void roll_back();

    bool is_usable() const;

    // Where the chain of this connection stands.
    StreamHead& head() { return head_; }

private:
    struct Close {
        void operator()(pg_conn*) const;
    };
    struct Clear {
        void operator()(pg_result*) const;
    };
    using Answer = std::unique_ptr<pg_result, Clear>;

    Answer checked(pg_result*);
    std::string const& prepared(std::string_view sql, Parameters);

    std::unique_ptr<pg_conn, Close> handle_;
    std::unordered_map<std::string, std::string> statements_; // SQL and types of the parameters: name
    StreamHead head_;
};

// What a function given to read() or write() sees of a connection.
class PostgresTx final : public WriteTx {
public:
    explicit PostgresTx(PostgresConnection& connection, KeptValues* kept = nullptr)
        : connection_{connection},
          kept_{kept}
    {
    }

    void each(
        std::string_view sql, Parameters parameters, std::function<void(Row const&)> const& on_row) override
    {
        connection_.run(sql, parameters, on_row);
    }
    std::int64_t execute(std::string_view sql, Parameters parameters) override
    {
        return connection_.run(sql, parameters, nullptr);
    }
    void run_script(std::string_view sql) override { connection_.run_script(sql); }
    StreamHead& stream_head() override { return connection_.head(); }
    KeptValues* kept() override { return kept_; }

private:
    PostgresConnection& connection_;
    KeptValues* kept_;
};
