// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "plans/code.h"
#include "plans/plan_basis.h"
#include "plans/plan_content.h"

#include <optional>
#include <string>
#include <vector>

struct Person;
struct Unit;
struct PlanTemplate;
struct PlanVersion;
struct PlanDraft;

enum class PlanState { draft, in_force, ended };
std::span<Code<PlanState> const> plan_state_codes();

// Genomförandeplan: how a unit's decided support is carried out. A person may have several side by side, one for each
// unit's order (DD-9). What it says stands in its versions; work happens in the draft of the next one.
struct Plan {
    Id<Plan> id;
    Id<Person> person;
    Id<Order> order;
    std::int64_t number; // of the person's plans, from 1; a new plan in the same chain of versions takes the next one
    PlanState state;
    Id<PlanTemplate> plan_template;
    Instant created_at;
};

// Whether a version continues the plan or begins a new one in the same chain (rule-model 5.2, 2). With a new plan the former
// one is ended and stays readable (R202, R203); goals and activities live on, with their history.
enum class VersionKind { first, revision, new_plan };
std::span<Code<VersionKind> const> version_kind_codes();

// Utkast till nästa version. Belongs to the plan, not to a writer (DD-23); at most one a plan.
struct PlanDraft {
    Id<PlanDraft> id;
    Id<Plan> plan;
    Id<PlanTemplate> plan_template;
    VersionKind kind; // first or revision; whether that is a new plan is decided when it is established
    std::string reason; // why a revision is made
    std::optional<Id<PlanVersion>> base; // the version it began as a copy of
    Instant started_at;
    Id<Staff> started_by;
    std::optional<Id<Goal>> only_goal = std::nullopt; // the rest was to stand as it is (R22)
    bool after_follow_up = false; // begun because the plan was followed up; decides by rule what it becomes (D4)
};

// A gap that stood open when the plan was established, and why (DD-11). Printed with the plan.
struct OpenGap {
    std::string code;
    std::string text;
    std::string reason;
    std::string special_reason = {}; // of a placed child's plan, as it read; empty: none was asked for
    std::string special_source = {};

    // "Särskilt skäl (SoF 10 kap. 3 §): Placeringen är akut. …"
    std::string why() const;
};

// Who wrote texts of a version, by name.
struct TextWriter {
    Id<Staff> staff;
    std::string name;
};

// Fastställd version: what applies from its moment on, for good. Never changed; the next version replaces it.
struct PlanVersion {
    Id<PlanVersion> id;
    Id<Plan> plan;
    std::int64_t number;
    VersionKind kind;
    std::string reason;
    Id<PlanTemplate> plan_template;
    Instant established_at;
    Id<Staff> established_by;
    std::string established_by_name;
    std::string established_by_title;
    std::string key_worker; // kontaktman, by name, as it was that day
    // What the person's card said that day; the plan prints it and stays readable when the card changes.
    std::string no_answer;
    std::string communication;
    PlanBasis basis = {};
    PlanContent content = {};
    std::vector<OpenGap> open_gaps = {};
    // The plan it belongs to. Its date is that of the version that began it: a revision does not move it (R215), unless
    // the rule of the house said so then.
    std::int64_t plan_number = 0;
    Instant plan_dated_at = {};
    bool restamps = false;
    std::vector<TextWriter> writers = {};

    bool is_newer_than_plan(Instant written_at) const { return written_at > plan_dated_at; }
    // Senast ändrad: after the plan date.
    bool is_changed_since_plan_date() const { return established_at > plan_dated_at; }
    std::string writer_name(Id<Staff>) const; // empty when nobody knows
};
