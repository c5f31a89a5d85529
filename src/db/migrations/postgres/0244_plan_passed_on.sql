-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Text till en ny enhet (DD-20): an established version that a unit has given to another unit of the house, with an order
-- for the same person. It opens nothing else: the new unit takes the text into a plan of its own, unconfirmed.
CREATE TABLE plan_passed_on (
    id bigint PRIMARY KEY,
    version_id bigint NOT NULL REFERENCES plan_version (id),
    order_id bigint NOT NULL REFERENCES care_order (id),
    why text NOT NULL,
    says text NOT NULL CHECK (says IN ('yes', 'no', 'not_asked')),
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL,
    UNIQUE (version_id, order_id)
);
CREATE INDEX plan_passed_on_order ON plan_passed_on (order_id);
CREATE INDEX plan_passed_on_author ON plan_passed_on (author_id);

INSERT INTO append_only_table (name) VALUES ('plan_passed_on');

CREATE TRIGGER plan_passed_on_no_update BEFORE UPDATE ON plan_passed_on FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_passed_on_no_delete BEFORE DELETE ON plan_passed_on FOR EACH ROW EXECUTE FUNCTION refuse_change();
