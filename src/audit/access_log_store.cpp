// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/access_log_store.h"

namespace {

LogAction action_of(std::string_view code)
{
    using enum LogAction;
    for (auto const action : {read, deny, print, hand_out, search, emergency, write})
        if (code_of(action) == code) return action;
    throw DatabaseError{"unknown action in the access log"};
}

AccessEntry read_access(Row const& row)
{
    return {row.integer(0),
        {.at = row.instant(1),
            .staff = row.integer(2),
            .session = row.integer(3),
            .person = row.optional_integer(4),
            .action = action_of(row.text_view(5)),
            .event = row.text(6),
            .ground = row.text(7),
            .client = row.text(8),
            .request = row.text(9)}};
}

} // namespace

void add_access_row(WriteTx& tx, std::int64_t id, AccessRow const& row)
{
    tx.execute(R"(
        INSERT INTO access_log (id, at, staff, session, person, action, event, ground, client, request)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10))",
        {id, row.at, row.staff, row.session, row.person, code_of(row.action), row.event, row.ground, row.client,
            row.request});
}

std::vector<AccessEntry> list_access(
    ReadTx& tx, std::optional<Id<Person>> person, std::optional<std::int64_t> before, int limit)
{
    return tx.list(R"(
        SELECT id, at, staff, session, person, action, event, ground, client, request
        FROM access_log
        WHERE (CAST(?1 AS bigint) IS NULL OR person = ?1) AND id < ?2
        ORDER BY id DESC LIMIT ?3)",
        {person, before.value_or(INT64_MAX), limit}, read_access);
}
