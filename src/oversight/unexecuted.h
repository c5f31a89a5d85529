// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/database.h"
#include "oversight/agreed_duties.h"

#include <optional>
#include <string>
#include <vector>

// Ej verkställt beslut (SoL 34 kap. 1-2 §§, LSS 28 f-28 h §§): a decision that was not carried out within three months, or
// whose service has been interrupted for as long. Made of the order's own dates and stored nowhere (R-EVB-1).
struct UnexecutedDecision {
    enum class Cause { not_begun, interrupted };

    Cause cause;
    Id<Person> person;
    Id<Order> order;
    Id<Unit> unit;
    std::string services;
    std::string case_number;
    std::string authority;
    std::string reference; // the paragraph
    CivilDate decided_on;
    CivilDate valid_from;
    CivilDate since;                                 // the decision, or the first day without the service
    std::optional<CivilDate> carried_out = std::nullopt; // the first day with the service (again)
    std::string reason = {};                         // of an interruption

    CivilDate limit() const; // three months later
    // Reported: the limit has passed, or passes by `day`, and the service had not begun by then.
    bool is_reported_on(CivilDate day) const;
};
// Of orders that go on, of the living, with those that were carried out late; the longest first.
std::vector<UnexecutedDecision> list_unexecuted(ReadTx&, std::vector<Id<Unit>> const&);

// Those that wait, from 30 days before the limit.
std::vector<Duty> list_unexecuted_duties(ReadTx&, AskedFor const&);

// Kvartal: what is reported to IVO at its end.
struct Quarter {
    int year;
    int number; // 1 to 4

    static Quarter of(CivilDate);
    static std::optional<Quarter> parse(std::string_view text); // 2026-4
    Quarter before() const;
    CivilDate first_day() const;
    CivilDate last_day() const;
    std::string text() const; // 2026-4
    std::string name() const; // kvartal 4 2026
    auto operator<=>(Quarter const&) const = default;
};

// As it stood at the end of the quarter, or today in one that goes on: not carried out, or carried out in it after the limit.
std::vector<UnexecutedDecision> of_quarter(std::vector<UnexecutedDecision> all, Quarter, CivilDate today);
