-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Plan från en extern utförare (R151): one of the order's documents, registered as the plan in force. The newest applies.

CREATE TABLE outside_plan (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES care_order (id),
    attachment_id INTEGER NOT NULL REFERENCES attachment (id),
    dated_on TEXT NOT NULL,
    made_by TEXT NOT NULL CHECK (made_by <> ''),
    follow_up_on TEXT,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL,
    CHECK (follow_up_on IS NULL OR follow_up_on >= dated_on)
) STRICT;
CREATE INDEX outside_plan_order ON outside_plan (order_id);
CREATE INDEX outside_plan_attachment ON outside_plan (attachment_id);
CREATE INDEX outside_plan_author ON outside_plan (author_id);

INSERT INTO append_only_table (name) VALUES ('outside_plan');
CREATE TRIGGER outside_plan_no_update BEFORE UPDATE ON outside_plan BEGIN SELECT RAISE(ABORT, 'append-only: outside_plan'); END;
CREATE TRIGGER outside_plan_no_delete BEFORE DELETE ON outside_plan BEGIN SELECT RAISE(ABORT, 'append-only: outside_plan'); END;
