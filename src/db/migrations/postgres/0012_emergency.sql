-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Nödöppning (DD-4, R-ACC-2), its notice to the managers and its review; and the guests of an order (DD-2).

CREATE TABLE emergency_opening (
    id bigint PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES person (id),
    staff_id bigint NOT NULL REFERENCES staff (id),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    opened_at bigint NOT NULL,
    expires_at bigint NOT NULL CHECK (expires_at > opened_at),
    salt bytea NOT NULL
);
CREATE INDEX emergency_opening_person ON emergency_opening (person_id, staff_id);
CREATE INDEX emergency_opening_staff ON emergency_opening (staff_id);

-- One for each unit whose orders were opened: its manager sees it until somebody there has read it.
CREATE TABLE emergency_notice (
    opening_id bigint NOT NULL REFERENCES emergency_opening (id),
    unit_id bigint NOT NULL REFERENCES unit (id),
    seen_at bigint,
    seen_by bigint REFERENCES staff (id),
    PRIMARY KEY (opening_id, unit_id)
);
CREATE INDEX emergency_notice_unit ON emergency_notice (unit_id);
CREATE INDEX emergency_notice_seen_by ON emergency_notice (seen_by);

CREATE TABLE emergency_review (
    id bigint PRIMARY KEY,
    opening_id bigint NOT NULL UNIQUE REFERENCES emergency_opening (id),
    reviewed_by bigint NOT NULL REFERENCES staff (id),
    outcome text NOT NULL CHECK (outcome IN ('justified', 'unjustified')),
    note text NOT NULL,
    reviewed_at bigint NOT NULL,
    salt bytea NOT NULL
);
CREATE INDEX emergency_review_reviewed_by ON emergency_review (reviewed_by);

-- Staff of the deciding authority who belong to an order, never to a unit. The order's own case officer stands in
-- care_order; here are further ones (a deputy) and the socialsekreterare who makes the plan.
CREATE TABLE order_guest (
    id bigint PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES care_order (id),
    staff_id bigint NOT NULL REFERENCES staff (id),
    kind text NOT NULL CHECK (kind IN ('case_officer', 'plan_maker')),
    valid_from text NOT NULL,
    valid_to text CHECK (valid_to >= valid_from),
    granted_by bigint NOT NULL REFERENCES staff (id),
    created_at bigint NOT NULL
);
CREATE INDEX order_guest_order ON order_guest (order_id, staff_id);
CREATE INDEX order_guest_staff ON order_guest (staff_id);
CREATE INDEX order_guest_granted_by ON order_guest (granted_by);

CREATE TRIGGER emergency_opening_no_update BEFORE UPDATE ON emergency_opening FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER emergency_opening_no_delete BEFORE DELETE ON emergency_opening FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER emergency_review_no_update BEFORE UPDATE ON emergency_review FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER emergency_review_no_delete BEFORE DELETE ON emergency_review FOR EACH ROW EXECUTE FUNCTION refuse_change();

INSERT INTO append_only_table (name) VALUES ('emergency_opening'), ('emergency_review');
