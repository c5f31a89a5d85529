// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/trouble_page.h"
#include "support/app/test_app.h"
#include "support/database/forgetful_disk.h"

#include <doctest/doctest.h>

#include <set>

namespace {

using Kind = DatabaseError::Kind;

constexpr auto note_text = "Samir lagade middag. Han valde själv.";

// What the request boundary answers when a fault comes out of `ask`.
template <class F>
Response at_boundary(TestApp& app, Request const& request, F&& ask)
{
    try {
        return ask();
    } catch (std::exception const& fault) {
        return app.app().fault(fault, request);
    }
}

HtmlForm note_form(TestApp& app)
{
    auto form = app.as("nadja").form(app.at("samir", "/anteckning") + "?ny=1");
    form.set("typ", "event").set("mal", "inget").set("text", note_text);
    return form;
}

Request request_of(HtmlForm const& form)
{
    Request request{.method = Method::post, .path = form.action.substr(0, form.action.find('?')), .request_id = "r7"};
    for (auto const& [name, value] : form.fields) request.form.add(name, value);
    return request;
}

Response sent(TestApp& app, HtmlForm const& form)
{
    return at_boundary(app, request_of(form), [&] { return app.as("nadja").send(form); });
}

std::int64_t notes(TestApp& app) { return app.count("SELECT count(*) FROM journal_entry"); }

} // namespace

TEST_CASE("a note that does not fit on a full disk is shown again, and is sent from there when there is room")
{
    ForgetfulDisk::Everywhere const disk;
    TestApp app{DatabaseKind::sqlite};
    auto const form = note_form(app);
    auto const before = notes(app);
    ForgetfulDisk::set_full(true);
    auto const answer = sent(app, form);
    CHECK(answer.status == 503);
    CHECK(answer.retry_after_s > 0);
    CHECK(shows(answer, "Disken är full"));
    CHECK(shows(answer, note_text));
    ForgetfulDisk::set_full(false);
    CHECK(notes(app) == before);
    auto const again = forms_of(answer.body);
    REQUIRE(again.size() == 1);
    CHECK(app.as("nadja").send(again.front()).status == 303);
    CHECK(notes(app) == before + 1);
    CHECK(shows(app.as("nadja").get(app.at("samir", "/journal")), note_text));
}

TEST_CASE("a page whose log row does not fit on a full disk stays closed, and says why")
{
    ForgetfulDisk::Everywhere const disk;
    TestApp app{DatabaseKind::sqlite};
    ForgetfulDisk::set_full(true);
    auto const answer = at_boundary(app, {.path = app.at("samir")}, [&] { return app.as("nadja").get(app.at("samir")); });
    CHECK(answer.status == 503);
    CHECK(shows(answer, "Disken är full"));
    CHECK_FALSE(shows(answer, "Samir"));
    ForgetfulDisk::set_full(false);
    CHECK(app.as("nadja").get(app.at("samir")).status == 200);
}

TEST_CASE("a disk that does not answer is told in words of its own, and the note goes through when it does")
{
    ForgetfulDisk::Everywhere const disk;
    TestApp app{DatabaseKind::sqlite};
    auto const form = note_form(app);
    ForgetfulDisk::set_broken(true);
    auto const answer = sent(app, form);
    CHECK(answer.status == 503);
    CHECK(shows(answer, "Databasen svarar inte"));
    CHECK(shows(answer, note_text));
    ForgetfulDisk::set_broken(false);
    CHECK(app.as("nadja").send(form).status == 303);
}

TEST_CASE("each trouble of the database has words and a time of its own, and a bug is no trouble of the database")
{
    std::set<std::string> pages;
    Request const request{.path = "/personer"};
    for (auto const kind : {Kind::full, Kind::read_only, Kind::locked, Kind::lost}) {
        auto const answer = trouble_answer(kind, {}, request);
        CHECK(answer.status == 503);
        CHECK(answer.retry_after_s > 0);
        pages.insert(words_of(answer.body));
    }
    CHECK(pages.size() == 4);
    for (auto const kind : {Kind::corrupt, Kind::constraint, Kind::other}) {
        auto const answer = trouble_answer(kind, {}, request);
        CHECK(answer.status == 500);
        CHECK_FALSE(answer.retry_after_s);
    }
}

TEST_CASE("our own script is told in JSON, and no password is shown again")
{
    Request autosave{.method = Method::post, .path = "/personer/x/anteckning/utkast"};
    autosave.wants_fragment = true;
    auto const answer = trouble_answer(Kind::full, {}, autosave);
    CHECK(answer.status == 503);
    CHECK(answer.content_type.starts_with("application/json"));
    CHECK(answer.body.find("Disken är full") != std::string::npos);
    for (auto const* path : {"/logga-in", "/las-upp", "/konto/losenord", "/konto/pin"}) {
        Request door{.method = Method::post, .path = path};
        door.form.add("losenord", "tre gula ekorrar");
        CHECK(trouble_answer(Kind::locked, {}, door).body.find("ekorrar") == std::string::npos);
    }
}
