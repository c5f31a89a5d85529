// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "base/result.h"
#include "http/request.h"
#include "plans/plan_work.h"

#include <string>

// A version with what its document is drawn from.
struct VersionToDraw {
    OpenPlan open;
    PlanVersion version;
    PlanTemplate plan_template;
    std::optional<PlanVersion> former; // the version it replaced
};
Result<VersionToDraw> open_version(ReadTx&, Visit const&, Request const&, Id<PlanVersion>, Purpose);

// Draws the document of the version and keeps it. Whoever established it does this once; what is kept already stays.
void keep_document(Visit&, Request const&, Id<PlanVersion>);
