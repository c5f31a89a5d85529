// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "rules/rule_kind.h"

#include <string>
#include <string_view>
#include <vector>

// The answer to a rule, as text: "6 month", "14 day actual_start", "new_plan", "full diff", "yes", "3", or "none" where
// nothing is asked for. One answer is always written in one way: choices stand in the order of their kind.

// As it is kept, or what is wrong with it and what to do.
Result<std::string> checked_value(RuleKind const&, std::string_view typed);
// "6 månader", "ny plan", "hela planen och vad som är ändrat", "ja", "ingen tid".
std::string value_words(RuleKind const&, std::string_view value);
// The codes of a list.
std::vector<std::string_view> codes_in(std::string_view value);

// What asks for no less than either. Where neither is stricter, the first.
std::string stricter_of(RuleKind const&, std::string const& first, std::string const& second);
// Asks for less than the floor does.
bool is_looser(RuleKind const&, std::string const& value, std::string const& floor);
