// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/form.h"
#include "http/form.h"
#include "orders/order.h"
#include "plans/template.h"

#include <string>
#include <vector>

// The forms in which the rutinägare writes a template. They are drawn from form values, stored or typed alike, so that a
// form with an error looks as it did when it was sent.

// One heading. A new one has its kind and group chosen too.
enum class HeadingForm { of_new, of_old };
Form template_heading_values(TemplateHeading const&);
Html template_heading_fields(PlanTemplate const&, HeadingForm, HeadingKind, Form const& values, FormErrors const&);
// `base` is the heading as it stands; what the form has no field for stays.
TemplateHeading parse_template_heading(Form const&, TemplateHeading base, FormErrors&);
// A new heading as the form says it, without key.
TemplateHeading new_template_heading(Form const&, FormErrors&);

// Name, what it is about, and what it is for.
Form template_head_values(PlanTemplate const&);
Html template_head_fields(Form const& values, FormErrors const&, std::vector<LegalBasis> const&);
PlanTemplate parse_template_head(Form const&, PlanTemplate base, FormErrors&);

// What is around the headings: the title of each group, how a goal may begin, tips beside it, and the guide (frågestöd) with
// one empty part at the end to write the next one in.
Form template_writing_help_values(PlanTemplate const&);
Html template_writing_help_fields(PlanTemplate const&, Form const& values, FormErrors const&);
PlanTemplate parse_template_writing_help(Form const&, PlanTemplate base, FormErrors&);

// Owner, date and reference number: what a published version is known by.
Form template_publishing_values(PlanTemplate const&);
Html template_publishing_fields(Form const& values, FormErrors const&);
PlanTemplate parse_template_publishing(Form const&, PlanTemplate base, CivilDate today, FormErrors&);
