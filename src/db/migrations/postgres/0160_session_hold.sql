-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- A conversation about the plan that is open on the screen (DD-26): below that address the session is not locked because
-- nobody touched it for a while, everywhere else it is. held_at: its latest use there.
ALTER TABLE session ADD COLUMN held_for text NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN held_at bigint;
