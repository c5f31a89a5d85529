// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/commands.h"
#include "app/registry.h"
#include "symbols/symbol_store.h"
#include "text/table_file.h"

#include <fmt/format.h>

#include <fstream>
#include <sstream>

namespace {

constexpr std::uintmax_t largest_list = 16U << 20U;
constexpr std::uintmax_t largest_picture = 16U << 20U;
constexpr auto list_in_folder = "symboler.csv";

std::optional<std::string> content_of(std::filesystem::path const& path, std::uintmax_t largest)
{
    std::error_code trouble;
    auto const size = std::filesystem::file_size(path, trouble);
    if (trouble || size > largest || !std::filesystem::is_regular_file(path, trouble)) return std::nullopt;
    std::ifstream file{path, std::ios::binary};
    std::ostringstream content;
    if (size > 0) content << file.rdbuf();
    if (!file.is_open() || file.bad()) return std::nullopt;
    return content.str();
}

// The list, with every picture that it names read and looked through.
Result<std::vector<ListedSymbol>> read_symbols(std::filesystem::path const& list)
{
    auto const text = content_of(list, largest_list);
    if (!text) return not_found(fmt::format("{}: listan finns inte, är för stor eller går inte att läsa.", list.string()));
    auto symbols = parse_symbol_list(*text);
    if (!symbols) return symbols.refusal();
    for (auto& one : *symbols) {
        auto const content = content_of(list.parent_path() / one.file, largest_picture);
        if (!content) return broken_row(one.row, "filen " + one.file + " finns inte eller går inte att läsa.");
        auto checked = checked_symbol(one, *content);
        if (!checked) return checked.refusal();
        one.content = std::move(*checked);
    }
    return symbols;
}

} // namespace

int import_symbols(Config const& config, SymbolOptions const& options)
{
    if (options.name.empty() || options.name.size() > 80) return refused(invalid("--name ska vara till exempel Mulberry."));
    if (options.version.empty() || options.version.size() > 40) return refused(invalid("--version ska vara till exempel 2026."));
    auto const list = std::filesystem::is_directory(options.path) ? options.path / list_in_folder : options.path;
    auto const symbols = read_symbols(list);
    if (!symbols) return refused(symbols.refusal());
    Registry registry{config};
    auto const set = registry.database().write([&](WriteTx& tx) {
        return import_symbols(
            tx, registry.app.house().ids, registry.clock, options.name, options.version, list.filename().string(), *symbols);
    });
    if (!set) return refused(set.refusal());
    fmt::print("{} {}: {} symboler är inlästa.\n", options.name, options.version, symbols->size());
    return 0;
}

int list_symbols(Config const& config)
{
    open_register(config)->read([](ReadTx& tx) {
        auto const sets = list_symbol_sets(tx);
        for (auto const& set : sets)
            fmt::print("{}\t{}\t{} symboler\t{}\t{}\t{}\n", set.name, set.version, set.count, set.file_name,
                civil_date(set.imported_at).iso(), is_offered(sets, set) ? "går att välja" : "går inte att välja");
        return Done{};
    });
    return 0;
}

int retire_symbols(Config const& config, SymbolOptions const& options)
{
    Registry registry{config};
    auto const done = registry.database().write(
        [&](WriteTx& tx) { return retire_symbols(tx, options.name, registry.clock.now()); });
    return done ? 0 : refused(done.refusal());
}
