-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What a seal covers of the access log, whose rows may lie in another file.
CREATE TABLE seal_log_head (
    stream bigint NOT NULL,
    sequence bigint NOT NULL,
    seal bigint NOT NULL REFERENCES seal (number),
    mac bytea NOT NULL,
    PRIMARY KEY (stream, sequence)
);
CREATE INDEX seal_log_head_seal ON seal_log_head (seal);

CREATE TRIGGER seal_log_head_no_update BEFORE UPDATE ON seal_log_head FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seal_log_head_no_delete BEFORE DELETE ON seal_log_head FOR EACH ROW EXECUTE FUNCTION refuse_change();

INSERT INTO append_only_table (name) VALUES ('seal_log_head');
