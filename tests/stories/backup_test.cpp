// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/commands.h"
#include "app/record_kinds.h"
#include "audit/seal.h"
#include "audit/verify.h"
#include "db/sqlite.h"
#include "support/app/test_app.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

namespace {

// Signs notes and seals each of them, as fast as it can, until told to stop.
void write_and_seal(TestApp& app, std::atomic<bool> const& stop)
{
    auto browser = app.as("nadja");
    auto const seals = seal_file(app.config());
    while (!stop) {
        auto form = browser.form(app.at("samir", "/anteckning") + "?ny=1");
        REQUIRE(browser.send(form.set("typ", "event").set("mal", "inget").set("text", "Samir diskade.")).status == 303);
        if (auto const seal = write_seal(app.app().house().database, app.app().ledger_key(), app.clock())) append_outside(seals, *seal);
    }
}

} // namespace

TEST_CASE("a copy taken while seals are made holds every seal that its file tells of")
{
    TestApp app{DatabaseKind::sqlite};
    app.as("nadja");
    TemporaryFolder const copies;
    std::atomic<bool> stop{false};
    std::thread writer{[&] { write_and_seal(app, stop); }};
    for (int turn = 0; turn < 5; ++turn) {
        std::this_thread::sleep_for(std::chrono::milliseconds{40});
        CHECK(backup(app.config(), copies.path() / std::to_string(turn)) == 0);
    }
    stop = true;
    writer.join();
    for (int turn = 0; turn < 5; ++turn) {
        auto const folder = copies.path() / std::to_string(turn);
        auto const outside = read_outside(folder / "seals.log");
        CHECK(outside.size() > 0);
        auto const report = verify(*open_sqlite({.path = folder / "delaktig.db", .readers = 1}), app.app().ledger_key(), record_kinds(), outside);
        for (auto const& finding : report.findings) MESSAGE(std::string{code_of(finding.fault)} << ": " << finding.where);
        CHECK(report.is_content());
    }
}
