-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Plans (plans/): templates, plans, the draft of a plan's next version, and the versions that were established.
-- A draft table and its record have the same columns under the same names, so that establishing is INSERT ... SELECT.

-- An imported template. A changed one is a new row; plans and versions point at the row they were written after.
CREATE TABLE plan_template (
    id bigint PRIMARY KEY,
    key text NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    name text NOT NULL,
    content text NOT NULL,
    created_at bigint NOT NULL,
    UNIQUE (key, version)
);

-- That a plan is ended because its order is, is read from the order (DD-20) and not stored here.
CREATE TABLE plan (
    id bigint PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES person (id),
    order_id bigint NOT NULL REFERENCES care_order (id),
    number bigint NOT NULL CHECK (number > 0),
    state text NOT NULL CHECK (state IN ('draft', 'in_force', 'ended')),
    template_id bigint NOT NULL REFERENCES plan_template (id),
    created_at bigint NOT NULL,
    created_by bigint NOT NULL REFERENCES staff (id),
    UNIQUE (person_id, number)
);
CREATE INDEX plan_order ON plan (order_id);
CREATE INDEX plan_of_template ON plan (template_id);
CREATE INDEX plan_created_by ON plan (created_by);

-- What notes point at: the same goal and the same activity through all versions of the plan.
CREATE TABLE goal (
    id bigint PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES plan (id),
    created_at bigint NOT NULL
);
CREATE INDEX goal_plan ON goal (plan_id);

CREATE TABLE activity (
    id bigint PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES plan (id),
    created_at bigint NOT NULL
);
CREATE INDEX activity_plan ON activity (plan_id);

CREATE TABLE plan_version (
    id bigint PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES plan (id),
    number bigint NOT NULL CHECK (number > 0),
    kind text NOT NULL CHECK (kind IN ('first', 'revision')),
    reason text NOT NULL,
    template_id bigint NOT NULL REFERENCES plan_template (id),
    established_at bigint NOT NULL,
    established_by bigint NOT NULL REFERENCES staff (id),
    established_by_name text NOT NULL,
    established_by_title text NOT NULL,
    key_worker text NOT NULL,
    no_answer text NOT NULL,
    communication text NOT NULL,
    salt bytea NOT NULL,
    UNIQUE (plan_id, number)
);
CREATE INDEX plan_version_template ON plan_version (template_id);
CREATE INDEX plan_version_established_by ON plan_version (established_by);

CREATE TABLE version_text (
    version_id bigint NOT NULL REFERENCES plan_version (id),
    heading text NOT NULL,
    position bigint NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    own_words text NOT NULL,
    voice text CHECK (voice IN ('person', 'person_supported', 'relative', 'representative', 'staff_observation')),
    method text NOT NULL,
    PRIMARY KEY (version_id, heading)
);

CREATE TABLE version_participant (
    version_id bigint NOT NULL REFERENCES plan_version (id),
    participant_id bigint NOT NULL,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('person', 'staff', 'relative', 'representative', 'other')),
    relation text NOT NULL,
    way text NOT NULL,
    on_date text,
    consented bigint NOT NULL CHECK (consented IN (0, 1)),
    without_consent text NOT NULL,
    PRIMARY KEY (version_id, participant_id)
);

CREATE TABLE version_participation (
    version_id bigint PRIMARY KEY REFERENCES plan_version (id),
    part text NOT NULL CHECK (part IN ('took_part', 'partly', 'did_not_want', 'could_not', 'not_now')),
    ways bigint NOT NULL,
    how text NOT NULL,
    offered text NOT NULL,
    offered_on text,
    offered_by text NOT NULL,
    differing_views text NOT NULL
);

CREATE TABLE version_coordination (
    version_id bigint PRIMARY KEY REFERENCES plan_version (id),
    needed bigint NOT NULL CHECK (needed IN (0, 1)),
    who text NOT NULL,
    by_date text,
    text text NOT NULL
);

CREATE TABLE version_follow_up (
    version_id bigint PRIMARY KEY REFERENCES plan_version (id),
    on_date text,
    at_time text,
    way text NOT NULL,
    responsible text NOT NULL,
    text text NOT NULL
);

CREATE TABLE version_goal (
    version_id bigint NOT NULL REFERENCES plan_version (id),
    goal_id bigint NOT NULL REFERENCES goal (id),
    position bigint NOT NULL,
    wording text NOT NULL,
    short_name text NOT NULL,
    picture text NOT NULL,
    voice text NOT NULL CHECK (voice IN ('person', 'person_supported', 'relative', 'representative', 'staff_observation')),
    method text NOT NULL,
    order_goal_id bigint REFERENCES order_goal (id),
    service_id bigint REFERENCES order_service (id),
    today text NOT NULL,
    wished text NOT NULL,
    term text NOT NULL CHECK (term IN ('short_term', 'long_term')),
    by_date text,
    state text NOT NULL CHECK (state IN ('active', 'reached', 'ended', 'declined')),
    reason text NOT NULL,
    PRIMARY KEY (version_id, goal_id)
);
CREATE INDEX version_goal_goal ON version_goal (goal_id);
CREATE INDEX version_goal_order_goal ON version_goal (order_goal_id);
CREATE INDEX version_goal_service ON version_goal (service_id);

CREATE TABLE version_sub_goal (
    version_id bigint NOT NULL REFERENCES plan_version (id),
    sub_goal_id bigint NOT NULL,
    goal_id bigint NOT NULL REFERENCES goal (id),
    position bigint NOT NULL,
    text text NOT NULL,
    by_date text,
    state text NOT NULL CHECK (state IN ('planned', 'going_on', 'reached', 'dropped')),
    PRIMARY KEY (version_id, sub_goal_id)
);
CREATE INDEX version_sub_goal_goal ON version_sub_goal (goal_id);

-- Every activity text has its own author and time.
CREATE TABLE version_activity (
    version_id bigint NOT NULL REFERENCES plan_version (id),
    activity_id bigint NOT NULL REFERENCES activity (id),
    position bigint NOT NULL,
    heading text NOT NULL,
    what text NOT NULL,
    how text NOT NULL,
    own_part text NOT NULL,
    rhythm text NOT NULL CHECK (rhythm IN ('weekly', 'even_weeks', 'odd_weeks', 'fortnightly', 'other')),
    weekdays bigint NOT NULL CHECK (weekdays BETWEEN 0 AND 127),
    day_parts bigint NOT NULL CHECK (day_parts BETWEEN 0 AND 63),
    from_time text,
    until_time text,
    anchor_date text,
    when_words text NOT NULL,
    doer text CHECK (doer IN ('person', 'together', 'staff')),
    doer_words text NOT NULL,
    goal_id bigint REFERENCES goal (id),
    no_goal text CHECK (no_goal IN ('daily_routine', 'declined', 'not_taking_part', 'safety')),
    service_id bigint REFERENCES order_service (id),
    no_service text CHECK (no_service IN ('without_needs_test', 'not_in_order')),
    staff_text text NOT NULL,
    written_by bigint NOT NULL REFERENCES staff (id),
    written_at bigint NOT NULL,
    PRIMARY KEY (version_id, activity_id)
);
CREATE INDEX version_activity_activity ON version_activity (activity_id);
CREATE INDEX version_activity_goal ON version_activity (goal_id);
CREATE INDEX version_activity_service ON version_activity (service_id);
CREATE INDEX version_activity_written_by ON version_activity (written_by);

-- Gaps that stood open at establishing, with the reason that is printed (DD-11).
CREATE TABLE version_gap (
    version_id bigint NOT NULL REFERENCES plan_version (id),
    position bigint NOT NULL,
    code text NOT NULL,
    text text NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (version_id, position)
);

-- The document of a version as it was made, kept byte for byte.
CREATE TABLE plan_document (
    id bigint PRIMARY KEY,
    version_id bigint NOT NULL REFERENCES plan_version (id),
    kind text NOT NULL CHECK (kind IN ('authority')),
    content bytea NOT NULL,
    created_at bigint NOT NULL,
    salt bytea NOT NULL,
    UNIQUE (version_id, kind)
);

-- The draft of a plan's next version: at most one a plan, and the plan's, not a writer's (DD-23).
CREATE TABLE plan_draft (
    id bigint PRIMARY KEY,
    plan_id bigint NOT NULL UNIQUE REFERENCES plan (id),
    template_id bigint NOT NULL REFERENCES plan_template (id),
    kind text NOT NULL CHECK (kind IN ('first', 'revision')),
    reason text NOT NULL,
    base_version_id bigint REFERENCES plan_version (id),
    started_at bigint NOT NULL,
    started_by bigint NOT NULL REFERENCES staff (id)
);
CREATE INDEX plan_draft_template ON plan_draft (template_id);
CREATE INDEX plan_draft_base_version ON plan_draft (base_version_id);
CREATE INDEX plan_draft_started_by ON plan_draft (started_by);

-- A heading's row exists from when it is written, chosen or marked as done; a chosen one is in the plan while it does.
-- version: raised by each save, which names the version it began from.
CREATE TABLE plan_draft_text (
    draft_id bigint NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    heading text NOT NULL,
    position bigint NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    own_words text NOT NULL,
    voice text CHECK (voice IN ('person', 'person_supported', 'relative', 'representative', 'staff_observation')),
    method text NOT NULL,
    is_done bigint NOT NULL CHECK (is_done IN (0, 1)),
    version bigint NOT NULL,
    written_by bigint NOT NULL REFERENCES staff (id),
    written_at bigint NOT NULL,
    PRIMARY KEY (draft_id, heading)
);
CREATE INDEX plan_draft_text_written_by ON plan_draft_text (written_by);

-- Texts that were replaced, for undo until establishing; and those set aside because two wrote at once, so that no
-- word is lost while somebody chooses.
CREATE TABLE plan_draft_text_former (
    id bigint PRIMARY KEY,
    draft_id bigint NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    heading text NOT NULL,
    version bigint NOT NULL,
    text text NOT NULL,
    own_words text NOT NULL,
    voice text CHECK (voice IN ('person', 'person_supported', 'relative', 'representative', 'staff_observation')),
    method text NOT NULL,
    written_by bigint NOT NULL REFERENCES staff (id),
    written_at bigint NOT NULL,
    set_aside bigint NOT NULL CHECK (set_aside IN (0, 1))
);
CREATE INDEX plan_draft_text_former_draft ON plan_draft_text_former (draft_id, heading);
CREATE INDEX plan_draft_text_former_written_by ON plan_draft_text_former (written_by);

CREATE TABLE plan_draft_participant (
    draft_id bigint NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    participant_id bigint NOT NULL,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('person', 'staff', 'relative', 'representative', 'other')),
    relation text NOT NULL,
    way text NOT NULL,
    on_date text,
    consented bigint NOT NULL CHECK (consented IN (0, 1)),
    without_consent text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (draft_id, participant_id)
);

CREATE TABLE plan_draft_participation (
    draft_id bigint PRIMARY KEY REFERENCES plan_draft (id) ON DELETE CASCADE,
    part text NOT NULL CHECK (part IN ('took_part', 'partly', 'did_not_want', 'could_not', 'not_now')),
    ways bigint NOT NULL,
    how text NOT NULL,
    offered text NOT NULL,
    offered_on text,
    offered_by text NOT NULL,
    differing_views text NOT NULL,
    version bigint NOT NULL
);

CREATE TABLE plan_draft_coordination (
    draft_id bigint PRIMARY KEY REFERENCES plan_draft (id) ON DELETE CASCADE,
    needed bigint NOT NULL CHECK (needed IN (0, 1)),
    who text NOT NULL,
    by_date text,
    text text NOT NULL,
    version bigint NOT NULL
);

CREATE TABLE plan_draft_follow_up (
    draft_id bigint PRIMARY KEY REFERENCES plan_draft (id) ON DELETE CASCADE,
    on_date text,
    at_time text,
    way text NOT NULL,
    responsible text NOT NULL,
    text text NOT NULL,
    version bigint NOT NULL
);

CREATE TABLE plan_draft_goal (
    draft_id bigint NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    goal_id bigint NOT NULL REFERENCES goal (id),
    position bigint NOT NULL,
    wording text NOT NULL,
    short_name text NOT NULL,
    picture text NOT NULL,
    voice text NOT NULL CHECK (voice IN ('person', 'person_supported', 'relative', 'representative', 'staff_observation')),
    method text NOT NULL,
    order_goal_id bigint REFERENCES order_goal (id),
    service_id bigint REFERENCES order_service (id),
    today text NOT NULL,
    wished text NOT NULL,
    term text NOT NULL CHECK (term IN ('short_term', 'long_term')),
    by_date text,
    state text NOT NULL CHECK (state IN ('active', 'reached', 'ended', 'declined')),
    reason text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (draft_id, goal_id)
);
CREATE INDEX plan_draft_goal_goal ON plan_draft_goal (goal_id);
CREATE INDEX plan_draft_goal_order_goal ON plan_draft_goal (order_goal_id);
CREATE INDEX plan_draft_goal_service ON plan_draft_goal (service_id);

CREATE TABLE plan_draft_sub_goal (
    draft_id bigint NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    sub_goal_id bigint NOT NULL,
    goal_id bigint NOT NULL REFERENCES goal (id),
    position bigint NOT NULL,
    text text NOT NULL,
    by_date text,
    state text NOT NULL CHECK (state IN ('planned', 'going_on', 'reached', 'dropped')),
    PRIMARY KEY (draft_id, sub_goal_id)
);
CREATE INDEX plan_draft_sub_goal_goal ON plan_draft_sub_goal (goal_id);

CREATE TABLE plan_draft_activity (
    draft_id bigint NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    activity_id bigint NOT NULL REFERENCES activity (id),
    position bigint NOT NULL,
    heading text NOT NULL,
    what text NOT NULL,
    how text NOT NULL,
    own_part text NOT NULL,
    rhythm text NOT NULL CHECK (rhythm IN ('weekly', 'even_weeks', 'odd_weeks', 'fortnightly', 'other')),
    weekdays bigint NOT NULL CHECK (weekdays BETWEEN 0 AND 127),
    day_parts bigint NOT NULL CHECK (day_parts BETWEEN 0 AND 63),
    from_time text,
    until_time text,
    anchor_date text,
    when_words text NOT NULL,
    doer text CHECK (doer IN ('person', 'together', 'staff')),
    doer_words text NOT NULL,
    goal_id bigint REFERENCES goal (id),
    no_goal text CHECK (no_goal IN ('daily_routine', 'declined', 'not_taking_part', 'safety')),
    service_id bigint REFERENCES order_service (id),
    no_service text CHECK (no_service IN ('without_needs_test', 'not_in_order')),
    staff_text text NOT NULL,
    written_by bigint NOT NULL REFERENCES staff (id),
    written_at bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (draft_id, activity_id)
);
CREATE INDEX plan_draft_activity_activity ON plan_draft_activity (activity_id);
CREATE INDEX plan_draft_activity_goal ON plan_draft_activity (goal_id);
CREATE INDEX plan_draft_activity_service ON plan_draft_activity (service_id);
CREATE INDEX plan_draft_activity_written_by ON plan_draft_activity (written_by);

CREATE TRIGGER plan_template_no_update BEFORE UPDATE ON plan_template FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_template_no_delete BEFORE DELETE ON plan_template FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER goal_no_update BEFORE UPDATE ON goal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER goal_no_delete BEFORE DELETE ON goal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER activity_no_update BEFORE UPDATE ON activity FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER activity_no_delete BEFORE DELETE ON activity FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_version_no_update BEFORE UPDATE ON plan_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_version_no_delete BEFORE DELETE ON plan_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_text_no_update BEFORE UPDATE ON version_text FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_text_no_delete BEFORE DELETE ON version_text FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_participant_no_update BEFORE UPDATE ON version_participant FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_participant_no_delete BEFORE DELETE ON version_participant FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_participation_no_update BEFORE UPDATE ON version_participation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_participation_no_delete BEFORE DELETE ON version_participation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_coordination_no_update BEFORE UPDATE ON version_coordination FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_coordination_no_delete BEFORE DELETE ON version_coordination FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_follow_up_no_update BEFORE UPDATE ON version_follow_up FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_follow_up_no_delete BEFORE DELETE ON version_follow_up FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_goal_no_update BEFORE UPDATE ON version_goal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_goal_no_delete BEFORE DELETE ON version_goal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_sub_goal_no_update BEFORE UPDATE ON version_sub_goal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_sub_goal_no_delete BEFORE DELETE ON version_sub_goal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_activity_no_update BEFORE UPDATE ON version_activity FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_activity_no_delete BEFORE DELETE ON version_activity FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_gap_no_update BEFORE UPDATE ON version_gap FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_gap_no_delete BEFORE DELETE ON version_gap FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_document_no_update BEFORE UPDATE ON plan_document FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_document_no_delete BEFORE DELETE ON plan_document FOR EACH ROW EXECUTE FUNCTION refuse_change();
