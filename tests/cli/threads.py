#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Delaktig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The server under load, built with ThreadSanitizer. threads.py BINARY [SECONDS]"""
import http.client
import os
import pathlib
import random
import sys
import threading
import time
import traceback

from care import add_unit_with_staff, enter, register_person, work_here
from house import ROOT, Browser, House

CLIENTS = 16
PAGES = ("", "/journal", "/journal?sok=bakade", "/kort", "/planer", "/uppgifter", "/kontakter", "/bestallningar", "/anteckning")


class Load:
    """People who read, write drafts and sign, all at once, some with one session and some with their own."""

    def __init__(self, port, sessions, persons, seconds):
        self.until = time.monotonic() + seconds
        self.odd = []
        self.done = {"read": 0, "draft": 0, "sign": 0, "door": 0}
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self._live, args=(Browser(port, sessions[n % len(sessions)].cookies), persons, n))
                        for n in range(CLIENTS)]
        for thread in self.threads:
            thread.start()

    def _live(self, browser, persons, n):
        dice = random.Random(n)
        turn = 0
        try:
            while time.monotonic() < self.until:
                turn += 1
                person = dice.choice(persons)
                act = dice.choices((self._read, self._draft, self._sign, self._door), (10, 3, 4, 1))[0]
                answer, expected, kind = act(browser, person, dice, f"Vi bakade {n} {turn}.")
                with self.lock:
                    self.done[kind] += 1
                    if answer.status not in expected:
                        self.odd.append(f"{kind}: {answer.status} {answer.said()}")
        except (OSError, http.client.HTTPException, AssertionError):
            self.odd.append(traceback.format_exc())

    @staticmethod
    def _read(browser, person, dice, _):
        return browser.get(dice.choice(["/min-dag", "/personer", *(person + page for page in PAGES)])), (200,), "read"

    @staticmethod
    def _draft(browser, person, _, text):
        form = browser.note_form(person) | {"text": text, "version": "0"}
        return browser.post(f"{person}/anteckning/utkast", **form), (200,), "draft"

    @staticmethod
    def _sign(browser, person, _, text):
        return browser.post(f"{person}/anteckning", **(browser.note_form(person) | {"text": text})), (303,), "sign"

    @staticmethod
    def _door(browser, *_):
        return browser.get("/logga-in"), (200,), "door"

    def join(self):
        for thread in self.threads:
            thread.join()


def house_under_load(house, seconds):
    data = house.new_folder("data")
    passwords = add_unit_with_staff(house, {"DATA_FOLDER": data})
    os.environ["TSAN_OPTIONS"] = f"suppressions={ROOT / 'tests/tsan.supp'} halt_on_error=0 exitcode=66 second_deadlock_stack=1"
    server = house.serve(data, ORGANISATION_DEMO="no")
    manager = enter(server, "siv", passwords["siv"])
    worker = enter(server, "ove", passwords["ove"])
    work_here(worker)
    persons = [register_person(manager, name) for name in ("Lova", "Egil", "Rut")]
    load = Load(server.port, [worker, manager], persons, seconds)
    load.join()
    assert not load.odd, f"{len(load.odd)} odd answers, the first: {load.odd[0]}"
    assert all(load.done.values()), f"not everything was tried: {load.done}"
    status = server.stop(timeout=120)
    said = server.words()
    races = said.count("WARNING: ThreadSanitizer")
    assert races == 0, f"{races} reports, the first:\n{said[said.index('WARNING: ThreadSanitizer'):][:6000]}"
    assert status == 0, f"ended with {status}: {said[-2000:]}"
    print(f"      {load.done} in {seconds} s")


def main():
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 10
    passed = 0
    with House(pathlib.Path(sys.argv[1])) as house:
        try:
            house_under_load(house, seconds)
            passed = 1
        except Exception:  # whatever it throws is its failure
            traceback.print_exc(file=sys.stdout)
    print(f"{passed} passed, {1 - passed} failed")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
