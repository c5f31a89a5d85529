#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Delaktig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which source files of a folder can be compiled as one: units.py FILE ... prints "number file" for each.

What takes time in a build with a sanitizer is what every file repeats of the library. Files are read as one where what each
names in its own unnamed namespace means nothing else in the others.
"""
import re
import sys
from pathlib import Path

MOST_FILES = 12  # larger units take longer to build anew after a change, and gain little
SRC = Path(__file__).resolve().parent.parent / "src"
TYPE = r"(?:struct|class|enum class|enum|union|using) (\w+)"


def declared(line):
    """What a line outside every function declares: names of functions, and of other things."""
    if not line or line[0] in " \t}{/)#*":
        return set(), set()
    if of_type := re.match(TYPE, line):
        return set(), {of_type[1]}
    called = re.search(r"\b(\w+)\(", line)
    first = re.match(r"[^(={\[;]*?(\w+)\s*(?:[={\[;]|$)", line)
    return {called[1]} if called else set(), {first[1]} if first else set()


class File:
    def __init__(self, path):
        text = Path(path).read_text()
        self.path = path
        self.words = set(re.findall(r"\w+", text))
        self.own = set(re.findall(r"^#define (\w+)", text, re.MULTILINE))
        self.things = set()
        for own in re.findall(r"^namespace \{$(.*?)^\} // namespace$", text, re.MULTILINE | re.DOTALL):
            for functions, things in map(declared, own.splitlines()):
                self.own |= functions | things
                self.things |= things

    def meets(self, other):
        return self.own & other.own or self.own & shared & other.words or other.own & shared & self.words


headers = [line for path in SRC.rglob("*.h") for line in path.read_text().splitlines()]
shared = set().union(*(functions | things for functions, things in map(declared, headers)))
units = []
for file in map(File, sorted(sys.argv[1:])):
    # Functions of one name can stand side by side. Anything else cannot, and a header that is read later may declare it.
    is_alone = file.things & shared
    fitting = (n for n, unit in enumerate(units) if len(unit) < MOST_FILES and not any(map(file.meets, unit)))
    number = None if is_alone else next(fitting, None)
    if number is None:
        number = len(units)
        units.append([])
    units[number] += [file] * (MOST_FILES if is_alone else 1)
    print(number, file.path)
