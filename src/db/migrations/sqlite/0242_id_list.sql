-- SPDX-FileCopyrightText: 2026 Delaktig contributors
-- SPDX-License-Identifier: EUPL-1.2
-- SQLite has json_each; PostgreSQL gets one here.
SELECT 1;
