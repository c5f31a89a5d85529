-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What a version rests on, as it read when it was established: whose plan, which unit's, and the decision. A part of
-- the version: its canonical form in the ledger covers these rows too.

CREATE TABLE version_basis (
    version_id bigint PRIMARY KEY REFERENCES plan_version (id),
    organisation text NOT NULL,
    unit text NOT NULL,
    person text NOT NULL,
    given_name text NOT NULL,
    born text,
    title text NOT NULL,
    legal_basis text NOT NULL,
    law_goal text NOT NULL,
    case_number text NOT NULL,
    case_officer text NOT NULL,
    valid_to text
);

CREATE TABLE version_order_goal (
    version_id bigint NOT NULL REFERENCES plan_version (id),
    order_goal_id bigint NOT NULL REFERENCES order_goal (id),
    position bigint NOT NULL,
    kind text NOT NULL CHECK (kind IN ('overall', 'personal')),
    text text NOT NULL,
    PRIMARY KEY (version_id, order_goal_id)
);
CREATE INDEX version_order_goal_goal ON version_order_goal (order_goal_id);

CREATE TABLE version_order_service (
    version_id bigint NOT NULL REFERENCES plan_version (id),
    service_id bigint NOT NULL REFERENCES order_service (id),
    position bigint NOT NULL,
    name text NOT NULL,
    extent text NOT NULL,
    limits text NOT NULL,
    starts_on text,
    ends_on text,
    PRIMARY KEY (version_id, service_id)
);
CREATE INDEX version_order_service_service ON version_order_service (service_id);

INSERT INTO append_only_table (name) VALUES ('version_basis'), ('version_order_goal'), ('version_order_service');

CREATE TRIGGER version_basis_no_update BEFORE UPDATE ON version_basis FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_basis_no_delete BEFORE DELETE ON version_basis FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_order_goal_no_update BEFORE UPDATE ON version_order_goal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_order_goal_no_delete BEFORE DELETE ON version_order_goal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_order_service_no_update BEFORE UPDATE ON version_order_service FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_order_service_no_delete BEFORE DELETE ON version_order_service FOR EACH ROW EXECUTE FUNCTION refuse_change();
