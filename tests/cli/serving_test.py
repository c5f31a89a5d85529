# SPDX-FileCopyrightText: 2026 Delaktig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The server over HTTP: the door, the log of reads, the drain, and what its own log says."""
import re
import signal
import socket
import ssl
import subprocess
import threading
import time

from house import Browser, count, demo_names, rows

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=()",
}


def a_new_house_answers_health_and_shows_its_door(house):
    server = house.serve(house.new_folder("new") / "data", ORGANISATION_DEMO="no")
    browser = Browser(server.port)
    assert browser.get("/halsa").text == "ok\n"
    door = browser.get("/logga-in")
    assert door.status == 200 and "<h1" in door.text and 'name="losenord"' in door.text
    assert "påhittade" not in door.text, "the demo banner outside the demo"
    start = browser.get("/")
    assert start.status == 303 and start.headers["Location"] == "/logga-in"
    assert server.stop() == 0


def every_answer_carries_the_security_headers(house):
    server = house.serve(house.demo())
    browser = Browser(server.port)
    asset = re.search(r'href="(/s/[^"]+)"', browser.get("/logga-in").text)[1]
    for path in ("/logga-in", "/halsa", "/finns-inte", "/personer", asset):
        answer = browser.get(path)
        for name, part in HEADERS.items():
            assert part in (answer.headers[name] or ""), f"{path}: {name}: {answer.headers[name]}"
        assert "unsafe" not in answer.headers["Content-Security-Policy"]
        cached = answer.headers["Cache-Control"]
        assert ("immutable" in cached) if path == asset else (cached == "no-store"), f"{path}: {cached}"
    assert server.stop() == 0


def a_second_server_on_the_same_port_says_so(house):
    server = house.serve(house.demo())
    said = house.run("serve", env={"DATA_FOLDER": house.new_folder("second") / "data", "SERVER_PORT": server.port}, timeout=30)
    assert said.returncode == 1 and str(server.port) in said.stderr.splitlines()[-1], said.stderr
    assert Browser(server.port).get("/halsa").text == "ok\n", "the first one has been disturbed"
    assert server.stop() == 0


def the_drain_finishes_what_has_begun(house):
    server = house.serve(house.demo())
    browser = Browser(server.port)
    browser.sign_in("nadja")
    person = browser.persons()[0]
    waiting = socket.create_connection(("127.0.0.1", server.port))
    cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    request = f"GET {person} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n\r\n".encode()
    waiting.sendall(request[:-2])
    time.sleep(0.2)
    ended = []
    stop = threading.Thread(target=lambda: ended.append(server.stop()))
    stop.start()
    time.sleep(0.2)
    waiting.sendall(request[-2:])
    answer = b""
    while more := waiting.recv(65536):
        answer += more
    waiting.close()
    stop.join()
    assert answer.startswith(b"HTTP/1.1 200"), answer[:200]
    assert answer.rstrip().endswith(b"</html>"), "the answer was cut off"
    assert ended == [0], ended
    assert "event=draining" in server.words() and "event=stopped" in server.words()


def a_renewed_certificate_is_read_without_a_stop(house):
    folder = house.new_folder("tls")
    chain, key = folder / "chain.pem", folder / "key.pem"

    def renew(name):
        made = subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={name}",
                               "-keyout", key, "-out", chain], capture_output=True, text=True, check=False)
        assert made.returncode == 0, made.stderr

    def served():
        return ssl.get_server_certificate(("127.0.0.1", server.port)).strip()

    def reload_until(event):
        before = server.words().count(event)
        server.process.send_signal(signal.SIGHUP)
        for _ in range(500):
            if server.words().count(event) > before:
                return
            time.sleep(0.02)
        raise AssertionError(f"no {event} in: {server.words()}")

    renew("first")
    server = house.serve(house.demo(), SERVER_CERTIFICATE_FILE=chain, SERVER_KEY_FILE=key)
    first = served()
    assert first == chain.read_text().strip()
    renew("second")
    assert served() == first
    reload_until("http.certificate_reloaded")
    second = served()
    assert second == chain.read_text().strip() != first
    chain.write_text("inget certifikat")
    reload_until("certificate_not_reloaded")
    assert served() == second, "a bad certificate has taken the good one's place"
    assert server.stop() == 0


def only_the_right_password_opens(house):
    server = house.serve(house.demo())
    browser = Browser(server.port)
    wrong = browser.post("/logga-in", anvandare="nadja", losenord="fel-losenord-helt")
    assert wrong.status == 400 and "Fel: " in wrong.text
    unknown = browser.post("/logga-in", anvandare="ingen", losenord="fel-losenord-helt")
    message = lambda answer: re.sub(r'value="[^"]*"|[0-9a-f]{16}', "", answer.text)
    assert unknown.status == 400 and message(unknown) == message(wrong), "the answer tells who has an account"
    assert browser.get("/min-dag").status == 303, "in without a password"
    assert browser.sign_in("nadja") == "/min-dag"
    assert browser.get("/min-dag").status == 200
    out = browser.post("/logga-ut", _csrf=browser.get("/min-dag").field("_csrf"))
    assert out.status == 303 and browser.get("/min-dag").status == 303, "still in after signing out"
    assert server.stop() == 0


def a_read_of_a_person_is_in_the_log_before_the_answer(house):
    data = house.demo()
    server = house.serve(data)
    browser = Browser(server.port)
    browser.sign_in("nadja")
    persons = browser.persons()
    for person in persons[:3]:
        before = count(data / "log.db", "access_log")
        answer = browser.get(person)
        assert answer.status == 200 and "<h1" in answer.text
        assert count(data / "log.db", "access_log") > before, "an answer without its row"
    events = {event for (event,) in rows(data / "log.db", "SELECT DISTINCT event FROM access_log ORDER BY at DESC LIMIT 20")}
    assert events, "no events"
    assert server.stop() == 0


def a_person_of_another_unit_is_closed_and_the_denial_is_logged(house):
    data = house.demo()
    server = house.serve(data)
    nadja, amir = Browser(server.port), Browser(server.port)
    nadja.sign_in("nadja")
    amir.sign_in("amir")
    foreign = [person for person in amir.persons() if person not in nadja.persons()]
    assert foreign
    denials = lambda: rows(data / "log.db", "SELECT count(*) FROM access_log WHERE action = 'deny'")[0][0]
    before = denials()
    for path in (foreign[0], f"{foreign[0]}/journal", f"{foreign[0]}/kort", f"{foreign[0]}/planer"):
        answer = nadja.get(path)
        assert answer.status in (403, 404), f"{path}: {answer.status}"
        assert f'href="{foreign[0]}/nodoppning"' in answer.text, "no way to a nödöppning"
    assert denials() == before + 4, f"{denials() - before} denials of 4"
    assert server.stop() == 0


def a_form_from_elsewhere_is_refused(house):
    server = house.serve(house.demo())
    browser = Browser(server.port)
    browser.sign_in("nadja")
    person = browser.writable_persons()[0]
    form = browser.note_form(person)
    answer = browser.post(f"{person}/anteckning", **(form | {"_csrf": "x" * len(form["_csrf"]), "text": "Smugglad"}))
    assert answer.status != 303 and "Smugglad" not in browser.get(f"{person}/journal").text
    assert server.stop() == 0


def a_signed_note_stands_in_the_journal(house):
    data = house.demo()
    server = house.serve(data)
    browser = Browser(server.port)
    browser.sign_in("nadja")
    person = browser.writable_persons()[0]
    form = browser.note_form(person) | {"text": "Provade den nya gungan i parken."}
    answer = browser.post(f"{person}/anteckning", **form)
    assert answer.status == 303 and answer.headers["Location"].startswith(f"{person}/journal"), answer.said()
    again = browser.post(f"{person}/anteckning", **form)
    assert again.status == 303, "the second press of the button is an error"
    journal = browser.get(f"{person}/journal").text
    assert journal.count("Provade den nya gungan i parken.") == 1
    found = rows(data / "delaktig.db", "SELECT author_name FROM journal_entry WHERE text = ?", form["text"])
    assert found == [("Nadja Karimi",)], found
    assert server.stop() == 0


def the_log_of_the_program_names_nobody(house):
    data = house.demo()
    server = house.serve(data, LOG_LEVEL="debug")
    for user in ("nadja", "amir"):
        browser = Browser(server.port)
        browser.post("/logga-in", anvandare=user, losenord="fel-losenord-helt")
        browser.sign_in(user)
        for person in browser.persons()[:6]:
            for page in ("", "/journal", "/kort", "/planer", "/uppgifter", "/kontakter", "/anteckning", "/journal?sok=promenad"):
                assert browser.get(person + page).status == 200, person + page
        browser.get("/personer/0000000000000")
        person = browser.writable_persons()[0]
        form = browser.note_form(person)
        browser.post(f"{person}/anteckning", **(form | {"text": "Hemlig sak om Märta", "typ": "finns-inte"}))
        browser.post("/personer", _csrf=form["_csrf"], sok="Märta Ljunggren")
    assert server.stop() == 0
    said = server.words()
    assert said.count("\n") > 3, "nothing was logged"
    for line in said.splitlines():
        assert re.match(r"time=\S+Z level=(error|warning|info|debug) event=\S+", line), f"not key=value: {line}"
    words = set(re.findall(r"\w+", said))
    assert not words & demo_names(), f"names in the log: {words & demo_names()}"
    without_times_and_ids = re.sub(r"(time|request)=\S+", "", said)
    assert "Hemlig" not in said, "a text in the log"
    assert not re.search(r"\b\d{6,8}-?\d{4}\b", without_times_and_ids), "a personal number in the log"


TESTS = [test for test in list(globals().values()) if callable(test) and getattr(test, "__module__", "") == __name__]
