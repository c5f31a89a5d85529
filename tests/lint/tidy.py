#!/usr/bin/env python3
"""The rules of STYLE.md that a program can see: sizes, names, clocks, SQL, routes, migrations, and words that do not belong."""
import pathlib
import re
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parents[2]
errors = []


def fault(file, line, what):
    errors.append(f"{file.relative_to(root)}:{line}: {what}")


def code_files(*folders):
    for folder in folders:
        for ending in ("*.h", "*.cpp"):
            yield from sorted((root / folder).rglob(ending))


def function_lengths(file, lines):
    """Functions start at column 0 in this style: a line '{' opens the body and a line '}' closes it."""
    start = None
    for number, text in enumerate(lines, 1):
        if text == "{":
            start = number
        elif text in ("}", "};") and start:
            length = number - start - 1
            if length > 50:
                fault(file, start, f"function of {length} lines (at most 50)")
            start = None


for file in code_files("src", "tests"):
    text = file.read_text()
    lines = text.splitlines()
    path = str(file.relative_to(root))
    if len(lines) > 400:
        fault(file, 400, f"{len(lines)} lines (at most 400)")
    if "SPDX-License-Identifier: EUPL-1.2" not in "\n".join(lines[:3]):
        fault(file, 1, "no SPDX header")
    if path.startswith("src/"):
        function_lengths(file, lines)
    if text and not text.endswith("\n"):
        fault(file, len(lines), "no newline at the end")
    aligned_by_hand = False
    for number, line in enumerate(lines, 1):
        if "// clang-format o" in line:
            aligned_by_hand = "off" in line
        if "\t" in line or line != line.rstrip():
            fault(file, number, "a tab or a space at the end of the line")
        if len(line) > 160 and not aligned_by_hand:
            fault(file, number, f"a line of {len(line)} characters (at most 160)")
    if re.search(r"(manager|helper|service|util|impl|common)\.(h|cpp)$", path, re.I):
        fault(file, 1, "this file name says nothing")
    for number, line in enumerate(lines, 1):
        bare = re.sub(r"//.*", "", line)
        if re.search(r"\b(TODO|FIXME|XXX|HACK)\b", line):
            fault(file, number, "unfinished business belongs in an issue")
        if re.search(r"\busing namespace\b(?! std::chrono;)", bare):
            fault(file, number, "using namespace")
        if path.startswith("src/"):
            if re.search(r"\bsystem_clock::now|\btime\((nullptr|NULL|0)\)", bare) and path not in (
                "src/base/clock.cpp", "src/base/log.cpp"):
                fault(file, number, "only base/clock.cpp knows what time it is")
            if re.search(r'(R"\w*\(\s*|")(SELECT|INSERT INTO|UPDATE|DELETE FROM) ', bare) and not re.search(
                r"_(store|ledger|record_kinds)\w*\.cpp$|src/(db|audit|access)/|src/\w+/\w*store\w*\.cpp", path):
                fault(file, number, "SQL outside a store")

known = set()
for dialect in ("sqlite", "postgres"):
    known.add(frozenset(p.name for p in (root / f"src/db/migrations/{dialect}").glob("*.sql")
                        if "access_log" not in p.name))
if len(known) > 1:
    errors.append("src/db/migrations: sqlite and postgres have different files")

# Every route is visited by a story or a browser test: its path stands in one of them.
routes = root / "src/app/routes.cpp"
if routes.exists():
    visited = "\n".join(p.read_text() for p in [*(root / "tests/stories").rglob("*.cpp"),
                                                *(root / "tests/support").rglob("*.h"),
                                                *(root / "tests/support").rglob("*.cpp")])
    for number, line in enumerate(routes.read_text().splitlines(), 1):
        row = re.search(r'\{Method::(get|post),\s*"([^"]+)"', line)
        if row:
            tail = re.sub(r"\{\w+\}", "{}", row[2])
            if tail not in re.sub(r"\{\w+\}", "{}", visited):
                fault(routes, number, f"no story names the route {row[2]}")

tracked = subprocess.run(["git", "ls-files"], cwd=root, capture_output=True, text=True).stdout.split()
for name in tracked:
    file = root / name
    if not file.is_file() or file.suffix in (".png", ".woff2", ".ttf", ".icc", ".svg", ".pdf", ".gz", ".br"):
        continue
    try:
        text = file.read_text()
    except UnicodeDecodeError:
        continue
    for number, line in enumerate(text.splitlines(), 1):
        if re.search(r"/work/(main|team|shared|build|bin)|/tmp/bash_jobs|\bthe (helper|session) (session|tool)\b", line) and name != "tests/lint/tidy.py":
            fault(file, number, "a path of somebody's machine")

print("\n".join(errors))
sys.exit(bool(errors))
