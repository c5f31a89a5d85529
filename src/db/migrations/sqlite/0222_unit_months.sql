-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- How the plans of a unit stood on the last day of a month (the current one: today). Counted from the records, no record
-- itself: it may be thrown away and counted again.

CREATE TABLE unit_month (
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    month TEXT NOT NULL,
    plans INTEGER NOT NULL CHECK (plans >= 0),
    holding INTEGER NOT NULL CHECK (holding BETWEEN 0 AND plans),
    plan_in_time INTEGER NOT NULL CHECK (plan_in_time BETWEEN 0 AND plans),
    followed_up INTEGER NOT NULL CHECK (followed_up BETWEEN 0 AND plans),
    took_part INTEGER NOT NULL CHECK (took_part BETWEEN 0 AND plans),
    counted_at INTEGER NOT NULL,
    PRIMARY KEY (unit_id, month)
) STRICT;
