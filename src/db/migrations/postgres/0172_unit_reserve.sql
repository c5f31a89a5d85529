-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Reservmapp: a unit that has a file for when the system is down, in whose name it is made, and which of the unit's
-- passwords opens it. The password itself is stored nowhere: it is derived from the key of the key file.
CREATE TABLE unit_reserve (
    unit_id bigint PRIMARY KEY REFERENCES unit (id),
    ordered_by bigint NOT NULL REFERENCES staff (id),
    password_number bigint NOT NULL,
    ordered_at bigint NOT NULL
);
CREATE INDEX unit_reserve_ordered_by ON unit_reserve (ordered_by);
