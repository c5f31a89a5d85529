-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Persons (den enskilde) and what is shared about them between the units that support them (DD-1).

CREATE TABLE person (
    id bigint PRIMARY KEY,
    given_name text NOT NULL CHECK (given_name <> ''),
    family_name text NOT NULL CHECK (family_name <> ''),
    birth_date text,
    deceased_on text,
    created_at bigint NOT NULL,
    created_by bigint NOT NULL REFERENCES staff (id)
);
CREATE INDEX person_created_by ON person (created_by);

-- The words of the name in force, folded to lower case, so that whole words and their beginnings can be looked up.
CREATE TABLE person_name_word (
    person_id bigint NOT NULL REFERENCES person (id),
    word text COLLATE "C" NOT NULL,
    kind text NOT NULL CHECK (kind IN ('given', 'family')),
    position bigint NOT NULL,
    PRIMARY KEY (person_id, kind, position)
);
CREATE INDEX person_name_word_word ON person_name_word (word);

-- Every number a person has or had. The newest row is in force; the older ones are only for finding the file (R-PNR-5).
CREATE TABLE person_number (
    id bigint PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES person (id),
    version bigint NOT NULL CHECK (version > 0),
    kind text NOT NULL CHECK (kind IN ('personal', 'coordination', 'reserve', 'none')),
    number text,
    created_at bigint NOT NULL,
    created_by bigint NOT NULL REFERENCES staff (id),
    salt bytea NOT NULL,
    UNIQUE (person_id, version),
    CHECK ((kind = 'none') = (number IS NULL))
);
CREATE INDEX person_number_number ON person_number (number);
CREATE INDEX person_number_created_by ON person_number (created_by);

-- A fact about the person: every change is a new version of the same (kind, item). An empty text means taken away.
CREATE TABLE person_fact (
    id bigint PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES person (id),
    kind text NOT NULL CHECK (kind IN ('given_name', 'family_name', 'birth_date', 'address', 'phone', 'email',
        'language', 'interpreter', 'communication', 'greeting', 'no_answer', 'way_in', 'key', 'pets', 'alert')),
    item bigint NOT NULL DEFAULT 0,
    version bigint NOT NULL CHECK (version > 0),
    label text NOT NULL DEFAULT '',
    text text NOT NULL,
    created_at bigint NOT NULL,
    created_by bigint NOT NULL REFERENCES staff (id),
    salt bytea NOT NULL,
    UNIQUE (person_id, kind, item, version),
    CHECK ((kind = 'alert') = (item <> 0))
);
CREATE INDEX person_fact_created_by ON person_fact (created_by);

-- Relatives and representatives (DD-5). Every change is a new version of the same contact.
CREATE TABLE person_contact (
    id bigint PRIMARY KEY,
    contact_id bigint NOT NULL,
    person_id bigint NOT NULL REFERENCES person (id),
    version bigint NOT NULL CHECK (version > 0),
    removed bigint NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    kind text NOT NULL CHECK (kind IN ('relative', 'close_person', 'god_man', 'forvaltare', 'future_mandate',
        'mandate', 'guardian', 'appointed_guardian', 'formyndare', 'professional')),
    name text NOT NULL CHECK (name <> ''),
    relation text NOT NULL,
    phone text NOT NULL,
    email text NOT NULL,
    address text NOT NULL,
    watches_rights bigint NOT NULL CHECK (watches_rights IN (0, 1)),
    manages_property bigint NOT NULL CHECK (manages_property IN (0, 1)),
    cares_for_person bigint NOT NULL CHECK (cares_for_person IN (0, 1)),
    mandate_text text NOT NULL,
    valid_from text,
    valid_to text,
    proof text NOT NULL,
    call_order bigint CHECK (call_order > 0),
    created_at bigint NOT NULL,
    created_by bigint NOT NULL REFERENCES staff (id),
    salt bytea NOT NULL,
    UNIQUE (contact_id, version)
);
CREATE INDEX person_contact_person ON person_contact (person_id);
CREATE INDEX person_contact_created_by ON person_contact (created_by);

CREATE TRIGGER person_number_no_update BEFORE UPDATE ON person_number FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER person_number_no_delete BEFORE DELETE ON person_number FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER person_fact_no_update BEFORE UPDATE ON person_fact FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER person_fact_no_delete BEFORE DELETE ON person_fact FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER person_contact_no_update BEFORE UPDATE ON person_contact FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER person_contact_no_delete BEFORE DELETE ON person_contact FOR EACH ROW EXECUTE FUNCTION refuse_change();

INSERT INTO append_only_table (name) VALUES ('person_number'), ('person_fact'), ('person_contact');
