-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Livsområden of an order (IBIC): what the authority has assessed and intends in an area of life.

CREATE TABLE order_life_area (
    id bigint PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES care_order (id),
    area text NOT NULL CHECK (area <> ''),
    icf_code text NOT NULL,
    icf_title text NOT NULL,
    assessed text CHECK (assessed IN ('0', '1', '2', '3', '4', '8', '9')),
    intended text CHECK (intended IN ('0', '1', '2', '3', '4')),
    aim text,
    support_form text,
    limitation text NOT NULL,
    reason text NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    withdrawn_at bigint,
    created_at bigint NOT NULL,
    created_by bigint NOT NULL REFERENCES staff (id)
);
CREATE INDEX order_life_area_order ON order_life_area (order_id);
CREATE INDEX order_life_area_created_by ON order_life_area (created_by);

-- The same as it read when a version of the plan was established, in words. A part of the version.
CREATE TABLE version_life_area (
    version_id bigint NOT NULL REFERENCES plan_version (id),
    life_area_id bigint NOT NULL REFERENCES order_life_area (id),
    position bigint NOT NULL,
    area text NOT NULL,
    icf text NOT NULL,
    assessed text NOT NULL,
    intended text NOT NULL,
    aim text NOT NULL,
    support_form text NOT NULL,
    limitation text NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (version_id, life_area_id)
);
CREATE INDEX version_life_area_area ON version_life_area (life_area_id);

INSERT INTO append_only_table (name) VALUES ('version_life_area');
CREATE TRIGGER version_life_area_no_update BEFORE UPDATE ON version_life_area FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_life_area_no_delete BEFORE DELETE ON version_life_area FOR EACH ROW EXECUTE FUNCTION refuse_change();
