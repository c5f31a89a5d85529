// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/build.h"
#include "plans/plan.h"
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

#include <functional>
#include <map>

namespace {

// The address of Samir's plan, which applies.
std::string plan_of_samir(TestApp& app)
{
    auto const plans = app.as("nadja").get(app.at("samir", "/planer")).body;
    auto const beginning = app.at("samir", "/planer/");
    return beginning + plans.substr(plans.find(beginning) + beginning.size(), 13);
}

Browser& some_days_later(TestApp& app)
{
    app.clock().advance(std::chrono::hours{24 * 9});
    auto& nadja = app.as("nadja");
    REQUIRE(nadja.sign_in("nadja", demo_password).status == 303);
    REQUIRE(nadja.get("/konto").status == 200); // The forms of this session have another token.
    return nadja;
}

std::string version_in_force(TestApp& app, std::string const& plan)
{
    auto const sql = "SELECT id FROM plan_version WHERE plan_id = " + std::to_string(*id_number(last_part(plan)))
        + " ORDER BY number DESC LIMIT 1";
    return plan + "/versioner/" + id_text(app.count(sql));
}

Response send(Browser& browser, std::string const& address, Fields const& fields)
{
    auto form = browser.form(address);
    for (auto const& [name, value] : fields) form.set(name, value);
    return browser.send(form);
}

Response establish(Browser& browser, std::string const& plan, std::string const& becomes = "")
{
    auto form = browser.form(plan + "/granska", plan + "/faststallande");
    for (auto& [name, value] : form.fields)
        if (name.starts_with("skal-")) value = "Vi frågar igen i juni.";
    if (!becomes.empty()) form.set("blir", becomes);
    return browser.send(form);
}

void begin_next_version(Browser& browser, std::string const& plan)
{
    REQUIRE(browser.post(plan + "/utkast", {{"skal", "Samir vill åka längre."}}).status == 303);
    REQUIRE(send(browser, plan + "/rubrik/viktigt", {{"text", "Att hinna titta ut genom fönstret."}, {"gor", "klar"}}).status == 303);
}

} // namespace

TEST_CASE("a revision keeps the plan's number and date, and the text that is newer says who wrote it and when")
{
    for_each_app([](TestApp& app) {
        auto const plan = plan_of_samir(app);
        auto& nadja = some_days_later(app);
        begin_next_version(nadja, plan);
        CHECK(shows(nadja.get(plan + "/granska"), "Vad blir ändringen?"));
        auto const established = establish(nadja, plan);
        INFO(words_of(established.body));
        REQUIRE(established.status == 303);
        auto const version = nadja.follow(established);
        CHECK(shows(version, "1, version 2. Reviderad plan."));
        CHECK(shows(version, "12 november 2026. Senast ändrad 29 november 2026."));
        CHECK(shows(version, "Nyare än planen: ändrad 29 november 2026 av Nadja Karimi."));
        auto const words = words_of(version.body);
        CHECK(words.find("Nyare än planen") == words.rfind("Nyare än planen"));
    });
}

TEST_CASE("a new plan takes the next number and its own date; the former one is ended, readable and unchanged, and its goals live on")
{
    for_each_app([](TestApp& app) {
        auto const plan = plan_of_samir(app);
        auto const first = version_in_force(app, plan);
        auto const document = app.as("nadja").get(first + "/pdf").body;
        auto const goals = app.count("SELECT count(*) FROM goal");
        auto& nadja = some_days_later(app);
        begin_next_version(nadja, plan);
        CHECK(establish(nadja, plan, "nonsens").status == 400);
        auto const established = establish(nadja, plan, "ny-plan");
        REQUIRE(established.status == 303);
        auto const version = nadja.follow(established);
        CHECK(shows(version, "2, version 2. Ny plan efter en tidigare."));
        CHECK_FALSE(shows(version, "Senast ändrad"));
        CHECK_FALSE(shows(version, "Nyare än planen"));

        CHECK(shows(nadja.get(first), "Planen är avslutad. En ny gäller"));
        CHECK(shows(nadja.get(first), "1, version 1."));
        CHECK(nadja.get(first + "/pdf").body == document);
        auto const all = nadja.get(plan + "/versioner");
        CHECK(shows(all, "Plan 2 "));
        CHECK(shows(all, "Plan 1, avslutad"));
        CHECK(shows(nadja.get(app.at("samir", "/planer")), "plan 2"));
        CHECK(app.count("SELECT count(*) FROM goal") == goals);

        auto const mark = established.location.find("anteckning=");
        auto const note = nadja.form(app.at("samir", "/anteckning") + "?utkast=" + established.location.substr(mark + 11)).value("text");
        INFO(note);
        CHECK(note.find("En ny plan är upprättad 29 november 2026.") != std::string::npos);
        CHECK(note.find("plan 2 från 29 november 2026 (version 2).") != std::string::npos);
        CHECK(note.find("12 november") == std::string::npos);
        // The next one counts on from there.
        begin_next_version(nadja, plan);
        REQUIRE(establish(nadja, plan, "ny-plan").status == 303);
        CHECK(shows(nadja.get(plan + "/versioner"), "Plan 3 "));
    });
}

TEST_CASE("what has changed between two versions is told word by word, whichever is named first, and each word is marked for whoever hears it")
{
    for_each_app([](TestApp& app) {
        auto const plan = plan_of_samir(app);
        auto const first = version_in_force(app, plan);
        auto& nadja = some_days_later(app);
        CHECK(shows(nadja.get(first + "/skillnad"), "Det finns bara en version av planen."));
        REQUIRE(nadja.post(plan + "/utkast", {{"skal", "Samir vill åka längre."}}).status == 303);
        auto const activity = id_text(app.count("SELECT min(activity_id) FROM plan_draft_activity"));
        auto form = nadja.form(plan + "/aktivitet/" + activity);
        auto const how = form.value("hur");
        REQUIRE(nadja.send(form.set("hur", how + " Vänta.")).status == 303);
        REQUIRE(establish(nadja, plan).status == 303);
        auto const second = version_in_force(app, plan);
        for (auto const& page : {nadja.get(second + "/skillnad"), nadja.get(first + "/skillnad"),
                 nadja.get(first + "/skillnad?mot=" + last_part(second))}) {
            CHECK(shows(page, "Version 2 från 29 november 2026 jämförs med version 1 från 12 november 2026."));
            CHECK(page.body.find("<ins><span class=\"ds-sr-only\">[nytt: </span> Vänta.<span") != std::string::npos);
            CHECK(shows(page, "Nytt: 0. Borttaget: 0. Ändrat: 1."));
            CHECK(shows(page, "Samir vill åka längre."));
        }
        CHECK(nadja.get(second + "/skillnad?mot=" + last_part(plan)).status == 404);
        CHECK(nadja.get(second + "/skillnad?mot=x").status == 404);
        CHECK(shows(nadja.get(plan + "/min-plan"), "Det här är nytt"));
        CHECK(shows(nadja.get(plan + "/min-plan"), "Ändrat: "));
        auto const goal = id_text(app.count("SELECT min(goal_id) FROM version_goal WHERE version_id = "
            + std::to_string(*id_number(last_part(second)))));
        auto const history = nadja.get(plan + "/mal/" + goal + "/historia");
        CHECK(shows(history, "Plan 1, version 1, 12 november 2026"));
        CHECK_FALSE(shows(history, "version 2"));
    });
}

TEST_CASE("a goal and an activity in easy words stand in the person's own plan and its news, and elsewhere the ordinary words stay")
{
    for_each_app([](TestApp& app) {
        auto const plan = plan_of_samir(app);
        auto& nadja = some_days_later(app);
        REQUIRE(nadja.post(plan + "/utkast", {{"skal", "Samir vill läsa själv."}}).status == 303);
        auto const activity = id_text(app.count("SELECT min(activity_id) FROM plan_draft_activity"));
        auto const goal = id_text(app.count("SELECT min(goal_id) FROM plan_draft_goal"));
        auto goal_form = nadja.form(plan + "/mal/" + goal);
        auto const wording = goal_form.value("mal");
        CHECK(shows(nadja.get(plan + "/min-plan?vad=utkast"), wording));
        REQUIRE(nadja.send(goal_form.set("latt", "Jag vill åka själv.")).status == 303);
        auto activity_form = nadja.form(plan + "/aktivitet/" + activity);
        auto const what = activity_form.value("vad");
        REQUIRE(nadja.send(activity_form.set("latt", "Jag åker iväg")).status == 303);
        CHECK(nadja.form(plan + "/mal/" + goal).value("latt") == "Jag vill åka själv.");
        REQUIRE(establish(nadja, plan).status == 303);
        auto const easy = nadja.get(plan + "/min-plan");
        CHECK(shows(easy, "Jag vill åka själv."));
        CHECK(shows(easy, "Jag åker iväg"));
        CHECK_FALSE(shows(easy, wording));
        auto const version = version_in_force(app, plan);
        CHECK(shows(nadja.get(version), wording));
        CHECK_FALSE(shows(nadja.get(version), "Jag åker iväg"));
        CHECK(shows(nadja.get(version + "/skillnad"), "På lätt svenska"));
        CHECK(nadja.get(plan + "/min-plan/pdf").body.starts_with("%PDF-"));
    });
}

// Lifecare's trap (R201): there is no order of steps in which what applies changes before somebody establishes.
TEST_CASE("whatever is done in whatever order, the version in force says the same until the next one is established")
{
    enum class Step { begin, write, change_activity, remove_goal, read_through, undo_by_throwing_away, leave_open };
    using enum Step;
    std::vector<std::vector<Step>> const sequences{
        {begin, write, change_activity, read_through},
        {write, begin, write},
        {change_activity, remove_goal, begin, change_activity},
        {begin, remove_goal, read_through, undo_by_throwing_away, write},
        {begin, begin, write, undo_by_throwing_away, begin, change_activity},
        {undo_by_throwing_away, read_through, begin, leave_open, write, leave_open},
        {remove_goal, change_activity, write, undo_by_throwing_away, read_through},
    };
    for (auto const& sequence : sequences) {
        TestApp app;
        auto& nadja = app.as("nadja");
        auto const plan = plan_of_samir(app);
        auto const version = version_in_force(app, plan);
        auto const activity = id_text(app.count("SELECT min(activity_id) FROM version_activity WHERE version_id = "
            + std::to_string(*id_number(last_part(version)))));
        auto const goal = id_text(app.count("SELECT min(goal_id) FROM version_goal WHERE version_id = "
            + std::to_string(*id_number(last_part(version)))));
        std::map<Step, std::function<void()>> const steps{
            {begin, [&] { nadja.post(plan + "/utkast", {{"skal", "Samir vill åka längre."}}); }},
            {write, [&] { nadja.post(plan + "/rubrik/viktigt", {{"text", "Helt andra ord."}, {"version", "1"}, {"gor", "klar"}}); }},
            {change_activity, [&] { nadja.post(plan + "/aktivitet/" + activity, {{"vad", "Något helt annat"}, {"version", "1"}}); }},
            {remove_goal, [&] { nadja.post(plan + "/mal/" + goal, {{"gor", "ta-bort"}, {"version", "1"}}); }},
            {read_through, [&] { nadja.get(plan + "/granska"); }},
            {undo_by_throwing_away, [&] { nadja.post(plan + "/utkast/borttagning"); }},
            {leave_open, [&] { app.clock().advance(std::chrono::minutes{10}); }},
        };
        auto const document = nadja.get(version + "/pdf").body;
        auto const easy = words_of(nadja.get(plan + "/min-plan").body);
        auto const day = words_of(nadja.get(app.at("samir", "/dagen")).body);
        for (auto const step : sequence) {
            steps.at(step)();
            CAPTURE(static_cast<int>(step));
            CHECK(version_in_force(app, plan) == version);
            CHECK(nadja.get(version + "/pdf").body == document);
            CHECK(words_of(nadja.get(plan + "/min-plan").body) == easy);
            CHECK(words_of(nadja.get(app.at("samir", "/dagen")).body) == day);
        }
    }
}

TEST_CASE("an order that is withdrawn while the next version is written ends the plan; the draft is read, and cannot be established")
{
    for_each_app([](TestApp& app) {
        auto const plan = plan_of_samir(app);
        auto const version = version_in_force(app, plan);
        begin_next_version(app.as("nadja"), plan);
        auto& eva = app.as("eva");
        auto const order = app.at("samir", "/bestallningar/") + app.person("samir").order.text();
        auto end = eva.form(order, order + "/avslut");
        REQUIRE(eva.send(end.set("avslut", "2026-11-19").set("skal", "withdrawn")).status == 303);
        CHECK(shows(eva.get(plan), "Beställningen är avslutad 19 november 2026"));
        CHECK(shows(eva.get(plan + "/granska"), "Det finns ingen beställning som gäller."));
        CHECK(shows(eva.get(plan + "/granska"), "Att hinna titta ut genom fönstret."));
        CHECK(eva.post(plan + "/faststallande", {{"version", "x"}}).status != 303);
        CHECK(shows(eva.get(version), "Avslutad"));
        CHECK(version_in_force(app, plan) == version);
    });
}

TEST_CASE("somebody who turns 15 or 18 while the draft is open: the draft says what to look at, and loses nothing")
{
    struct Birthday {
        char const* born; // on 21 November, two days after the draft is begun
        char const* says;
    };
    for (auto const& [born, says] : {Birthday{"2011-11-21", "Samir har fyllt 15 år"}, Birthday{"2008-11-21", "Samir har fyllt 18 år"}}) {
        TestApp app;
        auto const plan = plan_of_samir(app);
        app.change_behind_our_back("person", "UPDATE person SET birth_date = '" + std::string{born} + "' WHERE given_name = 'Samir'");
        begin_next_version(app.as("nadja"), plan);
        CHECK_FALSE(shows(app.as("nadja").get(plan), says));
        auto& nadja = some_days_later(app);
        CHECK(shows(nadja.get(plan), says));
        CHECK(shows(nadja.get(plan + "/granska"), says));
        CHECK(shows(nadja.get(plan + "/granska"), "Att hinna titta ut genom fönstret."));
        CHECK(establish(nadja, plan).status == 303);
    }
}

TEST_CASE("another personal number changes nothing in plan, draft or journal")
{
    for_each_app([](TestApp& app) {
        auto const plan = plan_of_samir(app);
        auto const version = version_in_force(app, plan);
        auto& nadja = app.as("nadja");
        begin_next_version(nadja, plan);
        auto const document = nadja.get(version + "/pdf").body;
        auto& eva = app.as("eva");
        auto form = eva.form(app.at("samir", "/uppgifter/nummer"));
        REQUIRE(eva.send(form.set("nummersort", "personal").set("nummer", "19900101-9802")).status == 303);
        CHECK(nadja.get(version + "/pdf").body == document);
        CHECK(shows(nadja.get(plan + "/granska"), "Att hinna titta ut genom fönstret."));
        CHECK(establish(nadja, plan).status == 303);
    });
}
