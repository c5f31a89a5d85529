// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/commands.h"
#include "app/registry.h"
#include "orders/code_system_store.h"
#include "orders/order_term.h"
#include "orders/service_kind_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace {

constexpr std::uintmax_t largest_file = 64U << 20U;

Result<std::string> text_of(std::filesystem::path const& path)
{
    std::error_code trouble;
    auto const size = std::filesystem::file_size(path, trouble);
    if (trouble) return not_found(fmt::format("{}: filen finns inte eller går inte att läsa.", path.string()));
    if (size > largest_file) return invalid(fmt::format("{}: filen är för stor.", path.string()));
    std::ifstream file{path, std::ios::binary};
    std::ostringstream content;
    if (size > 0) content << file.rdbuf();
    if (!file.is_open() || file.bad()) return not_found(fmt::format("{}: filen går inte att läsa.", path.string()));
    return content.str();
}

// The list as the command line names it.
Result<TermList> list_named(std::string const& name)
{
    auto const list = term_list(name);
    if (!list)
        return invalid(fmt::format("Listan {} finns inte. Listorna är interruption, not_carried_out, life_area, "
                                   "function_level, aim och support_form.", name));
    return *list;
}

} // namespace

int import_codes(Config const& config, CodeOptions const& options)
{
    auto const kind = code_system_kind(options.system);
    if (!kind) return refused(invalid("--system ska vara icf eller ksi."));
    if (options.version.empty() || options.version.size() > 40) return refused(invalid("--version ska vara till exempel 2025."));
    auto const text = text_of(options.file);
    if (!text) return refused(text.refusal());
    auto const entries = parse_code_file(*text, *kind);
    if (!entries) return refused(entries.refusal());
    Registry registry{config};
    auto const system = registry.database().write([&](WriteTx& tx) {
        return import_code_system(tx, registry.app.house().ids, registry.clock, *kind, options.version,
            options.file.filename().string(), *entries);
    });
    if (!system) return refused(system.refusal());
    fmt::print("{} {}: {} koder är inlästa.\n", label_of(*kind), options.version, entries->size());
    return 0;
}

int list_codes(Config const& config)
{
    open_register(config)->read([](ReadTx& tx) {
        for (auto const& system : list_code_systems(tx))
            fmt::print("{}\t{}\t{} koder\t{}\t{}\n", label_of(system.kind), system.version, system.count, system.file_name,
                civil_date(system.imported_at).iso());
        return Done{};
    });
    return 0;
}

int list_terms(Config const& config, TermOptions const& options)
{
    auto const list = list_named(options.list);
    if (!list) return refused(list.refusal());
    open_register(config)->read([&](ReadTx& tx) {
        for (auto const& term : list_all_terms(tx, *list))
            fmt::print("{}\t{}\t{}\t{}\t{}\n", term.code, term.label, term.position, term.active ? "används" : "används inte",
                term.help);
        return Done{};
    });
    return 0;
}

int put_term(Config const& config, TermOptions const& options)
{
    auto const list = list_named(options.list);
    if (!list) return refused(list.refusal());
    Registry registry{config};
    auto const done = registry.database().write([&](WriteTx& tx) -> Result<Done> {
        auto const all = list_all_terms(tx, *list);
        auto const known = std::ranges::find(all, options.code, &OrderTerm::code);
        OrderTerm term{.code = options.code, .label = "", .position = all.empty() ? 1 : all.back().position + 1};
        if (known != all.end()) term = *known;
        if (!options.label.empty()) term.label = options.label;
        if (options.help) term.help = *options.help;
        if (options.position) term.position = *options.position;
        term.active = !options.retired;
        return put_term(tx, *list, term);
    });
    return done ? 0 : refused(done.refusal());
}

int list_service_kinds(Config const& config)
{
    open_register(config)->read([](ReadTx& tx) {
        for (auto const& kind : list_service_kinds(tx))
            fmt::print("{}\t{}\t{}{}\n", kind.code, kind.label, code_of(kind.maker), kind.supports_relative ? "\tfor-relative" : "");
        return Done{};
    });
    return 0;
}

int put_service_kind(Config const& config, ServiceKindOptions const& options)
{
    Registry registry{config};
    auto const done = registry.database().write([&](WriteTx& tx) {
        return put_service_kind(tx, {options.code, options.label, plan_maker(options.plan_maker), options.supports_relative});
    });
    return done ? 0 : refused(done.refusal());
}
