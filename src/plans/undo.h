// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "html/html.h"
#include "http/request.h"
#include "http/response.h"
#include "plans/draft_change_store.h"

#include <optional>
#include <string>
#include <vector>

struct PlanWork;

// Ångra: what an item said before its last change, one step from where it was changed. To undo is to change: undoing
// twice comes back to where one was, and nothing is lost.
struct Undo {
    Id<DraftChange> change; // what it said before
    ItemRef about;
    std::int64_t version; // of the item now; 0 when it is not in the draft
    std::optional<DraftChange> removed = std::nullopt; // what was removed, when it was
};

// At most one for each item of the draft; the newest first.
std::vector<Undo> list_undo(ReadTx&, Id<PlanDraft>);

// What the item said before becomes a new version of it. Where somebody else has saved since, it is set aside.
Response undo_change(Visit&, Request const&); // POST …/planer/{plan}/andringar/{change}/angra

// The button that undoes the item's last change; empty when there is none.
Html undo_button(Visit const&, PlanWork const&, ItemRef);
// What was removed and would stand under this heading, each with its button; empty when nothing was.
Html removed_notice(Visit const&, PlanWork const&, std::string_view heading);
