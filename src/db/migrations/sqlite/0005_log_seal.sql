-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What a seal covers of the access log, whose rows may lie in another file.
CREATE TABLE seal_log_head (
    stream INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    seal INTEGER NOT NULL REFERENCES seal (number),
    mac BLOB NOT NULL,
    PRIMARY KEY (stream, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX seal_log_head_seal ON seal_log_head (seal);

CREATE TRIGGER seal_log_head_no_update BEFORE UPDATE ON seal_log_head BEGIN SELECT RAISE(ABORT, 'append-only: seal_log_head'); END;
CREATE TRIGGER seal_log_head_no_delete BEFORE DELETE ON seal_log_head BEGIN SELECT RAISE(ABORT, 'append-only: seal_log_head'); END;

INSERT INTO append_only_table (name) VALUES ('seal_log_head');
