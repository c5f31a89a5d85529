// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "followups/follow_up.h"
#include "followups/own_date_store.h"
#include "plans/template.h"

#include <string>
#include <vector>

// The pages of a follow-up, in the order they are gone through. Any of them at any time; none has to be filled in but
// the last (DD-11: only the next day and way are asked for).

enum class PageKind { meeting, facts, participation, subject, areas, safety, ending };

struct FollowUpPage {
    PageKind kind;
    std::string key;   // of the draft's part
    std::string path;  // below the follow-up's address: "/mal/0abc…"
    std::string title;
    std::optional<SubjectRef> subject = std::nullopt;
    std::string wording = {};                    // of a goal or service, whole
    std::vector<FollowedUpArea> areas = {};      // headings to say something about
};

// What can be followed up on a page of its own.
struct Subject {
    SubjectRef about;
    std::string name;    // short
    std::string wording; // whole
};

// All that stands in the version: active goals, then services, decided and others.
std::vector<Subject> subjects_of(PlanVersion const&);
// The headings of the plan that something is done under: its life areas.
std::vector<FollowedUpArea> areas_of(PlanVersion const&, PlanTemplate const&, std::string_view given_name);
// The activities that a follow-up of the subject is about: those of the goal, or of the service without a goal.
std::vector<Activity> activities_of(PlanVersion const&, SubjectRef);

// What is to be followed up at the latest on that day: by an own date, the goal's own day, the last day of an activity or
// of a decided service (R89, R90).
std::vector<SubjectRef> dated_until(PlanVersion const&, std::vector<OwnDate> const&, CivilDate);

struct GuideSource {
    PlanVersion const& version;
    PlanTemplate const& plan_template;
    std::vector<OwnDate> const& dates;
    std::string given_name;
};
std::vector<FollowUpPage> pages_of(ScopeOfFollowUp const&, GuideSource const&);
// The scope that a form's choice means, with its name; nothing when the plan has no such part.
std::optional<ScopeOfFollowUp> scope_from(std::string_view choice, GuideSource const&);
struct ScopeChoice {
    FollowUpScope kind;
    std::string value; // in the form
    std::string text;
};
// Whole plan first.
std::vector<ScopeChoice> scope_choices(GuideSource const&);
