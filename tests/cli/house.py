# SPDX-FileCopyrightText: 2026 Delaktig contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tests of the binary share: running a command, a server and a browser without a screen."""
import html
import http.client
import os
import pathlib
import re
import signal
import shutil
import sqlite3
import subprocess
import tempfile
import time
import tomllib
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
PASSWORD = "vi-planerar-tillsammans"
SLOW = 1 if "DELAKTIG_TEST_SLOW" not in os.environ else int(os.environ["DELAKTIG_TEST_SLOW"])


class House:
    """The binary, and a folder for everything that the tests make. `with House(binary) as house:`"""

    def __init__(self, binary):
        self.binary = str(pathlib.Path(binary).resolve())

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="delaktig-cli-"))
        self.folder.chmod(0o755)
        self.servers = []
        self.demo_folder = None
        return self

    def __exit__(self, *_):
        for server in self.servers:
            server.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def new_folder(self, name):
        folder = self.folder / f"{name}-{len(list(self.folder.iterdir()))}"
        folder.mkdir()
        return folder

    def run(self, *arguments, env=None, cwd=None, before=(), timeout=120 * SLOW):
        """Runs to the end. `env`: the DELAKTIG_ variables, without their prefix."""
        return subprocess.run([*before, self.binary, *map(str, arguments)], env=environment(env), cwd=cwd or self.folder,
                              capture_output=True, text=True, timeout=timeout, check=False)

    def demo(self):
        """A demo municipality of one's own: made once, copied for each who asks."""
        if not self.demo_folder:
            folder = self.folder / "demo"
            made = self.run("demo", "--only-data", "--data", folder, timeout=300 * SLOW)
            assert made.returncode == 0, made.stderr
            self.demo_folder = folder
        copy = self.new_folder("copy") / "data"
        shutil.copytree(self.demo_folder, copy)
        return copy

    def serve(self, folder, **settings):
        server = Server(self, {"DATA_FOLDER": folder, "SERVER_PORT": 0, "ORGANISATION_DEMO": "yes"} | settings)
        self.servers.append(server)
        server.wait_until_ready()
        return server


def environment(settings=None):
    clean = {name: value for name, value in os.environ.items() if not name.startswith("DELAKTIG_")}
    return clean | {f"DELAKTIG_{name}": str(value) for name, value in (settings or {}).items()}


class Server:
    def __init__(self, house, settings):
        self.log = house.new_folder("server") / "stderr"
        self.out = self.log.with_name("stdout")
        self.port = None
        with open(self.log, "wb") as log, open(self.out, "wb") as out:
            self.process = subprocess.Popen([house.binary, "serve"], env=environment(settings), cwd=house.folder, stdout=out, stderr=log)

    def wait_until_ready(self):
        for _ in range(1500 * SLOW):
            found = re.search(r"event=serving .*\bport=(\d+)", self.words())
            if found:
                self.port = int(found[1])
                return
            assert self.process.poll() is None, f"the server ended: {self.words()}"
            time.sleep(0.02)
        raise AssertionError(f"the server did not begin: {self.words()}")

    def words(self):
        return self.log.read_text(encoding="utf-8", errors="replace")

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()

    def stop(self, timeout=20 * SLOW):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout)


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.text = response.read().decode(errors="replace")  # a document is no text

    def said(self):
        """The page as words, for whoever reads why a test failed."""
        main = self.text.split("<main", 1)[-1]
        return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", main)).split())[:600]

    def field(self, name):
        """The value of a field of the page."""
        tag = re.search(rf'<input[^>]*\bname="{name}"[^>]*>', self.text)
        assert tag, f"no field {name} in: {self.said()}"
        value = re.search(r'\bvalue="([^"]*)"', tag[0])
        return html.unescape(value[1]) if value else ""


class Browser:
    """One connection that keeps its cookies."""

    def __init__(self, port, cookies=None):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30 * SLOW)
        self.cookies = dict(cookies or {})

    def get(self, path):
        return self._ask("GET", path)

    def post(self, path, **fields):
        return self._ask("POST", path, urllib.parse.urlencode(fields))

    def _ask(self, method, path, body=None):
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())} if self.cookies else {}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body, headers)
        answer = Answer(self.connection.getresponse())
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer

    def sign_in(self, user, password=PASSWORD):
        answer = self.post("/logga-in", anvandare=user, losenord=password)
        assert answer.status == 303, f"sign-in answered {answer.status}"
        return answer.headers["Location"]

    def persons(self):
        """The addresses of those whom one works with."""
        found = re.findall(r'href="(/personer/[0-9a-z]{13})(?=["/?])', self.get("/personer").text)
        assert found, "no persons"
        return list(dict.fromkeys(found))

    def note_form(self, person):
        """What a note is sent with."""
        page = self.get(f"{person}/anteckning?ny=1")
        assert page.status == 200, f"the note's page answered {page.status}"
        return {"_csrf": page.field("_csrf"), "utkast": page.field("utkast"), "typ": "event", "mal": "inget"}

    def writable_persons(self):
        """Those with one unit's order that notes can be written about."""
        return [person for person in self.persons()
                if (page := self.get(f"{person}/anteckning")).status == 200 and 'name="insats"' not in page.text]


def rows(file, sql, *parameters):
    """Reads a database that may be in use."""
    connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=10)
    try:
        return connection.execute(sql, parameters).fetchall()
    finally:
        connection.close()


def count(file, table):
    return rows(file, f"SELECT count(*) FROM {table}")[0][0]


def demo_names():
    """Given and family names of everybody in the demo: nobody of them belongs in a log."""
    names = set()
    people = tomllib.loads((ROOT / "src/demo/data/people.toml").read_text(encoding="utf-8"))
    for entry in people["person"]:
        names |= {entry["given"], entry["family"]}
    staff = tomllib.loads((ROOT / "src/demo/data/staff.toml").read_text(encoding="utf-8"))
    for entry in staff["staff"]:
        names |= set(entry["name"].split()) | {entry["user"]}
    return names
