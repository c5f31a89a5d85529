-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- The tables of plans that triggers guard were not named among the append-only ones, so PostgreSQL's serving role had the
-- right to change them.
INSERT INTO append_only_table (name)
VALUES ('plan_template'), ('goal'), ('activity'), ('plan_version'), ('version_text'), ('version_participant'),
    ('version_participation'), ('version_coordination'), ('version_follow_up'), ('version_goal'), ('version_sub_goal'),
    ('version_activity'), ('version_gap'), ('plan_document')
ON CONFLICT DO NOTHING;
