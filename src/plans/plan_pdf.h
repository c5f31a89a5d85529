// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/plan_document.h"

#include <string>

// The plan to the case officer as a tagged PDF. The same document always gives the same bytes. With a protected number
// it leaves out and masks what must not stand on a protected copy (R314), whatever the document says.
std::string draw_plan(PlanDocument const&);

// "genomforandeplan-4-2.pdf", "genomforandeplan-4-2-med-invandningar.pdf": never a name or a person's number; without numbers for a protected person.
std::string plan_file_name(PlanDocument const&);
