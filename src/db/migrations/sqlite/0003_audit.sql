-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- The ledger of changes, its streams and its seals (audit/). Append-only: the convention for every such table is a
-- pair of triggers named <table>_no_update and <table>_no_delete, the same names in both dialects, and its name in
-- append_only_table, from which PostgreSQL's serving role gets its rights.

-- One stream is the life of one writing connection, at most a month.
CREATE TABLE ledger_stream (
    id INTEGER PRIMARY KEY,
    began_at INTEGER NOT NULL,
    mac BLOB NOT NULL
) STRICT;

-- Holds no text of any record. `commitment` is over the record's canonical form and the salt in its own row.
CREATE TABLE ledger (
    stream INTEGER NOT NULL REFERENCES ledger_stream (id),
    sequence INTEGER NOT NULL,
    at INTEGER NOT NULL,
    staff INTEGER NOT NULL,
    session INTEGER NOT NULL,
    person INTEGER,
    action TEXT NOT NULL,
    kind TEXT NOT NULL,
    record INTEGER NOT NULL,
    commitment BLOB NOT NULL,
    mac BLOB NOT NULL,
    PRIMARY KEY (stream, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE seal (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    mac BLOB NOT NULL
) STRICT;

-- The heads of the streams that had grown since the seal before.
CREATE TABLE seal_head (
    stream INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    seal INTEGER NOT NULL REFERENCES seal (number),
    mac BLOB NOT NULL,
    PRIMARY KEY (stream, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX seal_head_seal ON seal_head (seal);

CREATE TRIGGER ledger_stream_no_update BEFORE UPDATE ON ledger_stream BEGIN SELECT RAISE(ABORT, 'append-only: ledger_stream'); END;
CREATE TRIGGER ledger_stream_no_delete BEFORE DELETE ON ledger_stream BEGIN SELECT RAISE(ABORT, 'append-only: ledger_stream'); END;
CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'append-only: ledger'); END;
CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'append-only: ledger'); END;
CREATE TRIGGER seal_no_update BEFORE UPDATE ON seal BEGIN SELECT RAISE(ABORT, 'append-only: seal'); END;
CREATE TRIGGER seal_no_delete BEFORE DELETE ON seal BEGIN SELECT RAISE(ABORT, 'append-only: seal'); END;
CREATE TRIGGER seal_head_no_update BEFORE UPDATE ON seal_head BEGIN SELECT RAISE(ABORT, 'append-only: seal_head'); END;
CREATE TRIGGER seal_head_no_delete BEFORE DELETE ON seal_head BEGIN SELECT RAISE(ABORT, 'append-only: seal_head'); END;

INSERT INTO append_only_table (name) VALUES ('ledger_stream'), ('ledger'), ('seal'), ('seal_head');
