-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- A service in the plan that rests on no decision, with the kind that it is (DD-13). Every activity belongs to a service,
-- a decided one of the order or one of these.
CREATE TABLE plan_service (
    id bigint PRIMARY KEY,
    plan_id bigint NOT NULL REFERENCES plan (id),
    created_at bigint NOT NULL
);
CREATE INDEX plan_service_plan ON plan_service (plan_id);

CREATE TABLE version_service (
    version_id bigint NOT NULL REFERENCES plan_version (id),
    service_id bigint NOT NULL REFERENCES plan_service (id),
    position bigint NOT NULL,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('without_needs_test')),
    PRIMARY KEY (version_id, service_id)
);
CREATE INDEX version_service_service ON version_service (service_id);

CREATE TABLE plan_draft_service (
    draft_id bigint NOT NULL REFERENCES plan_draft (id) ON DELETE CASCADE,
    service_id bigint NOT NULL REFERENCES plan_service (id),
    position bigint NOT NULL,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('without_needs_test')),
    PRIMARY KEY (draft_id, service_id)
);
CREATE INDEX plan_draft_service_service ON plan_draft_service (service_id);

ALTER TABLE version_activity DROP COLUMN no_service;
ALTER TABLE version_activity ADD COLUMN own_service_id bigint REFERENCES plan_service (id);
CREATE INDEX version_activity_own_service ON version_activity (own_service_id);
ALTER TABLE plan_draft_activity DROP COLUMN no_service;
ALTER TABLE plan_draft_activity ADD COLUMN own_service_id bigint REFERENCES plan_service (id);
CREATE INDEX plan_draft_activity_own_service ON plan_draft_activity (own_service_id);

INSERT INTO append_only_table (name) VALUES ('plan_service'), ('version_service');
CREATE TRIGGER plan_service_no_update BEFORE UPDATE ON plan_service FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_service_no_delete BEFORE DELETE ON plan_service FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_service_no_update BEFORE UPDATE ON version_service FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_service_no_delete BEFORE DELETE ON version_service FOR EACH ROW EXECUTE FUNCTION refuse_change();
