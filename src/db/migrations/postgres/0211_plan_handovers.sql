-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Överlämnande of an established version to the authority (avge, R119, R-GP-9, DD-16): to whom, with what ground, who
-- decided, and the package as it was; and what happened to it afterwards.

CREATE TABLE plan_handover (
    id bigint PRIMARY KEY,
    version_id bigint NOT NULL REFERENCES plan_version (id),
    content text NOT NULL CHECK (content IN ('what_and_who', 'difference', 'full')),
    authority text NOT NULL,
    recipient text NOT NULL,
    recipient_id bigint REFERENCES staff (id),
    way text NOT NULL CHECK (way IN ('guest', 'file')),
    ground text NOT NULL CHECK (ground IN ('law', 'consent', 'other')),
    ground_text text NOT NULL,
    decided_by text NOT NULL,
    decided_on text NOT NULL,
    needs text NOT NULL,
    questions text NOT NULL,
    document bytea NOT NULL,
    package text NOT NULL,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL
);
CREATE INDEX plan_handover_version ON plan_handover (version_id);
CREATE INDEX plan_handover_recipient ON plan_handover (recipient_id);
CREATE INDEX plan_handover_author ON plan_handover (author_id);

CREATE TABLE plan_handover_event (
    id bigint PRIMARY KEY,
    handover_id bigint NOT NULL REFERENCES plan_handover (id),
    kind text NOT NULL CHECK (kind IN ('told', 'sent', 'noted', 'asks_more', 'new_examination')),
    who text NOT NULL,
    happened_on text NOT NULL,
    words text NOT NULL,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL
);
CREATE INDEX plan_handover_event_handover ON plan_handover_event (handover_id);
CREATE INDEX plan_handover_event_author ON plan_handover_event (author_id);

INSERT INTO append_only_table (name) VALUES ('plan_handover'), ('plan_handover_event');

CREATE TRIGGER plan_handover_no_update BEFORE UPDATE ON plan_handover FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_handover_no_delete BEFORE DELETE ON plan_handover FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_handover_event_no_update BEFORE UPDATE ON plan_handover_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_handover_event_no_delete BEFORE DELETE ON plan_handover_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
