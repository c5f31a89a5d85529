// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/plan_work.h"
#include "proposals/change_proposal_store.h"

#include <string>
#include <vector>

// Where in a draft a proposal can be written: its activity while the draft has it, and headings of text.
struct TakingPlace {
    std::string value; // of the field
    std::string name;
};
std::vector<TakingPlace> places_for(PlanWork const&, ChangeProposal const&);
// The same while nobody has begun on the next version: its draft will be a copy of this one.
std::vector<TakingPlace> places_for(PlanVersion const&, std::vector<ServiceWait> const&, ChangeProposal const&);

// Which of them is chosen beforehand: the activity, or the heading that it stands under; none where both are locked.
std::string likely_place(std::vector<TakingPlace> const&, PlanContent const&, ChangeProposal const&);

// Writes the proposal last in the text there, with who proposed it, for the kontaktman to edit. Answers where it is edited.
// What stood before is kept among the changes of the draft.
Result<std::string> take_in(WriteTx&, Visit const&, PlanWork const&, ChangeProposal const&, std::string const& place);
