// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/chain.h"
#include "db/database.h"

#include <functional>
#include <vector>

// A row as it stands in the database, perhaps forged.
struct StoredRow {
    LedgerRow row;
    Bytes mac;
};

// A seal's head beside the mac that the ledger has at that place, if there is one.
struct HeadMatch {
    SealedHead head;
    std::int64_t seal;
    std::optional<Bytes> ledger_mac;
    std::int64_t last_sequence; // of that stream in the ledger; 0: none
};

void add_stream(WriteTx&, StoredStream const&);
void add_row(WriteTx&, LedgerRow const&, Bytes const& mac);
void add_seal(WriteTx&, Seal const&);

std::vector<StoredStream> list_streams(ReadTx&);
std::optional<StoredStream> find_last_stream(ReadTx&);
// In order of sequence.
void each_row(ReadTx&, std::int64_t stream, std::function<void(StoredRow const&)> const&);
// Streams that have rows and no row of their own.
std::vector<std::int64_t> list_orphan_streams(ReadTx&);
// Heads of the streams begun since then that have grown since they were last sealed, in order of stream.
std::vector<SealedHead> list_unsealed_heads(ReadTx&, Instant begun_since);
std::vector<Seal> list_seals(ReadTx&);
std::optional<Seal> find_last_seal(ReadTx&); // without its heads
std::vector<HeadMatch> list_head_matches(ReadTx&);
// The last row of each stream of the access log that a seal covers.
std::vector<SealedHead> list_log_heads(ReadTx&);
std::int64_t last_sealed_log_row(ReadTx&, std::int64_t stream); // its sequence; 0: none
