// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id.h"
#include "db/database.h"
#include "plans/plan.h"

#include <optional>
#include <string_view>
#include <vector>

// Offers, meetings and a child's view, of a draft or of an established version.

enum class RowsOf { draft, version };

// The columns that a draft's and a version's table have in common.
constexpr std::string_view offer_columns = "offer_id, name, kind, relation, way, on_date, answer, reason, said";
constexpr std::string_view meeting_columns = "meeting_id, on_date, form, who, text";
constexpr std::string_view child_view_columns = "view, method, difference, followed, outcome";
constexpr std::string_view guardian_view_columns = "position, name, view, method";

std::vector<Offer> load_offers(ReadTx&, RowsOf, std::int64_t owner);
// The earliest first; those without a day last.
std::vector<Meeting> load_meetings(ReadTx&, RowsOf, std::int64_t owner);
std::optional<ChildView> load_child_view(ReadTx&, RowsOf, std::int64_t owner);

// The version of an item now; 0 when it is not there.
std::int64_t offer_version(ReadTx&, Id<PlanDraft>, std::int64_t id);
std::int64_t meeting_version(ReadTx&, Id<PlanDraft>, std::int64_t id);
std::int64_t child_view_version(ReadTx&, Id<PlanDraft>);

// Written over what stands there: whoever calls has compared versions in the same transaction (item_saving.h).
void write_offer(WriteTx&, Id<PlanDraft>, Offer const&);
void write_meeting(WriteTx&, Id<PlanDraft>, Meeting const&);
void write_child_view(WriteTx&, Id<PlanDraft>, ChildView const&);
void erase_offer(WriteTx&, Id<PlanDraft>, std::int64_t id);
void erase_meeting(WriteTx&, Id<PlanDraft>, std::int64_t id);
