// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "audit/compartment_store.h"

std::optional<std::string> find_compartment_mark(ReadTx& tx)
{
    return tx.find("SELECT mark FROM compartment_mark", {}, [](Row const& row) { return row.text(0); });
}

std::string keep_compartment_mark(WriteTx& tx, std::string const& mark)
{
    tx.execute("INSERT INTO compartment_mark (id, mark) VALUES (1, ?1) ON CONFLICT (id) DO NOTHING", {mark});
    return find_compartment_mark(tx).value_or(mark);
}
