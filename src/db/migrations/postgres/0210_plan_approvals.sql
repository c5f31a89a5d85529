-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Godkännande of an established version (R185, R264, R-GP-6, DD-5, DD-11): who answered what, how and when, and what was
-- answered about each part of the plan.

CREATE TABLE plan_approval (
    id bigint PRIMARY KEY,
    version_id bigint NOT NULL REFERENCES plan_version (id),
    party text NOT NULL CHECK (party IN ('person', 'representative', 'manager')),
    party_name text NOT NULL,
    mandate text NOT NULL,
    represented_how text CHECK (represented_how IN ('with_consent', 'cannot_decide')),
    outcome text NOT NULL CHECK (outcome IN ('approved', 'declined', 'not_able', 'not_needed')),
    way text CHECK (way IN ('screen', 'spoken', 'pictures', 'paper', 'e_signature')),
    witness text NOT NULL,
    words text NOT NULL,
    answered_on text NOT NULL,
    attachment_id bigint REFERENCES attachment (id),
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    written_at bigint NOT NULL,
    salt bytea NOT NULL
);
CREATE INDEX plan_approval_version ON plan_approval (version_id);
CREATE INDEX plan_approval_attachment ON plan_approval (attachment_id);
CREATE INDEX plan_approval_author ON plan_approval (author_id);

CREATE TABLE plan_approval_part (
    approval_id bigint NOT NULL REFERENCES plan_approval (id),
    position bigint NOT NULL,
    title text NOT NULL,
    answer text NOT NULL CHECK (answer IN ('yes', 'no', 'unknown')),
    change_wanted text NOT NULL,
    PRIMARY KEY (approval_id, position)
);

INSERT INTO append_only_table (name) VALUES ('plan_approval'), ('plan_approval_part');

CREATE TRIGGER plan_approval_no_update BEFORE UPDATE ON plan_approval FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_approval_no_delete BEFORE DELETE ON plan_approval FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_approval_part_no_update BEFORE UPDATE ON plan_approval_part FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_approval_part_no_delete BEFORE DELETE ON plan_approval_part FOR EACH ROW EXECUTE FUNCTION refuse_change();
