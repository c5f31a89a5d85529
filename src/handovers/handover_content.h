// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "handovers/handover.h"
#include "plans/plan_document.h"

#include <string>
#include <vector>

// The plan as it is handed over: `plan` with only what the content says, who gets it and why, and its day (DD-16). How the
// person took part, what the decision says and the follow-up always go along; what relatives and others said only with all
// of it.
PlanDocument handed_over(PlanDocument plan, std::vector<PrintedOutcome> outcomes, Handover const&);

// The same document for another program, as JSON. Described in docs/handover-package.md.
std::string json_of(PlanDocument const& handed_over, Handover const&, std::string const& document_hash);

// What the authority gets: frozen when it is handed over.
struct HandoverPackage {
    std::string document; // PDF, sealed when the house has a seal
    std::string json;
};
// Both drawn from the plan as it stands now and from what the follow-ups found. Takes a moment: never inside a write.
HandoverPackage make_package(Visit const&, PlanDocument const& plan, std::vector<PrintedOutcome> outcomes, Handover const&);
