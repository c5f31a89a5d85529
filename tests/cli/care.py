# SPDX-FileCopyrightText: 2026 Delaktig contributors
# SPDX-License-Identifier: EUPL-1.2
"""A new house with one unit, its manager and a worker, and a person there: as people make it, with forms."""
import datetime
import html
import re

from house import Browser

UNIT = "Gruppbostaden Norr"
NEW_PASSWORD = "fyra-lugna-hundar-sover"


def make_data(house, folder):
    """A new house with one unit and nobody in it."""
    assert house.run("unit", "add", "Norr", "--kind", "home_care", "--law", "SoL", env={"DATA_FOLDER": folder}).returncode == 0


def add_unit_with_staff(house, env):
    """One-time passwords of the manager siv and the worker ove."""
    assert house.run("unit", "add", UNIT, "--kind", "group_home", "--law", "LSS", env=env).returncode == 0
    passwords = {}
    for user, role in (("siv", "unit_manager"), ("ove", "worker")):
        added = house.run("user", "add", user, "--name", f"{user.title()} Alm", "--title", "handledare", "--role", role, "--unit", UNIT, env=env)
        assert added.returncode == 0, added.stderr
        passwords[user] = re.search(r"Engångslösenord: (\S+)", added.stdout)[1]
    return passwords


def enter(server, user, one_time_password):
    """Signs in for the first time. The one-time password opens only the page where it is changed."""
    browser = Browser(server.port)
    assert browser.sign_in(user, one_time_password) == "/konto/losenord"
    assert browser.get("/min-dag").headers["Location"] == "/konto/losenord"
    page = browser.get("/konto/losenord")
    names = [re.search(r'name="([^"]+)"', tag)[1] for tag in re.findall(r'<input[^>]*type="password"[^>]*>', page.text)]
    fields = {names[0]: one_time_password} | {name: NEW_PASSWORD for name in names[1:]}
    answer = browser.post("/konto/losenord", _csrf=page.field("_csrf"), **fields)
    assert answer.status == 303, answer.said()
    assert browser.get("/min-dag").status == 200
    return browser


def work_here(browser):
    page = browser.get("/arbete")
    unit = re.search(r'name="enhet"[^>]*value="([^"]+)"|value="([0-9a-z]{13})"[^>]*name="enhet"|<option value="([0-9a-z]{13})"', page.text)
    assert unit, page.said()
    answer = browser.post("/arbete", _csrf=page.field("_csrf"), enhet=next(filter(None, unit.groups())))
    assert answer.status == 303, answer.said()


def register_person(manager, given_name="Lova", with_order=False):
    """A person with an order that is accepted and has begun. Returns the address, or that and the order's."""
    page = manager.get("/personer/ny")
    assert page.status == 200, f"/personer/ny: {page.status}"
    basis = re.search(r'<option value="(lss-9-9)"', page.text)
    assert basis, "no legal basis for a group home"
    answer = manager.post("/personer/ny", _csrf=page.field("_csrf"), fornamn=given_name, efternamn="Testgren", fodelsedatum="1990-05-04",
                          enhet=page.field("enhet"), myndighet="Socialnämnden", arende="LSS 2026-7", beslutsdatum="2026-09-01", lagrum=basis[1],
                          **{"galler-fran": "2026-09-01", "mal-overgripande": "Lova lever som andra.", "insats-1": "Bostad med särskild service",
                             "omfattning-1": "Dygnet runt", "oppnar-inte": "Ring på två gånger.", "nummersort": "none"})
    assert answer.status == 303, re.findall(r'id="felruta".*?</div>', answer.text, re.S)
    order = html.unescape(answer.headers["Location"]).split("?")[0]
    for step, fields in (("bekraftelse", {}), ("start", {"start": "2026-09-02"})):
        page = manager.get(order)
        answer = manager.post(f"{order}/{step}", _csrf=page.field("_csrf"), **fields)
        assert answer.status == 303, f"{step}: {answer.status} {answer.said()}"
    person = order.split("/bestallningar")[0]
    return (person, order) if with_order else person


def appoint_key_worker(manager, person, order):
    page = manager.get(f"{order}/kontaktman")
    staff = re.search(r'<option value="([0-9a-z]{13})"', page.text)
    assert staff, page.said()
    answer = manager.post(f"{order}/kontaktman", _csrf=page.field("_csrf"), roll="main", medarbetare=staff[1],
                          fran=datetime.date.today().isoformat())
    assert answer.status == 303, answer.said()


def begin_plan(browser, person, order):
    """The address of a first plan's draft."""
    page = browser.get(f"{person}/planer/ny?bestallning={order.rsplit('/', 1)[1]}")
    choice = re.search(r'name="mall"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="mall"', page.text)
    assert choice, page.said()
    answer = browser.post(f"{person}/planer", _csrf=page.field("_csrf"), bestallning=page.field("bestallning"), mall=next(filter(None, choice.groups())))
    assert answer.status == 303, answer.said()
    return re.search(r"/personer/[0-9a-z]{13}/planer/[0-9a-z]{13}", answer.headers["Location"])[0]


def establish(browser, plan):
    """With every gap that is open, and a reason for each."""
    page = browser.get(f"{plan}/granska")
    reasons = {name: "Vi frågar igen i juni." for name in re.findall(r'<textarea[^>]*\bname="(skal-[^"]+)"', page.text)}
    answer = browser.post(f"{plan}/faststallande", _csrf=page.field("_csrf"), version=page.field("version"), **reasons)
    assert answer.status == 303, answer.said()
    return answer
