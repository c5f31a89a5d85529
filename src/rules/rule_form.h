// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/form.h"
#include "http/form.h"
#include "rules/rule_kind.h"
#include "rules/rule_set.h"
#include "rules/rule_store.h"

#include <optional>
#include <string>

// How an answer is typed. Drawn from form values, stored or typed alike, so that a form with an error looks as it did when
// it was sent.
void add_rule_values(Form&, RuleKind const&, std::string const& value);
Html rule_value_fields(RuleKind const&, Form const& values, FormErrors const&);
// The checked answer; or an error at the field that it belongs to.
std::optional<std::string> parse_rule_value(RuleKind const&, Form const&, FormErrors&);

// Where an answer holds.
void add_scope_values(Form&, RuleScope const&);
Html scope_fields(PlaceNames const&, Form const& values, FormErrors const&);
// Only what there is to choose, but a contract may be new.
RuleScope parse_scope(PlaceNames const&, Form const&, FormErrors&);

// The document that the rules come from (R193).
Form source_values(SourceDocument const&);
Html source_fields(Form const& values, FormErrors const&);
SourceDocument parse_source(Form const&, CivilDate today, FormErrors&);
