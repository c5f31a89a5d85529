// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <utility>
#include <variant>

// Why the system said no to something a person asked for. A refusal is a normal answer, not a fault: it is
// returned, shown in Swedish (what happened and what to do), and never thrown. Faults (a lost database, a
// bug) are exceptions, caught only at the request boundary, the job runner, the writer thread and main.
struct Refusal {
    // closed: a file that the reader has no relation to; a nödöppning may open it (DD-4).
    enum class Reason { not_found, forbidden, closed, conflict, invalid, busy };

    Reason reason;
    std::string message;
};

// A T, or why there is none.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_{std::in_place_index<0>, std::move(value)} { }
    Result(Refusal refusal) : state_{std::in_place_index<1>, std::move(refusal)} { }

    explicit operator bool() const { return state_.index() == 0; }

    T& operator*() { return std::get<0>(state_); }
    T const& operator*() const { return std::get<0>(state_); }
    T* operator->() { return &std::get<0>(state_); }
    T const* operator->() const { return &std::get<0>(state_); }
    Refusal const& refusal() const { return std::get<1>(state_); }

private:
    std::variant<T, Refusal> state_;
};

// The answer of something that has nothing to tell but that it was done.
struct Done { };

inline Refusal not_found(std::string message) { return {Refusal::Reason::not_found, std::move(message)}; }
inline Refusal forbidden(std::string message) { return {Refusal::Reason::forbidden, std::move(message)}; }
inline Refusal conflict(std::string message) { return {Refusal::Reason::conflict, std::move(message)}; }
inline Refusal invalid(std::string message) { return {Refusal::Reason::invalid, std::move(message)}; }
