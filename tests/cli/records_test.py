# SPDX-FileCopyrightText: 2026 Delaktig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Records last: verify, backup and restore, and a program that is killed while people write."""
import http.client
import json
import random
import sqlite3
import threading
import time

from house import Browser, count, rows

ROUNDS = 200
WRITERS = 8


def tables(file):
    return [name for (name,) in rows(file, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1")]


def verify_is_content_with_the_demo(house):
    said = house.run("verify", env={"DATA_FOLDER": house.demo()})
    assert said.returncode == 0 and "Inget är ändrat" in said.stdout, said.stdout + said.stderr
    assert "0 handlingar" not in said.stdout and "FEL" not in said.stdout


def forge(data, *statements):
    """As somebody who owns the file can: without the triggers that forbid it."""
    connection = sqlite3.connect(data / "delaktig.db")
    for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        assert connection.execute(statement).rowcount > 0, statement
    connection.commit()
    connection.close()


def verify_names_what_was_changed_removed_or_added(house):
    earliest, latest = "(SELECT min(id) FROM journal_entry)", "(SELECT max(id) FROM journal_entry)"
    for statement, words in (
            (f"UPDATE journal_entry SET text = text || '!' WHERE id = {latest}", "record_changed"),
            (f"DELETE FROM journal_entry WHERE id = {latest}", "record_missing"),
            (f"UPDATE ledger SET staff = staff + 1 WHERE kind = 'journal_entry' AND record = {latest}", "row_changed"),
            (f"DELETE FROM ledger WHERE kind = 'journal_entry' AND record = {earliest}", "row_missing"),
            ("UPDATE plan_version SET established_at = established_at + 1 WHERE id = (SELECT max(id) FROM plan_version)", "record_changed")):
        data = house.demo()
        forge(data, statement)
        said = house.run("verify", env={"DATA_FOLDER": data})
        assert said.returncode == 1 and f"FEL {words}" in said.stdout, f"{statement}: {said.stdout}{said.stderr}"


def the_database_itself_refuses_to_change_a_record(house):
    data = house.demo()
    connection = sqlite3.connect(data / "delaktig.db")
    for statement in ("UPDATE journal_entry SET text = 'x'", "DELETE FROM journal_entry", "DELETE FROM ledger", "UPDATE plan_version SET number = 2"):
        try:
            connection.execute(statement)
            raise AssertionError(f"done: {statement}")
        except sqlite3.IntegrityError as refused:
            assert "append-only" in str(refused)
    connection.close()


class Author:
    """Somebody who is signed in, and stays so when the program is killed; and the form of a note of theirs."""

    def __init__(self, port, user="nadja"):
        browser = Browser(port)
        browser.sign_in(user)
        self.persons = browser.writable_persons()
        assert self.persons
        self.form = browser.note_form(self.persons[0])
        del self.form["utkast"]  # each note gets an id of its own
        self.cookies = browser.cookies


class Writers:
    """Browsers of one author that sign notes, all at once, and remember which were answered as saved."""

    def __init__(self, port, author):
        self.author = author
        self.saved = []
        self.odd = []
        self.stopping = False
        self.threads = [threading.Thread(target=self._write, args=(Browser(port, author.cookies), n)) for n in range(WRITERS)]
        for thread in self.threads:
            thread.start()

    def _write(self, browser, n):
        turn = 0
        person = self.author.persons[n % len(self.author.persons)]
        try:
            while not self.stopping:
                text = f"Skrivare {n} anteckning {turn} {id(self)} {'å' * (turn % 700)}."
                turn += 1
                answer = browser.post(f"{person}/anteckning", **(self.author.form | {"text": text}))
                if answer.status != 303:
                    self.odd.append(answer.status)
                    return
                self.saved.append(text)
        except (OSError, http.client.HTTPException):
            pass  # the program is gone: what it was about to answer was not answered

    def wait_until_saved(self):
        while not self.saved and not self.odd and any(thread.is_alive() for thread in self.threads):
            time.sleep(0.001)

    def join(self):
        self.stopping = True
        for thread in self.threads:
            thread.join()


def missing(data, saved):
    there = {text for (text,) in rows(data / "delaktig.db", "SELECT text FROM journal_entry")}
    return [text for text in saved if text not in there]


def check_round(data, turn, saved, newest):
    """All notes that were answered since `newest` are there, and each has its row in the ledger."""
    there = rows(data / "delaktig.db", """SELECT e.text, l.record IS NULL FROM journal_entry e
        LEFT JOIN ledger l ON l.kind = 'journal_entry' AND l.record = e.id WHERE e.id > ?""", newest)
    lost = set(saved) - {text for text, _ in there}
    assert not lost, f"round {turn}: {len(lost)} of {len(saved)} lost"
    assert not any(half for _, half in there), f"round {turn}: notes without their ledger row"
    unfounded = rows(data / "delaktig.db", """SELECT count(*) FROM ledger l WHERE l.kind = 'journal_entry' AND l.record > ?
        AND NOT EXISTS (SELECT 1 FROM journal_entry e WHERE e.id = l.record)""", newest)[0][0]
    assert unfounded == 0, f"round {turn}: {unfounded} ledger rows without their note"


def check_all(house, data, turn):
    said = house.run("verify", env={"DATA_FOLDER": data})
    assert said.returncode == 0 and "Inget är ändrat" in said.stdout, f"round {turn}: {said.stdout}{said.stderr}"


def every_note_that_was_answered_survives_200_kills(house):
    data = house.demo()
    newest = lambda: rows(data / "delaktig.db", "SELECT max(id) FROM journal_entry")[0][0]
    dice = random.Random(2026)
    total = 0
    server = house.serve(data)
    author = Author(server.port)
    for turn in range(1, ROUNDS + 1):
        before = newest()
        writers = Writers(server.port, author)
        writers.wait_until_saved()
        time.sleep(dice.uniform(0, 0.03))
        server.kill()
        writers.join()
        assert not writers.odd, f"round {turn}: answers {writers.odd}"
        assert writers.saved, f"round {turn}: nothing was saved, so nothing was tried"
        total += len(writers.saved)
        server = house.serve(data)
        check_round(data, turn, writers.saved, before)
        if turn % 10 == 0:
            check_all(house, data, turn)
    assert Browser(server.port).get("/halsa").text == "ok\n"
    assert server.stop() == 0
    check_all(house, data, ROUNDS)
    assert rows(data / "delaktig.db", "PRAGMA integrity_check") == [("ok",)]
    print(f"      {total} notes in {ROUNDS} rounds")


def a_database_that_another_program_holds_gives_a_clear_answer_and_no_word_is_lost(house):
    data = house.demo()
    server = house.serve(data)
    browser = Browser(server.port)
    browser.sign_in("nadja")
    person = browser.writable_persons()[0]
    form = browser.note_form(person) | {"text": "Hon valde den blå kappan själv."}
    other = sqlite3.connect(data / "delaktig.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    answer = browser.post(f"{person}/anteckning", **form)
    assert answer.status == 503 and int(answer.headers["Retry-After"]) > 0, answer.said()
    assert "Ett annat program håller databasen" in answer.said() and form["text"] in answer.said(), answer.said()
    other.execute("ROLLBACK")
    other.close()
    assert form["text"] not in browser.get(f"{person}/journal").text
    again = browser.post(f"{person}/anteckning", **{name: answer.field(name) for name in form})
    assert again.status == 303, again.said()
    assert form["text"] in browser.get(f"{person}/journal").text
    assert server.stop() == 0


def a_backup_is_taken_while_people_write_and_restored_with_everything(house):
    data = house.demo()
    server = house.serve(data)
    writers = Writers(server.port, Author(server.port))
    time.sleep(0.3)
    saved_before = list(writers.saved)
    copy = house.new_folder("backup") / "copy"
    said = house.run("backup", copy, env={"DATA_FOLDER": data})
    assert said.returncode == 0 and "Nyckelfilerna" in said.stdout, said.stderr
    writers.join()
    assert not writers.odd, writers.odd
    assert len(writers.saved) > len(saved_before), "nobody could write during the backup"
    for key in ("ledger.key", "compartment.key"):
        assert not (copy / key).exists() and key in said.stdout, f"{key} lies beside the copy, or nothing is said of it"
    again = house.run("backup", copy, env={"DATA_FOLDER": data})
    assert again.returncode == 1 and again.stderr, "a backup was written over"
    assert server.stop() == 0

    back = house.new_folder("restore") / "data"
    said = house.run("restore", copy, env={"DATA_FOLDER": back})
    assert said.returncode == 0, said.stderr
    for key in ("ledger.key", "compartment.key", "attachments.key"):
        (back / key).write_bytes((data / key).read_bytes())
        (back / key).chmod(0o600)
    assert not missing(back, saved_before), "notes from before the backup are not in it"
    said = house.run("verify", env={"DATA_FOLDER": back})
    assert said.returncode == 0 and "Inget är ändrat" in said.stdout, said.stdout + said.stderr
    server = house.serve(back)
    browser = Browser(server.port)
    browser.sign_in("nadja")
    assert browser.get(browser.persons()[0]).status == 200
    assert server.stop() == 0
    said = house.run("restore", copy, env={"DATA_FOLDER": back})
    assert said.returncode == 1 and "finns redan" in said.stderr, f"a restore over living data: {said.stderr}"


def a_restored_copy_equals_what_was_copied_row_for_row(house):
    data = house.demo()
    copy, back = house.new_folder("backup") / "copy", house.new_folder("restore") / "data"
    assert house.run("backup", copy, env={"DATA_FOLDER": data}).returncode == 0
    assert house.run("restore", copy, env={"DATA_FOLDER": back}).returncode == 0
    compared = 0
    for file in ("delaktig.db", "log.db", "files.db"):
        schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2"
        assert rows(data / file, schema) == rows(back / file, schema)
        for name in tables(data / file):
            whole = f'SELECT * FROM "{name}"'
            original = sorted(map(repr, rows(data / file, whole)))
            assert original == sorted(map(repr, rows(back / file, whole))), name
            compared += len(original)
    assert compared > 5000, f"only {compared} rows compared"
    assert (data / "seals.log").read_bytes() == (back / "seals.log").read_bytes()


def a_damaged_copy_is_not_restored(house):
    data = house.demo()
    copy, back = house.new_folder("backup") / "copy", house.new_folder("restore") / "data"
    assert house.run("backup", copy, env={"DATA_FOLDER": data}).returncode == 0
    with open(copy / "delaktig.db", "r+b") as file:
        file.seek(20000)
        file.write(b"\xff" * 60000)
    said = house.run("restore", copy, env={"DATA_FOLDER": back})
    assert said.returncode == 1 and "delaktig.db" in said.stderr, said.stderr
    assert not (back / "delaktig.db").exists()
    said = house.run("restore", house.new_folder("empty"), env={"DATA_FOLDER": back})
    assert said.returncode == 1 and said.stderr


def data_to_measure_on_are_as_true_as_others(house):
    folder = house.new_folder("bench")
    (folder / "notes").write_text("".join(f"Anteckning {n} om en promenad.\n" for n in range(500)))
    env = {"DATA_FOLDER": folder / "data"}
    said = house.run("bench-data", "--persons", 65, "--notes", folder / "notes", env=env)
    assert said.returncode == 0, said.stderr
    people = [line.split("\t") for line in said.stdout.splitlines()]
    assert len(people) == 65 and len({user for user, *_ in people}) == 2, "one worker for sixty persons"
    assert count(folder / "data/delaktig.db", "journal_entry") == 500
    goals, activities = rows(folder / "data/delaktig.db", "SELECT (SELECT count(*) FROM version_goal), (SELECT count(*) FROM version_activity)")[0]
    assert (goals, activities) == (65 * 5, 65 * 10)
    assert house.run("verify", env=env).returncode == 0
    cost = json.loads(house.run("bench-log", "--seconds", 0.2, env=env).stdout)
    assert cost["commit_ms"] > 0 and cost["cpu_ms"] > 0, cost
    again = house.run("bench-data", "--notes", folder / "notes", env=env)
    assert again.returncode == 1 and "delaktig.db" in again.stderr, "written into somebody's house"


TESTS = [data_to_measure_on_are_as_true_as_others, verify_is_content_with_the_demo, verify_names_what_was_changed_removed_or_added, the_database_itself_refuses_to_change_a_record,
         every_note_that_was_answered_survives_200_kills,
         a_database_that_another_program_holds_gives_a_clear_answer_and_no_word_is_lost, a_backup_is_taken_while_people_write_and_restored_with_everything,
         a_restored_copy_equals_what_was_copied_row_for_row, a_damaged_copy_is_not_restored]
