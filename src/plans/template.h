// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What a heading asks for, and so which form it has.
enum class HeadingKind {
    participants,  // vilka är med
    participation, // hur personen är delaktig
    text,          // free text and the person's own words
    fact,          // a fact on the person's card, written there only (no-answer, communication)
    goals,
    service,       // free text, own words and activities
    coordination,
    follow_up,
};

// Text that fits an age, offered and never filled in by itself (R40).
struct Suggestion {
    std::optional<int> from_age = std::nullopt;
    std::optional<int> to_age = std::nullopt;
    std::string text;
};

struct TemplateHeading {
    std::string key;
    std::string title; // {namn} stands for the person's first name
    HeadingKind kind;
    std::string help;
    std::vector<std::string> questions = {};
    std::string unclear = {};
    std::string clear = {};
    // Which of vad, hur, när, vem the heading asks (R38, R39).
    bool asks_what = false;
    bool asks_how = false;
    bool asks_when = false;
    bool asks_who = false;
    std::string fact = {}; // of kind fact: no_answer or communication
    bool chosen = false;   // stands in the plan only when somebody has added it
    bool only_child = false; // only while the person is under 18 (R6)
    bool prints_with_participation = false; // relatives and representatives, on paper
    std::vector<Suggestion> suggestions = {};

    std::string title_for(std::string_view given_name) const;
};

struct TemplateGroup {
    std::string title;
    std::vector<TemplateHeading> headings;
};

struct GuideSection {
    std::string title;
    std::vector<std::string> steps;
};

// Planmall: the headings a plan is written under, with help. A version of it never changes once imported.
struct PlanTemplate {
    std::string key;
    int version;
    std::string name;
    std::string about;
    std::vector<std::string> laws;
    std::vector<std::string> goal_starters;
    std::vector<GuideSection> guide;
    std::vector<TemplateGroup> groups;

    TemplateHeading const* find(std::string_view heading) const;
    // All headings in order, and each one's place.
    std::vector<TemplateHeading const*> headings() const;
    int position_of(std::string_view heading) const;
};

// Reads a template. A mistake in the file is told with file and line: "sol-lss.toml, rad 12: …".
Result<PlanTemplate> parse_plan_template(std::string_view toml, std::string_view file_name);

// The template files that are built into the program.
struct TemplateFile {
    std::string_view name;
    std::string_view content;
};
std::vector<TemplateFile> const& template_files();
