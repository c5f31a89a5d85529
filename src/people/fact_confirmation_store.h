// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/shared_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "db/database.h"
#include "people/person_fact.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

// With whom facts were gone through.
struct ConfirmedWith {
    std::string_view code;
    std::string_view label;
};
std::span<ConfirmedWith const> confirmed_with_choices();

// That a fact was gone through and still holds (R71). The newest counts.
struct FactConfirmation {
    Instant at;
    std::string author;
    std::string with; // a code
};
using FactConfirmations = std::map<Id<PersonFact>, FactConfirmation>;
FactConfirmations list_confirmations(ReadTx&, SharedAccess const&);
// "Adam Bok, 2 december 2026. Genomgånget 3 december 2026 med personen." What stands under a fact.
std::string written_and_confirmed(PersonFact const&, FactConfirmations const&);

// Confirms every fact in force that the reader can read. Invalid for an unknown `with`, or when there is nothing.
Result<Done> confirm_facts(WriteTx&, Visit const&, SharedAccess const&, std::string const& with);

RecordKind fact_confirmation_records();
