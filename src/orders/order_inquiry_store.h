// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "orders/order_inquiry.h"

// Of one order, the newest question first. Empty for an order outside the access.
std::vector<AskedInquiry> list_inquiries(ReadTx&, PersonAccess const&, Id<Order>);
// Both by a leader of the unit, on a day that has been.
Result<Id<OrderInquiry>> ask_authority(WriteTx&, Visit const&, PersonAccess const&, Id<Order>, NewInquiry const&);
// Conflict when the question is answered already.
Result<Done> answer_inquiry(
    WriteTx&, Visit const&, PersonAccess const&, Id<Order>, Id<OrderInquiry> question, NewInquiry const&);

RecordKind order_inquiry_records();
