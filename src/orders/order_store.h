// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "base/result.h"
#include "db/database.h"
#include "orders/order.h"

#include <optional>
#include <string_view>
#include <vector>

std::vector<LegalBasis> list_legal_bases(ReadTx&);
std::optional<LegalBasis> find_legal_basis(ReadTx&, std::string_view code);
// The aims of the law that the basis belongs to, as they read on that day.
std::vector<LawAim> list_law_aims(ReadTx&, LegalBasis const&, CivilDate day);

// The orders that the access covers, those in force first, with goals and services.
std::vector<Order> list_orders(ReadTx&, PersonAccess const&);
std::optional<Order> find_order(ReadTx&, PersonAccess const&, Id<Order>);
// The newest first. Empty for an order outside the access.
std::vector<OrderEvent> list_order_events(ReadTx&, PersonAccess const&, Id<Order>);

// Takes an order in (state received). The actor must lead the unit.
Result<Id<Order>> receive_order(WriteTx&, Visit const&, Id<Person>, OrderContent const&);
// Puts the content right. Conflict when it has changed since `base_version`. Goals and services keep their ids; one
// that is left out is withdrawn, and stays for the plans that point at it. The unit stays as it is.
Result<Done> change_order(WriteTx&, Visit const&, PersonAccess const&, Id<Order>, int base_version, OrderContent const&);
Result<Done> accept_order(WriteTx&, Visit const&, PersonAccess const&, Id<Order>);
Result<Done> start_order(WriteTx&, Visit const&, PersonAccess const&, Id<Order>, CivilDate first_day);
// Also ends its kontaktman on the last day, and marks the person as dead when that is the reason (DD-20).
Result<Done> end_order(WriteTx&, Visit const&, PersonAccess const&, Id<Order>, CivilDate last_day, EndReason);

// Utförs inte: closed before it began, with the reason. Whoever was appointed kontaktman is not.
Result<Done> decline_order(WriteTx&, Visit const&, PersonAccess const&, Id<Order>, std::string const& reason);
// Uppehåll. The id is made here.
Result<Done> interrupt_order(WriteTx&, Visit const&, PersonAccess const&, Id<Order>, OrderInterruption);
// Ends today's interruption the day before `first_day`.
Result<Done> resume_order(WriteTx&, Visit const&, PersonAccess const&, Id<Order>, CivilDate first_day);

// The order to change, when it is there and the actor leads its unit. For what belongs to orders/.
Result<Order> order_to_change(ReadTx&, Visit const&, PersonAccess const&, Id<Order>);

// One more event of an order, with the order as it reads now. For what belongs to orders/: key_worker_store.
void append_order_event(WriteTx&, Visit const&, Order const&, OrderEventKind, std::optional<CivilDate> happened_on,
    std::string const& reason);

RecordKind order_event_records();
