-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2

-- Whose turn it is to make ids with which node number (base/id_source.h). No id of a node is later than held_until.
CREATE TABLE node_lease (
    node       bigint PRIMARY KEY CHECK (node BETWEEN 0 AND 1023),
    holder     text   NOT NULL,
    held_until bigint NOT NULL
);

CREATE TABLE setting (
    key        text   PRIMARY KEY NOT NULL,
    value      text   NOT NULL,
    changed_at bigint NOT NULL,
    changed_by bigint
);

-- Tables whose rows are never changed or removed. A migration that makes one writes its name here; on PostgreSQL the
-- serving role then gets no UPDATE and DELETE there (db/serving_role.h), on SQLite the table has triggers that refuse.
CREATE TABLE append_only_table (
    name text PRIMARY KEY NOT NULL
);
