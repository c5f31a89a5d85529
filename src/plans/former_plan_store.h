// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "db/database.h"
#include "plans/plan.h"
#include "plans/template.h"

#include <optional>

// Texts of the former plan for a new one: underlag, not content. All of it is unconfirmed (unconfirmed_store.h).

// The newest established version of another plan that the access covers, of an ended one before one in force. Nothing from outside it is found (DD-1, DD-20).
std::optional<PlanVersion> find_former_version(ReadTx&, PersonAccess const&, Id<Plan> but);

// Headings that the template has too, goals and what is done for them, with identities of their own in the new plan.
// Goals that are over stay behind, and so does everything about how the former plan was made. What rests on the former
// order rests on nothing yet: the review page asks. `from`: "plan 3", "plan 3, Ekbacken".
void bring_along(WriteTx&, Visit const&, PlanDraft const&, PlanTemplate const&, PlanVersion const& former,
    std::string const& from);
