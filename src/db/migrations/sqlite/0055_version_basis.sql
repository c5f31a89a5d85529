-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What a version rests on, as it read when it was established: whose plan, which unit's, and the decision. A part of
-- the version: its canonical form in the ledger covers these rows too.

CREATE TABLE version_basis (
    version_id INTEGER PRIMARY KEY REFERENCES plan_version (id),
    organisation TEXT NOT NULL,
    unit TEXT NOT NULL,
    person TEXT NOT NULL,
    given_name TEXT NOT NULL,
    born TEXT,
    title TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    law_goal TEXT NOT NULL,
    case_number TEXT NOT NULL,
    case_officer TEXT NOT NULL,
    valid_to TEXT
) STRICT;

CREATE TABLE version_order_goal (
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    order_goal_id INTEGER NOT NULL REFERENCES order_goal (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('overall', 'personal')),
    text TEXT NOT NULL,
    PRIMARY KEY (version_id, order_goal_id)
) STRICT;
CREATE INDEX version_order_goal_goal ON version_order_goal (order_goal_id);

CREATE TABLE version_order_service (
    version_id INTEGER NOT NULL REFERENCES plan_version (id),
    service_id INTEGER NOT NULL REFERENCES order_service (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    extent TEXT NOT NULL,
    limits TEXT NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    PRIMARY KEY (version_id, service_id)
) STRICT;
CREATE INDEX version_order_service_service ON version_order_service (service_id);

INSERT INTO append_only_table (name) VALUES ('version_basis'), ('version_order_goal'), ('version_order_service');

CREATE TRIGGER version_basis_no_update BEFORE UPDATE ON version_basis BEGIN SELECT RAISE(ABORT, 'append-only: version_basis'); END;
CREATE TRIGGER version_basis_no_delete BEFORE DELETE ON version_basis BEGIN SELECT RAISE(ABORT, 'append-only: version_basis'); END;
CREATE TRIGGER version_order_goal_no_update BEFORE UPDATE ON version_order_goal BEGIN SELECT RAISE(ABORT, 'append-only: version_order_goal'); END;
CREATE TRIGGER version_order_goal_no_delete BEFORE DELETE ON version_order_goal BEGIN SELECT RAISE(ABORT, 'append-only: version_order_goal'); END;
CREATE TRIGGER version_order_service_no_update BEFORE UPDATE ON version_order_service BEGIN SELECT RAISE(ABORT, 'append-only: version_order_service'); END;
CREATE TRIGGER version_order_service_no_delete BEFORE DELETE ON version_order_service BEGIN SELECT RAISE(ABORT, 'append-only: version_order_service'); END;
