-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Begäran om ändrad insats (R198, R199, R326, DD-15), and what has happened to it. Neither is ever changed: the state is
-- read from the events.

CREATE TABLE service_request (
    id bigint PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES care_order (id),
    service_id bigint REFERENCES order_service (id),
    service_name text NOT NULL CHECK (service_name <> ''),
    extent text NOT NULL,
    change text NOT NULL CHECK (change IN ('add', 'end', 'change')),
    recipient text NOT NULL CHECK (recipient IN ('unit_manager', 'case_officer')),
    waits bigint NOT NULL CHECK (waits IN (0, 1)),
    wish text NOT NULL,
    wished_on text,
    reason text NOT NULL CHECK (reason <> ''),
    own_words text NOT NULL,
    voice text CHECK (voice IN ('person', 'person_supported', 'relative', 'representative', 'staff_observation')),
    method text NOT NULL,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    author_title text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL,
    CHECK ((change = 'add') = (service_id IS NULL)),
    CHECK ((own_words = '') = (voice IS NULL))
);
CREATE INDEX service_request_order ON service_request (order_id);
CREATE INDEX service_request_service ON service_request (service_id);
CREATE INDEX service_request_author ON service_request (author_id);

CREATE TABLE service_request_event (
    id bigint PRIMARY KEY,
    request_id bigint NOT NULL REFERENCES service_request (id),
    number bigint NOT NULL CHECK (number > 0),
    step text NOT NULL CHECK (step IN ('seen', 'answered', 'forwarded', 'completed', 'withdrawn', 'closed')),
    answer text CHECK (answer IN ('within_decision', 'new_order', 'needs_more', 'new_examination', 'no')),
    text text NOT NULL,
    order_id bigint REFERENCES care_order (id),
    counterpart text NOT NULL,
    contact text CHECK (contact IN ('phone', 'meeting', 'letter', 'message')),
    happened_on text NOT NULL,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    author_title text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL,
    UNIQUE (request_id, number),
    CHECK ((step = 'answered') = (answer IS NOT NULL)),
    CHECK (order_id IS NULL OR step = 'closed'),
    CHECK ((counterpart = '') = (contact IS NULL))
);
CREATE INDEX service_request_event_order ON service_request_event (order_id);
CREATE INDEX service_request_event_author ON service_request_event (author_id);
-- A request ends once.
CREATE UNIQUE INDEX service_request_event_end ON service_request_event (request_id) WHERE step IN ('withdrawn', 'closed');

INSERT INTO append_only_table (name) VALUES ('service_request'), ('service_request_event');

CREATE TRIGGER service_request_no_update BEFORE UPDATE ON service_request FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER service_request_no_delete BEFORE DELETE ON service_request FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER service_request_event_no_update BEFORE UPDATE ON service_request_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER service_request_event_no_delete BEFORE DELETE ON service_request_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
