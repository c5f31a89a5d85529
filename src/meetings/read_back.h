// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"
#include "meetings/meeting_frame.h"
#include "meetings/picture_topic.h"

#include <vector>

// What the draft says about a part of the talk, to be read aloud at its end and when all is over (R77).

// The headings of the plan that a part fills, those that the plan's template has.
std::vector<TemplateHeading const*> headings_of(OpenMeeting const&, MeetingStep);
// Where what is said of a decided service can stand: its own heading, where the template has one for each service, and
// the areas of life and needs that all services share (R73).
std::vector<TemplateHeading const*> headings_of(OpenMeeting const&, Id<OrderService>);
// The same as links with their questions: those of the plan, then those that come with by writing under them.
Html heading_links(OpenMeeting const&, std::vector<TemplateHeading const*> const&, std::string const& moment);
// The goals and activities of one decided service.
std::vector<Goal const*> goals_of(OpenMeeting const&, Id<OrderService>);
std::vector<Activity const*> activities_of(OpenMeeting const&, Id<OrderService>);

// Empty while nothing is written.
Html read_back(OpenMeeting const&, TemplateHeading const&);
Html read_back(OpenMeeting const&, OrderService const&);
Html read_back(OpenMeeting const&, MeetingStep);

// One sentence for each card that was answered; empty when none was.
Html card_sentences(std::vector<AnsweredCard> const&, std::string const& called);
