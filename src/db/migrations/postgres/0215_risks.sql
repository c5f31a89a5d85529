-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Riskbedömning of a plan (R268). The draft of the next one belongs to the plan, at most one a plan (DD-23). Signed it is a
-- record: it holds the words of the matrix as they read that day, and the next one takes its place.

CREATE TABLE risk_draft (
    plan_id bigint PRIMARY KEY REFERENCES plan (id),
    how text NOT NULL,
    with_whom text NOT NULL,
    looked_on text,
    review_on text,
    none_found bigint NOT NULL CHECK (none_found IN (0, 1)),
    version bigint NOT NULL,
    started_at bigint NOT NULL,
    started_by bigint NOT NULL REFERENCES staff (id)
);
CREATE INDEX risk_draft_started_by ON risk_draft (started_by);

CREATE TABLE risk_draft_item (
    id bigint PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES risk_draft (plan_id) ON DELETE CASCADE,
    activity_id bigint REFERENCES activity (id),
    what text NOT NULL,
    likelihood bigint NOT NULL,
    consequence bigint NOT NULL,
    measures text NOT NULL,
    responsible text NOT NULL,
    by_date text,
    own_words text NOT NULL,
    own_voice text CHECK (own_voice IN ('person', 'person_supported')),
    own_method text NOT NULL,
    version bigint NOT NULL
);
CREATE INDEX risk_draft_item_plan ON risk_draft_item (plan_id);
CREATE INDEX risk_draft_item_activity ON risk_draft_item (activity_id);

CREATE TABLE risk_assessment (
    id bigint PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES plan (id),
    how text NOT NULL,
    with_whom text NOT NULL,
    looked_on text NOT NULL,
    review_on text NOT NULL,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    author_title text NOT NULL,
    signed_at bigint NOT NULL,
    salt bytea NOT NULL
);
CREATE INDEX risk_assessment_plan ON risk_assessment (plan_id, signed_at);
CREATE INDEX risk_assessment_author ON risk_assessment (author_id);

-- None of an assessment: whoever looked found no risk.
CREATE TABLE assessed_risk (
    assessment_id bigint NOT NULL REFERENCES risk_assessment (id),
    position bigint NOT NULL,
    activity_id bigint REFERENCES activity (id),
    activity text NOT NULL,
    what text NOT NULL,
    likelihood bigint NOT NULL,
    likelihood_words text NOT NULL,
    consequence bigint NOT NULL,
    consequence_words text NOT NULL,
    level bigint NOT NULL,
    level_words text NOT NULL,
    measures text NOT NULL,
    responsible text NOT NULL,
    by_date text,
    own_words text NOT NULL,
    own_voice text CHECK (own_voice IN ('person', 'person_supported')),
    own_method text NOT NULL,
    PRIMARY KEY (assessment_id, position)
);
CREATE INDEX assessed_risk_activity ON assessed_risk (activity_id);

INSERT INTO append_only_table (name) VALUES ('risk_assessment'), ('assessed_risk');

CREATE TRIGGER risk_assessment_no_update BEFORE UPDATE ON risk_assessment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER risk_assessment_no_delete BEFORE DELETE ON risk_assessment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER assessed_risk_no_update BEFORE UPDATE ON assessed_risk FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER assessed_risk_no_delete BEFORE DELETE ON assessed_risk FOR EACH ROW EXECUTE FUNCTION refuse_change();
