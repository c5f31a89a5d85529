-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Begäran om ändrad insats (R198, R199, R326, DD-15), and what has happened to it. Neither is ever changed: the state is
-- read from the events.

CREATE TABLE service_request (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES care_order (id),
    service_id INTEGER REFERENCES order_service (id),
    service_name TEXT NOT NULL CHECK (service_name <> ''),
    extent TEXT NOT NULL,
    change TEXT NOT NULL CHECK (change IN ('add', 'end', 'change')),
    recipient TEXT NOT NULL CHECK (recipient IN ('unit_manager', 'case_officer')),
    waits INTEGER NOT NULL CHECK (waits IN (0, 1)),
    wish TEXT NOT NULL,
    wished_on TEXT,
    reason TEXT NOT NULL CHECK (reason <> ''),
    own_words TEXT NOT NULL,
    voice TEXT CHECK (voice IN ('person', 'person_supported', 'relative', 'representative', 'staff_observation')),
    method TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    author_title TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL,
    CHECK ((change = 'add') = (service_id IS NULL)),
    CHECK ((own_words = '') = (voice IS NULL))
) STRICT;
CREATE INDEX service_request_order ON service_request (order_id);
CREATE INDEX service_request_service ON service_request (service_id);
CREATE INDEX service_request_author ON service_request (author_id);

CREATE TABLE service_request_event (
    id INTEGER PRIMARY KEY,
    request_id INTEGER NOT NULL REFERENCES service_request (id),
    number INTEGER NOT NULL CHECK (number > 0),
    step TEXT NOT NULL CHECK (step IN ('seen', 'answered', 'forwarded', 'completed', 'withdrawn', 'closed')),
    answer TEXT CHECK (answer IN ('within_decision', 'new_order', 'needs_more', 'new_examination', 'no')),
    text TEXT NOT NULL,
    order_id INTEGER REFERENCES care_order (id),
    counterpart TEXT NOT NULL,
    contact TEXT CHECK (contact IN ('phone', 'meeting', 'letter', 'message')),
    happened_on TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    author_title TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL,
    UNIQUE (request_id, number),
    CHECK ((step = 'answered') = (answer IS NOT NULL)),
    CHECK (order_id IS NULL OR step = 'closed'),
    CHECK ((counterpart = '') = (contact IS NULL))
) STRICT;
CREATE INDEX service_request_event_order ON service_request_event (order_id);
CREATE INDEX service_request_event_author ON service_request_event (author_id);
-- A request ends once.
CREATE UNIQUE INDEX service_request_event_end ON service_request_event (request_id) WHERE step IN ('withdrawn', 'closed');

INSERT INTO append_only_table (name) VALUES ('service_request'), ('service_request_event');

CREATE TRIGGER service_request_no_update BEFORE UPDATE ON service_request BEGIN SELECT RAISE(ABORT, 'append-only: service_request'); END;
CREATE TRIGGER service_request_no_delete BEFORE DELETE ON service_request BEGIN SELECT RAISE(ABORT, 'append-only: service_request'); END;
CREATE TRIGGER service_request_event_no_update BEFORE UPDATE ON service_request_event BEGIN SELECT RAISE(ABORT, 'append-only: service_request_event'); END;
CREATE TRIGGER service_request_event_no_delete BEFORE DELETE ON service_request_event BEGIN SELECT RAISE(ABORT, 'append-only: service_request_event'); END;
