-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- The ledger of changes, its streams and its seals (audit/). Append-only: the convention for every such table is a
-- pair of triggers named <table>_no_update and <table>_no_delete, the same names in both dialects, and its name in
-- append_only_table, from which PostgreSQL's serving role gets its rights.

-- One stream is the life of one writing connection, at most a month.
CREATE TABLE ledger_stream (
    id bigint PRIMARY KEY,
    began_at bigint NOT NULL,
    mac bytea NOT NULL
);

-- Holds no text of any record. `commitment` is over the record's canonical form and the salt in its own row.
CREATE TABLE ledger (
    stream bigint NOT NULL REFERENCES ledger_stream (id),
    sequence bigint NOT NULL,
    at bigint NOT NULL,
    staff bigint NOT NULL,
    session bigint NOT NULL,
    person bigint,
    action text NOT NULL,
    kind text NOT NULL,
    record bigint NOT NULL,
    commitment bytea NOT NULL,
    mac bytea NOT NULL,
    PRIMARY KEY (stream, sequence)
);

CREATE TABLE seal (
    number bigint PRIMARY KEY,
    at bigint NOT NULL,
    mac bytea NOT NULL
);

-- The heads of the streams that had grown since the seal before.
CREATE TABLE seal_head (
    stream bigint NOT NULL,
    sequence bigint NOT NULL,
    seal bigint NOT NULL REFERENCES seal (number),
    mac bytea NOT NULL,
    PRIMARY KEY (stream, sequence)
);
CREATE INDEX seal_head_seal ON seal_head (seal);

-- For the triggers of append-only tables. The serving role has no UPDATE, DELETE or TRUNCATE there either.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER ledger_stream_no_update BEFORE UPDATE ON ledger_stream FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_stream_no_delete BEFORE DELETE ON ledger_stream FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seal_no_update BEFORE UPDATE ON seal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seal_no_delete BEFORE DELETE ON seal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seal_head_no_update BEFORE UPDATE ON seal_head FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seal_head_no_delete BEFORE DELETE ON seal_head FOR EACH ROW EXECUTE FUNCTION refuse_change();

INSERT INTO append_only_table (name) VALUES ('ledger_stream'), ('ledger'), ('seal'), ('seal_head');
