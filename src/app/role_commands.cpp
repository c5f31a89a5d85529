// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/commands.h"
#include "app/registry.h"

#include <fmt/format.h>

namespace {

Result<CivilDate> date_of(std::string const& typed, char const* option)
{
    if (auto const date = CivilDate::parse_iso(typed)) return *date;
    return invalid(fmt::format("{} ska vara ett datum, till exempel 2026-12-31.", option));
}

// Ends one grant. One that has not begun never comes into force and is taken away; one that has been in force stays
// in the register with its days, since they explain what its holder could open.
Result<Done> end_one(WriteTx& tx, RoleGrant const& grant, CivilDate last_day, CivilDate today)
{
    if (grant.valid_from <= last_day) {
        end_role(tx, grant.id, last_day);
        return Done{};
    }
    if (grant.valid_from <= today)
        return invalid(fmt::format("Rollen gäller från {}. Sista dagen kan inte vara före den. Ska personen ut genast: "
                                   "`delaktig user close`.",
            grant.valid_from.iso()));
    remove_coming_role(tx, grant.id, today);
    return Done{};
}

} // namespace

int grant_role(Config const& config, UserOptions const& options)
{
    Registry registry{config};
    auto const done = registry.database().write([&](WriteTx& tx) -> Result<Done> {
        auto const staff = find_staff_of_login(tx, options.username);
        if (!staff) return staff.refusal();
        auto const wanted = wanted_role(tx, options);
        if (!wanted) return wanted.refusal();
        RoleGrant grant{.id = registry.app.house().ids.next<RoleGrant>(), .staff = *staff, .unit = wanted->unit,
            .role = wanted->role, .valid_from = registry.today(), .valid_to = std::nullopt};
        if (!options.from.empty()) {
            auto const from = date_of(options.from, "--from");
            if (!from) return from.refusal();
            grant.valid_from = *from;
        }
        if (!options.to.empty()) {
            auto const to = date_of(options.to, "--to");
            if (!to) return to.refusal();
            if (*to < grant.valid_from) return invalid("--to ska inte vara före --from.");
            grant.valid_to = *to;
        }
        add_role(tx, grant, std::nullopt, registry.clock.now());
        return Done{};
    });
    return done ? 0 : refused(done.refusal());
}

int finish_role(Config const& config, UserOptions const& options)
{
    Registry registry{config};
    auto const today = registry.today();
    auto const done = registry.database().write([&](WriteTx& tx) -> Result<Done> {
        auto const staff = find_staff_of_login(tx, options.username);
        if (!staff) return staff.refusal();
        auto const wanted = wanted_role(tx, options);
        if (!wanted) return wanted.refusal();
        auto const last_day = options.to.empty() ? Result<CivilDate>{today} : date_of(options.to, "--to");
        if (!last_day) return last_day.refusal();
        bool found = false;
        for (auto const& grant : list_roles(tx, *staff)) {
            bool const ends_later = !grant.valid_to || *grant.valid_to > *last_day;
            if (grant.role != wanted->role || grant.unit != wanted->unit || !ends_later) continue;
            found = true;
            if (auto const ended = end_one(tx, grant, *last_day, today); !ended) return ended.refusal();
        }
        if (found) return Done{};
        return not_found(fmt::format(
            "{} har inte den rollen efter {}. Se `delaktig user list`.", options.username, last_day->iso()));
    });
    return done ? 0 : refused(done.refusal());
}
