// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/password.h"
#include "access/sign_in.h"
#include "app/commands.h"
#include "app/registry.h"
#include "base/random.h"

#include <fmt/format.h>

namespace {

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
                fmt::print("\t{}\t{}\tfrån {}{}\n", code_of(role.role), unit ? unit->name : "hela organisationen",
                    role.valid_from.iso(), role.valid_to ? " till och med " + role.valid_to->iso() : "");
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
        if (!staff) return staff.refusal();
        return reset_login(tx, {.staff = *staff, .username = options.username, .password_hash = hash, .must_change = true}, registry.clock.now());
    });
    if (!done) return refused(done.refusal());
    fmt::print("Engångslösenord: {}\n", password);
    return 0;
}

int close_user(Config const& config, UserOptions const& options)
{
    Registry registry{config};
    auto const done = registry.database().write([&](WriteTx& tx) -> Result<Done> {
        auto const id = find_staff_of_login(tx, options.username);
        if (!id) return id.refusal();
        auto staff = *find_staff(tx, *id);
        staff.active = false;
        change_staff(tx, staff);
        return Done{};
    });
    return done ? 0 : refused(done.refusal());
}
