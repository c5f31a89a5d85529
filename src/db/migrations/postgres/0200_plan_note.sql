-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What has happened with a plan is proposed as a note once (R-GP-3): note_id is that of the draft, and of the note when
-- it is signed. subject: which follow-up or hand-over of the version; 0 where the version alone says what happened.
CREATE TABLE plan_note (
    note_id bigint PRIMARY KEY,
    version_id bigint NOT NULL REFERENCES plan_version (id),
    event text NOT NULL CHECK (event IN ('made', 'followed_up', 'revised', 'new_plan', 'handed_over')),
    subject bigint NOT NULL,
    created_at bigint NOT NULL,
    UNIQUE (version_id, event, subject)
);
