-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Inkommen handling: a document that came with an order, to be read before the plan is made (R65). The row says what it
-- is; what it holds lies in file_chunk, encrypted. The hash is of what lies there. A wrong one is marked, never changed.

CREATE TABLE attachment (
    id bigint PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES person (id),
    order_id bigint NOT NULL REFERENCES care_order (id),
    kind text NOT NULL CHECK (kind IN ('inquiry', 'decision', 'order', 'plan', 'photo', 'other')),
    title text NOT NULL,
    type text NOT NULL CHECK (type IN ('pdf', 'jpeg', 'png', 'text')),
    size bigint NOT NULL,
    hash bytea NOT NULL,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL
);
CREATE INDEX attachment_order ON attachment (order_id);
CREATE INDEX attachment_person ON attachment (person_id);
CREATE INDEX attachment_author ON attachment (author_id);

-- Fel dokument: somebody found that it does not belong here. It is shown to nobody any more; the key stays until it is
-- destroyed as the law says.
CREATE TABLE attachment_mistake (
    id bigint PRIMARY KEY,
    attachment_id bigint NOT NULL UNIQUE REFERENCES attachment (id),
    reason text NOT NULL,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL
);
CREATE INDEX attachment_mistake_author ON attachment_mistake (author_id);

-- The key of what the attachment holds, wrapped with the key of the key file. Deleted when the attachment is destroyed
-- (gallring): then no copy of its chunks can be read.
CREATE TABLE attachment_key (
    attachment_id bigint PRIMARY KEY REFERENCES attachment (id),
    wrapped bytea NOT NULL
);

INSERT INTO append_only_table (name) VALUES ('attachment'), ('attachment_mistake');

CREATE TRIGGER attachment_no_update BEFORE UPDATE ON attachment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attachment_no_delete BEFORE DELETE ON attachment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attachment_mistake_no_update BEFORE UPDATE ON attachment_mistake FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attachment_mistake_no_delete BEFORE DELETE ON attachment_mistake FOR EACH ROW EXECUTE FUNCTION refuse_change();
