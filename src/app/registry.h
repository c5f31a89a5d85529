// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff_store.h"
#include "app/app.h"

#include <memory>
#include <optional>
#include <string>

struct UserOptions;

// What the commands about users, roles and units stand on. They run beside the server, write a few rows and end.
struct Registry {
    SystemClock clock;
    Log log{LogLevel::warning};
    App app;

    explicit Registry(Config const& config) : app{config, clock, log} { }
    Database& database() { return app.house().database; }
    CivilDate today() const { return civil_date(clock.now()); }
};

// For the commands that only list: the tables as they are, whatever the program would make of them.
std::unique_ptr<Database> open_register(Config const&);

// Says why on stderr, and is the exit status.
int refused(Refusal const&);

std::optional<Unit> find_unit_named(ReadTx&, std::string const& name);
Result<Id<Staff>> find_staff_of_login(ReadTx&, std::string const& username);

// The role that --role and --unit name.
struct WantedRole {
    Role role;
    std::optional<Id<Unit>> unit;
};
Result<WantedRole> wanted_role(ReadTx&, UserOptions const&);
