// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/shared_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "base/result.h"
#include "db/database.h"
#include "people/same_person.h"

#include <optional>
#include <string>
#include <vector>

// Every step about the person's file, as the one that is left and as the one that is kept, the newest first.
std::vector<SamePersonEntry> list_same_person(ReadTx&, SharedAccess const&);
// The file that belongs with this one, or may do so. Several were left for it: the newest. Nothing: the person has one file.
std::optional<SamePersonEntry> find_same_person(ReadTx&, SharedAccess const&);
// Whether the person's file is left for another one: then nothing new is begun in it.
bool is_left_for_another(ReadTx&, Id<Person>);

// Says that both are the same person; changes nothing yet. Conflict when one of the files is joined with another already.
Result<Done> ask_same_person(
    WriteTx&, Visit const&, PersonAccess const& left, PersonAccess const& kept, std::string const& reason);
// The other person's answer. Forbidden for whoever asked, and for who leads no unit of either. The same of undoing, for
// who leads no unit of either.
Result<Done> answer_same_person(WriteTx&, Visit const&, PersonAccess const& left, PersonAccess const& kept,
    SamePersonStep answer, std::string const& reason);

RecordKind same_person_records();
