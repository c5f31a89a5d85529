// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "db/database.h"
#include "people/protection.h"

#include <optional>
#include <string>
#include <vector>

// Whether the actor is manager of a unit that carries out one of the opened orders: sets the protection, gives grants.
bool manages(Visit const&, PersonAccess const&);

// The newest first.
std::vector<ProtectionEntry> list_protection(ReadTx&, PersonAccess const&);
// The newest version of each, also of those that have ended; by name.
std::vector<ProtectionGrant> list_grants(ReadTx&, PersonAccess const&);
// Who may be given one: the staff of the units, and the guests of the orders.
std::vector<Staff> list_grantable(ReadTx&, PersonAccess const&, Instant now);
// What stands for the name on copies: "0007". Nothing for somebody who is not protected.
std::optional<std::string> protected_number(ReadTx&, PersonAccess const&);

// Every name that leads to a protected person and must not stand on a copy: relatives and others, and the units of all
// orders. For masking only; whoever gets the copy learns none of them.
std::vector<std::string> list_names_to_hide(ReadTx&, PersonAccess const&);

// Sets or changes the level. The first time all that leads to the person is moved into the compartment, and who sets it
// gets a grant. Forbidden for everybody but the manager.
Result<Done> set_protection(WriteTx&, Visit const&, PersonAccess const&, NewProtection const&);
// Asks that the protection is taken away; changes nothing yet (R-PROT-5).
Result<Done> ask_removal(WriteTx&, Visit const&, PersonAccess const&, std::string const& reason);
// The other person's answer. Forbidden for whoever asked. What was sealed stays sealed.
enum class RemovalAnswer { remove, keep };
Result<Done> answer_removal(WriteTx&, Visit const&, PersonAccess const&, RemovalAnswer, std::string const& reason);

Result<Done> give_grant(WriteTx&, Visit const&, PersonAccess const&, Id<Staff>, std::optional<CivilDate> valid_to,
    std::string const& reason);
Result<Done> end_grant(WriteTx&, Visit const&, PersonAccess const&, Id<Staff>);

RecordKind person_protection_records();
RecordKind protection_grant_records();
