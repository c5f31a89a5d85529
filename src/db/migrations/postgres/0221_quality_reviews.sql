-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Stickprov: plans that the system drew for whoever leads the unit to read, and what they found (SOSFS 2011:9, 001:5). The
-- draw can be done again: seed and population stand with it.

CREATE TABLE quality_review (
    id bigint PRIMARY KEY,
    unit_id bigint NOT NULL REFERENCES unit (id),
    seed bigint NOT NULL,
    population text NOT NULL,
    drawn text NOT NULL CHECK (drawn <> ''),
    question_version bigint NOT NULL CHECK (question_version > 0),
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL
);
CREATE INDEX quality_review_unit ON quality_review (unit_id, written_at);
CREATE INDEX quality_review_author ON quality_review (author_id);

-- What was answered about one of the plans, signed: "ja nej delvis …" in the order of the questions, with what is to be
-- done, by whom and when.
CREATE TABLE quality_verdict (
    id bigint PRIMARY KEY,
    review_id bigint NOT NULL REFERENCES quality_review (id),
    plan_id bigint NOT NULL REFERENCES plan (id),
    version_id bigint NOT NULL REFERENCES plan_version (id),
    answers text NOT NULL CHECK (answers <> ''),
    comment text NOT NULL,
    action text NOT NULL,
    action_staff_id bigint REFERENCES staff (id),
    action_staff_name text NOT NULL,
    action_by text,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    author_title text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL,
    UNIQUE (review_id, plan_id)
);
CREATE INDEX quality_verdict_plan ON quality_verdict (plan_id);
CREATE INDEX quality_verdict_version ON quality_verdict (version_id);
CREATE INDEX quality_verdict_action_staff ON quality_verdict (action_staff_id);
CREATE INDEX quality_verdict_author ON quality_verdict (author_id);

-- That the action was done.
CREATE TABLE quality_action_end (
    id bigint PRIMARY KEY,
    verdict_id bigint NOT NULL UNIQUE REFERENCES quality_verdict (id),
    text text NOT NULL,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL
);
CREATE INDEX quality_action_end_author ON quality_action_end (author_id);

-- That the whole review was gone through and signed.
CREATE TABLE quality_review_end (
    id bigint PRIMARY KEY,
    review_id bigint NOT NULL UNIQUE REFERENCES quality_review (id),
    summary text NOT NULL CHECK (summary <> ''),
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    author_title text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL
);
CREATE INDEX quality_review_end_author ON quality_review_end (author_id);

INSERT INTO append_only_table (name) VALUES ('quality_review'), ('quality_verdict'), ('quality_action_end'), ('quality_review_end');

CREATE TRIGGER quality_review_no_update BEFORE UPDATE ON quality_review FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER quality_review_no_delete BEFORE DELETE ON quality_review FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER quality_verdict_no_update BEFORE UPDATE ON quality_verdict FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER quality_verdict_no_delete BEFORE DELETE ON quality_verdict FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER quality_action_end_no_update BEFORE UPDATE ON quality_action_end FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER quality_action_end_no_delete BEFORE DELETE ON quality_action_end FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER quality_review_end_no_update BEFORE UPDATE ON quality_review_end FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER quality_review_end_no_delete BEFORE DELETE ON quality_review_end FOR EACH ROW EXECUTE FUNCTION refuse_change();
