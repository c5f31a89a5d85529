// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <typeindex>
#include <unordered_map>

// What was made of rows that never change (an established version of a plan), so that the next reader need not make it
// again. One for each database, for all its readers. It holds at most `most_bytes`, by the estimates of those who keep;
// what nobody has asked for the longest goes first. A value is found only by the id of its row, which its reader has
// found through an access decision of its own: nothing here opens anything.
class KeptValues {
public:
    explicit KeptValues(std::size_t most_bytes) : most_bytes_{most_bytes} { }

    // Shared: a page reads its value while another reader may put it out.
    template <class T>
    std::shared_ptr<T const> find(std::int64_t id)
    {
        return std::static_pointer_cast<T const>(find(Key{typeid(T), id}));
    }
    template <class T>
    void keep(std::int64_t id, std::shared_ptr<T const> value, std::size_t bytes)
    {
        keep(Key{typeid(T), id}, std::move(value), bytes);
    }

private:
    struct Key {
        std::type_index type;
        std::int64_t id;
        bool operator==(Key const&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(Key const& key) const { return key.type.hash_code() ^ std::hash<std::int64_t>{}(key.id); }
    };
    struct Kept {
        Key key;
        std::shared_ptr<void const> value;
        std::size_t bytes;
    };

    std::shared_ptr<void const> find(Key const&);
    void keep(Key const&, std::shared_ptr<void const>, std::size_t bytes);

    std::mutex mutex_;
    std::size_t const most_bytes_;
    std::size_t bytes_ = 0;
    std::list<Kept> latest_first_;
    std::unordered_map<Key, std::list<Kept>::iterator, KeyHash> places_;
};
