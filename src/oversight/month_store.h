// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "db/database.h"
#include "oversight/standing.h"

#include <vector>

// How a unit's plans stood in a month (trend). Counted from the records, so it may be counted again: the same facts give
// the same figures.
struct UnitMonth {
    Month month;
    UnitFigures figures; // without goals and answers, which no month keeps
};

// Of the latest months, the oldest first.
std::vector<UnitMonth> list_months(ReadTx&, Id<Unit>, Month latest, int count);

// Counts the latest twelve months of every unit anew: the nightly job. What was written in late, about days that have been,
// is then in its month.
void count_months(House&);
