-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- SQLite's json_each for what is_among() asks with: a list of ids, "[12,13]", as rows.
CREATE FUNCTION json_each(ids text) RETURNS TABLE (value bigint)
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE ROWS 20
    AS $$ SELECT unnest(string_to_array(nullif(btrim(ids, '[]'), ''), ',')::bigint[]) $$;
