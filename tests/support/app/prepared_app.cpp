// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/prepared_app.h"

#include "access/visit.h"
#include "plans/identity_store.h"

#include <doctest/doctest.h>

#include <set>

namespace {

// Two of each: who was offered to take part, meetings, and guardians beside a child's view.
void add_taking_part(WriteTx& tx, std::int64_t draft)
{
    for (int number : {1, 2}) {
        tx.execute(R"(
            INSERT INTO plan_draft_offer (draft_id, offer_id, name, kind, relation, way, on_date, answer, reason, version)
            VALUES (?1, ?2, 'Eva Ek', 'health_staff', 'sjuksköterska', 'telefon', '2026-11-02', 'no', 'Hinner inte.', 1)
            )",
            {draft, number});
        tx.execute(R"(
            INSERT INTO plan_draft_meeting (draft_id, meeting_id, on_date, form, who, text, version)
            VALUES (?1, ?2, '2026-11-03', 'visit', 'Samir och Nadja', 'Vi provade bussen.', 1)
            )",
            {draft, number});
        tx.execute(R"(
            INSERT INTO plan_draft_guardian_view (draft_id, position, name, view, method)
            VALUES (?1, ?2, 'Förälder ' || CAST(?2 AS TEXT), 'Vill vänta.', 'telefon')
            )",
            {draft, number});
    }
    tx.execute(R"(
        INSERT INTO plan_draft_child_view (draft_id, view, method, difference, followed, outcome, version)
        VALUES (?1, 'Vill åka själv.', 'bilder', 'När det kan ske.', 'partly', 'Vi börjar med en hållplats.', 1)
        )",
        {draft});
}

// The first goal and the first activity once more, after the others.
void add_another_goal(WriteTx& tx, Visit const& visit, Id<Plan> plan, std::int64_t draft)
{
    auto const goal = add_goal_identity(tx, visit, plan);
    auto const activity = add_activity_identity(tx, visit, plan);
    tx.execute(R"(
        INSERT INTO plan_draft_goal (draft_id, goal_id, position, wording, short_name, picture, voice, method, order_goal_id,
            service_id, today, wished, term, by_date, state, reason, version)
        SELECT draft_id, ?1, 900, 'Jag vill laga mat.', 'Maten', picture, voice, method, order_goal_id,
            service_id, today, wished, term, by_date, state, reason, version
        FROM plan_draft_goal WHERE draft_id = ?2 ORDER BY position LIMIT 1
        )",
        {goal, draft});
    tx.execute(R"(
        INSERT INTO plan_draft_activity (draft_id, activity_id, position, heading, what, how, own_part, rhythm, weekdays,
            day_parts, from_time, until_time, anchor_date, when_words, doer, doer_words, goal_id, no_goal, service_id,
            own_service_id, staff_text, written_by, written_at, version)
        SELECT draft_id, ?1, 900, heading, 'Laga middag', how, own_part, rhythm, weekdays,
            day_parts, from_time, until_time, anchor_date, when_words, doer, doer_words, goal_id, no_goal, service_id,
            own_service_id, staff_text, written_by, written_at, version
        FROM plan_draft_activity WHERE draft_id = ?2 ORDER BY position LIMIT 1
        )",
        {activity, draft});
}

// Two services that rest on no decision (DD-13), with an activity each.
void add_own_services(WriteTx& tx, Visit const& visit, Id<Plan> plan, std::int64_t draft)
{
    auto const activities = tx.list("SELECT activity_id FROM plan_draft_activity WHERE draft_id = ?1 ORDER BY activity_id DESC LIMIT 2",
        {draft}, [](Row const& row) { return row.integer(0); });
    for (auto const activity : activities) {
        auto const service = add_service_identity(tx, visit, plan);
        tx.execute(R"(
            INSERT INTO plan_draft_service (draft_id, service_id, position, name, kind)
            VALUES (?1, ?2, ?2, 'Träffpunkt', 'without_needs_test')
            )",
            {draft, service});
        tx.execute("UPDATE plan_draft_activity SET service_id = NULL, own_service_id = ?3 WHERE draft_id = ?1 AND activity_id = ?2",
            {draft, activity, service});
    }
}

} // namespace

PreparedApp::PreparedApp(DatabaseKind kind) : TestApp{kind}
{
    auto const samir = std::to_string(person("samir").id.number());
    auto const order = std::to_string(person("samir").order.number());
    auto const staff_of = [&](char const* user) { return std::to_string(world().staff.at(user).number()); };
    auto const found = [&](std::string const& placeholder, std::string const& sql) { values_[placeholder] = id_text(count(sql)); };
    values_["{person}"] = person("samir").id.text();
    values_["{order}"] = person("samir").order.text();
    values_["{heading}"] = "intressen";
    values_["{fact}"] = "telefon";
    found("{alert}", "SELECT item FROM person_fact WHERE kind = 'alert' AND person_id = " + samir);
    found("{contact}", "SELECT contact_id FROM person_contact WHERE person_id = " + samir);
    found("{keyworker}", "SELECT id FROM key_worker WHERE kind = 'deputy' AND order_id = " + order);
    found("{guest}", "SELECT id FROM order_guest WHERE order_id = " + order);
    found("{assignment}", "SELECT id FROM assignment WHERE staff_id = " + staff_of("petra"));
    found("{session}", "SELECT id FROM session WHERE staff_id = " + staff_of("nadja"));
    found("{plan}", "SELECT id FROM plan WHERE order_id = " + order);
    found("{version}", "SELECT v.id FROM plan_version v JOIN plan p ON p.id = v.plan_id WHERE p.order_id = " + order);
    found("{goal}", "SELECT g.id FROM goal g JOIN plan p ON p.id = g.plan_id WHERE p.order_id = " + order);
    found("{activity}", "SELECT a.id FROM activity a JOIN plan p ON p.id = a.plan_id WHERE p.order_id = " + order);
    found("{template}", "SELECT min(id) FROM plan_template");
    prepare_order();
    prepare_asked();
    prepare_plan();
    prepare_risks();
    prepare_symbols();
    prepare_notes();
    prepare_follow_ups();
    auto const copied = as("mia").get("/mallar/" + value("{template}"));
    REQUIRE(copied.status == 200);
    auto const draft = as("mia").post("/mallar/" + value("{template}") + "/utkast", {{"som", "egen"}});
    REQUIRE(draft.status == 303);
    values_["{templatedraft}"] = last_part(draft.location);
    prepare_rules();
    REQUIRE(as("kim").post(at("samir", "/nodoppning"), {{"skal", "Samir svarar inte på larmet."}}).status == 303);
    auto consent = as("nadja").form(at("samir", "/samtycken/ny"));
    consent.set("galler", "relative_part").set("vad", "Leila får vara med.").set("till-vem", "Leila").set("hur", "spoken").set("vem", "person");
    REQUIRE(as("nadja").send(consent).status == 303);
    found("{consent}", "SELECT consent_id FROM consent");
    values_["{staff}"] = world().staff.at("nadja").text();
    prepare_oversight();
    found("{opening}", "SELECT id FROM emergency_opening WHERE person_id = " + samir);
}

// Version 1 of the rules is in force, Mia has a draft of the next one, and Samir is followed up more often than others.
void PreparedApp::prepare_rules()
{
    values_["{rule}"] = "followup.max_interval";
    values_["{ruleversion}"] = "1";
    auto& mia = as("mia");
    REQUIRE(mia.post("/regler/utkast", {{"fran", "trygg-start"}}).status == 303);
    REQUIRE(mia.send(mia.form("/regler/utkast/publicering", "/regler/utkast/publicering").set("skal", "Vi börjar.")).status == 303);
    REQUIRE(mia.post("/regler/utkast", {{"fran", "nu"}}).status == 303);
    auto own = as("nadja").form(at("samir", "/regler/" + value("{order}") + "/" + value("{rule}")));
    REQUIRE(as("nadja").send(own.set("antal", "5").set("enhet", "month").set("skal", "Mycket ändras nu.")).status == 303);
}

// Eva has asked the authority two things, and has heard about one of them.
void PreparedApp::prepare_order()
{
    auto& eva = as("eva");
    auto const questions = at("samir", "/bestallningar/" + value("{order}") + "/fragor");
    auto const ask = [&](char const* text) {
        auto const asked = eva.post(questions, {{"om", "goals"}, {"vem", "Tove Sandin"}, {"dag", "2026-11-12"}, {"text", text}});
        REQUIRE(asked.status == 303);
        return id_text(count("SELECT max(id) FROM order_inquiry WHERE answers_id IS NULL"));
    };
    auto const first = ask("Vilka mål har Samir?");
    REQUIRE(eva.post(questions + "/" + first + "/svar",
        {{"vem-" + first, "Tove Sandin"}, {"dag-" + first, "2026-11-13"}, {"text-" + first, "Åka buss."}}).status == 303);
    values_["{inquiry}"] = ask("Hur många timmar?");
    auto const areas = at("samir", "/bestallningar/" + value("{order}") + "/livsomraden/ny");
    for (char const* area : {"d5", "d4"})
        REQUIRE(eva.post(areas,
            {{"livsomrade", area}, {"icf", "d510"}, {"bedomt", "2"}, {"avsett", "3"}, {"skal", "Sjukdomen blir värre."},
                {"syfte", "keep"}, {"stodform", "training"}, {"begransning", "Svårt att stå."}}).status == 303);
    values_["{area}"] = id_text(count("SELECT max(id) FROM order_life_area"));
}

void PreparedApp::prepare_plan()
{
    auto& nadja = as("nadja");
    auto const plan = at("samir", "/planer/" + value("{plan}"));
    REQUIRE(nadja.post(plan + "/utkast", {{"skal", "Samir vill åka längre."}}).status == 303);
    auto const heading = plan + "/rubrik/" + value("{heading}");
    auto form = nadja.form(heading);
    REQUIRE(nadja.send(form.set("text", "Tåg."), {{"gor", "spara"}}).status == 303);
    REQUIRE(nadja.send(form.set("text", "Bussar."), {{"gor", "spara"}}).status == 409);
    values_["{former}"] = id_text(count("SELECT max(id) FROM plan_draft_text_former WHERE set_aside = 1"));
    auto coordination = nadja.form(plan + "/rubrik/samordning");
    REQUIRE(nadja.send(coordination.set("behovs", "ja").set("text", "Med skolan."), {{"gor", "spara"}}).status == 303);
    values_["{change}"] = id_text(count("SELECT max(id) FROM plan_draft_change"));
    auto meeting = nadja.form(plan + "/traff/ny");
    REQUIRE(nadja.send(meeting.set("dag", "2026-11-02").set("form", "phone").set("vilka", "Samir, Nadja")).status == 303);
    values_["{meeting}"] = id_text(count("SELECT max(meeting_id) FROM plan_draft_meeting"));
    auto offer = nadja.form(plan + "/erbjudande/ny");
    REQUIRE(nadja.send(offer.set("namn", "Amal Lindgren").set("slag", "relative").set("svar", "waiting")).status == 303);
    values_["{offer}"] = id_text(count("SELECT max(offer_id) FROM plan_draft_offer"));
    REQUIRE(nadja.post(plan + "/exemplar", {{"vad", "easy"}, {"till", "person"}, {"version", value("{version}")}, {"satt", "hand"},
        {"dag", "2026-11-20"}}).status == 303);
    values_["{copy}"] = id_text(count("SELECT max(id) FROM plan_copy"));
    auto const over = plan + "/versioner/" + value("{version}") + "/overlamnande";
    auto handing = nadja.form(over);
    handing.set("stod", "29 § LSS").set("beslutat", "Eva Strand").set("behov", "Mer stöd på kvällen.").set("fragor", "Kan tiden utökas?");
    REQUIRE(nadja.send(handing.set("berattat", "together")).status == 303);
    values_["{handover}"] = id_text(count("SELECT max(id) FROM plan_handover"));
    values_["{step}"] = "oss";
    values_["{topic}"] = "resor";
    values_["{service}"] = id_text(count("SELECT min(id) FROM order_service WHERE order_id = "
        + std::to_string(person("samir").order.number())));
    REQUIRE(nadja.post(plan + "/samtal", {{"form", "visit"}, {"dag", "2026-11-20"}}).status == 303);
    values_["{conversation}"] = id_text(count("SELECT max(id) FROM meeting"));
    auto const documents = at("samir", "/bestallningar/" + value("{order}") + "/dokument");
    REQUIRE(nadja.upload(documents, {{"sort", "inquiry"}, {"namn", "Utredning 2026"}}, {{"fil", "u.txt", "text/plain", "Samir vill bo kvar."}}).status == 303);
    values_["{attachment}"] = id_text(count("SELECT max(id) FROM attachment"));
    values_["{participant}"] = id_text(count("SELECT max(participant_id) FROM plan_draft_participant"));
    register_outside_plan(documents);
}

void PreparedApp::prepare_notes()
{
    auto& nadja = as("nadja");
    auto const sign = [&](std::string const& text) {
        auto form = nadja.form(at("samir", "/anteckning") + "?ny=1");
        REQUIRE(nadja.send(form.set("typ", "event").set("mal", "inget").set("text", text)).status == 303);
        return form.value("utkast");
    };
    values_["{hidden}"] = sign("Hon vattnade rosorna.");
    REQUIRE(nadja.post(at("samir", "/journal/" + value("{hidden}") + "/fel-person"), {{"skal", "Fel journal."}, {"person", "okand"}}).status == 303);
    values_["{entry}"] = sign("Samir lagade middag.");
    auto const form = nadja.form(at("samir", "/anteckning") + "?ny=1");
    values_["{draft}"] = form.value("utkast");
    REQUIRE(nadja.autosave(at("samir", "/anteckning/utkast"), {{"utkast", value("{draft}")}, {"version", "0"}, {"text", "Halvt"}}).status == 200);
}

// One goal has been followed up, and the whole plan is being.
void PreparedApp::prepare_follow_ups()
{
    auto& nadja = as("nadja");
    auto const all = at("samir", "/planer/" + value("{plan}") + "/uppfoljningar");
    auto const one = nadja.post(all + "/ny", {{"vad", "goal:" + value("{goal}")}, {"dag", "2026-12-02"}});
    REQUIRE(one.status == 303);
    auto const ending = one.location + "/del/nasta";
    REQUIRE(nadja.send(nadja.form(ending, ending).set("dag", "2027-06-02").set("satt", "Hemma").set("behov", "ja").set("kontakt-vem", "Nadja")
        .set("kontakt-dag", "2026-12-10").set("kontakt-om", "Fler timmar.")).status == 303);
    REQUIRE(nadja.send(nadja.form(one.location + "/klar", one.location + "/klar"), {{"gor", "signera"}}).status == 303);
    values_["{signedfollowup}"] = last_part(one.location);
    auto const whole = nadja.post(all + "/ny", {{"vad", "whole"}, {"dag", "2026-12-03"}});
    REQUIRE(whole.status == 303);
    values_["{followup}"] = last_part(whole.location);
    values_["{part}"] = "trygg";
}

// The one of the whole plan with something in every field, signed by the leader as not finished; and what was asked of the
// authority in the other one is done.
void PreparedApp::fill_follow_ups()
{
    auto& eva = as("eva");
    auto const all = at("samir", "/planer/" + value("{plan}") + "/uppfoljningar");
    auto const whole = all + "/" + value("{followup}");
    auto const write = [&](std::string const& page, Fields const& fields) {
        auto form = eva.form(whole + page, whole + page);
        for (auto const& [name, text] : fields) form.set(name, text);
        if (page == "/del/omraden")
            for (auto const& [name, text] : Fields{form.fields})
                if (name.starts_with("text-"))
                    form.set(name, "Bättre.").set("fungerar-" + name.substr(5), "improved").set("behov-" + name.substr(5), "less")
                        .set("mal-" + name.substr(5), "changed");
        auto const saved = eva.send(form);
        INFO(words_of(saved.body));
        REQUIRE(saved.status == 303);
    };
    write("/del/mote", {{"dag", "2026-12-03"}, {"tid", "14"}, {"form", "visit"}, {"vilka", "Samir"}, {"tolk", "arabiska"}, {"bilder", "bussen"},
        {"traff-dag-1", "2026-11-18"}, {"traff-form-1", "visit"}, {"traff-vilka-1", "Samir"}, {"traff-text-1", "Bussen."}});
    write("/del/mote", {{"traff-dag-2", "2026-11-19"}, {"traff-form-2", "telephone"}, {"traff-vilka-2", "Amal"}});
    write("/del/uppgifter", {{"kort", "right"}, {"start", "changed"}, {"forandring", "Ny granne."}});
    write("/del/deltagande", {{"del", "not_now"}, {"satt", "talked"}, {"hur", "Bilder."}, {"varfor", "Trött."}, {"erbjudet", "En annan dag."},
        {"erbjudet-dag", "2026-11-17"}, {"erbjudet-av", "Nadja"}, {"igen", "2026-12-20"}, {"olika", "Amal vill mer."}});
    Fields const subject{{"helhet", "good"}, {"narmare", "so_so"}, {"satt", "bad"}, {"tid", "wont_say"}, {"rost", "person"}, {"ord", "Ja."},
        {"saknas", "Ringa."}, {"egen-gick", "fully"}, {"egen-nu", "finish"}, {"gick", "partly"}, {"nu", "change"}, {"bedomning", "Går bra."},
        {"gor-vi", "Längst bak."}, {"egen-dag", "2027-02-01"}};
    write("/mal/" + value("{goal}"), subject);
    write("/insats/" + value("{service}"), subject);
    write("/del/omraden", {});
    write("/del/trygg", {{"trygg", "good"}, {"rost", "person"}, {"ord", "Ja."}, {"battre", "Samma personal."}});
    write("/del/nasta", {{"behov", "ja"}, {"kontakt-vem", "Eva"}, {"kontakt-dag", "2026-12-10"}, {"kontakt-om", "Mer."}, {"planen", "revision"},
        {"kort-sagt", "Det går bra."}, {"dag", "2027-06-03"}, {"satt", "Hemma"}, {"ansvarig", "Nadja"}});
    auto const signing = eva.form(whole + "/klar", whole + "/klar");
    REQUIRE(eva.post(whole + "/klar", {{"sett", signing.value("sett")}, {"gor", "avbruten"}, {"ej-klar", "Samir flyttar."}}).status == 303);
    for (auto const* followup : {"{followup}", "{signedfollowup}"})
        REQUIRE(eva.post(all + "/" + value(followup) + "/kontakt", {{"dag", "2026-11-20"}, {"text", "Hon återkommer."}}).status == 303);
    REQUIRE(eva.post(all + "/onskemal", {{"vem", "relative"}, {"namn", "Amal Lindgren"}, {"dag", "2026-11-20"}, {"text", "Bussen."}}).status == 303);
    auto dates = eva.form(all, all + "/datum");
    auto const goal = "goal:" + std::to_string(*id_number(value("{goal}")));
    for (auto const* day : {"2026-12-20", "2027-01-20"}) REQUIRE(eva.send(dates.set("vad", goal).set("egen-dag", day)).status == 303);
}

// Somebody does not agree with the plan as a whole, and with a heading, a goal and an activity of it.
void PreparedApp::object_to_plan(std::string const& plan)
{
    auto& nadja = as("nadja");
    auto const latest = app().house().database.read(
        [](ReadTx& tx) { return tx.number("SELECT id FROM plan_version ORDER BY established_at DESC, id DESC LIMIT 1", {}); });
    auto const version = plan + "/versioner/" + Id<PlanVersion>{latest}.text();
    auto const page = nadja.get(version).body;
    std::set<std::string> kinds;
    for (auto at = page.find("<option value=\""); at != std::string::npos; at = page.find("<option value=\"", at + 1)) {
        auto const begin = at + 15;
        auto const about = page.substr(begin, page.find('"', begin) - begin);
        auto const kind = about.substr(0, about.find(':'));
        if ((kind != "plan" && kind == about) || !kinds.insert(kind).second) continue;
        CAPTURE(about);
        REQUIRE(nadja.post(version + "/haller-inte-med",
            {{"galler", about}, {"vem", "relative"}, {"namn", "Amal Lindgren"}, {"invandning", "Nej."}, {"rost", "relative"},
                {"metod", "samtal"}}).status == 303);
    }
    CHECK(kinds.size() == 4);
}

// Consents given and taken back, facts gone through, and Karin's personal data protected, with grants.
void PreparedApp::fill_card()
{
    auto& nadja = as("nadja");
    auto const consents = at("samir", "/samtycken");
    REQUIRE(nadja.post(consents + "/" + value("{consent}") + "/aterkallelse", {{"skal-" + value("{consent}"), "Samir säger nej."}}).status == 303);
    auto form = nadja.form(consents + "/ny");
    form.set("galler", "copy").set("vad", "Kopia av planen.").set("till-vem", "Leila").set("hur", "written").set("vem", "representative");
    REQUIRE(nadja.send(form.set("foretradare", "God man Gun")).status == 303);
    REQUIRE(nadja.send(nadja.form(at("samir", "/uppgifter"), at("samir", "/uppgifter/genomgang")).set("med", "person")).status == 303);
    auto& eva = as("eva");
    auto const protection = at("karin", "/skydd");
    auto protect = eva.form(protection);
    protect.set("niva", "1").set("myndighet", "Skatteverket").set("beslutad", "2026-11-02").set("skal", "Beslutet visades.");
    REQUIRE(eva.send(protect).status == 303);
    for (auto const* who : {"nadja", "petra"}) {
        auto grant = eva.form(protection, protection + "/tillstand");
        REQUIRE(eva.send(grant.set("medarbetare", world().staff.at(who).text()).set("till", "2027-01-31").set("varfor", "Ger stödet.")).status == 303);
    }
    REQUIRE(eva.send(eva.form(protection, protection + "/borttagning").set("borttagning", "Beslutet har upphört.")).status == 303);
}

void PreparedApp::fill_same_person()
{
    REQUIRE(as("nadja").post(at("karin", "/uppgifter/samma-person"),
        {{"gor", "fraga"}, {"akt", world().people.at("samir").id.text()}, {"kvar", "dar"}, {"skal", "Samma legitimation."}}).status == 303);
    REQUIRE(as("eva").post(at("karin", "/uppgifter/samma-person"), {{"gor", "nej"}, {"skal", "Två olika nummer."}}).status == 303);
}

void PreparedApp::fill_every_record()
{
    Visit const visit{.house = app().house(), .actor = {.staff = world().staff.at("nadja"), .name = "Nadja", .title = "stödpedagog",
        .session = Id<Session>{1}, .csrf_token = {}, .roles = {}}, .client_address = {}, .request_id = {}, .gate = {}};
    fill_card();
    fill_same_person();
    fill_measures();
    fill_asked();
    fill_follow_ups();
    auto const written = app().house().database.write([&](WriteTx& tx) -> Result<Done> {
        Id<Plan> const plan{*id_number(value("{plan}"))};
        auto const draft = tx.number("SELECT id FROM plan_draft WHERE plan_id = ?1", {plan});
        auto const goal = tx.number("SELECT min(goal_id) FROM plan_draft_goal WHERE draft_id = ?1", {draft});
        for (int number : {1, 2})
            tx.execute(R"(
                INSERT INTO plan_draft_sub_goal (draft_id, sub_goal_id, goal_id, position, text, by_date, state)
                VALUES (?1, ?2, ?3, ?2, 'Hitta hållplatsen.', '2027-01-31', 'planned')
                )",
                {draft, number, goal});
        add_taking_part(tx, draft);
        add_another_goal(tx, visit, plan, draft);
        add_own_services(tx, visit, plan, draft);
        tx.execute("DELETE FROM plan_draft_coordination WHERE draft_id = ?1", {draft});
        tx.execute(R"(
            INSERT INTO plan_draft_coordination (draft_id, needed, who, by_date, text, version)
            VALUES (?1, 1, 'Habiliteringen', '2027-02-01', 'Samordnad individuell plan.', 1)
            )",
            {draft});
        // Gaps that ask for a reason.
        for (auto const* part : {"plan_draft_participation", "plan_draft_participant", "plan_draft_follow_up"})
            tx.execute(std::string{"DELETE FROM "} + part + " WHERE draft_id = ?1", {draft});
        return Done{};
    });
    REQUIRE(written);
    auto const plan = at("samir", "/planer/" + value("{plan}"));
    auto form = as("nadja").form(plan + "/granska", plan + "/faststallande");
    for (auto& [name, field] : form.fields)
        if (name.starts_with("skal-")) field = "Vi frågar igen i juni.";
    REQUIRE(as("nadja").send(form).status == 303);
    object_to_plan(plan);
    REQUIRE(as("nadja").post(plan + "/exemplar", {{"vad", "whole"}, {"till", "representative"}, {"namn", "Gun Ek"}, {"stod", "god man"},
        {"version", value("{version}")}, {"satt", "post"}, {"dag", "2026-11-19"}}).status == 303);
    REQUIRE(as("nadja").post(plan + "/exemplar/" + value("{copy}") + "/slut", {{"utfall", "lost"}, {"dag", "2026-11-20"}}).status == 303);
    approve_plan(plan + "/versioner/" + value("{version}"));
    pass_plan_on();
    auto publishing = as("mia").form("/mallar/utkast/" + value("{templatedraft}") + "/publicering");
    REQUIRE(as("mia").send(publishing.set("nummer", "SN 2026/12")).status == 303);
    auto const document = at("samir", "/bestallningar/" + value("{order}") + "/dokument/" + value("{attachment}"));
    REQUIRE(as("nadja").post(document + "/fel", {{"skal", "Fel person."}}).status == 303);
    auto const opening = value("{opening}");
    auto review = as("eva").form("/enhet", "/enhet/nodoppningar/" + opening + "/granskning");
    review.set("utfall-" + opening, "justified").set("not-" + opening, "Rätt gjort.");
    REQUIRE(as("eva").send(review).status == 303);
    fill_oversight();
}

std::string PreparedApp::filled(std::string_view path) const
{
    std::string text{path};
    if (text.ends_with("/dold")) text.replace(text.find("{entry}"), 7, value("{hidden}"));
    for (auto const* of_signed : {"{followup}/pdf", "{followup}/till-planen", "{followup}/kontakt"})
        if (auto const at = text.find(of_signed); at != std::string::npos) text.replace(at, 10, value("{signedfollowup}"));
    if (text.ends_with("/planer/ny")) text.replace(text.find("{person}"), 8, person("karin").id.text()); // who has none
    for (auto const& [placeholder, id] : values_)
        if (auto const at = text.find(placeholder); at != std::string::npos) text.replace(at, placeholder.size(), id);
    return text;
}
