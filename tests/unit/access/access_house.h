// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/sign_in.h"
#include "access/staff_store.h"
#include "access/visit.h"
#include "files/file_vault.h"
#include "support/database/test_database.h"

#include <memory>
#include <string>
#include <vector>

struct LoggedRow {
    LogAction action;
    std::string event;
    std::string ground;
    std::optional<std::int64_t> person;
};

// A house with two units on a test database, and what a test needs to put people, orders and staff into it.
class AccessHouse {
public:
    explicit AccessHouse(TestDatabase& test);

    Id<Unit> north() const { return north_; } // hemtjänst (SoL)
    Id<Unit> south() const { return south_; } // gruppbostad (LSS), of another division

    Id<Person> add_person(std::string const& given_name = "Vera");
    Id<Order> add_order(Id<Person>, Id<Unit>);
    void end_order(Id<Order>, CivilDate);
    void add_key_worker(Id<Person>, Id<Order>, Id<Staff>, CivilDate last_day);
    void set_case_officer(Id<Order>, Id<Staff>);
    void add_guest(Id<Order>, Id<Staff>, std::string const& kind);

    Id<Staff> add_staff(std::string const& name = "Sam");
    void grant(Id<Staff>, Role, std::optional<Id<Unit>> unit);
    // From an hour ago, until `ends_at` or until further notice.
    Id<Assignment> assign(Id<Staff>, Id<Unit>, std::optional<Instant> ends_at = std::nullopt);
    // A worker of the unit, at work until further notice.
    Id<Staff> add_worker(Id<Unit>);
    Id<Staff> add_leader(Role, Id<Unit>);
    void add_account(Id<Staff>, std::string const& username, std::string const& password);
    void set_active(Id<Staff>, bool active);

    // A request of theirs, with the roles in force now.
    Visit visit(Id<Staff>);
    // What the visit has logged, the oldest first; waits for its gate.
    std::vector<LoggedRow> logged(Visit const&);
    std::int64_t count(std::string const& sql);

    TestDatabase& test;
    AccessLog access_log;
    FileVault files;
    Ledger ledger;
    Compartment compartment{{4, 2}};
    AccessControl access_control{compartment};
    Passwords passwords;
    SignIn sign_in;
    HouseSettings settings;
    House house;

    Instant now() const { return test.clock().now(); }
    CivilDate today() const { return civil_date(now()); }
    template <class F> void change(F&& f)
    {
        auto const done = test.write([&](WriteTx& tx) -> Result<Done> {
            f(tx);
            return Done{};
        });
        static_cast<void>(done);
    }

private:
    Id<Unit> north_;
    Id<Unit> south_;
    Id<Staff> registrar_;
    int requests_ = 0;
};

// Opens on a snapshot and answers on which ground; "" when it was refused.
std::string open_as(AccessHouse&, Id<Staff>, Id<Person>, Intent intent = Intent::read);
// The orders that it opens.
std::vector<Id<Order>> orders_open_to(AccessHouse&, Id<Staff>, Id<Person>, Intent intent = Intent::read);
