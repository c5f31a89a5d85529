-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Where a member of staff wants reminders, and when. stopped_at: the address has refused too many letters in a row.
CREATE TABLE mail_choice (
    staff_id INTEGER PRIMARY KEY REFERENCES staff (id),
    address TEXT NOT NULL CHECK (length(address) BETWEEN 3 AND 254),
    digest INTEGER NOT NULL CHECK (digest IN (0, 1)),
    at_once INTEGER NOT NULL CHECK (at_once IN (0, 1)),
    digest_hour INTEGER CHECK (digest_hour BETWEEN 0 AND 23),
    quiet_from INTEGER CHECK (quiet_from BETWEEN 0 AND 23),
    quiet_to INTEGER CHECK (quiet_to BETWEEN 0 AND 23),
    refusals INTEGER NOT NULL,
    last_refusal TEXT NOT NULL,
    stopped_at INTEGER,
    changed_at INTEGER NOT NULL
) STRICT;

-- What the program that sends letters was started with, for the pages of all programs. One row; none: nobody sends.
CREATE TABLE mail_rules (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    domains TEXT NOT NULL,
    digest_hour INTEGER NOT NULL CHECK (digest_hour BETWEEN 0 AND 23),
    quiet_from INTEGER NOT NULL CHECK (quiet_from BETWEEN 0 AND 23),
    quiet_to INTEGER NOT NULL CHECK (quiet_to BETWEEN 0 AND 23),
    told_at INTEGER NOT NULL
) STRICT;

-- Letters are about none of them: found without going through everybody.
CREATE INDEX person_protected ON person (id) WHERE protection > 0;
