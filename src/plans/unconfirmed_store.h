// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id.h"
#include "db/database.h"
#include "plans/draft_change_store.h"
#include "plans/plan.h"

#include <string>
#include <string_view>
#include <vector>

// Från förra planen, inte bekräftad: what came along when the draft was begun, and nobody has confirmed or changed since.
// Establishing asks for a reason while there is any, so that nothing old slips into a version unseen.

struct Unconfirmed {
    std::string item; // "text", or the code of a DraftItem
    std::string key;  // the heading of a text, else the item's number
    std::string source; // "version 2 av plan 1"

    bool is_text(std::string_view heading) const { return item == "text" && key == heading; }
    bool is(ItemRef) const;
};

std::vector<Unconfirmed> list_unconfirmed(ReadTx&, Id<PlanDraft>);
// All that the draft says now.
void mark_unconfirmed(WriteTx&, Id<PlanDraft>, std::string const& source);

void confirm_text(WriteTx&, Id<PlanDraft>, std::string_view heading);
void confirm_item(WriteTx&, Id<PlanDraft>, ItemRef);
// As they stand in a form: item and key. What is confirmed already stays so.
void confirm(WriteTx&, Id<PlanDraft>, std::string const& item, std::string const& key);
void confirm_all(WriteTx&, Id<PlanDraft>);
