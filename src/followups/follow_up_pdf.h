// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "followups/follow_up.h"
#include "plans/identity_to_hide.h"

#include <optional>

#include <string>

struct FollowUpPrinting {
    std::string person;     // whole name
    std::string given_name;
    std::int64_t plan_number;
    std::string printed_by;
    Instant printed_at;
    std::optional<IdentityToHide> identity = std::nullopt; // of somebody with protected personal data (R314)
};

// The follow-up's own document (DD-18), a tagged PDF. Without what stands on no paper: personal identity
// numbers, codes, where a key is, doses.
std::string draw_follow_up(FollowUp const&, FollowUpPrinting const&);
