-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Påminnelse: that somebody who leads a unit has reminded somebody of something owed (001:5, 002:35). It stands on the
-- other's Min dag while that is owed. And frånvaro: while a kontaktman is away the deputy owes (DD-10).

CREATE TABLE duty_reminder (
    id bigint PRIMARY KEY,
    unit_id bigint NOT NULL REFERENCES unit (id),
    person_id bigint NOT NULL REFERENCES person (id),
    kind text NOT NULL CHECK (kind <> ''),
    subject bigint NOT NULL,
    staff_id bigint NOT NULL REFERENCES staff (id),
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL
);
CREATE INDEX duty_reminder_unit ON duty_reminder (unit_id, written_at);
CREATE INDEX duty_reminder_person ON duty_reminder (person_id);
CREATE INDEX duty_reminder_staff ON duty_reminder (staff_id, written_at);
CREATE INDEX duty_reminder_author ON duty_reminder (author_id);

CREATE TABLE staff_absence (
    id bigint PRIMARY KEY,
    staff_id bigint NOT NULL REFERENCES staff (id),
    unit_id bigint NOT NULL REFERENCES unit (id),
    from_day text NOT NULL,
    to_day text,
    noted_by bigint NOT NULL REFERENCES staff (id),
    created_at bigint NOT NULL,
    CHECK (to_day IS NULL OR to_day >= from_day)
);
CREATE INDEX staff_absence_staff ON staff_absence (staff_id, from_day);
CREATE INDEX staff_absence_unit ON staff_absence (unit_id);
CREATE INDEX staff_absence_noted_by ON staff_absence (noted_by);

INSERT INTO append_only_table (name) VALUES ('duty_reminder');

CREATE TRIGGER duty_reminder_no_update BEFORE UPDATE ON duty_reminder FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER duty_reminder_no_delete BEFORE DELETE ON duty_reminder FOR EACH ROW EXECUTE FUNCTION refuse_change();
