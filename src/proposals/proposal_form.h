// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/form.h"
#include "http/form.h"
#include "proposals/change_proposal_store.h"

#include <optional>
#include <string>
#include <vector>

// What a proposal may be about: an activity of a plan in force, or the plan.
struct ProposalSubject {
    std::string value; // of the field
    Id<Plan> plan;
    std::optional<Id<Activity>> activity;
    std::string name; // the activity; empty: the plan
    std::string unit_name;
};

struct TypedProposal {
    NewProposal proposal;
    FormErrors errors = {};
};
TypedProposal parse_proposal(Form const&, std::vector<ProposalSubject> const&);
// With a subject chosen beforehand the form asks only for the words, and how the person feels about it.
Html proposal_fields(std::vector<ProposalSubject> const&, ProposalSubject const* chosen, std::string const& given_name,
    Form const& values, FormErrors const&);

struct TypedReply {
    NewReply reply;
    std::string place; // where in the draft: "aktivitet", or the key of a heading
    FormErrors errors = {};
};
TypedReply parse_reply(Form const&, CivilDate today);
