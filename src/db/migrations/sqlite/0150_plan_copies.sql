-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Exemplar of an established plan that somebody holds on paper or as a file (R81, R211, R318), and what became of each
-- (R212). Who holds an old one is seen when the plan has got a later version.

CREATE TABLE plan_copy (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    kind TEXT NOT NULL CHECK (kind IN ('easy', 'staff', 'whole')),
    holder TEXT NOT NULL CHECK (holder IN ('person', 'representative', 'relative', 'unit', 'authority', 'other')),
    holder_name TEXT NOT NULL,
    ground TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('hand', 'post', 'secure_message', 'folder')),
    given_on TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL
) STRICT;
CREATE INDEX plan_copy_version ON plan_copy (version_id);
CREATE INDEX plan_copy_author ON plan_copy (author_id);

CREATE TABLE plan_copy_end (
    id INTEGER PRIMARY KEY,
    copy_id INTEGER NOT NULL UNIQUE REFERENCES plan_copy (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('destroyed', 'returned', 'kept', 'lost')),
    ended_on TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL
) STRICT;
CREATE INDEX plan_copy_end_author ON plan_copy_end (author_id);

INSERT INTO append_only_table (name) VALUES ('plan_copy'), ('plan_copy_end');

CREATE TRIGGER plan_copy_no_update BEFORE UPDATE ON plan_copy BEGIN SELECT RAISE(ABORT, 'append-only: plan_copy'); END;
CREATE TRIGGER plan_copy_no_delete BEFORE DELETE ON plan_copy BEGIN SELECT RAISE(ABORT, 'append-only: plan_copy'); END;
CREATE TRIGGER plan_copy_end_no_update BEFORE UPDATE ON plan_copy_end BEGIN SELECT RAISE(ABORT, 'append-only: plan_copy_end'); END;
CREATE TRIGGER plan_copy_end_no_delete BEFORE DELETE ON plan_copy_end BEGIN SELECT RAISE(ABORT, 'append-only: plan_copy_end'); END;
