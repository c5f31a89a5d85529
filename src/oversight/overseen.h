// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "access/visit.h"
#include "base/result.h"
#include "db/database.h"

#include <map>
#include <set>
#include <string>
#include <vector>

// Whose egenkontroll somebody sees, and how (DD-3): whoever leads a unit sees the persons there by name; the
// verksamhetschef sees figures of the units under the role, and names only when asked for, which the log tells.
enum class Sight { none, figures, names };
Sight sight_of(Actor const&, Id<Unit>);
bool oversees_any(Actor const&);

// The units that carry out orders and that the actor leads or is head of; by name.
std::vector<Unit> list_overseen_units(ReadTx&, Actor const&);
// Only those of which the actor is head: for the figures of the whole.
std::vector<Unit> list_headed_units(ReadTx&, Actor const&);
// The one asked for among them; without one, the first.
Result<Unit> choose_overseen(std::vector<Unit> const&, std::string const& wanted);

// Persons whose names the actor may see in this unit's list. Queues the row of the log that tells of the list.
std::map<Id<Person>, std::string> open_names(ReadTx&, Visit const&, Id<Unit>, std::string_view event);
// Figures without names. Queues its row as well.
void log_figures(Visit const&, std::string_view event);
