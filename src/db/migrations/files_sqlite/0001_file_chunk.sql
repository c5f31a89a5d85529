-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What incoming documents hold, encrypted (R65). The keys stand among the records, each wrapped with a key that lies
-- outside of both: whoever has this file alone, or a piece that no record tells of, has nothing that can be read.
-- Chunk 0 is the header of the stream. What is destroyed is deleted; nothing is changed.
CREATE TABLE file_chunk (
    file_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    content BLOB NOT NULL,
    written_at INTEGER NOT NULL,
    PRIMARY KEY (file_id, number)
) STRICT;

CREATE TRIGGER file_chunk_unchanged BEFORE UPDATE ON file_chunk BEGIN SELECT RAISE(ABORT, 'never changed: file_chunk'); END;
