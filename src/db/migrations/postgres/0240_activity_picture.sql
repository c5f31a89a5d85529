-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- A picture of the activity's own: of the starter set, or "foto-" and the id of a photo among the order's documents. Empty: the goal's.
ALTER TABLE version_activity ADD COLUMN picture text NOT NULL DEFAULT '';
ALTER TABLE plan_draft_activity ADD COLUMN picture text NOT NULL DEFAULT '';
