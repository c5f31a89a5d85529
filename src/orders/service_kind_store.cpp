// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/service_kind_store.h"

#include "people/written_text.h"

std::vector<ServiceKind> list_service_kinds(ReadTx& tx)
{
    return tx.list("SELECT code, label, plan_maker, supports_relative FROM service_kind ORDER BY position, code", {}, [](Row const& row) {
        return ServiceKind{row.text(0), row.text(1), plan_maker(row.text_view(2)), row.boolean(3)};
    });
}

Result<Done> put_service_kind(WriteTx& tx, ServiceKind const& kind)
{
    if (kind.code.empty() || character_count(kind.code) > 40) return invalid("Koden ska vara ett kort ord.");
    if (kind.label.empty() || character_count(kind.label) > 120) return invalid("Insatsslaget ska ha 1–120 tecken.");
    tx.execute(R"(
        INSERT INTO service_kind (code, label, plan_maker, supports_relative, position)
        VALUES (?1, ?2, ?3, ?4, (SELECT COALESCE(MAX(position), 0) + 1 FROM service_kind))
        ON CONFLICT (code) DO UPDATE SET label = ?2, plan_maker = ?3, supports_relative = ?4
        )",
        {kind.code, kind.label, code_of(kind.maker), kind.supports_relative});
    return Done{};
}
