// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

#include <chrono>

// Going through the plan together again: booked, prepared, talked about in parts, signed, and what it leads to.

namespace {

void in_each_house(std::function<void(PreparedApp&)> const& test)
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        test(app);
    }
}

std::string plan_of(PreparedApp& app) { return app.at("samir", "/planer/" + app.value("{plan}")); }
std::string follow_ups_of(PreparedApp& app) { return plan_of(app) + "/uppfoljningar"; }

// Begins one of the part and gives its address.
std::string begin(PreparedApp& app, Browser& browser, std::string const& what = "whole", std::string const& day = "2026-12-02")
{
    auto const begun = browser.post(follow_ups_of(app) + "/ny", {{"vad", what}, {"dag", day}});
    REQUIRE(begun.status == 303);
    return begun.location;
}

void write(Browser& browser, std::string const& address, Fields const& fields)
{
    auto form = browser.form(address, address);
    for (auto const& [name, value] : fields) form.set(name, value);
    auto const saved = browser.send(form, {{"gor", "klar"}});
    INFO(words_of(saved.body));
    REQUIRE(saved.status == 303);
}

Fields const next_time = {{"planen", "none"}, {"kort-sagt", "Samir åker själv till Verkstan."}, {"dag", "2027-06-02"},
    {"satt", "Hemma, med bilder"}, {"ansvarig", "Nadja Karimi"}};

Response sign(Browser& browser, std::string const& followup, Fields const& more = {{"gor", "signera"}})
{
    auto const form = browser.form(followup + "/klar", followup + "/klar");
    return browser.send(form, more);
}


} // namespace

TEST_CASE("a follow-up is booked, gone through page by page over two meetings, read through and signed for good")
{
    in_each_house([](PreparedApp& app) {
        auto& nadja = app.as("nadja");
        auto const followup = begin(app, nadja);
        CHECK(shows(nadja.get(follow_ups_of(app)), "2 december 2026"));
        write(nadja, followup + "/del/mote", {{"vilka", "Samir, Amal"}, {"tolk", "arabiska, bokad"}, {"bilder", "bilder av bussen"},
            {"traff-dag-1", "2026-11-18"}, {"traff-form-1", "visit"}, {"traff-vilka-1", "Samir"}, {"traff-text-1", "Bara bussen."}});
        // Another day they go on where they were.
        write(nadja, followup + "/del/mote",
            {{"traff-dag-2", "2026-11-19"}, {"traff-form-2", "telephone"}, {"traff-vilka-2", "Samir, Amal"}});
        write(nadja, followup + "/del/uppgifter", {{"kort", "right"}, {"start", "changed"}, {"forandring", "Ny granne."}});
        write(nadja, followup + "/del/deltagande", {{"del", "took_part"}, {"hur", "Valde bilder."}});
        write(nadja, followup + "/mal/" + app.value("{goal}"),
            {{"helhet", "good"}, {"narmare", "dont_know"}, {"tid", "wont_say"}, {"ord", "Sitt inte så nära."}, {"rost", "person"}, {"egen-gick", "fully"},
                {"egen-nu", "finish"}, {"gick", "partly"}, {"nu", "change"}, {"gor-vi", "Personalen sitter längst bak."}});
        write(nadja, followup + "/del/trygg", {{"trygg", "good"}, {"ord", "Ja, nu."}});
        write(nadja, followup + "/del/nasta", next_time);
        auto const review = nadja.get(followup + "/klar");
        CHECK(shows(review, "Bara bussen."));
        CHECK(shows(review, "Sitt inte så nära."));
        CHECK(shows(review, "Vill inte svara"));
        CHECK_FALSE(shows(review, "Ingen träff är inskriven."));
        auto const confirmed_before = app.count("SELECT count(*) FROM fact_confirmation");
        REQUIRE(sign(nadja, followup).location == followup + "?klart=uppfoljd");
        auto const page = nadja.get(followup);
        CHECK(shows(page, "Uppföljning 19 november 2026"));
        CHECK(shows(page, "Hur det gick, enligt Samir Helt"));
        CHECK(shows(page, "Hur det gick, enligt personalen Delvis"));
        CHECK(app.count("SELECT count(*) FROM fact_confirmation") > confirmed_before);
        CHECK(app.count("SELECT count(*) FROM follow_up_draft") == 0);
        // Signed is signed.
        CHECK(nadja.get(followup + "/del/nasta").status == 409);
        CHECK(nadja.post(followup + "/del/nasta", {{"dag", "2027-01-01"}, {"version", "1"}}).status == 409);
    });
}

TEST_CASE("only the day and the way of the next follow-up are asked for; what else is missing is advice")
{
    in_each_house([](PreparedApp& app) {
        auto& nadja = app.as("nadja");
        auto const followup = begin(app, nadja);
        auto const review = nadja.get(followup + "/klar");
        CHECK(shows(review, "Frågan om trygghet är inte ställd."));
        CHECK(shows(review, "Du kan signera ändå."));
        auto const refused = sign(nadja, followup);
        CHECK(refused.status == 400);
        CHECK(shows(refused, "Bestäm dagen för nästa uppföljning"));
        write(nadja, followup + "/del/nasta", {{"dag", "2027-06-02"}});
        CHECK(shows(sign(nadja, followup), "Skriv på vilket sätt ni följer upp nästa gång"));
        write(nadja, followup + "/del/nasta", {{"satt", "Hemma"}});
        CHECK(sign(nadja, followup).status == 303);
        // Nothing changed: it has been followed up all the same (R219).
        CHECK(app.count("SELECT count(*) FROM follow_up WHERE unfinished = ''") == 1);
    });
}

TEST_CASE("what is wrong on a page of a follow-up is said at its field, and what was typed stays")
{
    in_each_house([](PreparedApp& app) {
        auto& nadja = app.as("nadja");
        auto const followup = begin(app, nadja);
        auto wrong = nadja.form(followup + "/del/nasta", followup + "/del/nasta");
        auto const ending = nadja.send(wrong.set("behov", "ja").set("dag", "snart").set("satt", "Hemma"));
        CHECK(ending.status == 400);
        CHECK(shows(ending, "Skriv vem som kontaktar handläggaren."));
        CHECK(shows(ending, "Skriv en dag, till exempel 2 dec"));
        CHECK(ending.body.find("value=\"snart\"") != std::string::npos);
        auto met = nadja.form(followup + "/del/mote", followup + "/del/mote");
        auto const meeting = nadja.send(met.set("traff-dag-1", "2026-12-24").set("traff-vilka-1", "Samir"));
        CHECK(shows(meeting, "Dagen har inte varit än."));
        CHECK(shows(meeting, "Välj hur ni träffades."));
        CHECK(nadja.post(follow_ups_of(app) + "/ny", {{"vad", "goal:nonsense"}}).status == 400);
        CHECK(nadja.post(follow_ups_of(app) + "/ny", {{"vad", "dated"}, {"dag", "2026-11-21"}}).status == 400);
        CHECK(nadja.get(followup + "/del/okand").status == 404);
    });
}

TEST_CASE("two cannot begin a follow-up of the same thing at once, but one goal can be followed up while the whole plan is booked")
{
    in_each_house([](PreparedApp& app) {
        begin(app, app.as("nadja"));
        auto const second = app.as("petra").post(follow_ups_of(app) + "/ny", {{"vad", "whole"}, {"dag", "2026-12-03"}});
        CHECK(second.status == 409);
        CHECK(shows(second, app.as("nadja").get("/konto").body.empty() ? "" : "har redan börjat den uppföljningen"));
        auto const goal = begin(app, app.as("petra"), "goal:" + app.value("{goal}"));
        CHECK(shows(app.as("petra").get(goal), "Målet"));
        CHECK(app.count("SELECT count(*) FROM follow_up_draft") == 2);
    });
}

TEST_CASE("when two write on the same page, both texts are there")
{
    in_each_house([](PreparedApp& app) {
        auto& nadja = app.as("nadja");
        auto& petra = app.as("petra");
        auto const page = begin(app, nadja) + "/del/trygg";
        auto mine = nadja.form(page, page);
        auto hers = petra.form(page, page);
        REQUIRE(nadja.send(mine.set("ord", "Ja, jämt."), {{"gor", "spara"}}).status == 303);
        auto const late = petra.send(hers.set("ord", "Inte på natten."), {{"gor", "spara"}});
        REQUIRE(late.status == 303);
        auto const both = petra.get(late.location);
        CHECK(shows(both, "Inte på natten."));
        CHECK(shows(both, "Ja, jämt."));
        auto const typed = nadja.autosave(page + "/utkast", {{"ord", "Ja, jämt och alltid."}, {"rost", "person"}, {"version", "1"}});
        CHECK(typed.status == 200);
        CHECK(typed.body.find("\"version\":\"2\"") != std::string::npos);
        CHECK(nadja.autosave(page + "/utkast", {{"ord", "Annat."}, {"rost", "person"}, {"version", "1"}}).status == 409);
        // Whoever signs has read what is signed.
        auto& eva = app.as("eva");
        auto const followup = page.substr(0, page.find("/del/"));
        write(nadja, followup + "/del/nasta", next_time);
        auto const read = eva.form(followup + "/klar", followup + "/klar");
        write(nadja, followup + "/del/nasta", {{"kort-sagt", "Mer."}});
        CHECK(eva.send(read, {{"gor", "signera"}}).status == 409);
    });
}

TEST_CASE("a follow-up is prepared: notes since the last one are counted, quoted and linked, and a guest sees none of them")
{
    in_each_house([](PreparedApp& app) {
        auto& nadja = app.as("nadja");
        auto const note = [&](std::string const& kind, std::string const& text, Fields const& more) {
            auto form = nadja.form(app.at("samir", "/anteckning") + "?ny=1");
            form.set("typ", kind).set("mal", app.value("{goal}")).set("text", text);
            for (auto const& [name, value] : more) form.set(name, value);
            auto const sent = nadja.send(form);
            INFO(words_of(sent.body));
            REQUIRE(sent.status == 303);
        };
        note("deviation", "Samir stannade hemma.", {{"orsak", "did_not_want"}});
        note("event", "Samir tryckte på stopp.", {});
        auto const followup = begin(app, nadja);
        auto const page = nadja.get(followup + "/mal/" + app.value("{goal}"));
        CHECK(shows(page, "Samir stannade hemma."));
        CHECK(shows(page, "Ville inte: 1"));
        CHECK(page.body.find("/journal/") != std::string::npos);
        auto const guest = app.as("pia").get(followup + "/mal/" + app.value("{goal}"));
        CHECK(guest.status == 200);
        CHECK_FALSE(shows(guest, "Samir stannade hemma."));
        // After it has been followed up the counting begins anew.
        write(nadja, followup + "/mal/" + app.value("{goal}"), {{"gick", "partly"}, {"nu", "go_on"}});
        write(nadja, followup + "/del/nasta", next_time);
        REQUIRE(sign(nadja, followup).status == 303);
        app.clock().set(app.clock().now() + std::chrono::hours{24 * 3});
        auto const next = begin(app, nadja);
        auto const fresh = nadja.get(next + "/mal/" + app.value("{goal}"));
        CHECK(shows(fresh, "Förra gången"));
        CHECK(shows(fresh, "Hur det gick: Delvis."));
    });
}

TEST_CASE("a goal with a day of its own is followed up by itself that day, and gets a new day or none")
{
    in_each_house([](PreparedApp& app) {
        auto& nadja = app.as("nadja");
        auto const dates = follow_ups_of(app);
        auto form = nadja.form(dates, dates + "/datum");
        auto const goal = app.count("SELECT min(g.id) FROM goal g JOIN plan p ON p.id = g.plan_id WHERE p.order_id = "
            + std::to_string(app.person("samir").order.number()));
        auto const choice = "goal:" + std::to_string(goal);
        REQUIRE(nadja.send(form.set("vad", choice).set("egen-dag", "2026-12-20")).status == 303);
        CHECK(shows(nadja.get(dates), "20 december 2026"));
        auto const followup = begin(app, nadja, "dated", "2026-12-20");
        auto const guide = nadja.get(followup);
        CHECK(guide.body.find("/mal/" + Id<Goal>{goal}.text()) != std::string::npos);
        CHECK(guide.body.find("/insats/") == std::string::npos);
        write(nadja, followup + "/mal/" + Id<Goal>{goal}.text(), {{"gick", "fully"}, {"nu", "go_on"}, {"egen-dag", "2027-02-01"}});
        write(nadja, followup + "/del/nasta", next_time);
        REQUIRE(sign(nadja, followup).status == 303);
        CHECK(shows(nadja.get(dates), "1 februari 2027"));
        CHECK(app.count("SELECT count(*) FROM follow_up WHERE resets_clock = 1") == 0);
    });
}
