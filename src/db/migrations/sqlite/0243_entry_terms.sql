-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- A search goes through the `terms` of every note of a person. The notes of many persons are written in turn, so they lie
-- far apart; their terms lie here in the order of the file, one beside the other, and are a part of the signed record.
CREATE TABLE journal_entry_terms (
    person_id INTEGER NOT NULL,
    event_at INTEGER NOT NULL,
    entry_id INTEGER NOT NULL,
    order_id INTEGER NOT NULL,
    terms TEXT NOT NULL,
    PRIMARY KEY (person_id, event_at, entry_id)
) STRICT, WITHOUT ROWID;
INSERT INTO journal_entry_terms (person_id, event_at, entry_id, order_id, terms)
    SELECT person_id, event_at, id, order_id, terms FROM journal_entry ORDER BY person_id, event_at, id;
ALTER TABLE journal_entry DROP COLUMN terms;

INSERT INTO append_only_table (name) VALUES ('journal_entry_terms');

CREATE TRIGGER journal_entry_terms_no_update BEFORE UPDATE ON journal_entry_terms BEGIN SELECT RAISE(ABORT, 'append-only: journal_entry_terms'); END;
CREATE TRIGGER journal_entry_terms_no_delete BEFORE DELETE ON journal_entry_terms BEGIN SELECT RAISE(ABORT, 'append-only: journal_entry_terms'); END;
