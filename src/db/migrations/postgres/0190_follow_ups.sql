-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Uppföljning of a plan (R84-R102). While it goes on it is a draft: what was typed on each of its pages, as form values,
-- so that it can be left and taken up again over several meetings. Two follow-ups of the same part cannot go on at once.
-- What two people wrote on the same page at once is set aside, never lost.
CREATE TABLE follow_up_draft (
    id bigint PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES plan (id),
    version_id bigint NOT NULL REFERENCES plan_version (id),
    scope text NOT NULL CHECK (scope IN ('whole', 'service', 'goal', 'heading', 'dated')),
    scope_item text NOT NULL,
    scope_name text NOT NULL,
    planned_on text,
    begun_by bigint NOT NULL REFERENCES staff (id),
    begun_by_name text NOT NULL,
    begun_at bigint NOT NULL,
    UNIQUE (plan_id, scope, scope_item)
);
CREATE INDEX follow_up_draft_version ON follow_up_draft (version_id);
CREATE INDEX follow_up_draft_begun_by ON follow_up_draft (begun_by);

CREATE TABLE follow_up_draft_part (
    draft_id bigint NOT NULL REFERENCES follow_up_draft (id) ON DELETE CASCADE,
    part text NOT NULL,
    text text NOT NULL,
    is_done bigint NOT NULL CHECK (is_done IN (0, 1)),
    version bigint NOT NULL,
    written_by_name text NOT NULL,
    written_at bigint NOT NULL,
    PRIMARY KEY (draft_id, part)
);

CREATE TABLE follow_up_draft_aside (
    id bigint PRIMARY KEY,
    draft_id bigint NOT NULL REFERENCES follow_up_draft (id) ON DELETE CASCADE,
    part text NOT NULL,
    text text NOT NULL,
    written_by_name text NOT NULL,
    written_at bigint NOT NULL
);
CREATE INDEX follow_up_draft_aside_draft ON follow_up_draft_aside (draft_id);

-- Signed: for good.
CREATE TABLE follow_up (
    id bigint PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES plan (id),
    version_id bigint NOT NULL REFERENCES plan_version (id),
    number bigint NOT NULL,
    scope text NOT NULL CHECK (scope IN ('whole', 'service', 'goal', 'heading', 'dated')),
    scope_item text NOT NULL,
    scope_name text NOT NULL,
    planned_on text,
    planned_time text,
    planned_form text CHECK (planned_form IN ('meeting', 'telephone', 'visit', 'everyday')),
    planned_who text NOT NULL,
    interpreter text NOT NULL,
    picture_support text NOT NULL,
    card text CHECK (card IN ('right', 'changed')),
    opening_facts text CHECK (opening_facts IN ('right', 'changed')),
    life_changes text NOT NULL,
    part text CHECK (part IN ('took_part', 'partly', 'did_not_want', 'could_not', 'not_now')),
    ways bigint NOT NULL CHECK (ways BETWEEN 0 AND 127),
    how text NOT NULL,
    why text NOT NULL,
    offered text NOT NULL,
    offered_on text,
    offered_by text NOT NULL,
    ask_again_on text,
    differing_views text NOT NULL,
    safe_answer text CHECK (safe_answer IN ('good', 'so_so', 'bad', 'dont_know', 'wont_say')),
    safe_voice text CHECK (safe_voice IN ('person', 'person_supported', 'relative', 'representative', 'staff_observation')),
    safe_asked_by text NOT NULL,
    safe_words text NOT NULL,
    safe_better text NOT NULL,
    contact_who text NOT NULL,
    contact_on text,
    contact_about text NOT NULL,
    summary text NOT NULL,
    change text CHECK (change IN ('none', 'revision', 'new_plan')),
    next_on text,
    next_way text NOT NULL,
    next_responsible text NOT NULL,
    resets_clock bigint NOT NULL CHECK (resets_clock IN (0, 1)),
    unfinished text NOT NULL,
    signed_at bigint NOT NULL,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    author_title text NOT NULL,
    salt bytea NOT NULL,
    UNIQUE (plan_id, number),
    -- A plan has the day and the way of its next follow-up (SoL, DD-11); only what was broken off has not.
    CHECK (unfinished <> '' OR (next_on IS NOT NULL AND next_way <> ''))
);
CREATE INDEX follow_up_version ON follow_up (version_id);
CREATE INDEX follow_up_author ON follow_up (author_id);

CREATE TABLE follow_up_meeting (
    follow_up_id bigint NOT NULL REFERENCES follow_up (id),
    position bigint NOT NULL,
    held_on text NOT NULL,
    form text NOT NULL CHECK (form IN ('meeting', 'telephone', 'visit', 'everyday')),
    who text NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (follow_up_id, position)
);

CREATE TABLE follow_up_subject (
    follow_up_id bigint NOT NULL REFERENCES follow_up (id),
    position bigint NOT NULL,
    kind text NOT NULL CHECK (kind IN ('goal', 'service')),
    item bigint NOT NULL,
    name text NOT NULL,
    as_a_whole text CHECK (as_a_whole IN ('good', 'so_so', 'bad', 'dont_know', 'wont_say')),
    leads_there text CHECK (leads_there IN ('good', 'so_so', 'bad', 'dont_know', 'wont_say')),
    manner text CHECK (manner IN ('good', 'so_so', 'bad', 'dont_know', 'wont_say')),
    daytime text CHECK (daytime IN ('good', 'so_so', 'bad', 'dont_know', 'wont_say')),
    voice text CHECK (voice IN ('person', 'person_supported', 'relative', 'representative', 'staff_observation')),
    asked_by text NOT NULL,
    present text NOT NULL,
    own_words text NOT NULL,
    missing text NOT NULL,
    person_outcome text CHECK (person_outcome IN ('fully', 'partly', 'no', 'not_applicable')),
    person_next text CHECK (person_next IN ('go_on', 'change', 'finish', 'wait')),
    outcome text CHECK (outcome IN ('fully', 'partly', 'no', 'not_applicable')),
    next_step text CHECK (next_step IN ('go_on', 'change', 'finish', 'wait')),
    assessment text NOT NULL,
    from_now text NOT NULL,
    own_next_on text,
    PRIMARY KEY (follow_up_id, position)
);
CREATE INDEX follow_up_subject_item ON follow_up_subject (item);

CREATE TABLE follow_up_area (
    follow_up_id bigint NOT NULL REFERENCES follow_up (id),
    position bigint NOT NULL,
    heading text NOT NULL,
    title text NOT NULL,
    function_now text CHECK (function_now IN ('improved', 'unchanged', 'deteriorated')),
    need_now text CHECK (need_now IN ('unchanged', 'more', 'less')),
    goal_now text CHECK (goal_now IN ('unchanged', 'changed')),
    text text NOT NULL,
    PRIMARY KEY (follow_up_id, position)
);

-- The handläggare has been contacted, as the follow-up said.
CREATE TABLE follow_up_contact (
    id bigint PRIMARY KEY,
    follow_up_id bigint NOT NULL UNIQUE REFERENCES follow_up (id),
    done_on text NOT NULL,
    text text NOT NULL,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL
);
CREATE INDEX follow_up_contact_author ON follow_up_contact (author_id);

-- A goal or service with a follow-up day of its own (R90). The newest row says; without a day there is none any more.
CREATE TABLE follow_up_date (
    id bigint PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES plan (id),
    kind text NOT NULL CHECK (kind IN ('goal', 'service')),
    item bigint NOT NULL,
    follow_on text,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL
);
CREATE INDEX follow_up_date_plan ON follow_up_date (plan_id);
CREATE INDEX follow_up_date_author ON follow_up_date (author_id);

INSERT INTO append_only_table (name) VALUES ('follow_up'), ('follow_up_meeting'), ('follow_up_subject'), ('follow_up_area'),
    ('follow_up_contact'), ('follow_up_date');

CREATE TRIGGER follow_up_no_update BEFORE UPDATE ON follow_up FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_up_no_delete BEFORE DELETE ON follow_up FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_up_meeting_no_update BEFORE UPDATE ON follow_up_meeting FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_up_meeting_no_delete BEFORE DELETE ON follow_up_meeting FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_up_subject_no_update BEFORE UPDATE ON follow_up_subject FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_up_subject_no_delete BEFORE DELETE ON follow_up_subject FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_up_area_no_update BEFORE UPDATE ON follow_up_area FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_up_area_no_delete BEFORE DELETE ON follow_up_area FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_up_contact_no_update BEFORE UPDATE ON follow_up_contact FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_up_contact_no_delete BEFORE DELETE ON follow_up_contact FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_up_date_no_update BEFORE UPDATE ON follow_up_date FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_up_date_no_delete BEFORE DELETE ON follow_up_date FOR EACH ROW EXECUTE FUNCTION refuse_change();
