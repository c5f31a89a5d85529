// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/shared_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "base/result.h"
#include "db/database.h"
#include "people/person_contact.h"

#include <optional>
#include <vector>

// The newest version of every contact that is not taken away: those to call first, then by name.
std::vector<PersonContact> list_contacts(ReadTx&, SharedAccess const&);
std::optional<PersonContact> find_contact(ReadTx&, SharedAccess const&, Id<PersonContact>);
// All versions, the newest first.
std::vector<PersonContact> list_contact_versions(ReadTx&, SharedAccess const&, Id<PersonContact>);

Result<Id<PersonContact>> add_contact(WriteTx&, Visit const&, SharedAccess const&, PersonContact const&);
// The next version; contact.version is the one the writer saw. Conflict when somebody else has written since.
Result<Done> put_contact(WriteTx&, Visit const&, SharedAccess const&, PersonContact const&);

// Moves how to reach every contact into the compartment (R-PROT-1, R-PROT-3: a relative's address leads to the person).
void seal_contacts(WriteTx&, Visit const&, Id<Person>);

RecordKind person_contact_records();
