// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/form.h"
#include "http/form.h"
#include "plans/draft_item_store.h"
#include "plans/plan_work.h"

// The forms of an offer to take part, of a meeting, and of a child's view beside its guardians'.

Offer parse_offer(Form const&, CivilDate today, FormErrors&); // its id is given when it is stored
Form stored_offer(Offer const&);
Meeting parse_meeting(Form const&, CivilDate today, FormErrors&);
Form stored_meeting(Meeting const&);
ChildView parse_child_view(Form const&, FormErrors&);
Form stored_child_view(ChildView const&);

// Of one of the three items; nothing for another.
Html taking_part_fields(PlanWork const&, DraftItem, Form const& values, FormErrors const&);
