// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/shared_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "db/database.h"
#include "people/person.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Adds the person with name, birth date and number as their first facts.
Id<Person> add_person(WriteTx&, Visit const&, NewPerson const&);

Person load_person(ReadTx&, SharedAccess const&);

// The number in force; nothing when the person has none.
std::optional<PersonalNumber> find_number(ReadTx&, SharedAccess const&);
// All versions, the newest first.
std::vector<NumberVersion> list_numbers(ReadTx&, SharedAccess const&);
// A new version (R-PNR-5). Conflict when `base_version` is not the newest, or another person has the number.
Result<Done> put_number(
    WriteTx&, Visit const&, SharedAccess const&, int base_version, std::optional<PersonalNumber> const&);

// Marks the person as dead (DD-20). Not undone by anything here.
void mark_deceased(WriteTx&, PersonAccess const&, CivilDate day);

// How the column of a sealed number reads: it finds the number as a whole, and tells nothing of it (R-PROT-2).
std::string sealed_number(Compartment const&, std::string_view stored);
// Moves every number into the compartment.
void seal_numbers(WriteTx&, Visit const&, Id<Person>);

RecordKind person_number_records();
