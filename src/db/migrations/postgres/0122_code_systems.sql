-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Code systems that an organisation has imported from Socialstyrelsen's files: ICF and KSI. The texts are theirs and
-- WHO's and come with no program; codes are optional everywhere.

CREATE TABLE code_system (
    id bigint PRIMARY KEY,
    system text NOT NULL CHECK (system IN ('icf', 'ksi')),
    version text NOT NULL CHECK (version <> ''),
    file_name text NOT NULL,
    imported_at bigint NOT NULL,
    UNIQUE (system, version)
);

CREATE TABLE code_system_code (
    system_id bigint NOT NULL REFERENCES code_system (id),
    code text NOT NULL CHECK (code <> ''),
    parent text NOT NULL,
    title text NOT NULL CHECK (title <> ''),
    other_title text NOT NULL,
    description text NOT NULL,
    related text NOT NULL,
    terms text NOT NULL,
    PRIMARY KEY (system_id, code)
);
