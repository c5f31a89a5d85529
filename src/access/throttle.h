// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"

#include <chrono>
#include <string>
#include <vector>

// Slows down guessing without locking anybody out. Every attempt is counted against its sources before the password is
// looked at, and given back when it was right. A source that has failed too often waits, longer each time, up to a
// ceiling: so whoever guesses at somebody's account only makes attempts from elsewhere wait a little.
struct ThrottleRule {
    int free_failures;             // so many wrong ones cost nothing
    std::chrono::seconds longest;  // the wait doubles from one second up to this
};

struct ThrottleSource {
    std::string name;
    ThrottleRule rule;
};

struct ThrottleState {
    int failures = 0;
    Instant failed_at{};
    Instant free_at{};
};

// What a sign-in is counted against. From a browser or address where this person has signed in before: only its own
// account there, so that strangers' guesses at the account, the address or the house do not reach it.
std::vector<ThrottleSource> throttle_sources(
    std::string const& username, std::string const& address, std::string const& known_device, bool known_address);

// How long the source must still wait; zero: not at all. A wait longer than the rule knows is of a clock that has been
// set back since, and waiting for it could take days.
std::chrono::seconds wait_of(ThrottleState const&, ThrottleRule const&, Instant now);
// One more failure. After half an hour without one it begins anew.
ThrottleState after_failure(ThrottleState, ThrottleRule const&, Instant now);
