// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/build.h"
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

// Skyddsåtgärder rest on nobody's consent but the person's (DD-21).

namespace {

HtmlForm filled_measure(Browser& browser, std::string const& address)
{
    auto form = browser.form(address);
    form.set("vad", "Sänggrind om natten.").set("syfte", "Samir vill inte rulla ur.").set("provat", "En lägre säng.");
    form.set("svar", "ja").set("hur", "words").set("ord", "Ja, jag vill ha den.").set("beslutad-av", "Ann Ek, arbetsterapeut");
    return form;
}

} // namespace

TEST_CASE("a protective measure needs the person's own yes, whatever a god man or a relative says")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const measures = app.at("samir", "/skyddsatgarder");
        auto form = filled_measure(nadja, measures + "/ny");
        auto const cannot = nadja.send(form, {{"svar", "kan-inte"}});
        CHECK(cannot.status == 400);
        CHECK(shows(cannot, "Ingen annan kan säga ja åt Samir"));
        CHECK(shows(cannot, "Berätta för enhetschefen"));
        CHECK(shows(nadja.send(form, {{"svar", "nej"}}), "Samir har sagt nej. Då används inte åtgärden."));
        CHECK(nadja.send(form, {{"ord", ""}}).status == 400);
        CHECK(app.count("SELECT count(*) FROM protective_measure") == 0);
        REQUIRE(nadja.send(form).status == 303);
        auto const page = nadja.get(measures);
        CHECK(shows(page, "Sänggrind om natten."));
        CHECK(shows(page, "Samir: Sa det, 20 november 2026. ”Ja, jag vill ha den.”"));
        CHECK(shows(page, "Gäller, ses över senast 20 maj 2027"));
        CHECK(shows(app.as("petra").get(app.at("samir", "/dagen")), "Säger Samir nej används den inte."));
    });
}

TEST_CASE("a protective measure has a review and a last day, is late when nobody looks, and ends at once when the person says so")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const measures = app.at("samir", "/skyddsatgarder");
        auto form = filled_measure(nadja, measures + "/ny");
        CHECK(shows(nadja.send(form, {{"ses-over", "2027-10-01"}}), "minst var sjätte månad"));
        CHECK(shows(nadja.send(form, {{"slutar", "2028-10-01"}}), "högst ett år i taget"));
        REQUIRE(nadja.send(form.set("ses-over", "2026-12-01").set("slutar", "2027-02-01")).status == 303);
        auto const measure = measures + "/" + id_text(app.count("SELECT max(id) FROM protective_measure"));

        app.clock().advance(std::chrono::days{14});
        REQUIRE(nadja.sign_in("nadja", demo_password).status == 303);
        CHECK(shows(nadja.get(measures), "Skulle ha setts över 1 december 2026"));
        auto review = nadja.form(measure, measure + "/genomgang");
        review.set("resultat", "Hjälper.").set("svar", "ja").set("hur", "shown").set("ord", "Nickade.").set("slutar", "2027-03-01");
        REQUIRE(nadja.send(review).status == 303);
        CHECK(shows(nadja.get(measures), "Gäller, ses över senast 1 mars 2027"));

        auto end = nadja.form(measure, measure + "/slut");
        CHECK(shows(nadja.send(end.set("orsak", "withdrawn")), "Skriv vad personen sa eller visade."));
        REQUIRE(nadja.send(end.set("slut-ord", "Ta bort den.")).status == 303);
        CHECK(shows(nadja.get(measures), "Ingen skyddsåtgärd används."));
        CHECK_FALSE(shows(nadja.get(app.at("samir", "/dagen")), "Sänggrind"));
        CHECK(nadja.post(measure + "/slut", {{"orsak", "not_needed"}}).status == 409);
    });
}

TEST_CASE("words that may mean coercion, and what looks like a dose, get advice and nobody is stopped")
{
    TestApp app;
    auto& nadja = app.as("nadja");
    auto const measures = app.at("samir", "/skyddsatgarder");
    REQUIRE(nadja.send(filled_measure(nadja, measures + "/ny").set("vad", "Vi låser dörren om natten.")).status == 303);
    CHECK(shows(nadja.get(measures), "kan vara frihetsberövande"));
    auto medicine = nadja.form(measures + "/akutlakemedel");
    CHECK(shows(nadja.send(medicine.set("finns", "ja")), "Skriv var instruktionen finns."));
    REQUIRE(nadja.send(medicine.set("instruktion", "Pärmen, 10 mg").set("far-ge", "Delegerad personal")).status == 303);
    CHECK(shows(nadja.get(measures), "ser ut som en läkemedelsdos"));
    CHECK(shows(nadja.get(app.at("samir", "/dagen")), "Akutläkemedel finns. Instruktion: Pärmen, 10 mg. Får ge: Delegerad personal."));
}
