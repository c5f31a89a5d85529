// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/draft_item.h"

// Saving and removing so that no word is lost: what is replaced or removed is kept among the changes of the draft, and
// whoever comes second has their words set aside.

struct SavedItem {
    std::optional<Id<DraftChange>> set_aside = std::nullopt; // the writer's words, when somebody else was first
};

// Writes the item, unless another version stands there than the one the writer began from.
SavedItem save_item(WriteTx&, Visit const&, PlanWork const&, ItemContent const&, std::int64_t base_version);
// Conflict when somebody else has saved since.
Result<Done> remove_item(WriteTx&, Visit const&, PlanWork const&, ItemRef, std::int64_t base_version);
