-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Whose turn it is to make ids with which node number (base/id_source.h). No id of a node is later than held_until.
CREATE TABLE node_lease (
    node       INTEGER PRIMARY KEY CHECK (node BETWEEN 0 AND 1023),
    holder     TEXT    NOT NULL,
    held_until INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    key        TEXT    PRIMARY KEY NOT NULL,
    value      TEXT    NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by INTEGER
) STRICT;

-- Tables whose rows are never changed or removed. A migration that makes one writes its name here; on PostgreSQL the
-- serving role then gets no UPDATE and DELETE there (db/serving_role.h), on SQLite the table has triggers that refuse.
CREATE TABLE append_only_table (
    name TEXT PRIMARY KEY NOT NULL
) STRICT;
