-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Rules as data (R329): the organisation's published rules, each version for good with the day it begins (rule-model 5.2, 7),
-- and rules for one person in one order. The program's own safe start lies in the program.

CREATE TABLE rule_set (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL UNIQUE CHECK (version > 0),
    content TEXT NOT NULL CHECK (content <> ''),
    valid_from TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    author_title TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    salt BLOB NOT NULL
) STRICT;
CREATE INDEX rule_set_author ON rule_set (author_id);

-- value: '' takes the rule back from that day.
CREATE TABLE person_rule (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES care_order (id),
    rule TEXT NOT NULL,
    value TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    valid_from TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    author_title TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL
) STRICT;
CREATE INDEX person_rule_order ON person_rule (order_id);
CREATE INDEX person_rule_author ON person_rule (author_id);

INSERT INTO append_only_table (name) VALUES ('rule_set'), ('person_rule');

CREATE TRIGGER rule_set_no_update BEFORE UPDATE ON rule_set BEGIN SELECT RAISE(ABORT, 'append-only: rule_set'); END;
CREATE TRIGGER rule_set_no_delete BEFORE DELETE ON rule_set BEGIN SELECT RAISE(ABORT, 'append-only: rule_set'); END;
CREATE TRIGGER person_rule_no_update BEFORE UPDATE ON person_rule BEGIN SELECT RAISE(ABORT, 'append-only: person_rule'); END;
CREATE TRIGGER person_rule_no_delete BEFORE DELETE ON person_rule BEGIN SELECT RAISE(ABORT, 'append-only: person_rule'); END;

-- What the rutinägare writes before it is published; one at a time. version: raised by each save.
CREATE TABLE rule_draft (
    id INTEGER PRIMARY KEY,
    place INTEGER NOT NULL UNIQUE CHECK (place = 1),
    content TEXT NOT NULL CHECK (content <> ''),
    version INTEGER NOT NULL CHECK (version > 0),
    written_at INTEGER NOT NULL,
    written_by INTEGER NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX rule_draft_written_by ON rule_draft (written_by);

-- The contract that a unit is run under, where there is one: rules may name it.
ALTER TABLE unit ADD COLUMN contract TEXT NOT NULL DEFAULT '';
