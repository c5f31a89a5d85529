# SPDX-FileCopyrightText: 2026 Delaktig contributors
# SPDX-License-Identifier: EUPL-1.2
"""Commands without a server: help, settings, units and users, the key and the folder."""
import datetime
import os
import re
import shutil
import sqlite3
import subprocess
import zoneinfo

from care import make_data
from house import ROOT, count, rows

COMMANDS = ["serve", "check", "migrate", "verify", "backup", "restore", "reserve", "config", "demo", "seal", "seal new", "user", "user add", "user role",
            "user end-role", "user password", "user close", "user list", "unit", "unit add", "unit change", "unit reserve", "unit list",
            "codes", "codes import", "codes list", "symbols", "symbols import", "symbols list", "symbols retire", "terms", "terms list", "terms set",
            "service-kinds", "service-kinds list", "service-kinds set", "jobs", "jobs list", "jobs retry", "mail", "mail list", "mail test"]


# A PNG of one point.
GREY_POINT = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a494441"
                           "54789c636800000082008177cd72b60000000049454e44ae426082")


def every_command_says_how_it_is_used(house):
    for command in COMMANDS:
        said = house.run(*command.split(), "--help")
        assert said.returncode == 0, f"{command} --help: {said.returncode}"
        assert command.split()[-1] in said.stdout and said.stderr == "", f"{command}: {said.stdout}"
    everything = house.run("--help").stdout
    for command in {command.split()[0] for command in COMMANDS}:
        assert re.search(rf"^  {command}\b", everything, re.M), f"--help does not tell of {command}"


def the_program_says_its_version(house):
    said = house.run("--version")
    assert said.returncode == 0 and re.fullmatch(r"delaktig \d+\.\d+\.\d+\n", said.stdout), said.stdout


def wrong_usage_is_status_2_and_says_what_is_wrong(house):
    for words in (["dans"], [], ["serve", "--hej"], ["unit", "add", "Nora"], ["user"]):
        said = house.run(*words)
        assert said.returncode == 2 and said.stderr, f"{words}: {said.returncode} {said.stderr}"
        assert said.stdout == "", said.stdout


def an_unknown_key_in_the_file_is_an_error_that_names_it(house):
    folder = house.new_folder("config")
    (folder / "delaktig.toml").write_text("[server]\nprot = 80\n")
    said = house.run("check", cwd=folder)
    assert said.returncode == 1 and "server.prot" in said.stderr and "delaktig.toml" in said.stderr, said.stderr
    assert not (folder / "delaktig-data").exists(), "a refused setting has made a folder"


def an_unknown_variable_is_an_error_that_names_it(house):
    said = house.run("check", env={"SERVER_PROT": 80})
    assert said.returncode == 1 and "DELAKTIG_SERVER_PROT" in said.stderr, said.stderr


def a_value_that_does_not_fit_is_an_error_that_names_its_key(house):
    for settings, name in (({"SERVER_PORT": "eighty"}, "server.port"), ({"SERVER_PORT": "70000"}, "server.port"),
                           ({"SERVER_WORKERS": 513}, "server.workers"), ({"SERVER_QUEUE": 0}, "server.queue"), ({"DATABASE_POOL": 0}, "database.pool"),
                           ({"SERVER_BODY_KIB": 1}, "server.body_kib"), ({"SESSION_HOURS": 0}, "session.hours"),
                           ({"SERVER_WORKERS": "99999999999999999999"}, "server.workers"), ({"ORGANISATION_DEMO": "perhaps"}, "organisation.demo"), ({"LOG_LEVEL": "loud"}, "log.level")):
        said = house.run("check", env=settings)
        assert said.returncode == 1 and name in said.stderr, f"{settings}: {said.stderr}"


def a_file_that_is_asked_for_must_be_there_and_be_toml(house):
    folder = house.new_folder("config")
    said = house.run("--config", folder / "none.toml", "check")
    assert said.returncode == 1 and "none.toml" in said.stderr, said.stderr
    (folder / "half.toml").write_text("[server\n")
    said = house.run("--config", folder / "half.toml", "check")
    assert said.returncode == 1 and "half.toml" in said.stderr and "rad 1" in said.stderr, said.stderr


def the_environment_holds_over_the_file(house):
    folder = house.new_folder("config")
    (folder / "delaktig.toml").write_text('[data]\nfolder = "from-file"\n')
    unit = ("unit", "add", "Norr", "--kind", "home_care", "--law", "SoL")
    assert house.run(*unit, cwd=folder).returncode == 0
    assert (folder / "from-file/delaktig.db").exists()
    assert house.run(*unit, cwd=folder, env={"DATA_FOLDER": "from-environment"}).returncode == 0
    assert (folder / "from-environment/delaktig.db").exists()


def the_documentation_of_settings_is_what_the_program_says(house):
    said = house.run("config")
    written = (ROOT / "docs/operator/configuration.md").read_text(encoding="utf-8")
    assert said.returncode == 0 and said.stdout == written, "docs/operator/configuration.md differs: write it anew with `delaktig config`"


def a_file_of_codes_is_imported_whole_or_not_at_all(house):
    folder = house.new_folder("codes")
    env = {"DATA_FOLDER": folder / "data"}
    heading = "\"Kod\"\t\"Överordnad kod\"\t\"Titel\"\n"
    (folder / "icf.tsv").write_text(heading + "\"d5\"\t\"\"\t\"Personlig vård\"\n\"d510\"\t\"d5\"\t\"Att tvätta sig\"\n", encoding="utf-8")
    (folder / "broken.tsv").write_text(heading + "\"d5\"\t\"\"\t\"Personlig vård\"\n\"d510\"\t\"d9\"\t\"Att tvätta sig\"\n", encoding="utf-8")
    wanted = ("--system", "icf", "--version", "2025")
    broken = house.run("codes", "import", folder / "broken.tsv", *wanted, env=env)
    assert broken.returncode == 1 and "Rad 3" in broken.stderr and "d9" in broken.stderr, broken.stderr
    assert house.run("codes", "list", env=env).stdout == ""
    said = house.run("codes", "import", folder / "icf.tsv", *wanted, env=env)
    assert said.returncode == 0 and "2 koder" in said.stdout, said.stdout + said.stderr
    assert "ICF\t2025\t2 koder\ticf.tsv" in house.run("codes", "list", env=env).stdout
    again = house.run("codes", "import", folder / "icf.tsv", *wanted, env=env)
    assert again.returncode == 1 and "redan inläst" in again.stderr, again.stderr
    missing = house.run("codes", "import", folder / "none.tsv", *wanted, env=env)
    assert missing.returncode == 1 and "none.tsv" in missing.stderr, missing.stderr


def a_folder_of_symbols_is_imported_whole_or_not_at_all(house):
    folder = house.new_folder("symbols")
    env = {"DATA_FOLDER": folder / "data"}
    heading = "Fil;Namn;Sökord;Licens;Källa;Ersätter\n"
    (folder / "hund.png").write_bytes(GREY_POINT)
    (folder / "cut.png").write_bytes(GREY_POINT[:-8])
    (folder / "symboler.csv").write_text(heading + "hund.png;Hund;valp;MIT;Vi själva;hund\n", encoding="utf-8")
    (folder / "broken.csv").write_text(heading + "hund.png;Hund;;MIT;Vi;\ncut.png;Katt;;MIT;Vi;\n", encoding="utf-8")
    wanted = ("--name", "Egna", "--version", "1")
    broken = house.run("symbols", "import", folder / "broken.csv", *wanted, env=env)
    assert broken.returncode == 1 and "Rad 3" in broken.stderr and "cut.png" in broken.stderr, broken.stderr
    assert house.run("symbols", "list", env=env).stdout == ""
    said = house.run("symbols", "import", folder, *wanted, env=env)
    assert said.returncode == 0 and "1 symboler" in said.stdout, said.stdout + said.stderr
    assert "Egna\t1\t1 symboler\tsymboler.csv" in house.run("symbols", "list", env=env).stdout
    again = house.run("symbols", "import", folder, *wanted, env=env)
    assert again.returncode == 1 and "redan inläst" in again.stderr, again.stderr
    (folder / "hund.png").unlink()
    missing = house.run("symbols", "import", folder, "--name", "Egna", "--version", "2", env=env)
    assert missing.returncode == 1 and "Rad 2: filen hund.png finns inte" in missing.stderr, missing.stderr
    assert house.run("symbols", "retire", "Egna", env=env).returncode == 0
    assert "går inte att välja" in house.run("symbols", "list", env=env).stdout
    assert house.run("symbols", "retire", "Andra", env=env).returncode == 1


def an_organisation_changes_the_words_of_a_list(house):
    env = {"DATA_FOLDER": house.new_folder("terms") / "data"}
    assert house.run("terms", "set", "aim", "keep", "Behålla funktioner", env=env).returncode == 0
    assert house.run("terms", "set", "aim", "relieve", "--retired", env=env).returncode == 0
    assert house.run("terms", "set", "aim", "calm", "Skapa lugn", env=env).returncode == 0
    listed = house.run("terms", "list", "aim", env=env).stdout
    assert "keep\tBehålla funktioner\t3\tanvänds\t" in listed and "relieve\tLindra/stötta\t4\tanvänds inte" in listed, listed
    assert "calm\tSkapa lugn\t5" in listed, listed
    wrong = house.run("terms", "set", "colour", "x", "y", env=env)
    assert wrong.returncode == 1 and "colour" in wrong.stderr, wrong.stderr


def who_makes_the_plan_is_set_by_kind_of_service(house):
    env = {"DATA_FOLDER": house.new_folder("kinds") / "data"}
    assert house.run("service-kinds", "set", "home_care", "Hemtjänst i hemmet", "--plan-maker", "external", env=env).returncode == 0
    assert house.run("service-kinds", "set", "emergency_home", "Jourhem", "--plan-maker", "plan_maker", env=env).returncode == 0
    listed = house.run("service-kinds", "list", env=env).stdout.splitlines()
    assert listed[0] == "home_care\tHemtjänst i hemmet\texternal" and listed[-1] == "emergency_home\tJourhem\tplan_maker", listed
    assert house.run("service-kinds", "set", "home_care", "Hemtjänst", "--for-relative", env=env).returncode == 0
    listed = house.run("service-kinds", "list", env=env).stdout.splitlines()
    assert listed[0] == "home_care\tHemtjänst\tunit\tfor-relative", listed
    assert house.run("service-kinds", "set", "x", "y", "--plan-maker", "nobody", env=env).returncode == 2


def check_finds_a_new_folder_in_order_and_makes_nothing(house):
    folder = house.new_folder("check") / "data"
    said = house.run("check", env={"DATA_FOLDER": folder})
    assert said.returncode == 0 and "ordning" in said.stdout and said.stderr == "", said.stderr
    assert not folder.exists(), "check has made the folder"


def nobody_else_can_read_the_files(house):
    folder = house.new_folder("mode") / "data"
    make_data(house, folder)
    for name in ("delaktig.db", "log.db", "files.db", "ledger.key", "attachments.key"):
        assert (folder / name).stat().st_mode & 0o077 == 0, f"others can read {name}"


def what_only_looks_changes_nothing(house):
    """Also when the database is older than the program, which a start would mend."""
    folder = house.new_folder("look") / "data"
    make_data(house, folder)
    connection = sqlite3.connect(folder / "delaktig.db")
    connection.execute("DELETE FROM schema_migration WHERE number = (SELECT max(number) FROM schema_migration)")
    connection.commit()
    connection.close()
    content = lambda: {file.name: file.read_bytes() for file in sorted(folder.iterdir())}
    before = content()
    said = house.run("check", env={"DATA_FOLDER": folder})
    assert said.returncode == 0 and "uppdateras när servern startar" in said.stdout, said.stdout + said.stderr
    for words in (("unit", "list"), ("user", "list")):
        said = house.run(*words, env={"DATA_FOLDER": folder})
        assert said.returncode == 1 and said.stderr, f"{words}: listed an older database"
        nowhere = house.new_folder("nowhere") / "data"
        said = house.run(*words, env={"DATA_FOLDER": nowhere})
        assert said.returncode == 1 and "finns inte" in said.stderr and not nowhere.exists(), f"{words}: {said.stderr}"
    assert content() == before, "a command that looks has changed the data"


def check_tries_the_certificate_and_its_key(house):
    folder = house.new_folder("certificate")
    for name in ("one", "other"):
        made = subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={name}",
                               "-keyout", folder / f"{name}.key", "-out", folder / f"{name}.pem"], capture_output=True, text=True, check=False)
        assert made.returncode == 0, made.stderr
    (folder / "broken.pem").write_text("inget certifikat")
    check = lambda **settings: house.run("check", env={"DATA_FOLDER": folder / "data"} | settings)
    good = check(SERVER_CERTIFICATE_FILE=folder / "one.pem", SERVER_KEY_FILE=folder / "one.key")
    assert good.returncode == 0, good.stderr
    for certificate, key, named in (("broken.pem", "one.key", "broken.pem"), ("one.pem", "other.key", "other.key"), ("none.pem", "one.key", "none.pem")):
        said = check(SERVER_CERTIFICATE_FILE=folder / certificate, SERVER_KEY_FILE=folder / key)
        assert said.returncode == 1 and named in said.stderr, f"{certificate} with {key}: {said.returncode} {said.stderr}"
    alone = check(SERVER_CERTIFICATE_FILE=folder / "one.pem")
    assert alone.returncode == 1 and "server.key_file" in alone.stderr, alone.stderr


def what_goes_wrong_is_told_in_swedish(house):
    folder = house.new_folder("swedish")
    (folder / "data").mkdir()
    (folder / "data/delaktig.db").write_text("x" * 10000)
    (folder / "empty").mkdir()
    env = {"DATA_FOLDER": folder / "data", "SERVER_PORT": 0}
    for words in (("check",), ("serve",), ("unit", "list"), ("backup", folder / "copy"), ("restore", folder / "empty"), ("restore", folder / "nowhere"),
                  ("verify",)):
        said = house.run(*words, env=env, timeout=20)
        assert said.returncode == 1 and len(said.stderr.strip().splitlines()) == 1, f"{words}: {said.stderr}"
        assert re.search(r"\b(är|inte|finns|och|det)\b", said.stderr), f"{words}: {said.stderr}"


def units_and_users_are_added_listed_and_closed(house):
    env = {"DATA_FOLDER": house.new_folder("users") / "data"}
    run = lambda *words: house.run(*words, env=env)
    assert run("unit", "add", "Hemtjänsten Norr", "--kind", "home_care", "--law", "SoL", "--phone", "08-465 004 99").returncode == 0
    assert "Hemtjänsten Norr\thome_care\tSoL\t08-465 004 99" in run("unit", "list").stdout
    added = run("user", "add", "siv", "--name", "Siv Alm", "--title", "undersköterska", "--role", "worker", "--unit", "Hemtjänsten Norr")
    first = re.search(r"Engångslösenord: (\S+)", added.stdout)
    assert added.returncode == 0 and first, added.stderr
    listed = run("user", "list").stdout
    assert "siv\tSiv Alm\tundersköterska\töppet" in listed and "worker\tHemtjänsten Norr" in listed, listed
    assert run("user", "role", "siv", "--role", "key_worker", "--unit", "Hemtjänsten Norr").returncode == 0
    assert "key_worker\tHemtjänsten Norr" in run("user", "list").stdout
    second = re.search(r"Engångslösenord: (\S+)", run("user", "password", "siv").stdout)
    assert second and second[1] != first[1]
    assert run("user", "close", "siv").returncode == 0
    assert "siv\tSiv Alm\tundersköterska\tstängt" in run("user", "list").stdout


def roles_have_days_and_are_ended(house):
    env = {"DATA_FOLDER": house.new_folder("users") / "data"}
    run = lambda *words: house.run(*words, env=env)
    days = lambda *words: [line.split("\t")[3] for line in run("user", "list").stdout.splitlines() if all(word in line for word in words)]
    today = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Stockholm")).date()
    assert run("unit", "add", "Norr", "--kind", "home_care", "--law", "SoL").returncode == 0
    assert run("user", "add", "siv", "--name", "Siv Alm", "--title", "enhetschef", "--role", "unit_manager", "--unit", "Norr").returncode == 0
    role = lambda *words: run("user", "role", "siv", "--role", "coordinator", "--unit", "Norr", *words)
    end = lambda name, *words: run("user", "end-role", "siv", "--role", name, "--unit", "Norr", *words)
    assert role("--from", "2030-01-01", "--to", "2030-06-30").returncode == 0
    assert days("coordinator") == ["från 2030-01-01 till och med 2030-06-30"], run("user", "list").stdout
    for said in (role("--from", "snart"), role("--from", "2030-02-01", "--to", "2030-01-01"), role("--to", "2020-01-01"),
                 end("worker"), end("unit_manager", "--to", "2020-01-01"), end("coordinator", "--to", "2031-01-01")):
        assert said.returncode == 1 and said.stderr, said
    assert end("coordinator").returncode == 0
    assert days("coordinator") == [], "a role that had not begun is still to come"
    assert end("unit_manager").returncode == 0
    assert days("unit_manager") == [f"från {today} till och med {today}"], run("user", "list").stdout
    assert end("unit_manager").returncode == 1, "ended twice"


def a_unit_is_changed_and_the_rest_stays(house):
    env = {"DATA_FOLDER": house.new_folder("units") / "data"}
    run = lambda *words: house.run(*words, env=env)
    assert run("unit", "add", "Norr", "--kind", "home_care", "--law", "SoL", "--phone", "08-465 004 99").returncode == 0
    assert "Norr\thome_care\tSoL\t08-465 004 99\tmedarbetare väljer själva" in run("unit", "list").stdout
    assert run("unit", "change", "Norr", "--self-assignment", "no").returncode == 0
    assert "Norr\thome_care\tSoL\t08-465 004 99\tchefen lägger in" in run("unit", "list").stdout
    assert run("unit", "change", "Norr", "--self-assignment", "perhaps").returncode == 2
    assert run("unit", "change", "Norr", "--name", "Nord", "--phone", "").returncode == 0
    assert "Nord\thome_care\tSoL\t\tchefen lägger in" in run("unit", "list").stdout
    assert run("unit", "change", "Norr", "--phone", "1").returncode == 1


def what_can_not_be_registered_is_refused_and_leaves_nothing(house):
    env = {"DATA_FOLDER": house.new_folder("users") / "data"}
    run = lambda *words: house.run(*words, env=env)
    person = ["--name", "Siv Alm", "--title", "undersköterska"]
    assert run("unit", "add", "Norr", "--kind", "home_care", "--law", "SoL").returncode == 0
    for words, part in ((["unit", "add", "Norr", "--kind", "home_care", "--law", "SoL"], "Norr"),
                        (["unit", "add", "Syd", "--kind", "castle", "--law", "SoL"], "castle"),
                        (["unit", "add", "Syd", "--kind", "home_care", "--law", "HSL"], "SoL eller LSS"),
                        (["user", "add", "siv", *person, "--role", "queen"], "queen"),
                        (["user", "add", "siv", *person, "--role", "worker", "--unit", "Syd"], "Syd"),
                        (["user", "password", "nobody"], "nobody"),
                        (["user", "close", "nobody"], "nobody")):
        said = run(*words)
        assert said.returncode == 1 and part in said.stderr, f"{words}: {said.returncode} {said.stderr}"
    assert run("user", "list").stdout == "" and "Syd" not in run("unit", "list").stdout
    assert run("user", "add", "siv", *person, "--role", "worker", "--unit", "Norr").returncode == 0
    again = run("user", "add", "SIV", *person, "--role", "worker", "--unit", "Norr")
    assert again.returncode == 1 and again.stderr, "two people with one user name"
    assert run("user", "list").stdout.count("Siv Alm") == 1


def a_units_reserve_is_ordered_made_and_stopped(house):
    data, out = house.demo(), house.new_folder("reserve")
    env = {"DATA_FOLDER": data, "ORGANISATION_DEMO": "yes"}
    unit = next(line.split("\t")[0] for line in house.run("unit", "list", env=env).stdout.splitlines() if "group_home" in line)
    said = house.run("reserve", "--unit", unit, "--out", out, env=env)
    assert said.returncode == 1 and "Beställ först" in said.stderr, said.stderr
    said = house.run("unit", "reserve", unit, "--user", "karin", env=env)
    assert said.returncode == 0, said.stderr
    password = re.search(r": ([2-9a-z]{5}(-[2-9a-z]{5}){3})\n", said.stdout)[1]
    assert not any(password.encode() in file.read_bytes() for file in data.iterdir() if file.is_file()), "the password is stored"
    said = house.run("reserve", "--unit", unit, "--out", out, env=env)
    assert said.returncode == 0 and "personer" in said.stdout, said.stderr
    (made,) = out.iterdir()
    opened = lambda word: subprocess.run(["qpdf", f"--password={word}", "--check", made], capture_output=True, text=True)
    if shutil.which("qpdf"):
        assert opened(password).returncode == 0 and opened("fel").returncode != 0, "anybody can open it"
    assert count(data / "log.db", "access_log WHERE action = 'print' AND event = 'ReserveMake'") > 0
    assert house.run("unit", "reserve", unit, "--stop", env=env).returncode == 0
    assert house.run("reserve", "--unit", unit, "--out", out, env=env).returncode == 1


def a_key_that_others_can_read_is_refused(house):
    folder = house.new_folder("key") / "data"
    make_data(house, folder)
    (folder / "ledger.key").chmod(0o644)
    for command in ("check", "serve", "verify"):
        said = house.run(command, env={"DATA_FOLDER": folder, "SERVER_PORT": 0}, timeout=20)
        assert said.returncode == 1 and "ledger.key" in said.stderr and "chmod 600" in said.stderr, f"{command}: {said.stderr}"


def a_missing_or_foreign_key_is_never_replaced(house):
    folder = house.new_folder("key") / "data"
    env = {"DATA_FOLDER": folder}
    assert house.run("unit", "add", "Norr", "--kind", "home_care", "--law", "SoL", env=env).returncode == 0
    data = house.demo()
    shutil.copy(folder / "ledger.key", data / "ledger.key")
    said = house.run("check", env={"DATA_FOLDER": data})
    assert said.returncode == 1 and "ledger.key" in said.stderr, said.stderr
    (data / "ledger.key").unlink()
    said = house.run("check", env={"DATA_FOLDER": data})
    assert said.returncode == 1 and "ledger.key" in said.stderr, said.stderr
    assert not (data / "ledger.key").exists(), "a new key for old records"


def a_missing_or_foreign_compartment_key_is_never_replaced(house):
    folder = house.new_folder("key") / "data"
    assert house.run("unit", "add", "Norr", "--kind", "home_care", "--law", "SoL", env={"DATA_FOLDER": folder}).returncode == 0
    key = (folder / "compartment.key").read_bytes()
    (folder / "compartment.key").unlink()
    for command in ("check", "serve"):
        said = house.run(command, env={"DATA_FOLDER": folder, "SERVER_PORT": 0}, timeout=20)
        assert said.returncode == 1 and "compartment.key" in said.stderr, said.stderr
        assert not (folder / "compartment.key").exists(), "a new key for what was sealed with another"
    (folder / "compartment.key").write_bytes(bytes(32))
    (folder / "compartment.key").chmod(0o600)
    said = house.run("check", env={"DATA_FOLDER": folder})
    assert said.returncode == 1 and "compartment.key" in said.stderr, said.stderr
    (folder / "compartment.key").write_bytes(key)
    assert house.run("check", env={"DATA_FOLDER": folder}).returncode == 0


def a_folder_that_can_not_be_written_gives_a_clear_answer(house):
    data = house.demo()
    program = house.folder / "program"
    shutil.copy(house.binary, program)
    program.chmod(0o755)
    before = []
    if os.geteuid() == 0:
        # Root may write everywhere, so somebody else tries.
        before = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        for file in [data.parent, data, *data.iterdir()]:
            os.chown(file, 65534, 65534)
    for file in data.iterdir():
        file.chmod(0o400)
    data.chmod(0o500)
    ours, house.binary = house.binary, str(program)
    try:
        for command in ("check", "serve"):
            said = house.run(command, env={"DATA_FOLDER": data, "SERVER_PORT": 0}, before=before, timeout=20)
            assert said.returncode == 1, f"{command}: {said.returncode}"
            assert len(said.stderr.strip().splitlines()) == 1 and "delaktig" in said.stderr, f"{command}: {said.stderr}"
            assert "terminate" not in said.stderr
        new = data / "new"
        said = house.run("check", env={"DATA_FOLDER": new}, before=before, timeout=20)
        assert said.returncode == 1 and "new" in said.stderr, said.stderr
    finally:
        house.binary = ours
        data.chmod(0o700)


def the_demo_is_a_whole_municipality(house):
    data = house.demo()
    for table, number in (("person", 49), ("unit", 3), ("staff", 14)):
        found = rows(data / "delaktig.db", f"SELECT count(*) FROM {table}")[0][0]
        assert found == number, f"{found} in {table}"
    notes, days = rows(data / "delaktig.db", "SELECT count(*), count(DISTINCT event_date) FROM journal_entry")[0]
    assert notes > 500 and days > 150, f"{notes} notes on {days} days"
    # A plan after each kind of routine.
    kinds = {key for key, in rows(data / "delaktig.db", "SELECT t.key FROM plan_version v JOIN plan_template t ON t.id = v.template_id")}
    wanted = {"sol-lss", "daglig-verksamhet", "ledsagning-kontaktperson", "livsomraden", "fem-fragor", "insatstexter", "dokumentoversikt",
              "barn-placering"}
    assert wanted <= kinds, wanted - kinds


def the_demo_started_again_keeps_what_is_there_and_fresh_begins_anew(house):
    data = house.demo()
    units = lambda: house.run("unit", "list", env={"DATA_FOLDER": data}).stdout
    notes = lambda: rows(data / "delaktig.db", "SELECT max(id), count(*) FROM journal_entry")
    assert house.run("unit", "add", "Min enhet", "--kind", "home_care", "--law", "SoL", env={"DATA_FOLDER": data}).returncode == 0
    before = notes()
    assert house.run("demo", "--only-data", "--data", data).returncode == 0
    assert "Min enhet" in units() and notes() == before, "the second start has changed the data"
    assert house.run("demo", "--only-data", "--fresh", "--data", data, timeout=300).returncode == 0
    assert "Min enhet" not in units() and units().count("\n") == 3
    assert house.run("verify", env={"DATA_FOLDER": data}).returncode == 0


def fresh_never_throws_away_a_folder_that_holds_no_demo(house):
    folder = house.new_folder("mine")
    (folder / "letter.txt").write_text("Hej")
    said = house.run("demo", "--only-data", "--fresh", "--data", folder, timeout=300)
    assert said.returncode == 1 and "demo" in said.stderr, said.stderr
    assert [file.name for file in folder.iterdir()] == ["letter.txt"]


def the_demo_leaves_a_real_house_alone(house):
    folder = house.new_folder("real") / "data"
    make_data(house, folder)
    content = lambda: {file.name: file.read_bytes() for file in sorted(folder.iterdir())}
    before = content()
    for words in (("--fresh",), (), ("--only-data",), ("--only-data", "--fresh")):
        said = house.run("demo", *words, "--port", 0, "--data", folder, timeout=20)
        assert said.returncode == 1 and str(folder) in said.stderr and "--data" in said.stderr, f"{words}: {said.returncode} {said.stderr}"
        assert content() == before, f"{words}: the demo has touched somebody's house"


TESTS = [test for test in list(globals().values()) if callable(test) and getattr(test, "__module__", "") == __name__]
