// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "demo/municipality.h"

#include <map>
#include <string>

// The staff of the demo once they are registered: who can act, by user name, and the units by key.
class Cast {
public:
    // Registers units, staff, roles, logins and standing assignments as of the clock's now.
    Cast(House&, Municipality const&);

    Id<Unit> unit(std::string const& key) const { return units_.at(key); }
    Id<Staff> staff(std::string const& user) const { return actors_.at(user).staff; }
    // A visit of that member of staff, as if signed in.
    Visit visit(std::string const& user) const;
    // Who leads the unit, and the workers that are kontaktmän there.
    std::string const& leader_of(std::string const& unit) const { return leaders_.at(unit); }
    std::vector<std::string> const& workers_of(std::string const& unit) const { return workers_.at(unit); }

private:
    void register_units(Municipality const&);
    void register_staff(DemoStaff const&, std::string const& password_hash, std::string const& pin_hash);

    House& house_;
    std::map<std::string, Id<Unit>> units_;
    std::map<std::string, Actor> actors_;
    std::map<std::string, std::string> leaders_;
    std::map<std::string, std::vector<std::string>> workers_;
};
