#!/usr/bin/env python3
"""docs/requirements.tsv: a row for every R1..R330 and one at most for an id of the law, each status honest: works and part name a page or command and a test that exists."""
import csv
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parents[2]
rows = list(csv.DictReader((root / "docs/requirements.tsv").open(), delimiter="\t", quoting=csv.QUOTE_NONE))


def names_of(file):
    """What the tests of a file are called."""
    text = file.read_text()
    if file.suffix == ".cpp":
        return re.findall(r'TEST_CASE\("((?:[^"\\]|\\.)*)"', text)
    if file.suffix == ".mjs":
        return [name.replace("\\'", "'") for _, name in re.findall(r"""\bname: (["'`])((?:[^\\]|\\.)*?)\1""", text)]
    return re.findall(r"^def (\w+)\(", text, re.M)


tests = {name for folder in ("unit", "stories", "e2e/tests", "cli") for p in (root / "tests" / folder).rglob("*")
         if p.suffix in (".cpp", ".mjs", ".py") for name in names_of(p)}
errors = []
seen = [row["id"] for row in rows]
for number in range(1, 331):
    if seen.count(f"R{number}") != 1:
        errors.append(f"R{number}: {seen.count(f'R{number}')} rows")
for row in rows:
    if seen.count(row["id"]) > 1 and row["id"].startswith("R-"):
        errors.append(f"{row['id']}: {seen.count(row['id'])} rows")
    if row["status"] not in ("works", "part", "no"):
        errors.append(f"{row['id']}: status {row['status']!r}")
    elif row["status"] == "no":
        if row["test"]:
            errors.append(f"{row['id']}: has a test but status no")
    else:
        if not row["where"]:
            errors.append(f"{row['id']}: {row['status']} but no page or command")
        if not row["test"] or row["test"] not in tests:
            errors.append(f"{row['id']}: no test is called {row['test']!r}")
print("\n".join(errors))
sys.exit(bool(errors))
