-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Samtal om planen (DD-26): one of several for the same draft, on one day or many. What is agreed stands in the draft and
-- nowhere else; here stands only how it came about. draft_id is no foreign key: the draft goes when the plan is
-- established or thrown away, the meeting stays. After ended_at nothing is changed (meeting_store.cpp).
CREATE TABLE meeting (
    id bigint PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES plan (id),
    draft_id bigint NOT NULL,
    number bigint NOT NULL,
    held_on text NOT NULL,
    form text NOT NULL CHECK (form IN ('meeting', 'telephone', 'visit', 'everyday')),
    state text NOT NULL CHECK (state IN ('going_on', 'paused', 'ended')),
    step text NOT NULL DEFAULT '',
    started_by bigint NOT NULL REFERENCES staff (id),
    started_by_name text NOT NULL,
    started_at bigint NOT NULL,
    paused_at bigint,
    ended_at bigint,
    not_now_at bigint,
    not_now_by text NOT NULL DEFAULT '',
    next_on text,
    next_way text NOT NULL DEFAULT '',
    UNIQUE (plan_id, number)
);
CREATE INDEX meeting_started_by ON meeting (started_by);

-- Who was there, as they were called that day.
CREATE TABLE meeting_present (
    meeting_id bigint NOT NULL REFERENCES meeting (id),
    participant_id bigint NOT NULL,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('person', 'staff', 'relative', 'representative', 'other')),
    PRIMARY KEY (meeting_id, participant_id)
);

-- What has been done in it: a duty told, a fact of the card gone through (right, changed), a step read back.
CREATE TABLE meeting_mark (
    meeting_id bigint NOT NULL REFERENCES meeting (id),
    kind text NOT NULL CHECK (kind IN ('duty', 'fact', 'step')),
    item text NOT NULL,
    value text NOT NULL CHECK (value IN ('done', 'right', 'changed')),
    marked_by text NOT NULL,
    marked_at bigint NOT NULL,
    PRIMARY KEY (meeting_id, kind, item)
);

-- A picture card and its answer; what somebody else answers for the person is kept apart (voice).
CREATE TABLE meeting_card (
    meeting_id bigint NOT NULL REFERENCES meeting (id),
    topic text NOT NULL,
    card text NOT NULL,
    voice text NOT NULL
        CHECK (voice IN ('person', 'person_supported', 'relative', 'representative', 'staff_observation')),
    answer text NOT NULL CHECK (answer IN ('good', 'so_so', 'bad', 'dont_know', 'wont_say')),
    understood text NOT NULL DEFAULT '' CHECK (understood IN ('', 'yes', 'no')),
    asked_by bigint NOT NULL REFERENCES staff (id),
    asked_by_name text NOT NULL,
    answered_at bigint NOT NULL,
    PRIMARY KEY (meeting_id, topic, card, voice)
);
CREATE INDEX meeting_card_asked_by ON meeting_card (asked_by);
