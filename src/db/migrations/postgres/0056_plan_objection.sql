-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- NN håller inte med, noted beside a text of an established version (DD-24, SoL 14:6, LSS 21 b §). Nobody removes it,
-- not even whoever wrote it. heading, goal_id, activity_id: what it is about; none of them: the plan as a whole.

CREATE TABLE plan_objection (
    id bigint PRIMARY KEY,
    version_id bigint NOT NULL REFERENCES plan_version (id),
    about text NOT NULL CHECK (about IN ('plan', 'heading', 'goal', 'activity')),
    heading text,
    goal_id bigint REFERENCES goal (id),
    activity_id bigint REFERENCES activity (id),
    objector text NOT NULL CHECK (objector IN ('person', 'representative', 'relative')),
    objector_name text NOT NULL,
    voice text NOT NULL CHECK (voice IN ('person', 'person_supported', 'relative', 'representative', 'staff_observation')),
    method text NOT NULL,
    text text NOT NULL,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    author_title text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL,
    CHECK ((about = 'heading') = (heading IS NOT NULL)),
    CHECK ((about = 'goal') = (goal_id IS NOT NULL)),
    CHECK ((about = 'activity') = (activity_id IS NOT NULL))
);
CREATE INDEX plan_objection_version ON plan_objection (version_id);
CREATE INDEX plan_objection_goal ON plan_objection (goal_id);
CREATE INDEX plan_objection_activity ON plan_objection (activity_id);
CREATE INDEX plan_objection_author ON plan_objection (author_id);

INSERT INTO append_only_table (name) VALUES ('plan_objection');

CREATE TRIGGER plan_objection_no_update BEFORE UPDATE ON plan_objection FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_objection_no_delete BEFORE DELETE ON plan_objection FOR EACH ROW EXECUTE FUNCTION refuse_change();
