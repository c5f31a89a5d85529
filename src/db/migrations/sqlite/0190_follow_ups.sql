-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Uppföljning of a plan (R84-R102). While it goes on it is a draft: what was typed on each of its pages, as form values,
-- so that it can be left and taken up again over several meetings. Two follow-ups of the same part cannot go on at once.
-- What two people wrote on the same page at once is set aside, never lost.
CREATE TABLE follow_up_draft (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL REFERENCES plan (id),
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    scope TEXT NOT NULL CHECK (scope IN ('whole', 'service', 'goal', 'heading', 'dated')),
    scope_item TEXT NOT NULL,
    scope_name TEXT NOT NULL,
    planned_on TEXT,
    begun_by INTEGER NOT NULL REFERENCES staff (id),
    begun_by_name TEXT NOT NULL,
    begun_at INTEGER NOT NULL,
    UNIQUE (plan_id, scope, scope_item)
) STRICT;
CREATE INDEX follow_up_draft_version ON follow_up_draft (version_id);
CREATE INDEX follow_up_draft_begun_by ON follow_up_draft (begun_by);

CREATE TABLE follow_up_draft_part (
    draft_id INTEGER NOT NULL REFERENCES follow_up_draft (id) ON DELETE CASCADE,
    part TEXT NOT NULL,
    text TEXT NOT NULL,
    is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
    version INTEGER NOT NULL,
    written_by_name TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    PRIMARY KEY (draft_id, part)
) STRICT;

CREATE TABLE follow_up_draft_aside (
    id INTEGER PRIMARY KEY,
    draft_id INTEGER NOT NULL REFERENCES follow_up_draft (id) ON DELETE CASCADE,
    part TEXT NOT NULL,
    text TEXT NOT NULL,
    written_by_name TEXT NOT NULL,
    written_at INTEGER NOT NULL
) STRICT;
CREATE INDEX follow_up_draft_aside_draft ON follow_up_draft_aside (draft_id);

-- Signed: for good.
CREATE TABLE follow_up (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL REFERENCES plan (id),
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    number INTEGER NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('whole', 'service', 'goal', 'heading', 'dated')),
    scope_item TEXT NOT NULL,
    scope_name TEXT NOT NULL,
    planned_on TEXT,
    planned_time TEXT,
    planned_form TEXT CHECK (planned_form IN ('meeting', 'telephone', 'visit', 'everyday')),
    planned_who TEXT NOT NULL,
    interpreter TEXT NOT NULL,
    picture_support TEXT NOT NULL,
    card TEXT CHECK (card IN ('right', 'changed')),
    opening_facts TEXT CHECK (opening_facts IN ('right', 'changed')),
    life_changes TEXT NOT NULL,
    part TEXT CHECK (part IN ('took_part', 'partly', 'did_not_want', 'could_not', 'not_now')),
    ways INTEGER NOT NULL CHECK (ways BETWEEN 0 AND 127),
    how TEXT NOT NULL,
    why TEXT NOT NULL,
    offered TEXT NOT NULL,
    offered_on TEXT,
    offered_by TEXT NOT NULL,
    ask_again_on TEXT,
    differing_views TEXT NOT NULL,
    safe_answer TEXT CHECK (safe_answer IN ('good', 'so_so', 'bad', 'dont_know', 'wont_say')),
    safe_voice TEXT CHECK (safe_voice IN ('person', 'person_supported', 'relative', 'representative', 'staff_observation')),
    safe_asked_by TEXT NOT NULL,
    safe_words TEXT NOT NULL,
    safe_better TEXT NOT NULL,
    contact_who TEXT NOT NULL,
    contact_on TEXT,
    contact_about TEXT NOT NULL,
    summary TEXT NOT NULL,
    change TEXT CHECK (change IN ('none', 'revision', 'new_plan')),
    next_on TEXT,
    next_way TEXT NOT NULL,
    next_responsible TEXT NOT NULL,
    resets_clock INTEGER NOT NULL CHECK (resets_clock IN (0, 1)),
    unfinished TEXT NOT NULL,
    signed_at INTEGER NOT NULL,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    author_title TEXT NOT NULL,
    salt BLOB NOT NULL,
    UNIQUE (plan_id, number),
    -- A plan has the day and the way of its next follow-up (SoL, DD-11); only what was broken off has not.
    CHECK (unfinished <> '' OR (next_on IS NOT NULL AND next_way <> ''))
) STRICT;
CREATE INDEX follow_up_version ON follow_up (version_id);
CREATE INDEX follow_up_author ON follow_up (author_id);

CREATE TABLE follow_up_meeting (
    follow_up_id INTEGER NOT NULL REFERENCES follow_up (id),
    position INTEGER NOT NULL,
    held_on TEXT NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('meeting', 'telephone', 'visit', 'everyday')),
    who TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (follow_up_id, position)
) STRICT;

CREATE TABLE follow_up_subject (
    follow_up_id INTEGER NOT NULL REFERENCES follow_up (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('goal', 'service')),
    item INTEGER NOT NULL,
    name TEXT NOT NULL,
    as_a_whole TEXT CHECK (as_a_whole IN ('good', 'so_so', 'bad', 'dont_know', 'wont_say')),
    leads_there TEXT CHECK (leads_there IN ('good', 'so_so', 'bad', 'dont_know', 'wont_say')),
    manner TEXT CHECK (manner IN ('good', 'so_so', 'bad', 'dont_know', 'wont_say')),
    daytime TEXT CHECK (daytime IN ('good', 'so_so', 'bad', 'dont_know', 'wont_say')),
    voice TEXT CHECK (voice IN ('person', 'person_supported', 'relative', 'representative', 'staff_observation')),
    asked_by TEXT NOT NULL,
    present TEXT NOT NULL,
    own_words TEXT NOT NULL,
    missing TEXT NOT NULL,
    person_outcome TEXT CHECK (person_outcome IN ('fully', 'partly', 'no', 'not_applicable')),
    person_next TEXT CHECK (person_next IN ('go_on', 'change', 'finish', 'wait')),
    outcome TEXT CHECK (outcome IN ('fully', 'partly', 'no', 'not_applicable')),
    next_step TEXT CHECK (next_step IN ('go_on', 'change', 'finish', 'wait')),
    assessment TEXT NOT NULL,
    from_now TEXT NOT NULL,
    own_next_on TEXT,
    PRIMARY KEY (follow_up_id, position)
) STRICT;
CREATE INDEX follow_up_subject_item ON follow_up_subject (item);

CREATE TABLE follow_up_area (
    follow_up_id INTEGER NOT NULL REFERENCES follow_up (id),
    position INTEGER NOT NULL,
    heading TEXT NOT NULL,
    title TEXT NOT NULL,
    function_now TEXT CHECK (function_now IN ('improved', 'unchanged', 'deteriorated')),
    need_now TEXT CHECK (need_now IN ('unchanged', 'more', 'less')),
    goal_now TEXT CHECK (goal_now IN ('unchanged', 'changed')),
    text TEXT NOT NULL,
    PRIMARY KEY (follow_up_id, position)
) STRICT;

-- The handläggare has been contacted, as the follow-up said.
CREATE TABLE follow_up_contact (
    id INTEGER PRIMARY KEY,
    follow_up_id INTEGER NOT NULL UNIQUE REFERENCES follow_up (id),
    done_on TEXT NOT NULL,
    text TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL
) STRICT;
CREATE INDEX follow_up_contact_author ON follow_up_contact (author_id);

-- A goal or service with a follow-up day of its own (R90). The newest row says; without a day there is none any more.
CREATE TABLE follow_up_date (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL REFERENCES plan (id),
    kind TEXT NOT NULL CHECK (kind IN ('goal', 'service')),
    item INTEGER NOT NULL,
    follow_on TEXT,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL
) STRICT;
CREATE INDEX follow_up_date_plan ON follow_up_date (plan_id);
CREATE INDEX follow_up_date_author ON follow_up_date (author_id);

INSERT INTO append_only_table (name) VALUES ('follow_up'), ('follow_up_meeting'), ('follow_up_subject'), ('follow_up_area'),
    ('follow_up_contact'), ('follow_up_date');

CREATE TRIGGER follow_up_no_update BEFORE UPDATE ON follow_up BEGIN SELECT RAISE(ABORT, 'append-only: follow_up'); END;
CREATE TRIGGER follow_up_no_delete BEFORE DELETE ON follow_up BEGIN SELECT RAISE(ABORT, 'append-only: follow_up'); END;
CREATE TRIGGER follow_up_meeting_no_update BEFORE UPDATE ON follow_up_meeting BEGIN SELECT RAISE(ABORT, 'append-only: follow_up_meeting'); END;
CREATE TRIGGER follow_up_meeting_no_delete BEFORE DELETE ON follow_up_meeting BEGIN SELECT RAISE(ABORT, 'append-only: follow_up_meeting'); END;
CREATE TRIGGER follow_up_subject_no_update BEFORE UPDATE ON follow_up_subject BEGIN SELECT RAISE(ABORT, 'append-only: follow_up_subject'); END;
CREATE TRIGGER follow_up_subject_no_delete BEFORE DELETE ON follow_up_subject BEGIN SELECT RAISE(ABORT, 'append-only: follow_up_subject'); END;
CREATE TRIGGER follow_up_area_no_update BEFORE UPDATE ON follow_up_area BEGIN SELECT RAISE(ABORT, 'append-only: follow_up_area'); END;
CREATE TRIGGER follow_up_area_no_delete BEFORE DELETE ON follow_up_area BEGIN SELECT RAISE(ABORT, 'append-only: follow_up_area'); END;
CREATE TRIGGER follow_up_contact_no_update BEFORE UPDATE ON follow_up_contact BEGIN SELECT RAISE(ABORT, 'append-only: follow_up_contact'); END;
CREATE TRIGGER follow_up_contact_no_delete BEFORE DELETE ON follow_up_contact BEGIN SELECT RAISE(ABORT, 'append-only: follow_up_contact'); END;
CREATE TRIGGER follow_up_date_no_update BEFORE UPDATE ON follow_up_date BEGIN SELECT RAISE(ABORT, 'append-only: follow_up_date'); END;
CREATE TRIGGER follow_up_date_no_delete BEFORE DELETE ON follow_up_date BEGIN SELECT RAISE(ABORT, 'append-only: follow_up_date'); END;
