-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Templates that the organisation writes itself. A version that somebody has published is a row of plan_template like the
-- program's own, and template_publication says who published it; what is being written is a draft, apart from them.

CREATE TABLE template_publication (
    id INTEGER PRIMARY KEY,
    template_id INTEGER NOT NULL UNIQUE REFERENCES plan_template (id),
    based_on_id INTEGER NOT NULL REFERENCES plan_template (id),
    author_id INTEGER NOT NULL REFERENCES staff (id),
    author_name TEXT NOT NULL,
    author_title TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    salt BLOB NOT NULL
) STRICT;
CREATE INDEX template_publication_based_on ON template_publication (based_on_id);
CREATE INDEX template_publication_author ON template_publication (author_id);

INSERT INTO append_only_table (name) VALUES ('template_publication');

CREATE TRIGGER template_publication_no_update BEFORE UPDATE ON template_publication BEGIN SELECT RAISE(ABORT, 'append-only: template_publication'); END;
CREATE TRIGGER template_publication_no_delete BEFORE DELETE ON template_publication BEGIN SELECT RAISE(ABORT, 'append-only: template_publication'); END;

-- content: the template as a file says it. version: raised by each save.
CREATE TABLE template_draft (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    based_on_id INTEGER NOT NULL REFERENCES plan_template (id),
    content TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    started_at INTEGER NOT NULL,
    written_at INTEGER NOT NULL,
    written_by INTEGER NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX template_draft_based_on ON template_draft (based_on_id);
CREATE INDEX template_draft_written_by ON template_draft (written_by);
