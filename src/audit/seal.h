// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/ledger.h"
#include "base/clock.h"
#include "db/database.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

// Where one stream stood.
struct SealedHead {
    std::int64_t stream;
    std::int64_t sequence;
    Bytes mac;
};

// A seal: the heads of all streams, of the ledger and of the access log, that had grown since the seal before, chained
// to that one. A copy outside the database (file, syslog, another host) is what verify trusts.
struct Seal {
    std::int64_t number;
    Instant at;
    Bytes mac;
    std::vector<SealedHead> heads = {};     // of the ledger's streams
    std::vector<SealedHead> log_heads = {}; // of the access log's
};

// Writes the next seal; called once a minute by a thread of app/. Nothing when no stream has grown.
std::optional<Seal> write_seal(Database& records, Database& log, Ledger::Key const&, Clock const&);

// Number, moment and mac on a line of hexadecimal: what leaves the house.
std::string outside_line(Seal const&);
// Appends the line and waits until it is on the disk. A line that an earlier call left half is removed first.
void append_outside(std::filesystem::path const&, Seal const&);

// What such a file says, oldest first. Throws std::runtime_error for a line that is none.
struct OutsideSeal {
    std::int64_t number;
    std::int64_t at_us;
    Bytes mac;
};
std::vector<OutsideSeal> read_outside(std::filesystem::path const&);
