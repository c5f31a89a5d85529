// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

// 13 characters of lower-case Crockford base32: how an id stands in an address.
std::string id_text(std::int64_t);
// The number of such a text; nothing for any other text.
std::optional<std::int64_t> id_number(std::string_view);

// Id<Plan> and Id<Person> are different types, so one can never be passed where the other is meant.
// Always positive and time-ordered: 41 bits of milliseconds, 10 of node, 12 of counter (id_source.h).
template <class Entity>
class Id {
public:
    explicit constexpr Id(std::int64_t number) : number_{number} { }

    // From an address or a form. Nothing when it is not an id.
    static std::optional<Id> parse(std::string_view text)
    {
        if (auto const number = id_number(text)) return Id{*number};
        return std::nullopt;
    }

    constexpr std::int64_t number() const { return number_; }
    std::string text() const { return id_text(number_); }

    auto operator<=>(Id const&) const = default;

private:
    std::int64_t number_;
};

template <class Entity>
struct std::hash<Id<Entity>> {
    std::size_t operator()(Id<Entity> const& id) const { return std::hash<std::int64_t>{}(id.number()); }
};
