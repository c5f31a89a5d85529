// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/actor.h"
#include "access/staff.h"
#include "db/database.h"

#include <vector>

// The units that the actor manages or coordinates: where orders may be taken in.
std::vector<Unit> list_led_units(ReadTx&, Actor const&);
