// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/form.h"
#include "http/form.h"
#include "people/typed_text.h"
#include "plans/draft_text_store.h"
#include "plans/plan_work.h"

#include <optional>
#include <string>
#include <variant>

// The form of one heading. It is always drawn from form values, those that are stored or those that were typed, so
// that a form with an error looks as it did when it was sent.

// What the draft holds under the heading, as form values.
Form stored_values(PlanWork const&, TemplateHeading const&);
// The version that a save of this heading must name.
std::int64_t stored_version(ReadTx&, PlanWork const&, TemplateHeading const&);

// The fields; nothing for headings that hold a list or a fact.
Html heading_fields(PlanWork const&, TemplateHeading const&, Form const& values, FormErrors const&);

// Vems ord: whose the own words are (DD-14).
Html voice_select(std::string_view given_name, std::string value, std::string error);

// What was typed, as what it means. The kind of heading says which.
using HeadingContent = std::variant<std::monostate, TextChange, Participation, Coordination, FollowUpPlan>;
struct TypedHeading {
    HeadingContent content;
    FormErrors errors = {};
};
TypedHeading parse_heading(Form const&, TemplateHeading const&, CivilDate today);

// The same apart, for what is looked at without its heading's page.
Form stored_participation(Participation const&);
Form stored_coordination(Coordination const&);
Form stored_follow_up(FollowUpPlan const&);
Participation parse_participation(Form const&, CivilDate today, FormErrors&);
Coordination parse_coordination(Form const&, CivilDate today, FormErrors&);
FollowUpPlan parse_follow_up(Form const&, CivilDate today, FormErrors&);

// The version that a form carries; -1 for anything but a number, which then fits no version.
std::int64_t base_version_of(Form const&);
// A date field that may be empty.
std::optional<CivilDate> date_of(Form const&, std::string_view field, CivilDate today, FormErrors&);
std::optional<CivilTime> time_of(Form const&, std::string_view field, FormErrors&);
