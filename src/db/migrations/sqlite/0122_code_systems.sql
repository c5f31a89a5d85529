-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Code systems that an organisation has imported from Socialstyrelsen's files: ICF and KSI. The texts are theirs and
-- WHO's and come with no program; codes are optional everywhere.

CREATE TABLE code_system (
    id INTEGER PRIMARY KEY,
    system TEXT NOT NULL CHECK (system IN ('icf', 'ksi')),
    version TEXT NOT NULL CHECK (version <> ''),
    file_name TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    UNIQUE (system, version)
) STRICT;

CREATE TABLE code_system_code (
    system_id INTEGER NOT NULL REFERENCES code_system (id),
    code TEXT NOT NULL CHECK (code <> ''),
    parent TEXT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    other_title TEXT NOT NULL,
    description TEXT NOT NULL,
    related TEXT NOT NULL,
    terms TEXT NOT NULL,
    PRIMARY KEY (system_id, code)
) STRICT;
