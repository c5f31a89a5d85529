-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Every so many weeks, from a day to a day; in which manner staff support (R123); where an instruction from health care
-- stands and who gave it (R118). How one sees that a goal comes nearer.
ALTER TABLE version_activity ADD COLUMN every_weeks INTEGER NOT NULL DEFAULT 2 CHECK (every_weeks BETWEEN 2 AND 52);
ALTER TABLE version_activity ADD COLUMN first_date TEXT;
ALTER TABLE version_activity ADD COLUMN last_date TEXT;
ALTER TABLE version_activity ADD COLUMN manner TEXT CHECK (manner IN ('supporting', 'motivating', 'compensating'));
ALTER TABLE version_activity ADD COLUMN instruction_place TEXT NOT NULL DEFAULT '';
ALTER TABLE version_activity ADD COLUMN instruction_giver TEXT NOT NULL DEFAULT '';
ALTER TABLE plan_draft_activity ADD COLUMN every_weeks INTEGER NOT NULL DEFAULT 2 CHECK (every_weeks BETWEEN 2 AND 52);
ALTER TABLE plan_draft_activity ADD COLUMN first_date TEXT;
ALTER TABLE plan_draft_activity ADD COLUMN last_date TEXT;
ALTER TABLE plan_draft_activity ADD COLUMN manner TEXT CHECK (manner IN ('supporting', 'motivating', 'compensating'));
ALTER TABLE plan_draft_activity ADD COLUMN instruction_place TEXT NOT NULL DEFAULT '';
ALTER TABLE plan_draft_activity ADD COLUMN instruction_giver TEXT NOT NULL DEFAULT '';
ALTER TABLE version_goal ADD COLUMN measure TEXT NOT NULL DEFAULT '';
ALTER TABLE plan_draft_goal ADD COLUMN measure TEXT NOT NULL DEFAULT '';
