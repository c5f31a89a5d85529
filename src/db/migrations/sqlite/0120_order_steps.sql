-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- The rest of an order's steps: not carried out, interruptions, and what the authority has been asked.

-- Why the unit does not carry the order out. To everything else such an order is ended: end_reason is 'withdrawn'.
ALTER TABLE care_order ADD COLUMN not_carried_out TEXT CHECK (not_carried_out <> '');

-- Words that an organisation may change (`delaktig terms`): what is stored elsewhere is the code or the word as it read.
CREATE TABLE order_term (
    list TEXT NOT NULL CHECK (list IN ('interruption', 'not_carried_out', 'life_area', 'function_level', 'aim', 'support_form')),
    code TEXT NOT NULL CHECK (code <> ''),
    label TEXT NOT NULL CHECK (label <> ''),
    help TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    PRIMARY KEY (list, code)
) STRICT;

INSERT INTO order_term (list, code, label, position, active) VALUES
    ('interruption', 'hospital', 'Vistas på sjukhus', 1, 1),
    ('interruption', 'short_term', 'Vistas på korttidsboende', 2, 1),
    ('interruption', 'away', 'Är bortrest', 3, 1),
    ('interruption', 'own_wish', 'Vill själv göra uppehåll', 4, 1),
    ('interruption', 'unit', 'Enheten kan inte utföra insatsen', 5, 1),
    ('interruption', 'other', 'Annan orsak', 6, 1),
    ('not_carried_out', 'declined', 'Personen tackade nej', 1, 1),
    ('not_carried_out', 'no_place', 'Enheten kan inte ta emot uppdraget', 2, 1),
    ('not_carried_out', 'wrong_unit', 'Beställningen hör till en annan enhet', 3, 1),
    ('not_carried_out', 'withdrawn', 'Myndigheten tog tillbaka beställningen', 4, 1),
    ('not_carried_out', 'other', 'Annan orsak', 5, 1),
    ('life_area', 'd1', 'Lärande och att tillämpa kunskap', 1, 1),
    ('life_area', 'd2', 'Allmänna uppgifter och krav', 2, 1),
    ('life_area', 'd3', 'Kommunikation', 3, 1),
    ('life_area', 'd4', 'Förflyttning', 4, 1),
    ('life_area', 'd5', 'Personlig vård', 5, 1),
    ('life_area', 'd6', 'Hemliv', 6, 1),
    ('life_area', 'd7', 'Mellanmänskliga interaktioner och relationer', 7, 1),
    ('life_area', 'd8', 'Utbildning, arbete, sysselsättning och ekonomiskt liv', 8, 1),
    ('life_area', 'd9', 'Samhällsgemenskap, socialt och medborgerligt liv', 9, 1),
    ('life_area', 'safety', 'Känsla av trygghet', 10, 1),
    ('life_area', 'carer', 'Personligt stöd från person som vårdar eller stödjer en närstående', 11, 1),
    ('function_level', '0', 'Ingen begränsning', 0, 1),
    ('function_level', '1', 'Lätt begränsning', 1, 1),
    ('function_level', '2', 'Måttlig begränsning', 2, 1),
    ('function_level', '3', 'Svår begränsning', 3, 1),
    ('function_level', '4', 'Total begränsning', 4, 1),
    ('function_level', '8', 'Ej specificerat', 8, 1),
    ('function_level', '9', 'Ej tillämpbart', 9, 1),
    ('aim', 'develop', 'Utveckla/träna funktioner', 1, 1),
    ('aim', 'regain', 'Återfå funktioner', 2, 1),
    ('aim', 'keep', 'Bevara funktioner', 3, 1),
    ('aim', 'relieve', 'Lindra/stötta', 4, 1),
    ('support_form', 'independent', 'Självständigt', 1, 1),
    ('support_form', 'supporting', 'Stödjande', 2, 1),
    ('support_form', 'training', 'Tränande', 3, 1),
    ('support_form', 'motivating', 'Motiverande', 4, 1),
    ('support_form', 'compensating', 'Kompenserande', 5, 1);

UPDATE order_term SET help = 'Vad ska personen kunna själv, och i vilka steg övar ni?' WHERE list = 'aim' AND code = 'develop';
UPDATE order_term SET help = 'Vad kunde personen förut, och vad behövs för att komma dit igen?' WHERE list = 'aim' AND code = 'regain';
UPDATE order_term SET help = 'Vilka funktioner är det? Fråga personen hur ni bevarar dem på bästa sätt.' WHERE list = 'aim' AND code = 'keep';
UPDATE order_term SET help = 'Fråga personen hur ni lindrar och stöttar på bästa sätt.' WHERE list = 'aim' AND code = 'relieve';

-- Uppehåll. `to_day` is the last day without the service; until the person is back it may be unknown.
CREATE TABLE order_interruption (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES care_order (id),
    from_day TEXT NOT NULL,
    to_day TEXT,
    cause TEXT NOT NULL CHECK (cause <> ''),
    created_at INTEGER NOT NULL,
    created_by INTEGER NOT NULL REFERENCES staff (id),
    CHECK (to_day IS NULL OR to_day >= from_day)
) STRICT;
CREATE INDEX order_interruption_order ON order_interruption (order_id);
CREATE INDEX order_interruption_created_by ON order_interruption (created_by);

-- What the unit has asked the authority about an order, and what it answered: a record. An answer points at its question.
CREATE TABLE order_inquiry (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES care_order (id),
    answers_id INTEGER UNIQUE REFERENCES order_inquiry (id),
    subject TEXT NOT NULL CHECK (subject IN ('goals', 'contact', 'limits', 'other')),
    counterpart TEXT NOT NULL CHECK (counterpart <> ''),
    happened_on TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    author_title TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    salt BLOB NOT NULL
) STRICT;
CREATE INDEX order_inquiry_order ON order_inquiry (order_id);
CREATE INDEX order_inquiry_author ON order_inquiry (author_id);

INSERT INTO append_only_table (name) VALUES ('order_inquiry');
CREATE TRIGGER order_inquiry_no_update BEFORE UPDATE ON order_inquiry BEGIN SELECT RAISE(ABORT, 'append-only: order_inquiry'); END;
CREATE TRIGGER order_inquiry_no_delete BEFORE DELETE ON order_inquiry BEGIN SELECT RAISE(ABORT, 'append-only: order_inquiry'); END;

-- More kinds of events. SQLite changes a CHECK only by making the table anew.
CREATE TABLE order_event_wider (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES care_order (id),
    version INTEGER NOT NULL CHECK (version > 0),
    kind TEXT NOT NULL CHECK (kind IN ('received', 'changed', 'accepted', 'started', 'ended', 'key_worker_appointed',
        'key_worker_ended', 'not_carried_out', 'interrupted', 'resumed', 'asked', 'answered')),
    happened_on TEXT,
    reason TEXT,
    content TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER NOT NULL REFERENCES staff (id),
    salt BLOB NOT NULL,
    UNIQUE (order_id, version)
) STRICT;
INSERT INTO order_event_wider (id, order_id, version, kind, happened_on, reason, content, created_at, created_by, salt)
    SELECT id, order_id, version, kind, happened_on, reason, content, created_at, created_by, salt FROM order_event;
DROP TABLE order_event;
ALTER TABLE order_event_wider RENAME TO order_event;
CREATE INDEX order_event_created_by ON order_event (created_by);
CREATE TRIGGER order_event_no_update BEFORE UPDATE ON order_event BEGIN SELECT RAISE(ABORT, 'append-only: order_event'); END;
CREATE TRIGGER order_event_no_delete BEFORE DELETE ON order_event BEGIN SELECT RAISE(ABORT, 'append-only: order_event'); END;
