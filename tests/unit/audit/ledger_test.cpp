// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/key_file.h"
#include "audit/ledger.h"
#include "audit/seal.h"
#include "audit/verify.h"
#include "support/database/test_database.h"

#include <doctest/doctest.h>

namespace {

Ledger::Key const key{1, 2, 3};

// A kind of record for these tests: a letter with a text.
Canonical canonical_letter(std::string_view text)
{
    return std::move(Canonical{"letter", 1}.add("text", text));
}

void each_letter(ReadTx& tx, OnRecord const& on_record)
{
    tx.each("SELECT id, salt, text FROM letter ORDER BY id", {}, [&](Row const& row) {
        on_record(row.integer(0), [&] { return KeptRecord{row.bytes(1), canonical_letter(row.text_view(2))}; });
    });
}

RecordKind const kinds[] = {{"letter", each_letter}};

// A ledger of letters on one database, and a forger who owns it.
class Archive {
public:
    explicit Archive(TestDatabase& test) : test_{test}, ledger_{key, test.clock()}
    {
        forge(test.records().kind() == Database::Kind::sqlite
                ? "CREATE TABLE letter (id INTEGER PRIMARY KEY, text TEXT NOT NULL, salt BLOB NOT NULL) STRICT"
                : "CREATE TABLE letter (id bigint PRIMARY KEY, text text NOT NULL, salt bytea NOT NULL);"
                  "GRANT ALL ON letter TO delaktig_app");
    }

    void write(std::int64_t id, std::string const& text)
    {
        test_.clock().advance(std::chrono::milliseconds{1});
        auto const done = test_.write([&](WriteTx& tx) -> Result<Done> {
            auto const salt = ledger_.append(tx, {"LetterWrite", "letter", id, 7, 8, 9}, canonical_letter(text));
            tx.execute("INSERT INTO letter (id, text, salt) VALUES (?1, ?2, ?3)", {id, text, salt});
            return Done{};
        });
        REQUIRE(done);
    }

    void write_many(std::int64_t first, std::int64_t last)
    {
        for (auto id = first; id <= last; ++id) write(id, "brev " + std::to_string(id));
    }

    // Whatever somebody with all rights to the database does to it: keys and triggers put aside.
    void forge(std::string const& sql)
    {
        auto const done = test_.owner().write([&](WriteTx& tx) -> Result<Done> {
            if (test_.records().kind() == Database::Kind::sqlite) {
                drop_triggers(tx);
            } else {
                tx.run_script("SET LOCAL session_replication_role = replica");
            }
            tx.run_script(sql);
            return Done{};
        });
        REQUIRE(done);
    }

    // The only stream, when there is one.
    std::string stream()
    {
        return std::to_string(
            test_.read([](ReadTx& tx) { return tx.number("SELECT min(id) FROM ledger_stream", {}); }));
    }

    void seal()
    {
        test_.clock().advance(std::chrono::minutes{1});
        auto const written = write_seal(test_.records(), test_.log(), key, test_.clock());
        REQUIRE(written);
        outside_.push_back({written->number, written->at.time_since_epoch().count(), written->mac});
    }

    VerifyReport check() { return verify(test_.records(), key, kinds, outside_); }

    // The findings as one text: "row_changed ledger S/3".
    std::string findings()
    {
        std::string text;
        for (auto const& finding : check().findings)
            text += (text.empty() ? "" : ", ") + std::string{code_of(finding.fault)} + ' ' + finding.where;
        auto const number = stream();
        for (auto at = text.find(number); at != std::string::npos; at = text.find(number)) text.replace(at, number.size(), "S");
        return text;
    }

private:
    static void drop_triggers(WriteTx& tx)
    {
        for (auto const& name : tx.list("SELECT name FROM sqlite_schema WHERE type = 'trigger'", {},
                 [](Row const& row) { return row.text(0); }))
            tx.run_script("DROP TRIGGER " + name);
        tx.run_script("PRAGMA defer_foreign_keys = ON");
    }

    TestDatabase& test_;
    Ledger ledger_;
    std::vector<OutsideSeal> outside_;
};

// What the forger does, and what verify then says.
struct Forgery {
    std::string deed;
    std::string sql;
    std::string finding;
};

void check_forgery(TestDatabase& test, Forgery const& forgery)
{
    Archive archive{test};
    archive.write_many(1, 5);
    archive.seal();
    archive.write_many(6, 8);
    archive.seal();
    REQUIRE(archive.check().is_content());
    archive.forge(forgery.sql);
    INFO(std::string{test.name()} << ": " << forgery.deed);
    CHECK(archive.findings() == forgery.finding);
}

} // namespace

TEST_CASE("what nobody has touched is found in order, and counted")
{
    for_each_database([](TestDatabase& test) {
        Archive archive{test};
        CHECK(archive.check().is_content());
        archive.write_many(1, 20);
        archive.seal();
        archive.write_many(21, 25);
        auto const report = archive.check();
        CHECK(report.is_content());
        CHECK(report.rows == 25);
        CHECK(report.records == 25);
        CHECK(report.seals == 1);
        CHECK(report.streams >= 1);
    });
}

TEST_CASE("each kind of forgery is named, with the first place where it shows")
{
    Forgery const forgeries[] = {
        {"a record's text", "UPDATE letter SET text = 'annat' WHERE id = 3", "record_changed letter 3"},
        {"two records' texts", "UPDATE letter SET text = 'annat' WHERE id IN (4, 2)", "record_changed letter 2"},
        {"a record's salt", "UPDATE letter SET salt = (SELECT salt FROM letter WHERE id = 1) WHERE id = 3",
            "record_changed letter 3"},
        {"a record removed", "DELETE FROM letter WHERE id = 4", "record_missing letter 4"},
        {"the last record removed", "DELETE FROM letter WHERE id = 8", "record_missing letter 8"},
        {"a record put in", "INSERT INTO letter SELECT 99, 'nytt', salt FROM letter WHERE id = 1",
            "record_unknown letter 99"},
        {"who did it", "UPDATE ledger SET staff = 70 WHERE sequence = 2", "row_changed ledger S/2"},
        {"when", "UPDATE ledger SET at = at + 1 WHERE sequence = 2", "row_changed ledger S/2"},
        {"whom it was about", "UPDATE ledger SET person = NULL WHERE sequence = 8", "row_changed ledger S/8"},
        {"which action", "UPDATE ledger SET action = 'LetterRead' WHERE sequence = 1", "row_changed ledger S/1"},
        {"a row in the middle", "DELETE FROM ledger WHERE sequence = 3",
            "row_missing ledger S/3, record_unknown letter 3"},
        {"the row that was sealed", "DELETE FROM ledger WHERE sequence = 5",
            "row_missing ledger S/5, record_unknown letter 5"},
        {"a row and its record", "DELETE FROM ledger WHERE sequence = 3; DELETE FROM letter WHERE id = 3",
            "row_missing ledger S/3"},
        {"the end of a stream", "DELETE FROM ledger WHERE sequence > 6; DELETE FROM letter WHERE id > 6",
            "tail_missing ledger S/7"},
        {"the order of two rows",
            "UPDATE ledger SET sequence = -2 WHERE sequence = 2; UPDATE ledger SET sequence = 2 WHERE sequence = 6;"
            "UPDATE ledger SET sequence = 6 WHERE sequence = -2",
            "row_moved ledger S/2"},
        {"the order of two neighbours",
            "UPDATE ledger SET sequence = -2 WHERE sequence = 2; UPDATE ledger SET sequence = 2 WHERE sequence = 3;"
            "UPDATE ledger SET sequence = 3 WHERE sequence = -2",
            "row_moved ledger S/2"},
        {"when the stream began", "UPDATE ledger_stream SET began_at = began_at + 1", "stream_changed ledger_stream S"},
        {"a seal's time", "UPDATE seal SET at = at + 1 WHERE number = 1", "seal_changed seal 1"},
        {"what was sealed", "UPDATE seal_head SET sequence = 4 WHERE sequence = 5",
            "seal_changed seal 1, row_changed ledger S/4"},
        {"a seal in the middle", "DELETE FROM seal_head WHERE seal = 1; DELETE FROM seal WHERE number = 1",
            "seal_missing seal 1"},
        {"the last seal and what it covers",
            "DELETE FROM seal_head WHERE seal = 2; DELETE FROM seal WHERE number = 2;"
            "DELETE FROM ledger WHERE sequence > 5; DELETE FROM letter WHERE id > 5",
            "seal_missing seal 2"},
    };
    for_each_database([&](TestDatabase& first) {
        auto const make = first.records().kind() == Database::Kind::sqlite ? TestDatabase::sqlite : TestDatabase::postgres;
        for (auto const& forgery : forgeries) check_forgery(*make(), forgery);
    });
}

TEST_CASE("a whole stream that is gone is missed")
{
    for_each_database([](TestDatabase& test) {
        Archive archive{test};
        archive.write_many(1, 3);
        test.clock().advance(std::chrono::days{31});
        archive.write_many(4, 6);
        archive.seal();
        REQUIRE(archive.check().streams >= 2);
        auto const stream = archive.stream();
        archive.forge("DELETE FROM ledger WHERE stream = " + stream + "; DELETE FROM ledger_stream WHERE id = " + stream
            + "; DELETE FROM letter WHERE id < 4");
        auto const report = archive.check();
        REQUIRE(report.findings.size() == 1);
        CHECK(report.findings[0].fault == Fault::stream_missing);
        CHECK(report.findings[0].where == "ledger_stream " + stream);
    });
}

TEST_CASE("a stream rolls when the month does, and goes on within it")
{
    for_each_database([](TestDatabase& test) {
        if (test.records().kind() == Database::Kind::postgres) return; // several connections write there
        Archive archive{test};
        archive.write_many(1, 2);
        test.clock().advance(std::chrono::days{5});
        archive.write_many(3, 4);
        CHECK(archive.check().streams == 1);
        test.clock().advance(std::chrono::days{10});
        archive.write_many(5, 6);
        CHECK(archive.check().streams == 2);
        test.reopen();
        archive.write_many(7, 8);
        auto const report = archive.check();
        CHECK(report.streams == 3);
        CHECK(report.is_content());
    });
}

TEST_CASE("a write that is rolled back leaves no gap in the chain")
{
    for_each_database([](TestDatabase& test) {
        Archive archive{test};
        Ledger const ledger{key, test.clock()};
        archive.write(1, "ett");
        auto const refused = test.write([&](WriteTx& tx) -> Result<Done> {
            ledger.append(tx, {"LetterWrite", "letter", 2, 7, 8, std::nullopt}, canonical_letter("två"));
            return conflict("nej");
        });
        CHECK_FALSE(refused);
        archive.write(3, "tre");
        auto const report = archive.check();
        CHECK(report.is_content());
        CHECK(report.rows == 2);
    });
}

TEST_CASE("a record may change when the ledger says so, and only to what it says last")
{
    for_each_database([](TestDatabase& test) {
        Archive archive{test};
        Ledger const ledger{key, test.clock()};
        archive.write(1, "ett");
        auto const before = test.read([](ReadTx& tx) {
            return *tx.find("SELECT salt FROM letter WHERE id = 1", {}, [](Row const& row) { return row.bytes(0); });
        });
        test.clock().advance(std::chrono::minutes{1});
        auto const change = test.write([&](WriteTx& tx) -> Result<Done> {
            auto const salt = ledger.append(tx, {"LetterChange", "letter", 1, 7, 8, 9}, canonical_letter("två"));
            tx.execute("UPDATE letter SET text = 'två', salt = ?1 WHERE id = 1", {salt});
            return Done{};
        });
        REQUIRE(change);
        CHECK(archive.check().is_content());
        auto const back = test.write([&](WriteTx& tx) -> Result<Done> {
            tx.execute("UPDATE letter SET text = 'ett', salt = ?1 WHERE id = 1", {before});
            return Done{};
        });
        REQUIRE(back);
        CHECK(archive.findings() == "record_changed letter 1");
    });
}

TEST_CASE("a record that was lawfully destroyed is not missed")
{
    for_each_database([](TestDatabase& test) {
        Archive archive{test};
        Ledger const ledger{key, test.clock()};
        archive.write_many(1, 3);
        auto const destroy = test.write([&](WriteTx& tx) -> Result<Done> {
            ledger.append(tx, {destroyed_action, "letter", 2, 7, 8, 9}, Canonical{"letter", 1});
            tx.execute("DELETE FROM letter WHERE id = 2", {});
            return Done{};
        });
        REQUIRE(destroy);
        CHECK(archive.check().is_content());
    });
}

TEST_CASE("with another key nothing fits")
{
    for_each_database([](TestDatabase& test) {
        Archive archive{test};
        archive.write_many(1, 2);
        archive.seal();
        auto const report = verify(test.records(), Ledger::Key{9}, kinds, {});
        REQUIRE(report.findings.size() == 3);
        CHECK(report.findings[0].fault == Fault::stream_changed);
        CHECK(report.findings[1].fault == Fault::row_changed);
        CHECK(report.findings[2].fault == Fault::seal_changed);
    });
}

TEST_CASE("the program cannot change or remove what is append-only")
{
    for_each_database([](TestDatabase& test) {
        Archive archive{test};
        // The archive's forger has put the triggers aside on his own database only on PostgreSQL.
        auto const fresh = test.records().kind() == Database::Kind::sqlite ? TestDatabase::sqlite() : nullptr;
        auto& database = fresh ? *fresh : test;
        Ledger const ledger{key, database.clock()};
        auto const begun = database.write([&](WriteTx& tx) -> Result<Done> {
            ledger.append(tx, {"LetterWrite", "letter", 1, 7, 8, 9}, canonical_letter("a"));
            return Done{};
        });
        REQUIRE(begun);
        REQUIRE(write_seal(database.records(), database.log(), key, database.clock()));
        for (std::string const table : {"ledger", "ledger_stream", "seal", "seal_head"})
            for (auto const& sql : {"DELETE FROM " + table, "UPDATE " + table + " SET mac = mac"})
                for (auto* door : {&database.records(), &database.owner()}) {
                    auto const change = [&] {
                        return door->write([&](WriteTx& tx) -> Result<Done> {
                            tx.execute(sql, {});
                            return Done{};
                        });
                    };
                    CHECK_THROWS_AS(static_cast<void>(change()), DatabaseError);
                }
    });
}

TEST_CASE("a seal is written only when something has been, and each covers what the one before did not")
{
    for_each_database([](TestDatabase& test) {
        Archive archive{test};
        CHECK_FALSE(write_seal(test.records(), test.log(), key, test.clock()));
        archive.write_many(1, 3);
        auto const first = write_seal(test.records(), test.log(), key, test.clock());
        REQUIRE(first);
        CHECK(first->number == 1);
        CHECK_FALSE(write_seal(test.records(), test.log(), key, test.clock()));
        archive.write_many(4, 5);
        auto const second = write_seal(test.records(), test.log(), key, test.clock());
        REQUIRE(second);
        CHECK(second->number == 2);
        CHECK(second->heads.size() == 1);
    });
}

TEST_CASE("different records never have the same canonical form")
{
    CHECK(Canonical{"a", 1}.add("x", "1;y=t1:2").string() != Canonical{"a", 1}.add("x", "1").add("y", "2").string());
    CHECK(Canonical{"a", 1}.add("x", "1").string() != Canonical{"a", 1}.add("x", 1).string());
    CHECK(Canonical{"a", 1}.add("x", "").string() != Canonical{"a", 1}.add_none("x").string());
    CHECK(Canonical{"a", 1}.add("x", std::optional<std::int64_t>{}).string() == Canonical{"a", 1}.add_none("x").string());
    CHECK(Canonical{"a", 1}.string() != Canonical{"a", 2}.string());
}
