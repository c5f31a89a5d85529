// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"
#include "plans/plan_work.h"

#include <optional>

// What a draft changes in the version that it began from, part by part; empty for a first version.
Html changes_box(PlanWork const&, std::optional<PlanVersion> const& base);
