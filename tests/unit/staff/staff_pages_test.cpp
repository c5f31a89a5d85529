// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/login_store.h"
#include "staff/account_pages.h"
#include "staff/secret_pages.h"
#include "staff/work_pages.h"
#include "unit/access/access_house.h"

#include <doctest/doctest.h>

namespace {

constexpr char const* first_password = "blåbär och kaffe";
constexpr char const* next_password = "en lång väg hem";

Request get(NamedValues values = {}) { return {.method = Method::get, .path = "/", .path_values = std::move(values)}; }

Request post(std::vector<std::pair<std::string, std::string>> fields, NamedValues values = {})
{
    Request request{.method = Method::post, .path = "/", .path_values = std::move(values)};
    for (auto& [name, value] : fields) request.form.add(std::move(name), std::move(value));
    return request;
}

bool contains(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

// A worker with an account, signed in on a computer and on a phone.
struct Desk {
    explicit Desk(TestDatabase& test)
        : house{test}, worker{house.add_staff()}, computer{1}, phone{1}
    {
        house.grant(worker, Role::worker, house.north());
        house.add_account(worker, "sam", first_password);
        computer = sign_in("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0");
        phone = sign_in("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36");
    }

    Id<Session> sign_in(std::string const& user_agent)
    {
        auto const done = house.sign_in.sign_in({.username = "sam", .password = Secret{first_password}, .device_token = "",
            .client_address = "192.0.2.1", .user_agent = user_agent, .request_id = "r"}, std::make_shared<Gate>());
        REQUIRE(done);
        return done->session;
    }
    Visit at_computer()
    {
        auto visit = house.visit(worker);
        visit.actor.session = computer;
        return visit;
    }
    bool must_change()
    {
        return house.test.read([&](ReadTx& tx) { return find_login_of(tx, worker)->must_change; });
    }
    std::int64_t living_sessions() { return house.count("SELECT COUNT(*) FROM session WHERE ended_at IS NULL"); }

    AccessHouse house;
    Id<Staff> worker;
    Id<Session> computer;
    Id<Session> phone;
};

} // namespace

TEST_CASE("somebody sees where they are signed in and ends the phone they lost")
{
    for_each_database([](TestDatabase& test) {
        Desk desk{test};
        auto visit = desk.at_computer();
        auto const page = show_account(visit, get()).body;
        CHECK(contains(page, "Firefox på Windows"));
        CHECK(contains(page, "Chrome på Android"));
        CHECK(contains(page, "/konto/sessioner/" + desk.phone.text() + "/avslut"));
        CHECK_FALSE(contains(page, "/konto/sessioner/" + desk.computer.text() + "/avslut"));
        CHECK(end_account_session(visit, post({}, {{"session", desk.phone.text()}})).location == "/konto?klart=session");
        CHECK(desk.living_sessions() == 1);
        CHECK_FALSE(contains(show_account(visit, get()).body, "Chrome på Android"));
    });
}

TEST_CASE("nobody ends somebody else's session")
{
    for_each_database([](TestDatabase& test) {
        Desk desk{test};
        auto other = desk.house.visit(desk.house.add_worker(desk.house.north()));
        CHECK(end_account_session(other, post({}, {{"session", desk.phone.text()}})).status == 404);
        CHECK(end_account_session(other, post({}, {{"session", "nonsense"}})).status == 404);
        CHECK(sign_out_elsewhere(other, post({})).status == 303);
        CHECK(desk.living_sessions() == 2);
    });
}

TEST_CASE("a changed password ends the other sessions, and a wrong one changes nothing")
{
    for_each_database([](TestDatabase& test) {
        Desk desk{test};
        auto visit = desk.at_computer();
        auto const wrong = change_password(visit, post({{"nuvarande", "inte det"}, {"nytt", next_password}, {"igen", next_password}}));
        CHECK(wrong.status == 400);
        CHECK(contains(wrong.body, "<title>Fel: "));
        CHECK(contains(wrong.body, "4 försök kvar"));
        CHECK_FALSE(contains(wrong.body, next_password));
        auto const unlike = change_password(visit, post({{"nuvarande", first_password}, {"nytt", next_password}, {"igen", "något annat"}}));
        CHECK(contains(unlike.body, "Skriv samma nya lösenord två gånger."));
        auto const weak = change_password(visit, post({{"nuvarande", first_password}, {"nytt", "kort"}, {"igen", "kort"}}));
        CHECK(weak.status == 400);
        CHECK(desk.living_sessions() == 2);
        auto const done = change_password(visit, post({{"nuvarande", first_password}, {"nytt", next_password}, {"igen", next_password}}));
        CHECK(done.location == "/konto?klart=losenord");
        CHECK(desk.living_sessions() == 1);
    });
}

TEST_CASE("whoever must choose a password gets one form without a menu and then Min dag")
{
    for_each_database([](TestDatabase& test) {
        Desk desk{test};
        desk.house.change([&](WriteTx& tx) {
            change_password_hash(tx, desk.worker, desk.house.passwords.hash(Secret{first_password}), true, desk.house.now());
        });
        auto visit = desk.at_computer();
        auto const page = show_password(visit, get()).body;
        CHECK_FALSE(contains(page, "Huvudmeny"));
        CHECK(contains(page, "Välj ett eget innan du fortsätter."));
        auto const done = change_password(visit, post({{"nuvarande", first_password}, {"nytt", next_password}, {"igen", next_password}}));
        CHECK(done.location == "/min-dag?klart=losenord");
        CHECK_FALSE(desk.must_change());
    });
}

TEST_CASE("a PIN is chosen with the password, and an easy one is refused")
{
    for_each_database([](TestDatabase& test) {
        Desk desk{test};
        auto visit = desk.at_computer();
        CHECK(contains(show_account(visit, get()).body, "Välj PIN-kod"));
        CHECK(change_pin(visit, post({{"losenord", first_password}, {"pin", "1111"}, {"igen", "1111"}})).status == 400);
        CHECK(change_pin(visit, post({{"losenord", first_password}, {"pin", "4827"}, {"igen", "4828"}})).status == 400);
        CHECK(change_pin(visit, post({{"losenord", "fel"}, {"pin", "4827"}, {"igen", "4827"}})).status == 400);
        CHECK(change_pin(visit, post({{"losenord", first_password}, {"pin", "4827"}, {"igen", "4827"}})).location == "/konto?klart=pin");
        CHECK(contains(show_account(visit, get()).body, "Byt PIN-kod"));
    });
}

TEST_CASE("a worker says where they work today, once, and takes it back")
{
    for_each_database([](TestDatabase& test) {
        Desk desk{test};
        auto visit = desk.at_computer();
        auto const unit = desk.house.north().text();
        CHECK(contains(show_work(visit, get()).body, "Norra hemtjänsten"));
        CHECK_FALSE(contains(show_work(visit, get()).body, "Södra gruppbostaden"));
        CHECK(claim_work(visit, post({{"enhet", unit}})).location == "/min-dag?klart=arbetar-har");
        CHECK(claim_work(visit, post({{"enhet", unit}})).status == 303);
        REQUIRE(desk.house.count("SELECT COUNT(*) FROM assignment") == 1);
        auto const page = show_work(visit, get()).body;
        CHECK(contains(page, "Jag arbetar inte längre här"));
        Id<Assignment> const assignment{desk.house.count("SELECT id FROM assignment")};
        CHECK(finish_work(visit, post({}, {{"assignment", assignment.text()}})).location == "/arbete?klart=arbetar-inte");
        CHECK(contains(show_work(visit, get()).body, "Du är inte inlagd på någon enhet nu."));
    });
}

TEST_CASE("a worker cannot choose a unit of another division, or none")
{
    for_each_database([](TestDatabase& test) {
        Desk desk{test};
        auto visit = desk.at_computer();
        CHECK(claim_work(visit, post({{"enhet", desk.house.south().text()}})).status == 403);
        auto const none = claim_work(visit, post({}));
        CHECK(none.status == 400);
        CHECK(contains(none.body, "Välj enheten där du arbetar."));
        CHECK(desk.house.count("SELECT COUNT(*) FROM assignment") == 0);
    });
}

TEST_CASE("a device is named by what people call it")
{
    CHECK(device_name("Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15") == "Safari på Mac");
    CHECK(device_name("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0") == "Edge på Windows");
    CHECK(device_name("curl/8.0") == "Okänd enhet");
    CHECK(device_name("") == "Okänd enhet");
}
