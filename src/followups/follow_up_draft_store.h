// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "base/result.h"
#include "db/database.h"
#include "followups/follow_up.h"
#include "http/form.h"

#include <optional>
#include <string>
#include <vector>

// What is typed on one page of a follow-up that goes on, as its form has it. Only what the page's form understands is
// kept, so it can be read again.
struct DraftPart {
    std::string part; // key of the page: "mote", "mal-0abc…"
    Form values;
    bool is_done;
    std::int64_t version; // 1 the first time
    std::string written_by_name;
    Instant written_at;
};

// Words of somebody who saved after somebody else had saved on the same page.
struct SetAside {
    std::int64_t id;
    std::string part;
    Form values;
    std::string written_by_name;
    Instant written_at;
};

// Pågående uppföljning: belongs to the plan, not to a writer (DD-23). About the version it was begun on, for good.
struct FollowUpDraft {
    Id<FollowUp> id; // becomes the follow-up's when it is signed
    Id<Plan> plan;
    Id<PlanVersion> version;
    std::int64_t version_number;
    ScopeOfFollowUp scope;
    std::optional<CivilDate> planned_on; // when they meet, as booked
    std::string begun_by_name;
    Instant begun_at;
    std::vector<DraftPart> parts = {};
    std::vector<SetAside> set_aside = {};

    DraftPart const* find(std::string_view part) const;
    Form values_of(std::string_view part) const;
    std::int64_t version_sum() const; // changes with every save: whoever has read it all signs what they read
};

// The one whose meeting comes first is the first.
std::vector<FollowUpDraft> list_drafts(ReadTx&, PersonAccess const&, Id<Plan>);
std::optional<FollowUpDraft> find_draft(ReadTx&, PersonAccess const&, Id<Plan>, Id<FollowUp>);

// Conflict when a follow-up of the same part goes on; the message says who began it.
Result<Id<FollowUp>> begin_follow_up(
    WriteTx&, Visit const&, PersonAccess const&, Plan const&, PlanVersion const&, ScopeOfFollowUp const&, std::optional<CivilDate>);

struct SavedPart {
    std::int64_t version = 0;                   // what stands there now
    std::optional<std::int64_t> set_aside = {}; // the writer's words, when somebody else was first
};
SavedPart save_part(WriteTx&, Visit const&, FollowUpDraft const&, std::string const& part, Form const& values,
    std::int64_t base_version, bool is_done);
void book_meeting(WriteTx&, Id<FollowUp>, std::optional<CivilDate>);

// False when it is not there.
bool delete_draft(WriteTx&, Id<Plan>, Id<FollowUp>);
