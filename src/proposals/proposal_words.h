// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/box.h"
#include "proposals/change_proposal.h"

#include <string>
#include <vector>

// How a proposal and its answers read.
Tag state_tag(ChangeProposal const&, CivilDate today);
// "Kvällsmål. Petra Holm, 20 november 2026."
std::string from_text(ChangeProposal const&);
Html proposal_facts(ChangeProposal const&, std::string const& given_name);
std::vector<FeedItem> proposal_answers(ChangeProposal const&);
