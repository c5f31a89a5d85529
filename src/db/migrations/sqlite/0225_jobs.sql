-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What is to happen by itself (jobs/). A kind and a subject come once: what was done stays for a while, so that it is
-- not done again. A program that runs a job has leased it; when it dies the lease runs out and another runs the job.
CREATE TABLE job (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    subject TEXT NOT NULL CHECK (length(subject) <= 200),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'stopped')),
    run_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    leased_by TEXT NOT NULL,
    leased_until INTEGER,
    outcome TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    settled_at INTEGER,
    UNIQUE (kind, subject)
) STRICT;
CREATE INDEX job_due ON job (kind, run_at) WHERE state = 'waiting';
CREATE INDEX job_settled ON job (state, settled_at);
