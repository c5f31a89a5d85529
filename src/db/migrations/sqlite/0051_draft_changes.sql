-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What the items of a draft have said: each save, what was set aside because two wrote at once, and what was removed.
-- Kept until the plan is established, so that no word is lost and a removal can be undone.
-- content: the fields of the item's form, as the page sends them.
CREATE TABLE plan_draft_change (
    id INTEGER PRIMARY KEY,
    draft_id INTEGER NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    item TEXT NOT NULL
        CHECK (item IN ('participation', 'coordination', 'follow_up', 'participant', 'goal', 'activity')),
    item_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('saved', 'set_aside', 'removed')),
    content TEXT NOT NULL,
    written_by INTEGER NOT NULL REFERENCES staff (id),
    written_at INTEGER NOT NULL
) STRICT;
CREATE INDEX plan_draft_change_item ON plan_draft_change (draft_id, item, item_id);
CREATE INDEX plan_draft_change_written_by ON plan_draft_change (written_by);
