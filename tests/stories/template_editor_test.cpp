// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/record_kinds.h"
#include "audit/verify.h"
#include "plans/template_draft_store.h"
#include "plans/template_store.h"
#include "support/app/test_app.h"

#include <doctest/doctest.h>

namespace {

std::string address_of(TestApp& app, std::string const& key)
{
    auto const found = app.app().house().database.read([&](ReadTx& tx) { return find_latest_template(tx, key); });
    REQUIRE(found);
    return "/mallar/" + found->id.text();
}

// Mia copies the template; gives the draft's address.
std::string copy(TestApp& app, std::string const& key, std::string const& as = "egen")
{
    auto const answer = app.as("mia").post(address_of(app, key) + "/utkast", {{"som", as}});
    REQUIRE(answer.status == 303);
    return answer.location.substr(0, answer.location.find('?'));
}

std::string publish(TestApp& app, std::string const& draft, std::string const& number)
{
    auto form = app.as("mia").form(draft + "/publicering");
    form.set("agare", "Verksamhetschef LSS").set("datum", "2026-12-01").set("nummer", number);
    auto const answer = app.as("mia").send(form);
    INFO(words_of(answer.body));
    REQUIRE(answer.status == 303);
    return answer.location.substr(0, answer.location.find('?'));
}

} // namespace

TEST_CASE("the rutinägare copies a template, changes headings and their order, and publishes it with owner, date and number")
{
    for_each_app([](TestApp& app) {
        auto& mia = app.as("mia");
        CHECK(shows(mia.get("/min-dag"), "Mallar för genomförandeplaner"));
        auto const draft = copy(app, "dokumentoversikt");
        auto heading = mia.form(draft + "/rubrik/vanor");
        heading.set("rubrik", "Så vill jag ha min vardag").set("fragor", "Hur ser en bra dag ut?\nVad stör dig?");
        REQUIRE(mia.send(heading).status == 303);
        auto added = mia.form(draft + "/rubrik/ny");
        added.set("rubrik", "Djur & växter").set("grupp", "Min vardag").set("slag", "service").set("hjalp", "Vem matar katten?");
        REQUIRE(mia.send(added.set("fraga", "hur").set("kalla", "Rutin 7")).status == 303);
        REQUIRE(mia.post(draft + "/ordning", {{"rubrik", "djur-vaxter"}, {"gor", "upp"}}).status == 303);
        REQUIRE(mia.post(draft + "/ordning", {{"rubrik", "hemmet"}, {"gor", "bort"}}).status == 303);
        CHECK(shows(mia.get("/mallar"), "Utkast"));
        auto const published = mia.get(publish(app, draft, "SN 2026/77"));
        CHECK(shows(published, "Så vill jag ha min vardag"));
        CHECK(shows(published, "Vad stör dig?"));
        CHECK(shows(published, "Djur & växter"));
        CHECK_FALSE(shows(published, "Sköta hemmet"));
        CHECK(shows(published, "SN 2026/77"));
        CHECK(shows(published, "Verksamhetschef LSS"));
        CHECK(shows(published, "Mia Falk, kvalitetsutvecklare"));
        CHECK(mia.get(draft).status == 404);
        // Nadja is offered it before the program's own.
        auto const beginning = app.at("karin", "/planer/ny?bestallning=") + app.person("karin").order.text();
        CHECK(app.as("nadja").form(beginning, app.at("karin", "/planer")).value("mall")
            == last_part(address_of(app, "egen-dokumentoversikt")));
    });
}

TEST_CASE("a plan that is begun keeps its version when the next one is published, and a new plan gets the next one")
{
    for_each_app([](TestApp& app) {
        auto& mia = app.as("mia");
        auto& nadja = app.as("nadja");
        auto const first = publish(app, copy(app, "sol-lss"), "A");
        auto const plans = app.at("karin", "/planer");
        auto form = nadja.form(plans + "/ny?bestallning=" + app.person("karin").order.text(), plans);
        auto const begun = nadja.send(form.set("mall", last_part(first)));
        REQUIRE(begun.status == 303);
        auto const plan = plans + "/" + last_part(begun.location);
        auto const draft = copy(app, "egen-sol-lss", "nasta");
        CHECK(copy(app, "egen-sol-lss", "nasta") == draft); // the one that is there
        REQUIRE(mia.send(mia.form(draft + "/rubrik/viktigt").set("rubrik", "Det viktigaste")).status == 303);
        auto const second = publish(app, draft, "B");
        CHECK(first != second);
        CHECK(shows(nadja.get(plan + "/rubrik/viktigt"), "Viktigt för mig"));
        CHECK_FALSE(shows(nadja.get(plan + "/rubrik/viktigt"), "Det viktigaste"));
        CHECK(shows(mia.get(first), "Det finns en senare version av mallen."));
        CHECK(shows(mia.get(first), "Viktigt för mig"));
        CHECK(shows(mia.get(second), "Det viktigaste"));
        CHECK(app.count("SELECT count(*) FROM plan_template WHERE key = 'egen-sol-lss'") == 2);
    });
}

TEST_CASE("group titles, the beginnings of a goal, its tips and the guide are the organisation's, and stand where a plan is written")
{
    for_each_app([](TestApp& app) {
        auto& mia = app.as("mia");
        auto& nadja = app.as("nadja");
        auto const draft = copy(app, "fem-fragor");
        CHECK(shows(mia.get(draft), "Grupper och skrivhjälp"));
        auto form = mia.form(draft + "/skrivhjalp");
        auto const first_group = [&] {
            auto const stored = app.app().house().database.read(
                [&](ReadTx& tx) { return find_template_draft(tx, *Id<TemplateDraft>::parse(last_part(draft))); });
            return "grupp-" + stored->content.groups.front().headings.front().key;
        }();
        form.set(first_group, "Det här är jag").set("borjan", "Jag längtar efter att\n\nJag vill slippa").set("tips", "Låt målet dröja.");
        form.set("del-1", "Innan ni ses").set("fragor-1", "Ring dagen före.\nTa med fika.").set("del-2", "").set("fragor-2", "");
        REQUIRE(mia.send(form).status == 303);
        auto const published = mia.get(publish(app, draft, "SN 2026/80"));
        for (auto const* const text : {"Det här är jag", "Jag längtar efter att", "Låt målet dröja.", "Innan ni ses", "Ta med fika."})
            CHECK(shows(published, text));
        CHECK_FALSE(shows(published, "Före mötet"));
        auto const plans = app.at("karin", "/planer");
        auto beginning = nadja.form(plans + "/ny?bestallning=" + app.person("karin").order.text(), plans);
        auto const begun = nadja.send(beginning.set("mall", last_part(address_of(app, "egen-fem-fragor"))));
        REQUIRE(begun.status == 303);
        auto const plan = plans + "/" + last_part(begun.location);
        CHECK(shows(nadja.get(plan), "Det här är jag"));
        CHECK(shows(nadja.get(plan), "Ring dagen före."));
        CHECK(shows(nadja.get(plan + "/mal/nytt"), "Jag längtar efter att …"));
        CHECK(shows(nadja.get(plan + "/rubrik/mal"), "Låt målet dröja."));
        CHECK_FALSE(shows(nadja.get(plan + "/mal/nytt"), "Jag vill fortsätta kunna"));
    });
}

TEST_CASE("the organisation chooses what a plan asks a reason for, only tells or leaves, and what stops a plan is no choice")
{
    for_each_app([](TestApp& app) {
        auto& mia = app.as("mia");
        auto& nadja = app.as("nadja");
        auto const draft = copy(app, "sol-lss");
        auto form = mia.form(draft + "/brister");
        CHECK(form.value("brist-no_goals") == "reason");
        CHECK(mia.get(draft + "/brister").body.find("brist-no_order") == std::string::npos);
        auto late = form;
        auto const wrong = mia.send(HtmlForm{form}.set("brist-no_goals", "blocks").set("brist-participants", "none"));
        CHECK(wrong.status == 400);
        CHECK(shows(wrong, "Välj vad planen gör när det saknas."));
        REQUIRE(mia.send(form.set("brist-no_goals", "advise").set("brist-participants", "none")).status == 303);
        CHECK(mia.send(late.set("brist-wishes", "advise")).status == 409);
        auto const published = mia.get(publish(app, draft, "SN 2026/81"));
        CHECK(shows(published, "Minst ett mål, eller ett som personen har sagt nej till"));
        auto const plans = app.at("karin", "/planer");
        auto const begin = [&](std::string const& key) {
            auto beginning = nadja.form(plans + "/ny?bestallning=" + app.person("karin").order.text(), plans);
            auto const begun = nadja.send(beginning.set("mall", last_part(address_of(app, key))));
            REQUIRE(begun.status == 303);
            return plans + "/" + last_part(begun.location);
        };
        auto const plan = begin("egen-sol-lss");
        auto const review = nadja.get(plan + "/granska");
        CHECK_FALSE(shows(review, "Det står inte vilka som har gjort planen."));
        CHECK(shows(review, "Planen har inget mål."));
        CHECK(review.body.find("name=\"skal-no_goals") == std::string::npos); // told, and no reason is asked for
        CHECK(review.body.find("name=\"skal-participation-") != std::string::npos);
    });
}

TEST_CASE("what is missing in the writing help is told beside its field, and two who change it lose no word")
{
    for_each_app([](TestApp& app) {
        auto& mia = app.as("mia");
        auto const draft = copy(app, "sol-lss");
        auto late = mia.form(draft + "/skrivhjalp");
        auto heading = mia.form(draft + "/rubrik/viktigt");
        auto head = mia.form(draft);
        auto const half = mia.send(mia.form(draft + "/skrivhjalp").set("del-1", "").set("fragor-2", "").set("borjan", "Jag drömmer om"));
        CHECK(half.status == 400);
        CHECK(shows(half, "Skriv vad delen heter, eller töm frågorna."));
        CHECK(shows(half, "Skriv minst en fråga, eller töm namnet."));
        CHECK(shows(half, "Jag drömmer om"));
        REQUIRE(mia.send(mia.form(draft + "/skrivhjalp").set("borjan", "Jag drömmer om")).status == 303);
        auto const met = mia.send(late.set("borjan", "Jag hoppas på"));
        CHECK(met.status == 409);
        CHECK(shows(met, "Jag drömmer om"));
        CHECK(shows(met, "Jag hoppas på"));
        // Other parts of the template were open at the same time, and are not touched by it.
        CHECK(mia.send(heading.set("hjalp", "Något annat.")).status == 303);
        CHECK(mia.send(head.set("namn", "Vår mall")).status == 303);
    });
}

TEST_CASE("two who change one heading of a template lose no word, and two who change one each do not meet")
{
    for_each_app([](TestApp& app) {
        auto& mia = app.as("mia");
        auto const draft = copy(app, "sol-lss");
        auto hers = mia.form(draft + "/rubrik/viktigt");
        auto theirs = mia.form(draft + "/rubrik/viktigt");
        auto other = mia.form(draft + "/rubrik/bemotande");
        REQUIRE(mia.send(hers.set("hjalp", "Det första.")).status == 303);
        REQUIRE(mia.send(other.set("hjalp", "Något annat.")).status == 303);
        auto const met = mia.send(theirs.set("hjalp", "Det andra."));
        CHECK(met.status == 409);
        CHECK(shows(met, "Det första."));
        CHECK(shows(met, "Det andra."));
        auto const head = mia.form(draft);
        auto late = head;
        REQUIRE(mia.send(HtmlForm{head}.set("namn", "Vår mall")).status == 303);
        auto const again = mia.send(late.set("namn", "Min mall"));
        CHECK(again.status == 409);
        CHECK(shows(again, "Vår mall"));
        CHECK(again.body.find("value=\"Min mall\"") != std::string::npos);
        // A heading that is gone is written anew with what was typed.
        auto gone = mia.form(draft + "/rubrik/intressen");
        REQUIRE(mia.post(draft + "/ordning", {{"rubrik", "intressen"}, {"gor", "bort"}}).status == 303);
        auto const without = mia.send(gone.set("hjalp", "Vad gör dig glad?"));
        CHECK(without.status == 409);
        CHECK(shows(without, "Vad gör dig glad?"));
    });
}

TEST_CASE("what is missing in a heading or before publishing is told beside its field, with what was typed")
{
    for_each_app([](TestApp& app) {
        auto& mia = app.as("mia");
        auto const draft = copy(app, "sol-lss");
        auto heading = mia.form(draft + "/rubrik/stadning");
        auto const wrong = mia.send(heading.set("rubrik", "").set("tydligt", "").set("hjalp", "Typed help"));
        CHECK(wrong.status == 400);
        CHECK(shows(wrong, "Skriv vad rubriken heter."));
        CHECK(shows(wrong, "Skriv båda exemplen, eller inget."));
        CHECK(shows(wrong, "Typed help"));
        auto publishing = mia.form(draft + "/publicering");
        auto const unnumbered = mia.send(publishing.set("nummer", "").set("agare", "SAS"));
        CHECK(unnumbered.status == 400);
        CHECK(shows(unnumbered, "Skriv ett nummer eller en beteckning"));
        CHECK(unnumbered.body.find("value=\"SAS\"") != std::string::npos);
        CHECK(mia.post(draft + "/ordning", {{"rubrik", "mal"}, {"gor", "bort"}}).status == 400);
        CHECK(mia.post(draft + "/borttagning").status == 303);
        CHECK(app.count("SELECT count(*) FROM template_draft") == 0);
    });
}

TEST_CASE("everybody reads the templates, and only the rutinägare writes them")
{
    for_each_app([](TestApp& app) {
        auto const address = address_of(app, "sol-lss");
        CHECK(shows(app.as("nadja").get("/mallar"), "Stöd enligt SoL och LSS"));
        auto const page = app.as("nadja").get(address);
        CHECK(shows(page, "Källa: 000:29"));
        CHECK_FALSE(shows(page, "{"));
        CHECK_FALSE(shows(page, "Gör en egen mall av den"));
        CHECK(shows(app.as("mia").get(address), "Gör en egen mall av den"));
        CHECK(app.as("eva").post(address + "/utkast", {{"som", "egen"}}).status == 403);
        CHECK(app.as("mia").post(address + "/utkast", {{"som", "nasta"}}).status == 400);
    });
}

TEST_CASE("whoever changes a published template past the program is found")
{
    for_each_app([](TestApp& app) {
        publish(app, copy(app, "sol-lss"), "A");
        auto const is_content
            = [&] { return verify(app.app().house().database, app.app().ledger_key(), record_kinds(), {}).is_content(); };
        CHECK(is_content());
        app.change_behind_our_back("plan_template", "UPDATE plan_template SET content = replace(content, 'Viktigt', 'Oviktigt')"
                                                    " WHERE key = 'egen-sol-lss'");
        CHECK_FALSE(is_content());
    });
}
