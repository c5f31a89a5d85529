-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Samtal om planen (DD-26): one of several for the same draft, on one day or many. What is agreed stands in the draft and
-- nowhere else; here stands only how it came about. draft_id is no foreign key: the draft goes when the plan is
-- established or thrown away, the meeting stays. After ended_at nothing is changed (meeting_store.cpp).
CREATE TABLE meeting (
    id INTEGER PRIMARY KEY,
    plan_id INTEGER NOT NULL REFERENCES plan (id),
    draft_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    held_on TEXT NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('meeting', 'telephone', 'visit', 'everyday')),
    state TEXT NOT NULL CHECK (state IN ('going_on', 'paused', 'ended')),
    step TEXT NOT NULL DEFAULT '',
    started_by INTEGER NOT NULL REFERENCES staff (id),
    started_by_name TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    paused_at INTEGER,
    ended_at INTEGER,
    not_now_at INTEGER,
    not_now_by TEXT NOT NULL DEFAULT '',
    next_on TEXT,
    next_way TEXT NOT NULL DEFAULT '',
    UNIQUE (plan_id, number)
) STRICT;
CREATE INDEX meeting_started_by ON meeting (started_by);

-- Who was there, as they were called that day.
CREATE TABLE meeting_present (
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    participant_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'staff', 'relative', 'representative', 'other')),
    PRIMARY KEY (meeting_id, participant_id)
) STRICT;

-- What has been done in it: a duty told, a fact of the card gone through (right, changed), a step read back.
CREATE TABLE meeting_mark (
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    kind TEXT NOT NULL CHECK (kind IN ('duty', 'fact', 'step')),
    item TEXT NOT NULL,
    value TEXT NOT NULL CHECK (value IN ('done', 'right', 'changed')),
    marked_by TEXT NOT NULL,
    marked_at INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, kind, item)
) STRICT;

-- A picture card and its answer; what somebody else answers for the person is kept apart (voice).
CREATE TABLE meeting_card (
    meeting_id INTEGER NOT NULL REFERENCES meeting (id),
    topic TEXT NOT NULL,
    card TEXT NOT NULL,
    voice TEXT NOT NULL
        CHECK (voice IN ('person', 'person_supported', 'relative', 'representative', 'staff_observation')),
    answer TEXT NOT NULL CHECK (answer IN ('good', 'so_so', 'bad', 'dont_know', 'wont_say')),
    understood TEXT NOT NULL DEFAULT '' CHECK (understood IN ('', 'yes', 'no')),
    asked_by INTEGER NOT NULL REFERENCES staff (id),
    asked_by_name TEXT NOT NULL,
    answered_at INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, topic, card, voice)
) STRICT;
CREATE INDEX meeting_card_asked_by ON meeting_card (asked_by);
