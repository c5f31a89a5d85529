// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"

#include <array>
#include <cstdint>
#include <exception>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

// The database is lost, full, or was asked something impossible. Never a user's mistake. The text is for the
// operator and holds no values of the record.
class DatabaseError : public std::runtime_error {
public:
    enum class Kind {
        full, // no room left on the disk; works again when there is
        read_only, // the file or the server may not be written
        locked, // somebody else held it too long; may be tried again
        corrupt, // the file is damaged or no database of ours
        lost, // the disk or the server does not answer; may be tried again
        constraint, // a constraint, a trigger or a missing right forbade it
        other, // a bug: SQL that the database does not understand, a column read as what it is not
    };

    explicit DatabaseError(std::string const& what, Kind kind = Kind::other)
        : std::runtime_error{what},
          kind_{kind}
    {
    }

    Kind kind() const { return kind_; }

private:
    Kind kind_;
};

// A stored value that is none of those its column may hold: forged, or damaged. The tables' own checks and the code that
// writes them let no other in.
class UnreadableValue : public DatabaseError {
public:
    // `place`: table and column.
    UnreadableValue(std::string place, std::string const& why);

    std::string const& place() const { return place_; }

private:
    std::string place_;
};

// Raw bytes (a commitment, a salt, a PDF): BLOB in SQLite, bytea in PostgreSQL.
using Bytes = std::vector<std::uint8_t>;

// A parameter of a statement.
class Value {
public:
    Value(std::nullptr_t) : value_{nullptr} { }
    Value(std::int64_t integer) : value_{integer} { }
    Value(int integer) : value_{std::int64_t{integer}} { }
    Value(bool yes) : value_{std::int64_t{yes}} { }
    Value(std::string_view text) : value_{text} { }
    Value(std::string const& text) : value_{std::string_view{text}} { }
    Value(char const* text) : value_{std::string_view{text}} { }
    Value(Bytes const& bytes) : value_{&bytes} { }
    Value(Instant instant) : value_{std::int64_t{instant.time_since_epoch().count()}} { }
    template <class Entity>
    Value(Id<Entity> id) : value_{id.number()}
    {
    }
    template <class T>
    Value(std::optional<T> const& optional) : Value{nullptr}
    {
        if (optional) *this = Value{*optional};
    }

    // Text and bytes are borrowed: what was passed must live until the statement has run.
    std::variant<std::nullptr_t, std::int64_t, std::string_view, Bytes const*> const& variant() const
    {
        return value_;
    }

private:
    std::variant<std::nullptr_t, std::int64_t, std::string_view, Bytes const*> value_;
};

// The row a statement stands on. Valid inside the function it was given to, and its texts no longer. A column
// read as another type than it has, or as a value where it is null, is a fault on both databases.
class Row {
public:
    virtual ~Row() = default;
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual std::string_view text_view(int column) const = 0;
    virtual Bytes bytes(int column) const = 0;
    // Table and column, for the operator: "version_goal.voice".
    virtual std::string place(int column) const = 0;

    std::string text(int column) const { return std::string{text_view(column)}; }
    bool boolean(int column) const { return integer(column) != 0; }
    Instant instant(int column) const { return Instant{std::chrono::microseconds{integer(column)}}; }
    template <class Entity>
    Id<Entity> id(int column) const
    {
        return Id<Entity>{integer(column)};
    }

    std::optional<std::int64_t> optional_integer(int column) const;
    std::optional<std::string> optional_text(int column) const;
    std::optional<Instant> optional_instant(int column) const;
    template <class Entity>
    std::optional<Id<Entity>> optional_id(int column) const
    {
        if (is_null(column)) return std::nullopt;
        return id<Entity>(column);
    }
};

using Parameters = std::initializer_list<Value>;

class KeptValues;

// A function that takes a ReadTx& can only read; one that takes a WriteTx& may also write. The signature says
// which, and the compiler holds us to it. `sql` uses ?1, ?2, ... on every database.
class ReadTx {
public:
    virtual ~ReadTx() = default;

    // For what is made of rows that never change. None in a write, whose rows may yet be rolled back.
    virtual KeptValues* kept() { return nullptr; }

    virtual void each(std::string_view sql, Parameters, std::function<void(Row const&)> const& on_row) = 0;

    // What `read_row` makes of every row.
    template <class Reader>
    auto list(std::string_view sql, Parameters parameters, Reader&& read_row)
    {
        std::vector<std::decay_t<std::invoke_result_t<Reader, Row const&>>> rows;
        each(sql, parameters, [&](Row const& row) { rows.push_back(read_row(row)); });
        return rows;
    }

    // What `read_row` makes of the only row, if there is one. More than one is a fault.
    template <class Reader>
    auto find(std::string_view sql, Parameters parameters, Reader&& read_row)
    {
        std::optional<std::decay_t<std::invoke_result_t<Reader, Row const&>>> found;
        each(sql, parameters, [&](Row const& row) {
            if (found) throw DatabaseError{"expected at most one row"};
            found.emplace(read_row(row));
        });
        return found;
    }

    // The first column of the only row; for counts and the like, where there is always one.
    std::int64_t number(std::string_view sql, Parameters);
};

// Where the tamper-evident chain of one writing connection stands (audit/). Restored when a write is rolled
// back.
struct StreamHead {
    std::int64_t stream = 0; // 0: not begun
    std::int64_t sequence = 0;
    std::array<std::uint8_t, 32> mac{};
};

class WriteTx : public ReadTx {
public:
    // Returns the number of rows that an INSERT, UPDATE or DELETE changed.
    virtual std::int64_t execute(std::string_view sql, Parameters) = 0;

    // Many statements without parameters: a migration.
    virtual void run_script(std::string_view sql) = 0;

    virtual StreamHead& stream_head() = 0;
};

// What a written function wants done with its changes.
enum class Outcome { commit, roll_back };

class Database {
public:
    virtual ~Database() = default;

    // Runs `f(ReadTx&)` on one snapshot and returns what it returns.
    template <class F>
    auto read(F&& f)
    {
        std::optional<std::invoke_result_t<F, ReadTx&>> answer;
        run_read([&](ReadTx& tx) { answer.emplace(f(tx)); });
        return std::move(*answer);
    }

    // Runs `f(WriteTx&)` and returns its Result once that is durable. A refusal or an exception leaves no
    // trace of `f` in the database. `f` may run on another thread and may be run again, so it touches nothing
    // outside `tx` that it does not set anew each time, and it takes <= 5 ms: no password hash, PDF or
    // network in it.
    template <class F>
    auto write(F&& f)
    {
        std::optional<std::invoke_result_t<F, WriteTx&>> answer;
        run_write([&](WriteTx& tx) {
            answer.emplace(f(tx));
            return bool{*answer} ? Outcome::commit : Outcome::roll_back;
        });
        return std::move(*answer);
    }

    // Queues `f` and returns at once; `done` is called, on the writer's thread, when `f` is durable or has
    // failed. For log rows (audit/), which an answer waits for but no worker does.
    virtual void submit(
        std::function<void(WriteTx&)> f, std::function<void(std::exception_ptr fault)> done) = 0;

    enum class Kind { sqlite, postgres };
    virtual Kind kind() const = 0;

protected:
    virtual void run_read(std::function<void(ReadTx&)> const& f) = 0;
    virtual void run_write(std::function<Outcome(WriteTx&)> const& f) = 0;
};
