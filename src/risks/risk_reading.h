// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"
#include "risks/risk_assessment.h"
#include "risks/risk_place.h"

#include <string>
#include <string_view>
#include <vector>

// How risks read on a page. The level is a word with a colour that only repeats it.

// "2. Kan ramla": two risks may have the same words, and a page names each of its parts.
std::string numbered(int number, std::string const& risk);
// All of one risk, with the person's own choice in the person's own voice.
Html risk_reading(AssessedRisk const&, std::string const& given_name);
// The same in one or two lines, for beside the activity where it is met.
Html risk_note(AssessedRisk const&, std::string const& given_name);
Html risk_notes(std::vector<AssessedRisk const*> const&, std::string const& given_name);
// The whole assessment under its heading, or that nobody has made one.
Html assessment_reading(RiskAssessment const&, RiskPlace const&);

// Where a text may mean coercion or holds a dose (DD-21). Advice never blocks.
Html measure_advice(std::vector<std::string_view> const& texts);
