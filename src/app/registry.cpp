// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/registry.h"

#include "access/sign_in.h"
#include "app/commands.h"
#include "app/existing_database.h"
#include "db/migrations.h"

#include <cstdio>
#include <fmt/format.h>

std::unique_ptr<Database> open_register(Config const& config)
{
    auto database = open_existing(config);
    if (!database) throw std::runtime_error{records_file(config).string() + ": databasen finns inte."};
    check_migrations(*database);
    return database;
}

int refused(Refusal const& refusal)
{
    fmt::print(stderr, "{}\n", refusal.message);
    return 1;
}

std::optional<Unit> find_unit_named(ReadTx& tx, std::string const& name)
{
    for (auto& unit : list_units(tx))
        if (unit.name == name) return std::move(unit);
    return std::nullopt;
}

Result<Id<Staff>> find_staff_of_login(ReadTx& tx, std::string const& username)
{
    for (auto const& staff : list_staff(tx))
        if (auto const login = find_username(tx, staff.id); login && *login == fold_username(username)) return staff.id;
    return not_found(fmt::format("Kontot {} finns inte.", username));
}

Result<WantedRole> wanted_role(ReadTx& tx, UserOptions const& options)
{
    auto const role = find_role(options.role);
    if (!role) return invalid(fmt::format("Rollen {} finns inte.", options.role));
    if (options.unit.empty()) return WantedRole{*role, std::nullopt};
    auto const unit = find_unit_named(tx, options.unit);
    if (!unit) return not_found(fmt::format("Enheten \"{}\" finns inte. Se `delaktig unit list`.", options.unit));
    return WantedRole{*role, unit->id};
}
