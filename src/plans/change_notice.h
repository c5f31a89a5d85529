// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/item_saving.h"
#include "plans/plan_pages.h"

// When two have written at once about an item of the draft.

// The page with both side by side, as the answer to a save that came second: 409.
Response show_item_conflict(Visit&, Request const&, Id<DraftChange> set_aside);
// Where both stand, for the script that saves in the background.
std::string change_address(PlanWork const&, Id<DraftChange>);
// Says that somebody else has saved meanwhile, and how it reads now, all of it.
Html changed_notice(PlanWork const&, ItemContent const& now);
// The way to what was changed and removed.
Html changes_link(PlanWork const&);
