// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "base/result.h"
#include "db/database.h"
#include "handovers/handover_content.h"

#include <optional>
#include <string>
#include <vector>

// Every hand-over of a plan with what happened to it, the newest first. Nothing outside the orders of the access: a case
// officer finds what was handed over about the own order (DD-2).
std::vector<Handover> list_handovers(ReadTx&, PersonAccess const&, Id<Plan>);
std::optional<Handover> find_handover(ReadTx&, PersonAccess const&, Id<Plan>, Id<Handover>);
std::optional<HandoverPackage> find_package(ReadTx&, PersonAccess const&, Id<Plan>, Id<Handover>);

Result<Done> add_handover(WriteTx&, Visit const&, PersonAccess const&, Handover const&, HandoverPackage const&);
// `event` of a hand-over that the access covers.
Result<Done> add_event(WriteTx&, Visit const&, PersonAccess const&, Handover const&, HandoverEvent const&);

RecordKind plan_handover_records();
RecordKind plan_handover_event_records();
