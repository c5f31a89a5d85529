-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What was agreed when the plan was followed up and somebody has said stands in this draft now (R99, R204).
CREATE TABLE plan_draft_settled (
    draft_id INTEGER NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    follow_up_id INTEGER NOT NULL REFERENCES follow_up (id),
    about TEXT NOT NULL CHECK (about IN ('goal', 'service', 'participation', 'opening')),
    item INTEGER NOT NULL,
    PRIMARY KEY (draft_id, follow_up_id, about, item)
) STRICT;
CREATE INDEX plan_draft_settled_follow_up ON plan_draft_settled (follow_up_id);
