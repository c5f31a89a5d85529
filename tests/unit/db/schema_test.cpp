// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/database/test_database.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>

namespace {

auto const first_text = [](Row const& row) { return row.text(0); };

// What can be said of a schema on either database, one sentence a fact: "column plan.id integer, never null".
using Facts = std::set<std::string>;

std::string joined(std::vector<std::string> const& names)
{
    std::string result;
    for (auto const& name : names)
        result += (result.empty() ? "" : ", ") + name;
    return result;
}

// Each match of the pattern, once and in order: " a b c".
std::string matches(std::string const& text, std::regex const& pattern, std::size_t group = 0)
{
    std::set<std::string> found;
    for (std::sregex_iterator one{text.begin(), text.end(), pattern}, end; one != end; ++one)
        found.insert((*one)[group]);
    std::string all;
    for (auto const& each : found)
        all += " " + each;
    return all;
}

// A condition as it reads however the database writes it: the columns, texts, whole numbers and comparisons in it.
std::string condition_of(ReadTx& tx, bool on_sqlite, std::string const& table, std::string const& rule)
{
    auto const columns = tx.list(on_sqlite ? "SELECT name FROM pragma_table_info(?1)"
                                           : "SELECT column_name::text FROM information_schema.columns WHERE table_name = ?1",
        {table}, first_text);
    std::set<std::string> const sorted{columns.begin(), columns.end()};
    static std::regex const text{"'([^']*)'"};
    auto const texts = matches(rule, text, 1);
    auto rest = std::regex_replace(rule, std::regex{"'[^']*'"}, "?");
    rest = std::regex_replace(rest, std::regex{"::[a-z]+"}, "");
    rest = std::regex_replace(rest, std::regex{"\\bBETWEEN\\b"}, ">= <=");
    rest = std::regex_replace(rest, std::regex{"\\bNOT IN\\b"}, "<>");
    rest = std::regex_replace(rest, std::regex{"\\bIN\\b"}, "=");
    rest = std::regex_replace(rest, std::regex{"<> ALL"}, "<>");
    std::string of;
    for (auto const& column : sorted)
        if (std::regex_search(rest, std::regex{"\\b" + column + "\\b"})) of += " " + column;
    static std::regex const number{"\\b[0-9]+\\b"};
    static std::regex const comparison{"<>|<=|>=|<|>|=|IS NULL|IS NOT NULL"};
    return "of" + of + ", texts" + texts + ", numbers" + matches(rest, number) + ", comparisons " + matches(rest, comparison);
}

// A default as both databases write it: ''::text is '', and no bytes are x'' or '\\x'.
std::string default_of(std::optional<std::string> const& text)
{
    if (!text) return "";
    auto const bare = std::regex_replace(*text, std::regex{"::[a-z]+"}, "");
    return ", else " + (bare == "'\\x'" ? "x''" : bare);
}

std::string type_class(std::string const& type)
{
    static std::map<std::string, std::string> const classes{{"INTEGER", "integer"}, {"INT", "integer"},
        {"bigint", "integer"}, {"integer", "integer"}, {"smallint", "integer"}, {"TEXT", "text"},
        {"text", "text"}, {"BLOB", "bytes"}, {"bytea", "bytes"}};
    auto const found = classes.find(type);
    return found == classes.end() ? "of a type that is not ours: " + type : found->second;
}

// Every CHECK (...) of a CREATE TABLE, each with its brackets.
std::vector<std::string> checks_in(std::string const& sql)
{
    std::vector<std::string> checks;
    static std::regex const check{"\\bCHECK\\s*\\(", std::regex::icase};
    for (std::sregex_iterator found{sql.begin(), sql.end(), check}, end; found != end; ++found) {
        auto const begin = static_cast<std::size_t>(found->position() + found->length() - 1);
        int depth = 0;
        bool quoted = false;
        for (auto i = begin; i < sql.size(); ++i) {
            if (sql[i] == '\'') quoted = !quoted;
            if (quoted) continue;
            depth += sql[i] == '(' ? 1 : sql[i] == ')' ? -1 : 0;
            if (depth > 0) continue;
            checks.push_back(sql.substr(begin, i - begin + 1));
            break;
        }
    }
    return checks;
}

void add_sqlite_columns(ReadTx& tx, Facts& facts, std::string const& table)
{
    std::map<std::int64_t, std::string> key;
    tx.each("SELECT name, type, \"notnull\", pk, dflt_value FROM pragma_table_info(?1)", {table}, [&](Row const& row) {
        bool const never_null = row.boolean(2) || row.integer(3) > 0;
        facts.insert("column " + table + "." + row.text(0) + " " + type_class(row.text(1))
            + (never_null ? ", never null" : "") + default_of(row.optional_text(4)));
        if (row.integer(3) > 0) key[row.integer(3)] = row.text(0);
    });
    std::vector<std::string> names;
    for (auto const& [position, name] : key)
        names.push_back(name);
    facts.insert("key of " + table + ": " + joined(names));
}

void add_sqlite_references(ReadTx& tx, Facts& facts, std::string const& table)
{
    std::map<std::int64_t, std::array<std::vector<std::string>, 3>> references;
    tx.each(
        "SELECT id, \"from\", \"table\", \"to\", on_delete FROM pragma_foreign_key_list(?1) ORDER BY id, seq",
        {table}, [&](Row const& row) {
            auto& [from, target, to] = references[row.integer(0)];
            from.push_back(row.text(1));
            target = {row.text(2), row.text(4)};
            to.push_back(row.optional_text(3).value_or("id"));
        });
    for (auto const& [id, reference] : references) {
        auto const& [from, target, to] = reference;
        facts.insert("reference " + table + "(" + joined(from) + ") to " + target[0] + "(" + joined(to)
            + "), on delete: " + target[1]);
    }
}

void add_sqlite_indexes(ReadTx& tx, Facts& facts, std::string const& table)
{
    auto const add = [&](Row const& row) {
        auto const columns =
            tx.list("SELECT coalesce(name, '(expression)') FROM pragma_index_info(?1) ORDER BY seqno",
                {row.text(0)}, first_text);
        std::string some;
        if (row.boolean(2)) {
            auto const sql = tx.find("SELECT sql FROM sqlite_master WHERE name = ?1", {row.text(0)}, first_text);
            some = " of rows " + condition_of(tx, true, table, sql->substr(sql->find("WHERE") + 5));
        }
        facts.insert((row.boolean(1) ? "unique " : "index ") + table + "(" + joined(columns) + ")" + some);
    };
    tx.each("SELECT name, \"unique\", partial FROM pragma_index_list(?1) WHERE origin <> 'pk'", {table}, add);
}

Facts sqlite_facts(Database& database)
{
    Facts facts;
    database.read([&](ReadTx& tx) {
        auto const tables =
            tx.list("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
                {}, [](Row const& row) {
                    return std::pair{row.text(0), row.text(1)};
                });
        for (auto const& [table, sql] : tables) {
            add_sqlite_columns(tx, facts, table);
            add_sqlite_references(tx, facts, table);
            add_sqlite_indexes(tx, facts, table);
            for (auto const& check : checks_in(sql))
                facts.insert("rule of " + table + " " + condition_of(tx, true, table, check));
        }
        tx.each("SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'", {},
            [&](Row const& row) { facts.insert("trigger of " + row.text(0) + ": " + row.text(1)); });
        return 0;
    });
    return facts;
}

void add_postgres_columns(ReadTx& tx, Facts& facts)
{
    tx.each(R"(SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                      pg_get_expr(d.adbin, d.adrelid)
               FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
               LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
               WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
                 AND a.attnum > 0 AND NOT a.attisdropped)",
        {}, [&](Row const& row) {
            facts.insert("column " + row.text(0) + "." + row.text(1) + " " + type_class(row.text(2))
                + (row.boolean(3) ? ", never null" : "") + default_of(row.optional_text(4)));
        });
}

void add_postgres_constraints(ReadTx& tx, Facts& facts)
{
    char const* const columns = R"(
        (SELECT string_agg(a.attname::text, ', ' ORDER BY k.position)
         FROM unnest(%s) WITH ORDINALITY k (number, position)
         JOIN pg_attribute a ON a.attrelid = %t AND a.attnum = k.number))";
    auto const columns_of = [&](std::string const& keys, std::string const& table) {
        return std::regex_replace(
            std::regex_replace(columns, std::regex{"%s"}, keys), std::regex{"%t"}, table);
    };
    tx.each("SELECT c.relname, n.contype::text," + columns_of("n.conkey", "n.conrelid")
            + ", coalesce(f.relname::text, ''),"
              "coalesce("
            + columns_of("n.confkey", "n.confrelid")
            + ", ''),"
              "CASE n.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'r' THEN 'RESTRICT'"
              " ELSE 'NO ACTION' END, pg_get_constraintdef(n.oid)"
              " FROM pg_constraint n JOIN pg_class c ON c.oid = n.conrelid LEFT JOIN pg_class f ON f.oid = "
              "n.confrelid"
              " WHERE n.connamespace = 'public'::regnamespace AND n.contype IN ('p', 'f', 'c')",
        {}, [&](Row const& row) {
            auto const table = row.text(0);
            if (row.text_view(1) == "p") facts.insert("key of " + table + ": " + row.text(2));
            if (row.text_view(1) == "f")
                facts.insert("reference " + table + "(" + row.text(2) + ") to " + row.text(3) + "("
                    + row.text(4) + "), on delete: " + row.text(5));
            if (row.text_view(1) == "c")
                facts.insert("rule of " + table + " " + condition_of(tx, false, table, row.text(6)));
        });
}

void add_postgres_indexes(ReadTx& tx, Facts& facts)
{
    tx.each(R"(SELECT c.relname, i.indisunique, i.indpred IS NOT NULL,
                      (SELECT string_agg(CASE i.indkey[n - 1] WHEN 0 THEN '(expression)'
                                         ELSE pg_get_indexdef(i.indexrelid, n, true) END, ', ' ORDER BY n)
                       FROM generate_series(1, i.indnkeyatts::integer) n),
                      pg_get_expr(i.indpred, i.indrelid)
               FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
               WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisprimary)",
        {}, [&](Row const& row) {
            facts.insert((row.boolean(1) ? "unique " : "index ") + row.text(0) + "(" + row.text(3) + ")"
                + (row.boolean(2) ? " of rows " + condition_of(tx, false, row.text(0), row.text(4)) : ""));
        });
}

Facts postgres_facts(Database& database)
{
    Facts facts;
    database.read([&](ReadTx& tx) {
        add_postgres_columns(tx, facts);
        add_postgres_constraints(tx, facts);
        add_postgres_indexes(tx, facts);
        tx.each("SELECT c.relname, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT "
                "t.tgisinternal",
            {}, [&](Row const& row) { facts.insert("trigger of " + row.text(0) + ": " + row.text(1)); });
        return 0;
    });
    return facts;
}

} // namespace

TEST_CASE("both databases end with the same tables, columns, keys, references, indexes, rules and triggers")
{
    Facts sqlite;
    Facts postgres;
    for_each_database([&](TestDatabase& test) {
        if (test.records().kind() == Database::Kind::sqlite) {
            sqlite = sqlite_facts(test.records());
            sqlite.merge(sqlite_facts(test.log()));
            sqlite.merge(sqlite_facts(test.files()));
        } else {
            postgres = postgres_facts(test.records());
        }
    });
    if (sqlite.empty() || postgres.empty()) return; // one of them was left out by DELAKTIG_TEST_DATABASES
    CHECK(sqlite.contains("column setting.value text, never null"));
    CHECK(sqlite.contains("rule of node_lease of node, texts, numbers 0 1023, comparisons  <= >="));
    CHECK(sqlite.contains("rule of person_number of kind number, texts none, numbers, comparisons  = IS NULL"));
    CHECK(sqlite.contains("column staff.active integer, never null, else 1"));
    for (auto const& fact : sqlite)
        CHECK_MESSAGE(postgres.contains(fact), "only on SQLite: ", fact);
    for (auto const& fact : postgres)
        CHECK_MESSAGE(sqlite.contains(fact), "only on PostgreSQL: ", fact);
}

TEST_CASE("every reference to another table has an index, or begins the key")
{
    auto const test = TestDatabase::sqlite();
    auto const facts = sqlite_facts(test->records());
    static std::regex const reference{"reference (\\w+)\\(([^)]*)\\) to .*"};
    for (auto const& fact : facts) {
        std::smatch found;
        if (!std::regex_match(fact, found, reference)) continue;
        auto const table = found[1].str();
        auto const columns = found[2].str();
        auto const begins = [&](std::string const& start) {
            auto const next = facts.lower_bound(start);
            return next != facts.end() && next->starts_with(start);
        };
        bool const indexed = begins("index " + table + "(" + columns)
            || begins("unique " + table + "(" + columns) || begins("key of " + table + ": " + columns);
        CHECK_MESSAGE(indexed, fact);
    }
}
