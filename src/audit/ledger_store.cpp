// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/ledger_store.h"

namespace {

// So many rows are in memory at a time, also on PostgreSQL.
constexpr int page = 10'000;

StoredStream read_stream(Row const& row)
{
    return {row.integer(0), row.integer(1), row.bytes(2)};
}

StoredRow read_row(Row const& row)
{
    return {{.stream = row.integer(0),
                .sequence = row.integer(1),
                .at_us = row.integer(2),
                .staff = row.integer(3),
                .session = row.integer(4),
                .person = row.optional_integer(5),
                .action = row.text(6),
                .kind = row.text(7),
                .record = row.integer(8),
                .commitment = row.bytes(9)},
        row.bytes(10)};
}

Seal read_seal(Row const& row)
{
    return {.number = row.integer(0), .at = row.instant(1), .mac = row.bytes(2)};
}

} // namespace

void add_stream(WriteTx& tx, StoredStream const& stream)
{
    tx.execute("INSERT INTO ledger_stream (id, began_at, mac) VALUES (?1, ?2, ?3)",
        {stream.id, stream.began_at_us, stream.mac});
}

void add_row(WriteTx& tx, LedgerRow const& row, Bytes const& mac)
{
    tx.execute(R"(
        INSERT INTO ledger (stream, sequence, at, staff, session, person, action, kind, record, commitment, mac)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11))",
        {row.stream, row.sequence, row.at_us, row.staff, row.session, row.person, row.action, row.kind, row.record,
            row.commitment, mac});
}

void add_seal(WriteTx& tx, Seal const& seal)
{
    tx.execute("INSERT INTO seal (number, at, mac) VALUES (?1, ?2, ?3)", {seal.number, seal.at, seal.mac});
    for (auto const& head : seal.heads)
        tx.execute("INSERT INTO seal_head (stream, sequence, seal, mac) VALUES (?1, ?2, ?3, ?4)",
            {head.stream, head.sequence, seal.number, head.mac});
    for (auto const& head : seal.log_heads)
        tx.execute("INSERT INTO seal_log_head (stream, sequence, seal, mac) VALUES (?1, ?2, ?3, ?4)",
            {head.stream, head.sequence, seal.number, head.mac});
}

std::vector<StoredStream> list_streams(ReadTx& tx)
{
    return tx.list("SELECT id, began_at, mac FROM ledger_stream ORDER BY id", {}, read_stream);
}

std::optional<StoredStream> find_last_stream(ReadTx& tx)
{
    return tx.find("SELECT id, began_at, mac FROM ledger_stream ORDER BY id DESC LIMIT 1", {}, read_stream);
}

void each_row(ReadTx& tx, std::int64_t stream, std::function<void(StoredRow const&)> const& on_row)
{
    std::int64_t after = INT64_MIN;
    int found = page;
    while (found == page) {
        found = 0;
        tx.each(R"(
            SELECT stream, sequence, at, staff, session, person, action, kind, record, commitment, mac
            FROM ledger WHERE stream = ?1 AND sequence > ?2
            ORDER BY sequence LIMIT ?3)",
            {stream, after, page}, [&](Row const& row) {
                auto const stored = read_row(row);
                ++found;
                after = stored.row.sequence;
                on_row(stored);
            });
    }
}

std::vector<std::int64_t> list_orphan_streams(ReadTx& tx)
{
    return tx.list(R"(
        SELECT DISTINCT l.stream FROM ledger l
        WHERE NOT EXISTS (SELECT 1 FROM ledger_stream s WHERE s.id = l.stream)
        ORDER BY l.stream)",
        {}, [](Row const& row) { return row.integer(0); });
}

std::vector<SealedHead> list_unsealed_heads(ReadTx& tx, Instant begun_since)
{
    return tx.list(R"(
        SELECT l.stream, l.sequence, l.mac
        FROM ledger_stream s
        JOIN ledger l ON l.stream = s.id
            AND l.sequence = (SELECT max(m.sequence) FROM ledger m WHERE m.stream = s.id)
        WHERE s.began_at >= ?1
            AND l.sequence > coalesce((SELECT max(h.sequence) FROM seal_head h WHERE h.stream = s.id), 0)
        ORDER BY l.stream)",
        {begun_since}, [](Row const& row) { return SealedHead{row.integer(0), row.integer(1), row.bytes(2)}; });
}

std::vector<Seal> list_seals(ReadTx& tx)
{
    auto seals = tx.list("SELECT number, at, mac FROM seal ORDER BY number", {}, read_seal);
    auto const add_heads = [&](std::string_view sql, std::vector<SealedHead> Seal::* heads) {
        auto seal = seals.begin();
        tx.each(sql, {}, [&](Row const& row) {
            while (seal != seals.end() && seal->number < row.integer(0)) ++seal;
            if (seal != seals.end() && seal->number == row.integer(0))
                ((*seal).*heads).push_back({row.integer(1), row.integer(2), row.bytes(3)});
        });
    };
    add_heads("SELECT seal, stream, sequence, mac FROM seal_head ORDER BY seal, stream", &Seal::heads);
    add_heads("SELECT seal, stream, sequence, mac FROM seal_log_head ORDER BY seal, stream", &Seal::log_heads);
    return seals;
}

std::optional<Seal> find_last_seal(ReadTx& tx)
{
    return tx.find("SELECT number, at, mac FROM seal ORDER BY number DESC LIMIT 1", {}, read_seal);
}

std::vector<HeadMatch> list_head_matches(ReadTx& tx)
{
    return tx.list(R"(
        SELECT h.stream, h.sequence, h.mac, h.seal, l.mac,
            coalesce((SELECT max(m.sequence) FROM ledger m WHERE m.stream = h.stream), 0)
        FROM seal_head h
        LEFT JOIN ledger l ON l.stream = h.stream AND l.sequence = h.sequence
        ORDER BY h.seal, h.stream)",
        {}, [](Row const& row) {
            HeadMatch match{{row.integer(0), row.integer(1), row.bytes(2)}, row.integer(3), std::nullopt, row.integer(5)};
            if (!row.is_null(4)) match.ledger_mac = row.bytes(4);
            return match;
        });
}

std::vector<SealedHead> list_log_heads(ReadTx& tx)
{
    return tx.list(R"(
        SELECT h.stream, h.sequence, h.mac
        FROM seal_log_head h
        WHERE h.sequence = (SELECT max(m.sequence) FROM seal_log_head m WHERE m.stream = h.stream)
        ORDER BY h.stream)",
        {}, [](Row const& row) { return SealedHead{row.integer(0), row.integer(1), row.bytes(2)}; });
}

std::int64_t last_sealed_log_row(ReadTx& tx, std::int64_t stream)
{
    return tx.number("SELECT coalesce(max(sequence), 0) FROM seal_log_head WHERE stream = ?1", {stream});
}
