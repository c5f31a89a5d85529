// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <stdexcept>
#include <string_view>

// One value of an enumeration: how it stands in the database and in forms, and how a person reads it.
template <class E>
struct Code {
    E value;
    std::string_view code;
    std::string_view label;
};

// Every Code table answers for all values of its enumeration; a missing one is a bug.
template <class E>
Code<E> const& code_of(std::span<Code<E> const> codes, E value)
{
    for (auto const& one : codes)
        if (one.value == value) return one;
    throw std::logic_error{"an enumerator without a code"};
}

template <class E>
std::optional<E> parse_code(std::span<Code<E> const> codes, std::string_view text)
{
    for (auto const& one : codes)
        if (one.code == text) return one.value;
    return std::nullopt;
}
