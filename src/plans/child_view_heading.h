// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/plan_content.h"

#include <string_view>

// The headings of a placed child's plan that the view of the child and the guardians (…/barnets-syn) answers: it is
// written once, and read and printed in one table (DD-7, SoF 10 kap. 3 § 7). By their keys in the template.
bool asks_for_view(std::string_view heading);
// True when the view says what the heading asks for.
bool is_said_in_view(PlanContent const&, std::string_view heading);
