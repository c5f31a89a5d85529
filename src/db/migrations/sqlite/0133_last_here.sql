-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- When a member of staff last used the program, from sessions that are no longer kept: what is new since then is told on
-- Min dag also after a holiday. One row a member of staff; no record.
CREATE TABLE last_here (
    staff_id INTEGER PRIMARY KEY REFERENCES staff (id),
    seen_at INTEGER NOT NULL
) STRICT;
