-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What came along from a former plan or version, and nobody has confirmed or changed yet in this draft.
-- item_key: the heading of a text, else the item's number.
CREATE TABLE plan_draft_unconfirmed (
    draft_id bigint NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    item text NOT NULL CHECK (item IN ('text', 'participation', 'coordination', 'follow_up', 'participant', 'goal',
        'activity', 'offer', 'meeting', 'child_view')),
    item_key text NOT NULL,
    source text NOT NULL,
    PRIMARY KEY (draft_id, item, item_key)
);

-- A draft in which one goal is changed and the rest applies as it is (R22).
ALTER TABLE plan_draft ADD COLUMN only_goal_id bigint REFERENCES goal (id);
CREATE INDEX plan_draft_only_goal ON plan_draft (only_goal_id);
