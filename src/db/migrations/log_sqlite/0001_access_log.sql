-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Who did what with whose data (R-ACC-3). Ids only. A stream is the life of one writing connection, at most a month; each
-- row is chained to the one before it in its stream. Every read of a record writes a row here: so no index beside the
-- key, and no look at the stream's own row.
CREATE TABLE access_log_stream (
    id INTEGER PRIMARY KEY,
    began_at INTEGER NOT NULL,
    mac BLOB NOT NULL
) STRICT;

CREATE TABLE access_log (
    stream INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    at INTEGER NOT NULL,
    staff INTEGER NOT NULL,
    session INTEGER NOT NULL,
    person INTEGER,
    action TEXT NOT NULL CHECK (action IN ('read', 'deny', 'print', 'hand_out', 'search', 'emergency', 'write')),
    event TEXT NOT NULL,
    ground TEXT NOT NULL,
    client TEXT NOT NULL,
    request TEXT NOT NULL,
    mac BLOB NOT NULL,
    PRIMARY KEY (stream, sequence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER access_log_stream_no_update BEFORE UPDATE ON access_log_stream BEGIN SELECT RAISE(ABORT, 'append-only: access_log_stream'); END;
CREATE TRIGGER access_log_stream_no_delete BEFORE DELETE ON access_log_stream BEGIN SELECT RAISE(ABORT, 'append-only: access_log_stream'); END;
CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log BEGIN SELECT RAISE(ABORT, 'append-only: access_log'); END;
CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log BEGIN SELECT RAISE(ABORT, 'append-only: access_log'); END;
