// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "base/clock.h"
#include "copies/daily_support.h"
#include "pdf/content.h"
#include "plans/identity_to_hide.h"

#include <optional>

#include <string>
#include <vector>

// "Samirs dag": the sheet for those who carry out the support (R81, R120, R237). It has no place for birth date, family
// name, decision or money, and masks personal identity numbers, codes, where a key is, and every telephone number but
// those of the units and the key workers (what never stands on which copy).
struct StaffSheet {
    DailySupport support;
    std::vector<std::string> calls; // "Ekbacken 08-465 004 20", "Kontaktman Nadja Karimi 070-174 06 05"
    std::vector<std::string> allowed_numbers;
    Instant printed_at;
    std::string printed_by;
    bool has_night = true; // a day activity has none
    // Of somebody with protected personal data: a number for the name, and neither unit, numbers nor clock times (R314).
    std::optional<IdentityToHide> identity = std::nullopt;
};
StaffSheet load_staff_sheet(ReadTx&, Visit const&, PersonAccess const&);

// The sheet before it is set on pages.
pdf::Document staff_sheet_paper(StaffSheet const&);
// The same sheet always gives the same bytes.
std::string draw_staff_sheet(StaffSheet const&);
