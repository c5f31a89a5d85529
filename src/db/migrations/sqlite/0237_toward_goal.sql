-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- In each life area, how the case officer's goal is to be met (R124).
ALTER TABLE version_text ADD COLUMN toward_goal TEXT NOT NULL DEFAULT '';
ALTER TABLE plan_draft_text ADD COLUMN toward_goal TEXT NOT NULL DEFAULT '';
ALTER TABLE plan_draft_text_former ADD COLUMN toward_goal TEXT NOT NULL DEFAULT '';
