-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- How people take part in making a plan: who was offered to, each meeting, and a child's view beside the guardians'.

-- Who was offered to take part in making the plan, how and when, and what they answered (R245).
CREATE TABLE version_offer (
    version_id bigint NOT NULL REFERENCES plan_version (id),
    offer_id bigint NOT NULL,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('person', 'representative', 'relative', 'guardian', 'health_staff', 'other')),
    relation text NOT NULL,
    way text NOT NULL,
    on_date text,
    answer text NOT NULL CHECK (answer IN ('waiting', 'yes', 'no', 'none')),
    reason text NOT NULL,
    PRIMARY KEY (version_id, offer_id)
);

CREATE TABLE plan_draft_offer (
    draft_id bigint NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    offer_id bigint NOT NULL,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('person', 'representative', 'relative', 'guardian', 'health_staff', 'other')),
    relation text NOT NULL,
    way text NOT NULL,
    on_date text,
    answer text NOT NULL CHECK (answer IN ('waiting', 'yes', 'no', 'none')),
    reason text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (draft_id, offer_id)
);

-- Each meeting, call or visit that the plan was made in, by itself (R61, R112, R242, R306).
CREATE TABLE version_meeting (
    version_id bigint NOT NULL REFERENCES plan_version (id),
    meeting_id bigint NOT NULL,
    on_date text,
    form text NOT NULL CHECK (form IN ('meeting', 'phone', 'visit', 'alone', 'working', 'digital')),
    who text NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (version_id, meeting_id)
);

CREATE TABLE plan_draft_meeting (
    draft_id bigint NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    meeting_id bigint NOT NULL,
    on_date text,
    form text NOT NULL CHECK (form IN ('meeting', 'phone', 'visit', 'alone', 'working', 'digital')),
    who text NOT NULL,
    text text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (draft_id, meeting_id)
);

-- A child's view, where it differs from the guardians', and how far the child's wish was followed (R6, DD-7).
CREATE TABLE version_child_view (
    version_id bigint PRIMARY KEY REFERENCES plan_version (id),
    view text NOT NULL,
    method text NOT NULL,
    difference text NOT NULL,
    followed text CHECK (followed IN ('wholly', 'partly', 'not')),
    outcome text NOT NULL
);

CREATE TABLE plan_draft_child_view (
    draft_id bigint PRIMARY KEY REFERENCES plan_draft (id) ON DELETE CASCADE,
    view text NOT NULL,
    method text NOT NULL,
    difference text NOT NULL,
    followed text CHECK (followed IN ('wholly', 'partly', 'not')),
    outcome text NOT NULL,
    version bigint NOT NULL
);

-- Each guardian's view, apart from the other's.
CREATE TABLE version_guardian_view (
    version_id bigint NOT NULL REFERENCES plan_version (id),
    position bigint NOT NULL,
    name text NOT NULL,
    view text NOT NULL,
    method text NOT NULL,
    PRIMARY KEY (version_id, position)
);

CREATE TABLE plan_draft_guardian_view (
    draft_id bigint NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    position bigint NOT NULL,
    name text NOT NULL,
    view text NOT NULL,
    method text NOT NULL,
    PRIMARY KEY (draft_id, position)
);

INSERT INTO append_only_table (name)
VALUES ('version_offer'), ('version_meeting'), ('version_child_view'), ('version_guardian_view');
CREATE TRIGGER version_offer_no_update BEFORE UPDATE ON version_offer FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_offer_no_delete BEFORE DELETE ON version_offer FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_meeting_no_update BEFORE UPDATE ON version_meeting FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_meeting_no_delete BEFORE DELETE ON version_meeting FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_child_view_no_update BEFORE UPDATE ON version_child_view FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_child_view_no_delete BEFORE DELETE ON version_child_view FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_guardian_view_no_update BEFORE UPDATE ON version_guardian_view FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_guardian_view_no_delete BEFORE DELETE ON version_guardian_view FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- They are items of a draft too.
ALTER TABLE plan_draft_change DROP CONSTRAINT plan_draft_change_item_check;
ALTER TABLE plan_draft_change ADD CONSTRAINT plan_draft_change_item_check
    CHECK (item IN ('participation', 'coordination', 'follow_up', 'participant', 'goal', 'activity', 'offer', 'meeting',
            'child_view'));
