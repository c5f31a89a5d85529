-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Established plans (plans/) are append-only by right too: from this table PostgreSQL's serving role gets its rights.
INSERT INTO append_only_table (name) VALUES ('plan_template'), ('goal'), ('activity'), ('plan_version'), ('version_text'),
    ('version_participant'), ('version_participation'), ('version_coordination'), ('version_follow_up'), ('version_goal'),
    ('version_sub_goal'), ('version_activity'), ('version_gap'), ('plan_document');
