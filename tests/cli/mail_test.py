# SPDX-FileCopyrightText: 2026 Delaktig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Mail from outside: the server as it runs, and a real mail server on loopback."""
import email
import email.policy
import re
import subprocess
import time

from house import ROOT, SLOW, Browser, rows

class MailServer:
    """Debian's aiosmtpd, in a folder of its own."""

    def __init__(self, house, tls=False):
        self.folder = house.new_folder("mail")
        self.words = ["/usr/bin/python3", ROOT / "tests/support/mail/smtp_server.py", self.folder]
        self.settings = {"MAIL_SERVER": "localhost", "MAIL_TLS": "none", "MAIL_SENDER": "delaktig@kommun.se",
                         "MAIL_LINK": "https://delaktig.example.se", "MAIL_QUIET_FROM": 0, "MAIL_QUIET_TO": 0}
        if tls:
            certificate, key = self.folder / "certificate.pem", self.folder / "key.pem"
            subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out", certificate,
                            "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"], check=True, capture_output=True)
            self.words += ["--certificate", certificate, "--key", key, "--user", "delaktig", "--password", "hemligt"]
            (self.folder / "password").write_text("hemligt\n")
            self.settings |= {"MAIL_TLS": "starttls", "MAIL_AUTHORITY_FILE": certificate, "MAIL_USER": "delaktig",
                              "MAIL_PASSWORD_FILE": self.folder / "password"}

    def __enter__(self):
        self.process = None
        self.port = 0
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        (self.folder / "port").unlink(missing_ok=True)
        with open(self.folder / "log", "ab") as log:
            self.process = subprocess.Popen([*map(str, self.words), "--port", str(self.port)], stdout=log, stderr=log)
        until(lambda: (self.folder / "port").exists(), "the mail server did not begin")
        self.port = int((self.folder / "port").read_text())
        self.settings["MAIL_PORT"] = self.port

    def stop(self):
        self.process.kill()
        self.process.wait()

    def welcomes(self):
        """Others are reminded of what the demo has for them today."""
        return [letter for letter in self.letters() if "Nu får du" in letter["Subject"]]

    def letters(self):
        return [email.message_from_bytes(file.read_bytes(), policy=email.policy.default) for file in sorted((self.folder / "mail").iterdir())]


def until(happened, what, seconds=40 * SLOW):
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, what
        time.sleep(0.1)


def choose(server, user, address):
    browser = Browser(server.port)
    browser.sign_in(user)
    page = browser.get("/konto/mejl")
    assert page.status == 200, page.status
    answer = browser.post("/konto/mejl", _csrf=page.field("_csrf"), adress=address, sammandrag="ja", genast="ja")
    assert answer.status == 303, answer.said()


def the_operator_tries_mail_and_hears_what_is_wrong(house):
    with MailServer(house, tls=True) as post:
        said = house.run("mail", "test", "ove@kommun.se", env=post.settings)
        assert said.returncode == 0, said.stderr
        letter, = post.letters()
        assert letter["X-Tls"] == "yes" and letter["X-To"] == "ove@kommun.se" and "prov" in letter["Subject"]
        (post.folder / "answers").write_text("550 5.1.1 borta@kommun.se\n")
        said = house.run("mail", "test", "borta@kommun.se", env=post.settings)
        assert said.returncode == 1 and "550 5.1.1" in said.stderr, said.stderr
        said = house.run("mail", "test", "ove@kommun.se", env=post.settings | {"MAIL_AUTHORITY_FILE": ""})
        assert said.returncode == 1 and "mail.server" in said.stderr, said.stderr
        for wrong, key in (({"MAIL_TLS": "none", "MAIL_SERVER": "smtp.example.se"}, "mail.tls"), ({"MAIL_SENDER": "delaktig"}, "mail.sender"),
                           ({"MAIL_USER": ""}, "mail.user"), ({"MAIL_LINK": "delaktig"}, "mail.link"), ({"MAIL_TLS": "kanske"}, "mail.tls"),
                           ({"MAIL_PASSWORD_FILE": "/none"}, "mail.password_file")):
            said = house.run("check", env=post.settings | wrong | {"DATA_FOLDER": house.new_folder("checked") / "data"})
            assert said.returncode == 1 and key in said.stderr, f"{wrong}: {said.stderr}"


def a_server_killed_with_mail_in_the_queue_sends_it_when_it_is_back(house):
    data = house.demo()
    with MailServer(house) as post:
        server = house.serve(data, **post.settings)
        database = data / "delaktig.db"
        until(lambda: rows(database, "SELECT count(*) FROM mail_rules")[0][0], "no rules were told")
        post.stop()
        choose(server, "nadja", "nadja@kommun.se")
        until(lambda: rows(database, "SELECT count(*) FROM job WHERE kind = 'mail' AND attempts > 0")[0][0], "nothing was tried")
        listed = house.run("jobs", "list", env={"DATA_FOLDER": data}).stdout
        assert re.search(r"mail  welcome:\S+  .*väntar", listed), listed
        server.kill()
        post.start()
        server = house.serve(data, **post.settings)
        assert house.run("jobs", "retry", env={"DATA_FOLDER": data}).returncode == 0
        until(post.welcomes, "the letter was lost", 150 * SLOW)
        time.sleep(6)
        letter, = post.welcomes()
        assert letter["X-To"] == "nadja@kommun.se" and letter["Auto-Submitted"] == "auto-generated" and letter["Message-ID"]
        assert "Den här adressen fungerar" in letter.get_content()
        assert "nadja@kommun.se" in house.run("mail", "list", env={"DATA_FOLDER": data}).stdout
        assert "nadja" not in server.words(), "an address in the log"
        assert server.stop() == 0


TESTS = [the_operator_tries_mail_and_hears_what_is_wrong, a_server_killed_with_mail_in_the_queue_sends_it_when_it_is_back]
