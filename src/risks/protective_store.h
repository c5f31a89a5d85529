// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "base/result.h"
#include "db/database.h"
#include "risks/protective_measure.h"

#include <vector>

// Of the orders that the access covers, the newest first, with their reviews and end.
std::vector<ProtectiveMeasure> list_measures(ReadTx&, PersonAccess const&);

// By whoever is signed in. They refuse whoever may only read; a review and an end what has ended already.
Result<Done> add_measure(WriteTx&, Visit const&, PersonAccess const&, ProtectiveMeasure const&);
Result<Done> add_measure_review(WriteTx&, Visit const&, PersonAccess const&, Id<ProtectiveMeasure>, MeasureReview const&);
Result<Done> end_measure(WriteTx&, Visit const&, PersonAccess const&, Id<ProtectiveMeasure>, MeasureEnd const&);

// The latest version of each order that has not ended, also of those that are gone.
std::vector<RescueMedicine> list_rescue_medicines(ReadTx&, PersonAccess const&);
// The next version; the number is given here.
Result<Done> put_rescue_medicine(WriteTx&, Visit const&, PersonAccess const&, RescueMedicine const&);

RecordKind protective_measure_records();
RecordKind protective_review_records();
RecordKind protective_end_records();
RecordKind rescue_medicine_records();
