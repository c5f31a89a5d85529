// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/database.h"
#include "oversight/standing.h"

#include <vector>

// Every order that the units carried out on the day and that was not interrupted then, of persons who lived. One
// statement; from records with their own dates, never from what stands there now.
std::vector<PlanStanding> list_standing(ReadTx&, std::vector<Id<Unit>> const&, CivilDate day);
