// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/verify.h"
#include "journal/amendment_store.h"
#include "unit/journal/journal_world.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <algorithm>

namespace {

struct Column {
    std::string name;
    bool is_text;
    bool is_bytes;
};

std::vector<Column> columns_of(Database& owner, std::string const& table)
{
    auto const sql = owner.kind() == Database::Kind::sqlite
        ? "SELECT name, lower(type) FROM pragma_table_info('" + table + "')"
        : "SELECT column_name::text, data_type::text FROM information_schema.columns WHERE table_name = '" + table + "'";
    return owner.read([&](ReadTx& tx) {
        return tx.list(sql, {}, [](Row const& row) {
            auto const type = row.text(1);
            return Column{row.text(0), type == "text", type == "blob" || type == "bytea"};
        });
    });
}

// Runs SQL as somebody does who owns the file or the server: no rule of the tables stands in the way.
class Thief {
public:
    explicit Thief(TestDatabase& test) : test_{test}
    {
        if (!is_sqlite()) return;
        REQUIRE(sqlite3_open(test.address().c_str(), &file_) == SQLITE_OK);
        run("PRAGMA ignore_check_constraints = ON");
    }
    ~Thief() { sqlite3_close(file_); }
    Thief(Thief const&) = delete;
    Thief& operator=(Thief const&) = delete;

    bool is_sqlite() const { return test_.owner().kind() == Database::Kind::sqlite; }

    void run(std::string const& sql)
    {
        INFO(sql);
        if (is_sqlite()) {
            REQUIRE(sqlite3_exec(file_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
            return;
        }
        auto const done = test_.owner().write([&](WriteTx& tx) -> Result<Done> {
            tx.execute(sql, {});
            return Done{};
        });
        REQUIRE(done);
    }

    void take_rules_away(std::string const& table)
    {
        auto const rules = is_sqlite() ? "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '" + table + "'"
                                       : "SELECT conname::text FROM pg_constraint WHERE contype IN ('c', 'f') AND conrelid = '" + table + "'::regclass";
        if (!is_sqlite()) run("ALTER TABLE " + table + " DISABLE TRIGGER USER");
        for (auto const& rule : test_.owner().read([&](ReadTx& tx) { return tx.list(rules, {}, [](Row const& row) { return row.text(0); }); }))
            run(is_sqlite() ? "DROP TRIGGER " + rule : "ALTER TABLE " + table + " DROP CONSTRAINT " + rule);
    }

private:
    TestDatabase& test_;
    sqlite3* file_ = nullptr;
};

bool is_content(TestDatabase& test)
{
    std::vector const kinds{journal_entry_records(), journal_amendment_records()};
    return verify(test.records(), {4, 2}, kinds, {}).is_content();
}

// A value of the same type that is another one.
std::string another(Column const& column, Database::Kind kind)
{
    if (column.is_bytes) return kind == Database::Kind::sqlite ? "x'01'" : "'\\x01'::bytea";
    if (column.is_text) return "coalesce(" + column.name + ", '') || 'x'";
    return "coalesce(" + column.name + ", 0) + 1";
}

} // namespace

TEST_CASE("whichever column of a signed note or an amendment is changed, verify sees it")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto content = event_note(world, "Text");
        content.goal = world.bus;
        auto const id = world.signed_note(world.nadja, world.samir, content);
        auto const entry = *world.entry(world.nadja, world.samir, id);
        auto corrected = content;
        corrected.text = "Rättad";
        REQUIRE(bool{world.writing(world.nadja, world.samir, [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
            return add_amendment(tx, visit, access, entry,
                {.id = Id<Amendment>{0}, .entry = id, .kind = AmendmentKind::correction, .author = entry.author,
                    .written_at = {}, .reason = "Fel", .corrected = corrected});
        })});
        REQUIRE(is_content(test));
        auto const kind = test.owner().kind();
        Thief thief{test};
        for (std::string const table : {"journal_amendment", "journal_entry", "journal_entry_terms"}) {
            thief.take_rules_away(table);
            auto const columns = columns_of(test.owner(), table);
            REQUIRE(columns.size() > (table == "journal_entry_terms" ? 4 : 29));
            thief.run("CREATE TABLE kept AS SELECT * FROM " + table);
            for (auto const& column : columns) {
                CAPTURE(table);
                CAPTURE(column.name);
                thief.run("UPDATE " + table + " SET " + column.name + " = " + another(column, kind));
                CHECK_FALSE(is_content(test));
                thief.run("UPDATE " + table + " SET " + column.name + " = (SELECT " + column.name + " FROM kept)");
                REQUIRE(is_content(test));
            }
            thief.run("DROP TABLE kept");
        }
    });
}
