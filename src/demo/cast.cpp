// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/cast.h"

#include "access/login_store.h"
#include "access/password.h"
#include "access/sign_in.h"
#include "access/staff_store.h"
#include "demo/build.h"
#include "demo/must.h"

Cast::Cast(House& house, Municipality const& municipality) : house_{house}
{
    Passwords passwords;
    auto const password_hash = passwords.hash(Secret{demo_password});
    auto const pin_hash = passwords.hash(Secret{demo_pin});
    register_units(municipality);
    for (auto const& member : municipality.staff) register_staff(member, password_hash, pin_hash);
}

Visit Cast::visit(std::string const& user) const
{
    return {.house = house_, .actor = actors_.at(user), .client_address = "127.0.0.1", .request_id = "demo", .gate = std::make_shared<Gate>()};
}

void Cast::register_units(Municipality const& municipality)
{
    must(house_.database.write([&](WriteTx& tx) -> Result<Done> {
        units_.clear();
        for (auto const& unit : municipality.units) {
            auto const id = house_.ids.next<Unit>();
            add_unit(tx, {.id = id, .name = unit.name, .kind = find_unit_kind(unit.kind).value(), .law = unit.law, .division = unit.division,
                             .phone = unit.phone, .address = unit.address, .self_assignment = true}, house_.clock.now());
            units_.emplace(unit.key, id);
        }
        return Done{};
    }));
}

void Cast::register_staff(DemoStaff const& member, std::string const& password_hash, std::string const& pin_hash)
{
    auto const now = house_.clock.now();
    Actor actor{.staff = house_.ids.next<Staff>(), .name = member.name, .title = member.title,
        .session = Id<Session>{house_.ids.next_number()}, .csrf_token = "demo", .roles = {}};
    must(house_.database.write([&](WriteTx& tx) -> Result<Done> {
        actor.roles.clear();
        add_staff(tx, {.id = actor.staff, .name = member.name, .title = member.title, .phone = member.phone, .active = true}, now);
        auto const grant = [&](Role role, std::optional<Id<Unit>> unit) {
            add_role(tx, {.id = house_.ids.next<RoleGrant>(), .staff = actor.staff, .unit = unit, .role = role,
                             .valid_from = civil_date(now), .valid_to = std::nullopt}, std::nullopt, now);
            actor.roles.push_back({role, unit});
        };
        for (auto const& role : member.roles) {
            for (auto const& unit : member.units) grant(find_role(role).value(), units_.at(unit));
            if (member.units.empty()) grant(find_role(role).value(), std::nullopt);
        }
        for (auto const& unit : member.units)
            if (actor.roles.front().role == Role::worker)
                add_assignment(tx, {.id = house_.ids.next<Assignment>(), .staff = actor.staff, .unit = units_.at(unit),
                                       .kind = AssignmentKind::standing, .starts_at = now, .ends_at = std::nullopt, .made_by = actor.staff}, now);
        must(add_login(tx, {.staff = actor.staff, .username = member.user, .password_hash = password_hash, .must_change = false}, now));
        change_pin_hash(tx, actor.staff, pin_hash);
        return Done{};
    }));
    actors_.emplace(member.user, actor);
    for (auto const& unit : member.units) {
        if (actor.roles.front().role == Role::unit_manager) leaders_[unit] = member.user;
        if (actor.roles.front().role == Role::worker) workers_[unit].push_back(member.user);
    }
}
