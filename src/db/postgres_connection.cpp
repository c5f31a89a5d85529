// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/postgres_connection.h"

#include "db/postgres_row.h"
#include "db/postgres_sql.h"

#include <libpq-fe.h>

namespace {

constexpr std::size_t most_statements = 500;
constexpr int binary = 1;

void ignore_notice(void*, char const*) { }

// In the order of the parameters: how PQexecPrepared wants them. Everything is sent in binary form.
struct Arguments {
    explicit Arguments(Parameters parameters)
    {
        auto const count = parameters.size();
        numbers.reserve(count);
        for (auto const& value : parameters)
            add(value.variant());
    }

    int count() const { return static_cast<int>(values.size()); }

    std::vector<Oid> types;
    std::vector<char const*> values;
    std::vector<int> lengths;
    std::vector<int> formats;

private:
    template <class Variant>
    void add(Variant const& value)
    {
        formats.push_back(binary);
        if (auto const* integer = std::get_if<std::int64_t>(&value)) {
            numbers.push_back(big_endian(*integer));
            push(postgres_type::int8, reinterpret_cast<char const*>(&numbers.back()), sizeof(std::int64_t));
        } else if (auto const* text = std::get_if<std::string_view>(&value)) {
            push(postgres_type::text, text->data() ? text->data() : "", text->size());
        } else if (auto const* bytes = std::get_if<Bytes const*>(&value)) {
            auto const* data = (*bytes)->empty() ? "" : reinterpret_cast<char const*>((*bytes)->data());
            push(postgres_type::bytea, data, (*bytes)->size());
        } else {
            push(0, nullptr, 0); // the server finds the type where it is used
        }
    }
    void push(Oid type, char const* data, std::size_t size)
    {
        types.push_back(type);
        values.push_back(data);
        lengths.push_back(static_cast<int>(size));
    }

    std::vector<std::int64_t> numbers;
};

DatabaseError::Kind kind_of(std::string_view state)
{
    using Kind = DatabaseError::Kind;
    if (state == "53100") return Kind::full;
    if (state == "25006") return Kind::read_only;
    if (state == "55P03" || state == "57014" || state == "25P03") return Kind::locked;
    if (state == "XX001" || state == "XX002" || state == "58030") return Kind::corrupt;
    if (state.substr(0, 3) == "57P" || state.substr(0, 2) == "53") return Kind::lost;
    if (state.substr(0, 2) == "08" && state != "08P01") return Kind::lost;
    if (state.substr(0, 2) == "23" || state == "42501" || state == "P0001") return Kind::constraint;
    return Kind::other;
}

// Only the main message: the detail repeats values of the record.
[[noreturn]] void fail(PGconn* connection, PGresult const* result)
{
    auto const* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    // No state: it is libpq that speaks, and the server has gone.
    if (!state)
        throw DatabaseError{"PostgreSQL does not answer: " + std::string{PQerrorMessage(connection)},
            DatabaseError::Kind::lost};
    auto const* message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    auto const text = "PostgreSQL: " + std::string{message ? message : ""} + " (" + state + ")";
    std::string_view const code{state};
    if (code == "40001" || code == "40P01") throw MustRunAgain{text};
    throw DatabaseError{text, kind_of(code)};
}

} // namespace

void PostgresConnection::Close::operator()(pg_conn* connection) const
{
    PQfinish(connection);
}
void PostgresConnection::Clear::operator()(pg_result* result) const
{
    PQclear(result);
}

PostgresConnection::PostgresConnection(std::string const& connection)
{
    // What stands last wins over what the operator wrote: texts are UTF-8, and nobody waits for a lock for
    // ever.
    char const* const keys[] = {"fallback_application_name", "dbname", "client_encoding", nullptr};
    char const* const values[] = {"delaktig", connection.c_str(), "UTF8", nullptr};
    handle_.reset(PQconnectdbParams(keys, values, 1));
    if (PQstatus(handle_.get()) != CONNECTION_OK)
        throw DatabaseError{"PostgreSQL does not answer: " + std::string{PQerrorMessage(handle_.get())},
            DatabaseError::Kind::lost};
    PQsetNoticeProcessor(handle_.get(), ignore_notice, nullptr);
    run_script("SET client_min_messages = warning; SET lock_timeout = '5s'");
}

bool PostgresConnection::is_usable() const
{
    return PQstatus(handle_.get()) == CONNECTION_OK && PQtransactionStatus(handle_.get()) == PQTRANS_IDLE;
}

PostgresConnection::Answer PostgresConnection::checked(pg_result* raw)
{
    Answer answer{raw};
    auto const status = PQresultStatus(raw);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(handle_.get(), raw);
    return answer;
}

// The types stand in the key, because the server fixes them when it prepares: a null has another than a text.
std::string const& PostgresConnection::prepared(std::string_view sql, Parameters parameters)
{
    std::string key{sql};
    for (auto const& value : parameters)
        key += static_cast<char>('0' + value.variant().index());
    if (auto const found = statements_.find(key); found != statements_.end()) return found->second;
    if (statements_.size() >= most_statements) {
        run_script("DEALLOCATE ALL");
        statements_.clear();
    }
    auto const name = "s" + std::to_string(statements_.size());
    Arguments const arguments{parameters};
    checked(PQprepare(handle_.get(), name.c_str(), with_postgres_placeholders(sql).c_str(), arguments.count(),
        arguments.types.data()));
    return statements_.emplace(std::move(key), name).first->second;
}

std::int64_t PostgresConnection::run(
    std::string_view sql, Parameters parameters, std::function<void(Row const&)> const& on_row)
{
    auto const& name = prepared(sql, parameters);
    Arguments const arguments{parameters};
    auto const answer = checked(PQexecPrepared(handle_.get(), name.c_str(), arguments.count(),
        arguments.values.data(), arguments.lengths.data(), arguments.formats.data(), binary));
    if (on_row) {
        auto const rows = PQntuples(answer.get());
        for (int i = 0; i < rows; ++i)
            on_row(PostgresRow{answer.get(), i, sql});
    }
    auto const* changed = PQcmdTuples(answer.get());
    return *changed ? std::stoll(changed) : 0;
}

void PostgresConnection::run_script(std::string_view sql)
{
    checked(PQexec(handle_.get(), std::string{sql}.c_str()));
}

void PostgresConnection::commit()
{
    auto const answer = checked(PQexec(handle_.get(), "COMMIT"));
    if (std::string_view{PQcmdStatus(answer.get())} != "COMMIT")
        throw DatabaseError{"PostgreSQL rolled back: a statement before had failed"};
}

void PostgresConnection::roll_back()
{
    if (PQtransactionStatus(handle_.get()) != PQTRANS_IDLE) PQclear(PQexec(handle_.get(), "ROLLBACK"));
}
