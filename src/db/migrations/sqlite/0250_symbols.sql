-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Symbols that an organisation has a licence for and has imported: PNG, with their names, licences and sources. A picture of a
-- goal or an activity may be one: "symbol-" and its id. They are of no person, and an edition is never changed.
CREATE TABLE symbol_set (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    version TEXT NOT NULL CHECK (version <> ''),
    file_name TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    retired_at INTEGER,
    UNIQUE (name, version)
) STRICT;

CREATE TABLE symbol (
    id INTEGER PRIMARY KEY,
    set_id INTEGER NOT NULL REFERENCES symbol_set (id),
    name TEXT NOT NULL CHECK (name <> ''),
    keywords TEXT NOT NULL,
    licence TEXT NOT NULL CHECK (licence <> ''),
    source TEXT NOT NULL CHECK (source <> ''),
    replaces TEXT NOT NULL,
    name_terms TEXT NOT NULL,
    terms TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT;
CREATE INDEX symbol_set_of ON symbol (set_id);
