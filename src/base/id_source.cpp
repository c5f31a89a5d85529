// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/id_source.h"

#include <cassert>

namespace {

// 2020-01-01T00:00:00Z: 41 bits of milliseconds from here last until 2089.
constexpr std::int64_t epoch_ms = 1577836800000;
constexpr int node_bits = 10;
constexpr int counter_bits = 12;

} // namespace

std::int64_t highest_id_at(Instant moment)
{
    using std::chrono::milliseconds;
    auto const ms = std::chrono::floor<milliseconds>(moment.time_since_epoch()).count() - epoch_ms;
    return ((ms + 1) << (node_bits + counter_bits)) - 1;
}

Instant moment_of_id(std::int64_t number)
{
    return Instant{std::chrono::milliseconds{(number >> (node_bits + counter_bits)) + epoch_ms}};
}

IdSource::IdSource(Clock const& clock, int node, std::int64_t at_least)
    : clock_{clock},
      node_{node},
      last_ms_{at_least >> (node_bits + counter_bits)},
      counter_{(1 << counter_bits) - 1}
{
    assert(node >= 0 && node < 1 << node_bits);
}

std::int64_t IdSource::next_number()
{
    using std::chrono::milliseconds;
    std::lock_guard const lock{mutex_};
    auto const now =
        std::chrono::duration_cast<milliseconds>(clock_.now().time_since_epoch()).count() - epoch_ms;
    if (now > last_ms_) {
        last_ms_ = now;
        counter_ = 0;
    } else if (++counter_ == 1 << counter_bits) {
        ++last_ms_;
        counter_ = 0;
    }
    return last_ms_ << (node_bits + counter_bits) | node_ << counter_bits | counter_;
}
