-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- That the person, somebody close or the case officer has asked for a follow-up (001:8; rule followup.triggers). Nothing
-- is ticked off: a follow-up that is signed later has answered it.
CREATE TABLE follow_up_wish (
    id bigint PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES plan (id),
    asked_by text NOT NULL CHECK (asked_by IN ('person', 'relative', 'representative', 'case_officer')),
    asker_name text NOT NULL,
    asked_on text NOT NULL,
    text text NOT NULL,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL
);
CREATE INDEX follow_up_wish_plan ON follow_up_wish (plan_id);
CREATE INDEX follow_up_wish_author ON follow_up_wish (author_id);

INSERT INTO append_only_table (name) VALUES ('follow_up_wish');

CREATE TRIGGER follow_up_wish_no_update BEFORE UPDATE ON follow_up_wish FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER follow_up_wish_no_delete BEFORE DELETE ON follow_up_wish FOR EACH ROW EXECUTE FUNCTION refuse_change();
