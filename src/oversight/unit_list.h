// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id.h"

#include <string>
#include <vector>

struct Unit;

// The units as a list of SQL: "(12,13)". Numbers of ours; none of it comes from a request.
inline std::string unit_list(std::vector<Id<Unit>> const& units)
{
    std::string list;
    for (auto const unit : units) list += (list.empty() ? "(" : ",") + std::to_string(unit.number());
    return list.empty() ? "(0)" : list + ")";
}
