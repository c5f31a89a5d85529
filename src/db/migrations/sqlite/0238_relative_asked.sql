-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- A service that is also support or relief for a relative who cares, and what the relative said when asked (R187).
ALTER TABLE service_kind ADD COLUMN supports_relative INTEGER NOT NULL DEFAULT 0 CHECK (supports_relative IN (0, 1));
UPDATE service_kind SET supports_relative = 1 WHERE code = 'short_stay';
INSERT INTO service_kind (code, label, plan_maker, position, supports_relative) VALUES
    ('relief', 'Avlösning i hemmet', 'unit', 12, 1),
    ('relative_support', 'Stöd till den som vårdar en närstående', 'unit', 13, 1)
ON CONFLICT (code) DO UPDATE SET supports_relative = 1;
ALTER TABLE version_offer ADD COLUMN said TEXT NOT NULL DEFAULT '';
ALTER TABLE plan_draft_offer ADD COLUMN said TEXT NOT NULL DEFAULT '';
