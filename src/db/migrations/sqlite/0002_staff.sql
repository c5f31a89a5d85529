-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Units, staff, roles, assignments, logins and sessions (access/). Dates are Swedish days, moments microseconds UTC.

CREATE TABLE unit (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 120),
    kind TEXT NOT NULL CHECK (kind IN
        ('home_care', 'nursing_home', 'group_home', 'service_home', 'daily_activity', 'companion', 'authority', 'other')),
    law TEXT NOT NULL CHECK (law IN ('SoL', 'LSS')),
    division TEXT NOT NULL,
    phone TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    self_assignment INTEGER NOT NULL DEFAULT 1 CHECK (self_assignment IN (0, 1)),
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE staff (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    title TEXT NOT NULL,
    phone TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE login (
    staff_id INTEGER PRIMARY KEY REFERENCES staff (id),
    username TEXT NOT NULL UNIQUE CHECK (length(username) BETWEEN 2 AND 64),
    password_hash TEXT NOT NULL,
    password_changed_at INTEGER NOT NULL,
    must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
    pin_hash TEXT,
    created_at INTEGER NOT NULL
) STRICT;

-- No unit: the whole organisation.
CREATE TABLE role_grant (
    id INTEGER PRIMARY KEY,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    unit_id INTEGER REFERENCES unit (id),
    role TEXT NOT NULL CHECK (role IN
        ('worker', 'key_worker', 'coordinator', 'unit_manager', 'head_of_operations', 'plan_maker', 'case_officer',
            'routine_owner', 'administrator', 'log_reviewer')),
    valid_from TEXT NOT NULL,
    valid_to TEXT CHECK (valid_to >= valid_from),
    granted_by INTEGER REFERENCES staff (id),
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX role_grant_staff ON role_grant (staff_id);
CREATE INDEX role_grant_unit ON role_grant (unit_id);
CREATE INDEX role_grant_granted_by ON role_grant (granted_by);

-- Who works where and when. Only a standing one may have no end.
CREATE TABLE assignment (
    id INTEGER PRIMARY KEY,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    kind TEXT NOT NULL CHECK (kind IN ('shift', 'here_today', 'standing')),
    starts_at INTEGER NOT NULL,
    ends_at INTEGER CHECK (ends_at >= starts_at),
    made_by INTEGER NOT NULL REFERENCES staff (id),
    created_at INTEGER NOT NULL,
    CHECK (kind = 'standing' OR ends_at IS NOT NULL)
) STRICT;
CREATE INDEX assignment_staff ON assignment (staff_id, unit_id);
CREATE INDEX assignment_unit ON assignment (unit_id, starts_at);
CREATE INDEX assignment_made_by ON assignment (made_by);

-- device_key opens the drafts that this person's browser keeps encrypted during a shift (DD-27).
CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    token_hash BLOB NOT NULL UNIQUE,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    csrf_token TEXT NOT NULL,
    device_key BLOB,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    locked_at INTEGER,
    pin_failures INTEGER NOT NULL DEFAULT 0,
    client TEXT NOT NULL,
    user_agent TEXT NOT NULL,
    ended_at INTEGER,
    ended_by TEXT CHECK (ended_by IN ('sign_out', 'revoked', 'pin_failures', 'password_change', 'new_sign_in'))
) STRICT;
CREATE INDEX session_staff ON session (staff_id, created_at);
CREATE INDEX session_expires ON session (expires_at);

-- A browser from which this person has signed in before: others' wrong guesses do not slow it down.
CREATE TABLE known_device (
    id INTEGER PRIMARY KEY,
    token_hash BLOB NOT NULL,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    address TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    UNIQUE (token_hash, staff_id)
) STRICT;
CREATE INDEX known_device_staff ON known_device (staff_id, address);

-- Wrong guesses by source; `source` is a digest, so that a typed user name is not kept.
CREATE TABLE login_throttle (
    source BLOB NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    failed_at INTEGER NOT NULL,
    free_at INTEGER NOT NULL
) STRICT;
CREATE INDEX login_throttle_failed ON login_throttle (failed_at);
