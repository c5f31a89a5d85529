// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/throttle.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>

namespace {

using std::chrono::seconds;

constexpr std::chrono::minutes forgotten_after{30};

// One person's slips cost nothing; a program that guesses gets some 300 tries a day.
constexpr ThrottleRule account_here{5, seconds{300}};
// While an account is guessed at from many places: some 60 tries a day from each.
constexpr ThrottleRule account_here_strict{2, seconds{1500}};
constexpr int account_alarm = 20;
// A whole municipality may share one address. Whoever guesses from it makes new browsers there wait, nobody elsewhere.
constexpr ThrottleRule address_any_account{40, seconds{30}};
constexpr ThrottleRule address_any_account_strict{10, seconds{120}};
constexpr int house_alarm = 400;

} // namespace

std::vector<ThrottleSource> throttle_sources(
    std::string const& username, std::string const& address, std::string const& known_device, bool known_address)
{
    if (!known_device.empty()) return {{"device " + known_device + ' ' + username, account_here}};
    auto const network = network_of(address);
    ThrottleSource here{"here " + network + ' ' + username, account_here};
    if (known_address) return {here};
    here.watch = "account " + username;
    here.alarm = account_alarm;
    here.strict = account_here_strict;
    return {here, {"address " + network, address_any_account, "everywhere", house_alarm, address_any_account_strict}};
}

ThrottleRule const& rule_of(ThrottleSource const& source, ThrottleState const& watched, Instant now)
{
    bool const alarm = !source.watch.empty() && watched.failures >= source.alarm && now - watched.failed_at <= forgotten_after;
    return alarm ? source.strict : source.rule;
}

std::chrono::seconds wait_of(ThrottleState const& state, ThrottleRule const& rule, Instant now)
{
    if (state.free_at <= now) return seconds{0};
    auto const left = std::chrono::ceil<seconds>(state.free_at - now);
    return left > rule.longest ? seconds{0} : left;
}

ThrottleState after_failure(ThrottleState state, ThrottleRule const& rule, Instant now)
{
    state = after_watched_failure(state, now);
    if (int const over = state.failures - rule.free_failures; over >= 0)
        state.free_at = now + std::min(rule.longest, seconds{1 << std::min(over, 20)});
    return state;
}

ThrottleState after_watched_failure(ThrottleState state, Instant now)
{
    if (now - state.failed_at > forgotten_after) state = {};
    ++state.failures;
    state.failed_at = now;
    state.free_at = now;
    return state;
}

std::string network_of(std::string const& address)
{
    std::array<unsigned char, 16> bytes{};
    if (inet_pton(AF_INET6, address.c_str(), bytes.data()) != 1) return address;
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    std::array<char, INET6_ADDRSTRLEN> text{};
    inet_ntop(AF_INET6, bytes.data(), text.data(), text.size());
    return std::string{text.data()} + "/64";
}
