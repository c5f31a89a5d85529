// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/access_log.h"

#include <vector>

void add_access_row(WriteTx&, std::int64_t id, AccessRow const&);
// The newest first, at most `limit`, older than `before` (an id; none: from the newest). For the log reviewer.
struct AccessEntry {
    std::int64_t id;
    AccessRow row;
};
std::vector<AccessEntry> list_access(
    ReadTx&, std::optional<Id<Person>>, std::optional<std::int64_t> before, int limit);
