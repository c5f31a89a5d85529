// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/migrations.h"

#include <fmt/format.h>

#include <map>

namespace {

struct Applied {
    std::string name;
    std::string checksum;
};

std::vector<Migration> migrations_for(Database::Kind kind, Schema schema)
{
    std::vector<Migration> wanted;
    if (kind == Database::Kind::postgres && schema != Schema::records) return wanted;
    auto const list = kind == Database::Kind::postgres ? MigrationList::postgres
        : schema == Schema::access_log                 ? MigrationList::log_sqlite
        : schema == Schema::files                      ? MigrationList::files_sqlite
                                                       : MigrationList::sqlite;
    for (auto const& migration : all_migrations())
        if (migration.list == list) wanted.push_back(migration);
    return wanted;
}

std::string title_of(Migration const& migration)
{
    return fmt::format("{:04}_{}", migration.number, migration.name);
}

// Tells an edited file from the one that was applied (FNV-1a); it is no defence against anybody.
std::string checksum_of(Migration const& migration)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (char const c : migration.sql)
        hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001b3;
    return fmt::format("{:016x}", hash);
}

bool has_table(ReadTx& tx, Database::Kind kind)
{
    return tx.number(kind == Database::Kind::sqlite
                   ? "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_migration'"
                   : "SELECT count(*) FROM pg_tables WHERE tablename = 'schema_migration'"
                     " AND schemaname = current_schema()",
               {})
        > 0;
}

// One program at a time: until the end of the transaction. On SQLite every write is alone in any case.
void lock_others_out(WriteTx& tx, Database::Kind kind)
{
    if (kind == Database::Kind::postgres)
        tx.run_script("LOCK TABLE schema_migration IN ACCESS EXCLUSIVE MODE");
}

void make_table(Database& database)
{
    auto const kind = database.kind();
    if (database.read([&](ReadTx& tx) { return has_table(tx, kind); })) return;
    auto const made = database.write([&](WriteTx& tx) -> Result<Done> {
        // Two owners may find no table at once.
        if (kind == Database::Kind::postgres) tx.run_script("SELECT pg_advisory_xact_lock(4812031)");
        tx.run_script(kind == Database::Kind::sqlite
                ? "CREATE TABLE IF NOT EXISTS schema_migration (number INTEGER PRIMARY KEY, name TEXT NOT "
                  "NULL,"
                  " checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT"
                : "CREATE TABLE IF NOT EXISTS schema_migration (number bigint PRIMARY KEY, name text NOT "
                  "NULL,"
                  " checksum text NOT NULL, applied_at bigint NOT NULL)");
        return Done{};
    });
    static_cast<void>(made);
}

std::map<std::int64_t, Applied> list_applied(ReadTx& tx)
{
    std::map<std::int64_t, Applied> applied;
    tx.each("SELECT number, name, checksum FROM schema_migration", {}, [&](Row const& row) {
        applied[row.integer(0)] = {row.text(1), row.text(2)};
    });
    return applied;
}

void refuse_strangers(std::map<std::int64_t, Applied> const& applied, std::vector<Migration> const& wanted)
{
    auto unknown = applied;
    for (auto const& migration : wanted) {
        auto const found = unknown.find(migration.number);
        if (found == unknown.end()) continue;
        if (found->second.name != migration.name || found->second.checksum != checksum_of(migration))
            throw DatabaseError{"migration " + title_of(migration)
                + " was applied to this database in another wording; the program and the database do not "
                  "belong together"};
        unknown.erase(found);
    }
    if (unknown.empty()) return;
    auto const& [number, newest] = *unknown.rbegin();
    throw DatabaseError{
        fmt::format("the database is newer than this program: it has {:04}_{}, which the program does not "
                    "know; use the newer program, or restore the backup from before it",
            number, newest.name)};
}

// False when somebody else has applied it meanwhile.
bool apply(Database& database, Migration const& migration, Clock const& clock)
{
    auto const applied = database.write([&](WriteTx& tx) -> Result<bool> {
        lock_others_out(tx, database.kind());
        if (tx.number("SELECT count(*) FROM schema_migration WHERE number = ?1", {migration.number}) > 0)
            return false;
        try {
            tx.run_script(migration.sql);
        } catch (DatabaseError const& error) {
            throw DatabaseError{"migration " + title_of(migration) + ": " + error.what(), error.kind()};
        }
        tx.execute(
            "INSERT INTO schema_migration (number, name, checksum, applied_at) VALUES (?1, ?2, ?3, ?4)",
            {migration.number, migration.name, checksum_of(migration), clock.now()});
        return true;
    });
    return *applied;
}

} // namespace

void apply_migrations(Database& database, Clock const& clock, Schema schema)
{
    auto const wanted = migrations_for(database.kind(), schema);
    if (wanted.empty()) return;
    make_table(database);
    auto const applied = database.read([](ReadTx& tx) { return list_applied(tx); });
    refuse_strangers(applied, wanted);
    for (auto const& migration : wanted)
        if (!applied.contains(migration.number)) apply(database, migration, clock);
}

std::vector<std::string> list_missing_migrations(Database& database, Schema schema)
{
    auto const wanted = migrations_for(database.kind(), schema);
    std::vector<std::string> missing;
    if (wanted.empty()) return missing;
    auto const applied = database.read([&](ReadTx& tx) {
        return has_table(tx, database.kind()) ? list_applied(tx) : std::map<std::int64_t, Applied>{};
    });
    refuse_strangers(applied, wanted);
    for (auto const& migration : wanted)
        if (!applied.contains(migration.number)) missing.push_back(title_of(migration));
    return missing;
}

void check_migrations(Database& database, Schema schema)
{
    auto const missing = list_missing_migrations(database, schema);
    if (missing.empty()) return;
    throw DatabaseError{"the database lacks migration " + missing.front()
        + (database.kind() == Database::Kind::sqlite ? "; start the server, which applies it" : "; run: delaktig migrate")};
}
