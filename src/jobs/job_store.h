// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id_source.h"
#include "base/result.h"
#include "db/database.h"
#include "jobs/job.h"

#include <span>
#include <string>
#include <vector>

// Puts the job in the queue. False when that kind and subject is there already, waiting or done.
bool plan_job(WriteTx&, IdSource&, std::string_view kind, std::string_view subject, Instant run_at, Instant now);

// The one that has waited longest of that kind, is due and is nobody's.
std::optional<Id<Job>> find_due_job(ReadTx&, std::string_view kind, Instant now);
// Takes the job for job_lease. Nothing when another program was faster.
std::optional<Job> lease_job(WriteTx&, Id<Job>, std::string_view holder, Instant now);

// How a job is left by the program that ran it.
struct Settlement {
    JobState state;
    Instant run_at;
    int attempts;
    std::string outcome;
    bool was_done; // moves settled_at
};
// False when the lease has run out and the job is another's by now.
bool settle_job(WriteTx&, Id<Job>, std::string_view holder, Settlement const&, Instant now);

std::optional<Job> find_job(ReadTx&, std::string_view kind, std::string_view subject);
// For one that comes again and again: another moment, when it is nobody's.
void move_job(WriteTx&, Id<Job>, Instant run_at);

// What the operator looks at: given up first, then by moment. Done ones only when asked for.
enum class WhichJobs { open, all };
std::vector<Job> list_jobs(ReadTx&, WhichJobs);
// How many are given up, and how many should have been run ten minutes ago.
struct JobHealth {
    std::int64_t stopped = 0;
    std::int64_t late = 0;
};
JobHealth job_health(ReadTx&, Instant now);
// Lets one that waits or is given up be tried at once.
Result<Done> retry_job(WriteTx&, Id<Job>, Instant now);
// Every one that is given up; returns how many.
std::int64_t retry_stopped_jobs(WriteTx&, Instant now);
// Done and given up for longer than that. Some at a time; returns how many.
std::int64_t remove_old_jobs(WriteTx&, Instant settled_before);
