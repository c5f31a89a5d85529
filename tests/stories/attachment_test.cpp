// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/commands.h"
#include "attachments/file_check.h"
#include "audit/key_file.h"
#include "db/sqlite.h"
#include "files/file_vault.h"
#include "support/app/prepared_app.h"
#include "unit/attachments/pictures.h"

#include <doctest/doctest.h>

#include <filesystem>

// Documents that come with an order (R65).

namespace {

Upload text_file(std::string const& content) { return {"fil", "utredning.txt", "text/plain", content}; }

std::string documents_of(TestApp& app, std::string const& name)
{
    return app.at(name, "/bestallningar/" + app.person(name).order.text() + "/dokument");
}

std::string newest(TestApp& app) { return id_text(app.count("SELECT max(id) FROM attachment")); }

// Holds the files beside the database, whatever it is.
std::vector<Finding> findings_of(TestApp& app)
{
    auto& house = app.app().house();
    auto const files = app.config().on_postgres() ? nullptr : open_sqlite({.path = files_file(app.config()), .readers = 1});
    std::int64_t checked = 0;
    auto findings = verify_files(house.database, files ? *files : house.database, checked);
    CHECK(checked == app.count("SELECT count(*) FROM attachment"));
    return findings;
}

} // namespace

TEST_CASE("a document that came with the order is listed there and beside the plan, and opened with a row in the log")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        auto const documents = documents_of(app, "samir");
        REQUIRE(nadja.upload(documents, {{"sort", "decision"}, {"namn", ""}}, {{"fil", "Beslut 2026.txt", "text/plain", "Boende enligt LSS."}}).status == 303);
        auto const address = documents + "/" + newest(app);
        for (auto const& page : {documents, app.at("samir", "/bestallningar/" + app.person("samir").order.text()),
                 app.at("samir", "/planer/" + app.value("{plan}")), app.at("samir", "/planer/" + app.value("{plan}") + "/rubrik/intressen")}) {
            CAPTURE(page);
            auto const answer = nadja.get(page);
            CHECK(answer.body.find(address + "/fil") != std::string::npos);
            CHECK(shows(answer, "Beslut 2026"));
        }
        CHECK(shows(nadja.get(app.at("samir", "/planer/" + app.value("{plan}"))), "Läs före mötet"));

        auto const opened = nadja.get(address + "/fil");
        CHECK(opened.status == 200);
        CHECK(opened.body == "Boende enligt LSS.");
        CHECK(opened.content_type == "text/plain; charset=utf-8");
        CHECK(opened.is_foreign);
        CHECK(opened.file_name == "Beslut 2026.txt");
        CHECK(app.log().front().event == "AttachmentRead");
        CHECK(app.log().front().person == app.person("samir").id.number());

        CHECK(app.as("amir").get(address + "/fil").status == 403);
        CHECK(app.as("tove").get(address + "/fil").status == 403);
        CHECK_FALSE(shows(app.as("tove").get(app.at("samir", "/bestallningar/" + app.person("samir").order.text())), "Beslut 2026"));
        CHECK(app.as("eva").get(documents_of(app, "karin") + "/" + newest(app) + "/fil").status == 404);
    }
}

TEST_CASE("what is wrong with a document is said beside the field, what was typed stays, and nothing is kept")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const documents = documents_of(app, "samir");
        auto const refused = [&](Fields fields, std::vector<Upload> uploads, std::string_view words) {
            CAPTURE(words);
            fields.emplace_back("namn", "Från Anna");
            auto const answer = nadja.upload(documents, fields, std::move(uploads));
            CHECK(answer.status == 400);
            CHECK(shows(answer, words));
            CHECK(answer.body.find("value=\"Från Anna\"") != std::string::npos);
        };
        refused({{"sort", "plan"}}, {}, "Välj en fil.");
        refused({}, {text_file("Hej")}, "Välj vad det är för dokument.");
        refused({}, {text_file("Hej")}, "Välj filen igen.");
        refused({{"sort", "photo"}}, {{"fil", "a.jpg", "image/jpeg", "<script>alert(1)</script>"}}, "går inte att läsa som en");
        refused({{"sort", "photo"}}, {{"fil", "a.svg", "image/svg+xml", "<svg/>"}}, "Välj en PDF, en bild");
        refused({{"sort", "plan"}}, {text_file(std::string(app.app().house().settings.file_bytes + 1, 'a'))}, "Den får vara högst 10,5 MB");
        CHECK(app.count("SELECT count(*) FROM attachment") == 0);
        CHECK(app.app().house().files.list_before(Instant::max()).empty());
    });
}

TEST_CASE("somebody who may not write here puts nothing into the vault")
{
    for_each_app([](TestApp& app) {
        CHECK(app.as("amir").upload(documents_of(app, "samir"), {{"sort", "plan"}}, {text_file("Hej")}).status == 403);
        auto const elsewhere = app.at("samir", "/bestallningar/" + app.person("marta").order.text() + "/dokument");
        CHECK(app.as("nadja").upload(elsewhere, {{"sort", "plan"}}, {text_file("Hej")}).status == 404);
        CHECK(app.app().house().files.list_before(Instant::max()).empty());
    });
}

TEST_CASE("a photo is kept without the place where it was taken")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const documents = documents_of(app, "samir");
        REQUIRE(nadja.upload(documents, {{"sort", "photo"}, {"namn", "Verkstan"}}, {{"fil", "IMG_1.JPG", "image/jpeg", jpeg({exif(6)})}}).status == 303);
        auto const photo = nadja.get(documents + "/" + newest(app) + "/fil");
        CHECK(photo.content_type == "image/jpeg");
        CHECK(photo.file_name == "Verkstan.jpg");
        CHECK(photo.body.find("59.3293") == std::string::npos);
        CHECK(photo.body.find("Kamera") == std::string::npos);
        CHECK(photo.body.ends_with("\xff\xd9"));
    });
}

TEST_CASE("a wrong document is marked once, is not opened any more, and stays as a record")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const documents = documents_of(app, "samir");
        REQUIRE(nadja.upload(documents, {{"sort", "inquiry"}, {"namn", "Utredning om Bo"}}, {text_file("Bo")}).status == 303);
        auto const address = documents + "/" + newest(app);
        auto form = nadja.form(documents, address + "/fel");
        auto const refused = nadja.send(form);
        CHECK(refused.status == 400);
        CHECK(shows(refused, "Skriv varför dokumentet är fel."));
        REQUIRE(nadja.send(form.set("skal", "Hör till en annan person.")).status == 303);
        auto const page = nadja.get(documents);
        CHECK(shows(page, "märkt som fel dokument av Nadja"));
        CHECK_FALSE(shows(page, "Utredning om Bo"));
        CHECK(nadja.get(address + "/fil").status == 404);
        CHECK(app.as("petra").post(address + "/fel", {{"skal", "Fel."}}).status == 409);
        CHECK(app.count("SELECT count(*) FROM attachment_key") == 1);
        CHECK(findings_of(app).empty());
    });
}

TEST_CASE("a document that was changed or lost behind the program's back is named by verify")
{
    for_each_app([](TestApp& app) {
        auto const documents = documents_of(app, "samir");
        for (auto const* const word : {"Ett", "Två"})
            REQUIRE(app.as("nadja").upload(documents, {{"sort", "plan"}}, {text_file(word)}).status == 303);
        CHECK(findings_of(app).empty());
        auto const file = app.count("SELECT max(id) FROM attachment");
        app.app().house().files.destroy(file);
        auto findings = findings_of(app);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].fault == Fault::record_missing);
        CHECK(findings[0].where == "file_chunk " + std::to_string(file));
        static_cast<void>(app.app().house().files.put(file, "Ett annat"));
        findings = findings_of(app);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].fault == Fault::record_changed);
        CHECK(app.as("nadja").get(documents + "/" + id_text(app.count("SELECT min(id) FROM attachment")) + "/fil").body == "Ett");
    });
}

TEST_CASE("what a house that went down has left in the vault is swept away after a day, and a document is not")
{
    for_each_app([](TestApp& app) {
        REQUIRE(app.as("nadja").upload(documents_of(app, "samir"), {{"sort", "plan"}}, {text_file("Ett")}).status == 303);
        auto const& vault = app.app().house().files;
        static_cast<void>(vault.put(app.app().house().ids.next_number(), "Halvt"));
        app.app().tick();
        CHECK(vault.list_before(Instant::max()).size() == 2);
        app.clock().set(app.clock().now() + std::chrono::hours{25});
        app.app().tick();
        CHECK(vault.list_before(Instant::max()).size() == 1);
        CHECK(findings_of(app).empty());
    });
}

TEST_CASE("a house with documents does not start without their key, nor with another")
{
    for_each_app([](TestApp& app) {
        REQUIRE(app.as("nadja").upload(documents_of(app, "samir"), {{"sort", "plan"}}, {text_file("Ett")}).status == 303);
        auto const address = documents_of(app, "samir") + "/" + newest(app);
        auto const key = attachments_key_file(app.config());
        auto const aside = app.folder() / "aside";
        app.restart([&] {
            SystemClock const clock;
            Log log{LogLevel::error};
            std::filesystem::rename(key, aside);
            CHECK_THROWS_WITH(App(app.config(), clock, log), doctest::Contains("dokumentens nyckel saknas"));
            static_cast<void>(make_key_file(key));
            CHECK_THROWS_WITH(App(app.config(), clock, log), doctest::Contains("det är inte nyckeln"));
            std::filesystem::remove(key);
            std::filesystem::rename(aside, key);
        });
        CHECK(app.as("nadja").get(address + "/fil").body == "Ett");
    });
}

TEST_CASE("a copy of the database holds the documents, and they are opened where it is restored")
{
    TestApp app{DatabaseKind::sqlite};
    REQUIRE(app.as("nadja").upload(documents_of(app, "samir"), {{"sort", "plan"}}, {text_file("Ett")}).status == 303);
    auto const address = documents_of(app, "samir") + "/" + newest(app);
    TemporaryFolder const copies;
    REQUIRE(backup(app.config(), copies.path() / "kopia") == 0);
    app.restart([&] {
        for (auto const* const name : {"delaktig.db", "log.db", "files.db"}) std::filesystem::remove(app.folder() / name);
        REQUIRE(restore(app.config(), copies.path() / "kopia") == 0);
        CHECK(verify_records(app.config(), {}) == 0);
        CHECK(check(app.config()) == 0);
    });
    CHECK(app.as("nadja").get(address + "/fil").body == "Ett");
}
