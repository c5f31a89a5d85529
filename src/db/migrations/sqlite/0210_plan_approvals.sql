-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Godkännande of an established version (R185, R264, R-GP-6, DD-5, DD-11): who answered what, how and when, and what was
-- answered about each part of the plan.

CREATE TABLE plan_approval (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    party TEXT NOT NULL CHECK (party IN ('person', 'representative', 'manager')),
    party_name TEXT NOT NULL,
    mandate TEXT NOT NULL,
    represented_how TEXT CHECK (represented_how IN ('with_consent', 'cannot_decide')),
    outcome TEXT NOT NULL CHECK (outcome IN ('approved', 'declined', 'not_able', 'not_needed')),
    way TEXT CHECK (way IN ('screen', 'spoken', 'pictures', 'paper', 'e_signature')),
    witness TEXT NOT NULL,
    words TEXT NOT NULL,
    answered_on TEXT NOT NULL,
    attachment_id INTEGER REFERENCES attachment (id),
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL
) STRICT;
CREATE INDEX plan_approval_version ON plan_approval (version_id);
CREATE INDEX plan_approval_attachment ON plan_approval (attachment_id);
CREATE INDEX plan_approval_author ON plan_approval (author_id);

CREATE TABLE plan_approval_part (
    approval_id INTEGER NOT NULL REFERENCES plan_approval (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'unknown')),
    change_wanted TEXT NOT NULL,
    PRIMARY KEY (approval_id, position)
) STRICT;

INSERT INTO append_only_table (name) VALUES ('plan_approval'), ('plan_approval_part');

CREATE TRIGGER plan_approval_no_update BEFORE UPDATE ON plan_approval BEGIN SELECT RAISE(ABORT, 'append-only: plan_approval'); END;
CREATE TRIGGER plan_approval_no_delete BEFORE DELETE ON plan_approval BEGIN SELECT RAISE(ABORT, 'append-only: plan_approval'); END;
CREATE TRIGGER plan_approval_part_no_update BEFORE UPDATE ON plan_approval_part BEGIN SELECT RAISE(ABORT, 'append-only: plan_approval_part'); END;
CREATE TRIGGER plan_approval_part_no_delete BEFORE DELETE ON plan_approval_part BEGIN SELECT RAISE(ABORT, 'append-only: plan_approval_part'); END;
