// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/forger.h"

#include "db/migrations.h"
#include "db/postgres.h"
#include "db/sqlite.h"
#include "support/database/test_postgres.h"

#include <regex>
#include <sqlite3.h>
#include <stdexcept>

namespace {

// Without rules: a value that no rule allows is forged too.
constexpr char const* without_rules = R"(DO $$
DECLARE rule record;
BEGIN
    FOR rule IN SELECT c.relname, n.conname FROM pg_constraint n JOIN pg_class c ON c.oid = n.conrelid
        WHERE n.connamespace = 'public'::regnamespace AND n.contype IN ('c', 'f') LOOP
        EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', rule.relname, rule.conname);
    END LOOP;
    FOR rule IN SELECT DISTINCT c.relname, t.tgname AS conname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE NOT t.tgisinternal LOOP
        EXECUTE format('DROP TRIGGER %I ON %I', rule.conname, rule.relname);
    END LOOP;
END $$)";

struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};

} // namespace

struct Forger::Inner {
    std::unique_ptr<Database> owner;           // PostgreSQL
    std::unique_ptr<sqlite3, Close> file = {}; // SQLite
    TemporaryFolder folder = {};
    std::unique_ptr<Database> schema = {};     // an empty SQLite database to ask about columns
};

Forger::Forger(TestApp& app) : inner_{new Inner{}}
{
    inner_->schema = open_sqlite({.path = inner_->folder.path() / "schema.db", .readers = 1});
    apply_migrations(*inner_->schema, SystemClock{});
    auto const config = app.config();
    if (config.on_postgres()) {
        inner_->owner = open_postgres({TestPostgres::instance().as_owner(app.database()), 2});
        run(without_rules);
        return;
    }
    sqlite3* raw = nullptr;
    int const status = sqlite3_open(records_file(config).c_str(), &raw);
    inner_->file.reset(raw);
    if (status != SQLITE_OK) throw std::runtime_error{"cannot open the file"};
    sqlite3_busy_timeout(raw, 5000);
    run("PRAGMA ignore_check_constraints = ON");
    std::vector<std::string> triggers;
    app.app().house().database.read([&](ReadTx& tx) {
        triggers = tx.list("SELECT name FROM sqlite_master WHERE type = 'trigger'", {}, [](Row const& row) { return row.text(0); });
        return 0;
    });
    for (auto const& trigger : triggers) run("DROP TRIGGER " + trigger);
}

Forger::~Forger() = default;

void Forger::run(std::string const& sql)
{
    if (inner_->owner) {
        static_cast<void>(inner_->owner->write([&](WriteTx& tx) -> Result<Done> {
            tx.run_script(sql);
            return Done{};
        }));
    } else if (sqlite3_exec(inner_->file.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw std::runtime_error{sqlite3_errmsg(inner_->file.get()) + (": " + sql)};
    }
}

std::optional<std::vector<std::string>> Forger::first_row(std::string const& sql, std::size_t columns)
{
    std::optional<std::vector<std::string>> found;
    auto const read = [&](Row const& row) {
        if (found) return;
        found.emplace();
        for (std::size_t i = 0; i < columns; ++i) found->push_back(row.text(static_cast<int>(i)));
    };
    if (inner_->owner) {
        inner_->owner->read([&](ReadTx& tx) {
            tx.each(sql, {}, read);
            return 0;
        });
        return found;
    }
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(inner_->file.get(), sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        throw std::runtime_error{sqlite3_errmsg(inner_->file.get()) + (": " + sql)};
    if (sqlite3_step(statement) == SQLITE_ROW) {
        found.emplace();
        for (std::size_t i = 0; i < columns; ++i)
            found->push_back(reinterpret_cast<char const*>(sqlite3_column_text(statement, static_cast<int>(i))));
    }
    sqlite3_finalize(statement);
    return found;
}

std::vector<Forger::Column> Forger::columns_of(std::string const& table)
{
    return inner_->schema->read([&](ReadTx& tx) {
        auto const sql = tx.find("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?1", {table}, [](Row const& row) { return row.text(0); });
        auto columns = tx.list("SELECT name, type, \"notnull\", pk FROM pragma_table_info(?1) ORDER BY cid", {table}, [](Row const& row) {
            return Column{row.text(0), row.text(1), row.boolean(2) || row.integer(3) > 0, row.integer(3) > 0, {}};
        });
        for (auto& column : columns) {
            std::smatch rule;
            std::regex const among{"\\b" + column.name + " IN \\(([^)]*)\\)"};
            if (!std::regex_search(*sql, rule, among)) continue;
            auto const list = rule[1].str();
            std::regex const one{"'[^']*'|[0-9]+"};
            for (std::sregex_iterator word{list.begin(), list.end(), one}, end; word != end; ++word) column.words.push_back(word->str());
        }
        return columns;
    });
}
