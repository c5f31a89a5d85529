-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What the person can and wants, what supports and what hinders, in each life area (R226).
ALTER TABLE version_text ADD COLUMN can_and_wants TEXT NOT NULL DEFAULT '';
ALTER TABLE version_text ADD COLUMN supports TEXT NOT NULL DEFAULT '';
ALTER TABLE version_text ADD COLUMN hinders TEXT NOT NULL DEFAULT '';
ALTER TABLE plan_draft_text ADD COLUMN can_and_wants TEXT NOT NULL DEFAULT '';
ALTER TABLE plan_draft_text ADD COLUMN supports TEXT NOT NULL DEFAULT '';
ALTER TABLE plan_draft_text ADD COLUMN hinders TEXT NOT NULL DEFAULT '';
ALTER TABLE plan_draft_text_former ADD COLUMN can_and_wants TEXT NOT NULL DEFAULT '';
ALTER TABLE plan_draft_text_former ADD COLUMN supports TEXT NOT NULL DEFAULT '';
ALTER TABLE plan_draft_text_former ADD COLUMN hinders TEXT NOT NULL DEFAULT '';
