// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "base/clock.h"
#include "base/code.h"
#include "base/id.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

// Two files (akter) that are about the same person, because somebody was registered twice. Nothing of what is written moves
// or changes: each file shows the way to the other, and what is new is written in one of them. One says that they are the
// same, another who leads a unit confirms it, and it can be undone (R-PNR-5).
enum class SamePersonStep { asked, confirmed, refused, undone };
std::span<Code<SamePersonStep> const> same_person_codes();

// One step. Never changed; the newest about `left` says how things stand.
struct SamePersonEntry {
    std::int64_t id;
    Id<Person> left; // the file that nothing new is begun in
    Id<Person> kept;
    int version;
    SamePersonStep step;
    std::string reason;
    Instant created_at;
    Id<Staff> by;
    std::string author = {};

    bool stands() const { return step == SamePersonStep::asked || step == SamePersonStep::confirmed; }
    Id<Person> other_than(Id<Person> one) const { return one == left ? kept : left; }
};
