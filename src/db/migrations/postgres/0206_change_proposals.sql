-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Förslag från teamet (I-16), and the answers to it. Neither is ever changed.

CREATE TABLE change_proposal (
    id bigint PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES plan (id),
    activity_id bigint REFERENCES activity (id),
    about text NOT NULL,
    text text NOT NULL CHECK (text <> ''),
    feeling text NOT NULL CHECK (feeling IN ('wants', 'unsure', 'does_not_want', 'not_asked')),
    feeling_words text NOT NULL,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    author_title text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL
);
CREATE INDEX change_proposal_plan ON change_proposal (plan_id);
CREATE INDEX change_proposal_activity ON change_proposal (activity_id);
CREATE INDEX change_proposal_author ON change_proposal (author_id);

-- draft_id is no foreign key: the draft goes when the plan is established or thrown away, the answer stays.
CREATE TABLE change_proposal_answer (
    id bigint PRIMARY KEY,
    proposal_id bigint NOT NULL REFERENCES change_proposal (id),
    number bigint NOT NULL CHECK (number > 0),
    answer text NOT NULL CHECK (answer IN ('taken', 'later', 'no')),
    text text NOT NULL,
    again_on text,
    draft_id bigint,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    author_title text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL,
    UNIQUE (proposal_id, number),
    CHECK ((answer = 'taken') = (draft_id IS NOT NULL)),
    CHECK ((answer = 'later') = (again_on IS NOT NULL)),
    CHECK (answer = 'taken' OR text <> '')
);
CREATE INDEX change_proposal_answer_author ON change_proposal_answer (author_id);

-- Somebody's proposal that was taken into a draft, with who proposed it: part of the draft's history, gone with it.
CREATE TABLE plan_draft_suggestion (
    draft_id bigint NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    proposal_id bigint NOT NULL,
    activity_id bigint,
    heading text NOT NULL,
    text text NOT NULL,
    proposed_by text NOT NULL,
    proposed_at bigint NOT NULL,
    taken_by text NOT NULL,
    taken_at bigint NOT NULL,
    PRIMARY KEY (draft_id, proposal_id)
);

INSERT INTO append_only_table (name) VALUES ('change_proposal'), ('change_proposal_answer');

CREATE TRIGGER change_proposal_no_update BEFORE UPDATE ON change_proposal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER change_proposal_no_delete BEFORE DELETE ON change_proposal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER change_proposal_answer_no_update BEFORE UPDATE ON change_proposal_answer FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER change_proposal_answer_no_delete BEFORE DELETE ON change_proposal_answer FOR EACH ROW EXECUTE FUNCTION refuse_change();
