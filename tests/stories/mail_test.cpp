// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/build.h"
#include "support/app/mail_office.h"

#include <doctest/doctest.h>

// Reminders by mail (R320), from a page to a mail server. It is Friday 20 November 2026 at 10; Karin's plan is due on Tuesday.

namespace {

using Users = std::vector<std::string>;

// Hands over the plan of the person that applies, as the routine asks, and gives its page.
std::string hand_over(TestApp& app, std::string const& user, std::string const& person)
{
    auto const order = std::to_string(app.person(person).order.number());
    auto const plan = app.count("SELECT id FROM plan WHERE order_id = " + order);
    auto const version = app.count("SELECT max(id) FROM plan_version WHERE plan_id = " + std::to_string(plan));
    auto const page = app.at(person, "/planer/" + id_text(plan) + "/versioner/" + id_text(version) + "/overlamnande");
    auto form = app.as(user).form(page);
    auto const sent = app.as(user).send(form.set("myndighet", "Socialnämnden").set("stod", "29 § LSS").set("beslutat", "Eva Strand"));
    INFO(words_of(sent.body));
    REQUIRE(sent.status == 303);
    // The note that is proposed about it is no part of these stories.
    auto const note = id_text(app.count("SELECT max(id) FROM journal_draft"));
    REQUIRE(app.as(user).post(app.at(person, "/anteckning/utkast/") + note + "/borttagning").status == 303);
    return sent.location.substr(0, sent.location.find('?'));
}

// Where Karin's plan is all that anybody is late with.
struct QuietOffice : MailOffice {
    explicit QuietOffice(TestApp& app) : MailOffice{app}
    {
        hand_over(app, "nadja", "samir");
        hand_over(app, "amir", "marta");
    }
};

// To that hour of a day in November.
void go_to(TestApp& app, int day, int hour) { app.clock().set(instant_of(*CivilDate::of(2026, 11, day), *CivilTime::of(hour, 0))); }

// Who is kontaktman or deputy of Karin's order.
std::string appointed(TestApp& app, std::string const& kind)
{
    auto const order = std::to_string(app.person("karin").order.number());
    auto const staff = app.count("SELECT staff_id FROM key_worker WHERE kind = '" + kind + "' AND order_id = " + order);
    for (auto const& [user, id] : app.world().staff)
        if (id.number() == staff) return user;
    return {};
}

void check_names_nobody(TestApp& app, std::string const& letter)
{
    auto const text = header_of_letter(letter, "Subject") + text_of_letter(letter);
    for (auto const* const name : {"Samir", "Karin", "Märta", "Nilsson", "Ekbacken", "Lindängen", "19"})
        CHECK_MESSAGE(text.find(name) == std::string::npos, name, " in: ", text);
    for (auto const& [name, person] : app.world().people) CHECK(letter.find(person.id.text()) == std::string::npos);
}

Browser& signed_in(TestApp& app, std::string const& user)
{
    auto& browser = app.as(user);
    REQUIRE(browser.sign_in(user, demo_password).status == 303);
    browser.get("/konto");
    return browser;
}

void end_order(TestApp& app, std::string const& person, std::string const& day, std::string const& why)
{
    auto const order = app.at(person, "/bestallningar/") + app.person(person).order.text();
    REQUIRE(signed_in(app, "eva").post(order + "/avslut", {{"avslut", day}, {"skal", why}}).status == 303);
}

} // namespace

TEST_CASE("everybody chooses their own reminders: a new address gets a letter at once, and a wrong one is said at its field")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        CHECK(shows(nadja.get("/konto/mejl"), "Här skickas inga mejl än"));
        QuietOffice office{app};
        office.set("mail.domains", "kommun.se");
        app.clock().advance(std::chrono::minutes{5});
        office.work();
        CHECK_FALSE(shows(nadja.get("/konto/mejl"), "Här skickas inga mejl än"));
        for (auto const* const wrong : {"nadja", "nadja@", "nadja@kommun", "nad ja@kommun.se", "nadja@kommun.se>", "nädja@kommun.se"}) {
            auto const said = nadja.post("/konto/mejl", {{"adress", wrong}, {"sammandrag", "ja"}});
            CHECK(said.status == 400);
            CHECK(shows(said, "Skriv en mejladress"));
            CHECK(said.body.find("aria-invalid") != std::string::npos);
        }
        CHECK(shows(nadja.post("/konto/mejl", {{"adress", "nadja@example.com"}, {"sammandrag", "ja"}}), "Skriv en adress som slutar på @kommun.se."));
        CHECK(shows(nadja.post("/konto/mejl", {{"adress", ""}, {"sammandrag", "ja"}}), "Skriv din mejladress, eller ta bort båda kryssen"));
        CHECK(shows(nadja.post("/konto/mejl", {{"adress", "nadja@kommun.se"}, {"tyst-fran", "20"}}), "Välj båda timmarna, eller ingen av dem."));
        REQUIRE(nadja.post("/konto/mejl", {{"adress", "nadja@kommun.se"}, {"sammandrag", "ja"}}).status == 303);
        CHECK(shows(nadja.get("/konto"), "Till nadja@kommun.se"));
        auto const letters = office.work();
        REQUIRE(letters.size() == 1);
        CHECK(text_of_letter(letters[0]).find("Den här adressen fungerar.") != std::string::npos);
        check_names_nobody(app, letters[0]);
        CHECK(office.work().empty());
        REQUIRE(nadja.post("/konto/mejl", {{"adress", ""}}).status == 303);
        CHECK(shows(nadja.get("/konto"), "Inga"));
        CHECK(app.count("SELECT count(*) FROM mail_choice") == 0);
    });
}

TEST_CASE("whoever has something to do gets one letter a day, at their hour, that names nobody, and nobody else gets one")
{
    for_each_app([](TestApp& app) {
        QuietOffice office{app};
        auto const main = appointed(app, "main");
        auto const deputy = appointed(app, "deputy");
        office.choose(main, {{"sammandrag", "ja"}, {"klockan", "9"}});
        for (auto const& user : {deputy, std::string{"eva"}, std::string{"amir"}, std::string{"lova"}}) office.choose(user);
        go_to(app, 24, 8);
        CHECK(office.receivers().empty());
        go_to(app, 24, 9);
        auto const letters = office.work();
        REQUIRE(letters.size() == 1);
        CHECK(header_of_letter(letters[0], "X-To") == main + "@kommun.se");
        CHECK(text_of_letter(letters[0]).find("Du har en sak att göra i Delaktig.") != std::string::npos);
        check_names_nobody(app, letters[0]);
        go_to(app, 24, 18);
        CHECK(office.receivers().empty());
        // Late: the manager hears of it too.
        go_to(app, 25, 9);
        CHECK(office.receivers() == Users{"eva", main});
    });
}

TEST_CASE("a digest keeps to workdays and quiet hours, unless the organisation says otherwise")
{
    for_each_app([](TestApp& app) {
        QuietOffice office{app};
        auto const main = appointed(app, "main");
        office.choose(main, {{"sammandrag", "ja"}, {"tyst-fran", "6"}, {"tyst-till", "11"}});
        go_to(app, 28, 9); // Saturday
        CHECK(office.receivers().empty());
        go_to(app, 30, 9);
        CHECK(office.receivers().empty());
        go_to(app, 30, 11);
        CHECK(office.receivers() == Users{main});
        office.set("mail.red_days", "yes");
        app.clock().set(instant_of(*CivilDate::of(2026, 12, 5), *CivilTime::of(12, 0)));
        CHECK(office.receivers() == Users{main});
    });
}

TEST_CASE("nobody is reminded of somebody who has died, also when the letter lay in the queue")
{
    for_each_app([](TestApp& app) {
        QuietOffice office{app};
        auto const main = appointed(app, "main");
        office.choose(main);
        office.server().stop();
        go_to(app, 25, 9);
        CHECK(office.receivers().empty());
        CHECK(app.count("SELECT count(*) FROM job WHERE kind = 'mail' AND state = 'waiting'") == 1);
        end_order(app, "karin", "2026-11-25", "deceased");
        office.server().start();
        app.clock().advance(std::chrono::hours{2});
        CHECK(office.receivers().empty());
        CHECK(app.count("SELECT count(*) FROM job WHERE subject LIKE 'digest:%' AND outcome = 'nothing_to_tell'") == 1);
    });
}

TEST_CASE("when a person moves, no letter of the old unit is about them any more, and the new unit's leader hears of their order")
{
    for_each_app([](TestApp& app) {
        QuietOffice office{app};
        auto const main = appointed(app, "main");
        for (auto const& user : {main, std::string{"eva"}, std::string{"lars"}}) office.choose(user);
        end_order(app, "karin", "2026-11-20", "moved");
        auto& lars = signed_in(app, "lars");
        auto form = lars.form(app.at("karin", "/bestallningar/ny"));
        form.set("enhet", app.world().units.at("lindangen").text()).set("myndighet", "Socialnämnden").set("arende", "SoL 2026-0100");
        form.set("beslutsdatum", "2026-11-19").set("lagrum", "lss-9-9").set("galler-fran", "2026-11-21");
        form.set("mal-overgripande", "Komma ut.").set("insats-1", "Promenad").set("omfattning-1", "En gång i veckan");
        REQUIRE(lars.send(form).status == 303);
        go_to(app, 25, 9);
        CHECK(office.receivers() == Users{"lars"});
    });
}

TEST_CASE("when the kontaktman leaves, what is to be done falls on the deputy, and then on whoever leads the unit")
{
    for_each_app([](TestApp& app) {
        QuietOffice office{app};
        auto const main = appointed(app, "main");
        auto const deputy = appointed(app, "deputy");
        for (auto const& user : {main, deputy, std::string{"eva"}}) office.choose(user);
        auto const leave = [&](std::string const& user) {
            REQUIRE(app.app().house().database.write([&](WriteTx& tx) -> Result<Done> {
                tx.execute("UPDATE staff SET active = 0 WHERE id = ?1", {app.world().staff.at(user)});
                return Done{};
            }));
        };
        go_to(app, 24, 9);
        leave(main);
        CHECK(office.receivers() == Users{deputy});
        app.clock().set(instant_of(*CivilDate::of(2026, 11, 24), *CivilTime::of(10, 0)));
        leave(deputy);
        // The same day: eva has had no letter yet that was worth sending, so hers comes tomorrow, when it is late as well.
        go_to(app, 25, 9);
        CHECK(office.receivers() == Users{"eva"});
    });
}

TEST_CASE("a nödöppning is told to the manager at once, by day, and not at all when it has been seen")
{
    for_each_app([](TestApp& app) {
        QuietOffice office{app};
        for (auto const* const user : {"eva", "sam", "nadja", "lars"}) office.choose(user);
        auto const open = [&](std::string const& user, std::string const& person) {
            auto& browser = signed_in(app, user);
            auto form = browser.form(app.at(person, "/nodoppning"));
            REQUIRE(browser.send(form.set("skal", "Larmet gick.")).status == 303);
        };
        open("robin", "samir");
        auto const letters = office.work();
        REQUIRE(letters.size() == 1);
        CHECK(header_of_letter(letters[0], "X-To") == "eva@kommun.se");
        CHECK(text_of_letter(letters[0]).find("nödöppnat en akt") != std::string::npos);
        check_names_nobody(app, letters[0]);
        CHECK(office.work().empty());

        go_to(app, 20, 22);
        open("kim", "samir");
        CHECK(office.receivers().empty());
        go_to(app, 21, 7); // a Saturday: it is urgent all the same
        CHECK(office.receivers() == Users{"eva"});

        go_to(app, 22, 23);
        open("robin", "karin");
        CHECK(office.receivers().empty());
        auto& eva = signed_in(app, "eva");
        auto const page = eva.get("/enhet");
        for (auto const& form : forms_of(page.body))
            if (form.action.ends_with("/sedd")) REQUIRE(eva.send(form).status == 303);
        go_to(app, 23, 8);
        CHECK(office.receivers().empty());
    });
}

TEST_CASE("an address that refuses three letters in a row gets no more, and its owner and the operator see it")
{
    for_each_app([](TestApp& app) {
        QuietOffice office{app};
        auto const main = appointed(app, "main");
        office.choose(main);
        office.server().answer_with("550 5.1.1 " + main + "@kommun.se");
        for (int const day : {25, 26, 27}) {
            go_to(app, day, 9);
            CHECK(office.receivers().empty());
        }
        CHECK(app.count("SELECT count(*) FROM job WHERE kind = 'mail' AND state = 'stopped' AND outcome = '550 5.1.1'") == 3);
        CHECK(app.count("SELECT refusals FROM mail_choice") == 3);
        office.server().answer_with("");
        go_to(app, 30, 9);
        CHECK(office.receivers().empty());
        auto& owner = signed_in(app, main);
        CHECK(shows(owner.get("/konto/mejl"), "Mejlen kom inte fram"));
        CHECK(shows(owner.get("/konto"), "Kom inte fram till " + main + "@kommun.se"));
        REQUIRE(owner.post("/konto/mejl", {{"adress", main + "@kommun.se"}, {"sammandrag", "ja"}}).status == 303);
        app.clock().advance(std::chrono::minutes{5});
        CHECK(office.receivers() == Users{main, main}); // the welcome, and today's digest
    });
}

TEST_CASE("a server that is down or says not now loses no letter, and gets none twice")
{
    for_each_app([](TestApp& app) {
        QuietOffice office{app};
        auto const main = appointed(app, "main");
        auto const deputy = appointed(app, "deputy");
        for (auto const& user : {main, deputy, std::string{"eva"}}) office.choose(user);
        office.server().stop();
        go_to(app, 25, 9);
        CHECK(office.receivers().empty());
        office.server().start();
        office.server().answer_with("451 4.7.1 eva@kommun.se once");
        app.clock().advance(std::chrono::minutes{1});
        CHECK(office.receivers() == Users{main});
        app.clock().advance(std::chrono::minutes{10});
        CHECK(office.receivers() == Users{"eva"});
        app.clock().advance(std::chrono::hours{1});
        CHECK(office.receivers().empty());
    });
}

TEST_CASE("what is to be done for somebody with protected personal data is in no letter")
{
    for_each_app([](TestApp& app) {
        QuietOffice office{app};
        auto const main = appointed(app, "main");
        for (auto const& user : {main, std::string{"eva"}}) office.choose(user);
        auto& eva = app.as("eva");
        auto protect = eva.form(app.at("karin", "/skydd"));
        protect.set("niva", "1").set("myndighet", "Skatteverket").set("beslutad", "2026-11-02").set("skal", "Beslutet visades.");
        REQUIRE(eva.send(protect).status == 303);
        go_to(app, 25, 9);
        CHECK(office.receivers().empty());
    });
}

TEST_CASE("whoever the manager reminds gets a letter at once that names nobody, and none about what is done before it is sent")
{
    for_each_app([](TestApp& app) {
        QuietOffice office{app};
        auto const main = appointed(app, "main");
        office.choose(main, {{"genast", "ja"}});
        go_to(app, 25, 9);
        CHECK(office.receivers().empty());
        auto const remind = [&] {
            auto& eva = signed_in(app, "eva");
            REQUIRE(eva.send(eva.form("/egenkontroll?kontroll=plan_missing", "/egenkontroll/paminnelse")).status == 303);
        };
        remind();
        auto const letters = office.work();
        REQUIRE(letters.size() == 1);
        CHECK(header_of_letter(letters[0], "X-To") == main + "@kommun.se");
        CHECK(text_of_letter(letters[0]).find("Din chef påminner dig om något som väntar på dig") != std::string::npos);
        check_names_nobody(app, letters[0]);
        CHECK(office.work().empty());

        go_to(app, 26, 9);
        office.server().stop();
        remind();
        CHECK(office.receivers().empty());
        end_order(app, "karin", "2026-11-26", "deceased");
        office.server().start();
        app.clock().advance(std::chrono::hours{2});
        CHECK(office.receivers().empty());
    });
}

TEST_CASE("the handläggare is told at once that something is handed over, not what or about whom, and not when it is answered")
{
    for_each_app([](TestApp& app) {
        MailOffice office{app};
        office.choose("tove");
        hand_over(app, "nadja", "samir");
        auto const letters = office.work();
        REQUIRE(letters.size() == 1);
        CHECK(header_of_letter(letters[0], "X-To") == "tove@kommun.se");
        CHECK(text_of_letter(letters[0]).find("Det finns något nytt för dig att läsa i Delaktig.") != std::string::npos);
        check_names_nobody(app, letters[0]);
        CHECK(office.work().empty());

        office.server().stop();
        auto const second = hand_over(app, "nadja", "samir");
        CHECK(office.receivers().empty());
        auto& tove = signed_in(app, "tove");
        REQUIRE(tove.post(second, {{"vad", "noted"}}).status == 303);
        office.server().start();
        app.clock().advance(std::chrono::hours{2});
        CHECK(office.receivers().empty());
    });
}

TEST_CASE("the last day of a time-limited decision is in the kontaktman's letter a week before, and on Min dag")
{
    for_each_app([](TestApp& app) {
        QuietOffice office{app};
        auto& eva = app.as("eva");
        auto form = eva.form(app.at("samir", "/bestallningar/") + app.person("samir").order.text() + "/andra");
        auto const sent = eva.send(form.set("galler-till", "2026-12-01"));
        INFO(words_of(sent.body));
        REQUIRE(sent.status == 303);
        auto const order = std::to_string(app.person("samir").order.number());
        auto const main = app.count("SELECT staff_id FROM key_worker WHERE kind = 'main' AND order_id = " + order);
        std::string user;
        for (auto const& [name, id] : app.world().staff)
            if (id.number() == main) user = name;
        office.choose(user);
        go_to(app, 23, 9); // eight days before, and Karin's plan tomorrow
        auto const before = office.work();
        go_to(app, 24, 9);
        auto const letters = office.work();
        REQUIRE(letters.size() == 1);
        CHECK(text_of_letter(letters[0]).find("Inom en vecka kommer en sak till.") != std::string::npos);
        check_names_nobody(app, letters[0]);
        CHECK(shows(signed_in(app, user).get("/min-dag"), "Fråga handläggaren vad som händer efter beslutet för Samir Nilsson"));
    });
}
