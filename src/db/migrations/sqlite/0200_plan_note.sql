-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What has happened with a plan is proposed as a note once (R-GP-3): note_id is that of the draft, and of the note when
-- it is signed. subject: which follow-up or hand-over of the version; 0 where the version alone says what happened.
CREATE TABLE plan_note (
    note_id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    event TEXT NOT NULL CHECK (event IN ('made', 'followed_up', 'revised', 'new_plan', 'handed_over')),
    subject INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (version_id, event, subject)
) STRICT;
