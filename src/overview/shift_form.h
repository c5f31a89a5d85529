// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/assignment.h"
#include "html/components/form.h"
#include "http/form.h"

#include <optional>
#include <string>
#include <vector>

// What a leader types to give somebody a shift.
struct ShiftForm {
    std::string staff = {};
    std::string date = {};
    std::string from = {};
    std::string to = {};
    bool standing = false; // tills vidare
};

ShiftForm typed_shift(Form const&);

// A shift that is right, or what to mend.
struct ParsedShift {
    std::optional<NewAssignment> assignment = std::nullopt;
    FormErrors errors = {};
};
ParsedShift parse_shift(ShiftForm const&, Id<Unit>, Instant now);

// The fields; `team` are those of the unit, `others` the rest who may be chosen.
struct ShiftFields {
    ShiftForm typed;
    std::vector<Staff> const& team;
    std::vector<Staff> const& others;
    CivilDate today;
    FormErrors const& errors;
};
Html shift_fields(ShiftFields const&);
