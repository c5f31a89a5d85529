// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/shared_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "db/database.h"
#include "people/consent.h"

#include <vector>

// The newest version of each consent, those that hold the longest first. None for a guest of an order.
std::vector<Consent> list_consents(ReadTx&, SharedAccess const&);

Result<Id<Consent>> add_consent(WriteTx&, Visit const&, SharedAccess const&, Consent const&);
// The person takes it back. Conflict when it has been taken back already; not_found for one of somebody else.
Result<Done> withdraw_consent(WriteTx&, Visit const&, SharedAccess const&, Id<Consent>, std::string const& reason);

RecordKind consent_records();
