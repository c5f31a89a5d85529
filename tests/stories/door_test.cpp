// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/build.h"
#include "support/app/test_app.h"

#include <doctest/doctest.h>

TEST_CASE("Nadja signs in, sees her day, and signs out; the cookie is worth nothing afterwards")
{
    for_each_app([](TestApp& app) {
        auto nadja = app.nobody();
        CHECK(nadja.get("/logga-in").status == 200);
        auto const answer = nadja.sign_in("nadja", demo_password);
        REQUIRE(answer.status == 303);
        auto const day = nadja.follow(answer);
        CHECK(day.status == 200);
        CHECK(shows(day, "Samir"));
        CHECK_FALSE(shows(day, "Märta"));
        auto const cookies = nadja.cookies;
        CHECK(nadja.post("/logga-ut").location == "/logga-in?klart=utloggad");
        nadja.cookies = cookies;
        CHECK(nadja.get("/min-dag").location == "/logga-in?till=%2Fmin-dag");
    });
}

TEST_CASE("a wrong password and a name that nobody has are answered with the same words, and both are logged")
{
    for_each_app([](TestApp& app) {
        auto stranger = app.nobody();
        auto const wrong = stranger.sign_in("nadja", "inte-mitt-losenord");
        auto const unknown = stranger.sign_in("ingen", "inte-mitt-losenord");
        CHECK(wrong.status == 400);
        CHECK(unknown.status == 400);
        auto const words = [](Response const& response) {
            auto const all = words_of(response.body);
            return all.substr(0, all.find("Användarnamn"));
        };
        CHECK(words(wrong) == words(unknown));
        CHECK(stranger.cookies.empty());
        auto const rows = app.log();
        REQUIRE(rows.size() >= 2);
        CHECK(rows[0].action == LogAction::deny);
        CHECK(rows[1].action == LogAction::deny);
        CHECK(rows[1].staff == app.world().staff.at("nadja").number());
    });
}

TEST_CASE("too many wrong passwords are answered with 429, in plain words, and with how long to wait")
{
    for_each_app([](TestApp& app) {
        auto stranger = app.nobody();
        for (int i = 0; i < 8; ++i) {
            stranger.sign_in("ingen", "inte-mitt-losenord");
            app.clock().advance(std::chrono::seconds{i < 5 ? 0 : 10});
        }
        auto const answer = stranger.sign_in("ingen", "inte-mitt-losenord");
        CHECK(answer.status == 400);
        auto const slowed = stranger.sign_in("ingen", "inte-mitt-losenord");
        CHECK(slowed.status == 429);
        REQUIRE(slowed.retry_after_s);
        CHECK(*slowed.retry_after_s > 1);
        CHECK(slowed.body.find("<title>Fel: Logga in") != std::string::npos);
        CHECK(shows(slowed, "Vänta " + std::to_string(*slowed.retry_after_s) + " sekunder och försök igen."));
        CHECK(app.nobody().sign_in("nadja", demo_password).status == 303);
    });
}

TEST_CASE("a new sign-in ends the session that the browser had, and no other")
{
    for_each_app([](TestApp& app) {
        auto nadja = app.nobody();
        REQUIRE(nadja.sign_in("nadja", demo_password).status == 303);
        auto const old = nadja.cookies;
        auto elsewhere = app.nobody();
        REQUIRE(elsewhere.sign_in("nadja", demo_password).status == 303);
        REQUIRE(nadja.sign_in("petra", demo_password).status == 303);
        CHECK(shows(nadja.get("/min-dag"), "Petra"));
        CHECK(elsewhere.get("/min-dag").status == 200);
        auto returned = app.nobody();
        returned.cookies = old;
        CHECK(returned.get("/min-dag").location == "/logga-in?till=%2Fmin-dag");
        CHECK(app.count("SELECT count(*) FROM session WHERE ended_by = 'new_sign_in'") == 1);
    });
}

TEST_CASE("a form without the page's token does nothing, and what was written comes back to be sent")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const before = app.count("SELECT count(*) FROM journal_entry");
        auto const note = Fields{{"typ", "event"}, {"text", "Skickat från en annan sida."}};
        for (auto const& token : {Fields{}, Fields{{"_csrf", "fel"}}}) {
            auto fields = note;
            fields.insert(fields.end(), token.begin(), token.end());
            auto const answer = nadja.post_bare(app.at("samir", "/anteckning"), fields);
            CHECK(answer.status == 200);
            CHECK(shows(answer, "Skicka det du skrev"));
            CHECK(app.count("SELECT count(*) FROM journal_entry") == before);
        }
    });
}

TEST_CASE("a session that ends while Nadja writes loses no word: it goes with her through the door")
{
    for_each_app([](TestApp& app) {
        auto nadja = app.as("nadja");
        auto const page = app.at("samir", "/anteckning");
        auto form = nadja.form(page);
        form.set("typ", "event").set("mal", "inget").set("text", "Samir lagade middag åt alla. ”Gott!” <3");
        app.clock().advance(std::chrono::hours{13});
        auto const door = nadja.send(form);
        CHECK(door.status == 401);
        CHECK(shows(door, "Texten finns kvar"));
        auto sign_in = forms_of(door.body).at(0);
        CHECK(sign_in.action == "/logga-in");
        auto const ask = nadja.send(sign_in.set("anvandare", "nadja").set("losenord", demo_password));
        CHECK(shows(ask, "Skicka det du skrev"));
        CHECK_FALSE(shows(app.as("eva").get("/min-dag"), "middag"));
        auto again = forms_of(ask.body).at(0);
        CHECK(again.action == page);
        CHECK(again.value("text") == "Samir lagade middag åt alla. ”Gott!” <3");
        auto const signed_note = nadja.send(again);
        CHECK(signed_note.status == 303);
        CHECK(shows(nadja.get(app.at("samir", "/journal")), "Samir lagade middag åt alla. ”Gott!” <3"));
    });
}

TEST_CASE("a locked screen shows nothing of anybody, opens with the PIN, and five wrong ones end the session")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        REQUIRE(nadja.get(app.at("samir")).status == 200);
        CHECK(nadja.post("/las").location == "/las-upp?till=%2Fmin-dag");
        auto const locked = nadja.get(app.at("samir"));
        CHECK(locked.status == 303);
        CHECK(locked.location.starts_with("/las-upp?till="));
        auto const door = nadja.follow(locked);
        CHECK_FALSE(shows(door, "Samir"));
        for (auto const& form : forms_of(door.body)) CHECK_MESSAGE(form.action != "/las", "what is locked is not locked once more");
        auto form = nadja.form(locked.location, "/las-upp");
        CHECK(nadja.send(form.set("kod", "1111")).status == 400);
        auto const open = nadja.send(form.set("kod", demo_pin));
        CHECK(open.location == app.at("samir"));
        CHECK(shows(nadja.follow(open), "Samir"));

        nadja.post("/las");
        form = nadja.form("/las-upp");
        for (int tries = 0; tries < 5; ++tries) nadja.send(form.set("kod", "1111"));
        CHECK(nadja.send(form.set("kod", demo_pin)).status == 401);
        CHECK(nadja.get("/min-dag").location == "/logga-in?till=%2Fmin-dag");
    });
}

TEST_CASE("half an hour without a touch locks the screen by itself")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        app.clock().advance(std::chrono::minutes{28});
        CHECK(nadja.get("/min-dag").status == 200);
        app.clock().advance(std::chrono::minutes{31});
        CHECK(nadja.get("/min-dag").location == "/las-upp?till=%2Fmin-dag");
    });
}

TEST_CASE("whoever got a password from somebody else chooses an own one before anything else")
{
    for_each_app([](TestApp& app) {
        Passwords passwords;
        auto& house = app.app().house();
        auto const hash = passwords.hash(Secret{"nytt-från-chefen-7"});
        REQUIRE(house.database.write([&](WriteTx& tx) {
            return reset_login(tx, {.staff = app.world().staff.at("petra"), .username = "petra", .password_hash = hash, .must_change = true},
                house.clock.now());
        }));
        CHECK(app.as("petra").get("/min-dag").location.starts_with("/logga-in"));
        auto petra = app.nobody();
        CHECK(petra.sign_in("petra", "nytt-från-chefen-7").location == "/konto/losenord");
        CHECK(petra.get(app.at("samir")).location == "/konto/losenord");
        auto form = petra.form("/konto/losenord");
        form.set("nuvarande", "nytt-från-chefen-7").set("nytt", "kort").set("igen", "kort");
        CHECK(petra.send(form).status == 400);
        form.set("nytt", "sju gröna kannor").set("igen", "sju gröna kannor");
        REQUIRE(petra.send(form).status == 303);
        CHECK(petra.get(app.at("samir")).status == 200);
        CHECK(app.nobody().sign_in("petra", "sju gröna kannor").status == 303);
    });
}

TEST_CASE("an address that is none is a page that says so, and so is one that takes no forms")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const unknown = nadja.get("/finns-inte");
        CHECK(unknown.status == 404);
        CHECK(shows(unknown, "Sidan finns inte"));
        auto const wrong = nadja.post("/min-dag");
        CHECK(wrong.status == 405);
        CHECK(shows(wrong, "Inloggad: Nadja Karimi"));
        CHECK(app.nobody().get("/finns-inte").location == "/logga-in?till=%2Ffinns-inte");
        CHECK(app.nobody().get("/s/finns-inte.css").status == 404);
        CHECK(app.nobody().get("/halsa").body == "ok\n");
    });
}
