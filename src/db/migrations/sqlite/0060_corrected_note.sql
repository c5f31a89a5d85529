-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- A correction holds the whole note as it reads from then on (DD-22, R-COR-2): the newest one says where the note stands in
-- the list, under which goal and activity, and what it says. goal_id and activity_id that are null mean none. The
-- references are checked by the store, as those of journal_entry are. All of it is null beside other amendments, where
-- text alone may be filled in.
ALTER TABLE journal_amendment ADD COLUMN note_kind TEXT
    CHECK (note_kind IN ('deviation', 'event', 'contact', 'view', 'expression'));
ALTER TABLE journal_amendment ADD COLUMN cause TEXT CHECK (cause IN ('did_not_want', 'could_not', 'away', 'ill', 'no_time',
    'no_staff', 'practical', 'instead', 'went_better', 'other'))
    CHECK ((note_kind = 'deviation') = (cause IS NOT NULL));
ALTER TABLE journal_amendment ADD COLUMN progress INTEGER CHECK (progress IN (0, 1));
ALTER TABLE journal_amendment ADD COLUMN important INTEGER CHECK (important IN (0, 1));
ALTER TABLE journal_amendment ADD COLUMN goal_id INTEGER;
ALTER TABLE journal_amendment ADD COLUMN activity_id INTEGER;
ALTER TABLE journal_amendment ADD COLUMN event_at INTEGER
    CHECK ((kind = 'correction') = (event_at IS NOT NULL)) CHECK ((event_at IS NULL) = (note_kind IS NULL));
ALTER TABLE journal_amendment ADD COLUMN doubled_hour TEXT CHECK (doubled_hour IN ('first', 'second'));
ALTER TABLE journal_amendment ADD COLUMN contact_with TEXT;
ALTER TABLE journal_amendment ADD COLUMN source_name TEXT;
ALTER TABLE journal_amendment ADD COLUMN source_role TEXT CHECK ((source_name IS NULL) = (source_role IS NULL));
ALTER TABLE journal_amendment ADD COLUMN interpretation TEXT;
ALTER TABLE journal_amendment ADD COLUMN interpretation_by TEXT;
ALTER TABLE journal_amendment ADD COLUMN interpretation_ground TEXT;
