// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"

#include <cstdint>
#include <optional>
#include <string>

// A date something is due, with the rule, the event it counts from and where the rule is written (rule-model 5.2, 6).
struct DueDate {
    CivilDate on;
    std::string rule;            // "14 dagar efter faktisk start"; for a date set in the plan "bestämt i planen"
    CivilDate anchor;            // the actual start
    std::int64_t days_left;      // negative: late
    std::string because = {};    // "Rutin för genomförandeplan § Hur, för Daglig verksamhet"
    std::string service = {};    // the service that asked for it, where the others ask for less (DD-9)
    std::optional<CivilDate> paused_since = std::nullopt; // the time stands still (DD-19)
};
