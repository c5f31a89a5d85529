// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/password.h"
#include "access/sign_in.h"
#include "access/staff_store.h"
#include "app/app.h"
#include "app/commands.h"
#include "app/existing_database.h"
#include "base/random.h"
#include "db/migrations.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>

namespace {

int refused(Refusal const& refusal)
{
    fmt::print(stderr, "{}\n", refusal.message);
    return 1;
}

// Twelve letters and digits in groups of four, without those that look alike.
std::string one_time_password()
{
    constexpr std::string_view alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    std::string password;
    for (auto const byte : random_bytes(12)) {
        if (password.size() == 4 || password.size() == 9) password += '-';
        password += alphabet[byte % alphabet.size()];
    }
    return password;
}

// The programs of an operator run beside the server, so they write a few rows and end.
struct Registry {
    SystemClock clock;
    Log log{LogLevel::warning};
    App app;

    explicit Registry(Config const& config) : app{config, clock, log} { }
    Database& database() { return app.house().database; }
    CivilDate today() const { return civil_date(clock.now()); }
};

// For the commands that only list: the tables as they are, whatever the program would make of them.
std::unique_ptr<Database> open_register(Config const& config)
{
    auto database = open_existing(config);
    if (!database) throw std::runtime_error{records_file(config).string() + ": databasen finns inte."};
    check_migrations(*database);
    return database;
}

std::optional<Id<Unit>> find_unit_named(ReadTx& tx, std::string const& name)
{
    for (auto const& unit : list_units(tx))
        if (unit.name == name) return unit.id;
    return std::nullopt;
}

std::optional<Id<Staff>> find_staff_of_login(ReadTx& tx, std::string const& username)
{
    for (auto const& staff : list_staff(tx))
        if (auto const login = find_username(tx, staff.id); login && *login == fold_username(username)) return staff.id;
    return std::nullopt;
}

struct WantedRole {
    Role role;
    std::optional<Id<Unit>> unit;
};

Result<WantedRole> wanted_role(ReadTx& tx, UserOptions const& options)
{
    auto const role = find_role(options.role);
    if (!role) return invalid(fmt::format("Rollen {} finns inte.", options.role));
    if (options.unit.empty()) return WantedRole{*role, std::nullopt};
    auto const unit = find_unit_named(tx, options.unit);
    if (!unit) return not_found(fmt::format("Enheten \"{}\" finns inte. Se `delaktig unit list`.", options.unit));
    return WantedRole{*role, unit};
}

RoleGrant grant_of(Registry& registry, Id<Staff> staff, WantedRole const& wanted)
{
    return {.id = registry.app.house().ids.next<RoleGrant>(),
        .staff = staff,
        .unit = wanted.unit,
        .role = wanted.role,
        .valid_from = registry.today(),
        .valid_to = std::nullopt};
}

} // namespace

int add_user(Config const& config, UserOptions const& options)
{
    Registry registry{config};
    auto const password = one_time_password();
    Passwords passwords;
    auto const hash = passwords.hash(Secret{password});
    auto const now = registry.clock.now();
    auto const staff = registry.app.house().ids.next<Staff>();
    auto const done = registry.database().write([&](WriteTx& tx) -> Result<Done> {
        auto const wanted = wanted_role(tx, options);
        if (!wanted) return wanted.refusal();
        add_staff(tx, {.id = staff, .name = options.name, .title = options.title, .phone = "", .active = true}, now);
        auto const login = add_login(tx, {.staff = staff, .username = options.username, .password_hash = hash, .must_change = true}, now);
        if (!login) return login.refusal();
        add_role(tx, grant_of(registry, staff, *wanted), std::nullopt, now);
        return Done{};
    });
    if (!done) return refused(done.refusal());
    fmt::print("Kontot {} finns. Engångslösenord: {}\nDet byts vid första inloggningen.\n", options.username, password);
    return 0;
}

int list_users(Config const& config)
{
    open_register(config)->read([&](ReadTx& tx) {
        for (auto const& staff : list_staff(tx)) {
            fmt::print("{}\t{}\t{}\t{}\n", find_username(tx, staff.id).value_or("-"), staff.name, staff.title, staff.active ? "öppet" : "stängt");
            for (auto const& role : list_roles(tx, staff.id)) {
                auto const unit = role.unit ? find_unit(tx, *role.unit) : std::nullopt;
                fmt::print("\t{}\t{}\n", code_of(role.role), unit ? unit->name : "hela organisationen");
            }
        }
        return Done{};
    });
    return 0;
}

int reset_password(Config const& config, UserOptions const& options)
{
    Registry registry{config};
    auto const password = one_time_password();
    Passwords passwords;
    auto const hash = passwords.hash(Secret{password});
    auto const done = registry.database().write([&](WriteTx& tx) -> Result<Done> {
        auto const staff = find_staff_of_login(tx, options.username);
        if (!staff) return not_found(fmt::format("Kontot {} finns inte.", options.username));
        return reset_login(tx, {.staff = *staff, .username = options.username, .password_hash = hash, .must_change = true}, registry.clock.now());
    });
    if (!done) return refused(done.refusal());
    fmt::print("Engångslösenord: {}\n", password);
    return 0;
}

int grant_role(Config const& config, UserOptions const& options)
{
    Registry registry{config};
    auto const done = registry.database().write([&](WriteTx& tx) -> Result<Done> {
        auto const staff = find_staff_of_login(tx, options.username);
        if (!staff) return not_found(fmt::format("Kontot {} finns inte.", options.username));
        auto const wanted = wanted_role(tx, options);
        if (!wanted) return wanted.refusal();
        add_role(tx, grant_of(registry, *staff, *wanted), std::nullopt, registry.clock.now());
        return Done{};
    });
    return done ? 0 : refused(done.refusal());
}

int close_user(Config const& config, UserOptions const& options)
{
    Registry registry{config};
    auto const done = registry.database().write([&](WriteTx& tx) -> Result<Done> {
        auto const id = find_staff_of_login(tx, options.username);
        if (!id) return not_found(fmt::format("Kontot {} finns inte.", options.username));
        auto staff = *find_staff(tx, *id);
        staff.active = false;
        change_staff(tx, staff);
        return Done{};
    });
    return done ? 0 : refused(done.refusal());
}

int add_unit(Config const& config, UnitOptions const& options)
{
    Registry registry{config};
    auto const kind = find_unit_kind(options.kind);
    if (!kind) return refused(invalid(fmt::format("Enhetstypen {} finns inte.", options.kind)));
    if (options.law != "SoL" && options.law != "LSS") return refused(invalid("--law ska vara SoL eller LSS."));
    auto const done = registry.database().write([&](WriteTx& tx) -> Result<Done> {
        if (find_unit_named(tx, options.name)) return conflict(fmt::format("Enheten \"{}\" finns redan.", options.name));
        add_unit(tx, {.id = registry.app.house().ids.next<Unit>(), .name = options.name, .kind = *kind, .law = options.law,
                         .division = options.division, .phone = options.phone, .address = options.address, .self_assignment = true},
            registry.clock.now());
        return Done{};
    });
    return done ? 0 : refused(done.refusal());
}

int list_units(Config const& config)
{
    open_register(config)->read([](ReadTx& tx) {
        for (auto const& unit : list_units(tx)) fmt::print("{}\t{}\t{}\t{}\n", unit.name, code_of(unit.kind), unit.law, unit.phone);
        return Done{};
    });
    return 0;
}
