// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A handful of names and values, in order of arrival: cookies, the parts of a path. A flat vector, because
// there are few and a tree of nodes for every request costs more than looking through them.
class NamedValues {
public:
    using Pair = std::pair<std::string, std::string>;
    using const_iterator = std::vector<Pair>::const_iterator;

    NamedValues() = default;
    NamedValues(std::initializer_list<Pair> pairs)
        : pairs_{pairs}
    {
    }

    const_iterator begin() const { return pairs_.begin(); }
    const_iterator end() const { return pairs_.end(); }
    // The first of that name, or end().
    const_iterator find(std::string_view name) const
    {
        auto at = begin();
        while (at != end() && at->first != name)
            ++at;
        return at;
    }
    bool contains(std::string_view name) const { return find(name) != end(); }
    // Adds it when the name is new; else keeps what came first.
    void emplace(std::string_view name, std::string_view value)
    {
        if (!contains(name)) pairs_.emplace_back(name, value);
    }
    void clear() { pairs_.clear(); }
    bool empty() const { return pairs_.empty(); }
    std::size_t size() const { return pairs_.size(); }

private:
    std::vector<Pair> pairs_;
};
