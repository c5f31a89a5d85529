// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "base/id_source.h"
#include "base/log.h"
#include "db/database.h"
#include "jobs/job.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

// How an attempt ended. `said` is kept for the operator: a word or two, never about a person.
struct JobOutcome {
    enum class Kind {
        done,
        postponed, // nothing went wrong: it is to be tried again at `at`
        failed,    // is tried again in a while, until the kind gives up
        given_up,  // trying again is no use
    };
    Kind kind;
    std::string said = {};
    Instant at = {};
};

// One kind of job and what it does. What a job does must bear being done twice (job.h).
struct JobKind {
    std::string name;
    std::function<JobOutcome(Job const&)> run;
    int most_attempts = 0; // 0: never gives up
    // For a kind that comes again and again, and has one job without a subject: its next moment after the last time.
    std::function<Instant(std::optional<Instant> last, Instant now)> next = {};
};

// Every so often. Also when the clock was set back: else nothing would happen until it has caught up.
std::function<Instant(std::optional<Instant> last, Instant now)> every(std::chrono::seconds);
// Once a day, the first time it is that hour in Sweden or later.
std::function<Instant(std::optional<Instant> last, Instant now)> daily_from(int hour);

// Runs what is due, one job at a time. Several programs on one database share the queue: a job is leased to one of them.
class JobRunner {
public:
    // The kinds in order of importance: what is due of the first goes before the others.
    JobRunner(Database&, IdSource&, Clock const&, Log&, std::vector<JobKind>);

    // Until nothing is due any more, or until asked to stop: then the job that goes on is finished. Returns how many ran.
    // A fault of a job is a failed attempt; a fault of the queue itself is thrown.
    int run_due(std::stop_token const& = {});

private:
    struct Leased {
        Job job;
        JobKind const& kind;
    };
    void plan_recurring();
    std::optional<Leased> lease_next();
    void run(Leased const&);

    Database& database_;
    IdSource& ids_;
    Clock const& clock_;
    Log& log_;
    std::vector<JobKind> const kinds_;
    std::string const holder_;
};
