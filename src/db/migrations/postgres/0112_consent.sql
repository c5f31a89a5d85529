-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Consent (samtycke, DD-6): what the person agrees to, to whom, how it was given and how long it holds. Taking it back is
-- a new version of the same consent.

CREATE TABLE consent (
    id bigint PRIMARY KEY,
    consent_id bigint NOT NULL,
    person_id bigint NOT NULL REFERENCES person (id),
    version bigint NOT NULL CHECK (version > 0),
    state text NOT NULL CHECK (state IN ('given', 'withdrawn')),
    kind text NOT NULL CHECK (kind IN ('relative_part', 'contact', 'copy', 'sharing', 'photo', 'monitoring', 'other')),
    what text NOT NULL,
    recipient text NOT NULL,
    way text NOT NULL CHECK (way IN ('spoken', 'written', 'sign', 'shown')),
    given_by text NOT NULL CHECK (given_by IN ('person', 'representative')),
    representative text NOT NULL,
    given_on text NOT NULL,
    valid_to text NOT NULL,
    reason text NOT NULL,
    created_at bigint NOT NULL,
    created_by bigint NOT NULL REFERENCES staff (id),
    salt bytea NOT NULL,
    UNIQUE (consent_id, version),
    CHECK ((given_by = 'representative') = (representative <> ''))
);
CREATE INDEX consent_person ON consent (person_id);
CREATE INDEX consent_created_by ON consent (created_by);

INSERT INTO append_only_table (name) VALUES ('consent');

CREATE TRIGGER consent_no_update BEFORE UPDATE ON consent FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER consent_no_delete BEFORE DELETE ON consent FOR EACH ROW EXECUTE FUNCTION refuse_change();
