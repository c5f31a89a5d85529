-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Who did what with whose data (R-ACC-3). Ids only. No index beside the key: every read of a record writes a row here.
CREATE TABLE access_log (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    staff INTEGER NOT NULL,
    session INTEGER NOT NULL,
    person INTEGER,
    action TEXT NOT NULL CHECK (action IN ('read', 'deny', 'print', 'hand_out', 'search', 'emergency', 'write')),
    event TEXT NOT NULL,
    ground TEXT NOT NULL,
    client TEXT NOT NULL,
    request TEXT NOT NULL
) STRICT;

CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log BEGIN SELECT RAISE(ABORT, 'append-only: access_log'); END;
CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log BEGIN SELECT RAISE(ABORT, 'append-only: access_log'); END;
