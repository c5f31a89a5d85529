-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Rules as data (R329): the organisation's published rules, each version for good with the day it begins (rule-model 5.2, 7),
-- and rules for one person in one order. The program's own safe start lies in the program.

CREATE TABLE rule_set (
    id bigint PRIMARY KEY,
    version bigint NOT NULL UNIQUE CHECK (version > 0),
    content text NOT NULL CHECK (content <> ''),
    valid_from text NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    author_title text NOT NULL,
    published_at bigint NOT NULL,
    salt bytea NOT NULL
);
CREATE INDEX rule_set_author ON rule_set (author_id);

-- value: '' takes the rule back from that day.
CREATE TABLE person_rule (
    id bigint PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES care_order (id),
    rule text NOT NULL,
    value text NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    valid_from text NOT NULL,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    author_title text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL
);
CREATE INDEX person_rule_order ON person_rule (order_id);
CREATE INDEX person_rule_author ON person_rule (author_id);

INSERT INTO append_only_table (name) VALUES ('rule_set'), ('person_rule');

CREATE TRIGGER rule_set_no_update BEFORE UPDATE ON rule_set FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rule_set_no_delete BEFORE DELETE ON rule_set FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER person_rule_no_update BEFORE UPDATE ON person_rule FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER person_rule_no_delete BEFORE DELETE ON person_rule FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What the rutinägare writes before it is published; one at a time. version: raised by each save.
CREATE TABLE rule_draft (
    id bigint PRIMARY KEY,
    place bigint NOT NULL UNIQUE CHECK (place = 1),
    content text NOT NULL CHECK (content <> ''),
    version bigint NOT NULL CHECK (version > 0),
    written_at bigint NOT NULL,
    written_by bigint NOT NULL REFERENCES staff (id)
);
CREATE INDEX rule_draft_written_by ON rule_draft (written_by);

-- The contract that a unit is run under, where there is one: rules may name it.
ALTER TABLE unit ADD COLUMN contract text NOT NULL DEFAULT '';
