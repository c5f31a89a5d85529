-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Who makes the plan, by kind of service (R149-R152), as data: the unit that carries the service out, the socialsekreterare
-- (plan_maker), or a provider outside (external).

CREATE TABLE service_kind (
    code TEXT PRIMARY KEY,
    label TEXT NOT NULL CHECK (label <> ''),
    plan_maker TEXT NOT NULL CHECK (plan_maker IN ('unit', 'plan_maker', 'external')),
    position INTEGER NOT NULL
) STRICT;

INSERT INTO service_kind (code, label, plan_maker, position) VALUES
    ('home_care', 'Hemtjänst', 'unit', 1),
    ('housing_support', 'Boendestöd', 'unit', 2),
    ('nursing_home', 'Särskilt boende för äldre', 'unit', 3),
    ('group_home', 'Bostad med särskild service', 'unit', 4),
    ('daily_activity', 'Daglig verksamhet', 'unit', 5),
    ('short_stay', 'Korttidsvistelse', 'unit', 6),
    ('companion', 'Ledsagning eller avlösning', 'unit', 7),
    ('foster_home', 'Familjehem i egen regi', 'plan_maker', 8),
    ('contact_person_child', 'Kontaktperson för barn eller ungdom', 'plan_maker', 9),
    ('contact_family_child', 'Kontaktfamilj för barn eller ungdom', 'plan_maker', 10),
    ('external_placement', 'Extern placering', 'external', 11);

-- Which kind it is; NULL: not said, and then the unit makes the plan.
ALTER TABLE order_service ADD COLUMN kind TEXT REFERENCES service_kind (code);
CREATE INDEX order_service_kind ON order_service (kind);
