-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Where a member of staff wants reminders, and when. stopped_at: the address has refused too many letters in a row.
CREATE TABLE mail_choice (
    staff_id bigint PRIMARY KEY REFERENCES staff (id),
    address text NOT NULL CHECK (length(address) BETWEEN 3 AND 254),
    digest bigint NOT NULL CHECK (digest IN (0, 1)),
    at_once bigint NOT NULL CHECK (at_once IN (0, 1)),
    digest_hour bigint CHECK (digest_hour BETWEEN 0 AND 23),
    quiet_from bigint CHECK (quiet_from BETWEEN 0 AND 23),
    quiet_to bigint CHECK (quiet_to BETWEEN 0 AND 23),
    refusals bigint NOT NULL,
    last_refusal text NOT NULL,
    stopped_at bigint,
    changed_at bigint NOT NULL
);

-- What the program that sends letters was started with, for the pages of all programs. One row; none: nobody sends.
CREATE TABLE mail_rules (
    id bigint PRIMARY KEY CHECK (id = 1),
    domains text NOT NULL,
    digest_hour bigint NOT NULL CHECK (digest_hour BETWEEN 0 AND 23),
    quiet_from bigint NOT NULL CHECK (quiet_from BETWEEN 0 AND 23),
    quiet_to bigint NOT NULL CHECK (quiet_to BETWEEN 0 AND 23),
    told_at bigint NOT NULL
);

-- Letters are about none of them: found without going through everybody.
CREATE INDEX person_protected ON person (id) WHERE protection > 0;
