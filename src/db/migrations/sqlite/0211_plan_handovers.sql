-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Överlämnande of an established version to the authority (avge, R119, R-GP-9, DD-16): to whom, with what ground, who
-- decided, and the package as it was; and what happened to it afterwards.

CREATE TABLE plan_handover (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    content TEXT NOT NULL CHECK (content IN ('what_and_who', 'difference', 'full')),
    authority TEXT NOT NULL,
    recipient TEXT NOT NULL,
    recipient_id INTEGER REFERENCES staff (id),
    way TEXT NOT NULL CHECK (way IN ('guest', 'file')),
    ground TEXT NOT NULL CHECK (ground IN ('law', 'consent', 'other')),
    ground_text TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    needs TEXT NOT NULL,
    questions TEXT NOT NULL,
    document BLOB NOT NULL,
    package TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL
) STRICT;
CREATE INDEX plan_handover_version ON plan_handover (version_id);
CREATE INDEX plan_handover_recipient ON plan_handover (recipient_id);
CREATE INDEX plan_handover_author ON plan_handover (author_id);

CREATE TABLE plan_handover_event (
    id INTEGER PRIMARY KEY,
    handover_id INTEGER NOT NULL REFERENCES plan_handover (id),
    kind TEXT NOT NULL CHECK (kind IN ('told', 'sent', 'noted', 'asks_more', 'new_examination')),
    who TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    words TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL
) STRICT;
CREATE INDEX plan_handover_event_handover ON plan_handover_event (handover_id);
CREATE INDEX plan_handover_event_author ON plan_handover_event (author_id);

INSERT INTO append_only_table (name) VALUES ('plan_handover'), ('plan_handover_event');

CREATE TRIGGER plan_handover_no_update BEFORE UPDATE ON plan_handover BEGIN SELECT RAISE(ABORT, 'append-only: plan_handover'); END;
CREATE TRIGGER plan_handover_no_delete BEFORE DELETE ON plan_handover BEGIN SELECT RAISE(ABORT, 'append-only: plan_handover'); END;
CREATE TRIGGER plan_handover_event_no_update BEFORE UPDATE ON plan_handover_event BEGIN SELECT RAISE(ABORT, 'append-only: plan_handover_event'); END;
CREATE TRIGGER plan_handover_event_no_delete BEFORE DELETE ON plan_handover_event BEGIN SELECT RAISE(ABORT, 'append-only: plan_handover_event'); END;
