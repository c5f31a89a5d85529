// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "db/database.h"
#include "plans/plan.h"

// What a plan rests on today: what a version that is established now will keep.
PlanBasis basis_today(ReadTx&, Visit const&, PersonAccess const&, Plan const&);

void insert_basis(WriteTx&, Id<PlanVersion>, PlanBasis const&);
// As it was kept.
PlanBasis load_basis(ReadTx&, Id<PlanVersion>);
