-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Skyddsåtgärd (R-PROTM-1): it rests on the person's own consent (DD-21), so there is no column for anybody else's. Each
-- review and the end are rows of their own. Akutläkemedel (DD-21): that there is one, where the instruction is and who may
-- give it; there is no column for a drug or a dose.

CREATE TABLE protective_measure (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    order_id INTEGER NOT NULL REFERENCES care_order (id),
    what TEXT NOT NULL CHECK (what <> ''),
    purpose TEXT NOT NULL CHECK (purpose <> ''),
    tried TEXT NOT NULL,
    consent_way TEXT NOT NULL CHECK (consent_way IN ('words', 'written', 'sign', 'shown')),
    consent_words TEXT NOT NULL CHECK (consent_words <> ''),
    consented_on TEXT NOT NULL,
    decided_by TEXT NOT NULL CHECK (decided_by <> ''),
    starts_on TEXT NOT NULL,
    review_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL,
    CHECK (consented_on <= starts_on AND starts_on <= review_on AND review_on <= ends_on)
) STRICT;
CREATE INDEX protective_measure_person ON protective_measure (person_id);
CREATE INDEX protective_measure_order ON protective_measure (order_id);
CREATE INDEX protective_measure_author ON protective_measure (author_id);

CREATE TABLE protective_review (
    id INTEGER PRIMARY KEY,
    measure_id INTEGER NOT NULL REFERENCES protective_measure (id),
    reviewed_on TEXT NOT NULL,
    result TEXT NOT NULL,
    consent_way TEXT NOT NULL CHECK (consent_way IN ('words', 'written', 'sign', 'shown')),
    consent_words TEXT NOT NULL CHECK (consent_words <> ''),
    review_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL,
    CHECK (reviewed_on <= review_on AND review_on <= ends_on)
) STRICT;
CREATE INDEX protective_review_measure ON protective_review (measure_id);
CREATE INDEX protective_review_author ON protective_review (author_id);

CREATE TABLE protective_end (
    id INTEGER PRIMARY KEY,
    measure_id INTEGER NOT NULL UNIQUE REFERENCES protective_measure (id),
    cause TEXT NOT NULL CHECK (cause IN ('withdrawn', 'not_needed', 'other_way')),
    words TEXT NOT NULL,
    ended_on TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL
) STRICT;
CREATE INDEX protective_end_author ON protective_end (author_id);

CREATE TABLE rescue_medicine (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    order_id INTEGER NOT NULL REFERENCES care_order (id),
    version INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('there', 'gone')),
    place TEXT NOT NULL,
    giver TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL,
    UNIQUE (order_id, version)
) STRICT;
CREATE INDEX rescue_medicine_person ON rescue_medicine (person_id);
CREATE INDEX rescue_medicine_author ON rescue_medicine (author_id);

INSERT INTO append_only_table (name) VALUES ('protective_measure'), ('protective_review'), ('protective_end'), ('rescue_medicine');

CREATE TRIGGER protective_measure_no_update BEFORE UPDATE ON protective_measure BEGIN SELECT RAISE(ABORT, 'append-only: protective_measure'); END;
CREATE TRIGGER protective_measure_no_delete BEFORE DELETE ON protective_measure BEGIN SELECT RAISE(ABORT, 'append-only: protective_measure'); END;
CREATE TRIGGER protective_review_no_update BEFORE UPDATE ON protective_review BEGIN SELECT RAISE(ABORT, 'append-only: protective_review'); END;
CREATE TRIGGER protective_review_no_delete BEFORE DELETE ON protective_review BEGIN SELECT RAISE(ABORT, 'append-only: protective_review'); END;
CREATE TRIGGER protective_end_no_update BEFORE UPDATE ON protective_end BEGIN SELECT RAISE(ABORT, 'append-only: protective_end'); END;
CREATE TRIGGER protective_end_no_delete BEFORE DELETE ON protective_end BEGIN SELECT RAISE(ABORT, 'append-only: protective_end'); END;
CREATE TRIGGER rescue_medicine_no_update BEFORE UPDATE ON rescue_medicine BEGIN SELECT RAISE(ABORT, 'append-only: rescue_medicine'); END;
CREATE TRIGGER rescue_medicine_no_delete BEFORE DELETE ON rescue_medicine BEGIN SELECT RAISE(ABORT, 'append-only: rescue_medicine'); END;
