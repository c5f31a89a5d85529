// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/build.h"
#include "stories/follow_up_steps.h"
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

// Somebody moves to another unit, or leaves their work, while this and that lies half done.

namespace {

std::string order_of(TestApp& app) { return app.at("samir", "/bestallningar/") + app.person("samir").order.text(); }

std::string const half_note = "Samir packade själv.";
std::string const half_heading = "Att hinna titta ut genom fönstret.";
std::string const half_talk = "Ja, jämt.";

// A draft of the next version, an open follow-up and a note of the user's that is not signed. The follow-up's address.
std::string leave_half_done(TestApp& app, std::string const& user)
{
    auto& browser = app.as(user);
    auto const plan = follow_up_steps::plan_of(app);
    REQUIRE(browser.post(plan + "/utkast", {{"skal", "Samir vill åka längre."}}).status == 303);
    auto heading = browser.form(plan + "/rubrik/viktigt");
    REQUIRE(browser.send(heading.set("text", half_heading), {{"gor", "klar"}}).status == 303);
    auto const followup = follow_up_steps::begin(app, browser);
    follow_up_steps::write(browser, followup + "/del/trygg", {{"trygg", "good"}, {"ord", half_talk}});
    auto const page = app.at("samir", "/anteckning");
    auto const note = browser.form(page);
    REQUIRE(browser.autosave(page + "/utkast", {{"utkast", note.value("utkast")}, {"version", "0"}, {"text", half_note}}).status == 200);
    return followup;
}

void sign_in_again(TestApp& app, std::initializer_list<char const*> users)
{
    for (auto const* user : users) {
        REQUIRE(app.as(user).sign_in(user, demo_password).status == 303);
        app.as(user).get("/konto"); // the forms of this session have another token
    }
}

// Lars, who leads Lindängen, takes in an order about Samir. Its address.
std::string order_at_lindangen(TestApp& app)
{
    auto& lars = app.as("lars");
    auto form = lars.form(app.at("samir", "/bestallningar/ny"));
    form.set("enhet", app.world().units.at("lindangen").text()).set("myndighet", "Socialnämnden").set("arende", "SoL 2026-0100");
    form.set("beslutsdatum", "2026-11-19").set("lagrum", "lss-9-9").set("galler-fran", "2026-11-21").set("mal-overgripande", "Komma ut.");
    auto const made = lars.send(form.set("insats-1", "Promenad").set("omfattning-1", "En gång i veckan"));
    INFO(words_of(made.body));
    REQUIRE(made.status == 303);
    auto const order = made.location.substr(0, made.location.find('?'));
    REQUIRE(lars.send(lars.form(order, order + "/bekraftelse")).status == 303);
    return order;
}

std::int64_t words_kept(TestApp& app)
{
    return app.count("SELECT count(*) FROM plan_draft_text WHERE text = '" + half_heading + "'")
        + app.count("SELECT count(*) FROM journal_draft WHERE fields LIKE '%" + half_note + "%'");
}

} // namespace

TEST_CASE("a person who moves to another unit: what lay half done stays with the old unit, and the new one reads none of it")
{
    for_each_app([](TestApp& app) {
        auto const plan = follow_up_steps::plan_of(app);
        auto const followup = leave_half_done(app, "nadja");
        auto const kept = words_kept(app);
        auto const order = order_at_lindangen(app);
        REQUIRE(app.as("eva").post(order_of(app) + "/avslut", {{"avslut", "2026-11-20"}, {"skal", "moved"}}).status == 303);
        app.clock().advance(std::chrono::hours{24});
        sign_in_again(app, {"nadja", "petra", "eva", "lars", "amir"});

        // Nadja answered for the plan on the last day: she reads, and signs what she was writing, and nothing else (ADR 5).
        auto& nadja = app.as("nadja");
        CHECK(words_kept(app) == kept);
        CHECK(shows(nadja.get(plan + "/rubrik/viktigt"), half_heading));
        auto const late = nadja.post(plan + "/rubrik/viktigt", {{"text", "Nytt."}, {"version", "1"}, {"gor", "klar"}});
        CHECK(late.status == 409);
        CHECK(shows(late, "Planen är avslutad"));
        CHECK(nadja.post(plan + "/utkast/borttagning").status == 409);
        auto note = nadja.form(app.at("samir", "/anteckning"));
        CHECK(note.value("text") == half_note);
        REQUIRE(nadja.send(note.set("typ", "event").set("mal", "inget")).status == 303);

        // The leader closes the follow-up as not finished, with what was said in it.
        auto& eva = app.as("eva");
        REQUIRE(follow_up_steps::sign(eva, followup, {{"gor", "avbruten"}, {"ej-klar", "Samir har flyttat."}}).status == 303);
        CHECK(shows(eva.get(followup), half_talk));
        for (auto const* user : {"nadja", "eva"}) CHECK_FALSE(shows(app.as(user).get("/min-dag"), "Följ upp"));

        // Lindängen has an order of its own and nothing of what Ekbacken wrote (DD-1, DD-20).
        auto& amir = app.as("amir");
        CHECK(amir.get(app.at("samir")).status == 200);
        for (auto const& page : {plan, followup, plan + "/rubrik/viktigt", order_of(app)}) {
            CAPTURE(page);
            CHECK(amir.get(page).status == 404);
        }
        CHECK_FALSE(shows(amir.get(app.at("samir", "/journal")), half_note));
        auto const beginning = amir.get(app.at("samir", "/planer/ny") + "?bestallning=" + last_part(order));
        CHECK(beginning.status == 200);
        CHECK(beginning.body.find("name=\"forra\"") == std::string::npos);
    });
}

TEST_CASE("the manager gives the text of the plan to the new unit, where it stands as not confirmed and nothing else is opened")
{
    for_each_app([](TestApp& app) {
        auto const plan = follow_up_steps::plan_of(app);
        auto const version = plan + "/versioner/" + id_text(app.count("SELECT max(id) FROM plan_version WHERE plan_id = "
            + std::to_string(*id_number(last_part(plan)))));
        auto& eva = app.as("eva");
        CHECK(shows(eva.get(version + "/ny-enhet"), "Ingen annan enhet har en beställning som pågår."));
        auto const order = order_at_lindangen(app);
        CHECK(app.as("nadja").get(version + "/ny-enhet").status == 403);

        CHECK(shows(eva.get(version), "Lämna texten till en ny enhet"));
        auto form = eva.form(version + "/ny-enhet");
        auto const wrong = eva.send(form.set("varfor", ""));
        CHECK(wrong.status == 400);
        CHECK(shows(wrong, "Skriv varför den nya enheten behöver texten."));
        CHECK(shows(wrong, "Välj vad Samir säger."));
        REQUIRE(eva.send(form.set("varfor", "Samir flyttar till Lindängen.").set("sager", "yes")).status == 303);
        CHECK(app.log_of("samir").front().action == LogAction::hand_out);
        CHECK(shows(eva.get(version + "/ny-enhet"), "Samir flyttar till Lindängen. Samir vill det."));
        CHECK(eva.post(version + "/ny-enhet", {{"till", last_part(order)}, {"varfor", "Igen."}, {"sager", "yes"}}).status == 400);

        // What Lindängen gets is the text of that version, for a plan of its own.
        auto& amir = app.as("amir");
        CHECK(shows(amir.get(app.at("samir", "/planer")), "Ekbacken har lämnat texten i sin plan hit."));
        CHECK(amir.get(version).status == 404);
        auto begin = amir.form(app.at("samir", "/planer/ny") + "?bestallning=" + last_part(order), app.at("samir", "/planer"));
        CHECK(begin.value("forra") == "ja");
        auto const begun = amir.send(begin);
        REQUIRE(begun.status == 303);
        auto const own = begun.location.substr(0, begun.location.find('?'));
        CHECK(shows(amir.get(own + "/granska"), "av plan 1, Gruppbostaden Ekbacken, inte bekräftat"));
        CHECK(app.count("SELECT count(*) FROM plan_draft_goal g JOIN plan_draft d ON d.id = g.draft_id WHERE d.plan_id = "
            + std::to_string(*id_number(last_part(own)))) > 0);
        CHECK(amir.get(plan).status == 404);
        CHECK(amir.get(version).status == 404);
    });
}

TEST_CASE("a person who moves: a colleague's unsigned note becomes a record of the old unit, marked as unsigned")
{
    for_each_app([](TestApp& app) {
        auto& petra = app.as("petra");
        auto const page = app.at("samir", "/anteckning");
        auto const note = petra.form(page);
        REQUIRE(petra.autosave(page + "/utkast", {{"utkast", note.value("utkast")}, {"version", "0"}, {"text", half_note}}).status == 200);
        REQUIRE(app.as("eva").post(order_of(app) + "/avslut", {{"avslut", "2026-11-20"}, {"skal", "moved"}}).status == 303);
        app.clock().advance(std::chrono::hours{24 * 4});
        sign_in_again(app, {"eva"});
        CHECK(shows(app.as("eva").get("/min-dag"), "Petra Holm")); // that one exists, not what it says
        CHECK_FALSE(shows(app.as("eva").get("/min-dag"), half_note));
        app.clock().advance(std::chrono::hours{24 * 11});
        app.app().tick();
        sign_in_again(app, {"eva"});
        auto const journal = app.as("eva").get(app.at("samir", "/journal"));
        CHECK(shows(journal, half_note));
        CHECK(shows(journal, "Osignerad"));
    });
}

TEST_CASE("a new order at the same unit: the former plan's words are offered, and stand as not confirmed until somebody asks")
{
    for_each_app([](TestApp& app) {
        leave_half_done(app, "nadja");
        auto& eva = app.as("eva");
        REQUIRE(eva.post(order_of(app) + "/avslut", {{"avslut", "2026-11-20"}, {"skal", "completed"}}).status == 303);
        auto form = eva.form(app.at("samir", "/bestallningar/ny"));
        form.set("myndighet", "Socialnämnden").set("arende", "LSS 2026-0101").set("beslutsdatum", "2026-11-19").set("lagrum", "lss-9-9");
        form.set("galler-fran", "2026-11-21").set("mal-overgripande", "Komma ut.").set("insats-1", "Bostad").set("omfattning-1", "Dygnet runt");
        auto const made = eva.send(form);
        REQUIRE(made.status == 303);
        auto const order = made.location.substr(0, made.location.find('?'));
        REQUIRE(eva.send(eva.form(order, order + "/bekraftelse")).status == 303);
        auto const plans = app.at("samir", "/planer");
        auto const address = plans + "/ny?bestallning=" + last_part(order);
        auto begin = eva.form(address, plans);
        auto const page = eva.get(address).body;
        auto const option = page.find("name=\"mall\" value=\"") + 19;
        auto const begun = eva.send(begin.set("mall", page.substr(option, page.find('"', option) - option)).set("forra", "ja"));
        INFO(words_of(begun.body));
        REQUIRE(begun.status == 303);
        auto const plan = plans + "/" + last_part(begun.location);
        CHECK(app.count("SELECT count(*) FROM plan_draft_unconfirmed") > 0);
        CHECK(shows(eva.get(plan + "/granska"), "inte bekräftat"));
        // What was only drafted was never agreed with anybody, and is not brought along.
        CHECK_FALSE(shows(eva.get(plan + "/granska"), half_heading));
    });
}

TEST_CASE("a kontaktman who leaves: draft, follow-up and what is owed go to the deputy, and the unsigned note is a record")
{
    for_each_app([](TestApp& app) {
        auto const plan = follow_up_steps::plan_of(app);
        auto const followup = leave_half_done(app, "nadja");
        REQUIRE(app.as("sam").post(app.at("samir", "/forslag/ny"),
            {{"aktivitet", "plan-" + last_part(plan)}, {"text", "vi går tidigare"}, {"kanns", "wants"}}).status == 303);
        CHECK(shows(app.as("nadja").get("/min-dag"), "Svara på ett förslag"));
        CHECK_FALSE(shows(app.as("petra").get("/min-dag"), "Svara på ett förslag"));
        REQUIRE(app.app().house().database.write([&](WriteTx& tx) -> Result<Done> {
            tx.execute("UPDATE staff SET active = 0 WHERE id = ?1", {app.world().staff.at("nadja")});
            return Done{};
        }));
        app.clock().advance(std::chrono::hours{24});
        app.app().tick();
        sign_in_again(app, {"petra", "eva"});
        CHECK(app.as("nadja").get("/min-dag").status != 200);
        auto& petra = app.as("petra");
        CHECK(shows(petra.get("/min-dag"), "Svara på ett förslag"));
        // The draft and the follow-up belong to the plan, not to a writer (DD-23).
        CHECK(shows(petra.get(plan + "/rubrik/viktigt"), half_heading));
        auto all = petra.form(plan + "/granska", plan + "/faststallande");
        for (auto& [name, field] : all.fields)
            if (name.starts_with("skal-")) field = "Vi frågar igen.";
        REQUIRE(petra.send(all).status == 303);
        follow_up_steps::write(petra, followup + "/del/nasta", follow_up_steps::next_time);
        REQUIRE(follow_up_steps::sign(petra, followup).status == 303);
        CHECK(shows(petra.get(followup), half_talk));
        // Nobody takes a draft along (DD-23).
        CHECK(app.count("SELECT count(*) FROM journal_draft WHERE author_id = " + std::to_string(app.world().staff.at("nadja").number())) == 0);
        CHECK(shows(petra.get(app.at("samir", "/journal")), half_note));
        CHECK(shows(app.as("eva").get(order_of(app)), "Nadja Karimi")); // until somebody else is appointed
    });
}
