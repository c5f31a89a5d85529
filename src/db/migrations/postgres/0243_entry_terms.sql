-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- A search goes through the `terms` of every note of a person. The notes of many persons are written in turn, so they lie
-- far apart; their terms lie here in the order of the file, one beside the other, and are a part of the signed record.
CREATE TABLE journal_entry_terms (
    person_id bigint NOT NULL,
    event_at bigint NOT NULL,
    entry_id bigint NOT NULL,
    order_id bigint NOT NULL,
    terms text NOT NULL,
    PRIMARY KEY (person_id, event_at, entry_id)
);
INSERT INTO journal_entry_terms (person_id, event_at, entry_id, order_id, terms)
    SELECT person_id, event_at, id, order_id, terms FROM journal_entry ORDER BY person_id, event_at, id;
ALTER TABLE journal_entry DROP COLUMN terms;

INSERT INTO append_only_table (name) VALUES ('journal_entry_terms');

CREATE TRIGGER journal_entry_terms_no_update BEFORE UPDATE ON journal_entry_terms FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_entry_terms_no_delete BEFORE DELETE ON journal_entry_terms FOR EACH ROW EXECUTE FUNCTION refuse_change();
