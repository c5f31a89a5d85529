// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/access_log_store.h"

namespace {

// So many rows are in memory at a time, also on PostgreSQL.
constexpr int page = 10'000;

std::optional<LogAction> action_of(std::string_view code)
{
    using enum LogAction;
    for (auto const action : {read, deny, print, hand_out, search, emergency, write})
        if (code_of(action) == code) return action;
    return std::nullopt;
}

LogRow read_log_row(Row const& row)
{
    auto const action = action_of(row.text_view(6));
    return {.stream = row.integer(0),
        .sequence = row.integer(1),
        .access = {.at = row.instant(2),
            .staff = row.integer(3),
            .session = row.integer(4),
            .person = row.optional_integer(5),
            .action = action.value_or(LogAction::read),
            .event = row.text(7),
            .ground = row.text(8),
            .client = row.text(9),
            .request = row.text(10)},
        .unknown_action = action ? std::nullopt : std::optional{row.text(6)}};
}

} // namespace

void add_log_stream(WriteTx& tx, StoredStream const& stream)
{
    tx.execute("INSERT INTO access_log_stream (id, began_at, mac) VALUES (?1, ?2, ?3)",
        {stream.id, stream.began_at_us, stream.mac});
}

void add_log_row(WriteTx& tx, LogRow const& row, Bytes const& mac)
{
    auto const& access = row.access;
    tx.execute(R"(
        INSERT INTO access_log (stream, sequence, at, staff, session, person, action, event, ground, client, request, mac)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12))",
        {row.stream, row.sequence, access.at, access.staff, access.session, access.person, code_of(access.action),
            access.event, access.ground, access.client, access.request, mac});
}

std::vector<StoredStream> list_log_streams(ReadTx& tx)
{
    return tx.list("SELECT id, began_at, mac FROM access_log_stream ORDER BY id", {},
        [](Row const& row) { return StoredStream{row.integer(0), row.integer(1), row.bytes(2)}; });
}

void each_log_row(ReadTx& tx, std::int64_t stream, std::function<void(StoredLogRow const&)> const& on_row)
{
    std::int64_t after = INT64_MIN;
    for (int found = page; found == page;) {
        found = 0;
        tx.each(R"(
            SELECT stream, sequence, at, staff, session, person, action, event, ground, client, request, mac
            FROM access_log WHERE stream = ?1 AND sequence > ?2
            ORDER BY sequence LIMIT ?3)",
            {stream, after, page}, [&](Row const& row) {
                ++found;
                after = row.integer(1);
                on_row({read_log_row(row), row.bytes(11)});
            });
    }
}

std::optional<Bytes> find_log_mac(ReadTx& tx, std::int64_t stream, std::int64_t sequence)
{
    return tx.find("SELECT mac FROM access_log WHERE stream = ?1 AND sequence = ?2", {stream, sequence},
        [](Row const& row) { return row.bytes(0); });
}

std::vector<std::int64_t> list_orphan_log_streams(ReadTx& tx)
{
    return tx.list(R"(
        SELECT DISTINCT l.stream FROM access_log l
        WHERE NOT EXISTS (SELECT 1 FROM access_log_stream s WHERE s.id = l.stream)
        ORDER BY l.stream)",
        {}, [](Row const& row) { return row.integer(0); });
}

std::vector<SealedHead> list_log_stream_heads(ReadTx& tx, Instant begun_since)
{
    return tx.list(R"(
        SELECT l.stream, l.sequence, l.mac
        FROM access_log_stream s
        JOIN access_log l ON l.stream = s.id
            AND l.sequence = (SELECT max(m.sequence) FROM access_log m WHERE m.stream = s.id)
        WHERE s.began_at >= ?1
        ORDER BY l.stream)",
        {begun_since}, [](Row const& row) { return SealedHead{row.integer(0), row.integer(1), row.bytes(2)}; });
}

std::vector<AccessEntry> list_access(
    ReadTx& tx, std::optional<Id<Person>> person, std::optional<AccessEntry> const& before, int limit)
{
    auto const at = before ? before->row.at.time_since_epoch().count() : INT64_MAX;
    auto const stream = before ? before->stream : INT64_MAX;
    auto const sequence = before ? before->sequence : INT64_MAX;
    return tx.list(R"(
        SELECT stream, sequence, at, staff, session, person, action, event, ground, client, request
        FROM access_log
        WHERE (CAST(?1 AS bigint) IS NULL OR person = ?1) AND (at, stream, sequence) < (?2, ?3, ?4)
        ORDER BY at DESC, stream DESC, sequence DESC LIMIT ?5)",
        {person, at, stream, sequence, limit}, [](Row const& row) {
            auto found = read_log_row(row);
            if (found.unknown_action) throw UnreadableValue{row.place(6), "is no action that is known"};
            return AccessEntry{found.stream, found.sequence, std::move(found.access)};
        });
}
