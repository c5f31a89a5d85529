-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Skyddsåtgärd (R-PROTM-1): it rests on the person's own consent (DD-21), so there is no column for anybody else's. Each
-- review and the end are rows of their own. Akutläkemedel (DD-21): that there is one, where the instruction is and who may
-- give it; there is no column for a drug or a dose.

CREATE TABLE protective_measure (
    id bigint PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES person (id),
    order_id bigint NOT NULL REFERENCES care_order (id),
    what text NOT NULL CHECK (what <> ''),
    purpose text NOT NULL CHECK (purpose <> ''),
    tried text NOT NULL,
    consent_way text NOT NULL CHECK (consent_way IN ('words', 'written', 'sign', 'shown')),
    consent_words text NOT NULL CHECK (consent_words <> ''),
    consented_on text NOT NULL,
    decided_by text NOT NULL CHECK (decided_by <> ''),
    starts_on text NOT NULL,
    review_on text NOT NULL,
    ends_on text NOT NULL,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL,
    CHECK (consented_on <= starts_on AND starts_on <= review_on AND review_on <= ends_on)
);
CREATE INDEX protective_measure_person ON protective_measure (person_id);
CREATE INDEX protective_measure_order ON protective_measure (order_id);
CREATE INDEX protective_measure_author ON protective_measure (author_id);

CREATE TABLE protective_review (
    id bigint PRIMARY KEY,
    measure_id bigint NOT NULL REFERENCES protective_measure (id),
    reviewed_on text NOT NULL,
    result text NOT NULL,
    consent_way text NOT NULL CHECK (consent_way IN ('words', 'written', 'sign', 'shown')),
    consent_words text NOT NULL CHECK (consent_words <> ''),
    review_on text NOT NULL,
    ends_on text NOT NULL,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL,
    CHECK (reviewed_on <= review_on AND review_on <= ends_on)
);
CREATE INDEX protective_review_measure ON protective_review (measure_id);
CREATE INDEX protective_review_author ON protective_review (author_id);

CREATE TABLE protective_end (
    id bigint PRIMARY KEY,
    measure_id bigint NOT NULL UNIQUE REFERENCES protective_measure (id),
    cause text NOT NULL CHECK (cause IN ('withdrawn', 'not_needed', 'other_way')),
    words text NOT NULL,
    ended_on text NOT NULL,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL
);
CREATE INDEX protective_end_author ON protective_end (author_id);

CREATE TABLE rescue_medicine (
    id bigint PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES person (id),
    order_id bigint NOT NULL REFERENCES care_order (id),
    version bigint NOT NULL,
    state text NOT NULL CHECK (state IN ('there', 'gone')),
    place text NOT NULL,
    giver text NOT NULL,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL,
    UNIQUE (order_id, version)
);
CREATE INDEX rescue_medicine_person ON rescue_medicine (person_id);
CREATE INDEX rescue_medicine_author ON rescue_medicine (author_id);

INSERT INTO append_only_table (name) VALUES ('protective_measure'), ('protective_review'), ('protective_end'), ('rescue_medicine');

CREATE TRIGGER protective_measure_no_update BEFORE UPDATE ON protective_measure FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER protective_measure_no_delete BEFORE DELETE ON protective_measure FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER protective_review_no_update BEFORE UPDATE ON protective_review FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER protective_review_no_delete BEFORE DELETE ON protective_review FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER protective_end_no_update BEFORE UPDATE ON protective_end FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER protective_end_no_delete BEFORE DELETE ON protective_end FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rescue_medicine_no_update BEFORE UPDATE ON rescue_medicine FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rescue_medicine_no_delete BEFORE DELETE ON rescue_medicine FOR EACH ROW EXECUTE FUNCTION refuse_change();
