-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Text till en ny enhet (DD-20): an established version that a unit has given to another unit of the house, with an order
-- for the same person. It opens nothing else: the new unit takes the text into a plan of its own, unconfirmed.
CREATE TABLE plan_passed_on (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    order_id INTEGER NOT NULL REFERENCES care_order (id),
    why TEXT NOT NULL,
    says TEXT NOT NULL CHECK (says IN ('yes', 'no', 'not_asked')),
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL,
    UNIQUE (version_id, order_id)
) STRICT;
CREATE INDEX plan_passed_on_order ON plan_passed_on (order_id);
CREATE INDEX plan_passed_on_author ON plan_passed_on (author_id);

INSERT INTO append_only_table (name) VALUES ('plan_passed_on');

CREATE TRIGGER plan_passed_on_no_update BEFORE UPDATE ON plan_passed_on BEGIN SELECT RAISE(ABORT, 'append-only: plan_passed_on'); END;
CREATE TRIGGER plan_passed_on_no_delete BEFORE DELETE ON plan_passed_on BEGIN SELECT RAISE(ABORT, 'append-only: plan_passed_on'); END;
