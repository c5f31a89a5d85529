// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "copies/plan_copy.h"
#include "rules/rules.h"

#include <cstdint>
#include <string>
#include <vector>

// A copy of the latest version that the rules want somebody to have, and nobody has written in (rules copies.*, D10).
struct OwedCopy {
    std::string text;    // "Samir ska få version 2."
    std::string because; // the rule's routine
};
std::vector<OwedCopy> list_copies_owed(
    Rules const&, std::vector<PlanCopy> const&, std::int64_t latest_version, std::string const& given_name);
