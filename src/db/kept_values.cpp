// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/kept_values.h"

std::shared_ptr<void const> KeptValues::find(Key const& key)
{
    std::lock_guard const lock{mutex_};
    auto const place = places_.find(key);
    if (place == places_.end()) return nullptr;
    latest_first_.splice(latest_first_.begin(), latest_first_, place->second);
    return place->second->value;
}

void KeptValues::keep(Key const& key, std::shared_ptr<void const> value, std::size_t bytes)
{
    // Freed after the lock is.
    std::list<Kept> put_out;
    std::lock_guard const lock{mutex_};
    if (bytes > most_bytes_ || places_.contains(key)) return;
    latest_first_.push_front({key, std::move(value), bytes});
    places_.emplace(key, latest_first_.begin());
    bytes_ += bytes;
    while (bytes_ > most_bytes_) {
        auto const oldest = std::prev(latest_first_.end());
        bytes_ -= oldest->bytes;
        places_.erase(oldest->key);
        put_out.splice(put_out.begin(), latest_first_, oldest);
    }
}
