-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- The social journal (journal/): drafts, which are their author's alone and no records; signed notes; and what is
-- noted about a note afterwards. Notes and amendments are append-only.

-- One note, final from the moment it is signed (DD-22, DD-23). event_at orders the journal; event_date and event_time
-- are what was written, doubled_hour which of the two when the clocks go back. unsigned: locked from a draft that was
-- never signed. Signing is the hottest write of the house, so there is one index, and the references to order, unit,
-- staff, goal and activity are checked by the store and not by five more lookups; none of those rows is ever removed
-- while its person's file exists. A search reads `terms` of every note of a person, so it stands first: SQLite decodes
-- a row from its beginning.
CREATE TABLE journal_entry (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    terms TEXT NOT NULL,
    order_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    author_id INTEGER NOT NULL,
    goal_id INTEGER,
    activity_id INTEGER,
    kind TEXT NOT NULL CHECK (kind IN ('deviation', 'event', 'contact', 'view', 'expression')),
    cause TEXT CHECK (cause IN ('did_not_want', 'could_not', 'away', 'ill', 'no_time', 'no_staff', 'practical', 'instead',
        'went_better', 'other')),
    progress INTEGER NOT NULL CHECK (progress IN (0, 1)),
    important INTEGER NOT NULL CHECK (important IN (0, 1)),
    is_signed INTEGER NOT NULL CHECK (is_signed IN (0, 1)),
    is_moved INTEGER NOT NULL CHECK (is_moved IN (0, 1)),
    event_at INTEGER NOT NULL,
    event_date TEXT NOT NULL,
    event_time TEXT,
    doubled_hour TEXT CHECK (doubled_hour IN ('first', 'second')),
    written_at INTEGER NOT NULL,
    author_name TEXT NOT NULL,
    author_title TEXT NOT NULL,
    contact_with TEXT,
    source_name TEXT,
    source_role TEXT,
    text TEXT NOT NULL,
    action TEXT,
    result TEXT,
    interpretation TEXT,
    interpretation_by TEXT,
    interpretation_ground TEXT,
    salt BLOB NOT NULL,
    CHECK (is_signed = 0 OR (kind = 'deviation') = (cause IS NOT NULL)),
    CHECK ((source_name IS NULL) = (source_role IS NULL)),
    CHECK (event_at <= written_at)
) STRICT;
CREATE INDEX journal_entry_event ON journal_entry (person_id, event_at, order_id, goal_id);

-- Rättelse, komplettering, fel person (DD-23) and håller inte med (DD-24) beside a note. A correction holds only what
-- it changes. reentered_as: where a note in the wrong file was written anew; no page shows it.
CREATE TABLE journal_amendment (
    id INTEGER PRIMARY KEY,
    entry_id INTEGER NOT NULL REFERENCES journal_entry (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('correction', 'completion', 'wrong_person', 'objection')),
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    author_title TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    text TEXT,
    action TEXT,
    result TEXT,
    event_date TEXT,
    event_time TEXT,
    objector TEXT CHECK (objector IN ('person', 'representative', 'relative')),
    objector_name TEXT,
    reentered_as INTEGER REFERENCES journal_entry (id),
    terms TEXT NOT NULL,
    salt BLOB NOT NULL,
    CHECK (kind <> 'wrong_person' OR text IS NULL),
    CHECK ((kind = 'objection') = (objector IS NOT NULL))
) STRICT;
CREATE INDEX journal_amendment_entry ON journal_amendment (entry_id, kind);
CREATE INDEX journal_amendment_person ON journal_amendment (person_id);
CREATE INDEX journal_amendment_author ON journal_amendment (author_id);
CREATE INDEX journal_amendment_reentered ON journal_amendment (reentered_as);

-- An unsigned note: what was typed, as it was typed. Becomes the note of the same id.
CREATE TABLE journal_draft (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id),
    order_id INTEGER NOT NULL REFERENCES care_order (id),
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    author_id INTEGER NOT NULL REFERENCES staff (id),
    version INTEGER NOT NULL CHECK (version > 0),
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    fields TEXT NOT NULL
) STRICT;
CREATE INDEX journal_draft_person ON journal_draft (person_id);
CREATE INDEX journal_draft_order ON journal_draft (order_id);
CREATE INDEX journal_draft_unit ON journal_draft (unit_id, created_at);
CREATE INDEX journal_draft_author ON journal_draft (author_id, person_id);
CREATE INDEX journal_draft_created ON journal_draft (created_at);

INSERT INTO append_only_table (name) VALUES ('journal_entry'), ('journal_amendment');

CREATE TRIGGER journal_entry_no_update BEFORE UPDATE ON journal_entry BEGIN SELECT RAISE(ABORT, 'append-only: journal_entry'); END;
CREATE TRIGGER journal_entry_no_delete BEFORE DELETE ON journal_entry BEGIN SELECT RAISE(ABORT, 'append-only: journal_entry'); END;
CREATE TRIGGER journal_amendment_no_update BEFORE UPDATE ON journal_amendment BEGIN SELECT RAISE(ABORT, 'append-only: journal_amendment'); END;
CREATE TRIGGER journal_amendment_no_delete BEFORE DELETE ON journal_amendment BEGIN SELECT RAISE(ABORT, 'append-only: journal_amendment'); END;
