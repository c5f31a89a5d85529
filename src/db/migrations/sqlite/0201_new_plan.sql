-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- One chain of versions for an order's support; a version of it may begin a new plan (rule-model 5.2, 2; R202, R214).
-- plan_number: of the plan that begins with this version; null: the version goes on with the plan before it, or is the
-- first, whose number stands in plan. restamps: a revision that sets a new plan date all the same, by rule (R215).
ALTER TABLE plan_version ADD COLUMN plan_number INTEGER CHECK (plan_number > 0);
ALTER TABLE plan_version ADD COLUMN restamps INTEGER NOT NULL DEFAULT 0 CHECK (restamps IN (0, 1));

-- Begun because the plan was followed up, so that the rule for that decides what it becomes.
ALTER TABLE plan_draft ADD COLUMN after_follow_up INTEGER NOT NULL DEFAULT 0 CHECK (after_follow_up IN (0, 1));

-- Each text under a heading has its own author and time, as an activity has (R216). Null: established before this.
ALTER TABLE version_text ADD COLUMN written_by INTEGER REFERENCES staff (id);
ALTER TABLE version_text ADD COLUMN written_at INTEGER;
CREATE INDEX version_text_written_by ON version_text (written_by);
