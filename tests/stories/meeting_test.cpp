// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/commands.h"
#include "db/sqlite.h"
#include "demo/build.h"
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

// Talking about the plan together with the person (DD-25, DD-26).

namespace {

std::string meetings_of(PreparedApp& app) { return app.at("samir", "/planer/" + app.value("{plan}") + "/samtal"); }

// Begins one and gives its address.
std::string begin(PreparedApp& app, Browser& browser, Fields more = {})
{
    auto form = browser.form(meetings_of(app), meetings_of(app));
    for (auto& [name, value] : more) form.set(name, value);
    auto const begun = browser.send(form.set("form", "visit"));
    REQUIRE(begun.status == 303);
    return begun.location;
}

Response answer(Browser& browser, std::string const& topic, std::string card, std::string value, std::string voice = "person")
{
    return browser.post(topic, {{"kort", std::move(card)}, {"vem", std::move(voice)}, {"svar", std::move(value)}});
}

void in_each_house(std::function<void(PreparedApp&)> const& test)
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        test(app);
    }
}

} // namespace

TEST_CASE("a meeting is begun with day, form and who is there, is paused, and goes on another day where it stopped")
{
    in_each_house([](PreparedApp& app) {
        auto& nadja = app.as("nadja");
        auto const meeting = begin(app, nadja, {{"namn", "Amal Nilsson"}, {"slag", "relative"}});
        auto const first = nadja.get(meeting);
        CHECK(shows(first, "Vad vill du prata om, Samir?"));
        CHECK_FALSE(shows(first, "Huvudmeny"));
        CHECK_FALSE(shows(first, "Min dag"));
        REQUIRE(nadja.post(meeting + "/steg/beslut", {{"gor", "stammer"}}).location == meeting + "/steg/viktigt");
        CHECK(nadja.post(meeting + "/lage", {{"lage", "paus"}}).location == meetings_of(app));
        auto const list = nadja.get(meetings_of(app));
        CHECK(shows(list, "Besök 20 november 2026"));
        CHECK(shows(list, "Amal Nilsson"));
        app.clock().set(app.clock().now() + std::chrono::minutes{10});
        CHECK(nadja.post(meeting + "/lage", {{"lage", "fortsatt"}}).location == meeting + "/steg/viktigt");
        CHECK(shows(nadja.get(meeting), "Här var vi senast"));
        // Whoever is written in there stands among those who take part in the plan, and nowhere else.
        CHECK(app.count("SELECT count(*) FROM plan_draft_participant WHERE name = 'Amal Nilsson' AND kind = 'relative'") == 1);
        begin(app, nadja);
        CHECK(shows(nadja.get(meetings_of(app)), "Amal Nilsson"));
        CHECK(app.count("SELECT count(*) FROM plan_draft_participant WHERE name = 'Amal Nilsson'") == 1);
    });
}

TEST_CASE("a meeting that has no day, or one that has not been, or somebody new without a kind, is asked about again")
{
    in_each_house([](PreparedApp& app) {
        auto& nadja = app.as("nadja");
        auto const refused = nadja.post(meetings_of(app), {{"form", "visit"}, {"dag", "2027-11-20"}, {"namn", "Amal"}});
        CHECK(refused.status == 400);
        CHECK(shows(refused, "Dagen har inte varit än."));
        CHECK(shows(refused, "Välj vem det är."));
        CHECK(nadja.post(meetings_of(app), {{"form", "brev"}, {"dag", "nyss"}}).status == 400);
    });
}

TEST_CASE("what is said in a meeting stands in the plan's draft, with whose words they are, and is read back")
{
    in_each_house([](PreparedApp& app) {
        auto& nadja = app.as("nadja");
        auto const meeting = begin(app, nadja);
        auto form = nadja.form(meeting + "/rubrik/annat-om-mig?moment=du", meeting + "/rubrik/annat-om-mig");
        CHECK(form.value("rost") == "person");
        CHECK(form.value("metod") == "samtal");
        auto const saved = nadja.send(form.set("ord", "Jag vill ha lugn på morgonen.").set("text", "Vänta med frågor till efter kaffet."));
        REQUIRE(saved.status == 303);
        CHECK(saved.location == meeting + "/steg/du");
        auto const step = nadja.get(saved.location);
        CHECK(shows(step, "Så har jag skrivit"));
        CHECK(shows(step, "Jag vill ha lugn på morgonen."));
        auto const plan = app.at("samir", "/planer/" + app.value("{plan}"));
        auto const there = nadja.form(plan + "/rubrik/annat-om-mig", plan + "/rubrik/annat-om-mig");
        CHECK(there.value("ord") == "Jag vill ha lugn på morgonen.");
        CHECK(there.value("rost") == "person");
        CHECK(there.value("metod") == "samtal");
        // Autosaved as on the plan's own page.
        auto const kept = nadja.autosave(meeting + "/rubrik/livsaskadning/utkast",
            {{"text", "Hälsa först."}, {"version", "0"}, {"rost", "person"}, {"metod", "samtal"}});
        CHECK(kept.status == 200);
        CHECK(shows(nadja.get(plan + "/rubrik/livsaskadning"), "Hälsa först."));
        // Two at once: the second one's words are set aside, both are shown.
        CHECK(nadja.send(form.set("ord", "Tyst, tack.")).status == 409);
        CHECK(nadja.send(form.set("metod", "").set("ord", "Tyst!")).status == 400);
    });
}

TEST_CASE("one decided service at a time becomes a goal of the person's and how it is done, in the draft")
{
    in_each_house([](PreparedApp& app) {
        auto& nadja = app.as("nadja");
        auto const meeting = begin(app, nadja);
        auto const page = meeting + "/insats/" + app.value("{service}");
        CHECK(nadja.post(page, {}).status == 400);
        CHECK(nadja.post(page, {{"mal", "Jag vill åka båt."}, {"rost", "person"}, {"metod", "samtal"}}).status == 400);
        auto const heading = app.app().house().database.read([](ReadTx&) { return std::string{"arenden"}; });
        Fields const said{{"mal", "Jag vill åka båt."}, {"kort", "Båt"}, {"rost", "person"}, {"metod", "samtal"}, {"vad", "Åka båt"},
            {"hur", "Gå först ombord."}, {"sjalv", "Samir köper biljett."}, {"dagar", "1"}, {"tid", "9.00"}, {"rubrik", heading}};
        auto const refused = nadja.post(page, {{"vad", "Åka båt"}, {"rubrik", "finns-inte"}});
        CHECK(refused.status == 400);
        CHECK(shows(refused, "Välj var i planen det ska stå."));
        auto const saved = nadja.post(page, said);
        REQUIRE(saved.status == 303);
        auto const again = nadja.get(saved.location);
        CHECK(shows(again, "Jag vill åka båt."));
        CHECK(shows(again, "tisdag"));
        CHECK(app.count("SELECT count(*) FROM plan_draft_activity a JOIN plan_draft_goal g ON g.goal_id = a.goal_id AND "
                        "g.draft_id = a.draft_id WHERE g.short_name = 'Båt' AND g.voice = 'person' AND a.own_part LIKE 'Samir%'")
            == 1);
    });
}

TEST_CASE("picture cards are answered, moved and summed up, and a proxy's answers are never the person's")
{
    in_each_house([](PreparedApp& app) {
        auto& nadja = app.as("nadja");
        auto const meeting = begin(app, nadja);
        auto const topic = meeting + "/bilder/resor";
        CHECK(shows(nadja.get(topic), "Bild 1 av 8"));
        REQUIRE(answer(nadja, topic, "buss", "good").status == 303);
        REQUIRE(answer(nadja, topic, "vanta", "bad").status == 303);
        REQUIRE(answer(nadja, topic, "tag", "wont_say").status == 303);
        REQUIRE(answer(nadja, topic, "bil", "dont_know").status == 303);
        REQUIRE(answer(nadja, topic, "vanta", "good", "relative").status == 303);
        CHECK(answer(nadja, topic, "vanta", "strålande").status == 400);
        CHECK(answer(nadja, topic, "ubåt", "good").status == 400);
        auto const page = nadja.get(topic);
        CHECK(shows(page, "Åka buss är bra."));
        CHECK(shows(page, "Vänta på bussen är inte bra."));
        CHECK(shows(page, "Närstående svarar: Vänta på bussen är bra."));
        CHECK(shows(page, "Åka tåg: Samir vill inte svara."));
        CHECK(shows(page, "Åka bil: Samir vet inte."));
        CHECK(shows(page, "Nadja"));
        CHECK(shows(nadja.get(topic + "?vem=relative"), "Det här är inte Samirs egna svar."));
        // Moved.
        REQUIRE(answer(nadja, topic, "vanta", "so_so").status == 303);
        CHECK(shows(nadja.get(topic), "Vänta på bussen är sådär."));
        CHECK_FALSE(shows(nadja.get(topic), "Vänta på bussen är inte bra."));
        // Looked at together: yes stays, no brings the card back.
        CHECK(nadja.post(topic, {{"kort", "buss"}, {"vem", "person"}, {"stammer", "ja"}}).status == 303);
        auto const no = nadja.post(topic, {{"kort", "vanta"}, {"vem", "person"}, {"stammer", "nej"}});
        CHECK(no.location.find("kort=vanta") != std::string::npos);
        // The lines offered are the person's own, that were not denied.
        auto const lines = nadja.form(meeting + "/rubrik/arenden?bilder=resor", meeting + "/rubrik/arenden").value("ord");
        CHECK(lines.find("Åka buss är bra.") != std::string::npos);
        CHECK(lines.find("Vänta på bussen") == std::string::npos);
        CHECK(lines.find("Närstående") == std::string::npos);
    });
}

TEST_CASE("before and during a meeting one reads what to think of, who we are and what is decided")
{
    in_each_house([](PreparedApp& app) {
        auto& nadja = app.as("nadja");
        auto const list = nadja.get(meetings_of(app));
        CHECK(shows(list, "Läs utredningen, beslutet och andra planer före mötet."));
        CHECK(shows(list, "Lyssna efter vanor och önskemål."));
        CHECK(shows(list, "Har Samir svårt att berätta? Använd bilder"));
        CHECK(shows(list, "Fråga om Samir vill veta något av dig"));
        CHECK(shows(list, "förstår alla det du har skrivit?"));
        CHECK(shows(list, "Personkortet"));
        auto const meeting = begin(app, nadja);
        auto const us = nadja.get(meeting + "/steg/oss");
        CHECK(shows(us, "Nadja Karimi, stödassistent"));
        CHECK(shows(us, "En kontaktman känner Samir lite extra"));
        CHECK(shows(us, "Här arbetar också"));
        CHECK(shows(us, "Handläggare"));
        CHECK(shows(nadja.get(meeting + "/steg/rattigheter"), "Vill du veta något om hur vi skriver om dig?"));
        auto const decided = nadja.get(meeting + "/steg/beslut");
        CHECK(shows(decided, "Mål i beslutet"));
        CHECK(shows(decided, "Gäller från"));
        // Whoever makes the plan for the authority reads nothing of the card (DD-2).
        auto const pia = app.as("pia").get(meeting + "/steg/uppgifter");
        CHECK(shows(pia, "Personkortet visas inte för dig."));
        auto const together = nadja.get(meeting + "/steg/samordning");
        CHECK(shows(together, "Vem av oss tar första steget?"));
        auto form = nadja.form(meeting + "/rubrik/samordning?moment=samordning", meeting + "/rubrik/samordning");
        CHECK(nadja.send(form.set("behovs", "ja").set("vem", "Nadja")).location == meeting + "/steg/samordning");
        CHECK(shows(nadja.get(meeting + "/steg/samordning"), "Så har jag skrivit"));
    });
}

TEST_CASE("duties and the facts of the card are ticked when it suits, with who ticked them")
{
    in_each_house([](PreparedApp& app) {
        auto& nadja = app.as("nadja");
        auto const meeting = begin(app, nadja);
        auto const rights = meeting + "/steg/rattigheter";
        REQUIRE(nadja.post(rights, {{"berattat", "read"}, {"berattat", "consent"}, {"gor", "spara"}}).location == rights);
        CHECK(app.count("SELECT count(*) FROM meeting_mark WHERE kind = 'duty' AND marked_by = 'Nadja Karimi'") == 2);
        REQUIRE(nadja.post(rights, {{"berattat", "read"}, {"gor", "nasta"}}).location == meeting + "/steg/uppgifter");
        CHECK(app.count("SELECT count(*) FROM meeting_mark WHERE kind = 'duty'") == 1);
        REQUIRE(nadja.post(meeting + "/steg/uppgifter", {{"om-phone", "changed"}, {"gor", "spara"}}).status == 303);
        CHECK(app.count("SELECT count(*) FROM meeting_mark WHERE kind = 'fact' AND item = 'phone' AND value = 'changed'") == 1);
        CHECK(shows(nadja.get(meeting + "/steg/uppgifter"), "Ändra på kortet"));
        CHECK(shows(nadja.get(meetings_of(app)), "Berättat: Rätten att läsa det som är skrivet."));
        CHECK(nadja.get(meeting + "/steg/finns-inte").status == 404);
    });
}

TEST_CASE("under a service stand the plan's own areas with their questions, and what is said there is read back")
{
    in_each_house([](PreparedApp& app) {
        auto& nadja = app.as("nadja");
        auto const meeting = begin(app, nadja);
        auto const step = nadja.get(meeting + "/steg/insatser");
        CHECK(shows(step, "Det här frågar planen om"));
        auto const start = step.body.find("/insats/");
        REQUIRE(start != std::string::npos);
        auto const from = step.body.rfind('"', start) + 1;
        auto const service = step.body.substr(from, step.body.find('"', from) - from);
        auto const page = nadja.get(service);
        CHECK(shows(page, "Vem gör?"));
        auto const key = page.body.find(meeting + "/rubrik/");
        REQUIRE(key != std::string::npos);
        auto const address = page.body.substr(key, page.body.find('"', key) - key);
        auto form = nadja.form(address, address.substr(0, address.find('?')));
        CHECK(nadja.send(form.set("ord", "Jag vill bestämma själv.")).location == service);
        CHECK(shows(nadja.get(meeting + "/steg/insatser"), "Jag vill bestämma själv."));
    });
}

TEST_CASE("orkade inte nu is one press, is kept with the meeting, and the talk goes on another day")
{
    in_each_house([](PreparedApp& app) {
        auto& nadja = app.as("nadja");
        auto const meeting = begin(app, nadja);
        CHECK(nadja.post(meeting + "/lage", {{"lage", "orkade-inte"}}).location == meetings_of(app));
        auto const list = nadja.get(meetings_of(app));
        CHECK(shows(list, "Orkade inte nu 20 november 2026"));
        CHECK(shows(list, "Skriv hur Samir var med"));
        CHECK(answer(nadja, meeting + "/bilder/mat", "kaffe", "good").status == 303);
        CHECK(app.count("SELECT count(*) FROM meeting WHERE state = 'going_on' AND not_now_by = 'Nadja Karimi'") == 1);
    });
}

TEST_CASE("after Klar all is read back, the easy plan is a draft, a next day is set and a note for the journal is proposed")
{
    in_each_house([](PreparedApp& app) {
        auto& nadja = app.as("nadja");
        auto const meeting = begin(app, nadja);
        REQUIRE(answer(nadja, meeting + "/bilder/mat", "kaffe", "good").status == 303);
        auto const notes = app.count("SELECT count(*) FROM journal_entry");
        REQUIRE(nadja.post(meeting + "/lage", {{"lage", "klart"}}).location == meeting + "/klart");
        // The plan tells of it among its meetings, once.
        nadja.post(meeting + "/lage", {{"lage", "klart"}});
        CHECK(app.count("SELECT count(*) FROM plan_draft_meeting WHERE meeting_id = " + std::to_string(*id_number(last_part(meeting)))) == 1);
        CHECK(nadja.post(meeting + "/klart", {{"dag", "2026-11-01"}}).status == 400);
        REQUIRE(nadja.post(meeting + "/klart", {{"dag", "2026-12-01"}, {"satt", "hemma"}}).status == 303);
        auto const end = nadja.get(meeting + "/klart");
        CHECK(shows(end, "Kaffe är bra."));
        CHECK(end.body.find("/min-plan?vad=utkast") != std::string::npos);
        auto const at = end.body.find("/anteckning?");
        REQUIRE(at != std::string::npos);
        auto address = end.body.substr(at, end.body.find('"', at) - at);
        for (auto amp = address.find("&amp;"); amp != std::string::npos; amp = address.find("&amp;")) address.replace(amp, 5, "&");
        CHECK(shows(nadja.get(app.at("samir", address)), "Samtal om planen: Besök 20 november 2026."));
        CHECK(app.count("SELECT count(*) FROM journal_entry") == notes);
        // An ended meeting is not changed.
        CHECK(answer(nadja, meeting + "/bilder/mat", "te", "good").status == 409);
        CHECK(nadja.post(meeting + "/steg/viktigt", {{"gor", "stammer"}}).status == 409);
        CHECK(shows(nadja.get(meetings_of(app)), "Nästa gång: 1 december 2026"));
        // What was answered is still there when the plan is established and the draft is gone.
        app.fill_every_record();
        auto const later = nadja.get(meetings_of(app));
        CHECK(shows(later, "Kaffe är bra."));
        CHECK_FALSE(shows(later, "Börja ett samtal"));
        CHECK(nadja.get(meeting + "/klart").status == 409);
        CHECK(nadja.get(meeting + "/anteckningar").status == 200);
    });
}

TEST_CASE("an open meeting is not locked while nobody touches it, all else is, and a locked screen opens no meeting")
{
    in_each_house([](PreparedApp& app) {
        auto& nadja = app.as("nadja");
        auto const meeting = begin(app, nadja);
        auto const page = nadja.get(meeting);
        CHECK(page.body.find("session-idle") == std::string::npos);
        CHECK(nadja.get(meetings_of(app)).body.find("session-idle") != std::string::npos);
        app.clock().set(app.clock().now() + std::chrono::minutes{55});
        CHECK(nadja.get(meeting + "/bilder/resor").status == 200);
        CHECK(answer(nadja, meeting + "/bilder/resor", "buss", "good").location.starts_with(meeting));
        CHECK_FALSE(shows(nadja.get(app.at("karin")), "Karin"));
        CHECK_FALSE(shows(nadja.get(meetings_of(app)), "Börja ett samtal"));
        // After a pause it is as any other page.
        REQUIRE(nadja.post(meeting + "/lage", {{"lage", "paus"}}).status == 303);
        CHECK_FALSE(shows(nadja.get(meeting), "Vad vill du prata om"));
    });
}

TEST_CASE("locked by hand, or after a shift, a meeting is locked like everything else")
{
    in_each_house([](PreparedApp& app) {
        auto& nadja = app.as("nadja");
        auto const meeting = begin(app, nadja);
        REQUIRE(nadja.get(meeting).status == 200);
        REQUIRE(nadja.post("/las", {}).status == 303);
        CHECK_FALSE(shows(nadja.get(meeting), "Vad vill du prata om"));
        auto& petra = app.as("petra");
        auto const another = begin(app, petra);
        REQUIRE(petra.get(another).status == 200);
        app.clock().set(app.clock().now() + std::chrono::hours{13});
        CHECK_FALSE(shows(petra.get(another), "Vad vill du prata om"));
    });
}

TEST_CASE("working notes are the writer's own, sealed with a key of their own, and gone when all of weight is in the plan")
{
    in_each_house([](PreparedApp& app) {
        auto& nadja = app.as("nadja");
        auto const meeting = begin(app, nadja);
        auto const page = meeting + "/anteckningar";
        REQUIRE(nadja.autosave(page + "/utkast", {{"text", "Blåbärspaj?"}, {"version", "0"}}).status == 200);
        REQUIRE(nadja.post(page, {{"text", "Blåbärspaj? Ring syrran."}, {"version", "1"}}).status == 303);
        CHECK(shows(nadja.get(page), "Blåbärspaj? Ring syrran."));
        CHECK_FALSE(shows(app.as("petra").get(page), "Blåbärspaj"));
        // From another window, begun before: no word is lost.
        REQUIRE(nadja.post(page, {{"text", "Köp smör."}, {"version", "1"}}).status == 303);
        CHECK(shows(nadja.get(page), "Köp smör."));
        CHECK(shows(nadja.get(page), "Blåbärspaj?"));
        CHECK(app.count("SELECT count(*) FROM meeting_note WHERE CAST(sealed AS TEXT) LIKE '%smör%'") == 0);
        CHECK_FALSE(shows(nadja.get("/min-dag"), "Förstör dina anteckningar"));
        app.clock().set(app.clock().now() + std::chrono::days{14});
        auto& back = app.as("nadja");
        CHECK(back.sign_in("nadja", demo_password).status == 303);
        CHECK(shows(back.get("/min-dag"), "Förstör dina anteckningar från samtalet med Samir Nilsson"));
        back.get(page);
        CHECK(back.post(page + "/forstoring", {}).status == 400);
        REQUIRE(back.post(page + "/forstoring", {{"infort", "ja"}}).status == 303);
        CHECK(app.count("SELECT count(*) FROM meeting_note") == 0);
        CHECK(app.count("SELECT count(*) FROM meeting_note_key") == 0);
        auto const log = app.log_of("samir");
        auto const row = std::ranges::find(log, std::string{"MeetingNotesDestroy"}, &AccessRow::event);
        REQUIRE(row != log.end());
        CHECK(row->action == LogAction::write);
        CHECK(row->ground.find("smör") == std::string::npos);
        CHECK_FALSE(shows(back.get("/min-dag"), "Förstör dina anteckningar"));
    });
}

TEST_CASE("working notes and their keys are in no copy of the database")
{
    PreparedApp app{DatabaseKind::sqlite};
    auto& nadja = app.as("nadja");
    auto const meeting = begin(app, nadja);
    REQUIRE(nadja.post(meeting + "/anteckningar", {{"text", "Blåbärspaj?"}, {"version", "0"}}).status == 303);
    auto const sealed = app.app().house().database.read([](ReadTx& tx) {
        return *tx.find("SELECT sealed FROM meeting_note", {}, [](Row const& row) { return row.bytes(0); });
    });
    TemporaryFolder const copies;
    REQUIRE(backup(app.config(), copies.path() / "ett") == 0);
    auto const file = copies.path() / "ett" / "delaktig.db";
    auto const copy = open_sqlite({.path = file, .readers = 1});
    auto const rows = [&](std::string const& table) {
        return copy->read([&](ReadTx& tx) { return tx.number("SELECT count(*) FROM " + table, {}); });
    };
    CHECK(rows("meeting_note") == 0);
    CHECK(rows("meeting_note_key") == 0);
    CHECK(rows("meeting") > 0);
    std::ifstream stream{file, std::ios::binary};
    std::string const bytes{std::istreambuf_iterator<char>{stream}, {}};
    CHECK(bytes.size() > 10'000);
    CHECK(bytes.find(std::string{sealed.begin(), sealed.end()}) == std::string::npos);
    CHECK(app.count("SELECT count(*) FROM meeting_note") == 1);
}
