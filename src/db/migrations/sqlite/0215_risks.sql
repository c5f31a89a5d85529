-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Riskbedömning of a plan (R268). The draft of the next one belongs to the plan, at most one a plan (DD-23). Signed it is a
-- record: it holds the words of the matrix as they read that day, and the next one takes its place.

CREATE TABLE risk_draft (
    plan_id INTEGER PRIMARY KEY REFERENCES plan (id),
    how TEXT NOT NULL,
    with_whom TEXT NOT NULL,
    looked_on TEXT,
    review_on TEXT,
    none_found INTEGER NOT NULL CHECK (none_found IN (0, 1)),
    version INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    started_by INTEGER NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX risk_draft_started_by ON risk_draft (started_by);

CREATE TABLE risk_draft_item (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL REFERENCES risk_draft (plan_id) ON DELETE CASCADE,
    activity_id INTEGER REFERENCES activity (id),
    what TEXT NOT NULL,
    likelihood INTEGER NOT NULL,
    consequence INTEGER NOT NULL,
    measures TEXT NOT NULL,
    responsible TEXT NOT NULL,
    by_date TEXT,
    own_words TEXT NOT NULL,
    own_voice TEXT CHECK (own_voice IN ('person', 'person_supported')),
    own_method TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX risk_draft_item_plan ON risk_draft_item (plan_id);
CREATE INDEX risk_draft_item_activity ON risk_draft_item (activity_id);

CREATE TABLE risk_assessment (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL REFERENCES plan (id),
    how TEXT NOT NULL,
    with_whom TEXT NOT NULL,
    looked_on TEXT NOT NULL,
    review_on TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    author_title TEXT NOT NULL,
    signed_at INTEGER NOT NULL,
    salt BLOB NOT NULL
) STRICT;
CREATE INDEX risk_assessment_plan ON risk_assessment (plan_id, signed_at);
CREATE INDEX risk_assessment_author ON risk_assessment (author_id);

-- None of an assessment: whoever looked found no risk.
CREATE TABLE assessed_risk (
    assessment_id INTEGER NOT NULL REFERENCES risk_assessment (id),
    position INTEGER NOT NULL,
    activity_id INTEGER REFERENCES activity (id),
    activity TEXT NOT NULL,
    what TEXT NOT NULL,
    likelihood INTEGER NOT NULL,
    likelihood_words TEXT NOT NULL,
    consequence INTEGER NOT NULL,
    consequence_words TEXT NOT NULL,
    level INTEGER NOT NULL,
    level_words TEXT NOT NULL,
    measures TEXT NOT NULL,
    responsible TEXT NOT NULL,
    by_date TEXT,
    own_words TEXT NOT NULL,
    own_voice TEXT CHECK (own_voice IN ('person', 'person_supported')),
    own_method TEXT NOT NULL,
    PRIMARY KEY (assessment_id, position)
) STRICT;
CREATE INDEX assessed_risk_activity ON assessed_risk (activity_id);

INSERT INTO append_only_table (name) VALUES ('risk_assessment'), ('assessed_risk');

CREATE TRIGGER risk_assessment_no_update BEFORE UPDATE ON risk_assessment BEGIN SELECT RAISE(ABORT, 'append-only: risk_assessment'); END;
CREATE TRIGGER risk_assessment_no_delete BEFORE DELETE ON risk_assessment BEGIN SELECT RAISE(ABORT, 'append-only: risk_assessment'); END;
CREATE TRIGGER assessed_risk_no_update BEFORE UPDATE ON assessed_risk BEGIN SELECT RAISE(ABORT, 'append-only: assessed_risk'); END;
CREATE TRIGGER assessed_risk_no_delete BEFORE DELETE ON assessed_risk BEGIN SELECT RAISE(ABORT, 'append-only: assessed_risk'); END;
