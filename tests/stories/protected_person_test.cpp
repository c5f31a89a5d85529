// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/record_kinds.h"
#include "audit/verify.h"
#include "copies/staff_sheet.h"
#include "support/app/opened.h"
#include "support/app/test_app.h"
#include "support/paper_text.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

namespace {

constexpr char const* phone = "070-174 06 98";
constexpr char const* address = "Hemliga vägen 7";
constexpr char const* door_code = "4711";

void write_fact(TestApp& app, char const* slug, char const* text)
{
    auto form = app.as("nadja").form(app.at("samir", std::string{"/uppgifter/"} + slug));
    REQUIRE(app.as("nadja").send(form.set("text", text)).status == 303);
}

// Eva, the manager, protects Samir, of whom the unit knows address, telephone and door code.
void protect_samir(TestApp& app)
{
    write_fact(app, "telefon", phone);
    write_fact(app, "adress", address);
    write_fact(app, "portkod", door_code);
    auto form = app.as("eva").form(app.at("samir", "/skydd"));
    form.set("niva", "2").set("myndighet", "Skatteverket").set("lagrum", "21 kap. 3 § OSL").set("beslutad", "2026-11-02");
    REQUIRE(app.as("eva").send(form.set("skal", "Beslutet visades för oss.")).status == 303);
}

void grant(TestApp& app, char const* user, char const* last_day = "")
{
    auto form = app.as("eva").form(app.at("samir", "/skydd"), app.at("samir", "/skydd/tillstand"));
    form.set("medarbetare", app.world().staff.at(user).text()).set("till", last_day);
    REQUIRE(app.as("eva").send(form.set("varfor", "Kontaktman.")).status == 303);
}

bool tells(Response const& response, std::string_view what) { return response.body.find(what) != std::string::npos; }

bool is_in_file(std::filesystem::path const& path, std::string_view what)
{
    std::ifstream file{path, std::ios::binary};
    std::ostringstream content;
    content << file.rdbuf();
    return content.str().find(what) != std::string::npos;
}

} // namespace

TEST_CASE("a protected person stands nowhere: in no list, no search by name, no day and no unit's page of others")
{
    for_each_app([](TestApp& app) {
        CHECK(tells(app.as("petra").get("/personer"), "Samir"));
        protect_samir(app);
        for (auto const* user : {"nadja", "petra", "sam", "amir", "lars", "kim", "robin", "vera", "tove", "ove", "pia", "adam", "lova", "mia"}) {
            CAPTURE(user);
            auto& browser = app.as(user);
            for (auto const* page : {"/personer", "/min-dag", "/anteckna", "/enhet", "/bestallningar", "/arbete", "/konto"}) {
                CAPTURE(page);
                CHECK_FALSE(tells(browser.get(page), "Samir"));
            }
            for (auto const* words : {"Samir Nilsson", "Samir", "Sam", "Nilsson"}) {
                auto const found = browser.post("/personer", {{"sok", words}});
                CHECK_FALSE(tells(found, app.at("samir")));
                CHECK_FALSE(shows(found, "finns på en annan enhet"));
            }
            CHECK_FALSE(tells(browser.get(app.at("karin", "/anteckning")), "Samir"));
        }
        // Eva set it, and so has a grant.
        CHECK(tells(app.as("eva").get("/personer"), "Samir"));
        grant(app, "nadja");
        CHECK(tells(app.as("nadja").get("/personer"), "Samir"));
        CHECK(tells(app.as("nadja").get("/min-dag"), "Samir"));
        CHECK_FALSE(tells(app.as("petra").get("/min-dag"), "Samir"));
    });
}

TEST_CASE("a protected person is found by the exact number alone, which does not stand in the database")
{
    for_each_app([](TestApp& app) {
        auto const number = app.as("nadja").form(app.at("samir", "/uppgifter/nummer")).value("nummer");
        protect_samir(app);
        CHECK(tells(app.as("lars").post("/personer", {{"sok", number}}), app.at("samir")));
        CHECK(tells(app.as("amir").post("/personer", {{"sok", number}}), app.at("samir")));
        auto const digits = number.substr(0, 8) + number.substr(9);
        CHECK(app.count("SELECT count(*) FROM person_number WHERE number = '" + digits + "'") == 0);
        CHECK(app.count("SELECT count(*) FROM person_name_word w JOIN person p ON p.id = w.person_id WHERE p.protection > 0") == 0);
        // Nobody is registered a second time, and a case number finds nobody who is protected.
        CHECK(shows(app.as("petra").get(app.at("samir", "/uppgifter/nummer")), "Skyddad uppgift"));
        CHECK_FALSE(tells(app.as("petra").get(app.at("samir", "/uppgifter/nummer")), number));
        CHECK(app.as("eva").form(app.at("samir", "/uppgifter/nummer")).value("nummer") == number);
    });
}

TEST_CASE("what leads to a protected person is read and changed by those with a grant alone, and only while it lasts")
{
    for_each_app([](TestApp& app) {
        protect_samir(app);
        auto const pages = {"", "/uppgifter", "/uppgifter/telefon", "/uppgifter/adress", "/uppgifter/portkod", "/kort", "/kontakter",
            "/nodsida", "/personkort", "/introduktionskort", "/journal", "/planer", "/bestallningar"};
        for (auto const* user : {"nadja", "petra", "sam", "amir", "vera", "tove", "pia"})
            for (auto const* page : pages) {
                CAPTURE(user);
                CAPTURE(page);
                auto const answer = app.as(user).get(app.at("samir", page));
                for (auto const* secret : {phone, address, door_code}) CHECK_FALSE(tells(answer, secret));
            }
        CHECK(shows(app.as("nadja").get(app.at("samir", "/uppgifter")), "Skyddad uppgift"));
        CHECK(app.as("nadja").post(app.at("samir", "/uppgifter/telefon"), {{"text", "070-174 06 97"}, {"version", "2"}}).status == 403);
        CHECK(tells(app.as("eva").get(app.at("samir", "/uppgifter")), phone));

        grant(app, "nadja", "2026-11-21");
        for (auto const* secret : {phone, address, door_code}) CHECK(tells(app.as("nadja").get(app.at("samir", "/uppgifter")), secret));
        write_fact(app, "telefon", "070-174 06 97");
        CHECK(tells(app.as("eva").get(app.at("samir", "/uppgifter")), "070-174 06 97"));
        CHECK_FALSE(tells(app.as("petra").get(app.at("samir", "/uppgifter")), "070-174 06 97"));
        auto const end = app.at("samir", "/skydd/tillstand/" + app.world().staff.at("nadja").text() + "/avslut");
        REQUIRE(app.as("eva").post(end).status == 303);
        CHECK_FALSE(tells(app.as("nadja").get(app.at("samir", "/uppgifter")), address));
        CHECK_FALSE(tells(app.as("nadja").get("/personer"), "Samir"));
        auto const petra = app.world().staff.at("petra").text();
        // The log tells who opened with a grant and who without (R-ACC-4).
        CHECK(app.log_of("samir").front().ground.ends_with(" protected"));
        app.as("eva").get(app.at("samir", "/uppgifter"));
        CHECK(app.log_of("samir").front().ground.ends_with(" protected named"));
        CHECK(app.as("petra").post(app.at("samir", "/skydd/tillstand"), {{"medarbetare", petra}, {"varfor", "Jag vill."}}).status == 403);
    });
}

TEST_CASE("what was sealed is noise in the database, and verify is content without the compartment's key")
{
    for_each_app([](TestApp& app) {
        protect_samir(app);
        auto const report = verify(app.app().house().database, app.app().ledger_key(), record_kinds(), {});
        CHECK(report.is_content());
        CHECK(app.count("SELECT count(*) FROM sealed_text") >= 4);
        for (auto const* secret : {phone, address, door_code})
            CHECK(app.count("SELECT count(*) FROM person_fact WHERE text = '" + std::string{secret} + "'") == 0);
        if (!app.config().on_postgres()) {
            auto const database = app.folder() / "delaktig.db";
            app.restart([&] {
                for (auto const* secret : {phone, address, "4711"}) {
                    CAPTURE(secret);
                    CHECK_FALSE(is_in_file(database, secret));
                }
            });
            CHECK(tells(app.as("eva").get(app.at("samir", "/uppgifter")), address));
        }
        app.change_behind_our_back("sealed_text",
            "DELETE FROM sealed_text WHERE record_id = (SELECT max(record_id) FROM sealed_text WHERE kind = 'person_fact')");
        CHECK_FALSE(verify(app.app().house().database, app.app().ledger_key(), record_kinds(), {}).is_content());
    });
}

TEST_CASE("it takes two to take the protection away, and what was sealed stays sealed")
{
    for_each_app([](TestApp& app) {
        protect_samir(app);
        auto const page = app.at("samir", "/skydd");
        CHECK(app.as("sam").post(page + "/borttagning", {{"borttagning", "Beslutet har upphört."}}).status == 403);
        auto asking = app.as("eva").form(page, page + "/borttagning");
        REQUIRE(app.as("eva").send(asking.set("borttagning", "Beslutet har upphört.")).status == 303);
        CHECK(app.as("eva").post(page + "/borttagning/svar", {{"svar", "ta-bort"}, {"svar-skal", "Ja."}}).status == 403);
        CHECK(app.as("petra").post(page + "/borttagning/svar", {{"svar", "ta-bort"}, {"svar-skal", "Ja då."}}).status == 403);
        CHECK_FALSE(tells(app.as("petra").get("/personer"), "Samir"));
        auto answering = app.as("sam").form(page, page + "/borttagning/svar");
        REQUIRE(app.as("sam").send(answering.set("svar-skal", "Jag har sett beslutet."), {{"svar", "ta-bort"}}).status == 303);

        CHECK(tells(app.as("petra").get("/personer"), "Samir"));
        CHECK(tells(app.as("petra").post("/personer", {{"sok", "Samir Nilsson"}}), app.at("samir")));
        CHECK_FALSE(tells(app.as("petra").get(app.at("samir", "/uppgifter")), address));
        CHECK(tells(app.as("eva").get(app.at("samir", "/uppgifter")), address));
        // What is written from now on is open again.
        auto form = app.as("petra").form(app.at("samir", "/uppgifter/adress"));
        REQUIRE(app.as("petra").send(form.set("text", "Nya gatan 1")).status == 303);
        CHECK(tells(app.as("amir").get(app.at("samir", "/uppgifter")), "Nya gatan 1") == false);
        CHECK(tells(app.as("petra").get(app.at("samir", "/uppgifter")), "Nya gatan 1"));
        CHECK_FALSE(tells(app.as("petra").get(app.at("samir", "/uppgifter/adress")), address));
        CHECK(verify(app.app().house().database, app.app().ledger_key(), record_kinds(), {}).is_content());
    });
}

TEST_CASE("copies of a protected person's plan have a number for the name, in the file name too")
{
    for_each_app([](TestApp& app) {
        auto const plan = app.count("SELECT id FROM plan WHERE order_id = " + std::to_string(app.person("samir").order.number()));
        auto const version = app.count("SELECT id FROM plan_version WHERE plan_id = " + std::to_string(plan));
        auto const path = app.at("samir", "/planer/" + id_text(plan) + "/versioner/" + id_text(version) + "/pdf");
        auto const before = app.as("nadja").get(path);
        CHECK(tells(before, "Samir"));
        protect_samir(app);
        auto const copy = app.as("nadja").post(path, {{"varfor", "myndighet"}});
        REQUIRE(copy.status == 200);
        CHECK_FALSE(tells(copy, "Samir"));
        CHECK(tells(copy, "person 0001"));
        CHECK(copy.file_name == "genomforandeplan.pdf");
        for (auto const* card : {"/personkort/pdf", "/introduktionskort/pdf"}) CHECK(app.as("eva").get(app.at("samir", card)).status == 403);
    });
}

TEST_CASE("whoever prints of a protected person says why first, and the log keeps it")
{
    for_each_app([](TestApp& app) {
        auto const order = std::to_string(app.person("samir").order.number());
        auto const plan = id_text(app.count("SELECT id FROM plan WHERE order_id = " + order));
        auto const version = id_text(app.count("SELECT max(v.id) FROM plan_version v JOIN plan p ON p.id = v.plan_id WHERE p.order_id = " + order));
        auto const sheet = app.at("samir", "/dagen/pdf");
        auto const easy = app.at("samir", "/planer/" + plan + "/min-plan/pdf");
        auto const officer = app.at("samir", "/planer/" + plan + "/versioner/" + version + "/pdf");
        CHECK(app.as("eva").get(sheet).content_type == "application/pdf");
        protect_samir(app);
        for (auto const& print : {sheet, easy, officer}) {
            CAPTURE(print);
            auto const question = app.as("eva").get(print);
            CHECK(question.content_type.starts_with("text/html"));
            CHECK(shows(question, "Varför skrivs det ut?"));
            CHECK(shows(question, "Papperet får inte kopieras eller skickas."));
            auto const unanswered = app.as("eva").send(app.as("eva").form(print));
            CHECK(unanswered.status == 400);
            CHECK(shows(unanswered, "Välj varför det skrivs ut."));
            auto const paper = app.as("eva").send(app.as("eva").form(print).set("varfor", "pass"));
            REQUIRE(paper.status == 200);
            CHECK(paper.content_type == "application/pdf");
            CHECK(app.log_of("samir").front().action == LogAction::print);
            CHECK(app.log_of("samir").front().ground.find("skäl: pass") != std::string::npos);
        }
        // The day sheet is the manager's to print; the easy plan anybody's who has a grant.
        for (auto const& print : {sheet, easy}) CHECK(app.as("nadja").get(print).status == 403);
        grant(app, "nadja");
        CHECK(app.as("nadja").get(sheet).status == 403);
        CHECK(app.as("nadja").post(easy, {{"varfor", "mote"}}).content_type == "application/pdf");
    });
}

TEST_CASE("the papers of a protected person say neither who it is, nor where, nor when")
{
    for_each_app([](TestApp& app) {
        protect_samir(app);
        StaffSheet const sheet = opened(app, "eva", "samir", [](ReadTx& tx, Visit const& visit, PersonAccess const& access) {
            return load_staff_sheet(tx, visit, access);
        });
        REQUIRE(sheet.identity);
        CHECK(sheet.identity->neutral_name() == "Person 0001");
        CHECK(sheet.support.person.given_name == "personen");
        CHECK(sheet.support.person.units.empty());
        CHECK(sheet.support.person.key_worker.empty());
        CHECK(sheet.calls.empty());
        for (auto const& part : sheet.support.parts)
            for (auto const& step : part.steps) CHECK_FALSE((step.when.from || step.when.until));
        WithoutIdentity const masked{*sheet.identity};
        CHECK(masked("Samir åker 8.10 från Ekbacken. Ring 070-174 06 98.") == "Personen åker [tid] från [namn]. Ring [telefon].");
        PaperText const paper{staff_sheet_paper(sheet)};
        CHECK(paper.paper().title == "Personens dag");
        CHECK(paper.says("Skyddade personuppgifter. Får inte kopieras eller skickas."));
        CHECK(paper.says("Person 0001"));
        CHECK(paper.says("Vem du ringer står i Delaktig."));
        for (auto const* hidden : {"Samir", "Nilsson", "Ekbacken", "Nadja", "070-", "08-", "8.10"}) {
            CAPTURE(hidden);
            CHECK(paper.whole().find(hidden) == std::string::npos);
        }
    });
}
