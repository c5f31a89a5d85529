// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "db/database.h"
#include "followups/follow_up.h"

#include <optional>
#include <vector>

// Eget uppföljningsdatum: a goal or a service that is followed up on a day of its own (R90). The newest row of each says.
struct OwnDate {
    SubjectRef about;
    CivilDate on;
    std::string author_name;
};
// Those that stand, the earliest first.
std::vector<OwnDate> list_own_dates(ReadTx&, PersonAccess const&, Id<Plan>);
// Without a day: it has none any more. Nothing is written when it says the same already.
void put_own_date(WriteTx&, Visit const&, PersonAccess const&, Id<Plan>, SubjectRef, std::optional<CivilDate>);

RecordKind follow_up_date_records();
