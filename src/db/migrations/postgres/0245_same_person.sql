-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Two files that are about the same person (R-PNR-5). person_id is the file that nothing new is begun in. Nothing of what is
-- written in either is moved or changed: the newest step says whether they show the way to each other.
CREATE TABLE same_person (
    id bigint PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES person (id),
    kept_id bigint NOT NULL REFERENCES person (id),
    version bigint NOT NULL CHECK (version > 0),
    step text NOT NULL CHECK (step IN ('asked', 'confirmed', 'refused', 'undone')),
    reason text NOT NULL,
    created_at bigint NOT NULL,
    created_by bigint NOT NULL REFERENCES staff (id),
    salt bytea NOT NULL,
    UNIQUE (person_id, version),
    CHECK (person_id <> kept_id)
);
CREATE INDEX same_person_kept ON same_person (kept_id);
CREATE INDEX same_person_created_by ON same_person (created_by);

INSERT INTO append_only_table (name) VALUES ('same_person');

CREATE TRIGGER same_person_no_update BEFORE UPDATE ON same_person FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER same_person_no_delete BEFORE DELETE ON same_person FOR EACH ROW EXECUTE FUNCTION refuse_change();
