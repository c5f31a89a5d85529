// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "jobs/job_store.h"

namespace {

constexpr auto columns = "id, kind, subject, state, run_at, attempts, leased_until, outcome, created_at, settled_at";

std::string select_jobs(std::string_view rest) { return std::string{"SELECT "} + columns + " FROM job " + std::string{rest}; }

Job read_job(Row const& row)
{
    return {.id = row.id<Job>(0),
        .kind = row.text(1),
        .subject = row.text(2),
        .state = job_state(row.text_view(3)),
        .run_at = row.instant(4),
        .attempts = static_cast<int>(row.integer(5)),
        .leased_until = row.optional_instant(6),
        .outcome = row.text(7),
        .created_at = row.instant(8),
        .settled_at = row.optional_instant(9)};
}

} // namespace

bool plan_job(WriteTx& tx, IdSource& ids, std::string_view kind, std::string_view subject, Instant run_at, Instant now)
{
    return tx.execute(R"(
        INSERT INTO job (id, kind, subject, state, run_at, attempts, leased_by, outcome, created_at)
        VALUES (?1, ?2, ?3, 'waiting', ?4, 0, '', '', ?5)
        ON CONFLICT (kind, subject) DO NOTHING
        )",
               {ids.next<Job>(), kind, subject, run_at, now})
        == 1;
}

std::optional<Id<Job>> find_due_job(ReadTx& tx, std::string_view kind, Instant now)
{
    return tx.find(R"(
        SELECT id FROM job
        WHERE kind = ?1 AND state = 'waiting' AND run_at <= ?2 AND (leased_until IS NULL OR leased_until <= ?2)
        ORDER BY run_at, id LIMIT 1
        )",
        {kind, now}, [](Row const& row) { return row.id<Job>(0); });
}

std::optional<Job> lease_job(WriteTx& tx, Id<Job> id, std::string_view holder, Instant now)
{
    auto const taken = tx.execute(R"(
        UPDATE job SET leased_by = ?2, leased_until = ?3, attempts = attempts + 1
        WHERE id = ?1 AND state = 'waiting' AND run_at <= ?4 AND (leased_until IS NULL OR leased_until <= ?4)
        )",
        {id, holder, now + job_lease, now});
    if (taken == 0) return std::nullopt;
    return tx.find(select_jobs("WHERE id = ?1"), {id}, read_job);
}

bool settle_job(WriteTx& tx, Id<Job> id, std::string_view holder, Settlement const& left, Instant now)
{
    return tx.execute(R"(
        UPDATE job SET state = ?3, run_at = ?4, attempts = ?5, outcome = ?6, leased_by = '', leased_until = NULL,
            settled_at = CASE WHEN ?7 = 1 THEN ?8 ELSE settled_at END
        WHERE id = ?1 AND leased_by = ?2
        )",
               {id, holder, code_of(left.state), left.run_at, left.attempts, left.outcome, left.was_done, now})
        == 1;
}

std::optional<Job> find_job(ReadTx& tx, std::string_view kind, std::string_view subject)
{
    return tx.find(select_jobs("WHERE kind = ?1 AND subject = ?2"), {kind, subject}, read_job);
}

void move_job(WriteTx& tx, Id<Job> id, Instant run_at)
{
    tx.execute("UPDATE job SET run_at = ?2 WHERE id = ?1 AND state = 'waiting' AND leased_until IS NULL", {id, run_at});
}

std::vector<Job> list_jobs(ReadTx& tx, WhichJobs which)
{
    return tx.list(select_jobs(R"(
        WHERE ?1 = 1 OR state <> 'done'
        ORDER BY CASE state WHEN 'stopped' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END, run_at, id
        )"),
        {which == WhichJobs::all}, read_job);
}

JobHealth job_health(ReadTx& tx, Instant now)
{
    return {tx.number("SELECT count(*) FROM job WHERE state = 'stopped'", {}),
        // What comes again and again is left behind when its setting is taken away.
        tx.number("SELECT count(*) FROM job WHERE state = 'waiting' AND run_at < ?1 AND (subject <> '' OR run_at > ?2)",
            {now - std::chrono::minutes{10}, now - std::chrono::days{1}})};
}

Result<Done> retry_job(WriteTx& tx, Id<Job> id, Instant now)
{
    auto const changed = tx.execute(
        "UPDATE job SET state = 'waiting', run_at = ?2, attempts = 0 WHERE id = ?1 AND state <> 'done' AND (leased_until IS NULL OR leased_until <= ?2)",
        {id, now});
    if (changed == 0) return not_found("Jobbet finns inte, är redan gjort eller pågår just nu. Se `delaktig jobs list`.");
    return Done{};
}

std::int64_t retry_stopped_jobs(WriteTx& tx, Instant now)
{
    return tx.execute("UPDATE job SET state = 'waiting', run_at = ?1, attempts = 0 WHERE state = 'stopped'", {now});
}

std::int64_t remove_old_jobs(WriteTx& tx, Instant settled_before)
{
    return tx.execute("DELETE FROM job WHERE id IN (SELECT id FROM job WHERE state <> 'waiting' AND settled_at < ?1 LIMIT 500)", {settled_before});
}
