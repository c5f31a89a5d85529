// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/gate.h"
#include "base/id.h"
#include "db/database.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct Person;
struct Staff;

enum class LogAction { read, deny, print, hand_out, search, emergency, write };
std::string_view code_of(LogAction);

// A row of the access log (åtkomstlogg, R-ACC-3): who did what with whose data, when, from where and why. Ids only,
// never text of the record.
struct AccessRow {
    Instant at;
    std::int64_t staff;
    std::int64_t session;
    std::optional<std::int64_t> person; // none: something without a person (sign-in, search without a hit)
    LogAction action;
    std::string event;  // NounVerb of the route
    std::string ground; // why: ground and orders, or why not
    std::string client; // address
    std::string request; // request id
};

// The log of reads, denials and exports. Append-only; on SQLite in a file of its own. Each row is chained to the one
// before with the ledger's key, and the seals cover the chains (R-ACC-3).
class AccessLog {
public:
    using Key = std::array<std::uint8_t, 32>; // Ledger::Key
    AccessLog(Database& log_database, Key const& key);

    // Queues the row and holds `gate` until it is durable. Blocks nobody.
    void queue(AccessRow row, std::shared_ptr<Gate> const& gate);

private:
    Database& database_;
    Key key_;
};
