// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mail/sending_time.h"

std::optional<Instant> quiet_until(Instant now, QuietHours quiet)
{
    auto const at = civil_moment(now);
    auto const hour = at.time.hour();
    bool const over_midnight = quiet.from > quiet.to;
    bool const is_quiet = over_midnight ? hour >= quiet.from || hour < quiet.to : hour >= quiet.from && hour < quiet.to;
    if (!is_quiet) return std::nullopt;
    auto const day = over_midnight && hour >= quiet.from ? add_days(at.date, 1) : at.date;
    return instant_of(day, *CivilTime::of(quiet.to, 0));
}
