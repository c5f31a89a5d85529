-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- That a fact was gone through and still holds (R71): with whom, by whom and when. The fact itself stays as it is.

CREATE TABLE fact_confirmation (
    id bigint PRIMARY KEY,
    fact_id bigint NOT NULL REFERENCES person_fact (id),
    person_id bigint NOT NULL REFERENCES person (id),
    confirmed_with text NOT NULL CHECK (confirmed_with IN ('person', 'relative', 'representative', 'staff')),
    created_at bigint NOT NULL,
    created_by bigint NOT NULL REFERENCES staff (id),
    salt bytea NOT NULL
);
CREATE INDEX fact_confirmation_fact ON fact_confirmation (fact_id);
CREATE INDEX fact_confirmation_person ON fact_confirmation (person_id);
CREATE INDEX fact_confirmation_created_by ON fact_confirmation (created_by);

INSERT INTO append_only_table (name) VALUES ('fact_confirmation');

CREATE TRIGGER fact_confirmation_no_update BEFORE UPDATE ON fact_confirmation FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER fact_confirmation_no_delete BEFORE DELETE ON fact_confirmation FOR EACH ROW EXECUTE FUNCTION refuse_change();
