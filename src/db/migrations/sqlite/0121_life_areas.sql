-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Livsområden of an order (IBIC): what the authority has assessed and intends in an area of life.

CREATE TABLE order_life_area (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES care_order (id),
    area TEXT NOT NULL CHECK (area <> ''),
    icf_code TEXT NOT NULL,
    icf_title TEXT NOT NULL,
    assessed TEXT CHECK (assessed IN ('0', '1', '2', '3', '4', '8', '9')),
    intended TEXT CHECK (intended IN ('0', '1', '2', '3', '4')),
    aim TEXT,
    support_form TEXT,
    limitation TEXT NOT NULL,
    reason TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    withdrawn_at INTEGER,
    created_at INTEGER NOT NULL,
    created_by INTEGER NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX order_life_area_order ON order_life_area (order_id);
CREATE INDEX order_life_area_created_by ON order_life_area (created_by);

-- The same as it read when a version of the plan was established, in words. A part of the version.
CREATE TABLE version_life_area (
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    life_area_id INTEGER NOT NULL REFERENCES order_life_area (id),
    position INTEGER NOT NULL,
    area TEXT NOT NULL,
    icf TEXT NOT NULL,
    assessed TEXT NOT NULL,
    intended TEXT NOT NULL,
    aim TEXT NOT NULL,
    support_form TEXT NOT NULL,
    limitation TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (version_id, life_area_id)
) STRICT;
CREATE INDEX version_life_area_area ON version_life_area (life_area_id);

INSERT INTO append_only_table (name) VALUES ('version_life_area');
CREATE TRIGGER version_life_area_no_update BEFORE UPDATE ON version_life_area BEGIN SELECT RAISE(ABORT, 'append-only: version_life_area'); END;
CREATE TRIGGER version_life_area_no_delete BEFORE DELETE ON version_life_area BEGIN SELECT RAISE(ABORT, 'append-only: version_life_area'); END;
