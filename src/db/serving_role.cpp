// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/serving_role.h"

#include <tuple>

namespace {

std::string quoted(std::string_view name)
{
    std::string result{'"'};
    for (char const c : name) {
        if (c == '"') result += '"';
        result += c;
    }
    return result + '"';
}

} // namespace

void grant_serving_role(Database& owner, std::string_view role)
{
    if (owner.kind() != Database::Kind::postgres) return;
    auto const granted = owner.write([&](WriteTx& tx) -> Result<Done> {
        auto const tables = tx.list(
            R"(SELECT t.tablename,
                      CASE WHEN t.tablename IN ('schema_migration', 'append_only_table') THEN 'SELECT'
                           WHEN a.name IS NOT NULL THEN 'SELECT, INSERT'
                           ELSE 'SELECT, INSERT, UPDATE, DELETE' END,
                      coalesce(a.sealable, '')
               FROM pg_tables t LEFT JOIN append_only_table a ON a.name = t.tablename
               WHERE t.schemaname = current_schema()
               ORDER BY t.tablename)",
            {}, [](Row const& row) {
                return std::tuple{row.text(0), row.text(1), row.text(2)};
            });
        auto const to = quoted(role);
        for (auto const& [table, rights, sealable] : tables) {
            tx.run_script("REVOKE ALL ON " + quoted(table) + " FROM " + to);
            tx.run_script("GRANT " + rights + " ON " + quoted(table) + " TO " + to);
            // Only to empty them when their content has been sealed; a trigger holds to that.
            if (!sealable.empty()) tx.run_script("GRANT UPDATE (" + sealable + ") ON " + quoted(table) + " TO " + to);
        }
        return Done{};
    });
    static_cast<void>(granted);
}
