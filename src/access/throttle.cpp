// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/throttle.h"

#include <algorithm>

namespace {

using std::chrono::seconds;

constexpr std::chrono::minutes forgotten_after{30};

// One person's slips cost nothing; a program that guesses gets some 300 tries a day.
constexpr ThrottleRule account_here{5, seconds{300}};
// All unknown places together that try one account.
constexpr ThrottleRule account_anywhere{20, seconds{60}};
// A whole municipality may share one address.
constexpr ThrottleRule address_any_account{40, seconds{30}};
constexpr ThrottleRule everywhere{400, seconds{2}};

} // namespace

std::vector<ThrottleSource> throttle_sources(
    std::string const& username, std::string const& address, std::string const& known_device, bool known_address)
{
    if (!known_device.empty()) return {{"device " + known_device + ' ' + username, account_here}};
    std::vector<ThrottleSource> sources{{"here " + address + ' ' + username, account_here}};
    if (known_address) return sources;
    sources.push_back({"account " + username, account_anywhere});
    sources.push_back({"address " + address, address_any_account});
    sources.push_back({"everywhere", everywhere});
    return sources;
}

std::chrono::seconds wait_of(ThrottleState const& state, ThrottleRule const& rule, Instant now)
{
    if (state.free_at <= now) return seconds{0};
    auto const left = std::chrono::ceil<seconds>(state.free_at - now);
    return left > rule.longest ? seconds{0} : left;
}

ThrottleState after_failure(ThrottleState state, ThrottleRule const& rule, Instant now)
{
    if (now - state.failed_at > forgotten_after) state = {};
    ++state.failures;
    state.failed_at = now;
    state.free_at = now;
    if (int const over = state.failures - rule.free_failures; over >= 0)
        state.free_at = now + std::min(rule.longest, seconds{1 << std::min(over, 20)});
    return state;
}
