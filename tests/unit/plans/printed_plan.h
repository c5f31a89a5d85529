// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/plan_document.h"

// A whole plan for a made-up man, with something in every part.
PlanDocument plan_for_samir();
