#!/usr/bin/env python3
"""An archive of `issue`, with a note and a time stamp, proved by the auditors' guide: with no tool of ours.

The sample is issued, a note is added, the newest bag is stamped by an authority of our own (openssl ts), and the reply is
stored.  Then the commands of docs/handbuch/pruefung-archiv.md are run as they stand there (bagit.py, sha512sum, openssl,
a chain of ten lines of shell), and must print what the guide says; bags.py reads the archive a second time.

With --self-test, each command of the guide must notice the damages that it is for.

Exit status: 0 everything holds; 1 something does not; 2 wrong use; 3 the check could not run.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import bags
from bags import Program
from environment import ROOT, VENV, Unavailable, enter_venv, stop

GUIDE = ROOT / "docs/handbuch/pruefung-archiv.md"
COMPLETE, UNCHANGED, CHAIN, REGISTER, NUMBERS, REPORTS, TIME = QUESTIONS = (
    "Ist jedes Paket vollständig?", "Ist jede Datei unverändert?", "Ist die Kette geschlossen?",
    "Gehört das Register zum Paket?", "Ist jede Nummer genau einmal vergeben?",
    "Wurde jede Rechnung geprüft und angenommen?", "Seit wann gibt es das Paket?")
AUTHORITY = """
[ca]
basicConstraints = critical, CA:TRUE
[stamping]
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = authority
[authority]
serial = {folder}/serial
signer_cert = {folder}/tsa.pem
signer_key = {folder}/tsa.key
certs = {folder}/stelle.pem
signer_digest = sha512
default_policy = 1.2.3.4
digests = sha512
ess_cert_id_alg = sha256
"""


@dataclass(frozen=True)
class Question:
    """A section of the guide: commands, and what they print of the example."""

    title: str
    script: str
    expected: str

    def fault(self, archive: Path) -> str | None:
        run = subprocess.run(
            ["sh", "-c", self.script], cwd=archive, capture_output=True, text=True, timeout=120,
            env={**os.environ, "PATH": f"{VENV / 'bin'}:{os.environ['PATH']}", "LC_ALL": "C"})
        printed = run.stdout + run.stderr
        pattern = re.escape(self.expected).replace("…", "[^\n]+")
        return None if re.fullmatch(pattern, printed) else f"„{self.title}“ prints\n{printed}"


def questions() -> list[Question]:
    text = GUIDE.read_text("utf-8")
    found = [Question(title, *blocks[0]) for title, body in re.findall(r"^## (.*?)\n(.*?)(?=^## |\Z)", text, re.M | re.S)
             if (blocks := re.findall(r"```sh\n(.*?)```\s+```text\n(.*?)```", body, re.S))]
    if [question.title for question in found] != list(QUESTIONS) or text.count("```sh") != len(QUESTIONS):
        raise Unavailable(f"{GUIDE.name} asks {[question.title for question in found]}")
    if found[2].script.count("\n") > 10:
        raise Unavailable(f"the chain of {GUIDE.name} takes more than ten lines")
    return found


def openssl(*arguments: object) -> None:
    subprocess.run(["openssl", *map(str, arguments)], capture_output=True, check=True)


class Authority:
    """A time stamp authority of our own."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder, self.settings = folder, folder / "settings.cnf"
        self.settings.write_text(AUTHORITY.format(folder=folder))
        (folder / "serial").write_text("01\n")
        self.certificate = folder / "stelle.pem"
        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", folder / "ca.key", "-out", self.certificate,
                "-subj", "/CN=Prüfstelle", "-utf8", "-days", 30)
        openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", folder / "tsa.key", "-out", folder / "tsa.csr",
                "-subj", "/CN=Zeitstempeldienst")
        openssl("x509", "-req", "-in", folder / "tsa.csr", "-CA", self.certificate, "-CAkey", folder / "ca.key",
                "-CAcreateserial", "-out", folder / "tsa.pem", "-days", 30, "-extfile", self.settings, "-extensions", "stamping")

    def answer(self, request: Path) -> Path:
        reply = request.with_suffix(".tsr")
        openssl("ts", "-reply", "-config", self.settings, "-queryfile", request, "-out", reply)
        return reply


def archive_of(program: Program, parent: Path, authority: Authority) -> Path:
    """Three issuers' bags, a note, and a time stamp of it."""
    archive, request = parent / "archiv", parent / "anfrage.tsq"
    archive.mkdir()

    def must(*arguments: object) -> None:
        run = program.call(*arguments)
        if run.returncode:
            raise Unavailable(f"{' '.join(map(str, arguments))} ends with {run.returncode}: {run.stderr.strip()[-300:]}")

    must(*Program.issuing(bags.sample(parent / "input"), archive, parent / "ausgestellt"))
    must("archive", "note", archive, "--number", "CM25-012-0001", "--event", "versandt", "--on", bags.TODAY, "--channel", "E-Mail")
    must("archive", "timestamp", archive, "--request", request)
    must("archive", "timestamp", archive, "--reply", authority.answer(request))
    shutil.copy(authority.certificate, parent / "stelle.pem")
    return archive


# -- Self-test ---------------------------------------------------------------------------------------


def rewritten(bag: Path) -> None:
    """What a forger does who knows how bags are made: every digest in the bag is that of what is in it now."""
    register = json.loads((bag / "data/register.json").read_text("utf-8"))
    payload = sorted(str(path.relative_to(bag)) for path in (bag / "data").rglob("*") if path.is_file())
    register["files"] = [{"path": path, "bytes": (bag / path).stat().st_size, "sha512": bags.sha512(bag / path)}
                         for path in payload if path != "data/register.json"]
    (bag / "data/register.json").write_text(json.dumps(register, ensure_ascii=False, indent=1) + "\n", "utf-8")
    info = (bag / "bag-info.txt").read_text("utf-8")
    info = re.sub(r"(?<=Register-SHA512: ).*", bags.sha512(bag / "data/register.json"), info)
    info = re.sub(r"(?<=Payload-Oxum: ).*", f"{sum((bag / path).stat().st_size for path in payload)}.{len(payload)}", info)
    (bag / "bag-info.txt").write_text(info, "utf-8")
    for manifest, paths in (("manifest-sha512.txt", payload), ("tagmanifest-sha512.txt", bags.TAGS)):
        (bag / manifest).write_text("".join(f"{bags.sha512(bag / path)}  {path}\n" for path in paths), "utf-8")


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    if old not in text:
        raise Unavailable(f"{file} does not say „{old}“")
    file.write_text(text.replace(old, new, 1), "utf-8")


def forged(archive: Path, number: int, old: str, new: str, name: str = "data/register.json") -> None:
    bag = archive / bags.names(archive)[number - 1]
    edit(bag / name, old, new)
    rewritten(bag)


def foreign_stamp(archive: Path) -> None:
    """A true time stamp, of something else."""
    (file,) = archive.glob("*/data/tsr/*.tsr")
    with tempfile.TemporaryDirectory() as name:
        request = Path(name) / "a.tsq"
        openssl("ts", "-query", "-digest", hashlib.sha512(b"else").hexdigest(), "-sha512", "-cert", "-out", request)
        authority = Authority(Path(name) / "other")
        shutil.copy(authority.answer(request), file)
        shutil.copy(authority.certificate, archive.parent / "stelle.pem")


def damages(archive: Path) -> dict[str, tuple[Callable[[], object], set[str]]]:
    first, second, third, note, stamp = (archive / name for name in bags.names(archive))
    invoice = next(first.rglob("rechnung-*-0001.xml"))
    report = "data/json/pruefung/CM25-004-0001.json"
    return {
        "a byte of an invoice": (lambda: edit(invoice, "Coesfeld", "Coesfelt"), {COMPLETE, UNCHANGED, REPORTS}),
        "a byte of bag-info.txt": (lambda: edit(first / "bag-info.txt", "Stadt", "Staat"), {COMPLETE, UNCHANGED}),
        "a file too many": (lambda: (second / "data/x").write_text("x"), {COMPLETE}),
        "a file too few": (invoice.unlink, {COMPLETE, UNCHANGED, REPORTS}),
        "a byte of a register": (lambda: edit(second / "data/register.json", "Nottuln", "Notuln"), {COMPLETE, UNCHANGED, REGISTER}),
        "an amount, every digest of the bag rewritten": (
            lambda: forged(archive, 1, "1490908", "1490909"), {CHAIN}),
        "the same, of the bag that was stamped": (
            lambda: forged(archive, 4, "E-Mail", "Portal"), {CHAIN, TIME}),
        "a bag is lost": (lambda: bags.discard(second), {COMPLETE, CHAIN, NUMBERS, REPORTS}),
        "a bag is lost, and the others close up": (
            lambda: (bags.discard(first), second.rename(archive / "00001-ausstellung-2025-016")), {CHAIN, NUMBERS}),
        "two bags change places": (lambda: (second.rename(archive / "x"), first.rename(archive / second.name.replace("016", "012")),
                                            (archive / "x").rename(archive / "00001-ausstellung-2025-016")), {CHAIN}),
        "a bag twice": (lambda: shutil.copytree(first, archive / "00006-ausstellung-2025-012"), {CHAIN, NUMBERS}),
        "a number twice": (lambda: forged(archive, 3, "CM25-004-0002", "CM25-004-0001"), {NUMBERS}),
        "a number left out": (lambda: forged(archive, 3, "CM25-004-0003", "CM25-004-0009"), {NUMBERS}),
        "an invoice that was rejected": (
            lambda: forged(archive, 3, '"accepted"', '"rejected"', report), {REPORTS}),
        "another time stamp": (lambda: foreign_stamp(archive), {COMPLETE, UNCHANGED, TIME}),
        "an authority that nobody knows": (
            lambda: shutil.copy(Authority(archive.parent / "other").certificate, archive.parent / "stelle.pem"), {TIME}),
    }


def self_test(archive: Path, asked: list[Question]) -> bool:
    passed = True
    for name in damages(archive):
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "archiv"
            shutil.copytree(archive, copy)
            shutil.copy(archive.parent / "stelle.pem", folder)
            for path in copy.rglob("*"):
                path.chmod(0o755)
            damage, noticing = damages(copy)[name]
            damage()
            missed = [question.title for question in asked if question.title in noticing and not question.fault(copy)]
            print(f"{f'WRONG {missed} notices nothing' if missed else 'as expected'}: {name}")
            passed &= not missed
    untested = set(QUESTIONS) - set().union(*(noticing for _, noticing in damages(archive).values()))
    if untested:
        print(f"WRONG nothing is for {sorted(untested)}")
    return passed and not untested


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path, help="abrechnung")
    parser.add_argument("--self-test", action="store_true", help="whether the guide's commands notice damages, too")
    arguments = parser.parse_args()
    program = Program(arguments.program)
    try:
        bags.needs("openssl")
        asked = questions()
        with tempfile.TemporaryDirectory() as name:
            archive = archive_of(program, Path(name), Authority(Path(name) / "stelle"))
            found = [fault for question in asked if (fault := question.fault(archive))] + bags.faults(archive)
            if verdict := program.verdict(archive):
                found.append(verdict)
            if arguments.self_test and not found and not self_test(archive, asked):
                return 1
    except (Unavailable, OSError, ValueError, subprocess.SubprocessError) as error:
        return stop(str(error))
    for finding in found:
        print(finding)
    print(f"archive: {len(asked)} questions of the guide, {len(found)} findings", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    enter_venv()
    sys.exit(main())
