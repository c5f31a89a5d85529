// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/actor.h"
#include "base/result.h"
#include "html/components/box.h"
#include "rules/rule_set.h"
#include "rules/rule_store.h"

#include <functional>
#include <string>

bool writes_rules(Actor const&); // the rutinägare
bool reads_rule_draft(Actor const&); // and whoever leads units or is their head, where it would hold (I-12)
Refusal not_rule_owner();

// The document, as facts (R193).
Html source_facts(SourceDocument const&);

// All questions in their groups, each with the answers of the set; where it has none for all, the safe start's. `action`:
// what stands beside a question, if anything.
using RuleAction = std::function<std::optional<LinkButton>(RuleKind const&)>;
Html rules_in_groups(RuleSet const&, PlaceNames const&, RuleAction const& action = {});

// "14 dagar efter faktisk start", "IFO: 1 månad efter faktisk start", one a line.
std::vector<std::string> answers_to(RuleSet const&, RuleKind const&, PlaceNames const&);
