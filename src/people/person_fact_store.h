// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/shared_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "base/result.h"
#include "db/database.h"
#include "people/person_fact.h"

#include <optional>
#include <vector>

// What somebody wants a fact to say, and which version they saw when they began.
struct FactChange {
    FactKind kind;
    std::int64_t item = 0;
    int base_version = 0; // 0: there was none
    std::string label = {};
    std::string text;
};

// The newest version of every fact, also of those that are taken away (empty text).
std::vector<PersonFact> list_facts(ReadTx&, SharedAccess const&);
// Of them, those that stand on top of every page about the person, without their authors.
std::vector<PersonFact> list_head_facts(ReadTx&, SharedAccess const&);
// The text in force of a kind with one item; empty when there is none.
std::string text_of(std::vector<PersonFact> const&, FactKind);
PersonFact const* find_fact(std::vector<PersonFact> const&, FactKind, std::int64_t item = 0);
// The alerts in force.
std::vector<PersonFact> alerts_of(std::vector<PersonFact> const&);
// What the card says that goes into a plan. A plan maker is a guest who reads nothing of the card (DD-2), but the plan
// they make holds these two for everyone, whoever establishes it.
struct PlanFacts {
    std::string no_answer;
    std::string communication;
};
PlanFacts load_plan_facts(ReadTx&, PersonAccess const&);
// All versions, the newest first.
std::vector<PersonFact> list_versions(ReadTx&, SharedAccess const&, FactKind, std::int64_t item = 0);

// Appends the next version. Nothing happens when it says what is there already. Conflict when somebody else has written
// a version since: both texts are then shown, so that no word is lost.
Result<Done> put_fact(WriteTx&, Visit const&, SharedAccess const&, FactChange const&);

// The first version of a fact about somebody who is being registered, whom nobody can have opened yet.
void put_first_fact(WriteTx&, Visit const&, Id<Person>, FactKind, std::string const& text);

// Moves every version of what leads to the person into the compartment. Their commitments in the ledger are renewed, so
// that the old ones cannot be guessed from.
void seal_facts(WriteTx&, Visit const&, Id<Person>);

RecordKind person_fact_records();
