// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>

// A moment, in microseconds since 1970 UTC. Stored as that integer in every database.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

// The only source of "now". Production uses SystemClock; tests set the time they need.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override;
};

class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant now) : now_{now} { }
    Instant now() const override { return now_; }
    void advance(std::chrono::microseconds by) { now_ += by; }
    void set(Instant now) { now_ = now; }

private:
    Instant now_;
};
