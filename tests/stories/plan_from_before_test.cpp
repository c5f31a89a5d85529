// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_in_force.h"
#include "rules/rule_store.h"
#include "stories/states/state_walk.h"
#include "support/app/test_app.h"

#include <doctest/doctest.h>

// A house that begins with Delaktig has plans already, on paper or in another system (R325).

TEST_CASE("a plan from before Delaktig applies until its day, and then until one is established here")
{
    for_each_app([](TestApp& app) {
        auto& petra = app.as("petra");
        auto const order = app.at("karin", "/bestallningar/" + app.person("karin").order.text());
        auto const page = order + "/extern-plan";
        CHECK(shows(petra.get(app.at("karin")), "Planen saknas."));
        CHECK(shows(petra.get(app.at("karin", "/planer")), "Lägg in en plan från före Delaktig"));
        CHECK(shows(petra.get(page), "Planen ska först ligga bland beställningens dokument."));
        REQUIRE(petra.upload(order + "/dokument", {{"sort", "plan"}, {"namn", "Karins plan 2025"}}, {{"fil", "p.txt", "text/plain", "Plan"}}).status == 303);
        auto const document = id_text(app.count("SELECT max(id) FROM attachment"));

        auto form = petra.form(page);
        form.set("dokument", document).set("vem", "Lena Ek, stödassistent").set("dag", "2026-02-10");
        auto const wrong = petra.send(form);
        CHECK(wrong.status == 400);
        CHECK(shows(wrong, "Skriv när planen ska följas upp."));
        CHECK(wrong.body.find("value=\"Lena Ek, stödassistent\"") != std::string::npos);
        REQUIRE(petra.send(form.set("uppfoljning", "2027-02-10")).status == 303);
        for (auto const* where : {"", "/planer"}) {
            CAPTURE(where);
            auto const shown = petra.get(app.at("karin", where));
            CHECK(shows(shown, "Planen från före Delaktig gäller"));
            CHECK(shows(shown, "Gjord av Lena Ek, stödassistent, 10 februari 2026. Följs upp 10 februari 2027."));
            CHECK_FALSE(shows(shown, "sen."));
        }
        CHECK(shows(petra.get(app.at("karin")), "Senast 10 februari 2027: planen från före Delaktig ska följas upp"));
        CHECK_FALSE(shows(app.as("eva").get("/egenkontroll"), "Planen saknas."));
        // The months before it was registered are counted as they were.
        auto const due_as_of = [&](CivilDate day) {
            return app.app().house().database.read([&](ReadTx& tx) {
                return first_plans_due(tx, read_rule_book(tx), {app.person("karin").order}, day).at(app.person("karin").order);
            });
        };
        CHECK(due_as_of(civil_date(app.clock().now())) == CivilDate::of(2027, 2, 10));
        CHECK(due_as_of(add_days(civil_date(app.clock().now()), -1)) < CivilDate::of(2027, 1, 1));

        states::pass_days(app, 84);
        CHECK(shows(petra.get(app.at("karin")), "2 dagar sen."));
        REQUIRE(states::begin_plan_of_karin(app).status < 400);
        CHECK(shows(petra.get(app.at("karin")), "Planen från före Delaktig gäller."));
        auto const established = states::establish(app, "petra", states::plan_of(app, "karin"));
        INFO(words_of(established.body));
        REQUIRE(established.status < 400);
        CHECK(shows(petra.get(app.at("karin")), "Planen gäller."));
        CHECK_FALSE(shows(petra.get(app.at("karin")), "från före Delaktig"));

        // It is kept, and nothing more is laid beside it.
        auto const after = petra.get(page);
        CHECK(shows(after, "Planen för den här beställningen skrivs i Delaktig."));
        CHECK(shows(after, "Tidigare"));
        CHECK(shows(petra.get(order), "Plan från före Delaktig"));
        CHECK(petra.post(page, {{"dokument", document}, {"vem", "Lena"}, {"dag", "2026-02-10"}, {"uppfoljning", "2027-02-10"}}).status == 400);
    });
}
