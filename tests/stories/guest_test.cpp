// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/build.h"
#include "support/app/test_app.h"

#include <doctest/doctest.h>

namespace {

std::string order_of(TestApp& app, std::string const& person)
{
    return app.at(person, "/bestallningar/") + app.person(person).order.text();
}

} // namespace

TEST_CASE("a leader ties a socialsekreterare to an order, who finds it on the own start page until it is ended")
{
    for_each_app([](TestApp& app) {
        auto& pia = app.as("pia");
        CHECK(pia.get("/min-dag").location == "/bestallningar");
        CHECK_FALSE(shows(pia.get("/bestallningar"), "Karin"));
        CHECK(pia.get(order_of(app, "karin")).status == 403);

        auto& eva = app.as("eva");
        auto const page = order_of(app, "karin") + "/gaster";
        CHECK(shows(eva.get(order_of(app, "karin")), "Handläggare som når beställningen"));
        auto form = eva.form(page);
        CHECK(eva.send(form).status == 400);
        form.set("vem", "plan-" + app.world().staff.at("pia").text());
        CHECK(eva.send(form.set("till", "2026-11-19")).status == 400);
        REQUIRE(eva.send(form.set("till", "2026-12-31")).status == 303);
        CHECK(eva.send(form).status == 400); // the same days twice
        CHECK(shows(eva.get(page), "Pia Berg, från 20 november 2026 till 31 december 2026"));
        CHECK(shows(eva.get(order_of(app, "karin")), "Socialsekreterare som gör planen: Pia Berg"));

        CHECK(shows(pia.get("/bestallningar"), "Karin Öberg"));
        CHECK(app.log_of("karin").front().event == "GuestOrderList");
        CHECK(pia.get(order_of(app, "karin")).status == 200);
        CHECK(pia.get(app.at("karin", "/planer")).status == 200);
        CHECK(pia.get(app.at("karin", "/journal")).status == 403);

        auto const guest = app.count("SELECT max(id) FROM order_guest");
        REQUIRE(eva.post(page + "/" + id_text(guest) + "/avslut").status == 303);
        CHECK(eva.post(page + "/" + id_text(guest) + "/avslut").status == 404);
        app.clock().advance(std::chrono::hours{24});
        REQUIRE(pia.sign_in("pia", demo_password).status == 303);
        CHECK_FALSE(shows(pia.get("/bestallningar"), "Karin"));
        CHECK(pia.get(order_of(app, "karin")).status == 403);
    });
}

TEST_CASE("the account chosen in the order form opens the order for the case officer, and taken away it closes it")
{
    for_each_app([](TestApp& app) {
        auto& ove = app.as("ove");
        CHECK(shows(ove.get("/bestallningar"), "Ingen beställning är kopplad till ditt konto"));
        auto& eva = app.as("eva");
        auto const page = order_of(app, "samir");
        auto form = eva.form(page + "/andra");
        CHECK(form.value("handlaggare-konto") == app.world().staff.at("tove").text());
        CHECK(eva.send(form.set("handlaggare-konto", app.world().staff.at("nadja").text())).status == 400);
        REQUIRE(eva.send(form.set("handlaggare-konto", app.world().staff.at("ove").text())).status == 303);
        CHECK(shows(eva.get(page), "Handläggarens konto: Ove Alm"));

        CHECK(shows(ove.get("/bestallningar"), "Samir Nilsson"));
        CHECK(app.log_of("samir").front().action == LogAction::hand_out);
        CHECK(ove.get(page).status == 200);
        CHECK(app.as("tove").get(page).status == 403);
        CHECK_FALSE(shows(app.as("tove").get("/bestallningar"), "Samir"));
        CHECK(ove.get("/personer").location == "/bestallningar");
        CHECK(ove.post("/personer", {{"sok", "Karin Öberg"}}).location == "/bestallningar");
    });
}
