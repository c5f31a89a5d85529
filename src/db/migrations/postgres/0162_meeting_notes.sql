-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Arbetsanteckningar (DD-25, R82): the writer's own words during a conversation, encrypted with a key of their own. Both
-- rows are deleted when the writer confirms that everything of weight is in the plan. No record, and in no backup.
CREATE TABLE meeting_note (
    meeting_id bigint NOT NULL REFERENCES meeting (id),
    writer_id bigint NOT NULL REFERENCES staff (id),
    sealed bytea NOT NULL,
    version bigint NOT NULL,
    begun_at bigint NOT NULL,
    written_at bigint NOT NULL,
    PRIMARY KEY (meeting_id, writer_id)
);
CREATE INDEX meeting_note_writer ON meeting_note (writer_id);

CREATE TABLE meeting_note_key (
    meeting_id bigint NOT NULL REFERENCES meeting (id),
    writer_id bigint NOT NULL REFERENCES staff (id),
    secret bytea NOT NULL,
    PRIMARY KEY (meeting_id, writer_id)
);
CREATE INDEX meeting_note_key_writer ON meeting_note_key (writer_id);

-- Tables that a backup is made without.
CREATE TABLE not_in_backup (
    name text PRIMARY KEY
);
INSERT INTO not_in_backup (name) VALUES ('meeting_note_key'), ('meeting_note');
