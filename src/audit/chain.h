// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/access_log.h"
#include "audit/ledger.h"
#include "audit/seal.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using Mac = std::array<std::uint8_t, 32>;

// A row of the ledger without its mac.
struct LedgerRow {
    std::int64_t stream;
    std::int64_t sequence;
    std::int64_t at_us;
    std::int64_t staff;
    std::int64_t session;
    std::optional<std::int64_t> person;
    std::string action;
    std::string kind;
    std::int64_t record;
    Bytes commitment;
};

// A row of the access log in its chain, without its mac.
struct LogRow {
    std::int64_t stream;
    std::int64_t sequence;
    AccessRow access;
    std::optional<std::string> unknown_action = std::nullopt; // what stands in the action's place, forged, when it is none that is known
};

// What the chains are made of: BLAKE2b-256 with the ledger's key, over the link before and everything in the row, and
// a word first that says what it is, so that one kind of link can never stand for another.
Mac stream_mac(Ledger::Key const&, std::int64_t stream, std::int64_t began_at_us);
Mac row_mac(Ledger::Key const&, Mac const& before, LedgerRow const&);
// Half as long as the others, the rest is zeros: a row of the log is written at each read.
inline constexpr std::size_t log_mac_bytes = 16;
Mac row_mac(Ledger::Key const&, Mac const& before, LogRow const&);
// Over number, moment and heads, in order of their streams.
Mac seal_mac(Ledger::Key const&, Mac const& before, Seal const&);
// BLAKE2b-256 over salt and record. Without the salt nobody can guess the record from it, so that destroying record and
// salt leaves nothing of it (gallring).
Bytes commitment_of(Bytes const& salt, Canonical const& record);

// A stream as it stands in the database, perhaps forged.
struct StoredStream {
    std::int64_t id;
    std::int64_t began_at_us;
    Bytes mac;
};

// The stream that the connection's next row of this moment belongs to begins anew: with the connection, and with the
// month. Nothing when it goes on.
std::optional<StoredStream> begin_stream(StreamHead&, Ledger::Key const&, Instant now);

// A stream's number tells when it began: milliseconds, then 20 random bits. Streams roll with the month of UTC.
std::int64_t new_stream_number(Instant now);
bool is_of_month(std::int64_t stream, Instant now);

Bytes bytes_of(Mac const&);
// As bytes_of, for a row of the access log.
Bytes log_bytes_of(Mac const&);
bool equal(Mac const&, Bytes const&);
// What a row of the database says; bytes that are no mac give zeros, which no chain continues from.
Mac mac_of(Bytes const&);
