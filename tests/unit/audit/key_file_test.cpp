// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/key_file.h"
#include "support/database/temporary_folder.h"
#include "support/database/test_database.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;

namespace {

void begin_ledger(TestDatabase& test, Ledger::Key const& key)
{
    Ledger const ledger{key, test.clock()};
    auto const begun = test.write([&](WriteTx& tx) -> Result<Done> {
        ledger.append(tx, {"LetterWrite", "letter", 1, 7, 8, 9}, Canonical{"letter", 1});
        return Done{};
    });
    REQUIRE(begun);
}

} // namespace

TEST_CASE("the key is made on the first start, for its owner only, and is the same on the next")
{
    for_each_database([](TestDatabase& test) {
        TemporaryFolder const folder;
        auto const path = folder.path() / "ledger.key";
        auto const key = open_key_file(path, test.records());
        CHECK(key != Ledger::Key{});
        CHECK((fs::status(path).permissions() & fs::perms::all) == (fs::perms::owner_read | fs::perms::owner_write));
        begin_ledger(test, key);
        CHECK(open_key_file(path, test.records()) == key);
    });
}

TEST_CASE("a key that others can read is refused")
{
    auto const test = TestDatabase::sqlite();
    TemporaryFolder const folder;
    auto const path = folder.path() / "ledger.key";
    open_key_file(path, test->records());
    fs::permissions(path, fs::perms::group_read, fs::perm_options::add);
    CHECK_THROWS_AS(open_key_file(path, test->records()), std::runtime_error);
}

TEST_CASE("a lost key, another database's key and a file that is no key are faults, and no new key is made")
{
    auto const test = TestDatabase::sqlite();
    TemporaryFolder const folder;
    auto const path = folder.path() / "ledger.key";
    begin_ledger(*test, open_key_file(path, test->records()));
    fs::rename(path, folder.path() / "away");
    CHECK_THROWS_AS(open_key_file(path, test->records()), std::runtime_error);
    CHECK_FALSE(fs::exists(path));
    auto const other = TestDatabase::sqlite();
    open_key_file(path, other->records());
    CHECK_THROWS_AS(open_key_file(path, test->records()), std::runtime_error);
    fs::resize_file(path, 31);
    CHECK_THROWS_AS(open_key_file(path, other->records()), std::runtime_error);
}
