// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "followups/follow_up_work.h"

#include <string>
#include <vector>

// What is good to see to before a follow-up is signed. It stops nobody (DD-11); only the next day and way are asked for.

struct SigningAdvice {
    std::string text;
    std::string path; // where it is seen to
};

std::vector<SigningAdvice> signing_advice(FollowUpWork const&, FollowUpContent const&);
