-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- A goal and an activity in easy words, for the person's own plan (R81, R244); empty: as it stands.
ALTER TABLE version_goal ADD COLUMN easy text NOT NULL DEFAULT '';
ALTER TABLE version_activity ADD COLUMN easy text NOT NULL DEFAULT '';
ALTER TABLE plan_draft_goal ADD COLUMN easy text NOT NULL DEFAULT '';
ALTER TABLE plan_draft_activity ADD COLUMN easy text NOT NULL DEFAULT '';
