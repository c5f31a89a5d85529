-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- How the plans of a unit stood on the last day of a month (the current one: today). Counted from the records, no record
-- itself: it may be thrown away and counted again.

CREATE TABLE unit_month (
    unit_id bigint NOT NULL REFERENCES unit (id),
    month text NOT NULL,
    plans bigint NOT NULL CHECK (plans >= 0),
    holding bigint NOT NULL CHECK (holding BETWEEN 0 AND plans),
    plan_in_time bigint NOT NULL CHECK (plan_in_time BETWEEN 0 AND plans),
    followed_up bigint NOT NULL CHECK (followed_up BETWEEN 0 AND plans),
    took_part bigint NOT NULL CHECK (took_part BETWEEN 0 AND plans),
    counted_at bigint NOT NULL,
    PRIMARY KEY (unit_id, month)
);
