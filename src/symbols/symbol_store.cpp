// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "symbols/symbol_store.h"

#include "db/id_list.h"
#include "text/analyser.h"

#include <algorithm>

namespace {

SymbolSet read_set(Row const& row)
{
    return {.id = row.id<SymbolSet>(0), .name = row.text(1), .version = row.text(2), .file_name = row.text(3),
        .imported_at = row.instant(4), .retired = !row.is_null(5), .count = row.integer(6)};
}

SymbolCredit read_credit(Row const& row) { return {row.text(0), row.text(1), row.text(2)}; }

Symbol read_symbol(Row const& row) { return {.id = row.id<Symbol>(0), .name = row.text(1), .set = row.text(2)}; }

// A set that is offered: not retired, and no newer one has its name.
constexpr std::string_view offered = R"(
    s.retired_at IS NULL AND NOT EXISTS (
        SELECT 1
        FROM symbol_set newer
        WHERE newer.name = s.name
            AND (newer.imported_at > s.imported_at OR (newer.imported_at = s.imported_at AND newer.id > s.id)))
    )";

} // namespace

Result<SymbolSet> import_symbols(WriteTx& tx, IdSource& ids, Clock const& clock, std::string const& name, std::string const& version,
    std::string const& file_name, std::vector<ListedSymbol> const& symbols)
{
    SymbolSet const set{.id = ids.next<SymbolSet>(), .name = name, .version = version, .file_name = file_name,
        .imported_at = clock.now(), .count = static_cast<std::int64_t>(symbols.size())};
    if (tx.number("SELECT count(*) FROM symbol_set WHERE name = ?1 AND version = ?2", {name, version}) > 0)
        return conflict(name + " " + version + " är redan inläst.");
    tx.execute("INSERT INTO symbol_set (id, name, version, file_name, imported_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        {set.id, name, version, file_name, set.imported_at});
    for (auto const& one : symbols) {
        Bytes const content(one.content.begin(), one.content.end());
        tx.execute(R"(
            INSERT INTO symbol (id, set_id, name, keywords, licence, source, replaces, name_terms, terms, content)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            )",
            {ids.next<Symbol>(), set.id, one.name, one.keywords, one.licence, one.source, one.replaces, analyse(one.name),
                analyse(one.name + " " + one.keywords), content});
    }
    return set;
}

Result<Done> retire_symbols(WriteTx& tx, std::string const& name, Instant now)
{
    if (tx.number("SELECT count(*) FROM symbol_set WHERE name = ?1", {name}) == 0)
        return not_found("Symbolsamlingen " + name + " finns inte.");
    tx.execute("UPDATE symbol_set SET retired_at = ?2 WHERE name = ?1 AND retired_at IS NULL", {name, now});
    return Done{};
}

std::vector<SymbolSet> list_symbol_sets(ReadTx& tx)
{
    return tx.list(R"(
        SELECT s.id, s.name, s.version, s.file_name, s.imported_at, s.retired_at,
            (SELECT count(*) FROM symbol y WHERE y.set_id = s.id)
        FROM symbol_set s
        ORDER BY s.name, s.imported_at DESC, s.id DESC
        )",
        {}, read_set);
}

bool is_offered(std::vector<SymbolSet> const& sets, SymbolSet const& set)
{
    auto const newest = std::ranges::find(sets, set.name, &SymbolSet::name);
    return newest != sets.end() && newest->id == set.id && !set.retired;
}

bool are_symbols_offered(ReadTx& tx)
{
    return tx.number("SELECT count(*) FROM symbol_set s WHERE " + std::string{offered}, {}) > 0;
}

std::vector<SymbolCredit> list_credits(ReadTx& tx, Id<SymbolSet> set)
{
    return tx.list(R"(
        SELECT DISTINCT s.name, y.licence, y.source
        FROM symbol y
        JOIN symbol_set s ON s.id = y.set_id
        WHERE y.set_id = ?1
        ORDER BY y.licence, y.source
        )",
        {set}, read_credit);
}

std::vector<SymbolCredit> credits_of(ReadTx& tx, std::vector<Id<Symbol>> const& symbols)
{
    if (symbols.empty()) return {};
    return tx.list("SELECT DISTINCT s.name, y.licence, y.source FROM symbol y JOIN symbol_set s ON s.id = y.set_id WHERE "
            + is_among("y.id", 1) + " ORDER BY s.name, y.licence, y.source",
        {id_list(symbols)}, read_credit);
}

std::vector<Symbol> search_symbols(ReadTx& tx, std::string_view words, std::size_t limit)
{
    auto const query = parse_query(words);
    if (query.empty()) return {};
    std::vector<Symbol> by_name;
    std::vector<Symbol> by_keyword;
    tx.each("SELECT y.id, y.name, s.name, y.name_terms, y.terms FROM symbol y JOIN symbol_set s ON s.id = y.set_id WHERE "
            + std::string{offered} + " ORDER BY length(y.name), y.name, y.id",
        {}, [&](Row const& row) {
            if (query.matches(row.text_view(3))) by_name.push_back(read_symbol(row));
            else if (query.matches(row.text_view(4))) by_keyword.push_back(read_symbol(row));
        });
    std::ranges::move(by_keyword, std::back_inserter(by_name));
    if (by_name.size() > limit) by_name.erase(by_name.begin() + static_cast<std::ptrdiff_t>(limit), by_name.end());
    return by_name;
}

std::optional<Symbol> find_symbol(ReadTx& tx, Id<Symbol> id)
{
    return tx.find("SELECT y.id, y.name, s.name FROM symbol y JOIN symbol_set s ON s.id = y.set_id WHERE y.id = ?1", {id}, read_symbol);
}

std::optional<std::string> symbol_content(ReadTx& tx, Id<Symbol> id)
{
    return tx.find("SELECT content FROM symbol WHERE id = ?1", {id}, [](Row const& row) {
        auto const bytes = row.bytes(0);
        return std::string{bytes.begin(), bytes.end()};
    });
}

std::map<std::string, std::string, std::less<>> replaced_pictures(ReadTx& tx)
{
    std::map<std::string, std::string, std::less<>> pictures;
    tx.each("SELECT y.id, y.name, s.name, y.replaces FROM symbol y JOIN symbol_set s ON s.id = y.set_id WHERE y.replaces <> '' AND "
            + std::string{offered} + " ORDER BY s.imported_at, y.id",
        {}, [&](Row const& row) { pictures[row.text(3)] = picture_of(read_symbol(row)); });
    return pictures;
}
