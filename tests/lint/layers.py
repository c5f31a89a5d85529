#!/usr/bin/env python3
"""Fails when a file includes a folder that its own folder must not know (src/LAYERS), or a third-party header outside its fence."""
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parents[2] / "src"
allowed = {}
for line in (root / "LAYERS").read_text().splitlines():
    line = line.split("#")[0].strip()
    if line:
        folder, _, below = line.partition(":")
        allowed[folder.strip()] = set(below.split())

# Who may include a third-party header. Everything else includes only ours and the standard library's.
fences = [
    (r"sqlite3\.h", r"db/sqlite.*\.(cpp|h)"),
    (r"libpq-fe\.h", r"db/postgres.*\.(cpp|h)"),
    (r"boost/(asio|beast)", r"http/.*\.cpp"),
    (r"hb(-subset|-ot)?\.h|qpdf/|lcms2\.h|png\.h", r"pdf/.*\.(cpp|h)"),
    (r"unicode/|libstemmer", r"text/.*\.cpp|html/.*\.cpp"),
    (r"sodium\.h", r"(base|audit|files|access|http)/.*\.cpp"),
    (r"toml\+\+", r".*\.cpp"),
    (r"CLI/", r"app/.*\.cpp"),
    (r"date/", r"base/civil_date\.cpp"),
    (r"openssl/", r"http/.*\.cpp|pdf/(openssl_handle\.h|signing_key\.cpp|new_signing_key\.cpp)"),
    (r"curl/", r"mail/.*\.cpp"),
    (r"xlsxwriter\.h", r"oversight/sheet\.cpp"),
]

errors = []
for file in sorted([*root.rglob("*.h"), *root.rglob("*.cpp")]):
    relative = file.relative_to(root)
    here = relative.parts[0] if len(relative.parts) > 1 else "app"
    for number, text in enumerate(file.read_text().splitlines(), 1):
        ours = re.match(r'#include "([^/"]+)/', text)
        if ours and ours[1] != here and ours[1] not in allowed.get(here, set()):
            errors.append(f"src/{relative}:{number}: {here}/ must not include {ours[1]}/")
        theirs = re.match(r"#include <([^>]+)>", text)
        if theirs:
            for header, place in fences:
                if re.match(header, theirs[1]) and not re.fullmatch(place, str(relative)):
                    errors.append(f"src/{relative}:{number}: <{theirs[1]}> belongs only in {place}")
print("\n".join(errors))
sys.exit(bool(errors))
