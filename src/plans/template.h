// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/id.h"
#include "base/result.h"
#include "plans/gap_kind.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The text with the person's first name where {namn} stands.
std::string with_name(std::string_view text, std::string_view given_name);

// What a heading asks for, and so which form it has.
enum class HeadingKind {
    participants,  // vilka är med
    participation, // hur personen är delaktig
    text,          // free text and the person's own words
    fact,          // a fact on the person's card, written there only (no-answer, communication)
    goals,
    service,       // free text, own words and activities: a service, a need or a life area (livsområde)
    coordination,
    follow_up,
};

// Text that fits an age, offered and never filled in by itself (R40).
struct Suggestion {
    std::optional<int> from_age = std::nullopt;
    std::optional<int> to_age = std::nullopt;
    std::string text;
};

// For whom a heading that is chosen is proposed: a word in the name of a decided service, and an age (R40).
struct SuggestedFor {
    std::vector<std::string> services = {};
    std::optional<int> from_age = std::nullopt;
    std::optional<int> to_age = std::nullopt;

    bool empty() const { return services.empty() && !from_age && !to_age; }
};

// Rubrik. Its key never changes within a template: what is written stands under it.
struct TemplateHeading {
    std::string key;
    std::string title; // {namn} stands for the person's first name
    HeadingKind kind;
    std::string help;
    std::vector<std::string> questions = {};
    std::string unclear = {};
    std::string clear = {};
    std::vector<std::string> points = {}; // what the text should tell: "kan och vill själv" (R123, R226)
    // Which of vad, hur, när, vem, var the heading asks (R38, R39).
    bool asks_what = false;
    bool asks_how = false;
    bool asks_when = false;
    bool asks_who = false;
    bool asks_where = false;
    bool asks_goal = false; // of kind service: asks in short how the case officer's goal is to be met there (R124)
    std::string fact = {}; // of kind fact: no_answer or communication
    bool chosen = false;   // stands in the plan only when somebody has added it
    bool only_child = false; // only while the person is under 18 (R6)
    bool prints_with_participation = false; // relatives and representatives, on paper
    bool expected = false;    // left empty it is a gap, which advises; of reason_if_empty, asks for a reason
    bool reason_if_empty = false; // SoF 10 kap. 3 §: a placed child's plan must say it unless there are special reasons
    bool per_service = false; // stands once for each decided service, with its name (R157, R158)
    SuggestedFor suggested_for = {};
    std::vector<Suggestion> suggestions = {};
    std::string source = {}; // statute, or the lines of the routine: "SoF 10 kap. 3 § 1", "000:27"

    std::string title_for(std::string_view given_name) const { return with_name(title, given_name); }
    // "vad, hur och när"; empty when it asks for nothing of that.
    std::string asks_text() const;
};

struct TemplateGroup {
    std::string title;
    std::vector<TemplateHeading> headings;
};

struct GuideSection {
    std::string title;
    std::vector<std::string> steps;
};

// What a template is made for. It fits an order by the legal basis, by the kind of the unit, or by a word in the name of a
// decided service.
struct ServedService {
    std::string name; // "daglig verksamhet", as in "Föreslås för daglig verksamhet"
    std::vector<std::string> bases = {}; // codes of legal_basis
    std::vector<std::string> units = {}; // codes of UnitKind
    std::vector<std::string> words = {};
    std::optional<int> to_age = std::nullopt; // only for a person of at most that age
};

// Planmall: the headings a plan is written under, with help. A version of it never changes once imported or published.
struct PlanTemplate {
    std::string key;
    int version;
    std::string name;
    std::string about;
    std::vector<std::string> laws;
    // Who answers for it, since when, and its number there (R142): empty in templates older than this.
    std::string owner = {};
    std::optional<CivilDate> dated = std::nullopt;
    std::string reference = {};
    std::string routine = {}; // the routine that the headings' sources point into
    std::vector<ServedService> serves = {};
    std::vector<std::string> goal_starters = {};
    std::vector<std::string> goal_tips = {}; // beside a goal while it is written (R169–R178)
    std::vector<GuideSection> guide = {};
    GapAnswers gaps = {}; // what the plan asks a reason for, or only tells, otherwise than usual
    std::vector<TemplateGroup> groups = {};

    TemplateHeading const* find(std::string_view heading) const;
    // All headings in order, and each one's place.
    std::vector<TemplateHeading const*> headings() const;
    int position_of(std::string_view heading) const;
};

// Reads a template. A mistake in the file is told with file and line: "sol-lss.toml, rad 12: …".
Result<PlanTemplate> parse_plan_template(std::string_view toml, std::string_view file_name);

// The template as a file says it; parse_plan_template reads the same template from it.
std::string plan_template_text(PlanTemplate const&);

// The template files that are built into the program.
struct TemplateFile {
    std::string_view name;
    std::string_view content;
};
std::vector<TemplateFile> const& template_files();
