// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "html/html.h"
#include "http/request.h"
#include "plans/template_draft_store.h"

#include <optional>
#include <string>

// What the pages about templates share.

bool writes_templates(Actor const&); // the rutinägare
Refusal not_routine_owner();

std::string template_address(Id<PlanTemplate>);
std::string draft_address(Id<TemplateDraft>);

// The draft of the request's {templatedraft}; refused for everybody but the rutinägare.
Result<TemplateDraft> open_template_draft(ReadTx&, Visit const&, Request const&);

// Owner, date, number, what it is for, and who published it.
Html template_facts(PlanTemplate const&, std::optional<TemplatePublication> const&);
// What the plan does about what is missing, where it is not the usual.
Html gap_answers_of(PlanTemplate const&);
// "Text och egna ord. Väljs. Frågar vad, hur och när."
std::string heading_line(TemplateHeading const&);
