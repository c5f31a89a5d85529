// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "base/code.h"
#include "db/database.h"
#include "plans/plan.h"

#include <span>
#include <string>
#include <vector>

enum class FollowUpAsker { person, relative, representative, case_officer };
std::span<Code<FollowUpAsker> const> follow_up_asker_codes(); // label: "En närstående"

// Önskemål om uppföljning: that somebody has asked for one before its day, as the staff heard it (001:8). Never changed, and
// answered by the next follow-up of the whole plan. Whether it becomes a task is the routine's (rule followup.triggers).
struct FollowUpWish {
    FollowUpAsker asked_by;
    std::string asker_name; // may be empty; the person's own is known
    CivilDate asked_on;
    std::string text; // what it is about, may be empty
};
struct WrittenWish {
    FollowUpWish wish;
    std::string author_name;
};

// Those that no follow-up has answered, the first one first.
std::vector<WrittenWish> list_open_wishes(ReadTx&, PersonAccess const&, Id<Plan>);
void add_wish(WriteTx&, Visit const&, PersonAccess const&, Id<Plan>, FollowUpWish const&);

RecordKind follow_up_wish_records();
