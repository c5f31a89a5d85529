// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "db/database.h"

#include <string>
#include <string_view>
#include <vector>

// Särskilt skäl: why the plan of a placed child lacks something that it must hold (SoF 10 kap. 3 §, DD-11). Chosen among
// these and told in words of its own.
struct SpecialReason {
    std::string code;
    std::string text;
    std::string source; // statute
};

// Those that apply on the day, in the order they are chosen from.
std::vector<SpecialReason> list_special_reasons(ReadTx&, CivilDate day);

// How the words beside it are too short to say why, in Swedish; empty when they are long enough.
std::string too_short(std::string_view words);
