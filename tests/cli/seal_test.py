# SPDX-FileCopyrightText: 2026 Delaktig contributors
# SPDX-License-Identifier: EUPL-1.2
"""The elektronisk stämpel on documents, as somebody outside the house checks it: pdfsig (poppler) with a store of issuers (NSS)."""
import re
import subprocess
import time

from house import Browser

ISSUERS_TRUST = "C,C,C"
SLOWEST_PDF = 1.0  # seconds, with seal


def certificates(file):
    return re.findall(r"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----\n", file.read_text(), re.S)


def trusted_issuers(house, issuer):
    store = house.new_folder("issuers")
    (store / "issuer.pem").write_text(issuer)
    subprocess.run(["certutil", "-N", "-d", f"sql:{store}", "--empty-password"], check=True, capture_output=True)
    subprocess.run(["certutil", "-A", "-d", f"sql:{store}", "-n", "issuer", "-t", ISSUERS_TRUST, "-i", store / "issuer.pem"],
                   check=True, capture_output=True)
    return store


def said_of(document, store):
    return subprocess.run(["pdfsig", "-nssdir", f"sql:{store}", document], capture_output=True, text=True, check=False).stdout


def version_of_somebody(browser):
    for person in browser.persons():
        for plan in re.findall(rf'href="({person}/planer/[0-9a-z]{{13}})(?=["/?])', browser.get(f"{person}/planer").text):
            found = re.search(rf'href="({plan}/versioner/[0-9a-z]{{13}})', browser.get(f"{plan}/versioner").text)
            if found:
                return found[1]
    raise AssertionError("nobody has a plan in force")


def fetch(browser, path, file):
    """The bytes as they came: a document is no text."""
    cookies = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    browser.connection.request("GET", path, headers={"Cookie": cookies})
    answer = browser.connection.getresponse()
    file.write_bytes(answer.read())
    assert answer.status == 200, answer.status
    return file


def a_new_seal_is_made_once_and_check_tells_of_it(house):
    env = {"DATA_FOLDER": house.new_folder("seal") / "data", "ORGANISATION_NAME": "Provkommunen"}
    assert "ingen elektronisk stämpel" in house.run("check", env=env).stdout
    made = house.run("seal", "new", env=env)
    assert made.returncode == 0 and "document-seal.pem" in made.stdout, made.stdout + made.stderr
    key = env["DATA_FOLDER"] / "document-seal.key"
    assert key.stat().st_mode & 0o777 == 0o600
    checked = house.run("check", env=env)
    assert checked.returncode == 0 and "elektronisk stämpel av Provkommunen" in checked.stdout, checked.stdout + checked.stderr
    again = house.run("seal", "new", env=env)
    assert again.returncode == 1 and "finns redan" in again.stderr, again.stderr
    key.chmod(0o644)
    read_by_all = house.run("check", env=env)
    assert read_by_all.returncode == 1 and "chmod 600" in read_by_all.stderr, read_by_all.stderr
    key.chmod(0o600)
    certificate = env["DATA_FOLDER"] / "document-seal.pem"
    foreign = house.new_folder("foreign") / "data"
    assert house.run("seal", "new", env={"DATA_FOLDER": foreign}).returncode == 0
    certificate.write_text((foreign / "document-seal.pem").read_text())
    mismatched = house.run("check", env=env)
    assert mismatched.returncode == 1 and "hör inte ihop" in mismatched.stderr, mismatched.stderr
    missing = house.run("check", env=env | {"SEAL_KEY_FILE": foreign / "none.key"})
    assert missing.returncode == 1 and "none.key" in missing.stderr, missing.stderr


def a_plan_is_sealed_and_whoever_trusts_the_issuer_sees_that_nothing_was_changed(house):
    data = house.demo()
    own, issuer = certificates(data / "document-seal.pem")
    assert own != issuer
    store = trusted_issuers(house, issuer)
    browser = Browser(house.serve(data).port)
    browser.sign_in("nadja")
    folder = house.new_folder("documents")
    version = version_of_somebody(browser)
    document = fetch(browser, f"{version}/pdf", folder / "plan.pdf")
    said = said_of(document, store)
    for words in ("Signer Certificate Common Name: Exempelkommunen", "ETSI.CAdES.detached", "Total document signed",
                  "Signature Validation: Signature is Valid.", "Certificate Validation: Certificate is Trusted."):
        assert words in said, said
    nobody = house.new_folder("nobody")
    subprocess.run(["certutil", "-N", "-d", f"sql:{nobody}", "--empty-password"], check=True, capture_output=True)
    assert "Certificate is Trusted" not in said_of(document, nobody)
    whole = subprocess.run(["qpdf", "--check", document], capture_output=True, text=True, check=False)
    assert whole.returncode == 0, whole.stdout + whole.stderr
    tags = subprocess.run(["pdfinfo", "-struct", document], capture_output=True, text=True, check=True).stdout
    assert "H1" in tags and "Form" in tags, tags
    # One digit of the time that the reader shows.
    content = document.read_bytes()
    at = re.search(rb"/M \(D:20", content).end()
    (folder / "changed.pdf").write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1:])
    changed = said_of(folder / "changed.pdf", store)
    assert "Digest Mismatch" in changed and "Signature is Valid" not in changed, changed


def a_copy_is_drawn_and_sealed_within_a_second(house):
    data = house.demo()
    browser = Browser(house.serve(data).port)
    browser.sign_in("nadja")
    version = version_of_somebody(browser)
    page = browser.get(f"{version}/godkannande")
    answered = browser.post(f"{version}/godkannande", _csrf=page.field("_csrf"), formular="person", svar="approved", satt="spoken",
                            dag=page.field("dag"))
    assert answered.status == 303, answered.said()
    folder = house.new_folder("documents")
    times = []
    for number in range(5):
        begin = time.monotonic()
        fetch(browser, f"{version}/pdf", folder / f"{number}.pdf")
        times.append(time.monotonic() - begin)
    print(f"      drawn and sealed in {min(times) * 1000:.0f}-{max(times) * 1000:.0f} ms", flush=True)
    assert min(times) < SLOWEST_PDF, times


TESTS = [a_new_seal_is_made_once_and_check_tells_of_it, a_plan_is_sealed_and_whoever_trusts_the_issuer_sees_that_nothing_was_changed,
         a_copy_is_drawn_and_sealed_within_a_second]
