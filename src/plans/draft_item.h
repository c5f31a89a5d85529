// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/box.h"
#include "plans/draft_change_store.h"
#include "plans/plan_work.h"

#include <string>
#include <variant>
#include <vector>

// An item of a draft, of whatever kind: what pages about changes and about two writers at once need of it.
using ItemContent = std::variant<Participation, Coordination, FollowUpPlan, Participant, Goal, Activity, Offer, Meeting, ChildView>;

ItemRef ref_of(ItemContent const&);
// As it stands in the draft.
std::optional<ItemContent> find_item(PlanWork const&, ItemRef);
// Who wrote what stands there, and when; of what came with the version before, whoever began the draft.
ItemVersion standing_version(ReadTx&, PlanWork const&, ItemContent const&);

// The fields of its form, and what they mean. What they cannot say any more (a goal that is gone) is left out.
Form values_of(ItemContent const&);
ItemContent item_from(Form const&, PlanWork const&, ItemRef, Id<Staff> writer);

// "Mål: Buss", "Delaktighet".
std::string item_name(ItemContent const&);
// What it says, all of it, in words (never in the codes that are stored).
std::vector<Fact> item_words(PlanWork const&, ItemContent const&);

// Where its form is sent, its fields, and the heading that it stands under.
std::string item_address(PlanWork const&, ItemRef);
Html item_fields(PlanWork const&, ItemRef, Form const& values);
std::string heading_key(PlanWork const&, ItemContent const&);
