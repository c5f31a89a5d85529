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


# Statements are written over several lines, so the file is read as a whole: R"( and the verb may be lines apart.
statement = re.compile(r'(?:R"\w*\(|")\s*(?:WITH|SELECT|INSERT INTO|UPDATE|DELETE FROM)\s')
stores = re.compile(r"_store\w*\.cpp$|src/db/|src/audit/|src/app/record_kinds\.cpp$")
features = ("staff", "people", "orders", "plans", "journal", "overview")
# Their switches are over characters and statuses, not over an enum of ours.
no_enum_switches = ("src/html/components/problem.cpp", "src/html/html.cpp")


def suffixes(file, path, text):
    """_store is SQL and knows no pages; _page and _pages are markup; a noun's own file is its rules, without I/O."""
    folder = path.split("/")[1]
    for found in statement.finditer(text):
        if not stores.search(path):
            fault(file, text.count("\n", 0, found.start()) + 1, "SQL outside a store")
    if folder not in features:
        return
    included = re.findall(r'#include "(\w+)/([\w/]+)\.h"', text)
    if re.search(r"_store\.(h|cpp)$", path):
        for theirs, name in included:
            if theirs in ("html", "pdf") or re.search(r"_pages?$", name):
                fault(file, 1, f"a store knows no pages: {theirs}/{name}.h")
    if file.suffix == ".cpp" and file.with_name(f"{file.stem}_store.cpp").exists() and any(theirs == "db" for theirs, _ in included):
        fault(file, 1, "the noun's rules are without I/O; the database belongs in its _store")


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
        suffixes(file, path, text)
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
            if re.match(r"\s*default:", bare) and "//" not in line and path not in no_enum_switches:
                fault(file, number, "a switch names every value; where that cannot be, the line says why")

known = set()
for dialect in ("sqlite", "postgres"):
    known.add(frozenset(p.name for p in (root / f"src/db/migrations/{dialect}").glob("*.sql")
                        if "access_log" not in p.name))
if len(known) > 1:
    errors.append("src/db/migrations: sqlite and postgres have different files")

# Every route has a story: one test file names all that is fixed in its path, or calls its handler. The tables of who may
# go where name every route and prove no story.
tables = ("every_route_test.cpp", "every_door_test.cpp", "90_every_address.mjs")
stories = [p.read_text() for folder in ("stories", "unit", "e2e/tests", "cli") for p in (root / "tests" / folder).rglob("*")
           if p.suffix in (".cpp", ".mjs", ".py") and p.name not in tables]
for routes in (root / "src/app/routes.cpp", root / "src/app/doors.cpp"):
    for number, line in enumerate(routes.read_text().splitlines(), 1):
        row = re.search(r'\{Method::(?:get|post),\s*"([^"]+)",\s*(\w+)', line)
        if not row:
            continue
        # TestApp::at() writes "/personer/" and the person.
        fixed = [part for part in row[1].removeprefix("/personer/{person}").split("/") if part and part[0] not in "{*"]
        named = any(all(re.search(rf'[/"`]{re.escape(part)}(?![\w-])', story) for part in fixed) for story in stories)
        if not named and not any(re.search(rf"\b{row[2]}\b", story) for story in stories):
            fault(routes, number, f"no story goes to {row[1]} or calls {row[2]}")

# A type has one definition: two of a name link without a word, and each is then read as the other.
defined = {}
for path in sorted(p for p in (root / "src").rglob("*") if p.suffix in (".h", ".cpp")):
    namespaces = []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if opened := re.match(r"namespace( \w+)? \{$", line):
            namespaces.append((opened[1] or "").strip())
        elif line.startswith("} // namespace"):
            namespaces.pop()
        # Not a forward declaration, and not a specialisation, which has its own arguments.
        elif (of_type := re.match(r"(?:struct|class|enum class) (\w+)(?![\w<]|::)(?! *(?:: *[\w:]+)?;)|using (\w+) =", line)) and "" not in namespaces:
            name = "::".join([*namespaces, of_type[1] or of_type[2]])
            if name in defined:
                fault(path, number, f"{name} is defined in {defined[name]} too")
            defined[name] = path.relative_to(root)

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
