// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "files/file_vault.h"
#include "support/database/test_database.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

constexpr FileVault::Key key{7, 3, 1};

std::string long_text()
{
    std::string text;
    for (int i = 0; text.size() < 200'000; ++i) text += "Rad " + std::to_string(i) + " om Samir. ";
    return text;
}

bool is_refused(FileVault const& vault, std::int64_t file, Bytes const& wrapped)
{
    try {
        static_cast<void>(vault.open(file, wrapped));
        return false;
    } catch (DatabaseError const& fault) {
        return fault.kind() == DatabaseError::Kind::corrupt;
    }
}

// What the owner of the database does behind the program's back.
void forge(TestDatabase& test, std::string const& sql)
{
    auto& owner = test.owner().kind() == Database::Kind::sqlite ? test.files() : test.owner();
    static_cast<void>(owner.write([&](WriteTx& tx) -> Result<Done> {
        tx.run_script(sql);
        return Done{};
    }));
}

bool holds(TestDatabase& test, std::string const& words)
{
    return test.files().read([&](ReadTx& tx) {
        bool found = false;
        tx.each("SELECT content FROM file_chunk", {}, [&](Row const& row) {
            auto const bytes = row.bytes(0);
            found |= std::search(bytes.begin(), bytes.end(), words.begin(), words.end()) != bytes.end();
        });
        return found;
    });
}

} // namespace

TEST_CASE("a file is opened as it was put in, and nothing of it can be read in the database")
{
    for_each_database([](TestDatabase& test) {
        FileVault const vault{test.files(), key, test.clock()};
        for (auto const& content : {std::string{}, std::string{"Beslut om boende."}, std::string(65536, 'a'), long_text()}) {
            auto const file = test.ids().next_number();
            auto const sealed = vault.put(file, content);
            CHECK(vault.open(file, sealed.wrapped_key) == content);
            CHECK(test.files().read([&](ReadTx& tx) { return stored_hash(tx, file); }) == sealed.hash);
        }
        CHECK_FALSE(holds(test, "Beslut"));
        CHECK_FALSE(holds(test, "Samir"));
    });
}

TEST_CASE("a file is not opened with another key, with another file's key, or when a piece is changed, gone or in another place")
{
    for_each_database([](TestDatabase& test) {
        FileVault const vault{test.files(), key, test.clock()};
        auto const file = test.ids().next_number();
        auto const other = test.ids().next_number();
        auto const sealed = vault.put(file, long_text());
        auto const other_sealed = vault.put(other, long_text());
        CHECK(fits(key, file, sealed.wrapped_key));
        CHECK_FALSE(fits({7, 3, 2}, file, sealed.wrapped_key));
        CHECK(is_refused(FileVault{test.files(), {7, 3, 2}, test.clock()}, file, sealed.wrapped_key));
        CHECK(is_refused(vault, file, other_sealed.wrapped_key));
        CHECK(is_refused(vault, other, sealed.wrapped_key));
        CHECK(is_refused(vault, file, {}));

        auto const id = std::to_string(file);
        forge(test, "DELETE FROM file_chunk WHERE number = (SELECT max(number) FROM file_chunk) AND file_id = " + id);
        CHECK(is_refused(vault, file, sealed.wrapped_key));
        CHECK(test.files().read([&](ReadTx& tx) { return stored_hash(tx, file); }) != sealed.hash);

        auto const last = std::to_string(other);
        forge(test, "INSERT INTO file_chunk SELECT " + last + ", 99, content, 0 FROM file_chunk WHERE number = 1 AND file_id = " + last);
        CHECK(is_refused(vault, other, other_sealed.wrapped_key));
    });
}

TEST_CASE("what is in the vault is never changed, and what is destroyed is gone")
{
    for_each_database([](TestDatabase& test) {
        FileVault const vault{test.files(), key, test.clock()};
        auto const file = test.ids().next_number();
        auto const sealed = vault.put(file, "Beslut");
        CHECK_THROWS_AS(forge(test, "UPDATE file_chunk SET number = number + 5"), DatabaseError);
        CHECK(vault.list_before(test.clock().now()).empty());
        CHECK(vault.list_before(test.clock().now() + std::chrono::seconds{1}) == std::vector{file});
        vault.destroy(file);
        CHECK(vault.list_before(test.clock().now() + std::chrono::seconds{1}).empty());
        CHECK(is_refused(vault, file, sealed.wrapped_key));
    });
}
