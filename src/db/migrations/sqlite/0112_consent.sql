-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Consent (samtycke, DD-6): what the person agrees to, to whom, how it was given and how long it holds. Taking it back is
-- a new version of the same consent.

CREATE TABLE consent (
    id INTEGER PRIMARY KEY,
    consent_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    version INTEGER NOT NULL CHECK (version > 0),
    state TEXT NOT NULL CHECK (state IN ('given', 'withdrawn')),
    kind TEXT NOT NULL CHECK (kind IN ('relative_part', 'contact', 'copy', 'sharing', 'photo', 'monitoring', 'other')),
    what TEXT NOT NULL,
    recipient TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('spoken', 'written', 'sign', 'shown')),
    given_by TEXT NOT NULL CHECK (given_by IN ('person', 'representative')),
    representative TEXT NOT NULL,
    given_on TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    reason TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER NOT NULL REFERENCES staff (id),
    salt BLOB NOT NULL,
    UNIQUE (consent_id, version),
    CHECK ((given_by = 'representative') = (representative <> ''))
) STRICT;
CREATE INDEX consent_person ON consent (person_id);
CREATE INDEX consent_created_by ON consent (created_by);

INSERT INTO append_only_table (name) VALUES ('consent');

CREATE TRIGGER consent_no_update BEFORE UPDATE ON consent BEGIN SELECT RAISE(ABORT, 'append-only: consent'); END;
CREATE TRIGGER consent_no_delete BEFORE DELETE ON consent BEGIN SELECT RAISE(ABORT, 'append-only: consent'); END;
