// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/access_log.h"
#include "audit/chain.h"

#include <functional>
#include <optional>
#include <vector>

// A row as it stands in the database, perhaps forged.
struct StoredLogRow {
    LogRow row;
    Bytes mac;
};

void add_log_stream(WriteTx&, StoredStream const&);
void add_log_row(WriteTx&, LogRow const&, Bytes const& mac);

std::vector<StoredStream> list_log_streams(ReadTx&);
// In order of sequence.
void each_log_row(ReadTx&, std::int64_t stream, std::function<void(StoredLogRow const&)> const&);
std::optional<Bytes> find_log_mac(ReadTx&, std::int64_t stream, std::int64_t sequence);
// Streams that have rows and no row of their own.
std::vector<std::int64_t> list_orphan_log_streams(ReadTx&);
// Where the streams begun since then stand, in order of stream.
std::vector<SealedHead> list_log_stream_heads(ReadTx&, Instant begun_since);

// A row for the log reviewer, and its place among all.
struct AccessEntry {
    std::int64_t stream;
    std::int64_t sequence;
    AccessRow row;
};
// The newest first, at most `limit`, after `before` (none: from the newest).
std::vector<AccessEntry> list_access(
    ReadTx&, std::optional<Id<Person>>, std::optional<AccessEntry> const& before, int limit);
