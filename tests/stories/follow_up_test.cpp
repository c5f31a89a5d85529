// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan.h"
#include "stories/follow_up_steps.h"

#include <algorithm>
#include <doctest/doctest.h>

// Going through the plan together again: booked, prepared, talked about in parts, signed, and what it leads to.

using follow_up_steps::plan_of;
using follow_up_steps::follow_ups_of;
using follow_up_steps::goal_of;
using follow_up_steps::begin;
using follow_up_steps::write;
using follow_up_steps::next_time;
using follow_up_steps::sign;

TEST_CASE("a follow-up is booked, gone through page by page over two meetings, read through and signed for good")
{
    for_each_app([](TestApp& app) {
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
        write(nadja, followup + "/mal/" + goal_of(app),
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
    for_each_app([](TestApp& app) {
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
    for_each_app([](TestApp& app) {
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
    for_each_app([](TestApp& app) {
        begin(app, app.as("nadja"));
        auto const second = app.as("petra").post(follow_ups_of(app) + "/ny", {{"vad", "whole"}, {"dag", "2026-12-03"}});
        CHECK(second.status == 409);
        CHECK(shows(second, "har redan börjat den uppföljningen"));
        auto const goal = begin(app, app.as("petra"), "goal:" + goal_of(app));
        CHECK(shows(app.as("petra").get(goal), "Målet"));
        CHECK(app.count("SELECT count(*) FROM follow_up_draft") == 2);
    });
}

TEST_CASE("when two write on the same page, both texts are there")
{
    for_each_app([](TestApp& app) {
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
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const note = [&](std::string const& kind, std::string const& text, Fields const& more) {
            auto form = nadja.form(app.at("samir", "/anteckning") + "?ny=1");
            form.set("typ", kind).set("mal", goal_of(app)).set("text", text);
            for (auto const& [name, value] : more) form.set(name, value);
            auto const sent = nadja.send(form);
            INFO(words_of(sent.body));
            REQUIRE(sent.status == 303);
        };
        note("deviation", "Samir stannade hemma.", {{"orsak", "did_not_want"}});
        note("event", "Samir tryckte på stopp.", {});
        auto const followup = begin(app, nadja);
        auto const page = nadja.get(followup + "/mal/" + goal_of(app));
        CHECK(shows(page, "Samir stannade hemma."));
        CHECK(shows(page, "Ville inte: 1"));
        CHECK(shows(page, "Anteckningar om varje aktivitet:"));
        CHECK(page.body.find("/journal/") != std::string::npos);
        auto const guest = app.as("pia").get(followup + "/mal/" + goal_of(app));
        CHECK(guest.status == 200);
        CHECK_FALSE(shows(guest, "Samir stannade hemma."));
        // After it has been followed up the counting begins anew.
        write(nadja, followup + "/mal/" + goal_of(app), {{"gick", "partly"}, {"nu", "go_on"}});
        write(nadja, followup + "/del/nasta", next_time);
        REQUIRE(sign(nadja, followup).status == 303);
        auto const next = begin(app, nadja);
        auto const fresh = nadja.get(next + "/mal/" + goal_of(app));
        CHECK(shows(fresh, "Förra gången"));
        CHECK(shows(fresh, "Hur det gick: Delvis."));
    });
}

TEST_CASE("a goal with a day of its own is followed up by itself that day, and gets a new day or none")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const dates = follow_ups_of(app);
        auto form = nadja.form(dates, dates + "/datum");
        auto const goal = goal_of(app);
        auto const choice = "goal:" + std::to_string(Id<Goal>::parse(goal)->number());
        REQUIRE(nadja.send(form.set("vad", choice).set("egen-dag", "2026-12-20")).status == 303);
        CHECK(shows(nadja.get(dates), "20 december 2026"));
        auto const followup = begin(app, nadja, "dated", "2026-12-20");
        auto const guide = nadja.get(followup);
        CHECK(guide.body.find("/mal/" + goal) != std::string::npos);
        CHECK(guide.body.find("/insats/") == std::string::npos);
        write(nadja, followup + "/mal/" + goal, {{"gick", "fully"}, {"nu", "go_on"}, {"egen-dag", "2027-02-01"}});
        write(nadja, followup + "/del/nasta", next_time);
        REQUIRE(sign(nadja, followup).status == 303);
        CHECK(shows(nadja.get(dates), "1 februari 2027"));
        CHECK(app.count("SELECT count(*) FROM follow_up WHERE resets_clock = 1") == 0);
    });
}

TEST_CASE("a plan that ends keeps its open follow-up as it was said; its leader signs it as not finished or throws it away")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto& eva = app.as("eva");
        auto const followup = begin(app, nadja);
        auto const other = begin(app, nadja, "goal:" + goal_of(app));
        write(nadja, followup + "/del/trygg", {{"trygg", "good"}, {"ord", "Ja, jämt."}});
        auto const order = app.at("samir", "/bestallningar/" + app.person("samir").order.text());
        REQUIRE(eva.post(order + "/avslut", {{"avslut", "2026-11-19"}, {"skal", "deceased"}}).status == 303);
        // Nothing is due any more, and nothing is lost (DD-20).
        CHECK_FALSE(shows(eva.get("/min-dag"), "Följ upp"));
        auto const page = eva.get(followup + "/del/trygg");
        CHECK(shows(page, "Planen är avslutad"));
        CHECK(shows(page, "Ja, jämt."));
        CHECK(eva.post(followup + "/del/trygg", {{"ord", "Nej."}, {"rost", "person"}, {"version", "1"}}).status == 409);
        CHECK(eva.post(follow_ups_of(app) + "/ny", {{"vad", "whole"}, {"dag", ""}}).status == 409);
        CHECK(sign(eva, followup).status == 409);
        CHECK(shows(sign(eva, followup, {{"gor", "avbruten"}}), "Skriv varför den inte blev klar."));
        REQUIRE(sign(eva, followup, {{"gor", "avbruten"}, {"ej-klar", "Samir har avlidit."}}).status == 303);
        CHECK(shows(eva.get(followup), "Blev inte klar"));
        CHECK(shows(eva.get(followup), "Ja, jämt."));
        REQUIRE(eva.send(eva.form(other + "/borttagning")).status == 303);
        CHECK(eva.get(other).status == 404);
        CHECK(app.count("SELECT count(*) FROM follow_up WHERE resets_clock = 1") == 0);
    });
}

TEST_CASE("a follow-up stays with the version it was begun on when the next one is established, and says so")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const followup = begin(app, nadja);
        REQUIRE(nadja.post(plan_of(app) + "/utkast", {{"skal", "Samir vill mer."}}).status == 303);
        auto form = nadja.form(plan_of(app) + "/granska", plan_of(app) + "/faststallande");
        for (auto& [name, field] : form.fields)
            if (name.starts_with("skal-")) field = "Vi frågar igen.";
        REQUIRE(nadja.send(form).status == 303);
        CHECK(shows(nadja.get(followup), "Planen har en nyare version"));
        write(nadja, followup + "/del/nasta", next_time);
        REQUIRE(sign(nadja, followup).status == 303);
        CHECK(shows(nadja.get(followup), "Gäller version 1 av plan"));
    });
}

TEST_CASE("what was agreed is carried into the draft of the next version, and the version in force is not touched")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const followup = begin(app, nadja);
        write(nadja, followup + "/mal/" + goal_of(app), {{"gick", "fully"}, {"nu", "finish"}, {"bedomning", "Åker själv."}});
        write(nadja, followup + "/del/nasta", next_time);
        REQUIRE(sign(nadja, followup).status == 303);
        REQUIRE(nadja.post(followup + "/till-planen").status == 303);
        CHECK(app.count("SELECT count(*) FROM plan_draft_goal WHERE state = 'reached' AND reason LIKE '%Åker själv.%'") == 1);
        CHECK(app.count("SELECT count(*) FROM plan_draft_follow_up WHERE on_date = '2027-06-02' AND way = 'Hemma, med bilder'") == 1);
        CHECK(app.count("SELECT count(*) FROM version_goal WHERE state = 'reached'") == 0);
        // Once more changes nothing.
        REQUIRE(nadja.post(followup + "/till-planen").status == 303);
        CHECK(app.count("SELECT count(*) FROM plan_draft WHERE reason LIKE 'Uppföljning%' AND after_follow_up = 1") == 1);
    });
}

TEST_CASE("that the case officer is to be contacted is a task until somebody ticks it, once")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const followup = begin(app, nadja);
        write(nadja, followup + "/del/nasta", next_time);
        write(nadja, followup + "/del/nasta",
            {{"behov", "ja"}, {"kontakt-vem", "Nadja Karimi"}, {"kontakt-dag", "2026-12-10"}, {"kontakt-om", "Samir behöver mer tid."}});
        REQUIRE(sign(nadja, followup).status == 303);
        CHECK(shows(nadja.get(followup), "Nadja Karimi kontaktar handläggaren senast 10 december 2026"));
        CHECK(shows(nadja.post(followup + "/kontakt", {{"dag", "2027-01-01"}}), "Dagen har inte varit än."));
        REQUIRE(nadja.post(followup + "/kontakt", {{"dag", "2026-11-20"}, {"text", "Hon ringer på fredag."}}).status == 303);
        CHECK(shows(nadja.get(followup), "Hon ringer på fredag."));
        CHECK(app.as("petra").post(followup + "/kontakt", {{"dag", "2026-11-20"}, {"text", "Ja."}}).status == 409);
    });
}

TEST_CASE("how safe the person feels is followed over time, in their own answers, as a picture and a table")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        CHECK(shows(nadja.get(app.at("samir", "/trygghet")), "Frågan är inte besvarad än."));
        auto const ask = [&](std::string const& answer, std::string const& voice, std::string const& day) {
            auto const followup = begin(app, nadja);
            write(nadja, followup + "/del/mote", {{"traff-dag-1", day}, {"traff-form-1", "visit"}, {"traff-vilka-1", "Samir"}});
            write(nadja, followup + "/del/trygg", {{"trygg", answer}, {"rost", voice}, {"ord", "Om " + answer}});
            write(nadja, followup + "/del/nasta", next_time);
            REQUIRE(sign(nadja, followup).status == 303);
        };
        ask("bad", "person", "2026-11-16");
        ask("good", "person", "2026-11-17");
        ask("wont_say", "person", "2026-11-18");
        ask("bad", "relative", "2026-11-19");
        auto const page = nadja.get(app.at("samir", "/trygghet"));
        CHECK(shows(page, "Vill inte svara"));
        CHECK(shows(page, "Om bad"));
        CHECK(shows(page, "Från 16 november 2026 till 17 november 2026"));
        CHECK(page.body.find("<polyline class=\"kurva__spar\" points=\"15,100 65,20\"/>") != std::string::npos);
    });
}

TEST_CASE("a signed follow-up is printed as a document of its own, and the print is logged")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const followup = begin(app, nadja);
        CHECK(nadja.get(followup + "/pdf").status == 404);
        write(nadja, followup + "/mal/" + goal_of(app), {{"helhet", "good"}, {"ord", "Ja, det går bra."}});
        write(nadja, followup + "/del/nasta", next_time);
        REQUIRE(sign(nadja, followup).status == 303);
        auto const pdf = nadja.get(followup + "/pdf");
        CHECK(pdf.content_type == "application/pdf");
        CHECK(pdf.body.starts_with("%PDF-"));
        CHECK(app.log().front().action == LogAction::print);
    });
}

TEST_CASE("whoever may write the plan writes in its follow-up, but only the kontaktman, the deputy or a leader signs it")
{
    for_each_app([](TestApp& app) {
        auto const followup = begin(app, app.as("nadja"));
        auto& kim = app.as("kim");
        REQUIRE(kim.post(app.at("samir", "/nodoppning"), {{"skal", "Samir svarar inte på larmet."}}).status == 303);
        CHECK(kim.get(followup).status == 200);
        auto const form = app.as("nadja").form(followup + "/klar", followup + "/klar");
        CHECK(kim.post(followup + "/klar", {{"gor", "signera"}, {"sett", form.value("sett")}}).status == 403);
        CHECK(kim.post(followup + "/borttagning").status == 403);
        CHECK(app.as("nadja").post(followup + "/klar", {{"gor", "avbruten"}, {"ej-klar", "Jag vill."}, {"sett", "0"}}).status == 403);
        CHECK(app.as("amir").get(followup).status == 403);
    });
}

TEST_CASE("a life area says whether function, need and goal are as before, and the journal gets a proposal in words")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const followup = begin(app, nadja);
        auto form = nadja.form(followup + "/del/omraden", followup + "/del/omraden");
        std::string area;
        for (auto const& [name, value] : form.fields)
            if (name.starts_with("text-")) area = name.substr(5);
        REQUIRE_FALSE(area.empty());
        form.set("fungerar-" + area, "improved").set("behov-" + area, "less").set("mal-" + area, "unchanged");
        REQUIRE(nadja.send(form, {{"gor", "klar"}}).status == 303);
        write(nadja, followup + "/mal/" + goal_of(app),
            {{"egen-gick", "fully"}, {"egen-nu", "finish"}, {"gick", "partly"}, {"nu", "change"}, {"gor-vi", "Personalen sitter längst bak."}});
        write(nadja, followup + "/del/nasta", next_time);
        REQUIRE(sign(nadja, followup).status == 303);
        auto const page = nadja.get(followup);
        CHECK(shows(page, "Fungerar: Bättre. Behov av stöd: Mindre stöd. Samma mål."));
        CHECK(shows(page, "Läs och signera anteckningen"));
        auto const mark = page.body.find("/anteckning?utkast=");
        REQUIRE(mark != std::string::npos);
        auto const address = app.at("samir", page.body.substr(mark, page.body.find('"', mark) - mark));
        auto note = nadja.form(address);
        auto const text = note.value("text");
        INFO(text);
        CHECK(text.starts_with("Genomförandeplan\nPlanen är uppföljd 20 november 2026."));
        CHECK(text.find("– Samir åker själv till Verkstan.") != std::string::npos);
        CHECK(text.find("(version 1).") != std::string::npos);
        // What the person said stands beside what the staff said, and each life area says what is new (R208).
        CHECK(text.find(": Helt enligt Samir, Delvis enligt personalen, Samir vill: Avslutas, det blir: Ändras. "
                        "Från och med nu: Personalen sitter längst bak.")
            != std::string::npos);
        CHECK(text.find("\n– Livsområdet ") != std::string::npos);
        CHECK(text.find("Fungerar: Bättre. Behov av stöd: Mindre stöd. Samma mål.") != std::string::npos);
        CHECK(shows(nadja.get("/min-dag"), "Signera anteckningen om Samir Nilsson: Planen är uppföljd"));
        // All of what is signed is in sight.
        auto const written = nadja.get(address).body;
        auto const rows = written.find("rows=\"", written.find("name=\"text\"")) + 6;
        CHECK(std::stoi(written.substr(rows)) >= std::ranges::count(text, '\n') + 1);
        // Written when it is signed, and not offered twice.
        REQUIRE(nadja.send(note).status == 303);
        CHECK(shows(nadja.get(app.at("samir", "/journal")), "Planen är uppföljd 20 november 2026."));
        CHECK_FALSE(shows(nadja.get(followup), "anteckningen"));
        CHECK_FALSE(shows(nadja.get(followup), "Skriv i journalen"));
        // Whoever opens the person sees how each goal stood the last time.
        CHECK(shows(nadja.get(app.at("samir")), "20 november 2026: Delvis. Ändras."));
    });
}
