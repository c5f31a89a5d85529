// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/id.h"
#include "plans/code.h"
#include "plans/plan.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

// Which of the three papers a copy is.
enum class CopyKind { easy, staff, whole };
std::span<Code<CopyKind> const> copy_kind_codes();

enum class CopyHolder { person, representative, relative, unit, authority, other };
std::span<Code<CopyHolder> const> copy_holder_codes();

enum class CopyWay { hand, post, secure_message, folder };
std::span<Code<CopyWay> const> copy_way_codes();

// What became of a copy. A representative or an authority may keep an old one; then nobody asks for it again.
enum class CopyOutcome { destroyed, returned, kept, lost };
std::span<Code<CopyOutcome> const> copy_outcome_codes();

// Whether somebody outside the unit and the person needs a ground to have it: consent, mandate or law (DD-6).
bool needs_ground(CopyHolder);

struct CopyEnd {
    CopyOutcome outcome;
    CivilDate on;
    std::string author_name;
};

// Exemplar: a copy of an established version that somebody holds (R81, R211, R318). A record; its end is another.
struct PlanCopy {
    Id<PlanCopy> id;
    Id<PlanVersion> version;
    std::int64_t version_number;
    CopyKind kind;
    CopyHolder holder;
    std::string holder_name; // empty for the person
    std::string ground;      // with what right others have it: "Samirs samtycke 3 juni 2026"
    CopyWay way;
    CivilDate given_on;
    std::string author_name;
    std::optional<CopyEnd> end = std::nullopt;
};
