-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What is to happen by itself (jobs/). A kind and a subject come once: what was done stays for a while, so that it is
-- not done again. A program that runs a job has leased it; when it dies the lease runs out and another runs the job.
CREATE TABLE job (
    id bigint PRIMARY KEY,
    kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    subject text NOT NULL CHECK (length(subject) <= 200),
    state text NOT NULL CHECK (state IN ('waiting', 'done', 'stopped')),
    run_at bigint NOT NULL,
    attempts bigint NOT NULL,
    leased_by text NOT NULL,
    leased_until bigint,
    outcome text NOT NULL,
    created_at bigint NOT NULL,
    settled_at bigint,
    UNIQUE (kind, subject)
);
CREATE INDEX job_due ON job (kind, run_at) WHERE state = 'waiting';
CREATE INDEX job_settled ON job (state, settled_at);
