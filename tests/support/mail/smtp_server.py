# SPDX-FileCopyrightText: 2026 Delaktig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A mail server on loopback for tests: Debian's aiosmtpd. smtp_server.py FOLDER [--port N] [--certificate PEM --key PEM]
[--implicit] [--user NAME --password WORD]

FOLDER/port     its port, when it is ready
FOLDER/mail/    what arrived, a file a letter
FOLDER/answers  what it says to an address instead of 250: "550 5.1.1 nobody@kommun.se", a line each, read anew each time;
                "451 4.7.1 later@kommun.se once" only the first time"""
import argparse
import pathlib
import ssl
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, SMTP


class Letters:
    def __init__(self, folder):
        self.folder = folder
        self.asked = set()
        (folder / "mail").mkdir(exist_ok=True)

    async def handle_RCPT(self, server, session, envelope, address, options):
        answers = self.folder / "answers"
        for line in answers.read_text().splitlines() if answers.exists() else []:
            code, status, whom, *once = line.split()
            if whom != address or (once and address in self.asked):
                continue
            self.asked.add(address)
            return f"{code} {status} <{address}> no"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        number = len(list((self.folder / "mail").iterdir()))
        head = f"X-From: {envelope.mail_from}\r\nX-To: {', '.join(envelope.rcpt_tos)}\r\nX-Tls: {'yes' if session.ssl else 'no'}\r\n"
        part = self.folder / f"part-{number}"
        part.write_bytes(head.encode() + envelope.content)
        part.rename(self.folder / "mail" / f"{number:04}.eml")
        return "250 2.0.0 OK"


class Server(Controller):
    def __init__(self, letters, options, context):
        self.options, self.context = options, context
        super().__init__(letters, hostname="127.0.0.1", port=options.port, ssl_context=context if options.implicit else None)

    def factory(self):
        wanted = self.options
        check = lambda server, session, envelope, mechanism, data: AuthResult(
            success=(data.login, data.password) == (wanted.user.encode(), wanted.password.encode()))
        return SMTP(self.handler, hostname="mail.example", enable_SMTPUTF8=False,
                    tls_context=None if wanted.implicit else self.context, require_starttls=bool(self.context and not wanted.implicit),
                    auth_required=bool(wanted.user), auth_require_tls=False, authenticator=check if wanted.user else None)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    parser.add_argument("--implicit", action="store_true")
    parser.add_argument("--user", default="")
    parser.add_argument("--password", default="")
    options = parser.parse_args()
    context = None
    if options.certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(options.certificate, options.key)
    server = Server(Letters(options.folder), options, context)
    # The controller tries its own port when it has begun, so one is chosen here.
    if not options.port:
        import socket
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            server.port = free.getsockname()[1]
    server.start()
    ready = options.folder / "port.part"
    ready.write_text(str(server.port))
    ready.rename(options.folder / "port")
    while True:
        time.sleep(3600)


if __name__ == "__main__":
    main()
