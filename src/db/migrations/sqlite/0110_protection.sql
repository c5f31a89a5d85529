-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Persons with protected personal data (R-PROT-1, R314): the level, who may open what leads to them, and the compartment
-- in which that lies sealed (docs/adr/0007). protected_number stands for the name on copies.

ALTER TABLE person ADD COLUMN protection INTEGER NOT NULL DEFAULT 0 CHECK (protection BETWEEN 0 AND 3);
ALTER TABLE person ADD COLUMN protected_number TEXT;
CREATE UNIQUE INDEX person_protected_number ON person (protected_number);

CREATE TABLE compartment_mark (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    mark TEXT NOT NULL
) STRICT;

-- What was taken out of a record, sealed for that record. Without the key in the file it is noise.
CREATE TABLE sealed_text (
    record_id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('person_fact', 'person_contact', 'person_number')),
    person_id INTEGER NOT NULL REFERENCES person (id),
    box BLOB NOT NULL
) STRICT;
CREATE INDEX sealed_text_person ON sealed_text (person_id);

-- What was decided about the protection, step by step. Taking it away is asked by one and done by another (R-PROT-5).
CREATE TABLE person_protection (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    version INTEGER NOT NULL CHECK (version > 0),
    step TEXT NOT NULL CHECK (step IN ('set', 'removal_asked', 'removal_refused', 'removed')),
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 3),
    authority TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    decided_on TEXT,
    reason TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER NOT NULL REFERENCES staff (id),
    salt BLOB NOT NULL,
    UNIQUE (person_id, version),
    CHECK ((step = 'removed') = (level = 0))
) STRICT;
CREATE INDEX person_protection_created_by ON person_protection (created_by);

-- Who by name may open the compartment of a person. The newest version of (person, staff) is in force.
CREATE TABLE protection_grant (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    version INTEGER NOT NULL CHECK (version > 0),
    given INTEGER NOT NULL CHECK (given IN (0, 1)),
    valid_to TEXT,
    reason TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER NOT NULL REFERENCES staff (id),
    salt BLOB NOT NULL,
    UNIQUE (person_id, staff_id, version)
) STRICT;
CREATE INDEX protection_grant_staff ON protection_grant (staff_id);
CREATE INDEX protection_grant_created_by ON protection_grant (created_by);

-- The columns that may be emptied when their content has been sealed; nothing else of the row may change.
ALTER TABLE append_only_table ADD COLUMN sealable TEXT;

-- The same table with more kinds of facts: SQLite changes no CHECK.
CREATE TABLE person_fact_new (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('given_name', 'family_name', 'birth_date', 'address', 'phone', 'email',
        'language', 'interpreter', 'communication', 'sign', 'symbols_to', 'symbols_from', 'choice', 'yes_no', 'reading',
        'greeting', 'no_answer', 'way_in', 'door_code', 'key', 'alarm', 'pets', 'aids', 'senses', 'diet', 'memory',
        'private_money', 'care_contact', 'alert')),
    item INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL CHECK (version > 0),
    label TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER NOT NULL REFERENCES staff (id),
    salt BLOB NOT NULL,
    UNIQUE (person_id, kind, item, version),
    CHECK ((kind = 'alert') = (item <> 0))
) STRICT;
INSERT INTO person_fact_new (id, person_id, kind, item, version, label, text, created_at, created_by, salt)
SELECT id, person_id, kind, item, version, label, text, created_at, created_by, salt FROM person_fact;
DROP TABLE person_fact;
ALTER TABLE person_fact_new RENAME TO person_fact;
CREATE INDEX person_fact_created_by ON person_fact (created_by);
CREATE TRIGGER person_fact_no_delete BEFORE DELETE ON person_fact BEGIN SELECT RAISE(ABORT, 'append-only: person_fact'); END;

INSERT INTO append_only_table (name) VALUES ('compartment_mark'), ('sealed_text'), ('person_protection'), ('protection_grant');
UPDATE append_only_table SET sealable = 'text, salt' WHERE name = 'person_fact';
UPDATE append_only_table SET sealable = 'phone, email, address, salt' WHERE name = 'person_contact';
UPDATE append_only_table SET sealable = 'number, salt' WHERE name = 'person_number';

CREATE TRIGGER person_fact_no_update BEFORE UPDATE ON person_fact
WHEN NOT (NEW.id IS OLD.id AND NEW.person_id IS OLD.person_id AND NEW.kind IS OLD.kind AND NEW.item IS OLD.item AND
    NEW.version IS OLD.version AND NEW.label IS OLD.label AND NEW.created_at IS OLD.created_at AND NEW.created_by
    IS OLD.created_by AND NEW.text = ''
    AND EXISTS (SELECT 1 FROM sealed_text s WHERE s.record_id = OLD.id AND s.kind = 'person_fact'))
BEGIN SELECT RAISE(ABORT, 'append-only: person_fact'); END;
DROP TRIGGER person_contact_no_update;
CREATE TRIGGER person_contact_no_update BEFORE UPDATE ON person_contact
WHEN NOT (NEW.id IS OLD.id AND NEW.contact_id IS OLD.contact_id AND NEW.person_id IS OLD.person_id AND NEW.version IS
    OLD.version AND NEW.removed IS OLD.removed AND NEW.kind IS OLD.kind AND NEW.name IS OLD.name AND NEW.relation
    IS OLD.relation AND NEW.watches_rights IS OLD.watches_rights AND NEW.manages_property IS OLD.manages_property
    AND NEW.cares_for_person IS OLD.cares_for_person AND NEW.mandate_text IS OLD.mandate_text AND NEW.valid_from
    IS OLD.valid_from AND NEW.valid_to IS OLD.valid_to AND NEW.proof IS OLD.proof AND NEW.call_order IS
    OLD.call_order AND NEW.created_at IS OLD.created_at AND NEW.created_by IS OLD.created_by AND NEW.phone = ''
    AND NEW.email = '' AND NEW.address = ''
    AND EXISTS (SELECT 1 FROM sealed_text s WHERE s.record_id = OLD.id AND s.kind = 'person_contact'))
BEGIN SELECT RAISE(ABORT, 'append-only: person_contact'); END;
DROP TRIGGER person_number_no_update;
CREATE TRIGGER person_number_no_update BEFORE UPDATE ON person_number
WHEN NOT (NEW.id IS OLD.id AND NEW.person_id IS OLD.person_id AND NEW.version IS OLD.version AND NEW.kind IS OLD.kind
    AND NEW.created_at IS OLD.created_at AND NEW.created_by IS OLD.created_by AND NEW.number LIKE 'sealed:%'
    AND EXISTS (SELECT 1 FROM sealed_text s WHERE s.record_id = OLD.id AND s.kind = 'person_number'))
BEGIN SELECT RAISE(ABORT, 'append-only: person_number'); END;
CREATE TRIGGER compartment_mark_no_update BEFORE UPDATE ON compartment_mark BEGIN SELECT RAISE(ABORT, 'append-only: compartment_mark'); END;
CREATE TRIGGER compartment_mark_no_delete BEFORE DELETE ON compartment_mark BEGIN SELECT RAISE(ABORT, 'append-only: compartment_mark'); END;
CREATE TRIGGER sealed_text_no_update BEFORE UPDATE ON sealed_text BEGIN SELECT RAISE(ABORT, 'append-only: sealed_text'); END;
CREATE TRIGGER sealed_text_no_delete BEFORE DELETE ON sealed_text BEGIN SELECT RAISE(ABORT, 'append-only: sealed_text'); END;
CREATE TRIGGER person_protection_no_update BEFORE UPDATE ON person_protection BEGIN SELECT RAISE(ABORT, 'append-only: person_protection'); END;
CREATE TRIGGER person_protection_no_delete BEFORE DELETE ON person_protection BEGIN SELECT RAISE(ABORT, 'append-only: person_protection'); END;
CREATE TRIGGER protection_grant_no_update BEFORE UPDATE ON protection_grant BEGIN SELECT RAISE(ABORT, 'append-only: protection_grant'); END;
CREATE TRIGGER protection_grant_no_delete BEFORE DELETE ON protection_grant BEGIN SELECT RAISE(ABORT, 'append-only: protection_grant'); END;
