// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/amendment_pages.h"
#include "journal/journal_pages.h"
#include "journal/note_pages.h"
#include "unit/journal/journal_world.h"

#include <doctest/doctest.h>

#include <chrono>

namespace {

bool says(Response const& response, std::string_view text) { return response.body.find(text) != std::string::npos; }

using Handler = Response (*)(Visit&, Request const&);

Response ask(JournalWorld& world, Id<Staff> staff, Handler handler, Request const& request)
{
    auto visit = world.visit(staff);
    auto response = handler(visit, request);
    visit.gate->wait();
    return response;
}

Response post(JournalWorld& world, Id<Staff> staff, Handler handler, Request request, Form form)
{
    request.method = Method::post;
    request.form = std::move(form);
    return ask(world, staff, handler, request);
}

std::string hidden_value(std::string const& page, std::string const& name)
{
    auto const mark = "name=\"" + name + "\" value=\"";
    auto const at = page.find(mark);
    REQUIRE(at != std::string::npos);
    return page.substr(at + mark.size(), page.find('"', at + mark.size()) - at - mark.size());
}

} // namespace

TEST_CASE("a note is chosen, written, signed and read on")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        CHECK(says(ask(world, world.nadja, choose_person_for_note, {}), "/personer/" + world.samir.text() + "/anteckning"));

        auto const form = ask(world, world.nadja, show_note, world.request(world.samir));
        CHECK(form.status == 200);
        CHECK(says(form, "Anteckning om Samir"));
        CHECK(says(form, "Buss"));
        CHECK(says(form, "Åka hem"));
        CHECK_FALSE(says(form, "Trädgård"));

        auto const fields = form_of({{"utkast", hidden_value(form.body, "utkast")}, {"version", "0"}, {"typ", "progress"},
            {"mal", world.bus.text()}, {"text", "Klev av själv <3"}, {"datum", "i dag"}, {"tid", "8.10"}});
        for (int i = 0; i < 2; ++i) {
            auto const answer = post(world, world.nadja, sign_note, world.request(world.samir), fields);
            CHECK(answer.status == 303);
            CHECK(answer.location == "/personer/" + world.samir.text() + "/journal?klart=signerad");
        }
        auto const journal = ask(world, world.petra, show_journal, world.request(world.samir));
        CHECK(says(journal, "Klev av själv &lt;3"));
        CHECK(journal.body.find("Klev av") == journal.body.rfind("Klev av"));
        CHECK(says(journal, "Framsteg"));
        CHECK(says(journal, "Mål: Buss"));
        CHECK(says(journal, "november 2026"));
    });
}

TEST_CASE("wrong input keeps what was typed and says what to do")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const answer = post(world, world.nadja, sign_note, world.request(world.samir),
            form_of({{"text", "Lång text som inte får försvinna"}, {"datum", "34 mars"}, {"mal", world.dinner.text()}}));
        CHECK(answer.status == 400);
        CHECK(says(answer, "<title>Fel: "));
        CHECK(says(answer, "Lång text som inte får försvinna"));
        CHECK(says(answer, "34 mars"));
        CHECK(says(answer, "Välj vad det gäller."));
        auto const other = post(world, world.nadja, sign_note, world.request(world.samir),
            form_of({{"typ", "event"}, {"text", "Kvar"}, {"mal", world.garden.text()}}));
        CHECK(other.status == 400);
        CHECK(says(other, "Kvar"));
        CHECK(world.texts(world.nadja, world.samir).empty());
    });
}

TEST_CASE("an id out of the future is not taken, nor another's note overwritten")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const sign = [&](Id<Staff> staff, std::string const& id, std::string const& text) {
            return post(world, staff, sign_note, world.request(world.samir),
                form_of({{"typ", "event"}, {"text", text}, {"utkast", id}}));
        };
        CHECK(sign(world.nadja, Id<JournalEntry>{INT64_MAX}.text(), "framtid").status == 303);
        CHECK(world.count("SELECT count(*) FROM journal_entry WHERE id = 9223372036854775807") == 0);
        auto const id = test.ids().next<JournalEntry>();
        CHECK(sign(world.nadja, id.text(), "Nadjas").status == 303);
        CHECK(sign(world.petra, id.text(), "Petras").status == 303);
        CHECK(world.texts(world.nadja, world.samir).size() == 3);
        CHECK(world.entry(world.nadja, world.samir, id)->content.text == "Nadjas");
    });
}

TEST_CASE("autosave answers with time and version, and with a conflict when another window was first")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const id = test.ids().next<JournalEntry>().text();
        auto const save = [&](std::string const& version, std::string const& text) {
            return post(world, world.nadja, save_note_draft, world.request(world.samir),
                form_of({{"utkast", id}, {"version", version}, {"text", text}}));
        };
        CHECK(save("0", "").body == R"({"time":"10.00","version":"0"})");
        CHECK(save("0", "ett").body == R"({"time":"10.00","version":"1"})");
        CHECK(save("1", "två").body == R"({"time":"10.00","version":"2"})");
        auto const stale = save("1", "tre");
        CHECK(stale.status == 409);
        CHECK(says(stale, "\"location\""));
        auto first = world.request(world.samir);
        first.query.add("utkast", id);
        auto const again = ask(world, world.nadja, show_note, first);
        CHECK(says(again, "två"));
        CHECK(says(again, "Ditt utkast"));
        CHECK(hidden_value(again.body, "utkast") == id);
        CHECK_FALSE(says(ask(world, world.petra, show_note, world.request(world.samir)), "två"));
    });
}

TEST_CASE("nobody outside the care relation reads or writes")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const id = world.signed_note(world.nadja, world.karin, event_note(world, "Hemligt"));
        for (auto const handler : {show_note, show_journal})
            CHECK(ask(world, world.olle, handler, world.request(world.karin)).status == 403);
        CHECK(ask(world, world.olle, show_entry, world.request(world.karin, id)).status == 403);
        CHECK(post(world, world.olle, sign_note, world.request(world.karin), form_of({{"typ", "event"}, {"text", "x"}})).status == 403);
        // A note is found under its own person only.
        CHECK(ask(world, world.nadja, show_entry, world.request(world.samir, id)).status == 404);
    });
}

TEST_CASE("a correction strikes the old text through and says who, when and why")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const id = world.signed_note(world.nadja, world.samir, event_note(world, "Hon kom klockan två."));
        auto const request = world.request(world.samir, id);
        CHECK(says(ask(world, world.nadja, show_correction, request), "Hon kom klockan två."));
        auto const unchanged = post(world, world.nadja, correct_entry, request, form_of({{"text", "Hon kom klockan två."}, {"skal", "Fel"}}));
        CHECK(unchanged.status == 400);
        CHECK(post(world, world.nadja, correct_entry, request, form_of({{"text", "Hon kom klockan tre."}})).status == 400);
        auto const done = post(world, world.nadja, correct_entry, request,
            form_of({{"text", "Hon kom klockan tre."}, {"skal", "Jag skrev fel tid."}}));
        CHECK(done.status == 303);
        for (auto const handler : {show_entry, show_journal}) {
            auto const page = ask(world, world.petra, handler, request);
            CHECK(says(page, "<del>Hon kom klockan två.</del>"));
            CHECK(says(page, "<p>Hon kom klockan tre.</p>"));
            CHECK(says(page, "Jag skrev fel tid."));
        }
        CHECK(world.texts_found(world.petra, world.samir, "tre").size() == 1);
        // A colleague may complete, not correct.
        CHECK(ask(world, world.petra, show_correction, request).status == 403);
        CHECK(post(world, world.petra, correct_entry, request, form_of({{"text", "x"}, {"skal", "y"}})).status == 403);
        CHECK(post(world, world.petra, complete_entry, request, form_of({{"text", "Hon åkte fem."}})).status == 303);
        CHECK(says(ask(world, world.nadja, show_entry, request), "Hon åkte fem."));
    });
}

TEST_CASE("who does not agree stands beside the note, and the author cannot take it away")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const id = world.signed_note(world.nadja, world.samir, event_note(world, "Samir ville inte."));
        auto const request = world.request(world.samir, id);
        CHECK(post(world, world.petra, dispute_entry, request, form_of({{"vem", "relative"}, {"text", "x"}})).status == 400);
        CHECK(post(world, world.petra, dispute_entry, request, form_of({{"vem", "person"}, {"text", "Jag ville visst."}})).status == 303);
        auto const page = ask(world, world.nadja, show_entry, request);
        CHECK(says(page, "Samir håller inte med"));
        CHECK(says(page, "Jag ville visst."));
        CHECK_THROWS_AS(world.change([](WriteTx& tx) { tx.execute("DELETE FROM journal_amendment", {}); }), DatabaseError);
    });
}

TEST_CASE("a note about the wrong person is hidden there and written anew in the right file")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        auto const id = world.signed_note(world.nadja, world.samir, event_note(world, "Samir vattnade rosorna."));
        auto const request = world.request(world.samir, id);
        auto const send = [&](Id<Staff> staff, std::string const& text) {
            return post(world, staff, move_entry, request,
                form_of({{"skal", "Fel journal var öppen."}, {"person", world.karin.text()}, {"mal-hos", world.karin.text()},
                    {"text", text}}));
        };
        CHECK(send(world.petra, "Karin vattnade rosorna.").status == 403);
        auto const named = send(world.nadja, "Samir vattnade rosorna.");
        CHECK(named.status == 400);
        CHECK(says(named, "nämner personen"));
        CHECK(send(world.nadja, "Karin vattnade rosorna.").status == 303);
        CHECK(send(world.nadja, "Karin vattnade rosorna.").status == 409);

        for (auto const handler : {show_entry, show_journal}) {
            auto const page = ask(world, world.petra, handler, request);
            CHECK_FALSE(says(page, "rosorna"));
            CHECK_FALSE(says(page, "Karin"));
            CHECK(says(page, "Den är dold här."));
        }
        auto const right = ask(world, world.petra, show_journal, world.request(world.karin));
        CHECK(says(right, "Karin vattnade rosorna."));
        CHECK_FALSE(says(right, "Samir"));
        CHECK(world.texts_found(world.petra, world.samir, "rosorna").empty());

        CHECK(ask(world, world.petra, show_hidden_entry, request).status == 403);
        auto visit = world.visit(world.manager);
        CHECK(says(show_hidden_entry(visit, request), "Samir vattnade rosorna."));
        auto const logged = world.logged(visit);
        REQUIRE_FALSE(logged.empty());
        CHECK(logged.back().event == "HiddenEntryRead");
    });
}

TEST_CASE("the list is filtered and searched by its address, with marks, unless the switch is off")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        world.signed_note(world.nadja, world.samir, event_note(world, "Promenaderna & bussen.", 2));
        world.signed_note(world.nadja, world.samir, event_note(world, "Annat.", 1));
        auto request = world.request(world.samir);
        request.query.add("sok", "promenad");
        auto const found = ask(world, world.nadja, show_journal, request);
        CHECK(says(found, "<mark>Promenaderna</mark> &amp; bussen."));
        CHECK_FALSE(says(found, "Annat."));
        CHECK(says(found, "1 anteckning"));

        world.settings.journal_search = false;
        auto const off = ask(world, world.nadja, show_journal, request);
        CHECK(says(off, "Annat."));
        CHECK_FALSE(says(off, "name=\"sok\""));
        world.settings.journal_search = true;

        auto wrong = world.request(world.samir);
        wrong.query.add("fran", "34 mars");
        auto const page = ask(world, world.nadja, show_journal, wrong);
        CHECK(page.status == 400);
        CHECK(says(page, "34 mars"));
    });
}

TEST_CASE("twenty notes make a page of at most 25 kilobytes, and every reading is logged")
{
    for_each_database([](TestDatabase& test) {
        JournalWorld world{test};
        for (int i = 0; i < 25; ++i) {
            auto content = event_note(world,
                "Samir klev av på rätt hållplats utan hjälp. Han tryckte själv på stopp och vinkade åt oss när bussen åkte. "
                "På vägen hem berättade han att han vill åka själv redan på torsdag. Vi pratade om att prova en gång till.",
                i + 1);
            content.goal = world.bus;
            world.signed_note(world.nadja, world.samir, content);
        }
        auto visit = world.visit(world.nadja);
        auto const page = show_journal(visit, world.request(world.samir));
        MESSAGE(page.body.size() << " bytes");
        CHECK(page.body.size() < 25'000);
        CHECK(says(page, "efter="));
        auto const logged = world.logged(visit);
        REQUIRE(logged.size() == 1);
        CHECK(logged[0].event == "JournalRead");
        CHECK(logged[0].person == world.samir.number());
    });
}
