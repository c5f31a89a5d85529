-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Units, staff, roles, assignments, logins and sessions (access/). Dates are Swedish days, moments microseconds UTC.

CREATE TABLE unit (
    id bigint PRIMARY KEY,
    name text NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 120),
    kind text NOT NULL CHECK (kind IN
        ('home_care', 'nursing_home', 'group_home', 'service_home', 'daily_activity', 'companion', 'authority', 'other')),
    law text NOT NULL CHECK (law IN ('SoL', 'LSS')),
    division text NOT NULL,
    phone text NOT NULL DEFAULT '',
    address text NOT NULL DEFAULT '',
    self_assignment bigint NOT NULL DEFAULT 1 CHECK (self_assignment IN (0, 1)),
    created_at bigint NOT NULL
);

CREATE TABLE staff (
    id bigint PRIMARY KEY,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    title text NOT NULL,
    phone text NOT NULL DEFAULT '',
    active bigint NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    created_at bigint NOT NULL
);

CREATE TABLE login (
    staff_id bigint PRIMARY KEY REFERENCES staff (id),
    username text NOT NULL UNIQUE CHECK (length(username) BETWEEN 2 AND 64),
    password_hash text NOT NULL,
    password_changed_at bigint NOT NULL,
    must_change bigint NOT NULL CHECK (must_change IN (0, 1)),
    pin_hash text,
    created_at bigint NOT NULL
);

-- No unit: the whole organisation.
CREATE TABLE role_grant (
    id bigint PRIMARY KEY,
    staff_id bigint NOT NULL REFERENCES staff (id),
    unit_id bigint REFERENCES unit (id),
    role text NOT NULL CHECK (role IN
        ('worker', 'key_worker', 'coordinator', 'unit_manager', 'head_of_operations', 'plan_maker', 'case_officer',
            'routine_owner', 'administrator', 'log_reviewer')),
    valid_from text NOT NULL,
    valid_to text CHECK (valid_to >= valid_from),
    granted_by bigint REFERENCES staff (id),
    created_at bigint NOT NULL
);
CREATE INDEX role_grant_staff ON role_grant (staff_id);
CREATE INDEX role_grant_unit ON role_grant (unit_id);
CREATE INDEX role_grant_granted_by ON role_grant (granted_by);

-- Who works where and when. Only a standing one may have no end.
CREATE TABLE assignment (
    id bigint PRIMARY KEY,
    staff_id bigint NOT NULL REFERENCES staff (id),
    unit_id bigint NOT NULL REFERENCES unit (id),
    kind text NOT NULL CHECK (kind IN ('shift', 'here_today', 'standing')),
    starts_at bigint NOT NULL,
    ends_at bigint CHECK (ends_at >= starts_at),
    made_by bigint NOT NULL REFERENCES staff (id),
    created_at bigint NOT NULL,
    CHECK (kind = 'standing' OR ends_at IS NOT NULL)
);
CREATE INDEX assignment_staff ON assignment (staff_id, unit_id);
CREATE INDEX assignment_unit ON assignment (unit_id, starts_at);
CREATE INDEX assignment_made_by ON assignment (made_by);

-- device_key opens the drafts that this person's browser keeps encrypted during a shift (DD-27).
CREATE TABLE session (
    id bigint PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    staff_id bigint NOT NULL REFERENCES staff (id),
    csrf_token text NOT NULL,
    device_key bytea,
    created_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    locked_at bigint,
    pin_failures bigint NOT NULL DEFAULT 0,
    client text NOT NULL,
    user_agent text NOT NULL,
    ended_at bigint,
    ended_by text CHECK (ended_by IN ('sign_out', 'revoked', 'pin_failures', 'password_change', 'new_sign_in'))
);
CREATE INDEX session_staff ON session (staff_id, created_at);
CREATE INDEX session_expires ON session (expires_at);

-- A browser from which this person has signed in before: others' wrong guesses do not slow it down.
CREATE TABLE known_device (
    id bigint PRIMARY KEY,
    token_hash bytea NOT NULL,
    staff_id bigint NOT NULL REFERENCES staff (id),
    address text NOT NULL,
    created_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    UNIQUE (token_hash, staff_id)
);
CREATE INDEX known_device_staff ON known_device (staff_id, address);

-- Wrong guesses by source; `source` is a digest, so that a typed user name is not kept.
CREATE TABLE login_throttle (
    source bytea NOT NULL PRIMARY KEY,
    failures bigint NOT NULL,
    failed_at bigint NOT NULL,
    free_at bigint NOT NULL
);
CREATE INDEX login_throttle_failed ON login_throttle (failed_at);
