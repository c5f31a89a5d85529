-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Läsning av planen (R120, R330): that somebody has read a version, or what was new since last, or did not and why (DD-4).

CREATE TABLE plan_reading (
    id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    assessment_id INTEGER REFERENCES risk_assessment (id),
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    staff_name TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('whole', 'news', 'card', 'not_read')),
    cause TEXT CHECK (cause IN ('no_time', 'urgent_help', 'not_reached', 'other')),
    cause_words TEXT NOT NULL,
    read_at INTEGER NOT NULL,
    salt BLOB NOT NULL,
    CHECK ((outcome = 'not_read') = (cause IS NOT NULL))
) STRICT;
CREATE INDEX plan_reading_version ON plan_reading (version_id, staff_id);
CREATE INDEX plan_reading_assessment ON plan_reading (assessment_id);
CREATE INDEX plan_reading_staff ON plan_reading (staff_id);

INSERT INTO append_only_table (name) VALUES ('plan_reading');

CREATE TRIGGER plan_reading_no_update BEFORE UPDATE ON plan_reading BEGIN SELECT RAISE(ABORT, 'append-only: plan_reading'); END;
CREATE TRIGGER plan_reading_no_delete BEFORE DELETE ON plan_reading BEGIN SELECT RAISE(ABORT, 'append-only: plan_reading'); END;
