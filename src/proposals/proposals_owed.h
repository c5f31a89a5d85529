// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "base/civil_date.h"
#include "db/database.h"
#include "proposals/change_proposal.h"

#include <optional>
#include <vector>

struct Person;

// A proposal that waits for an answer. Ids and dates only, no text of the record; none of an ended plan or of a person who
// has died (DD-20).
struct ProposalOwed {
    Id<ChangeProposal> proposal;
    Id<Person> person;
    Id<Order> order;
    Id<Unit> unit;
    std::optional<Id<Staff>> owes; // kontaktman or deputy today; nothing: whoever leads the unit
    CivilDate since;
    CivilDate due; // after this day whoever leads the unit sees it too
};
std::vector<ProposalOwed> list_proposals_owed(ReadTx&, std::vector<Id<Unit>> const&, CivilDate today);
std::vector<ProposalOwed> list_proposals_owed(ReadTx&, std::vector<Id<Order>> const&, CivilDate today);

// An answer that the proposer has got.
struct ProposalAnswered {
    Id<ChangeProposal> proposal;
    Id<Person> person;
    Id<Order> order;
    ProposalReply reply;
    Instant at;
};
std::vector<ProposalAnswered> list_answers_to(ReadTx&, Id<Staff> proposer, Instant since);
