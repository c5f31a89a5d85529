-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Templates that the organisation writes itself. A version that somebody has published is a row of plan_template like the
-- program's own, and template_publication says who published it; what is being written is a draft, apart from them.

CREATE TABLE template_publication (
    id bigint PRIMARY KEY,
    template_id bigint NOT NULL UNIQUE REFERENCES plan_template (id),
    based_on_id bigint NOT NULL REFERENCES plan_template (id),
    author_id bigint NOT NULL REFERENCES staff (id),
    author_name text NOT NULL,
    author_title text NOT NULL,
    published_at bigint NOT NULL,
    salt bytea NOT NULL
);
CREATE INDEX template_publication_based_on ON template_publication (based_on_id);
CREATE INDEX template_publication_author ON template_publication (author_id);

INSERT INTO append_only_table (name) VALUES ('template_publication');

CREATE TRIGGER template_publication_no_update BEFORE UPDATE ON template_publication FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER template_publication_no_delete BEFORE DELETE ON template_publication FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- content: the template as a file says it. version: raised by each save.
CREATE TABLE template_draft (
    id bigint PRIMARY KEY,
    key text NOT NULL UNIQUE,
    based_on_id bigint NOT NULL REFERENCES plan_template (id),
    content text NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    started_at bigint NOT NULL,
    written_at bigint NOT NULL,
    written_by bigint NOT NULL REFERENCES staff (id)
);
CREATE INDEX template_draft_based_on ON template_draft (based_on_id);
CREATE INDEX template_draft_written_by ON template_draft (written_by);
