// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template_store.h"
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

// What happens in another order than anybody planned, where it concerns more than one noun. Each has an outcome that loses
// nothing.

namespace {

std::string order_of(TestApp& app, std::string const& person) { return app.at(person, "/bestallningar/") + app.person(person).order.text(); }

// Karin's first plan, begun by Nadja, with a text in it. Its address.
std::string begin_plan(TestApp& app)
{
    auto& nadja = app.as("nadja");
    auto const plans = app.at("karin", "/planer");
    auto const wide = app.app().house().database.read([](ReadTx& tx) { return find_latest_template(tx, "sol-lss"); });
    auto form = nadja.form(plans + "/ny?bestallning=" + app.person("karin").order.text(), plans);
    auto const begun = nadja.send(form.set("mall", wide->id.text()));
    REQUIRE(begun.status == 303);
    auto const plan = plans + "/" + last_part(begun.location);
    auto heading = nadja.form(plan + "/rubrik/viktigt");
    REQUIRE(nadja.send(heading.set("text", "Att det går lugnt till.").set("gor", "klar")).status == 303);
    return plan;
}

void end_order(TestApp& app, std::string const& why)
{
    REQUIRE(app.as("eva").post(order_of(app, "karin") + "/avslut", {{"avslut", "2026-11-20"}, {"skal", why}}).status == 303);
}

std::int64_t draft_texts(TestApp& app) { return app.count("SELECT count(*) FROM plan_draft_text WHERE text = 'Att det går lugnt till.'"); }

} // namespace

TEST_CASE("an order that ends, is withdrawn or ends with a death while its plan is drafted: nothing is established, and no word is lost")
{
    for (auto const* const why : {"completed", "withdrawn", "moved", "deceased"}) {
        CAPTURE(why);
        for_each_app([&](TestApp& app) {
            auto const plan = begin_plan(app);
            auto const kept = draft_texts(app);
            end_order(app, why);
            auto& nadja = app.as("nadja");
            auto const said = nadja.post(plan + "/faststallande", {{"version", "1"}});
            CHECK(said.status != 303);
            CHECK(app.count("SELECT count(*) FROM plan_version v JOIN plan p ON p.id = v.plan_id WHERE p.order_id = "
                      + std::to_string(app.person("karin").order.number()))
                == 0);
            CHECK(draft_texts(app) == kept);
            CHECK_FALSE(shows(app.as("eva").get("/min-dag"), "Skriv planen för Karin"));
            CHECK_FALSE(shows(app.as("eva").get("/min-dag"), "Gör klar planen för Karin"));
            // The leader still reads what was written.
            CHECK(shows(app.as("eva").get(plan + "/rubrik/viktigt"), "Att det går lugnt till."));
        });
    }
}

TEST_CASE("a personal number that changes while a plan is drafted changes neither the draft nor who finds it")
{
    for_each_app([](TestApp& app) {
        auto const plan = begin_plan(app);
        auto& nadja = app.as("nadja");
        auto form = nadja.form(app.at("karin", "/uppgifter/nummer"));
        auto const before = form.value("nummer");
        form.set("nummersort", "personal").set("nummer", "19640823-9801");
        REQUIRE(nadja.send(form).status == 303);
        CHECK(shows(nadja.get(plan + "/rubrik/viktigt"), "Att det går lugnt till."));
        for (auto const& number : {before, std::string{"19640823-9801"}}) CHECK(shows(nadja.post("/personer", {{"sok", number}}), "Karin"));
    });
}

TEST_CASE("two leaders take the same step at once: the first is done, the second is told, and it is done once")
{
    for_each_app([](TestApp& app) {
        auto const order = order_of(app, "karin");
        auto const first = app.as("eva").form(order, order + "/avslut");
        auto const second = app.as("sam").form(order, order + "/avslut");
        auto end = [](HtmlForm form) { return form.set("avslut", "2026-11-20").set("skal", "completed"); };
        CHECK(app.as("eva").send(end(first)).status == 303);
        auto const told = app.as("sam").send(end(second));
        CHECK(told.status == 409);
        CHECK(shows(told, "avslutad"));
    });
}
