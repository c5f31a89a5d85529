-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Templates, and the identities of goals, activities and services that plans and notes point at, are records too: the
-- ledger is about each of them. A row from before has no ledger row, and verify says so.
ALTER TABLE plan_template ADD COLUMN salt bytea NOT NULL DEFAULT '';
ALTER TABLE goal ADD COLUMN salt bytea NOT NULL DEFAULT '';
ALTER TABLE activity ADD COLUMN salt bytea NOT NULL DEFAULT '';
ALTER TABLE plan_service ADD COLUMN salt bytea NOT NULL DEFAULT '';
