-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- The unit's reply to what the authority answered about a handed-over plan (I-13, DD-16). SQLite changes a CHECK only by
-- making the table anew.
CREATE TABLE plan_handover_event_wider (
    id INTEGER PRIMARY KEY,
    handover_id INTEGER NOT NULL REFERENCES plan_handover (id),
    kind TEXT NOT NULL CHECK (kind IN ('told', 'sent', 'noted', 'asks_more', 'new_examination', 'replied')),
    who TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    words TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL
) STRICT;
INSERT INTO plan_handover_event_wider (id, handover_id, kind, who, happened_on, words, author_id, author_name, written_at, salt)
    SELECT id, handover_id, kind, who, happened_on, words, author_id, author_name, written_at, salt FROM plan_handover_event;
DROP TABLE plan_handover_event;
ALTER TABLE plan_handover_event_wider RENAME TO plan_handover_event;
CREATE INDEX plan_handover_event_handover ON plan_handover_event (handover_id);
CREATE INDEX plan_handover_event_author ON plan_handover_event (author_id);
CREATE TRIGGER plan_handover_event_no_update BEFORE UPDATE ON plan_handover_event BEGIN SELECT RAISE(ABORT, 'append-only: plan_handover_event'); END;
CREATE TRIGGER plan_handover_event_no_delete BEFORE DELETE ON plan_handover_event BEGIN SELECT RAISE(ABORT, 'append-only: plan_handover_event'); END;
