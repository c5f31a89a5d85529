-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Why somebody did not take part, and the day to offer it again (DD-12).
ALTER TABLE version_participation ADD COLUMN why TEXT NOT NULL DEFAULT '';
ALTER TABLE version_participation ADD COLUMN ask_again_on TEXT;
ALTER TABLE plan_draft_participation ADD COLUMN why TEXT NOT NULL DEFAULT '';
ALTER TABLE plan_draft_participation ADD COLUMN ask_again_on TEXT;
