-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Plans (plans/): templates, plans, the draft of a plan's next version, and the versions that were established.
-- A draft table and its record have the same columns under the same names, so that establishing is INSERT ... SELECT.

-- An imported template. A changed one is a new row; plans and versions point at the row they were written after.
CREATE TABLE plan_template (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (key, version)
) STRICT;

-- That a plan is ended because its order is, is read from the order (DD-20) and not stored here.
CREATE TABLE plan (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    order_id INTEGER NOT NULL REFERENCES care_order (id),
    number INTEGER NOT NULL CHECK (number > 0),
    state TEXT NOT NULL CHECK (state IN ('draft', 'in_force', 'ended')),
    template_id INTEGER NOT NULL REFERENCES plan_template (id),
    created_at INTEGER NOT NULL,
    created_by INTEGER NOT NULL REFERENCES staff (id),
    UNIQUE (person_id, number)
) STRICT;
CREATE INDEX plan_order ON plan (order_id);
CREATE INDEX plan_of_template ON plan (template_id);
CREATE INDEX plan_created_by ON plan (created_by);

-- What notes point at: the same goal and the same activity through all versions of the plan.
CREATE TABLE goal (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL REFERENCES plan (id),
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX goal_plan ON goal (plan_id);

CREATE TABLE activity (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL REFERENCES plan (id),
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX activity_plan ON activity (plan_id);

CREATE TABLE plan_version (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL REFERENCES plan (id),
    number INTEGER NOT NULL CHECK (number > 0),
    kind TEXT NOT NULL CHECK (kind IN ('first', 'revision')),
    reason TEXT NOT NULL,
    template_id INTEGER NOT NULL REFERENCES plan_template (id),
    established_at INTEGER NOT NULL,
    established_by INTEGER NOT NULL REFERENCES staff (id),
    established_by_name TEXT NOT NULL,
    established_by_title TEXT NOT NULL,
    key_worker TEXT NOT NULL,
    no_answer TEXT NOT NULL,
    communication TEXT NOT NULL,
    salt BLOB NOT NULL,
    UNIQUE (plan_id, number)
) STRICT;
CREATE INDEX plan_version_template ON plan_version (template_id);
CREATE INDEX plan_version_established_by ON plan_version (established_by);

CREATE TABLE version_text (
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    heading TEXT NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    own_words TEXT NOT NULL,
    voice TEXT CHECK (voice IN ('person', 'person_supported', 'relative', 'representative', 'staff_observation')),
    method TEXT NOT NULL,
    PRIMARY KEY (version_id, heading)
) STRICT;

CREATE TABLE version_participant (
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    participant_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'staff', 'relative', 'representative', 'other')),
    relation TEXT NOT NULL,
    way TEXT NOT NULL,
    on_date TEXT,
    consented INTEGER NOT NULL CHECK (consented IN (0, 1)),
    without_consent TEXT NOT NULL,
    PRIMARY KEY (version_id, participant_id)
) STRICT;

CREATE TABLE version_participation (
    version_id INTEGER PRIMARY KEY REFERENCES plan_version (id),
    part TEXT NOT NULL CHECK (part IN ('took_part', 'partly', 'did_not_want', 'could_not', 'not_now')),
    ways INTEGER NOT NULL,
    how TEXT NOT NULL,
    offered TEXT NOT NULL,
    offered_on TEXT,
    offered_by TEXT NOT NULL,
    differing_views TEXT NOT NULL
) STRICT;

CREATE TABLE version_coordination (
    version_id INTEGER PRIMARY KEY REFERENCES plan_version (id),
    needed INTEGER NOT NULL CHECK (needed IN (0, 1)),
    who TEXT NOT NULL,
    by_date TEXT,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE version_follow_up (
    version_id INTEGER PRIMARY KEY REFERENCES plan_version (id),
    on_date TEXT,
    at_time TEXT,
    way TEXT NOT NULL,
    responsible TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE version_goal (
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    goal_id INTEGER NOT NULL REFERENCES goal (id),
    position INTEGER NOT NULL,
    wording TEXT NOT NULL,
    short_name TEXT NOT NULL,
    picture TEXT NOT NULL,
    voice TEXT NOT NULL CHECK (voice IN ('person', 'person_supported', 'relative', 'representative', 'staff_observation')),
    method TEXT NOT NULL,
    order_goal_id INTEGER REFERENCES order_goal (id),
    service_id INTEGER REFERENCES order_service (id),
    today TEXT NOT NULL,
    wished TEXT NOT NULL,
    term TEXT NOT NULL CHECK (term IN ('short_term', 'long_term')),
    by_date TEXT,
    state TEXT NOT NULL CHECK (state IN ('active', 'reached', 'ended', 'declined')),
    reason TEXT NOT NULL,
    PRIMARY KEY (version_id, goal_id)
) STRICT;
CREATE INDEX version_goal_goal ON version_goal (goal_id);
CREATE INDEX version_goal_order_goal ON version_goal (order_goal_id);
CREATE INDEX version_goal_service ON version_goal (service_id);

CREATE TABLE version_sub_goal (
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    sub_goal_id INTEGER NOT NULL,
    goal_id INTEGER NOT NULL REFERENCES goal (id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    by_date TEXT,
    state TEXT NOT NULL CHECK (state IN ('planned', 'going_on', 'reached', 'dropped')),
    PRIMARY KEY (version_id, sub_goal_id)
) STRICT;
CREATE INDEX version_sub_goal_goal ON version_sub_goal (goal_id);

-- Every activity text has its own author and time.
CREATE TABLE version_activity (
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    activity_id INTEGER NOT NULL REFERENCES activity (id),
    position INTEGER NOT NULL,
    heading TEXT NOT NULL,
    what TEXT NOT NULL,
    how TEXT NOT NULL,
    own_part TEXT NOT NULL,
    rhythm TEXT NOT NULL CHECK (rhythm IN ('weekly', 'even_weeks', 'odd_weeks', 'fortnightly', 'other')),
    weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 0 AND 127),
    day_parts INTEGER NOT NULL CHECK (day_parts BETWEEN 0 AND 63),
    from_time TEXT,
    until_time TEXT,
    anchor_date TEXT,
    when_words TEXT NOT NULL,
    doer TEXT CHECK (doer IN ('person', 'together', 'staff')),
    doer_words TEXT NOT NULL,
    goal_id INTEGER REFERENCES goal (id),
    no_goal TEXT CHECK (no_goal IN ('daily_routine', 'declined', 'not_taking_part', 'safety')),
    service_id INTEGER REFERENCES order_service (id),
    no_service TEXT CHECK (no_service IN ('without_needs_test', 'not_in_order')),
    staff_text TEXT NOT NULL,
    written_by INTEGER NOT NULL REFERENCES staff (id),
    written_at INTEGER NOT NULL,
    PRIMARY KEY (version_id, activity_id)
) STRICT;
CREATE INDEX version_activity_activity ON version_activity (activity_id);
CREATE INDEX version_activity_goal ON version_activity (goal_id);
CREATE INDEX version_activity_service ON version_activity (service_id);
CREATE INDEX version_activity_written_by ON version_activity (written_by);

-- Gaps that stood open at establishing, with the reason that is printed (DD-11).
CREATE TABLE version_gap (
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (version_id, position)
) STRICT;

-- The document of a version as it was made, kept byte for byte.
CREATE TABLE plan_document (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    kind TEXT NOT NULL CHECK (kind IN ('authority')),
    content BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    salt BLOB NOT NULL,
    UNIQUE (version_id, kind)
) STRICT;

-- The draft of a plan's next version: at most one a plan, and the plan's, not a writer's (DD-23).
CREATE TABLE plan_draft (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL UNIQUE REFERENCES plan (id),
    template_id INTEGER NOT NULL REFERENCES plan_template (id),
    kind TEXT NOT NULL CHECK (kind IN ('first', 'revision')),
    reason TEXT NOT NULL,
    base_version_id INTEGER REFERENCES plan_version (id),
    started_at INTEGER NOT NULL,
    started_by INTEGER NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX plan_draft_template ON plan_draft (template_id);
CREATE INDEX plan_draft_base_version ON plan_draft (base_version_id);
CREATE INDEX plan_draft_started_by ON plan_draft (started_by);

-- A heading's row exists from when it is written, chosen or marked as done; a chosen one is in the plan while it does.
-- version: raised by each save, which names the version it began from.
CREATE TABLE plan_draft_text (
    draft_id INTEGER NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    heading TEXT NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    own_words TEXT NOT NULL,
    voice TEXT CHECK (voice IN ('person', 'person_supported', 'relative', 'representative', 'staff_observation')),
    method TEXT NOT NULL,
    is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
    version INTEGER NOT NULL,
    written_by INTEGER NOT NULL REFERENCES staff (id),
    written_at INTEGER NOT NULL,
    PRIMARY KEY (draft_id, heading)
) STRICT;
CREATE INDEX plan_draft_text_written_by ON plan_draft_text (written_by);

-- Texts that were replaced, for undo until establishing; and those set aside because two wrote at once, so that no
-- word is lost while somebody chooses.
CREATE TABLE plan_draft_text_former (
    id INTEGER PRIMARY KEY,
    draft_id INTEGER NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    heading TEXT NOT NULL,
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    own_words TEXT NOT NULL,
    voice TEXT CHECK (voice IN ('person', 'person_supported', 'relative', 'representative', 'staff_observation')),
    method TEXT NOT NULL,
    written_by INTEGER NOT NULL REFERENCES staff (id),
    written_at INTEGER NOT NULL,
    set_aside INTEGER NOT NULL CHECK (set_aside IN (0, 1))
) STRICT;
CREATE INDEX plan_draft_text_former_draft ON plan_draft_text_former (draft_id, heading);
CREATE INDEX plan_draft_text_former_written_by ON plan_draft_text_former (written_by);

CREATE TABLE plan_draft_participant (
    draft_id INTEGER NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    participant_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'staff', 'relative', 'representative', 'other')),
    relation TEXT NOT NULL,
    way TEXT NOT NULL,
    on_date TEXT,
    consented INTEGER NOT NULL CHECK (consented IN (0, 1)),
    without_consent TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (draft_id, participant_id)
) STRICT;

CREATE TABLE plan_draft_participation (
    draft_id INTEGER PRIMARY KEY REFERENCES plan_draft (id) ON DELETE CASCADE,
    part TEXT NOT NULL CHECK (part IN ('took_part', 'partly', 'did_not_want', 'could_not', 'not_now')),
    ways INTEGER NOT NULL,
    how TEXT NOT NULL,
    offered TEXT NOT NULL,
    offered_on TEXT,
    offered_by TEXT NOT NULL,
    differing_views TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE plan_draft_coordination (
    draft_id INTEGER PRIMARY KEY REFERENCES plan_draft (id) ON DELETE CASCADE,
    needed INTEGER NOT NULL CHECK (needed IN (0, 1)),
    who TEXT NOT NULL,
    by_date TEXT,
    text TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE plan_draft_follow_up (
    draft_id INTEGER PRIMARY KEY REFERENCES plan_draft (id) ON DELETE CASCADE,
    on_date TEXT,
    at_time TEXT,
    way TEXT NOT NULL,
    responsible TEXT NOT NULL,
    text TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE plan_draft_goal (
    draft_id INTEGER NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    goal_id INTEGER NOT NULL REFERENCES goal (id),
    position INTEGER NOT NULL,
    wording TEXT NOT NULL,
    short_name TEXT NOT NULL,
    picture TEXT NOT NULL,
    voice TEXT NOT NULL CHECK (voice IN ('person', 'person_supported', 'relative', 'representative', 'staff_observation')),
    method TEXT NOT NULL,
    order_goal_id INTEGER REFERENCES order_goal (id),
    service_id INTEGER REFERENCES order_service (id),
    today TEXT NOT NULL,
    wished TEXT NOT NULL,
    term TEXT NOT NULL CHECK (term IN ('short_term', 'long_term')),
    by_date TEXT,
    state TEXT NOT NULL CHECK (state IN ('active', 'reached', 'ended', 'declined')),
    reason TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (draft_id, goal_id)
) STRICT;
CREATE INDEX plan_draft_goal_goal ON plan_draft_goal (goal_id);
CREATE INDEX plan_draft_goal_order_goal ON plan_draft_goal (order_goal_id);
CREATE INDEX plan_draft_goal_service ON plan_draft_goal (service_id);

CREATE TABLE plan_draft_sub_goal (
    draft_id INTEGER NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    sub_goal_id INTEGER NOT NULL,
    goal_id INTEGER NOT NULL REFERENCES goal (id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    by_date TEXT,
    state TEXT NOT NULL CHECK (state IN ('planned', 'going_on', 'reached', 'dropped')),
    PRIMARY KEY (draft_id, sub_goal_id)
) STRICT;
CREATE INDEX plan_draft_sub_goal_goal ON plan_draft_sub_goal (goal_id);

CREATE TABLE plan_draft_activity (
    draft_id INTEGER NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    activity_id INTEGER NOT NULL REFERENCES activity (id),
    position INTEGER NOT NULL,
    heading TEXT NOT NULL,
    what TEXT NOT NULL,
    how TEXT NOT NULL,
    own_part TEXT NOT NULL,
    rhythm TEXT NOT NULL CHECK (rhythm IN ('weekly', 'even_weeks', 'odd_weeks', 'fortnightly', 'other')),
    weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 0 AND 127),
    day_parts INTEGER NOT NULL CHECK (day_parts BETWEEN 0 AND 63),
    from_time TEXT,
    until_time TEXT,
    anchor_date TEXT,
    when_words TEXT NOT NULL,
    doer TEXT CHECK (doer IN ('person', 'together', 'staff')),
    doer_words TEXT NOT NULL,
    goal_id INTEGER REFERENCES goal (id),
    no_goal TEXT CHECK (no_goal IN ('daily_routine', 'declined', 'not_taking_part', 'safety')),
    service_id INTEGER REFERENCES order_service (id),
    no_service TEXT CHECK (no_service IN ('without_needs_test', 'not_in_order')),
    staff_text TEXT NOT NULL,
    written_by INTEGER NOT NULL REFERENCES staff (id),
    written_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (draft_id, activity_id)
) STRICT;
CREATE INDEX plan_draft_activity_activity ON plan_draft_activity (activity_id);
CREATE INDEX plan_draft_activity_goal ON plan_draft_activity (goal_id);
CREATE INDEX plan_draft_activity_service ON plan_draft_activity (service_id);
CREATE INDEX plan_draft_activity_written_by ON plan_draft_activity (written_by);

CREATE TRIGGER plan_template_no_update BEFORE UPDATE ON plan_template BEGIN SELECT RAISE(ABORT, 'append-only: plan_template'); END;
CREATE TRIGGER plan_template_no_delete BEFORE DELETE ON plan_template BEGIN SELECT RAISE(ABORT, 'append-only: plan_template'); END;
CREATE TRIGGER goal_no_update BEFORE UPDATE ON goal BEGIN SELECT RAISE(ABORT, 'append-only: goal'); END;
CREATE TRIGGER goal_no_delete BEFORE DELETE ON goal BEGIN SELECT RAISE(ABORT, 'append-only: goal'); END;
CREATE TRIGGER activity_no_update BEFORE UPDATE ON activity BEGIN SELECT RAISE(ABORT, 'append-only: activity'); END;
CREATE TRIGGER activity_no_delete BEFORE DELETE ON activity BEGIN SELECT RAISE(ABORT, 'append-only: activity'); END;
CREATE TRIGGER plan_version_no_update BEFORE UPDATE ON plan_version BEGIN SELECT RAISE(ABORT, 'append-only: plan_version'); END;
CREATE TRIGGER plan_version_no_delete BEFORE DELETE ON plan_version BEGIN SELECT RAISE(ABORT, 'append-only: plan_version'); END;
CREATE TRIGGER version_text_no_update BEFORE UPDATE ON version_text BEGIN SELECT RAISE(ABORT, 'append-only: version_text'); END;
CREATE TRIGGER version_text_no_delete BEFORE DELETE ON version_text BEGIN SELECT RAISE(ABORT, 'append-only: version_text'); END;
CREATE TRIGGER version_participant_no_update BEFORE UPDATE ON version_participant BEGIN SELECT RAISE(ABORT, 'append-only: version_participant'); END;
CREATE TRIGGER version_participant_no_delete BEFORE DELETE ON version_participant BEGIN SELECT RAISE(ABORT, 'append-only: version_participant'); END;
CREATE TRIGGER version_participation_no_update BEFORE UPDATE ON version_participation BEGIN SELECT RAISE(ABORT, 'append-only: version_participation'); END;
CREATE TRIGGER version_participation_no_delete BEFORE DELETE ON version_participation BEGIN SELECT RAISE(ABORT, 'append-only: version_participation'); END;
CREATE TRIGGER version_coordination_no_update BEFORE UPDATE ON version_coordination BEGIN SELECT RAISE(ABORT, 'append-only: version_coordination'); END;
CREATE TRIGGER version_coordination_no_delete BEFORE DELETE ON version_coordination BEGIN SELECT RAISE(ABORT, 'append-only: version_coordination'); END;
CREATE TRIGGER version_follow_up_no_update BEFORE UPDATE ON version_follow_up BEGIN SELECT RAISE(ABORT, 'append-only: version_follow_up'); END;
CREATE TRIGGER version_follow_up_no_delete BEFORE DELETE ON version_follow_up BEGIN SELECT RAISE(ABORT, 'append-only: version_follow_up'); END;
CREATE TRIGGER version_goal_no_update BEFORE UPDATE ON version_goal BEGIN SELECT RAISE(ABORT, 'append-only: version_goal'); END;
CREATE TRIGGER version_goal_no_delete BEFORE DELETE ON version_goal BEGIN SELECT RAISE(ABORT, 'append-only: version_goal'); END;
CREATE TRIGGER version_sub_goal_no_update BEFORE UPDATE ON version_sub_goal BEGIN SELECT RAISE(ABORT, 'append-only: version_sub_goal'); END;
CREATE TRIGGER version_sub_goal_no_delete BEFORE DELETE ON version_sub_goal BEGIN SELECT RAISE(ABORT, 'append-only: version_sub_goal'); END;
CREATE TRIGGER version_activity_no_update BEFORE UPDATE ON version_activity BEGIN SELECT RAISE(ABORT, 'append-only: version_activity'); END;
CREATE TRIGGER version_activity_no_delete BEFORE DELETE ON version_activity BEGIN SELECT RAISE(ABORT, 'append-only: version_activity'); END;
CREATE TRIGGER version_gap_no_update BEFORE UPDATE ON version_gap BEGIN SELECT RAISE(ABORT, 'append-only: version_gap'); END;
CREATE TRIGGER version_gap_no_delete BEFORE DELETE ON version_gap BEGIN SELECT RAISE(ABORT, 'append-only: version_gap'); END;
CREATE TRIGGER plan_document_no_update BEFORE UPDATE ON plan_document BEGIN SELECT RAISE(ABORT, 'append-only: plan_document'); END;
CREATE TRIGGER plan_document_no_delete BEFORE DELETE ON plan_document BEGIN SELECT RAISE(ABORT, 'append-only: plan_document'); END;
