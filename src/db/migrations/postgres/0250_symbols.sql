-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Symbols that an organisation has a licence for and has imported: PNG, with their names, licences and sources. A picture of a
-- goal or an activity may be one: "symbol-" and its id. They are of no person, and an edition is never changed.
CREATE TABLE symbol_set (
    id bigint PRIMARY KEY,
    name text NOT NULL CHECK (name <> ''),
    version text NOT NULL CHECK (version <> ''),
    file_name text NOT NULL,
    imported_at bigint NOT NULL,
    retired_at bigint,
    UNIQUE (name, version)
);

CREATE TABLE symbol (
    id bigint PRIMARY KEY,
    set_id bigint NOT NULL REFERENCES symbol_set (id),
    name text NOT NULL CHECK (name <> ''),
    keywords text NOT NULL,
    licence text NOT NULL CHECK (licence <> ''),
    source text NOT NULL CHECK (source <> ''),
    replaces text NOT NULL,
    name_terms text NOT NULL,
    terms text NOT NULL,
    content bytea NOT NULL
);
CREATE INDEX symbol_set_of ON symbol (set_id);
