// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"
#include "plans/plan_changes.h"
#include "plans/plan_work.h"

#include <optional>

// What a draft changes in the version that it began from.
std::vector<PlanChange> changes_in_draft(PlanWork const&, PlanVersion const& base);
// The same as a box of the page, part by part; empty for a first version.
Html changes_box(PlanWork const&, std::optional<PlanVersion> const& base);
