// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// The rules that hold, for everybody who is signed in, and older versions of them.
Response show_rules(Visit&, Request const&);
Response show_rules_version(Visit&, Request const&);

// The rutinägare writes the next version: a draft, one question a page, and the document that it comes from. What it would
// change is shown before it is published (plans/rule_trial_pages.h).
Response start_rules_draft(Visit&, Request const&);
Response show_rules_draft(Visit&, Request const&);
Response show_rule_question(Visit&, Request const&);
Response save_rule_question(Visit&, Request const&);
Response show_rules_source(Visit&, Request const&);
Response save_rules_source(Visit&, Request const&);
Response show_rules_discard(Visit&, Request const&);
Response discard_rules(Visit&, Request const&);

// The rules for one person, readable for all who may open the plan; the kontaktman and the leader change them.
Response show_person_rules(Visit&, Request const&);
Response show_person_rule(Visit&, Request const&);
Response save_person_rule(Visit&, Request const&);
