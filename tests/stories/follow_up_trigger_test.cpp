// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/build.h"
#include "orders/order.h"
#include "stories/follow_up_steps.h"

#include <doctest/doctest.h>

// What happens between the ordinary follow-ups and asks for one of its own, as the rules of the order say (R189, R303). Today
// is 20 November 2026; Samir's plan was established on the 12th.

namespace {

using follow_up_steps::begin;
using follow_up_steps::follow_ups_of;
using follow_up_steps::next_time;
using follow_up_steps::plan_of;
using follow_up_steps::sign;
using follow_up_steps::write;

constexpr char const* task = "Följ upp planen tidigare än planerat"; // on the overview at once, on Min dag a week before

std::string order_of(TestApp& app) { return app.at("samir", "/bestallningar/") + app.person("samir").order.text(); }

void change_order(TestApp& app, Fields const& fields)
{
    auto& eva = app.as("eva");
    auto form = eva.form(order_of(app) + "/andra");
    for (auto const& [name, value] : fields) form.set(name, value);
    auto const sent = eva.send(form);
    INFO(words_of(sent.body));
    REQUIRE(sent.status == 303);
}

// Samir's own rule, set by the kontaktman.
void set_rule(TestApp& app, std::string const& key, Fields fields)
{
    fields.emplace_back("skal", "Prov.");
    fields.emplace_back("fran", "2026-11-20");
    auto const set = app.as("nadja").post(app.at("samir", "/regler/" + app.person("samir").order.text() + "/" + key), fields);
    INFO(words_of(set.body));
    REQUIRE(set.status == 303);
}

Response overview(TestApp& app) { return app.as("nadja").get(app.at("samir")); }

bool is_asked(TestApp& app) { return shows(overview(app), task); }

// Days go by, and who signed in then does so again.
void wait_days(TestApp& app, int days)
{
    app.clock().set(test_now + std::chrono::hours{24 * days});
    for (auto const* const user : {"nadja", "eva"}) {
        REQUIRE(app.as(user).sign_in(user, demo_password).status == 303);
        app.as(user).get("/konto"); // the forms of this session have another token
    }
}

void follow_up_whole(TestApp& app)
{
    auto& nadja = app.as("nadja");
    auto const one = begin(app, nadja, "whole", "");
    write(nadja, one + "/del/nasta", next_time);
    REQUIRE(sign(nadja, one).status == 303);
}

void wish(TestApp& app, Fields const& fields)
{
    auto& nadja = app.as("nadja");
    auto form = nadja.form(follow_ups_of(app) + "/onskemal");
    for (auto const& [name, value] : fields) form.set(name, value);
    REQUIRE(nadja.send(form).status == 303);
}

} // namespace

TEST_CASE("a new service makes a follow-up due in 14 days, with rule, event and day, until the whole plan is followed up")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        CHECK_FALSE(is_asked(app));
        change_order(app, {{"insats-2", "Ledsagarservice"}, {"omfattning-2", "Två timmar i veckan"}});
        auto const page = overview(app);
        CHECK(shows(page, task));
        CHECK(shows(page, "Uppföljning om 14 dagar. "));
        CHECK(shows(page, "Senast 4 december 2026: 14 dagar efter att en insats kom till 20 november 2026. Enligt Delaktigs grundregler."));
        CHECK(shows(nadja.get("/min-dag"), "Uppföljning 4 december, om 14 dagar"));
        CHECK_FALSE(shows(app.as("eva").get("/egenkontroll"), "efter det som har hänt"));
        wait_days(app, 8);
        auto const day = nadja.get("/min-dag");
        CHECK(shows(day, "Följ upp planen med Samir Nilsson tidigare än planerat"));
        CHECK(shows(day, "Senast 4 december 2026: 14 dagar efter att en insats kom till 20 november 2026."));
        CHECK(day.body.find(follow_ups_of(app) + "/ny\"") != std::string::npos); // where it is booked or begun
        // Late: the manager sees it in the egenkontroll, and what the check is.
        wait_days(app, 16);
        auto const check = app.as("eva").get("/egenkontroll?kontroll=early_follow_up");
        CHECK(shows(check, "Planen är inte uppföljd efter det som har hänt. 2 dagar sen."));
        CHECK(shows(check, "1 är inte uppföljd efter det som har hänt."));
        // One that was broken off is not done.
        auto& eva = app.as("eva");
        auto const broken = begin(app, eva, "whole", "");
        CHECK_FALSE(shows(nadja.get("/min-dag"), "Gör klar uppföljningen")); // it stands once
        write(eva, broken + "/del/nasta", {{"planen", "none"}, {"dag", "2027-06-02"}, {"satt", "Hemma"}});
        REQUIRE(sign(eva, broken, {{"gor", "avbruten"}, {"ej-klar", "Samir blev sjuk."}}).status == 303);
        CHECK(is_asked(app));
        follow_up_whole(app);
        CHECK_FALSE(is_asked(app));
        CHECK_FALSE(shows(eva.get("/egenkontroll?kontroll=early_follow_up"), "Planen är inte uppföljd efter det som har hänt."));
    });
}

TEST_CASE("a changed order asks for a follow-up when what is decided changes, not when the authority has a new telephone")
{
    for_each_app([](TestApp& app) {
        set_rule(app, "followup.triggers", {{"varde", "changed_order"}});
        change_order(app, {{"handlaggare-telefon", "08-508 00 00"}});
        CHECK_FALSE(is_asked(app));
        change_order(app, {{"omfattning-1", "Fyra timmar i veckan"}});
        CHECK(shows(overview(app), "14 dagar efter att beställningen ändrades 20 november 2026"));
        follow_up_whole(app);
        CHECK_FALSE(is_asked(app));
    });
}

TEST_CASE("a service that was followed up by itself since it changed asks for no follow-up of the whole plan")
{
    for_each_app([](TestApp& app) {
        change_order(app, {{"insats-2", "Ledsagarservice"}});
        app.clock().advance(std::chrono::minutes{5});
        set_rule(app, "followup.triggers", {{"varde", "new_order"}});
        REQUIRE(is_asked(app));
        // The next version takes the service in, and then it can be followed up.
        auto& nadja = app.as("nadja");
        set_rule(app, "change.large", {{"varde", "revision"}});
        REQUIRE(nadja.post(plan_of(app) + "/utkast", {{"skal", "En insats till."}}).status == 303);
        auto form = nadja.form(plan_of(app) + "/granska", plan_of(app) + "/faststallande");
        for (auto& [name, value] : form.fields)
            if (name.starts_with("skal-")) value = "Vi skriver mer när vi har provat.";
        auto const established = nadja.send(form);
        INFO(words_of(established.body));
        REQUIRE(established.status == 303);
        CHECK(is_asked(app));
        auto const service = id_text(app.count("SELECT max(id) FROM order_service WHERE name = 'Ledsagarservice'"));
        auto const one = begin(app, nadja, "service:" + service, "");
        write(nadja, one + "/insats/" + service, {{"gick", "partly"}, {"nu", "go_on"}});
        write(nadja, one + "/del/nasta", next_time);
        REQUIRE(sign(nadja, one).status == 303);
        CHECK_FALSE(is_asked(app));
    });
}

TEST_CASE("another order to the same unit asks for a follow-up of the plan that there is")
{
    for_each_app([](TestApp& app) {
        set_rule(app, "followup.triggers", {{"varde", "new_order"}});
        auto const samir = app.person("samir");
        auto const put = app.app().house().database.write([&](WriteTx& tx) -> Result<Done> {
            tx.execute(R"(
                INSERT INTO care_order (id, person_id, unit_id, legal_basis, case_number, authority, case_officer_name,
                    case_officer_phone, decided_on, valid_from, state, received_at, accepted_at, version, created_at, created_by)
                SELECT 7, person_id, unit_id, legal_basis, '', authority, '', '', '2026-11-18', '2026-11-18', 'accepted', ?2, ?2, 1, ?2, created_by
                FROM care_order WHERE id = ?1
                )",
                {samir.order, app.clock().now()});
            return Done{};
        });
        REQUIRE(put);
        CHECK(shows(overview(app), "14 dagar efter att en ny beställning bekräftades 20 november 2026"));
        follow_up_whole(app);
        CHECK_FALSE(is_asked(app));
    });
}

TEST_CASE("a large change is a service taken away or a request granted within the decision, and nothing less")
{
    for_each_app([](TestApp& app) {
        set_rule(app, "followup.triggers", {{"varde", "large_change"}});
        set_rule(app, "service_change.route", {{"varde", "unit_manager"}});
        change_order(app, {{"omfattning-1", "Fyra timmar i veckan"}});
        CHECK_FALSE(is_asked(app));
        auto const service = id_text(app.count("SELECT min(id) FROM order_service WHERE order_id = " + std::to_string(app.person("samir").order.number())));
        auto& nadja = app.as("nadja");
        auto form = nadja.form(app.at("samir", "/begaran/ny") + "?insats=" + service);
        auto const sent = nadja.send(form.set("andring", "change").set("onskat", "Två dagar.").set("dag", "2026-12-01").set("skal", "Orkar inte mer."));
        REQUIRE(sent.status == 303);
        auto const request = sent.location.substr(0, sent.location.find('?'));
        auto& eva = app.as("eva");
        REQUIRE(eva.get(request).status == 200);
        REQUIRE(eva.send(eva.form(request, request + "/svar").set("svar", "within_decision").set("text", "Två dagar.")).status == 303);
        CHECK(shows(overview(app), "14 dagar efter att en begäran fick ja inom beslutet 20 november 2026"));
        follow_up_whole(app);
        CHECK_FALSE(is_asked(app));
        app.clock().advance(std::chrono::minutes{5});
        change_order(app, {{"insats-2", "Ledsagarservice"}, {"omfattning-2", "Två timmar"}});
        CHECK(shows(overview(app), "14 dagar efter att en insats kom till 20 november 2026"));
        // It was there when the plan was made, and then it is taken away.
        app.change_behind_our_back("order_service", "UPDATE order_service SET created_at = 1 WHERE name = 'Ledsagarservice'");
        CHECK_FALSE(is_asked(app));
        change_order(app, {{"insats-2", ""}, {"omfattning-2", ""}});
        CHECK(shows(overview(app), "14 dagar efter att en insats togs bort 20 november 2026"));
    });
}

TEST_CASE("what the rules do not name asks for nothing: no follow-up after a change, no end of the decision, no goal's day")
{
    for_each_app([](TestApp& app) {
        auto const order = std::to_string(app.person("samir").order.number());
        app.change_behind_our_back("care_order", "UPDATE care_order SET valid_to = '2026-11-25' WHERE id = " + order);
        app.change_behind_our_back("version_goal", "UPDATE version_goal SET by_date = '2026-11-15' WHERE state = 'active' AND version_id IN"
              " (SELECT v.id FROM plan_version v JOIN plan p ON p.id = v.plan_id WHERE p.order_id = " + order + ")");
        change_order(app, {{"insats-2", "Ledsagarservice"}});
        auto const ending = "Fråga handläggaren vad som händer efter beslutet";
        auto const passed = "Gå igenom målet som har passerat sin dag";
        auto const day = app.as("nadja").get("/min-dag");
        CHECK((is_asked(app) && shows(day, ending) && shows(day, passed)));
        set_rule(app, "followup.triggers", {{"varde", "on_request"}});
        auto const after = app.as("nadja").get("/min-dag");
        CHECK_FALSE((is_asked(app) || shows(after, ending) || shows(after, passed)));
        CHECK(shows(after, "Gå igenom den ändrade beställningen")); // the plan must say what is decided, whatever the routine
    });
}

TEST_CASE("what somebody asks for becomes a follow-up on the kontaktman's day, and the form says what the routine makes of it")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        auto const address = follow_ups_of(app) + "/onskemal";
        CHECK(shows(nadja.get(follow_ups_of(app)), "Ingen har bett om en uppföljning sedan den senaste."));
        auto form = nadja.form(address);
        CHECK(shows(nadja.get(address), "Då görs en uppföljning inom 14 dagar. Enligt Delaktigs grundregler"));
        auto const wrong = nadja.send(form.set("text", "Vill byta dag.").set("dag", "2026-11-25"));
        CHECK(wrong.status == 400);
        CHECK(shows(wrong, "Välj vem som vill följa upp planen."));
        CHECK(shows(wrong, "Skriv en dag som har varit."));
        CHECK(shows(wrong, "Vill byta dag."));
        CHECK(shows(nadja.send(form.set("dag", "2026-11-02")), "Skriv en dag efter det."));
        CHECK_FALSE(is_asked(app));
        wish(app, {{"vem", "relative"}, {"namn", "Amal Lindgren"}, {"dag", "2026-11-18"}, {"text", "Vill byta dag."}});
        CHECK(shows(overview(app), "Senast 2 december 2026: 14 dagar efter att någon bad om det 18 november 2026."));
        auto const list = nadja.get(follow_ups_of(app));
        CHECK(shows(list, "En närstående, Amal Lindgren"));
        CHECK(shows(list, "Vill byta dag."));
        follow_up_whole(app);
        CHECK_FALSE(is_asked(app));
        CHECK_FALSE(shows(nadja.get(follow_ups_of(app)), "Vill byta dag."));
        // A routine that does not name it: written down, but no task.
        set_rule(app, "followup.triggers", {{"varde", "changed_order"}});
        app.clock().advance(std::chrono::minutes{5});
        CHECK(shows(nadja.get(address), "Enligt era regler blir det ingen egen uppgift."));
        wish(app, {{"vem", "person"}});
        CHECK_FALSE(is_asked(app));
        CHECK(shows(nadja.get(follow_ups_of(app)), "Den planen gäller"));
    });
}

TEST_CASE("the time for a follow-up after a change is a rule, stands still during an interruption, and gives way to an earlier one")
{
    for_each_app([](TestApp& app) {
        auto& nadja = app.as("nadja");
        set_rule(app, "followup.after_trigger", {{"antal", "5"}, {"enhet", "day"}});
        change_order(app, {{"insats-2", "Ledsagarservice"}});
        CHECK(shows(overview(app), "Senast 25 november 2026: 5 dagar efter att en insats kom till"));
        REQUIRE(app.as("eva").post(order_of(app) + "/uppehall", {{"uppehall-fran", "2026-11-21"}, {"orsak", "hospital"}}).status == 303);
        wait_days(app, 10);
        CHECK_FALSE(shows(nadja.get("/min-dag"), "5 dagar sen"));
        CHECK(shows(nadja.get(app.at("samir")), "Tiden står still sedan uppehållet började 21 november 2026."));
    });
    for_each_app([](TestApp& app) {
        set_rule(app, "followup.max_interval", {{"antal", "3"}, {"enhet", "week"}});
        set_rule(app, "followup.after_trigger", {{"antal", "20"}, {"enhet", "day"}});
        change_order(app, {{"insats-2", "Ledsagarservice"}});
        CHECK_FALSE(is_asked(app));
        CHECK(shows(app.as("nadja").get(app.at("samir")), "Senast 3 december 2026: 3 veckor efter"));
    });
}
