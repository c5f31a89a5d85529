// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order_choices.h"

#include "access/guest_store.h"
#include "orders/code_system_store.h"
#include "orders/order_store.h"
#include "orders/service_kind_store.h"

OrderChoices order_choices(ReadTx& tx, Visit const& visit, std::vector<Unit> units)
{
    auto const ksi = find_current_system(tx, CodeSystemKind::ksi);
    return {.units = std::move(units), .bases = list_legal_bases(tx),
        .officers = list_guest_staff(tx, GuestKind::case_officer, today(visit.house.clock)),
        .kinds = list_service_kinds(tx), .codes = {list_code_titles(tx, CodeSystemKind::ksi), ksi ? ksi->version : std::string{}}};
}
