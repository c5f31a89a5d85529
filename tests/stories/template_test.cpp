// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan.h"
#include "plans/template_store.h"
#include "support/app/test_app.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

StoredTemplate stored(TestApp& app, std::string const& key)
{
    auto found = app.app().house().database.read([&](ReadTx& tx) { return find_latest_template(tx, key); });
    REQUIRE(found);
    return *found;
}

std::string begin_plan(TestApp& app, std::string const& key)
{
    auto const plans = app.at("karin", "/planer");
    auto form = app.as("nadja").form(plans + "/ny?bestallning=" + app.person("karin").order.text(), plans);
    auto const answer = app.as("nadja").send(form.set("mall", stored(app, key).id.text()));
    REQUIRE(answer.status == 303);
    return plans + "/" + last_part(answer.location);
}

// The addresses of the plan's headings, as its own page lists them.
std::vector<std::string> headings_of(TestApp& app, std::string const& plan)
{
    auto const page = app.as("nadja").get(plan).body;
    auto const start = "href=\"" + plan + "/rubrik/";
    std::vector<std::string> all;
    for (auto at = page.find(start); at != std::string::npos; at = page.find(start, at + 1)) {
        auto const address = page.substr(at + 6, page.find('"', at + 6) - at - 6);
        if (std::find(all.begin(), all.end(), address) == all.end()) all.push_back(address);
    }
    return all;
}

void send(TestApp& app, HtmlForm const& form, Fields const& more = {})
{
    auto const answer = app.as("nadja").send(form, more);
    INFO(form.action, ": ", words_of(answer.body));
    REQUIRE(answer.status == 303);
}

// Every heading that may be chosen stands in the plan.
void choose_all(TestApp& app, std::string const& plan, PlanTemplate const& plan_template)
{
    Fields chosen;
    for (auto const* const heading : plan_template.headings())
        if (heading->chosen && !heading->only_child) chosen.emplace_back("rubrik", heading->key);
    if (!chosen.empty()) REQUIRE(app.as("nadja").post(plan + "/rubriker", chosen).status == 303);
}

// Text under every heading that takes text; the rest by what its form asks for.
int write_headings(TestApp& app, std::string const& plan)
{
    int texts = 0;
    for (auto const& address : headings_of(app, plan)) {
        CAPTURE(address);
        auto const page = app.as("nadja").get(address);
        REQUIRE(page.status == 200);
        CHECK(shows(page, "Källa: "));
        auto form = app.as("nadja").form(address);
        if (page.body.find("name=\"ord\"") != std::string::npos) {
            ++texts;
            form.set("text", "Karin vill ha lugnt, text " + std::to_string(texts) + ".");
        } else if (page.body.find("name=\"del\"") != std::string::npos) {
            form.set("del", "took_part").set("satt", "talked").set("hur", "Vi pratade vid köksbordet.");
        } else if (page.body.find("name=\"behovs\"") != std::string::npos) {
            form.set("behovs", "nej");
        } else if (page.body.find("name=\"ansvarig\"") != std::string::npos) {
            form.set("dag", "2027-05-20").set("tid", "14").set("satt", "Möte hemma").set("ansvarig", "Nadja");
        }
        send(app, form, {{"gor", "klar"}});
    }
    return texts;
}

void write_goal(TestApp& app, std::string const& plan, PlanTemplate const& plan_template)
{
    auto& nadja = app.as("nadja");
    send(app, nadja.form(plan + "/deltagare/ny").set("namn", "Karin Öberg").set("slag", "person").set("satt", "möte hemma"));
    auto goal = nadja.form(plan + "/mal/nytt");
    if (!plan_template.goal_tips.empty()) CHECK(shows(nadja.get(plan + "/mal/nytt"), plan_template.goal_tips.back()));
    send(app, goal.set("mal", "Jag vill åka buss").set("kort", "Bussen").set("rost", "person").set("metod", "samtal").set(
        "senast", "2027-03-31"));
    auto const page = nadja.get(plan + "/aktivitet/ny").body;
    auto const service = page.find("<option value=\"0", page.find("name=\"insats\"")) + 15;
    // The first heading after "Välj".
    auto const heading = page.find("<option value=\"", page.find("<option value=\"", page.find("name=\"rubrik\"")) + 1) + 15;
    auto activity = nadja.form(plan + "/aktivitet/ny");
    send(app, activity.set("vad", "Åka buss").set("hur", "Sitt bredvid.").set("dag", "mon").set("fran", "8.10").set("vem", "together")
            .set("insats", page.substr(service, 13)).set("mal", "utan:daily_routine")
            .set("rubrik", page.substr(heading, page.find('"', heading) - heading)));
}

Response establish(TestApp& app, std::string const& plan)
{
    auto form = app.as("nadja").form(plan + "/granska", plan + "/faststallande");
    for (auto& [name, value] : form.fields)
        if (name.starts_with("skal-")) value = "Vi frågar igen i juni.";
    return app.as("nadja").send(form);
}

// A plan after the template, from the first page to the paper.
void write_whole_plan(TestApp& app, std::string const& key)
{
    CAPTURE(key);
    auto& nadja = app.as("nadja");
    auto const plan_template = stored(app, key).content;
    auto const plan = begin_plan(app, key);
    choose_all(app, plan, plan_template);
    CHECK(headings_of(app, plan).size() + 3 >= plan_template.headings().size()); // without what is for a child
    auto const texts = write_headings(app, plan);
    CHECK(texts > 4);
    write_goal(app, plan, plan_template);
    auto const review = nadja.get(plan + "/granska");
    CHECK(shows(review, "Karin vill ha lugnt, text " + std::to_string(texts) + "."));
    auto const established = establish(app, plan);
    INFO(words_of(established.body));
    REQUIRE(established.status == 303);
    auto const version = nadja.follow(established);
    for (int i = 1; i <= texts; ++i) CHECK(shows(version, "Karin vill ha lugnt, text " + std::to_string(i) + "."));
    auto const pdf = nadja.get(plan + "/versioner/" + last_part(established.location) + "/pdf");
    CHECK(pdf.body.starts_with("%PDF-"));
    CHECK(shows(nadja.get(app.at("karin")), "Jag vill åka buss"));
    CHECK(shows(nadja.get(app.at("karin", "/planer")), plan_template.name));
}

} // namespace

TEST_CASE("support in the home: a plan is begun, written, read through, established and printed")
{
    for_each_app([](TestApp& app) { write_whole_plan(app, "sol-lss"); });
}

TEST_CASE("daily activity: a plan is begun, written, read through, established and printed")
{
    for_each_app([](TestApp& app) { write_whole_plan(app, "daglig-verksamhet"); });
}

TEST_CASE("companion and contact person: a plan is begun, written, read through, established and printed")
{
    for_each_app([](TestApp& app) { write_whole_plan(app, "ledsagning-kontaktperson"); });
}

TEST_CASE("life areas: a plan is begun, written, read through, established and printed")
{
    for_each_app([](TestApp& app) { write_whole_plan(app, "livsomraden"); });
}

TEST_CASE("document overview: a plan is begun, written, read through, established and printed")
{
    for_each_app([](TestApp& app) { write_whole_plan(app, "dokumentoversikt"); });
}

TEST_CASE("five questions: a plan is begun, written, read through, established and printed")
{
    for_each_app([](TestApp& app) { write_whole_plan(app, "fem-fragor"); });
}

TEST_CASE("a text for each service: a plan is begun, written, read through, established and printed")
{
    for_each_app([](TestApp& app) { write_whole_plan(app, "insatstexter"); });
}

TEST_CASE("a child in care outside the home: a plan is begun, written, read through, established and printed")
{
    for_each_app([](TestApp& app) { write_whole_plan(app, "barn-placering"); });
}

TEST_CASE("the template that fits the order is proposed first with why, and any other may be chosen")
{
    for_each_app([](TestApp& app) {
        auto const address = app.at("karin", "/planer/ny?bestallning=") + app.person("karin").order.text();
        auto const page = app.as("nadja").get(address);
        CHECK(shows(page, "Föreslås för gruppbostad (LSS 9 § 9)."));
        CHECK(shows(page, "Gjord för insatser enligt SoL."));
        CHECK_FALSE(shows(page, "{"));
        CHECK_FALSE(shows(app.as("nadja").get("/mallar"), "{"));
        CHECK(app.as("nadja").form(address, app.at("karin", "/planer")).value("mall") == stored(app, "dokumentoversikt").id.text());
        auto const first = page.body.find("name=\"mall\"");
        CHECK(page.body.substr(first, 300).find(stored(app, "dokumentoversikt").id.text()) != std::string::npos);
        begin_plan(app, "ledsagning-kontaktperson");
    });
}

TEST_CASE("a decided service without text is a gap with the service's name, and is none when it has text")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const plan = begin_plan(app, "insatstexter");
        auto const gap = "är beslutad men har ingen text.";
        CHECK(shows(nadja.get(plan + "/granska"), gap));
        for (auto const& address : headings_of(app, plan))
            if (address.find("/rubrik/insats-") != std::string::npos)
                send(app, nadja.form(address).set("text", "Vi går bredvid på kvällen."), {{"gor", "klar"}});
        CHECK_FALSE(shows(nadja.get(plan + "/granska"), gap));
    });
}

TEST_CASE("a life area stands in the plan only when it is chosen")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const plan = begin_plan(app, "livsomraden");
        CHECK_FALSE(shows(nadja.get(plan + "/granska"), "Hemliv"));
        REQUIRE(nadja.post(plan + "/rubriker", {{"rubrik", "lo-hemliv"}}).status == 303);
        CHECK(shows(nadja.get(plan + "/granska"), "Hemliv"));
        CHECK(shows(nadja.get(plan + "/rubrik/lo-hemliv"), "vad Karin kan och vill själv"));
    });
}

TEST_CASE("each life area says in short how the case officer's goal is to be met there, until then it is advised, and it stands in the plan")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const plan = begin_plan(app, "livsomraden");
        Fields const areas{{"rubrik", "lo-hemliv"}, {"rubrik", "lo-samhalle"}};
        REQUIRE(nadja.post(plan + "/rubriker", areas).status == 303);
        for (auto const* const key : {"lo-hemliv", "lo-samhalle"}) {
            auto area = nadja.form(plan + "/rubrik/" + key);
            send(app, area.set("text", "Karin vill vara med."), {{"gor", "spara"}});
        }
        auto const gap = std::string{"Det står inte hur målet ska nås under Hemliv."};
        CHECK(shows(nadja.get(plan + "/granska"), gap));
        CHECK(shows(nadja.get(plan + "/rubrik/lo-hemliv"), "Beslutets mål:"));
        CHECK(nadja.get(plan + "/rubrik/bemotande").body.find("name=\"mot-mal\"") == std::string::npos);
        send(app, nadja.form(plan + "/rubrik/lo-hemliv").set("mot-mal", "Karin bakar varje fredag."), {{"gor", "spara"}});
        send(app, nadja.form(plan + "/rubrik/lo-samhalle").set("mot-mal", "Karin går på kören."), {{"gor", "spara"}});
        auto const review = nadja.get(plan + "/granska");
        CHECK_FALSE(shows(review, gap));
        CHECK(shows(review, "Så ska målet nås: Karin bakar varje fredag."));
        // Somebody who wrote at the same time loses no word of it.
        auto late = nadja.form(plan + "/rubrik/lo-hemliv");
        send(app, nadja.form(plan + "/rubrik/lo-hemliv").set("mot-mal", "Karin bakar bullar."), {{"gor", "spara"}});
        auto const both = app.as("nadja").send(late.set("mot-mal", "Karin lagar mat."), {{"gor", "spara"}});
        CHECK(both.status == 409);
        CHECK(shows(both, "Så ska målet nås: Karin bakar bullar."));
        CHECK(shows(both, "Så ska målet nås: Karin lagar mat."));
        auto const established = establish(app, plan);
        INFO(words_of(established.body));
        REQUIRE(established.status == 303);
        auto const version = nadja.follow(established);
        CHECK(shows(version, "Så ska målet nås: Karin bakar bullar."));
        CHECK(shows(version, "Så ska målet nås: Karin går på kören."));
    });
}
