// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"

#include <optional>

// Tysta timmar, on the clocks in Sweden. From and to the same: none.
struct QuietHours {
    int from;
    int to;
};
// When they end, if the moment is in them.
std::optional<Instant> quiet_until(Instant now, QuietHours);
