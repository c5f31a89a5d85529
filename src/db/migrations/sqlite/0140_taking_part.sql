-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- How people take part in making a plan: who was offered to, each meeting, and a child's view beside the guardians'.

-- Who was offered to take part in making the plan, how and when, and what they answered (R245).
CREATE TABLE version_offer (
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    offer_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'representative', 'relative', 'guardian', 'health_staff', 'other')),
    relation TEXT NOT NULL,
    way TEXT NOT NULL,
    on_date TEXT,
    answer TEXT NOT NULL CHECK (answer IN ('waiting', 'yes', 'no', 'none')),
    reason TEXT NOT NULL,
    PRIMARY KEY (version_id, offer_id)
) STRICT;

CREATE TABLE plan_draft_offer (
    draft_id INTEGER NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    offer_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'representative', 'relative', 'guardian', 'health_staff', 'other')),
    relation TEXT NOT NULL,
    way TEXT NOT NULL,
    on_date TEXT,
    answer TEXT NOT NULL CHECK (answer IN ('waiting', 'yes', 'no', 'none')),
    reason TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (draft_id, offer_id)
) STRICT;

-- Each meeting, call or visit that the plan was made in, by itself (R61, R112, R242, R306).
CREATE TABLE version_meeting (
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    meeting_id INTEGER NOT NULL,
    on_date TEXT,
    form TEXT NOT NULL CHECK (form IN ('meeting', 'phone', 'visit', 'alone', 'working', 'digital')),
    who TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (version_id, meeting_id)
) STRICT;

CREATE TABLE plan_draft_meeting (
    draft_id INTEGER NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    meeting_id INTEGER NOT NULL,
    on_date TEXT,
    form TEXT NOT NULL CHECK (form IN ('meeting', 'phone', 'visit', 'alone', 'working', 'digital')),
    who TEXT NOT NULL,
    text TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (draft_id, meeting_id)
) STRICT;

-- A child's view, where it differs from the guardians', and how far the child's wish was followed (R6, DD-7).
CREATE TABLE version_child_view (
    version_id INTEGER PRIMARY KEY REFERENCES plan_version (id),
    view TEXT NOT NULL,
    method TEXT NOT NULL,
    difference TEXT NOT NULL,
    followed TEXT CHECK (followed IN ('wholly', 'partly', 'not')),
    outcome TEXT NOT NULL
) STRICT;

CREATE TABLE plan_draft_child_view (
    draft_id INTEGER PRIMARY KEY REFERENCES plan_draft (id) ON DELETE CASCADE,
    view TEXT NOT NULL,
    method TEXT NOT NULL,
    difference TEXT NOT NULL,
    followed TEXT CHECK (followed IN ('wholly', 'partly', 'not')),
    outcome TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

-- Each guardian's view, apart from the other's.
CREATE TABLE version_guardian_view (
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    view TEXT NOT NULL,
    method TEXT NOT NULL,
    PRIMARY KEY (version_id, position)
) STRICT;

CREATE TABLE plan_draft_guardian_view (
    draft_id INTEGER NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    view TEXT NOT NULL,
    method TEXT NOT NULL,
    PRIMARY KEY (draft_id, position)
) STRICT;

INSERT INTO append_only_table (name)
VALUES ('version_offer'), ('version_meeting'), ('version_child_view'), ('version_guardian_view');
CREATE TRIGGER version_offer_no_update BEFORE UPDATE ON version_offer BEGIN SELECT RAISE(ABORT, 'append-only: version_offer'); END;
CREATE TRIGGER version_offer_no_delete BEFORE DELETE ON version_offer BEGIN SELECT RAISE(ABORT, 'append-only: version_offer'); END;
CREATE TRIGGER version_meeting_no_update BEFORE UPDATE ON version_meeting BEGIN SELECT RAISE(ABORT, 'append-only: version_meeting'); END;
CREATE TRIGGER version_meeting_no_delete BEFORE DELETE ON version_meeting BEGIN SELECT RAISE(ABORT, 'append-only: version_meeting'); END;
CREATE TRIGGER version_child_view_no_update BEFORE UPDATE ON version_child_view BEGIN SELECT RAISE(ABORT, 'append-only: version_child_view'); END;
CREATE TRIGGER version_child_view_no_delete BEFORE DELETE ON version_child_view BEGIN SELECT RAISE(ABORT, 'append-only: version_child_view'); END;
CREATE TRIGGER version_guardian_view_no_update BEFORE UPDATE ON version_guardian_view BEGIN SELECT RAISE(ABORT, 'append-only: version_guardian_view'); END;
CREATE TRIGGER version_guardian_view_no_delete BEFORE DELETE ON version_guardian_view BEGIN SELECT RAISE(ABORT, 'append-only: version_guardian_view'); END;

-- They are items of a draft too.
CREATE TABLE plan_draft_change_wider (
    id INTEGER PRIMARY KEY,
    draft_id INTEGER NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    item TEXT NOT NULL
        CHECK (item IN ('participation', 'coordination', 'follow_up', 'participant', 'goal', 'activity', 'offer', 'meeting',
            'child_view')),
    item_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('saved', 'set_aside', 'removed')),
    content TEXT NOT NULL,
    written_by INTEGER NOT NULL REFERENCES staff (id),
    written_at INTEGER NOT NULL
) STRICT;
INSERT INTO plan_draft_change_wider (id, draft_id, item, item_id, version, kind, content, written_by, written_at)
SELECT id, draft_id, item, item_id, version, kind, content, written_by, written_at FROM plan_draft_change;
DROP TABLE plan_draft_change;
ALTER TABLE plan_draft_change_wider RENAME TO plan_draft_change;
CREATE INDEX plan_draft_change_item ON plan_draft_change (draft_id, item, item_id);
CREATE INDEX plan_draft_change_written_by ON plan_draft_change (written_by);
