// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/sign_in.h"

#include "unit/access/access_house.h"

#include <doctest/doctest.h>

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr char const* password = "tre gula ekorrar";
constexpr char const* home = "192.0.2.10";
constexpr char const* elsewhere = "198.51.100.4";

inline SignInAttempt attempt(std::string const& username, std::string const& typed, std::string const& address = home,
    std::string const& device = "")
{
    return {username, Secret{typed}, device, address, "Firefox", "request-1"};
}

// One member of staff with an account, and the door.
struct Door {
    explicit Door(TestDatabase& test) : house{test}, staff{house.add_worker(house.north())}
    {
        house.add_account(staff, "Sam.Södergran", password);
    }

    Result<SignedIn> sign_in(SignInAttempt const& what)
    {
        auto answer = house.sign_in.sign_in(what, gate);
        gate->wait();
        return answer;
    }
    SignedIn signed_in(std::string const& address = home, std::string const& device = "")
    {
        return *sign_in(attempt("sam.södergran", password, address, device));
    }
    std::optional<SessionState> session(std::string const& token)
    {
        return house.test.read(
            [&](ReadTx& tx) { return find_session(tx, token, house.now(), house.sign_in.limits()); });
    }
    Result<Done> unlock(SessionState const& state, std::string const& secret)
    {
        return house.sign_in.unlock(state, Secret{secret}, attempt("", ""), gate);
    }
    void advance(std::chrono::microseconds by) { house.test.clock().advance(by); }

    AccessHouse house;
    Id<Staff> staff;
    std::shared_ptr<Gate> gate = std::make_shared<Gate>();
};
