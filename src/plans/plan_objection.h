// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "plans/code.h"
#include "plans/objector.h"
#include "plans/plan.h"
#include "plans/template.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What in a plan somebody does not agree with.
enum class PlanPart { plan, heading, goal, activity };
std::span<Code<PlanPart> const> plan_part_codes();

struct PlanSubject {
    PlanPart part = PlanPart::plan;
    std::string heading = {}; // key in the template
    std::optional<Id<Goal>> goal = std::nullopt;
    std::optional<Id<Activity>> activity = std::nullopt;

    bool operator==(PlanSubject const&) const = default;
    // As it stands in a form: "plan", "heading:viktigt", "goal:0…".
    std::string text() const;
    static std::optional<PlanSubject> parse(std::string_view);
};

// NN håller inte med: noted beside a text of an established version (DD-24, SoL 14:6, LSS 21 b §). A record of its own
// that nobody changes or takes away, not even whoever wrote it.
struct PlanObjection {
    Id<PlanObjection> id;
    Id<PlanVersion> version;
    std::int64_t version_number;
    PlanSubject about;
    Objector objector;
    std::string objector_name; // empty for the person
    WhoseVoice voice;          // whose words the text is in, and how they were found (DD-14)
    std::string method;
    std::string text;
    Id<Staff> written_by;
    std::string written_by_name;
    std::string written_by_title;
    Instant written_at;
};

// "Samir", "Amal Lindgren, anhörig".
std::string objector_name(PlanObjection const&, std::string const& given_name);

// What somebody can disagree with in a version: the plan, each heading that says something, each goal and activity.
struct NamedSubject {
    PlanSubject subject;
    std::string name;
};
std::vector<NamedSubject> subjects_of(PlanVersion const&, PlanTemplate const&);
// What stands there in the version; nothing when it has no such part. An objection stands beside the text as long as
// the versions that follow say the same.
std::optional<std::string> subject_text(PlanVersion const&, PlanTemplate const&, PlanSubject const&);

std::vector<PlanObjection> objections_about(std::vector<PlanObjection> const&, PlanSubject const&);
