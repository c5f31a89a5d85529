// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "base/id.h"

#include <mutex>

// The highest number an id made at that moment can have, on whatever node; and the moment an id was made, to
// the millisecond.
std::int64_t highest_id_at(Instant);
Instant moment_of_id(std::int64_t number);

// Makes ids that are unique over all nodes of one installation and grow with time. Never goes back, also when
// the clock does: it then counts on from the last millisecond it saw. `node` (0..1023) is leased in the
// database; `at_least` is the highest id already stored, so that a clock set back cannot repeat one.
class IdSource {
public:
    IdSource(Clock const& clock, int node, std::int64_t at_least = 0);

    template <class Entity>
    Id<Entity> next()
    {
        return Id<Entity>{next_number()};
    }
    std::int64_t next_number();

private:
    Clock const& clock_;
    std::int64_t const node_;
    std::mutex mutex_;
    std::int64_t last_ms_ = 0;
    std::int64_t counter_ = 0;
};
