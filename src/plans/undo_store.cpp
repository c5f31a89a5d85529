// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/undo.h"

#include "plans/stored_value.h"

#include <algorithm>

namespace {

struct Kept {
    Id<DraftChange> id;
    ItemRef about;
    ChangeKind kind;
};

Kept read_kept(Row const& row)
{
    return {row.id<DraftChange>(0), {stored_code(row, 1, draft_item_codes()), row.integer(2)},
        stored_code(row, 3, change_kind_codes())};
}

} // namespace

std::vector<Undo> list_undo(ReadTx& tx, Id<PlanDraft> draft)
{
    auto const kept = tx.list(R"(
        SELECT id, item, item_id, kind FROM plan_draft_change
        WHERE draft_id = ?1 AND kind <> 'set_aside' ORDER BY id DESC
        )",
        {draft}, read_kept);
    std::vector<Undo> all;
    std::vector<ItemRef> seen; // what stands there now has been met
    for (auto const& one : kept) {
        if (std::ranges::find(all, one.about, &Undo::about) != all.end()) continue;
        if (std::ranges::find(seen, one.about) == seen.end()) {
            seen.push_back(one.about);
            if (one.kind == ChangeKind::removed) all.push_back({one.id, one.about, 0, find_change(tx, draft, one.id)});
        } else if (one.kind == ChangeKind::saved) {
            all.push_back({one.id, one.about, item_version(tx, draft, one.about.item, one.about.id)});
        }
    }
    return all;
}
