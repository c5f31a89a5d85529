-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Persons (den enskilde) and what is shared about them between the units that support them (DD-1).

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    given_name TEXT NOT NULL CHECK (given_name <> ''),
    family_name TEXT NOT NULL CHECK (family_name <> ''),
    birth_date TEXT,
    deceased_on TEXT,
    created_at INTEGER NOT NULL,
    created_by INTEGER NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX person_created_by ON person (created_by);

-- The words of the name in force, folded to lower case, so that whole words and their beginnings can be looked up.
CREATE TABLE person_name_word (
    person_id INTEGER NOT NULL REFERENCES person (id),
    word TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('given', 'family')),
    position INTEGER NOT NULL,
    PRIMARY KEY (person_id, kind, position)
) STRICT;
CREATE INDEX person_name_word_word ON person_name_word (word);

-- Every number a person has or had. The newest row is in force; the older ones are only for finding the file (R-PNR-5).
CREATE TABLE person_number (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    version INTEGER NOT NULL CHECK (version > 0),
    kind TEXT NOT NULL CHECK (kind IN ('personal', 'coordination', 'reserve', 'none')),
    number TEXT,
    created_at INTEGER NOT NULL,
    created_by INTEGER NOT NULL REFERENCES staff (id),
    salt BLOB NOT NULL,
    UNIQUE (person_id, version),
    CHECK ((kind = 'none') = (number IS NULL))
) STRICT;
CREATE INDEX person_number_number ON person_number (number);
CREATE INDEX person_number_created_by ON person_number (created_by);

-- A fact about the person: every change is a new version of the same (kind, item). An empty text means taken away.
CREATE TABLE person_fact (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('given_name', 'family_name', 'birth_date', 'address', 'phone', 'email',
        'language', 'interpreter', 'communication', 'greeting', 'no_answer', 'way_in', 'key', 'pets', 'alert')),
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
CREATE INDEX person_fact_created_by ON person_fact (created_by);

-- Relatives and representatives (DD-5). Every change is a new version of the same contact.
CREATE TABLE person_contact (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    version INTEGER NOT NULL CHECK (version > 0),
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    kind TEXT NOT NULL CHECK (kind IN ('relative', 'close_person', 'god_man', 'forvaltare', 'future_mandate',
        'mandate', 'guardian', 'appointed_guardian', 'formyndare', 'professional')),
    name TEXT NOT NULL CHECK (name <> ''),
    relation TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    address TEXT NOT NULL,
    watches_rights INTEGER NOT NULL CHECK (watches_rights IN (0, 1)),
    manages_property INTEGER NOT NULL CHECK (manages_property IN (0, 1)),
    cares_for_person INTEGER NOT NULL CHECK (cares_for_person IN (0, 1)),
    mandate_text TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    proof TEXT NOT NULL,
    call_order INTEGER CHECK (call_order > 0),
    created_at INTEGER NOT NULL,
    created_by INTEGER NOT NULL REFERENCES staff (id),
    salt BLOB NOT NULL,
    UNIQUE (contact_id, version)
) STRICT;
CREATE INDEX person_contact_person ON person_contact (person_id);
CREATE INDEX person_contact_created_by ON person_contact (created_by);

CREATE TRIGGER person_number_no_update BEFORE UPDATE ON person_number BEGIN SELECT RAISE(ABORT, 'append-only: person_number'); END;
CREATE TRIGGER person_number_no_delete BEFORE DELETE ON person_number BEGIN SELECT RAISE(ABORT, 'append-only: person_number'); END;
CREATE TRIGGER person_fact_no_update BEFORE UPDATE ON person_fact BEGIN SELECT RAISE(ABORT, 'append-only: person_fact'); END;
CREATE TRIGGER person_fact_no_delete BEFORE DELETE ON person_fact BEGIN SELECT RAISE(ABORT, 'append-only: person_fact'); END;
CREATE TRIGGER person_contact_no_update BEFORE UPDATE ON person_contact BEGIN SELECT RAISE(ABORT, 'append-only: person_contact'); END;
CREATE TRIGGER person_contact_no_delete BEFORE DELETE ON person_contact BEGIN SELECT RAISE(ABORT, 'append-only: person_contact'); END;

INSERT INTO append_only_table (name) VALUES ('person_number'), ('person_fact'), ('person_contact');
