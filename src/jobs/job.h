// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "base/id.h"

#include <optional>
#include <string>
#include <string_view>

enum class JobState {
    waiting, // for its moment, or for another attempt
    done,
    stopped, // given up: somebody has to look
};
std::string_view code_of(JobState);
JobState job_state(std::string_view code);

// Jobb: something that is to happen by itself at a moment. It is written in the transaction that causes it, so that it
// is there exactly when its cause is. At least once: a job whose program died is run again, so what it does must bear that.
struct Job {
    Id<Job> id;
    std::string kind;    // "mail": which of the program's kinds runs it
    std::string subject; // what it is about, in ids only; together with the kind it comes once
    JobState state;
    Instant run_at;
    int attempts; // also the one that goes on
    std::optional<Instant> leased_until;
    std::string outcome; // a word or two for the operator, never about a person
    Instant created_at;
    std::optional<Instant> settled_at; // the last time it was done or given up
};

// For how long a job is the program's that runs it. Every job ends well within that.
inline constexpr std::chrono::minutes job_lease{5};

// After a failed attempt: a minute, then twice as long each time, at most an hour.
Instant next_attempt(Instant now, int attempts);
