// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff_store.h"
#include "support/app/test_app.h"

#include <memory>
#include <stdexcept>
#include <string>

// What `load` makes of the person's records when `user` opens them, as behind a page: load(tx, visit, access).
template <class Load>
auto opened(TestApp& app, std::string const& user, std::string const& person, Load load)
{
    auto& house = app.app().house();
    auto const id = app.world().staff.at(user);
    auto const today = civil_date(app.clock().now());
    auto const actor = house.database.read([&](ReadTx& tx) {
        auto const staff = find_staff(tx, id);
        Actor made{.staff = id, .name = staff->name, .title = staff->title, .session = Id<Session>{0}, .csrf_token = {}, .roles = {}};
        for (auto const& role : list_roles(tx, id))
            if (role.valid_from <= today && (!role.valid_to || *role.valid_to >= today)) made.roles.push_back({role.role, role.unit});
        return made;
    });
    Visit const visit{.house = house, .actor = actor, .client_address = "test", .request_id = "test", .gate = std::make_shared<Gate>()};
    auto made = house.database.read([&](ReadTx& tx) {
        auto const access = house.access_control.open(tx, visit, app.person(person).id, "TestRead", Intent::read);
        if (!access) throw std::runtime_error{user + " may not open " + person};
        return load(tx, visit, *access);
    });
    visit.gate->wait();
    return made;
}
