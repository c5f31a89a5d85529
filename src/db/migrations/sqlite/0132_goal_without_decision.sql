-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Why a goal rests on no goal of the decision (DD-13); null: it rests on one, or nobody has said why not.
ALTER TABLE version_goal ADD COLUMN no_order_goal TEXT
    CHECK (no_order_goal IN ('own_goal', 'without_needs_test', 'decision_without_goal'))
    CHECK (no_order_goal IS NULL OR order_goal_id IS NULL);
ALTER TABLE plan_draft_goal ADD COLUMN no_order_goal TEXT
    CHECK (no_order_goal IN ('own_goal', 'without_needs_test', 'decision_without_goal'))
    CHECK (no_order_goal IS NULL OR order_goal_id IS NULL);
