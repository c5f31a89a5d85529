// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/prepared_app.h"
#include "symbols/symbol_store.h"
#include "unit/attachments/pictures.h"

#include <doctest/doctest.h>

// The organisation's own symbols beside the starter set (R59, R324).

namespace {

void take_in(PreparedApp& app, std::string const& version, std::string const& rows)
{
    auto symbols = parse_symbol_list("Fil;Namn;Sökord;Licens;Källa;Ersätter\n" + rows);
    REQUIRE(symbols);
    for (auto& one : *symbols) one.content = png({});
    auto& house = app.app().house();
    REQUIRE(house.database.write([&](WriteTx& tx) {
        return import_symbols(tx, house.ids, house.clock, "Mulberry", version, "symboler.csv", *symbols);
    }));
}

std::string first_symbol(PreparedApp& app, char const* name)
{
    return id_text(app.count("SELECT max(id) FROM symbol WHERE name = '" + std::string{name} + "'"));
}

} // namespace

TEST_CASE("a symbol of the organisation's own is sought, chosen to a goal and an activity, and stands in the person's plan and on paper")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const plan = app.at("samir", "/planer/" + app.value("{plan}"));
        auto const goal = plan + "/mal/" + id_text(app.count("SELECT min(goal_id) FROM plan_draft_goal"));
        auto const activity = plan + "/aktivitet/" + id_text(app.count("SELECT min(activity_id) FROM plan_draft_activity WHERE weekdays > 0"));
        take_in(app, "2026", "a.png;Åka kollektivt;tåg spårvagn;CC BY-SA 4.0;Steve Lee;\n");
        auto const symbol = "symbol-" + first_symbol(app, "Åka kollektivt");
        auto const shown = [&] {
            return nadja.get(plan + "/min-plan?vad=utkast").body.find("src=\"/symboler/" + symbol.substr(7) + "/fil\"") != std::string::npos;
        };
        for (auto const& address : {goal, activity}) {
            CAPTURE(address);
            CHECK(shows(nadja.get(address + "?symbol=rymdfärd"), "Ingen symbol hittades."));
            auto const found = nadja.get(address + "?symbol=spårvagn");
            CHECK(shows(found, "Åka kollektivt"));
            CHECK(found.body.find("?bild=" + symbol + "\"") != std::string::npos);
            CHECK_FALSE(shown());
            // The link puts it in the form; it is kept when that is saved, and stays when the form is saved again.
            REQUIRE(nadja.send(nadja.form(address + "?bild=" + symbol, address)).status == 303);
            CHECK(shown());
            REQUIRE(nadja.send(nadja.form(address)).status == 303);
            CHECK(shown());
            auto const paper = nadja.get(plan + "/min-plan/pdf?vad=utkast").body;
            CHECK(paper.find("/Subtype /Image") != std::string::npos);
            REQUIRE(nadja.send(nadja.form(address).set("bild", "")).status == 303);
            CHECK(nadja.get(plan + "/min-plan/pdf?vad=utkast").body.find("/Subtype /Image") == std::string::npos);
        }
        // One that is not there cannot be kept, whatever is sent.
        auto const wrong = nadja.send(nadja.form(goal).set("bild", "symbol-" + app.value("{plan}")));
        CHECK(wrong.status == 400);
        CHECK(shows(wrong, "Symbolen finns inte. Välj en annan bild."));
        CHECK(nadja.get(goal + "?bild=symbol-" + app.value("{plan}")).status == 200);
    }
}

TEST_CASE("an own symbol stands on a picture card instead of the starter picture, and its licence stands among the others")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const cards = app.filled("/personer/{person}/planer/{plan}/samtal/{conversation}/bilder") + "/resor";
        CHECK_FALSE(nadja.get(cards + "?kort=buss").body.find("/symboler/") != std::string::npos);
        CHECK(shows(nadja.get("/symboler"), "Fluent Emoji, Microsoft."));
        take_in(app, "2026", "a.png;Buss;;CC BY-SA 4.0;Steve Lee;buss\n");
        auto const address = "/symboler/" + first_symbol(app, "Buss") + "/fil";
        CHECK(nadja.get(cards + "?kort=buss").body.find(address) != std::string::npos);
        CHECK(nadja.get(app.filled("/personer/{person}/planer/{plan}/samtal/{conversation}/bilder")).status == 200);
        auto const file = nadja.get(address);
        CHECK(file.content_type == "image/png");
        CHECK(file.body == png({}));
        CHECK(file.is_foreign);
        CHECK(nadja.get("/symboler/" + app.value("{plan}") + "/fil").status == 404);
        CHECK(nadja.get("/symboler/hund/fil").status == 404);
        CHECK(app.nobody().get(address).status != 200);
        auto const page = nadja.get("/symboler?sok=buss");
        CHECK(shows(page, "CC BY-SA 4.0. Steve Lee."));
        CHECK(page.body.find(address) != std::string::npos);
        // A set that is retired is not offered; where it is chosen it still stands.
        auto& house = app.app().house();
        REQUIRE(house.database.write([&](WriteTx& tx) { return retire_symbols(tx, "Mulberry", house.clock.now()); }));
        CHECK(nadja.get(cards + "?kort=buss").body.find(address) == std::string::npos);
        auto const later = nadja.get("/symboler?sok=buss");
        CHECK(later.body.find(address) == std::string::npos);
        CHECK(shows(later, "CC BY-SA 4.0. Steve Lee. Går inte att välja längre."));
        CHECK(nadja.get(address).status == 200);
    }
}
