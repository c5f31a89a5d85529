// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/emergency.h"
#include "overview/emergency_pages.h"
#include "overview/overview_pages.h"
#include "overview/unit_pages.h"
#include "people/person_store.h"
#include "unit/access/access_house.h"

#include <doctest/doctest.h>

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

Request get(NamedValues values = {})
{
    return {.method = Method::get, .path = "/", .path_values = std::move(values)};
}

Request post(Fields fields, NamedValues values = {})
{
    Request request{.method = Method::post, .path = "/", .path_values = std::move(values)};
    for (auto& [name, value] : fields)
        request.form.add(std::move(name), std::move(value));
    return request;
}

bool contains(std::string const& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

// A person whom the northern unit supports, its manager, and a worker of the southern unit who is a stranger
// there.
struct Night {
    explicit Night(TestDatabase& test)
        : house{test},
          manager{house.add_leader(Role::unit_manager, house.north())},
          stranger{house.add_worker(house.south())},
          person{1}
    {
        auto const visit = house.visit(manager);
        auto const added = test.write([&](WriteTx& tx) -> Result<Id<Person>> {
            return ::add_person(
                tx, visit, {"Samir", "Lindgren", CivilDate::parse_iso("1992-03-14"), std::nullopt});
        });
        REQUIRE(added);
        person = *added;
        house.add_order(person, house.north());
    }

    NamedValues at_person() const { return {{"person", person.text()}}; }
    std::int64_t openings() { return house.count("SELECT COUNT(*) FROM emergency_opening"); }
    Id<EmergencyOpening> opening()
    {
        return Id<EmergencyOpening>{house.count("SELECT id FROM emergency_opening")};
    }
    Response open(Visit& visit)
    {
        return make_emergency(visit, post({{"skal", "Grannen ringde, hen har fallit."}}, at_person()));
    }

    AccessHouse house;
    Id<Staff> manager;
    Id<Staff> stranger;
    Id<Person> person;
};

} // namespace

TEST_CASE("a nödöppning shows the emergency page first and its banner on every page after")
{
    for_each_database([](TestDatabase& test) {
        Night night{test};
        auto visit = night.house.visit(night.stranger);
        CHECK(show_overview(visit, get(night.at_person())).status == 403);
        auto const form = show_emergency_form(visit, get(night.at_person()));
        CHECK(form.status == 200);
        CHECK_FALSE(contains(form.body, "Samir"));
        auto const opened = night.open(visit);
        CHECK(opened.location == "/personer/" + night.person.text() + "/nodsida?klart=nodoppnad");
        auto const page = show_emergency_page(visit, get(night.at_person()));
        CHECK(page.status == 200);
        CHECK(contains(page.body, "Så pratar vi med varandra"));
        CHECK(contains(page.body, "Om Samir inte öppnar"));
        CHECK(contains(page.body, "Norra hemtjänsten"));
        CHECK(contains(page.body, "remsa--nod"));
        auto const file = show_overview(visit, get(night.at_person()));
        CHECK(file.status == 200);
        CHECK(contains(file.body, "remsa--nod"));
        CHECK(show_emergency_form(visit, get(night.at_person())).location
            == "/personer/" + night.person.text() + "/nodsida");
    });
}

TEST_CASE("a nödöppning asks for a reason and keeps what was typed")
{
    for_each_database([](TestDatabase& test) {
        Night night{test};
        auto visit = night.house.visit(night.stranger);
        for (auto const* reason : {"", "hej", "."}) {
            auto const again = make_emergency(visit, post({{"skal", reason}}, night.at_person()));
            CHECK(again.status == 400);
            CHECK(contains(again.body, "<title>Fel: "));
            CHECK(contains(again.body, "Några ord räcker."));
        }
        std::string const wordy = "för " + std::string(1100, 'a');
        CHECK(contains(make_emergency(visit, post({{"skal", wordy}}, night.at_person())).body, wordy));
        CHECK(night.openings() == 0);
    });
}

TEST_CASE("an unknown person and one that may not be opened look the same")
{
    for_each_database([](TestDatabase& test) {
        Night night{test};
        auto visit = night.house.visit(night.stranger);
        auto const orderless = night.house.add_person();
        Fields const reason{{"skal", "Någon behöver hjälp."}};
        auto const unknown = make_emergency(visit, post(reason, {{"person", Id<Person>{4711}.text()}}));
        auto const closed = make_emergency(visit, post(reason, {{"person", orderless.text()}}));
        CHECK(unknown.status == 403);
        CHECK(unknown.body == closed.body);
        // All but the address that was asked for, which stands in the link to a nödöppning.
        auto const page_of = [&](Id<Person> person) {
            auto body = show_emergency_page(visit, get({{"person", person.text()}})).body;
            for (auto at = body.find(person.text()); at != std::string::npos; at = body.find(person.text()))
                body.erase(at, person.text().size());
            return body;
        };
        CHECK(page_of(orderless) == page_of(Id<Person>{4711}));
        auto administrator =
            night.house.visit(night.house.add_leader(Role::administrator, night.house.north()));
        CHECK(show_emergency_form(administrator, get(night.at_person())).status == 403);
        CHECK(night.open(administrator).status == 403);
        CHECK(night.openings() == 0);
    });
}

TEST_CASE("somebody who supports the person needs no nödöppning and makes none")
{
    for_each_database([](TestDatabase& test) {
        Night night{test};
        auto visit = night.house.visit(night.house.add_worker(night.house.north()));
        CHECK(show_emergency_form(visit, get(night.at_person())).location
            == "/personer/" + night.person.text());
        CHECK(night.open(visit).location == "/personer/" + night.person.text());
        CHECK(night.openings() == 0);
    });
}

TEST_CASE("the manager sees a nödöppning, reads the reason and reviews it")
{
    for_each_database([](TestDatabase& test) {
        Night night{test};
        auto visit = night.house.visit(night.stranger);
        REQUIRE(night.open(visit).status == 303);
        auto manager = night.house.visit(night.manager);
        auto const page = show_unit(manager, get()).body;
        CHECK(contains(page, "Grannen ringde, hen har fallit."));
        CHECK(contains(page, "Samir Lindgren"));
        auto const id = night.opening().text();
        NamedValues const at{{"opening", id}};
        auto const unit = night.house.north().text();
        CHECK(see_emergency(manager, post({{"enhet", unit}}, at)).status == 303);
        CHECK_FALSE(contains(show_unit(manager, get()).body, "Jag har läst"));
        auto const unsaid =
            review_opening(manager, post({{"enhet", unit}, {"not-" + id, "Vi har pratat."}}, at));
        CHECK(unsaid.status == 400);
        CHECK(contains(unsaid.body, "Vi har pratat."));
        CHECK(review_opening(manager, post({{"enhet", unit}, {"utfall-" + id, "unjustified"}}, at)).status
            == 400);
        CHECK(review_opening(manager, post({{"enhet", unit}, {"utfall-" + id, "justified"}}, at)).status
            == 303);
        CHECK(contains(show_unit(manager, get()).body, "Granskade (1)"));
        CHECK(review_opening(manager, post({{"enhet", unit}, {"utfall-" + id, "justified"}}, at)).status
            == 409);
    });
}

TEST_CASE("the unit's page is for whoever leads just that unit")
{
    for_each_database([](TestDatabase& test) {
        Night night{test};
        auto worker = night.house.visit(night.house.add_worker(night.house.north()));
        CHECK(show_unit(worker, get()).status == 403);
        auto manager = night.house.visit(night.manager);
        auto elsewhere = get();
        elsewhere.query.add("enhet", night.house.south().text());
        CHECK(show_unit(manager, elsewhere).status == 403);
        Fields const shift{{"enhet", night.house.south().text()}, {"medarbetare", night.stranger.text()},
            {"datum", "i morgon"}, {"fran", "7"}, {"till", "16"}};
        CHECK(give_shift(manager, post(shift)).status == 403);
    });
}

TEST_CASE("the manager gives somebody a night shift and ends it")
{
    for_each_database([](TestDatabase& test) {
        Night night{test};
        auto const pool = night.house.add_staff("Nora Natt");
        night.house.grant(pool, Role::worker, std::nullopt);
        auto manager = night.house.visit(night.manager);
        CHECK(contains(show_unit(manager, get()).body, "Nora Natt"));
        auto const unit = night.house.north().text();
        Fields const shift{{"enhet", unit}, {"medarbetare", pool.text()}, {"datum", "2026-11-22"},
            {"fran", "21.00"}, {"till", "7"}};
        CHECK(give_shift(manager, post(shift)).status == 303);
        auto const hours =
            night.house.count("SELECT (ends_at - starts_at) / 3600000000 FROM assignment WHERE staff_id = "
                + std::to_string(pool.number()));
        CHECK(hours == 10);
        CHECK(contains(show_unit(manager, get()).body, "Kommande pass (1)"));
        Id<Assignment> const made{
            night.house.count("SELECT id FROM assignment WHERE staff_id = " + std::to_string(pool.number()))};
        CHECK(end_shift(manager, post({{"enhet", unit}}, {{"assignment", made.text()}})).status == 303);
        CHECK_FALSE(contains(show_unit(manager, get()).body, "Kommande pass"));
    });
}

TEST_CASE("a shift with something missing is shown again with what was typed")
{
    for_each_database([](TestDatabase& test) {
        Night night{test};
        auto manager = night.house.visit(night.manager);
        auto const unit = night.house.north().text();
        auto const open_ended = give_shift(manager,
            post({{"enhet", unit}, {"medarbetare", night.manager.text()}, {"datum", "i dag"},
                {"fran", "13.15"}}));
        CHECK(open_ended.status == 400);
        CHECK(contains(open_ended.body, "13.15"));
        CHECK(contains(open_ended.body, "eller välj tills vidare"));
        auto const past = give_shift(manager,
            post({{"enhet", unit}, {"medarbetare", night.manager.text()}, {"datum", "2026-11-20"},
                {"fran", "7"}, {"till", "16"}}));
        CHECK(contains(past.body, "Passet har redan slutat."));
        CHECK(night.house.count("SELECT COUNT(*) FROM assignment WHERE unit_id = "
                  + std::to_string(night.house.north().number()))
            == 0);
    });
}

TEST_CASE("the manager sees that a plan is missing, with the rule, what it counts from and the day")
{
    for_each_database([](TestDatabase& test) {
        Night night{test};
        night.house.change([&](WriteTx& tx) {
            tx.execute("UPDATE care_order SET state = 'started', actual_start = '2026-11-01'", {});
        });
        auto manager = night.house.visit(night.manager);
        auto const page = show_unit(manager, get()).body;
        CHECK(contains(page, "Planen saknas"));
        CHECK(contains(page, "14 dagar efter faktisk start 1 november 2026"));
        CHECK(contains(page, "15 november"));
        CHECK(contains(page, "7 dagar sen"));
    });
}
