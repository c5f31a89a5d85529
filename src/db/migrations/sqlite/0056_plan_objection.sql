-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- NN håller inte med, noted beside a text of an established version (DD-24, SoL 14:6, LSS 21 b §). Nobody removes it,
-- not even whoever wrote it. heading, goal_id, activity_id: what it is about; none of them: the plan as a whole.

CREATE TABLE plan_objection (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    about TEXT NOT NULL CHECK (about IN ('plan', 'heading', 'goal', 'activity')),
    heading TEXT,
    goal_id INTEGER REFERENCES goal (id),
    activity_id INTEGER REFERENCES activity (id),
    objector TEXT NOT NULL CHECK (objector IN ('person', 'representative', 'relative')),
    objector_name TEXT NOT NULL,
    voice TEXT NOT NULL CHECK (voice IN ('person', 'person_supported', 'relative', 'representative', 'staff_observation')),
    method TEXT NOT NULL,
    text TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    author_title TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL,
    CHECK ((about = 'heading') = (heading IS NOT NULL)),
    CHECK ((about = 'goal') = (goal_id IS NOT NULL)),
    CHECK ((about = 'activity') = (activity_id IS NOT NULL))
) STRICT;
CREATE INDEX plan_objection_version ON plan_objection (version_id);
CREATE INDEX plan_objection_goal ON plan_objection (goal_id);
CREATE INDEX plan_objection_activity ON plan_objection (activity_id);
CREATE INDEX plan_objection_author ON plan_objection (author_id);

INSERT INTO append_only_table (name) VALUES ('plan_objection');

CREATE TRIGGER plan_objection_no_update BEFORE UPDATE ON plan_objection BEGIN SELECT RAISE(ABORT, 'append-only: plan_objection'); END;
CREATE TRIGGER plan_objection_no_delete BEFORE DELETE ON plan_objection BEGIN SELECT RAISE(ABORT, 'append-only: plan_objection'); END;
