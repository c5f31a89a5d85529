// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"
#include "plans/plan_work.h"

#include <optional>
#include <string>
#include <vector>

// What has happened around a draft since it was begun, and what whoever writes it is to look at for that. It tells; it
// changes no word of the draft (DD-7, DD-20).
struct DraftAlert {
    std::string heading; // "Samir har fyllt 15 år"
    std::string text;    // what to look at
};

// - the order has ended: nothing can be established any more, and all that is written stays readable (DD-20);
// - the decision covers something else than the draft says, or than the version before rested on;
// - the person has turned 15, and speaks for himself or herself in matters of the plan beside the guardians (SoL 3 kap.), or 18,
//   when there are no guardians any more (DD-5, DD-7).
std::vector<DraftAlert> draft_alerts(PlanWork const&, std::optional<PlanVersion> const& base);
Html draft_alert_box(PlanWork const&, std::optional<PlanVersion> const& base);
