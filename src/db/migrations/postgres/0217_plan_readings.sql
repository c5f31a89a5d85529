-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Läsning av planen (R120, R330): that somebody has read a version, or what was new since last, or did not and why (DD-4).

CREATE TABLE plan_reading (
    id bigint PRIMARY KEY,
    version_id bigint NOT NULL REFERENCES plan_version (id),
    assessment_id bigint REFERENCES risk_assessment (id),
    staff_id bigint NOT NULL REFERENCES staff (id),
    staff_name text NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('whole', 'news', 'card', 'not_read')),
    cause text CHECK (cause IN ('no_time', 'urgent_help', 'not_reached', 'other')),
    cause_words text NOT NULL,
    read_at bigint NOT NULL,
    salt bytea NOT NULL,
    CHECK ((outcome = 'not_read') = (cause IS NOT NULL))
);
CREATE INDEX plan_reading_version ON plan_reading (version_id, staff_id);
CREATE INDEX plan_reading_assessment ON plan_reading (assessment_id);
CREATE INDEX plan_reading_staff ON plan_reading (staff_id);

INSERT INTO append_only_table (name) VALUES ('plan_reading');

CREATE TRIGGER plan_reading_no_update BEFORE UPDATE ON plan_reading FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_reading_no_delete BEFORE DELETE ON plan_reading FOR EACH ROW EXECUTE FUNCTION refuse_change();
