// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

namespace {

void make_old(TestApp& app, std::string const& draft)
{
    auto const done = app.app().house().database.write([&](WriteTx& tx) -> Result<Done> {
        tx.execute("UPDATE journal_draft SET created_at = ?2 WHERE id = ?1",
            {*id_number(draft), app.clock().now() - std::chrono::days{20}});
        return Done{};
    });
    REQUIRE(done);
}

void sign(TestApp& app, std::string const& text)
{
    auto form = app.as("nadja").form(app.at("samir", "/anteckning") + "?ny=1");
    REQUIRE(app.as("nadja").send(form.set("typ", "event").set("mal", "inget").set("text", text)).status == 303);
}

} // namespace

TEST_CASE("when the clock has been set back, seals are made and old drafts are locked without waiting for it")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        app.app().tick();
        auto const seals = app.count("SELECT count(*) FROM seal");
        make_old(app, app.value("{draft}"));
        app.clock().advance(-std::chrono::hours{3});
        sign(app, "Samir diskade.");
        app.app().tick();
        CHECK(app.count("SELECT count(*) FROM seal") == seals + 1);
        CHECK(app.count("SELECT count(*) FROM journal_draft WHERE id = " + std::to_string(*id_number(app.value("{draft}")))) == 0);
        // And not at every turn from then on.
        sign(app, "Samir torkade.");
        app.app().tick();
        CHECK(app.count("SELECT count(*) FROM seal") == seals + 1);
    }
}
