-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Who did what with whose data (R-ACC-3). Ids only. A stream is the life of one writing connection, at most a month; each
-- row is chained to the one before it in its stream. Every read of a record writes a row here: so no index beside the
-- key, and no look at the stream's own row.
CREATE TABLE access_log_stream (
    id bigint PRIMARY KEY,
    began_at bigint NOT NULL,
    mac bytea NOT NULL
);

CREATE TABLE access_log (
    stream bigint NOT NULL,
    sequence bigint NOT NULL,
    at bigint NOT NULL,
    staff bigint NOT NULL,
    session bigint NOT NULL,
    person bigint,
    action text NOT NULL CHECK (action IN ('read', 'deny', 'print', 'hand_out', 'search', 'emergency', 'write')),
    event text NOT NULL,
    ground text NOT NULL,
    client text NOT NULL,
    request text NOT NULL,
    mac bytea NOT NULL,
    PRIMARY KEY (stream, sequence)
);

CREATE TRIGGER access_log_stream_no_update BEFORE UPDATE ON access_log_stream FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_log_stream_no_delete BEFORE DELETE ON access_log_stream FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log FOR EACH ROW EXECUTE FUNCTION refuse_change();

INSERT INTO append_only_table (name) VALUES ('access_log_stream'), ('access_log');
