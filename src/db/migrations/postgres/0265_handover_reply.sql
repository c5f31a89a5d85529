-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- The unit's reply to what the authority answered about a handed-over plan (I-13, DD-16).
ALTER TABLE plan_handover_event DROP CONSTRAINT plan_handover_event_kind_check;
ALTER TABLE plan_handover_event ADD CONSTRAINT plan_handover_event_kind_check CHECK (kind IN ('told', 'sent', 'noted', 'asks_more',
    'new_examination', 'replied'));
