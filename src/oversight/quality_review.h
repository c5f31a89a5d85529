// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/clock.h"
#include "base/id.h"
#include "plans/code.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

struct Person;
struct Plan;
struct PlanVersion;
struct Staff;
struct Unit;

// The plans of the numbers that are drawn out of the population, in the order they were drawn. The same seed and the same
// population always give the same plans: the generator is fixed by the standard, and the population is sorted first.
std::vector<std::int64_t> draw(std::vector<std::int64_t> population, std::size_t count, std::uint64_t seed);

enum class QualityAnswer { yes, partly, no };
std::span<Code<QualityAnswer> const> quality_answer_codes();

struct QualityActionEnd {
    std::string text;
    std::string author_name;
    Instant written_at;
};

// What whoever reviewed one drawn plan answered, signed. An action has somebody who does it and a day.
struct QualityVerdict {
    Id<QualityVerdict> id;
    Id<Plan> plan;
    Id<PlanVersion> version; // that was read
    std::vector<QualityAnswer> answers; // in the order of the questions
    std::string comment;
    std::string action; // empty: none needed
    std::optional<Id<Staff>> action_staff;
    std::string action_staff_name;
    std::optional<CivilDate> action_by;
    std::string author_name;
    std::string author_title;
    Instant written_at;
    std::optional<QualityActionEnd> action_end = std::nullopt;

    std::int64_t count(QualityAnswer) const;
};

// Stickprov: plans in force that the system drew, and what was found in each (001:5, SOSFS 2011:9). A record.
struct QualityReview {
    Id<QualityReview> id;
    Id<Unit> unit;
    std::uint64_t seed;
    std::vector<std::int64_t> population;
    std::vector<std::int64_t> drawn; // plans
    int question_version;
    Id<Staff> author;
    std::string author_name;
    Instant written_at;
    std::vector<QualityVerdict> verdicts = {};
    struct End {
        std::string summary;
        std::string author_name;
        std::string author_title;
        Instant written_at;
    };
    std::optional<End> end = std::nullopt;

    QualityVerdict const* verdict_of(std::int64_t plan) const;
    bool is_read() const { return verdicts.size() == drawn.size(); }
};

// "12,13,14" and back; nothing when it is no such list.
std::string number_list(std::vector<std::int64_t> const&);
std::optional<std::vector<std::int64_t>> parse_number_list(std::string_view text);
