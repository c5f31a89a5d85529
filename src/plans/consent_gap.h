// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/consent.h"
#include "plans/gap.h"

#include <string>
#include <vector>

// A relative who is said to be there with the person's yes, while the register of consents says that the yes ran out or
// was taken back (DD-6, I-11). What the register does not name is asked for in gap.cpp.
std::vector<Gap> consent_gaps(
    PlanContent const&, PlanTemplate const&, std::vector<Consent> const&, std::string const& given_name, CivilDate today);
