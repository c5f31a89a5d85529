-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Orders (beställningar): what an authority has decided and asked a unit to carry out.

-- Lagrum as data (R-LAW-1): a decision keeps the paragraph it was taken under, also when the law is replaced.
CREATE TABLE legal_basis (
    code text PRIMARY KEY,
    law text NOT NULL CHECK (law IN ('SoL', 'LSS')),
    statute text NOT NULL,
    chapter bigint,
    paragraph text NOT NULL,
    point bigint,
    text text NOT NULL,
    valid_from text NOT NULL,
    valid_to text
);

-- The overall aims that a law itself gives (R230), word for word.
CREATE TABLE law_aim (
    statute text NOT NULL,
    number bigint NOT NULL,
    reference text NOT NULL,
    text text NOT NULL,
    valid_from text NOT NULL,
    valid_to text,
    PRIMARY KEY (statute, number, valid_from)
);

CREATE TABLE care_order (
    id bigint PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES person (id),
    unit_id bigint NOT NULL REFERENCES unit (id),
    legal_basis text NOT NULL REFERENCES legal_basis (code),
    case_number text NOT NULL,
    authority text NOT NULL CHECK (authority <> ''),
    case_officer_name text NOT NULL,
    case_officer_phone text NOT NULL,
    case_officer_id bigint REFERENCES staff (id),
    decided_on text NOT NULL,
    valid_from text NOT NULL,
    valid_to text,
    state text NOT NULL CHECK (state IN ('received', 'accepted', 'started', 'ended')),
    received_at bigint NOT NULL,
    accepted_at bigint,
    actual_start text,
    ended_on text,
    end_reason text CHECK (end_reason IN ('completed', 'moved', 'deceased', 'withdrawn')),
    version bigint NOT NULL CHECK (version > 0),
    created_at bigint NOT NULL,
    created_by bigint NOT NULL REFERENCES staff (id),
    CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CHECK (ended_on IS NULL OR actual_start IS NULL OR ended_on >= actual_start),
    CHECK ((state = 'ended') = (ended_on IS NOT NULL)),
    CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
    CHECK (state <> 'started' OR actual_start IS NOT NULL)
);
CREATE INDEX care_order_person ON care_order (person_id);
CREATE INDEX care_order_unit ON care_order (unit_id);
CREATE INDEX care_order_legal_basis ON care_order (legal_basis);
CREATE INDEX care_order_case_number ON care_order (case_number);
CREATE INDEX care_order_case_officer ON care_order (case_officer_id);
CREATE INDEX care_order_created_by ON care_order (created_by);

-- Goals that the decision carries. A goal keeps its id when its wording is put right: plans point at it.
CREATE TABLE order_goal (
    id bigint PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES care_order (id),
    kind text NOT NULL CHECK (kind IN ('overall', 'personal')),
    position bigint NOT NULL,
    text text NOT NULL CHECK (text <> ''),
    withdrawn_at bigint,
    created_at bigint NOT NULL,
    created_by bigint NOT NULL REFERENCES staff (id)
);
CREATE INDEX order_goal_order ON order_goal (order_id);
CREATE INDEX order_goal_created_by ON order_goal (created_by);

-- Services (insatser) of the decision.
CREATE TABLE order_service (
    id bigint PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES care_order (id),
    position bigint NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    extent text NOT NULL,
    limits text NOT NULL,
    starts_on text,
    ends_on text,
    withdrawn_at bigint,
    created_at bigint NOT NULL,
    created_by bigint NOT NULL REFERENCES staff (id),
    CHECK (ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on)
);
CREATE INDEX order_service_order ON order_service (order_id);
CREATE INDEX order_service_created_by ON order_service (created_by);

-- What happened to an order, in order. `content` holds the whole order as it read after the event.
CREATE TABLE order_event (
    id bigint PRIMARY KEY,
    order_id bigint NOT NULL REFERENCES care_order (id),
    version bigint NOT NULL CHECK (version > 0),
    kind text NOT NULL CHECK (kind IN ('received', 'changed', 'accepted', 'started', 'ended', 'key_worker_appointed',
        'key_worker_ended')),
    happened_on text,
    reason text,
    content text NOT NULL,
    created_at bigint NOT NULL,
    created_by bigint NOT NULL REFERENCES staff (id),
    salt bytea NOT NULL,
    UNIQUE (order_id, version)
);
CREATE INDEX order_event_created_by ON order_event (created_by);

-- Kontaktman and deputy (DD-10). valid_to is the last day.
CREATE TABLE key_worker (
    id bigint PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES person (id),
    order_id bigint NOT NULL REFERENCES care_order (id),
    staff_id bigint NOT NULL REFERENCES staff (id),
    kind text NOT NULL CHECK (kind IN ('main', 'deputy')),
    valid_from text NOT NULL,
    valid_to text,
    created_at bigint NOT NULL,
    created_by bigint NOT NULL REFERENCES staff (id),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX key_worker_person ON key_worker (person_id);
CREATE INDEX key_worker_order ON key_worker (order_id);
CREATE INDEX key_worker_staff ON key_worker (staff_id);
CREATE INDEX key_worker_created_by ON key_worker (created_by);

INSERT INTO legal_basis (code, law, statute, chapter, paragraph, point, text, valid_from, valid_to) VALUES
    ('lss-9-1', 'LSS', '1993:387', NULL, '9', 1, 'Rådgivning och annat personligt stöd', '1994-01-01', NULL),
    ('lss-9-2', 'LSS', '1993:387', NULL, '9', 2, 'Personlig assistans', '1994-01-01', NULL),
    ('lss-9-3', 'LSS', '1993:387', NULL, '9', 3, 'Ledsagarservice', '1994-01-01', NULL),
    ('lss-9-4', 'LSS', '1993:387', NULL, '9', 4, 'Kontaktperson', '1994-01-01', NULL),
    ('lss-9-5', 'LSS', '1993:387', NULL, '9', 5, 'Avlösarservice i hemmet', '1994-01-01', NULL),
    ('lss-9-6', 'LSS', '1993:387', NULL, '9', 6, 'Korttidsvistelse utanför det egna hemmet', '1994-01-01', NULL),
    ('lss-9-7', 'LSS', '1993:387', NULL, '9', 7, 'Korttidstillsyn för skolungdom över 12 år', '1994-01-01', NULL),
    ('lss-9-8', 'LSS', '1993:387', NULL, '9', 8, 'Familjehem eller bostad med särskild service för barn och unga', '1994-01-01', NULL),
    ('lss-9-9', 'LSS', '1993:387', NULL, '9', 9, 'Bostad med särskild service eller annan särskilt anpassad bostad för vuxna', '1994-01-01', NULL),
    ('lss-9-10', 'LSS', '1993:387', NULL, '9', 10, 'Daglig verksamhet', '1994-01-01', NULL),
    ('sol2001-4-1', 'SoL', '2001:453', 4, '1', NULL, 'Bistånd efter behov', '2002-01-01', '2025-06-30'),
    ('sol2001-4-2', 'SoL', '2001:453', 4, '2', NULL, 'Bistånd därutöver, när det finns skäl', '2002-01-01', '2025-06-30'),
    ('sol2001-4-2a', 'SoL', '2001:453', 4, '2 a', NULL, 'Hemtjänst till äldre utan behovsprövning', '2018-07-01', '2025-06-30'),
    ('sol2025-11-1', 'SoL', '2025:400', 11, '1', NULL, 'Insatser efter behov', '2025-07-01', NULL),
    ('sol2025-11-4', 'SoL', '2025:400', 11, '4', NULL, 'Insatser därutöver, när det finns skäl', '2025-07-01', NULL),
    ('sol2025-11-5', 'SoL', '2025:400', 11, '5', NULL, 'Insats utan individuell behovsprövning', '2025-07-01', NULL),
    ('sol2025-13-7', 'SoL', '2025:400', 13, '7', NULL, 'Kontaktperson eller kontaktfamilj', '2025-07-01', NULL),
    ('sol2025-13-9', 'SoL', '2025:400', 13, '9', NULL, 'Stöd till den som vårdar eller stöder en närstående', '2025-07-01', NULL);

INSERT INTO law_aim (statute, number, reference, text, valid_from, valid_to) VALUES
    ('1993:387', 1, '5 § LSS',
        'Verksamhet enligt denna lag skall främja jämlikhet i levnadsvillkor och full delaktighet i samhällslivet för de personer som anges i 1 §. Målet skall vara att den enskilde får möjlighet att leva som andra.',
        '1994-01-01', NULL),
    ('2001:453', 1, '1 kap. 1 § SoL (2001:453)',
        'Samhällets socialtjänst skall på demokratins och solidaritetens grund främja människornas ekonomiska och sociala trygghet, jämlikhet i levnadsvillkor, aktiva deltagande i samhällslivet. Socialtjänsten skall under hänsynstagande till människans ansvar för sin och andras sociala situation inriktas på att frigöra och utveckla enskildas och gruppers egna resurser. Verksamheten skall bygga på respekt för människornas självbestämmanderätt och integritet.',
        '2002-01-01', '2025-06-30'),
    ('2025:400', 1, '2 kap. 1 § SoL',
        'Socialtjänsten ska med utgångspunkt i demokrati och solidaritet främja enskildas ekonomiska och sociala trygghet, jämlika och jämställda levnadsvillkor, och aktiva deltagande i samhällslivet. Verksamheten ska bygga på respekt för enskildas självbestämmanderätt och integritet.',
        '2025-07-01', NULL),
    ('2025:400', 2, '2 kap. 2 § SoL',
        'Socialtjänsten ska inriktas på att utveckla enskildas och gruppers egna resurser och samtidigt beakta den enskildes ansvar för sin och andras sociala situation.',
        '2025-07-01', NULL),
    ('2025:400', 3, '2 kap. 3 § SoL',
        'Socialtjänsten ska inriktas på att enskilda får leva ett värdigt liv och känna välbefinnande.',
        '2025-07-01', NULL);

CREATE TRIGGER order_event_no_update BEFORE UPDATE ON order_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER order_event_no_delete BEFORE DELETE ON order_event FOR EACH ROW EXECUTE FUNCTION refuse_change();

INSERT INTO append_only_table (name) VALUES ('order_event');
