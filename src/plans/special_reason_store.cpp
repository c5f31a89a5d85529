// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/special_reason.h"

std::vector<SpecialReason> list_special_reasons(ReadTx& tx, CivilDate day)
{
    return tx.list(R"(
        SELECT code, text, source
        FROM special_reason
        WHERE valid_from <= ?1 AND (valid_to IS NULL OR valid_to >= ?1)
        ORDER BY position
        )",
        {day.iso()}, [](Row const& row) { return SpecialReason{row.text(0), row.text(1), row.text(2)}; });
}
