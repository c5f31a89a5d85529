// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/access_log.h"

#include "audit/access_log_store.h"
#include "audit/chain.h"

std::string_view code_of(LogAction action)
{
    switch (action) {
    case LogAction::read: return "read";
    case LogAction::deny: return "deny";
    case LogAction::print: return "print";
    case LogAction::hand_out: return "hand_out";
    case LogAction::search: return "search";
    case LogAction::emergency: return "emergency";
    case LogAction::write: return "write";
    }
    return "read";
}

namespace {

void append(WriteTx& tx, AccessLog::Key const& key, AccessRow const& access)
{
    auto& head = tx.stream_head();
    if (auto const stream = begin_stream(head, key, access.at)) add_log_stream(tx, *stream);
    LogRow const row{.stream = head.stream, .sequence = head.sequence + 1, .access = access};
    auto const mac = row_mac(key, head.mac, row);
    add_log_row(tx, row, log_bytes_of(mac));
    head.sequence = row.sequence;
    head.mac = mac;
}

} // namespace

AccessLog::AccessLog(Database& log_database, Key const& key) : database_{log_database}, key_{key} { }

// What is queued may run after this has gone, when the house closes: it holds all it needs.
void AccessLog::queue(AccessRow row, std::shared_ptr<Gate> const& gate)
{
    gate->hold();
    auto write = [key = key_, row = std::move(row)](WriteTx& tx) { append(tx, key, row); };
    database_.submit(std::move(write), [gate](std::exception_ptr fault) { gate->let_go(fault); });
}
