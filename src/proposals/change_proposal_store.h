// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "base/result.h"
#include "proposals/change_proposal.h"

#include <vector>

// Proposals about plans of the orders that the access covers, the newest first.
std::vector<ChangeProposal> list_proposals(ReadTx&, PersonAccess const&);
std::optional<ChangeProposal> find_proposal(ReadTx&, PersonAccess const&, Id<ChangeProposal>);
// Whether whoever has opened it answers for its plan today: kontaktman, deputy, or leads the unit.
bool answers_for_plan(ReadTx&, Visit const&, PersonAccess const&, ChangeProposal const&);

struct NewProposal {
    Id<Plan> plan;
    std::optional<Id<Activity>> activity = std::nullopt;
    std::string about = {};
    std::string text = {};
    ProposalFeeling feeling = ProposalFeeling::not_asked;
    std::string feeling_words = {};
};
// By whoever may write, about a plan in force.
Result<Id<ChangeProposal>> make_proposal(WriteTx&, Visit const&, PersonAccess const&, NewProposal const&);

struct NewReply {
    std::int64_t number; // that the writer saw as the next one
    ProposalReply reply;
    std::string text = {};
    std::optional<CivilDate> again_on = std::nullopt;
    std::optional<Id<PlanDraft>> draft = std::nullopt;
};
// Conflict when somebody else was first.
Result<Done> reply_to_proposal(WriteTx&, Visit const&, PersonAccess const&, ChangeProposal const&, NewReply const&);

RecordKind change_proposal_records();
RecordKind change_proposal_answer_records();
