-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- The plan of a placed child: what it must hold is law, and only a special reason lets a part be left out (SoF 10 kap. 3 §,
-- DD-11). Which orders place a child is told by their legal basis. A placement by SoL stands on the paragraph of every
-- other service, so it has a row of its own with the form of care.

ALTER TABLE legal_basis ADD COLUMN places_child INTEGER NOT NULL DEFAULT 0 CHECK (places_child IN (0, 1));
UPDATE legal_basis SET places_child = 1 WHERE code = 'lss-9-8';
INSERT INTO legal_basis (code, law, statute, chapter, paragraph, point, text, valid_from, valid_to, places_child) VALUES
    ('sol2001-4-1-familjehem', 'SoL', '2001:453', 4, '1', NULL, 'Vård i familjehem', '2002-01-01', '2025-06-30', 1),
    ('sol2001-4-1-hvb', 'SoL', '2001:453', 4, '1', NULL, 'Vård i hem för vård eller boende (HVB)', '2002-01-01', '2025-06-30', 1),
    ('sol2001-4-1-stodboende', 'SoL', '2001:453', 4, '1', NULL, 'Stödboende', '2016-01-01', '2025-06-30', 1),
    ('sol2025-11-1-familjehem', 'SoL', '2025:400', 11, '1', NULL, 'Vård i familjehem', '2025-07-01', NULL, 1),
    ('sol2025-11-1-hvb', 'SoL', '2025:400', 11, '1', NULL, 'Vård i hem för vård eller boende (HVB)', '2025-07-01', NULL, 1),
    ('sol2025-11-1-stodboende', 'SoL', '2025:400', 11, '1', NULL, 'Stödboende', '2025-07-01', NULL, 1);

-- Särskilda skäl to choose among, as data: what they rest on stands with them.
CREATE TABLE special_reason (
    code TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    source TEXT NOT NULL CHECK (source <> ''),
    valid_from TEXT NOT NULL,
    valid_to TEXT
) STRICT;
INSERT INTO special_reason (code, position, text, source, valid_from, valid_to) VALUES
    ('acute', 1, 'Placeringen är akut', 'SoF 10 kap. 3 §', '2002-01-01', NULL),
    ('child_at_risk', 2, 'Det kan skada barnet', 'SoF 10 kap. 3 §', '2002-01-01', NULL),
    ('child_cannot_now', 3, 'Barnet vill eller orkar inte ännu', 'SoF 10 kap. 3 §', '2002-01-01', NULL),
    ('guardian_not_reached', 4, 'Vårdnadshavaren går inte att nå', 'SoF 10 kap. 3 §', '2002-01-01', NULL),
    ('authority_not_decided', 5, 'Nämnden har inte bestämt än', 'SOSFS 2014:5, 6 kap.', '2014-01-01', NULL),
    ('other_principal', 6, 'Vi väntar på regionen, skolan eller någon annan', 'SOSFS 2014:5, 6 kap.', '2014-01-01', NULL),
    ('other', 7, 'Något annat särskilt skäl', 'SoF 10 kap. 3 §', '2002-01-01', NULL);

-- As it read when the version was established; null where a plain reason was enough.
ALTER TABLE version_gap ADD COLUMN special_reason TEXT;
ALTER TABLE version_gap ADD COLUMN special_source TEXT CHECK ((special_reason IS NULL) = (special_source IS NULL));
