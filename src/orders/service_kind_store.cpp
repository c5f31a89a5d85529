// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/service_kind_store.h"

std::vector<ServiceKind> list_service_kinds(ReadTx& tx)
{
    return tx.list("SELECT code, label, plan_maker FROM service_kind ORDER BY position, code", {}, [](Row const& row) {
        return ServiceKind{row.text(0), row.text(1), plan_maker(row.text_view(2))};
    });
}
