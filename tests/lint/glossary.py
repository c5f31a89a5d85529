#!/usr/bin/env python3
"""docs/law/glossary.md: one English word a Swedish term, one Swedish term an English word."""
import collections
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parents[2]
swedish, english = collections.Counter(), collections.Counter()
for line in (root / "docs/law/glossary.md").read_text().splitlines():
    cells = [cell.strip() for cell in line.strip("|").split("|")]
    if line.startswith("|") and len(cells) >= 3 and not re.fullmatch(r"-+|Svenska", cells[0]):
        for term in cells[0].split(","):
            swedish[term.strip()] += 1
        english[cells[1]] += 1
errors = [f"{term}: {count} rows" for term, count in (swedish + english).items() if count > 1]
print("\n".join(errors))
sys.exit(bool(errors) or not swedish)
