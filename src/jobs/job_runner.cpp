// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "jobs/job_runner.h"

#include "base/civil_date.h"
#include "base/random.h"
#include "jobs/job_store.h"

#include <algorithm>

namespace {

// An outcome as the row is left. One that was postponed to a moment that has been would be run again and again.
Settlement settlement_of(JobOutcome const& outcome, Job const& job, JobKind const& kind, Instant now)
{
    using enum JobOutcome::Kind;
    switch (outcome.kind) {
    case done:
        if (kind.next) return {JobState::waiting, std::max(kind.next(now, now), now + std::chrono::seconds{1}), 0, outcome.said, true};
        return {JobState::done, job.run_at, job.attempts, outcome.said, true};
    case postponed: return {JobState::waiting, std::max(outcome.at, now + std::chrono::seconds{1}), 0, outcome.said, false};
    case failed:
        if (kind.most_attempts == 0 || job.attempts < kind.most_attempts)
            return {JobState::waiting, next_attempt(now, job.attempts), job.attempts, outcome.said, false};
        return {JobState::stopped, job.run_at, job.attempts, outcome.said, true};
    case given_up: return {JobState::stopped, job.run_at, job.attempts, outcome.said, true};
    }
    std::abort();
}

JobOutcome outcome_of(Job const& job, JobKind const& kind, Log& log)
{
    // Its program died each time.
    if (kind.most_attempts > 0 && job.attempts > kind.most_attempts) return {JobOutcome::Kind::given_up, "died"};
    try {
        return kind.run(job);
    } catch (std::exception const& fault) {
        log.error("job_failed", {{"kind", job.kind}, {"job", job.id.text()}, {"attempt", job.attempts}, {"fault", fault.what()}});
        return {JobOutcome::Kind::failed, "fault"};
    }
}

} // namespace

std::function<Instant(std::optional<Instant>, Instant)> every(std::chrono::seconds interval)
{
    return [interval](std::optional<Instant> last, Instant now) { return last && *last <= now ? *last + interval : now; };
}

std::function<Instant(std::optional<Instant>, Instant)> daily_from(int hour)
{
    return [hour](std::optional<Instant> last, Instant now) {
        auto const on_day = [&](CivilDate day) { return instant_of(day, *CivilTime::of(hour, 0)); };
        auto const today = civil_date(now);
        bool const was_today = last && civil_date(*last) == today;
        return on_day(was_today ? add_days(today, 1) : today);
    };
}

JobRunner::JobRunner(Database& database, IdSource& ids, Clock const& clock, Log& log, std::vector<JobKind> kinds)
    : database_{database}, ids_{ids}, clock_{clock}, log_{log}, kinds_{std::move(kinds)}, holder_{random_token()}
{
}

int JobRunner::run_due(std::stop_token const& stop)
{
    plan_recurring();
    int count = 0;
    while (!stop.stop_requested()) {
        auto const leased = lease_next();
        if (!leased) break;
        run(*leased);
        ++count;
    }
    return count;
}

// Their rows, and their moments: a setting may have changed, or the clock may have been set back.
void JobRunner::plan_recurring()
{
    auto const now = clock_.now();
    for (auto const& kind : kinds_) {
        if (!kind.next) continue;
        auto const job = database_.read([&](ReadTx& tx) { return find_job(tx, kind.name, ""); });
        if (job && (job->attempts > 0 || job->leased_until)) continue;
        auto const at = kind.next(job ? job->settled_at : std::nullopt, now);
        if (job && (job->run_at == at || (job->run_at <= now && at <= now))) continue;
        static_cast<void>(database_.write([&](WriteTx& tx) -> Result<Done> {
            if (job) move_job(tx, job->id, at);
            else plan_job(tx, ids_, kind.name, "", at, now);
            return Done{};
        }));
    }
}

std::optional<JobRunner::Leased> JobRunner::lease_next()
{
    auto const now = clock_.now();
    for (auto const& kind : kinds_) {
        while (auto const due = database_.read([&](ReadTx& tx) { return find_due_job(tx, kind.name, now); })) {
            auto leased = database_.write([&](WriteTx& tx) -> Result<std::optional<Job>> { return lease_job(tx, *due, holder_, now); });
            if (leased && *leased) return Leased{std::move(**leased), kind};
        }
    }
    return std::nullopt;
}

void JobRunner::run(Leased const& leased)
{
    auto const& job = leased.job;
    auto const outcome = outcome_of(job, leased.kind, log_);
    auto const now = clock_.now();
    auto const left = settlement_of(outcome, job, leased.kind, now);
    auto const kept = database_.write([&](WriteTx& tx) -> Result<bool> { return settle_job(tx, job.id, holder_, left, now); });
    if (!*kept) log_.warning("job_lease_ran_out", {{"kind", job.kind}, {"job", job.id.text()}});
    if (left.state == JobState::stopped)
        log_.error("job_given_up", {{"kind", job.kind}, {"job", job.id.text()}, {"why", outcome.said}, {"do", "see delaktig jobs list"}});
}
