-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Plan från en extern utförare (R151): one of the order's documents, registered as the plan in force. The newest applies.

CREATE TABLE outside_plan (
    id bigint PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES care_order (id),
    attachment_id bigint NOT NULL REFERENCES attachment (id),
    dated_on text NOT NULL,
    made_by text NOT NULL CHECK (made_by <> ''),
    follow_up_on text,
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL,
    CHECK (follow_up_on IS NULL OR follow_up_on >= dated_on)
);
CREATE INDEX outside_plan_order ON outside_plan (order_id);
CREATE INDEX outside_plan_attachment ON outside_plan (attachment_id);
CREATE INDEX outside_plan_author ON outside_plan (author_id);

INSERT INTO append_only_table (name) VALUES ('outside_plan');
CREATE TRIGGER outside_plan_no_update BEFORE UPDATE ON outside_plan FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outside_plan_no_delete BEFORE DELETE ON outside_plan FOR EACH ROW EXECUTE FUNCTION refuse_change();
