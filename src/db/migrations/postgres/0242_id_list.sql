-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- SQLite's json_each for what is_among() asks with: a list of ids, "[12,13]", as rows. Not STRICT, and a plain SELECT, so that
-- PostgreSQL puts it into the statement instead of calling it.
CREATE FUNCTION json_each(ids text) RETURNS TABLE (value bigint)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 20
    AS $$ SELECT one FROM unnest(string_to_array(nullif(btrim(ids, '[]'), ''), ',')::bigint[]) AS one $$;
