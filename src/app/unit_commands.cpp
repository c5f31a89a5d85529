// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/commands.h"
#include "app/registry.h"
#include "rules/rule_store.h"

#include <fmt/format.h>

int add_unit(Config const& config, UnitOptions const& options)
{
    Registry registry{config};
    auto const kind = find_unit_kind(options.kind);
    if (!kind) return refused(invalid(fmt::format("Enhetstypen {} finns inte.", options.kind)));
    if (options.law != "SoL" && options.law != "LSS") return refused(invalid("--law ska vara SoL eller LSS."));
    auto const done = registry.database().write([&](WriteTx& tx) -> Result<Done> {
        if (find_unit_named(tx, options.name)) return conflict(fmt::format("Enheten \"{}\" finns redan.", options.name));
        add_unit(tx, {.id = registry.app.house().ids.next<Unit>(), .name = options.name, .kind = *kind, .law = options.law,
                         .division = options.division.value_or(""), .phone = options.phone.value_or(""), .address = options.address.value_or(""),
                         .self_assignment = options.self_assignment.value_or("yes") == "yes"},
            registry.clock.now());
        if (options.contract) set_contract(tx, find_unit_named(tx, options.name)->id, *options.contract);
        return Done{};
    });
    return done ? 0 : refused(done.refusal());
}

int change_unit(Config const& config, UnitOptions const& options)
{
    Registry registry{config};
    auto const done = registry.database().write([&](WriteTx& tx) -> Result<Done> {
        auto unit = find_unit_named(tx, options.name);
        if (!unit) return not_found(fmt::format("Enheten \"{}\" finns inte. Se `delaktig unit list`.", options.name));
        if (!options.new_name.empty() && options.new_name != unit->name) {
            if (find_unit_named(tx, options.new_name))
                return conflict(fmt::format("Enheten \"{}\" finns redan.", options.new_name));
            unit->name = options.new_name;
        }
        if (options.division) unit->division = *options.division;
        if (options.phone) unit->phone = *options.phone;
        if (options.address) unit->address = *options.address;
        if (options.self_assignment) unit->self_assignment = *options.self_assignment == "yes";
        change_unit(tx, *unit);
        if (options.contract) set_contract(tx, unit->id, *options.contract);
        return Done{};
    });
    return done ? 0 : refused(done.refusal());
}

int list_units(Config const& config)
{
    open_register(config)->read([](ReadTx& tx) {
        for (auto const& unit : list_units(tx))
            fmt::print("{}\t{}\t{}\t{}\t{}\n", unit.name, code_of(unit.kind), unit.law, unit.phone,
                unit.self_assignment ? "medarbetare väljer själva" : "chefen lägger in");
        return Done{};
    });
    return 0;
}
