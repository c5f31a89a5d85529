-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Förslag från teamet (I-16), and the answers to it. Neither is ever changed.

CREATE TABLE change_proposal (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL REFERENCES plan (id),
    activity_id INTEGER REFERENCES activity (id),
    about TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    feeling TEXT NOT NULL CHECK (feeling IN ('wants', 'unsure', 'does_not_want', 'not_asked')),
    feeling_words TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    author_title TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL
) STRICT;
CREATE INDEX change_proposal_plan ON change_proposal (plan_id);
CREATE INDEX change_proposal_activity ON change_proposal (activity_id);
CREATE INDEX change_proposal_author ON change_proposal (author_id);

-- draft_id is no foreign key: the draft goes when the plan is established or thrown away, the answer stays.
CREATE TABLE change_proposal_answer (
    id INTEGER PRIMARY KEY,
    proposal_id INTEGER NOT NULL REFERENCES change_proposal (id),
    number INTEGER NOT NULL CHECK (number > 0),
    answer TEXT NOT NULL CHECK (answer IN ('taken', 'later', 'no')),
    text TEXT NOT NULL,
    again_on TEXT,
    draft_id INTEGER,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    author_title TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL,
    UNIQUE (proposal_id, number),
    CHECK ((answer = 'taken') = (draft_id IS NOT NULL)),
    CHECK ((answer = 'later') = (again_on IS NOT NULL)),
    CHECK (answer = 'taken' OR text <> '')
) STRICT;
CREATE INDEX change_proposal_answer_author ON change_proposal_answer (author_id);

-- Somebody's proposal that was taken into a draft, with who proposed it: part of the draft's history, gone with it.
CREATE TABLE plan_draft_suggestion (
    draft_id INTEGER NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    proposal_id INTEGER NOT NULL,
    activity_id INTEGER,
    heading TEXT NOT NULL,
    text TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    proposed_at INTEGER NOT NULL,
    taken_by TEXT NOT NULL,
    taken_at INTEGER NOT NULL,
    PRIMARY KEY (draft_id, proposal_id)
) STRICT;

INSERT INTO append_only_table (name) VALUES ('change_proposal'), ('change_proposal_answer');

CREATE TRIGGER change_proposal_no_update BEFORE UPDATE ON change_proposal BEGIN SELECT RAISE(ABORT, 'append-only: change_proposal'); END;
CREATE TRIGGER change_proposal_no_delete BEFORE DELETE ON change_proposal BEGIN SELECT RAISE(ABORT, 'append-only: change_proposal'); END;
CREATE TRIGGER change_proposal_answer_no_update BEFORE UPDATE ON change_proposal_answer BEGIN SELECT RAISE(ABORT, 'append-only: change_proposal_answer'); END;
CREATE TRIGGER change_proposal_answer_no_delete BEFORE DELETE ON change_proposal_answer BEGIN SELECT RAISE(ABORT, 'append-only: change_proposal_answer'); END;
