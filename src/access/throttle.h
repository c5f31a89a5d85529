// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"

#include <chrono>
#include <string>
#include <vector>

// Slows down guessing without locking anybody out. Every attempt is counted before the password is looked at, and given
// back when it was right. A source that has failed too often waits, longer each time, up to a ceiling.
struct ThrottleRule {
    int free_failures;             // so many wrong ones cost nothing
    std::chrono::seconds longest;  // the wait doubles from one second up to this
};

// What an attempt comes from, and waits for: its own failures only. Others' failures at the same account, or at any,
// are counted under `watch`. When they are many the source gets the strict rule, but they never make it wait: whoever
// guesses at somebody's account from elsewhere can take no turn from its owner.
struct ThrottleSource {
    std::string name;
    ThrottleRule rule;
    std::string watch = {}; // empty: nobody else's failures matter
    int alarm = 0;          // so many under `watch` bring the strict rule
    ThrottleRule strict = {};
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

// The rule that holds for the source now.
ThrottleRule const& rule_of(ThrottleSource const&, ThrottleState const& watched, Instant now);
// How long the source must still wait; zero: not at all. A wait longer than the rule knows is of a clock that has been
// set back since, and waiting for it could take days.
std::chrono::seconds wait_of(ThrottleState const&, ThrottleRule const&, Instant now);
// One more failure. After half an hour without one it begins anew.
ThrottleState after_failure(ThrottleState, ThrottleRule const&, Instant now);
// One more that only others' rules depend on.
ThrottleState after_watched_failure(ThrottleState, Instant now);
// Whoever is given an IPv6 network has all its addresses, so /64 counts as one. Others stand as they are.
std::string network_of(std::string const& address);
