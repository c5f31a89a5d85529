// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "html/components/document.h"
#include "http/request.h"
#include "http/response.h"
#include "meetings/meeting.h"
#include "plans/plan_work.h"

#include <string>

// A meeting that is open on the screen, with the draft it is about.
struct OpenMeeting {
    PlanWork work;
    Conversation meeting;

    std::string const& called() const { return work.open.person.given_name; }
    std::string address() const; // "/personer/{person}/planer/{plan}/samtal/{meeting}"
    std::string step_address(MeetingStep) const;
    // "{namn}" in a text of ours becomes the first name.
    std::string about(std::string_view text) const;
};

// Opens the request's {person}, {plan} and {meeting}. Anything that is not there is the same 404.
Result<OpenMeeting> open_meeting(ReadTx&, Visit const&, Request const&, Purpose);
// The same to write in it: refused when it has ended; one that was paused goes on.
Result<OpenMeeting> open_meeting_to_write(WriteTx&, Visit const&, Request const&, Purpose);

inline constexpr Purpose meeting_reading{"MeetingRead", Intent::plan_read};
inline constexpr Purpose meeting_writing{"MeetingWrite", Intent::plan_write};

// A page of the meeting (DD-26): no menu, no messages, only the name, Paus and Klar on top, and at the end the way to all
// parts and *Orkade inte nu*. While it is open the session is not locked, here and nowhere else.
struct MeetingPage {
    std::string title;
    Html body;
    bool has_errors = false;
};
Response show_meeting_page(Visit&, Request const&, OpenMeeting const&, MeetingPage);

// The dots: "Del 3 av 9".
Html progress_dots(std::string_view what, std::size_t place, std::size_t of);
