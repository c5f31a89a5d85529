-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Who did what with whose data (R-ACC-3). Ids only. No index beside the key: every read of a record writes a row here.
CREATE TABLE access_log (
    id bigint PRIMARY KEY,
    at bigint NOT NULL,
    staff bigint NOT NULL,
    session bigint NOT NULL,
    person bigint,
    action text NOT NULL CHECK (action IN ('read', 'deny', 'print', 'hand_out', 'search', 'emergency', 'write')),
    event text NOT NULL,
    ground text NOT NULL,
    client text NOT NULL,
    request text NOT NULL
);

CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log FOR EACH ROW EXECUTE FUNCTION refuse_change();

INSERT INTO append_only_table (name) VALUES ('access_log');
