-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What incoming documents hold, encrypted (R65). The keys stand in attachment_key, each wrapped with a key that lies
-- outside the database: a piece that no record tells of cannot be read by anybody. Chunk 0 is the header of the stream.
-- What is destroyed is deleted; nothing is changed.
CREATE TABLE file_chunk (
    file_id bigint NOT NULL,
    number bigint NOT NULL,
    content bytea NOT NULL,
    written_at bigint NOT NULL,
    PRIMARY KEY (file_id, number)
);

CREATE TRIGGER file_chunk_unchanged BEFORE UPDATE ON file_chunk FOR EACH ROW EXECUTE FUNCTION refuse_change();
