-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Persons with protected personal data (R-PROT-1, R314): the level, who may open what leads to them, and the compartment
-- in which that lies sealed (docs/adr/0007). protected_number stands for the name on copies.

ALTER TABLE person ADD COLUMN protection bigint NOT NULL DEFAULT 0 CHECK (protection BETWEEN 0 AND 3);
ALTER TABLE person ADD COLUMN protected_number text;
CREATE UNIQUE INDEX person_protected_number ON person (protected_number);

CREATE TABLE compartment_mark (
    id bigint PRIMARY KEY CHECK (id = 1),
    mark text NOT NULL
);

-- What was taken out of a record, sealed for that record. Without the key in the file it is noise.
CREATE TABLE sealed_text (
    record_id bigint PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('person_fact', 'person_contact', 'person_number')),
    person_id bigint NOT NULL REFERENCES person (id),
    box bytea NOT NULL
);
CREATE INDEX sealed_text_person ON sealed_text (person_id);

-- What was decided about the protection, step by step. Taking it away is asked by one and done by another (R-PROT-5).
CREATE TABLE person_protection (
    id bigint PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES person (id),
    version bigint NOT NULL CHECK (version > 0),
    step text NOT NULL CHECK (step IN ('set', 'removal_asked', 'removal_refused', 'removed')),
    level bigint NOT NULL CHECK (level BETWEEN 0 AND 3),
    authority text NOT NULL,
    legal_basis text NOT NULL,
    decided_on text,
    reason text NOT NULL,
    created_at bigint NOT NULL,
    created_by bigint NOT NULL REFERENCES staff (id),
    salt bytea NOT NULL,
    UNIQUE (person_id, version),
    CHECK ((step = 'removed') = (level = 0))
);
CREATE INDEX person_protection_created_by ON person_protection (created_by);

-- Who by name may open the compartment of a person. The newest version of (person, staff) is in force.
CREATE TABLE protection_grant (
    id bigint PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES person (id),
    staff_id bigint NOT NULL REFERENCES staff (id),
    version bigint NOT NULL CHECK (version > 0),
    given bigint NOT NULL CHECK (given IN (0, 1)),
    valid_to text,
    reason text NOT NULL,
    created_at bigint NOT NULL,
    created_by bigint NOT NULL REFERENCES staff (id),
    salt bytea NOT NULL,
    UNIQUE (person_id, staff_id, version)
);
CREATE INDEX protection_grant_staff ON protection_grant (staff_id);
CREATE INDEX protection_grant_created_by ON protection_grant (created_by);

-- The columns that may be emptied when their content has been sealed; nothing else of the row may change.
ALTER TABLE append_only_table ADD COLUMN sealable text;

ALTER TABLE person_fact DROP CONSTRAINT person_fact_kind_check;
ALTER TABLE person_fact ADD CONSTRAINT person_fact_kind_check CHECK (kind IN ('given_name', 'family_name', 'birth_date', 'address', 'phone', 'email',
        'language', 'interpreter', 'communication', 'sign', 'symbols_to', 'symbols_from', 'choice', 'yes_no', 'reading',
        'greeting', 'no_answer', 'way_in', 'door_code', 'key', 'alarm', 'pets', 'aids', 'senses', 'diet', 'memory',
        'private_money', 'care_contact', 'alert'));

INSERT INTO append_only_table (name) VALUES ('compartment_mark'), ('sealed_text'), ('person_protection'), ('protection_grant');
UPDATE append_only_table SET sealable = 'text, salt' WHERE name = 'person_fact';
UPDATE append_only_table SET sealable = 'phone, email, address, salt' WHERE name = 'person_contact';
UPDATE append_only_table SET sealable = 'number, salt' WHERE name = 'person_number';

-- Lets a row be emptied of the columns named, once their content lies in sealed_text.
CREATE FUNCTION refuse_change_but_sealing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (to_jsonb(NEW) - TG_ARGV) IS DISTINCT FROM (to_jsonb(OLD) - TG_ARGV)
        OR NOT EXISTS (SELECT 1 FROM sealed_text s WHERE s.record_id = OLD.id AND s.kind = TG_TABLE_NAME)
        OR EXISTS (SELECT 1 FROM jsonb_each_text(to_jsonb(NEW)) c
            WHERE c.key = ANY (TG_ARGV) AND c.key <> 'salt' AND c.value <> '' AND c.value NOT LIKE 'sealed:%') THEN
        RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END
$$;

DROP TRIGGER person_fact_no_update ON person_fact;
CREATE TRIGGER person_fact_no_update BEFORE UPDATE ON person_fact FOR EACH ROW EXECUTE FUNCTION refuse_change_but_sealing('text', 'salt');
DROP TRIGGER person_contact_no_update ON person_contact;
CREATE TRIGGER person_contact_no_update BEFORE UPDATE ON person_contact FOR EACH ROW EXECUTE FUNCTION refuse_change_but_sealing('phone', 'email', 'address', 'salt');
DROP TRIGGER person_number_no_update ON person_number;
CREATE TRIGGER person_number_no_update BEFORE UPDATE ON person_number FOR EACH ROW EXECUTE FUNCTION refuse_change_but_sealing('number', 'salt');
CREATE TRIGGER compartment_mark_no_update BEFORE UPDATE ON compartment_mark FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER compartment_mark_no_delete BEFORE DELETE ON compartment_mark FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sealed_text_no_update BEFORE UPDATE ON sealed_text FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sealed_text_no_delete BEFORE DELETE ON sealed_text FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER person_protection_no_update BEFORE UPDATE ON person_protection FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER person_protection_no_delete BEFORE DELETE ON person_protection FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER protection_grant_no_update BEFORE UPDATE ON protection_grant FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER protection_grant_no_delete BEFORE DELETE ON protection_grant FOR EACH ROW EXECUTE FUNCTION refuse_change();
