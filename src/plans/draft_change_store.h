// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "db/database.h"
#include "http/form.h"
#include "plans/code.h"
#include "plans/draft_item_store.h"
#include "plans/plan.h"

#include <optional>
#include <string>
#include <vector>

// What the items of a draft have said before, until the plan is established: several writers at once lose no word.

std::span<Code<DraftItem> const> draft_item_codes();

// One item of a draft: a goal, the participation. The id is 0 for those of which there is only one.
struct ItemRef {
    DraftItem item;
    std::int64_t id = 0;

    bool operator==(ItemRef const&) const = default;
};

enum class ChangeKind { saved, set_aside, removed };
std::span<Code<ChangeKind> const> change_kind_codes();

// Ändring i utkastet: what an item said when it was saved or removed, or the words of whoever came second.
struct DraftChange {
    Id<DraftChange> id;
    ItemRef about;
    std::int64_t version; // of the item when it was saved or removed; of what a set aside one began from
    ChangeKind kind;
    Form values; // the fields of the item's form
    Id<Staff> written_by;
    std::string written_by_name;
    Instant written_at;
};

// The newest first.
std::vector<DraftChange> list_changes(ReadTx&, Id<PlanDraft>);
std::vector<DraftChange> list_changes(ReadTx&, Id<PlanDraft>, ItemRef);
std::optional<DraftChange> find_change(ReadTx&, Id<PlanDraft>, Id<DraftChange>);
// Whether the item was in this draft at some time, though it may be removed now.
bool was_in_draft(ReadTx&, Id<PlanDraft>, ItemRef);

// A version of an item, with who wrote it and when.
struct ItemVersion {
    ItemRef about;
    std::int64_t version;
    Form values;
    Id<Staff> by;
    Instant at;
};
// Keeps a version that stands in the draft, unless it is kept already. Typing on loses nothing: the version before it is
// let go when the same writer has only added to it.
void keep_version(WriteTx&, Visit const&, Id<PlanDraft>, ItemVersion const&);
void keep_removed(WriteTx&, Visit const&, Id<PlanDraft>, ItemVersion const&);
// The words of whoever came second. What the same writer set aside a moment ago and has only added to is let go.
Id<DraftChange> set_aside(WriteTx&, Visit const&, Id<PlanDraft>, ItemVersion const&);

// The fields as they are stored; a round trip gives the same fields.
std::string packed(Form const&);
Form unpacked(std::string_view);
