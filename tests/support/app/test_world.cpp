// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/test_world.h"

#include "access/guest_store.h"
#include "db/migrations.h"
#include "db/postgres.h"
#include "db/serving_role.h"
#include "demo/build.h"
#include "demo/must.h"
#include "support/database/temporary_folder.h"
#include "support/database/test_postgres.h"

#include <fmt/format.h>

namespace {

DemoStaff staff(std::string user, std::string name, std::string title, std::vector<std::string> units, std::vector<std::string> roles)
{
    DemoStaff one{};
    one.user = std::move(user);
    one.name = std::move(name);
    one.title = std::move(title);
    one.units = std::move(units);
    one.roles = std::move(roles);
    return one;
}

DemoPerson person(std::string given, std::string family, CivilDate birth, int serial, std::string unit, std::string theme)
{
    return {.given_name = std::move(given), .family_name = std::move(family), .birth_date = birth, .serial = serial, .unit = std::move(unit),
        .themes = {std::move(theme)}, .place = "torget", .state = "in_force", .start_days = 10, .address = "Ekvägen 3", .phone = "070-174 06 05",
        .language = "svenska", .interpreter = false, .greeting = "Knacka och säg ditt namn.", .communication = "Ge en fråga i taget.",
        .no_answer = "Ring på två gånger. Ring sedan mobilen.", .decision_goal = "Leva som andra.", .personal_goals = {"Jag vill åka själv."},
        .alerts = {"allergi:Tål inte nötter."}, .relatives = {"Maria Nilsson:syster:070-174 06 06"}, .representatives = {}, .participation = "",
        .also_unit = "", .also_themes = {}};
}

// The demo's themes, with a few people of our own: static, because what is made points into it.
Municipality const& municipality()
{
    static Municipality const made = [] {
        auto all = read_municipality();
        std::erase_if(all.units, [](DemoUnit const& unit) { return unit.key != "lindangen" && unit.key != "ekbacken"; });
        for (auto& unit : all.units) unit.plan_template = "sol-lss"; // whose headings the stories name
        all.staff = {staff("nadja", "Nadja Karimi", "stödassistent", {"ekbacken"}, {"worker", "key_worker"}),
            staff("petra", "Petra Holm", "stödassistent", {"ekbacken"}, {"worker"}),
            staff("sam", "Sam Friberg", "samordnare", {"ekbacken"}, {"coordinator"}),
            staff("eva", "Eva Strand", "enhetschef", {"ekbacken"}, {"unit_manager"}),
            staff("amir", "Amir Haddad", "undersköterska", {"lindangen"}, {"worker", "key_worker"}),
            staff("lars", "Lars Ek", "enhetschef", {"lindangen"}, {"unit_manager"}),
            staff("robin", "Robin Sjö", "vikarie", {}, {"worker"}),
            staff("kim", "Kim Dahl", "vikarie", {}, {"worker"}),
            staff("vera", "Vera Lind", "verksamhetschef", {}, {"head_of_operations"}),
            staff("tove", "Tove Sandin", "handläggare", {}, {"case_officer"}),
            staff("ove", "Ove Alm", "handläggare", {}, {"case_officer"}),
            staff("pia", "Pia Berg", "socialsekreterare", {}, {"plan_maker"}),
            staff("adam", "Adam Norén", "systemförvaltare", {}, {"administrator"}),
            staff("lova", "Lova Grahn", "logggranskare", {}, {"log_reviewer"}),
            staff("mia", "Mia Falk", "kvalitetsutvecklare", {}, {"routine_owner"})};
        all.people = {person("Samir", "Nilsson", *CivilDate::of(1994, 3, 14), 980, "ekbacken", "buss"),
            person("Karin", "Öberg", *CivilDate::of(1988, 6, 2), 981, "ekbacken", "buss"),
            person("Märta", "Ljunggren", *CivilDate::of(1938, 4, 12), 982, "lindangen", "promenad")};
        return all;
    }();
    return made;
}

TestPerson live(Cast const& cast, FixedClock& clock, DemoPerson const& data, int number, bool with_plan)
{
    auto const begun = civil_date(test_now);
    clock.set(test_now - std::chrono::days{12} + std::chrono::minutes{number});
    auto const person = register_person(cast, data);
    auto order = receive(cast, person, data.unit, data.themes, add_days(begun, -17), number);
    accept(cast, order, 0);
    write_facts(cast, person, data.unit);
    clock.set(test_now - std::chrono::days{10} + std::chrono::minutes{number});
    start(cast, order, add_days(begun, -10));
    TestPerson made{.id = person.id, .order = order.order, .threads = {}};
    if (!with_plan) return made;
    clock.set(test_now - std::chrono::days{8} + std::chrono::minutes{number});
    made.threads = write_plan(cast, municipality(), order, 1, add_days(begun, 170));
    establish_plan(cast, order);
    return made;
}

void add_plan_maker(Cast const& cast, TestPerson const& person)
{
    auto const visit = cast.visit("eva");
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, person.id, "GuestAdd", Intent::write);
        if (!access) return access.refusal();
        return add_guest(tx, *access, {.id = visit.house.ids.next<OrderGuest>(), .order = person.order, .staff = cast.staff("pia"),
                                          .kind = GuestKind::plan_maker, .valid_from = civil_date(test_now), .valid_to = std::nullopt},
            visit.house.clock.now());
    }));
}

// Through the door, as the page's form does it.
std::string signed_in(App& app, std::string const& user)
{
    Request request{.method = Method::post, .path = "/logga-in", .client_address = "192.0.2.7", .user_agent = "Test", .host = "localhost"};
    request.form.add("anvandare", user);
    request.form.add("losenord", demo_password);
    auto const response = app.handle(request);
    if (response.gate) response.gate->wait();
    for (auto const& cookie : response.cookies)
        if (cookie.name == session_cookie) return cookie.value;
    throw std::runtime_error{user + " cannot sign in: " + response.body};
}

void live_through(TestWorld& world, DatabaseKind kind)
{
    FixedClock clock{test_now - std::chrono::days{13}};
    Log log{LogLevel::error};
    App app{test_config(kind, world.folder, world.database), clock, log};
    Cast const cast{app.house(), municipality()};
    auto const& people = municipality().people;
    world.people.emplace("samir", live(cast, clock, people[0], 1, true));
    world.people.emplace("karin", live(cast, clock, people[1], 2, false));
    world.people.emplace("marta", live(cast, clock, people[2], 3, true));
    for (auto const& unit : municipality().units) world.units.emplace(unit.key, cast.unit(unit.key));
    clock.set(test_now - std::chrono::minutes{1});
    add_plan_maker(cast, world.people.at("samir"));
    for (auto const& one : municipality().staff) {
        world.staff.emplace(one.user, cast.staff(one.user));
        world.sessions.emplace(one.user, signed_in(app, one.user));
    }
    app.tick();
}

std::string migrated_database()
{
    auto& server = TestPostgres::instance();
    auto name = server.create_database();
    auto const database = open_postgres({server.as_owner(name), 1});
    apply_migrations(*database, SystemClock{});
    grant_serving_role(*database, "delaktig_app");
    return name;
}

TestWorld made_world(DatabaseKind kind, std::filesystem::path const& folder)
{
    TestWorld world;
    world.folder = folder;
    if (kind == DatabaseKind::postgres) world.database = migrated_database();
    live_through(world, kind);
    return world;
}

} // namespace

Config test_config(DatabaseKind kind, std::filesystem::path const& folder, std::string const& database)
{
    auto const connection = kind == DatabaseKind::postgres ? TestPostgres::instance().as_serving_role(database) : "";
    auto config = must(Config::standard().with("data.folder", folder.string()));
    config = must(config.with("organisation.name", "Socialnämnden i Ekby"));
    config = must(config.with("organisation.demo", "yes")); // official test numbers
    config = must(config.with("database.pool", "4"));
    return must(config.with("database.connection", connection));
}

TestWorld const& test_world(DatabaseKind kind)
{
    if (kind == DatabaseKind::sqlite) {
        static TemporaryFolder const folder;
        static TestWorld const world = made_world(kind, folder.path());
        return world;
    }
    static TemporaryFolder const folder;
    static TestWorld const world = made_world(kind, folder.path());
    return world;
}
