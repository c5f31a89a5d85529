// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/content.h"
#include "plans/plan_document.h"

// The plan to the case officer before it is set on pages: what draw_plan() writes.
pdf::Document plan_paper(PlanDocument const&);
