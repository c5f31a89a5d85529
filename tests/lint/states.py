#!/usr/bin/env python3
"""docs/states.md: every table is walked by a story under tests/stories/states, and each step of it stands there; every bad sequence names a test that exists."""
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parents[2]
stories = root / "tests/stories"
walks, errors, tables = {}, [], {}
for file in sorted((stories / "states").glob("*.cpp")):
    text = file.read_text()
    starts = [m for m in re.finditer(r'\.heading = "([^"]+)"', text)]
    for start, end in zip(starts, [m.start() for m in starts[1:]] + [len(text)]):
        if start[1] in walks:
            errors.append(f"{file.name}: {start[1]} is walked twice")
        walks[start[1]] = text[start.start():end]
names = {name for folder in ("stories", "unit") for file in (root / "tests" / folder).rglob("*.cpp")
         for name in re.findall(r'TEST_CASE\("((?:[^"\\]|\\.)*)"', file.read_text())}
heading, inside = "", None
for number, line in enumerate((root / "docs/states.md").read_text().split("\n"), 1):
    cells = [cell.strip() for cell in line.strip("|").split("|")]
    if line.startswith("#"):
        heading = line.lstrip("# ").strip()
    if not line.startswith("|"):
        inside = None
    elif cells[:2] == ["From", "Step"]:
        inside = "states"
        tables[heading] = []
        if cells[:4] != ["From", "Step", "To", "Who"]:
            errors.append(f"docs/states.md:{number}: a table of states begins with From, Step, To, Who")
    elif cells[-1] == "Story":
        inside = "sequences"
    elif line.startswith("| ---"):
        continue
    elif inside == "states":
        tables[heading].append(cells[1])
    elif inside == "sequences":
        for story in cells[-1].split(" · "):
            if story not in names:
                errors.append(f"docs/states.md:{number}: no story is called {story!r}")
for heading, steps in tables.items():
    if heading not in walks:
        errors.append(f"docs/states.md: no story walks {heading!r}")
        continue
    for step in steps:
        if f'{{"{step}",' not in walks[heading]:
            errors.append(f"docs/states.md: no story takes the step {step!r} of {heading!r}")
for heading in walks.keys() - tables.keys():
    errors.append(f"tests/stories/states: docs/states.md has no table under {heading!r}")
print("\n".join(errors))
sys.exit(bool(errors))
