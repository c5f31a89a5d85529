// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/access_log.h"

#include "audit/access_log_store.h"

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

AccessLog::AccessLog(Database& log_database, IdSource& ids) : database_{log_database}, ids_{ids} { }

void AccessLog::queue(AccessRow row, std::shared_ptr<Gate> const& gate)
{
    gate->hold();
    auto write = [id = ids_.next_number(), row = std::move(row)](WriteTx& tx) { add_access_row(tx, id, row); };
    database_.submit(std::move(write), [gate](std::exception_ptr fault) { gate->let_go(fault); });
}
