#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Delaktig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tests of the binary from outside. run.py BINARY [WORD]: only the tests whose name holds WORD."""
import sys
import time
import traceback

import commands_test
import mail_test
import postgres_test
import records_test
import seal_test
import serving_test
from house import House


def main():
    wanted = sys.argv[2] if len(sys.argv) > 2 else ""
    passed, failed = 0, []
    with House(sys.argv[1]) as house:
        for part in (commands_test, serving_test, mail_test, records_test, seal_test, postgres_test):
            for test in part.TESTS:
                name = test.__name__.replace("_", " ")
                if wanted not in name:
                    continue
                begin = time.monotonic()
                try:
                    test(house)
                    passed += 1
                    print(f"ok    {name} ({time.monotonic() - begin:.1f} s)", flush=True)
                except Exception:  # whatever a test throws is its failure
                    failed.append(name)
                    print(f"FAIL  {name}\n{traceback.format_exc()}", flush=True)
    for name in failed:
        print(f"failed: {name}")
    print(f"{passed} passed, {len(failed)} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
