// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "base/result.h"
#include "db/database.h"
#include "meetings/meeting.h"

#include <optional>
#include <string>
#include <vector>

// The meetings about a plan that somebody has opened; find_plan has seen to it that the access covers it.

// The newest first, with who was there and what was marked.
std::vector<Conversation> list_meetings(ReadTx&, Plan const&);
std::optional<Conversation> find_meeting(ReadTx&, Plan const&, Id<Conversation>);

// What somebody says about a meeting as it begins.
struct NewMeeting {
    CivilDate held_on;
    ConversationForm form;
    std::vector<Present> present;
};
Id<Conversation> begin_meeting(WriteTx&, Visit const&, Plan const&, Id<PlanDraft>, NewMeeting const&);

// All of these are refused as a conflict when the meeting has ended.
Result<Done> pause_meeting(WriteTx&, Visit const&, Conversation const&);
Result<Done> resume_meeting(WriteTx&, Visit const&, Conversation const&);
// Pauses it too.
Result<Done> note_not_now(WriteTx&, Visit const&, Conversation const&);
Result<Done> end_meeting(WriteTx&, Visit const&, Conversation const&);
Result<Done> go_to_step(WriteTx&, Conversation const&, MeetingStep);
Result<Done> plan_next_meeting(WriteTx&, Conversation const&, std::optional<CivilDate> on, std::string const& way);
// Those who are there; the ones before are replaced.
Result<Done> put_present(WriteTx&, Conversation const&, std::vector<Present> const&);
// Nothing takes the mark away. Who made it first stays while it says the same.
Result<Done> put_mark(
    WriteTx&, Visit const&, Conversation const&, MarkKind, std::string const& item, std::optional<MarkValue>);
