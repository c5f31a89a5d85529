#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Delaktig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The server under load, built with ThreadSanitizer, on SQLite and on PostgreSQL. threads.py BINARY [SECONDS]"""
import http.client
import os
import pathlib
import random
import sys
import threading
import time
import traceback

from care import NEW_PASSWORD, add_unit_with_staff, appoint_key_worker, begin_plan, enter, establish, register_person, work_here
from house import ROOT, Browser, House
from postgres_test import Cluster

CLIENTS = 16
PAGES = ("", "/journal", "/journal?sok=bakade", "/kort", "/planer", "/uppgifter", "/kontakter", "/bestallningar", "/anteckning")


class Load:
    """People who sign in, read, write drafts, sign notes, establish plans and fetch their documents, all at once, some
    with one session and some with their own."""

    def __init__(self, port, sessions, plans, seconds):
        self.until = time.monotonic() + seconds
        self.port = port
        self.plans = plans
        self.odd = []
        self.done = {"read": 0, "draft": 0, "sign": 0, "door": 0, "sign in": 0, "establish": 0}
        self.lock = threading.Lock()
        self.signing_in = threading.Lock()    # many attempts at once on one account are slowed down, as guesses are
        self.establishing = threading.Lock()  # one at a time makes a next version; the rest go on beside it
        persons = list(plans)
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
                act = dice.choices((self._read, self._draft, self._sign, self._door, self._sign_in, self._establish), (20, 6, 8, 2, 1, 2))[0]
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

    def _sign_in(self, *_):
        browser = Browser(self.port)
        with self.signing_in:
            return browser.post("/logga-in", anvandare="siv", losenord=NEW_PASSWORD), (303,), "sign in"

    def _establish(self, browser, person, *_):
        plan = self.plans[person]
        if not self.establishing.acquire(blocking=False):
            return browser.get(f"{plan}/versioner"), (200,), "read"
        try:
            begun = browser.post(f"{plan}/utkast", _csrf=browser.get("/konto").field("_csrf"), skal="Vi har lärt oss mer.")
            assert begun.status == 303, begun.said()
            made = establish(browser, plan)
            answer = browser.get(made.headers["Location"].split("?")[0] + "/pdf")
            assert answer.headers["Content-Type"] == "application/pdf", answer.said()
            return answer, (200,), "establish"
        finally:
            self.establishing.release()

    def join(self):
        for thread in self.threads:
            thread.join()


def house_under_load(house, seconds, data, **settings):
    passwords = add_unit_with_staff(house, {"DATA_FOLDER": data} | settings)
    server = house.serve(data, ORGANISATION_DEMO="no", **settings)
    manager = enter(server, "siv", passwords["siv"])
    worker = enter(server, "ove", passwords["ove"])
    work_here(worker)
    plans = {}
    for name in ("Lova", "Egil", "Rut"):
        person, order = register_person(manager, name, with_order=True)
        appoint_key_worker(manager, person, order)
        plans[person] = begin_plan(manager, person, order)
        establish(manager, plans[person])
    load = Load(server.port, [manager, worker], plans, seconds)
    load.join()
    assert not load.odd, f"{len(load.odd)} odd answers, the first: {load.odd[0]}"
    assert all(load.done.values()), f"not everything was tried: {load.done}"
    status = server.stop(timeout=120)
    said = server.words()
    races = said.count("WARNING: ThreadSanitizer")
    assert races == 0, f"{races} reports, the first:\n{said[said.index('WARNING: ThreadSanitizer'):][:6000]}"
    assert status == 0, f"ended with {status}: {said[-2000:]}"
    print(f"      {load.done} in {seconds} s")


def on_sqlite(house, seconds):
    house_under_load(house, seconds, house.new_folder("data"))


def on_postgresql(house, seconds):
    with Cluster(house) as cluster:
        data = house.new_folder("data")
        assert house.run("migrate", env=cluster.as_role("delaktig_owner", data)).returncode == 0
        house_under_load(house, seconds, data, DATABASE_CONNECTION=cluster.as_role("delaktig_app", data)["DATABASE_CONNECTION"])


def main():
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 10
    os.environ["TSAN_OPTIONS"] = f"suppressions={ROOT / 'tests/tsan.supp'} halt_on_error=0 exitcode=66 second_deadlock_stack=1"
    passed, failed = 0, 0
    with House(pathlib.Path(sys.argv[1])) as house:
        for test in (on_sqlite, on_postgresql):
            try:
                test(house, seconds)
                passed += 1
            except Exception:  # whatever it throws is its failure
                failed += 1
                traceback.print_exc(file=sys.stdout)
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
