-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Inkommen handling: a document that came with an order, to be read before the plan is made (R65). The row says what it
-- is; what it holds lies in file_chunk, encrypted. The hash is of what lies there. A wrong one is marked, never changed.

CREATE TABLE attachment (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    order_id INTEGER NOT NULL REFERENCES care_order (id),
    kind TEXT NOT NULL CHECK (kind IN ('inquiry', 'decision', 'order', 'plan', 'photo', 'other')),
    title TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('pdf', 'jpeg', 'png', 'text')),
    size INTEGER NOT NULL,
    hash BLOB NOT NULL,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL
) STRICT;
CREATE INDEX attachment_order ON attachment (order_id);
CREATE INDEX attachment_person ON attachment (person_id);
CREATE INDEX attachment_author ON attachment (author_id);

-- Fel dokument: somebody found that it does not belong here. It is shown to nobody any more; the key stays until it is
-- destroyed as the law says.
CREATE TABLE attachment_mistake (
    id INTEGER PRIMARY KEY,
    attachment_id INTEGER NOT NULL UNIQUE REFERENCES attachment (id),
    reason TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL
) STRICT;
CREATE INDEX attachment_mistake_author ON attachment_mistake (author_id);

-- The key of what the attachment holds, wrapped with the key of the key file. Deleted when the attachment is destroyed
-- (gallring): then no copy of its chunks can be read.
CREATE TABLE attachment_key (
    attachment_id INTEGER PRIMARY KEY REFERENCES attachment (id),
    wrapped BLOB NOT NULL
) STRICT;

INSERT INTO append_only_table (name) VALUES ('attachment'), ('attachment_mistake');

CREATE TRIGGER attachment_no_update BEFORE UPDATE ON attachment BEGIN SELECT RAISE(ABORT, 'append-only: attachment'); END;
CREATE TRIGGER attachment_no_delete BEFORE DELETE ON attachment BEGIN SELECT RAISE(ABORT, 'append-only: attachment'); END;
CREATE TRIGGER attachment_mistake_no_update BEFORE UPDATE ON attachment_mistake BEGIN SELECT RAISE(ABORT, 'append-only: attachment_mistake'); END;
CREATE TRIGGER attachment_mistake_no_delete BEFORE DELETE ON attachment_mistake BEGIN SELECT RAISE(ABORT, 'append-only: attachment_mistake'); END;
