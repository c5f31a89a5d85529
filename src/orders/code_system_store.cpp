// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/code_system_store.h"

#include "text/analyser.h"

#include <algorithm>

namespace {

CodeSystem read_system(Row const& row)
{
    return {.id = row.id<CodeSystem>(0), .kind = *code_system_kind(row.text_view(1)), .version = row.text(2),
        .file_name = row.text(3), .imported_at = row.instant(4), .count = row.integer(5)};
}

CodeEntry read_code(Row const& row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)};
}

std::string lowered(std::string_view code)
{
    std::string small{code};
    std::ranges::transform(small, small.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return small;
}

// How near the entry is to what was looked for: 0 its code, 1 its title, 2 its other texts; 3 not at all.
int distance_of(CodeEntry const& entry, std::string_view terms, std::string_view words, SearchQuery const& query)
{
    if (lowered(entry.code).starts_with(lowered(words))) return 0;
    if (query.empty() || !query.matches(terms)) return 3;
    return query.matches(analyse(entry.title + " " + entry.other_title)) ? 1 : 2;
}

} // namespace

Result<CodeSystem> import_code_system(WriteTx& tx, IdSource& ids, Clock const& clock, CodeSystemKind kind,
    std::string const& version, std::string const& file_name, std::vector<CodeEntry> const& entries)
{
    CodeSystem const system{.id = ids.next<CodeSystem>(), .kind = kind, .version = version, .file_name = file_name,
        .imported_at = clock.now(), .count = static_cast<std::int64_t>(entries.size())};
    if (tx.number("SELECT count(*) FROM code_system WHERE system = ?1 AND version = ?2", {code_of(kind), version}) > 0)
        return conflict(std::string{label_of(kind)} + " " + version + " är redan inläst.");
    tx.execute("INSERT INTO code_system (id, system, version, file_name, imported_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        {system.id, code_of(kind), version, file_name, system.imported_at});
    for (auto const& entry : entries)
        tx.execute(R"(
            INSERT INTO code_system_code (system_id, code, parent, title, other_title, description, related, terms)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            )",
            {system.id, entry.code, entry.parent, entry.title, entry.other_title, entry.description, entry.related,
                analyse(entry.title + " " + entry.other_title + " " + entry.description)});
    return system;
}

std::vector<CodeSystem> list_code_systems(ReadTx& tx)
{
    return tx.list(R"(
        SELECT s.id, s.system, s.version, s.file_name, s.imported_at,
            (SELECT count(*) FROM code_system_code c WHERE c.system_id = s.id)
        FROM code_system s
        ORDER BY s.system, s.imported_at DESC, s.id DESC
        )",
        {}, read_system);
}

std::optional<CodeSystem> find_current_system(ReadTx& tx, CodeSystemKind kind)
{
    auto const systems = list_code_systems(tx);
    auto const found = std::ranges::find(systems, kind, &CodeSystem::kind);
    if (found == systems.end()) return std::nullopt;
    return *found;
}

std::vector<CodeEntry> search_codes(ReadTx& tx, Id<CodeSystem> system, std::string_view words, int limit)
{
    if (words.empty()) return {};
    auto const query = parse_query(words);
    struct Found {
        CodeEntry entry;
        int distance;
    };
    std::vector<Found> found;
    tx.each(R"(
        SELECT code, parent, title, other_title, description, related, terms
        FROM code_system_code
        WHERE system_id = ?1
        ORDER BY length(code), code
        )",
        {system}, [&](Row const& row) {
            auto entry = read_code(row);
            auto const distance = distance_of(entry, row.text_view(6), words, query);
            if (distance < 3) found.push_back({std::move(entry), distance});
        });
    std::ranges::stable_sort(found, {}, &Found::distance);
    std::vector<CodeEntry> entries;
    for (auto& one : found)
        if (entries.size() < static_cast<std::size_t>(limit)) entries.push_back(std::move(one.entry));
    return entries;
}

std::map<std::string, std::string> list_code_titles(ReadTx& tx, CodeSystemKind kind)
{
    std::map<std::string, std::string> titles;
    tx.each(R"(
        SELECT c.code, c.title
        FROM code_system_code c
        JOIN code_system s ON s.id = c.system_id
        WHERE s.system = ?1
        ORDER BY s.imported_at, s.id
        )",
        {code_of(kind)}, [&](Row const& row) { titles[row.text(0)] = row.text(1); });
    return titles;
}

std::optional<CodeEntry> find_code(ReadTx& tx, Id<CodeSystem> system, std::string_view code)
{
    return tx.find(R"(
        SELECT code, parent, title, other_title, description, related
        FROM code_system_code
        WHERE system_id = ?1 AND code = ?2
        )",
        {system, code}, read_code);
}
