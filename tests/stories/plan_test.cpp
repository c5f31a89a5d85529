// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/routes.h"
#include "plans/plan.h"
#include "plans/template_store.h"
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

namespace {

// The page's form filled in and sent; it must be taken. Gives where it leads.
std::string write(Browser& browser, std::string const& address, Fields const& fields)
{
    auto form = browser.form(address);
    for (auto const& [name, value] : fields) form.set(name, value);
    auto const answer = browser.send(form);
    INFO(address, ": ", words_of(answer.body));
    REQUIRE(answer.status == 303);
    return answer.location;
}

// Karin's first plan, begun by Nadja. Its address.
std::string begin_plan(TestApp& app, Browser& nadja)
{
    auto const plans = app.at("karin", "/planer");
    auto const beginning = plans + "/ny?bestallning=" + app.person("karin").order.text();
    auto const wide = app.app().house().database.read([](ReadTx& tx) { return find_latest_template(tx, "sol-lss"); });
    auto form = nadja.form(beginning, plans);
    form.set("mall", wide->id.text());
    auto const answer = nadja.send(form);
    REQUIRE(answer.status == 303);
    return plans + "/" + last_part(answer.location);
}

// Heading by heading, and a goal with what is done for it. Gives the goal's id.
std::string write_plan(Browser& nadja, std::string const& plan)
{
    write(nadja, plan + "/deltagare/ny", {{"namn", "Karin Öberg"}, {"slag", "person"}, {"satt", "möte hemma"}});
    write(nadja, plan + "/rubrik/delaktighet", {{"del", "took_part"}, {"satt", "talked"}, {"hur", "Vi pratade vid köksbordet."}, {"gor", "klar"}});
    write(nadja, plan + "/rubrik/viktigt", {{"text", "Att det går lugnt till."}, {"ord", "Stressa inte mig."},
            {"rost", "person"}, {"metod", "samtal"}, {"gor", "klar"}});
    write(nadja, plan + "/rubrik/uppfoljning", {{"dag", "2027-05-20"}, {"tid", "14"}, {"satt", "Möte hemma"}, {"ansvarig", "Nadja"}, {"gor", "klar"}});
    auto goal = nadja.form(plan + "/mal/nytt");
    auto const page = nadja.get(plan + "/mal/nytt");
    goal.set("mal", "Jag vill åka buss till simhallen").set("kort", "Bussen").set("rost", "person").set("metod", "samtal med bilder");
    goal.set("senast", "2027-03-31").set("onskat", "Karin åker ensam.");
    auto const made = nadja.send(goal);
    INFO(words_of(made.body));
    REQUIRE(made.status == 303);
    auto const goal_id = last_part(made.location);
    auto const options = nadja.get(plan + "/aktivitet/ny").body;
    auto const service = options.find("<option value=\"0", options.find("name=\"insats\"")) + 15;
    write(nadja, plan + "/aktivitet/ny",
        {{"vad", "Åka buss"}, {"hur", "Sitt bredvid. Låt Karin trycka på stopp."}, {"dag", "mon"}, {"fran", "8.10"}, {"till", "8.45"}, {"vem", "together"},
            {"insats", options.substr(service, 13)}, {"mal", goal_id}, {"rubrik", "promenad"}});
    return goal_id;
}

Response establish(Browser& browser, std::string const& plan)
{
    auto form = browser.form(plan + "/granska", plan + "/faststallande");
    for (auto& [name, value] : form.fields)
        if (name.starts_with("skal-")) value = "Vi frågar igen i juni.";
    return browser.send(form);
}

} // namespace

TEST_CASE("from order to established plan, its document, and a colleague's note on the goal in the red thread")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        CHECK(shows(nadja.get(app.at("karin", "/bestallningar")), "LSS"));
        auto const plan = begin_plan(app, nadja);
        auto const goal = write_plan(nadja, plan);
        auto const established = establish(nadja, plan);
        INFO(words_of(established.body));
        auto const version = nadja.follow(established);
        CHECK(shows(version, "Jag vill åka buss till simhallen"));
        CHECK(shows(version, "Stressa inte mig."));

        auto const pdf = nadja.get(plan + "/versioner/" + last_part(established.location) + "/pdf");
        CHECK(pdf.status == 200);
        CHECK(pdf.content_type == "application/pdf");
        CHECK(pdf.body.starts_with("%PDF-"));
        CHECK(pdf.body.size() > 10'000);

        auto& petra = app.as("petra");
        auto note = petra.form(app.at("karin", "/anteckning") + "?mal=" + goal);
        note.set("typ", "progress").set("text", "Karin tryckte själv på stopp.");
        CHECK(note.value("mal") == goal);
        REQUIRE(petra.send(note).status == 303);

        auto const overview = nadja.get(app.at("karin"));
        CHECK(shows(overview, "Bussen"));
        CHECK(shows(overview, "Karin tryckte själv på stopp."));
        CHECK(shows(overview, "Petra Holm"));
        CHECK(shows(nadja.get(app.at("karin", "/journal") + "?mal=" + goal), "Karin tryckte själv på stopp."));
    });
}

TEST_CASE("what is established is not written in; the next version is a draft of its own, and the first still stands")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const plans = nadja.get(app.at("samir", "/planer")).body;
        auto const link = plans.find(app.at("samir", "/planer/")) + app.at("samir", "/planer/").size();
        auto const plan = app.at("samir", "/planer/") + plans.substr(link, 13);
        CHECK(nadja.get(plan + "/rubrik/viktigt").status == 409);
        REQUIRE(nadja.post(plan + "/utkast", {{"skal", "Samir vill åka längre."}}).status == 303);
        write(nadja, plan + "/rubrik/viktigt", {{"text", "Nya ord om vad som är viktigt."}, {"gor", "klar"}});
        CHECK_FALSE(shows(nadja.get(plan + "/versioner"), "Nya ord"));
        auto const established = establish(nadja, plan);
        INFO(words_of(established.body));
        REQUIRE(established.status == 303);
        CHECK(shows(nadja.follow(established), "Nya ord om vad som är viktigt."));
        CHECK(app.count("SELECT count(*) FROM plan_version WHERE plan_id = " + std::to_string(Id<Plan>::parse(last_part(plan))->number())) == 2);
    });
}

TEST_CASE("two who write under one heading lose no word")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto& petra = app.as("petra");
        auto const heading = begin_plan(app, nadja) + "/rubrik/intressen";
        auto hers = nadja.form(heading);
        auto theirs = petra.form(heading);
        REQUIRE(nadja.send(hers.set("text", "Simning på måndagar."), {{"gor", "spara"}}).status == 303);
        auto const conflict = petra.send(theirs.set("text", "Radio på kvällen."), {{"gor", "spara"}});
        CHECK(conflict.status == 409);
        CHECK(shows(conflict, "Simning på måndagar."));
        CHECK(shows(conflict, "Radio på kvällen."));
        CHECK(shows(nadja.get(heading), "Simning på måndagar."));
        CHECK(shows(petra.get(heading + "/tidigare"), "Radio på kvällen."));
    });
}

TEST_CASE("the script saves as one writes, hears when another was first, and when the session has ended")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const heading = begin_plan(app, nadja) + "/rubrik/intressen";
        auto const saved = nadja.autosave(heading + "/utkast", {{"text", "Fåglar"}, {"version", "0"}});
        CHECK(saved.status == 200);
        CHECK(saved.content_type.starts_with("application/json"));
        CHECK(saved.body == R"({"time":"10.00","version":"1"})");
        auto const late = app.as("petra").autosave(heading + "/utkast", {{"text", "Fiskar"}, {"version", "0"}});
        CHECK(late.status == 409);
        CHECK(late.body.find("jamfor") != std::string::npos);
        app.clock().advance(std::chrono::hours{13});
        auto const ended = nadja.autosave(heading + "/utkast", {{"text", "Fåglar och träd"}, {"version", "1"}});
        CHECK(ended.status == 401);
        CHECK(ended.content_type.starts_with("application/json"));
    });
}

TEST_CASE("a heading is logged as read when its form is shown, not each time it saves itself, and as written when it is sent")
{
    PreparedApp app;
    auto& nadja = app.as("nadja");
    auto const heading = app.filled("/personer/{person}/planer/{plan}/rubrik/{heading}");
    auto const form = nadja.form(heading);
    auto const shown = app.log_of("samir").size();
    CHECK(app.log_of("samir").front().action == LogAction::read);
    REQUIRE(nadja.autosave(heading + "/utkast", {{"text", "Musik."}, {"version", form.value("version")}}).status == 200);
    CHECK(app.log_of("samir").size() == shown);
    REQUIRE(nadja.send(nadja.form(heading), {{"gor", "spara"}}).status == 303);
    CHECK(app.log_of("samir").front().action == LogAction::write);
}

TEST_CASE("the person's alerts stand on top of every page of the plan for staff, also where one writes, and not before a guest")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        int pages = 0;
        for (auto const& route : routes()) {
            // Min plan is read together with the person.
            bool const is_page = route.method == Method::get && !route.path.ends_with("/pdf") && !route.path.ends_with("/json")
                && !route.path.ends_with("/min-plan");
            if (!is_page || route.path.find("/planer/{plan}") == std::string_view::npos) continue;
            CAPTURE(route.path);
            auto const response = app.as("nadja").get(app.filled(route.path));
            if (response.status != 200) continue;
            // Large text is for reading together with the person (DD-26); the page before it has the alerts.
            if (response.body.find("<body class=\"stor\"") != std::string::npos) continue;
            ++pages;
            auto const at = response.body.find("viktigt--risk");
            CHECK(at != std::string::npos);
            CHECK(at == response.body.rfind("viktigt--risk"));
            CHECK(shows(response, "Tål inte nötter."));
            auto const guest = app.as("tove").get(app.filled(route.path));
            CHECK_FALSE(shows(guest, "nötter"));
        }
        CHECK(pages >= 12);
    }
}
