// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

// Who makes the plan and follows it up (R149-R152): the unit that carries the service out, the socialsekreterare, or a
// provider outside.
enum class PlanMaker { unit, plan_maker, external };
PlanMaker plan_maker(std::string_view code); // unit for one that nobody knows
std::string_view code_of(PlanMaker);
std::string_view label_of(PlanMaker);        // "Socialsekreteraren gör planen"
