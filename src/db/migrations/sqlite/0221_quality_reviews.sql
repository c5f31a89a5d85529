-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Stickprov: plans that the system drew for whoever leads the unit to read, and what they found (SOSFS 2011:9, 001:5). The
-- draw can be done again: seed and population stand with it.

CREATE TABLE quality_review (
    id INTEGER PRIMARY KEY,
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    seed INTEGER NOT NULL,
    population TEXT NOT NULL,
    drawn TEXT NOT NULL CHECK (drawn <> ''),
    question_version INTEGER NOT NULL CHECK (question_version > 0),
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL
) STRICT;
CREATE INDEX quality_review_unit ON quality_review (unit_id, written_at);
CREATE INDEX quality_review_author ON quality_review (author_id);

-- What was answered about one of the plans, signed: "ja nej delvis …" in the order of the questions, with what is to be
-- done, by whom and when.
CREATE TABLE quality_verdict (
    id INTEGER PRIMARY KEY,
    review_id INTEGER NOT NULL REFERENCES quality_review (id),
    plan_id INTEGER NOT NULL REFERENCES plan (id),
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    answers TEXT NOT NULL CHECK (answers <> ''),
    comment TEXT NOT NULL,
    action TEXT NOT NULL,
    action_staff_id INTEGER REFERENCES staff (id),
    action_staff_name TEXT NOT NULL,
    action_by TEXT,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    author_title TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL,
    UNIQUE (review_id, plan_id)
) STRICT;
CREATE INDEX quality_verdict_plan ON quality_verdict (plan_id);
CREATE INDEX quality_verdict_version ON quality_verdict (version_id);
CREATE INDEX quality_verdict_action_staff ON quality_verdict (action_staff_id);
CREATE INDEX quality_verdict_author ON quality_verdict (author_id);

-- That the action was done.
CREATE TABLE quality_action_end (
    id INTEGER PRIMARY KEY,
    verdict_id INTEGER NOT NULL UNIQUE REFERENCES quality_verdict (id),
    text TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL
) STRICT;
CREATE INDEX quality_action_end_author ON quality_action_end (author_id);

-- That the whole review was gone through and signed.
CREATE TABLE quality_review_end (
    id INTEGER PRIMARY KEY,
    review_id INTEGER NOT NULL UNIQUE REFERENCES quality_review (id),
    summary TEXT NOT NULL CHECK (summary <> ''),
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    author_title TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL
) STRICT;
CREATE INDEX quality_review_end_author ON quality_review_end (author_id);

INSERT INTO append_only_table (name) VALUES ('quality_review'), ('quality_verdict'), ('quality_action_end'), ('quality_review_end');

CREATE TRIGGER quality_review_no_update BEFORE UPDATE ON quality_review BEGIN SELECT RAISE(ABORT, 'append-only: quality_review'); END;
CREATE TRIGGER quality_review_no_delete BEFORE DELETE ON quality_review BEGIN SELECT RAISE(ABORT, 'append-only: quality_review'); END;
CREATE TRIGGER quality_verdict_no_update BEFORE UPDATE ON quality_verdict BEGIN SELECT RAISE(ABORT, 'append-only: quality_verdict'); END;
CREATE TRIGGER quality_verdict_no_delete BEFORE DELETE ON quality_verdict BEGIN SELECT RAISE(ABORT, 'append-only: quality_verdict'); END;
CREATE TRIGGER quality_action_end_no_update BEFORE UPDATE ON quality_action_end BEGIN SELECT RAISE(ABORT, 'append-only: quality_action_end'); END;
CREATE TRIGGER quality_action_end_no_delete BEFORE DELETE ON quality_action_end BEGIN SELECT RAISE(ABORT, 'append-only: quality_action_end'); END;
CREATE TRIGGER quality_review_end_no_update BEFORE UPDATE ON quality_review_end BEGIN SELECT RAISE(ABORT, 'append-only: quality_review_end'); END;
CREATE TRIGGER quality_review_end_no_delete BEFORE DELETE ON quality_review_end BEGIN SELECT RAISE(ABORT, 'append-only: quality_review_end'); END;
