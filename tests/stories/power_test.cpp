// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/record_kinds.h"
#include "audit/verify.h"
#include "support/app/test_app.h"
#include "support/database/forgetful_disk.h"

#include <doctest/doctest.h>

#include <mutex>
#include <set>
#include <thread>

namespace {

using ForgetfulDisk::Lie;
using Texts = std::set<std::string>;

Fields note_fields(TestApp& app)
{
    Fields fields;
    for (auto const& [name, value] : app.as("nadja").form(app.at("samir", "/anteckning") + "?ny=1").fields)
        if (name == "_csrf") fields.emplace_back(name, value); // without utkast each note gets an id of its own
    fields.insert(fields.end(), {{"typ", "event"}, {"mal", "inget"}});
    return fields;
}

// Nadja signs notes from several browsers at once until the power fails. Returns the texts that were answered as saved.
Texts write_until_power_fails(TestApp& app, std::chrono::milliseconds lasting)
{
    auto const fields = note_fields(app);
    Texts answered;
    std::mutex mutex;
    auto const write = [&](int n) {
        auto browser = app.as("nadja");
        try {
            for (int turn = 0;; ++turn) {
                auto const text = "Skrivare " + std::to_string(n) + ", anteckning " + std::to_string(turn) + ".";
                auto note = fields;
                note.emplace_back("text", text);
                auto const answer = browser.post_bare(app.at("samir", "/anteckning"), note);
                std::lock_guard const lock{mutex};
                if (answer.status == 303) answered.insert(text);
            }
        } catch (DatabaseError const&) {
            // The power has gone.
        }
    };
    app.as("nadja");
    std::vector<std::thread> people;
    for (int n = 0; n < 6; ++n) people.emplace_back(write, n);
    std::this_thread::sleep_for(lasting);
    ForgetfulDisk::lose_power();
    for (auto& person : people) person.join();
    return answered;
}

struct Found {
    std::size_t answered = 0;
    std::size_t lost = 0;      // notes that were answered and are not there
    std::int64_t unlogged = 0; // answered, but without a row in the log of reads
    bool is_content = true;    // verify
};

std::int64_t signings_in_log(TestApp& app)
{
    return app.app().house().log_database.read(
        [](ReadTx& tx) { return tx.number("SELECT count(*) FROM access_log WHERE event = 'EntrySign'", {}); });
}

Found after_power_failure(unsigned seed, Lie lie)
{
    ForgetfulDisk::Everywhere const disk;
    TestApp app{DatabaseKind::sqlite};
    ForgetfulDisk::set_lying(lie);
    auto const before = signings_in_log(app);
    auto const answered = write_until_power_fails(app, std::chrono::milliseconds{150 + 70 * seed});
    Found found{.answered = answered.size()};
    try {
        app.restart([&] {
            ForgetfulDisk::forget(seed);
            ForgetfulDisk::set_lying(Lie::none);
        });
        auto const notes = app.app().house().database.read([](ReadTx& tx) {
            return tx.list("SELECT text FROM journal_entry", {}, [](Row const& row) { return row.text(0); });
        });
        Texts const there{notes.begin(), notes.end()};
        for (auto const& text : answered) found.lost += there.contains(text) ? 0 : 1;
        found.unlogged = before + static_cast<std::int64_t>(answered.size()) - signings_in_log(app);
        found.is_content = verify(app.app().house().database, app.app().ledger_key(), record_kinds(), {}).is_content();
    } catch (std::exception const&) {
        // Nothing can be read any more.
        found.lost = answered.size();
    }
    return found;
}

} // namespace

TEST_CASE("a disk that loses its power has every signed note that was answered, its log row, and nothing half")
{
    std::size_t answered = 0;
    for (unsigned seed = 0; seed < 6; ++seed) {
        auto const found = after_power_failure(seed, Lie::none);
        answered += found.answered;
        CHECK(found.lost == 0);
        CHECK(found.unlogged <= 0);
        CHECK(found.is_content);
    }
    CHECK(answered > 20);
}

TEST_CASE("a disk that only says that it has written loses signed notes: the test above can fail")
{
    for (auto const lie : {Lie::log, Lie::all}) {
        auto const found = after_power_failure(0, lie);
        CHECK(found.answered > 0);
        CHECK(found.lost > 0);
    }
}
