# SPDX-FileCopyrightText: 2026 Delaktig contributors
# SPDX-License-Identifier: EUPL-1.2
"""sizes.py DATA LIMIT.db: bytes a note and a log row, and all of it against the bare database. Rows of a table, as JSON."""
import json
import os
import sqlite3
import sys

data, limit = sys.argv[1:]


def opened(name):
    connection = sqlite3.connect(f"file:{os.path.join(data, name)}?mode=ro", uri=True)
    return connection


def bytes_of(connection, pattern):
    return connection.execute("SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE name LIKE ?", (pattern,)).fetchone()[0]


def number_of(connection, sql):
    return connection.execute(sql).fetchone()[0]


records, log = opened("delaktig.db"), opened("log.db")
notes = number_of(records, "SELECT count(*) FROM journal_entry")
ledger_rows = number_of(records, "SELECT count(*) FROM ledger")
text = number_of(records, "SELECT sum(length(CAST(text AS BLOB))) FROM journal_entry")
a_note = bytes_of(records, "journal_entry%") / notes + bytes_of(records, "ledger") / ledger_rows
a_log_row = bytes_of(log, "access_log%") / number_of(log, "SELECT count(*) FROM access_log")
share = (a_note + a_log_row) * notes / os.path.getsize(limit)
print(json.dumps([
    ["Byte per anteckning, med sökord och liggare", f"{a_note:.0f} (texten {text / notes:.0f})", "", None],
    ["Byte per rad i åtkomstloggen", f"{a_log_row:.0f}", "", None],
    ["Anteckningar med var sin loggrad mot bar C-databas", f"{share:.2f} ggr", "<= 2,5 ggr", share <= 2.5],
]))
