// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "followups/follow_up.h"

#include <string>

struct FollowUpPrinting {
    std::string person;     // whole name
    std::string given_name;
    std::int64_t plan_number;
    std::string printed_by;
    Instant printed_at;
};

// The follow-up's own document (DD-18), a tagged PDF. No personal identity number.
std::string draw_follow_up(FollowUp const&, FollowUpPrinting const&);
