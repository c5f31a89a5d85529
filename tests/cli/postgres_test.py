# SPDX-FileCopyrightText: 2026 Delaktig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The same program on PostgreSQL, with a private cluster that lives as long as its test."""
import os
import pwd
import subprocess

from care import add_unit_with_staff, enter, register_person, work_here

PROGRAMS = "/usr/lib/postgresql/15/bin"


class Cluster:
    """An owner of the tables and a role that serves and owns nothing. PostgreSQL refuses to run as root."""

    def __init__(self, house):
        self.folder = house.new_folder("postgres")
        self.user = None
        if os.geteuid() == 0:
            self.user = next(name for name in ("postgres", "nobody") if name in {entry.pw_name for entry in pwd.getpwall()})
            os.chown(self.folder, pwd.getpwnam(self.user).pw_uid, -1)

    def __enter__(self):
        self._run("initdb", "-D", f"{self.folder}/data", "-U", "delaktig_owner", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        options = f"-c listen_addresses='' -c unix_socket_directories='{self.folder}' -c fsync=off"
        self._run("pg_ctl", "-D", f"{self.folder}/data", "-l", f"{self.folder}/log", "-w", "-o", options, "start")
        self.sql("CREATE DATABASE delaktig", "postgres")
        self.sql("CREATE ROLE delaktig_app LOGIN")
        return self

    def __exit__(self, *_):
        self._run("pg_ctl", "-D", f"{self.folder}/data", "-m", "immediate", "-w", "stop")

    def _run(self, *words):
        program = [f"{PROGRAMS}/{words[0]}", *words[1:]]
        before = ["setpriv", f"--reuid={self.user}", f"--regid={pwd.getpwnam(self.user).pw_gid}", "--clear-groups"] if self.user else []
        # pg_ctl's server keeps what it inherits, so no pipe.
        with open(f"{self.folder.parent}/postgres.out", "a", encoding="utf-8") as out:
            subprocess.run([*before, *program], cwd="/", stdout=out, stderr=out, check=True, timeout=60)

    def sql(self, text, database="delaktig"):
        done = subprocess.run([f"{PROGRAMS}/psql", "-h", self.folder, "-U", "delaktig_owner", "-d", database, "-AtqX", "-v", "ON_ERROR_STOP=1", "-c", text],
                              capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def as_role(self, role, folder):
        return {"DATABASE_CONNECTION": f"host={self.folder} dbname=delaktig user={role}", "DATA_FOLDER": folder}


def the_house_stands_on_postgresql_too(house):
    with Cluster(house) as cluster:
        folder = house.new_folder("data")
        owner, app = cluster.as_role("delaktig_owner", folder), cluster.as_role("delaktig_app", folder)
        early = house.run("check", env=app)
        assert early.returncode == 1 and "migrate" in early.stderr, f"before migrate: {early.stderr}"
        migrated = house.run("migrate", env=owner)
        assert migrated.returncode == 0, migrated.stderr
        assert house.run("migrate", env=owner).returncode == 0, "the second migrate"
        assert house.run("check", env=app).returncode == 0
        staff = add_unit_with_staff(house, app)
        server = house.serve(folder, DATABASE_CONNECTION=app["DATABASE_CONNECTION"])
        person = register_person(enter(server, "siv", staff["siv"]))
        browser = enter(server, "ove", staff["ove"])
        work_here(browser)
        form = browser.note_form(person) | {"text": "Vi bakade tillsammans i dag."}
        assert browser.post(f"{person}/anteckning", **form).status == 303
        assert "Vi bakade tillsammans i dag." in browser.get(f"{person}/journal").text
        for page in ("", "/kort", "/planer", "/uppgifter", "/bestallningar", "/journal?sok=bakar"):
            assert browser.get(person + page).status == 200, page
        assert int(cluster.sql("SELECT count(*) FROM access_log WHERE action = 'read'")) > 0
        backup = house.run("backup", house.folder / "not-made", env=app)
        assert backup.returncode == 1 and "PostgreSQL" in backup.stderr
        said = house.run("verify", env=app)
        assert said.returncode == 0 and "Inget är ändrat" in said.stdout, said.stdout + said.stderr
        assert server.stop() == 0
        assert not (folder / "delaktig.db").exists(), "records in SQLite although PostgreSQL was asked for"
        refuses_what_the_serving_role_may_not(cluster)
        cluster.sql("ALTER TABLE journal_entry DISABLE TRIGGER ALL; UPDATE journal_entry SET text = 'Förvanskad'")
        said = house.run("verify", env=app)
        assert said.returncode == 1 and "record_changed" in said.stdout, said.stdout


def refuses_what_the_serving_role_may_not(cluster):
    for statement in ("UPDATE ledger SET staff = 1", "DELETE FROM journal_entry", "DROP TABLE person", "CREATE TABLE mine (id int)",
                      "UPDATE access_log SET staff = 1", "UPDATE plan_version SET number = 2", "DELETE FROM version_goal",
                      "UPDATE plan_document SET kind = 'authority'", "TRUNCATE version_text"):
        done = subprocess.run([f"{PROGRAMS}/psql", "-h", cluster.folder, "-U", "delaktig_app", "-d", "delaktig", "-AtqX", "-v", "ON_ERROR_STOP=1", "-c", statement],
                              capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode != 0 and ("denied" in done.stderr or "owner" in done.stderr), f"{statement}: {done.stderr}"


TESTS = [the_house_stands_on_postgresql_too]
