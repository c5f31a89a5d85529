// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "db/database.h"
#include "html/html.h"

#include <optional>
#include <string>
#include <vector>

struct Activity;
struct ChangeProposal;
struct PlanDraft;
struct PlanWork;

// A proposal from the team that was taken into the draft, with who proposed it (I-16). Part of the draft's history, gone
// with it: the text stands in the activity or under the heading, to be edited like any other.
struct DraftSuggestion {
    Id<ChangeProposal> proposal;
    std::optional<Id<Activity>> activity; // nothing: under the heading
    std::string heading;
    std::string text;
    std::string proposed_by;
    Instant proposed_at;
    std::string taken_by;
    Instant taken_at;
};

// The newest first.
std::vector<DraftSuggestion> list_suggestions(ReadTx&, Id<PlanDraft>);
void add_suggestion(WriteTx&, Id<PlanDraft>, DraftSuggestion const&);

// Where the text is written: who proposed it, and in which words. Empty when nobody did.
Html suggestions_to(PlanWork const&, Id<Activity>);
Html suggestions_under(PlanWork const&, std::string_view heading);
// Among the changes of the draft; empty when nothing was taken in.
Html suggestions_box(PlanWork const&);
