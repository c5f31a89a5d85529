// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "plans/template.h"

#include <string>
#include <string_view>

// Utkast till en egen mall: a template of the organisation that the rutinägare writes. At most one for each key; it is
// always a template that a plan could be written after.
struct TemplateDraft {
    Id<TemplateDraft> id;
    Id<PlanTemplate> based_on;
    PlanTemplate content;
    std::int64_t version;
    Instant written_at;
    std::string written_by;
};

// Changes to a draft. Each refuses what would leave it without what a plan needs.
enum class Direction { up, down };
Result<Done> move_heading(PlanTemplate&, std::string_view heading, Direction);
// Goals, follow-up and what else a plan always has stay; so does the last heading that an activity can stand under.
Result<Done> remove_heading(PlanTemplate&, std::string_view heading);
bool may_remove(TemplateHeading const&);
// At the end of the group, with a key of its own made from the title; gives the key.
Result<std::string> add_heading(PlanTemplate&, std::string_view group, TemplateHeading);

// What a form carries of the heading it was filled from: another text when anything of it is changed.
std::string stamp_of(TemplateHeading const&);
// The same of the group titles, the beginnings of a goal, its tips and the guide.
std::string writing_help_stamp_of(PlanTemplate const&);
// The same of what the plan does about what is missing.
std::string gap_stamp_of(PlanTemplate const&);
// The same of name, owner and what the template is for.
std::string head_stamp_of(PlanTemplate const&);
