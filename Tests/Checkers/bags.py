"""An archive of `issue`, read with hashlib and json alone, and what its checkers have in common.

Shares nothing with the program: how bags, chain and numbers must be is written down here a second time.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from environment import ROOT, Unavailable

# Issue dates must be close to the clock.
TODAY = datetime.date.today().isoformat()
REGIONS = {"Nord": "012", "Mitte": "016", "Süd": "004"}
# Municipalities of the sample that owe, and so get an invoice: 8 of 11 in the three regions.
INVOICES = {"Nord": 3, "Mitte": 1, "Süd": 4}
LOCK = ".sperre"
UNFINISHED = ".neu-"
TAGS = ("bag-info.txt", "bagit.txt", "manifest-sha512.txt")


def sample(folder: Path) -> Path:
    """The input of the sample, to be issued without a release."""
    shutil.copytree(ROOT / "input/2025", folder)
    agreement = folder / "vereinbarung.yaml"
    lines = [line for line in agreement.read_text("utf-8").splitlines() if not line.startswith("freigabe:")]
    agreement.write_text("\n".join([*lines, "freigabe: keine", ""]), "utf-8")
    return folder


def discard(folder: Path) -> None:
    """Removes bags too, whose folders let nothing be taken out."""
    for path, _, _ in os.walk(folder):
        os.chmod(path, 0o755)
    shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True)
class Program:
    """`abrechnung`, as its checkers call it. The templates are those of the project."""

    path: Path

    def call(self, *arguments: object, around: tuple[str, ...] = (), seconds: float = 300) -> subprocess.CompletedProcess[str]:
        """- around: what starts it, as strace does. - Raises TimeoutExpired if it hangs."""
        return subprocess.run(
            [*around, str(self.path.resolve()), *map(str, arguments)], cwd=ROOT, capture_output=True, text=True,
            timeout=seconds, env={**os.environ, "SWIFT_BACKTRACE": "enable=no"})

    @staticmethod
    def issuing(folder: Path, archive: Path, out: Path, *regions: str) -> list[object]:
        """- regions: all of them, if none is named."""
        chosen = [argument for region in regions for argument in ("--region", region)]
        return ["issue", folder, "--archive", archive, "--out", out, "--date", TODAY, *chosen]

    @staticmethod
    def correcting(folder: Path, archive: Path, out: Path, *regions: str) -> list[object]:
        return ["correct", *Program.issuing(folder, archive, out, *regions)[1:], "--reason", "Nachgereichter Beleg"]

    def verdict(self, archive: Path) -> str:
        """What the program itself finds in an archive; empty if nothing."""
        run = self.call("archive", "verify", archive)
        return "" if run.returncode == 0 else f"`archive verify` ends with {run.returncode}: {run.stderr.strip()[:300]}"


def sha512(path: Path) -> str:
    return hashlib.sha512(path.read_bytes()).hexdigest()


def names(archive: Path) -> list[str]:
    """Bags in order; unfinished ones are none."""
    return sorted(path.name for path in archive.iterdir() if path.name != LOCK and not path.name.startswith(UNFINISHED))


def seal(bag: Path) -> str:
    return sha512(bag / "tagmanifest-sha512.txt")


def registers(archive: Path) -> list[dict]:
    return [json.loads((archive / name / "data/register.json").read_text("utf-8")) for name in names(archive)]


def documents(archive: Path) -> list[dict]:
    """Every document with the bag and issuer it belongs to, in order."""
    return [{**document, "bag": register["bag"], "issuer": register["issuer"]["ags"]}
            for register in registers(archive) for document in register["documents"]]


def faults(archive: Path) -> list[str]:
    """Whatever is wrong: bags that are not whole, a broken chain, numbers missing or given twice."""
    found: list[str] = []
    previous: dict | None = None
    for number, name in enumerate(names(archive), 1):
        try:
            found += [f"{name}: {fault}" for fault in faults_of_bag(archive / name, number, previous)]
            previous = {"bag": name, "sha512": seal(archive / name)}
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            return [*found, f"{name}: cannot be read: {error!r}"]
    return found or list(faults_of_numbers(archive))


def faults_of_bag(bag: Path, number: int, previous: dict | None) -> Iterator[str]:
    if not re.match(rf"{number:05}-", bag.name):
        yield f"is not number {number}"
    files = {str(path.relative_to(bag)) for path in bag.rglob("*") if not path.is_dir() or path.is_symlink()}
    payload = {path for path in files if path.startswith("data/")}
    if files - payload != {*TAGS, "tagmanifest-sha512.txt"}:
        yield f"has other files beside data/: {sorted(files - payload)}"
    for manifest, wanted in (("manifest-sha512.txt", payload), ("tagmanifest-sha512.txt", set(TAGS))):
        listed = {}
        for line in (bag / manifest).read_text("utf-8").splitlines():
            digest, path = line.split("  ", 1)
            listed[path] = digest
        if set(listed) != wanted:
            yield f"{manifest} and the files differ: {sorted(set(listed) ^ wanted)[:3]}"
        yield from (f"{path} is not what {manifest} says" for path in sorted(set(listed) & wanted)
                    if sha512(bag / path) != listed[path])
    register = json.loads((bag / "data/register.json").read_text("utf-8"))
    inside = {file["path"]: (file["bytes"], file["sha512"]) for file in register["files"]}
    if inside != {path: ((bag / path).stat().st_size, sha512(bag / path)) for path in payload - {"data/register.json"}}:
        yield "register.json lists other files than there are"
    if register["bag"] != bag.name:
        yield f"register.json is that of {register['bag']}"
    if register["predecessor"] != previous:
        yield f"comes after {register['predecessor']}, and before it lies {previous}"
    info = dict(line.split(": ", 1) for line in (bag / "bag-info.txt").read_text("utf-8").splitlines())
    wanted_info = {
        "External-Identifier": bag.name, "Register-SHA512": sha512(bag / "data/register.json"),
        "Vorgaenger": previous["bag"] if previous else "keiner",
        "Vorgaenger-Tagmanifest-SHA512": previous["sha512"] if previous else "keines",
        "Payload-Oxum": f"{sum((bag / path).stat().st_size for path in payload)}.{len(payload)}"}
    yield from (f"bag-info.txt says {label}: {info.get(label)}, and it is {value}"
                for label, value in wanted_info.items() if info.get(label) != value)
    writable = [path for path in (bag, *bag.rglob("*")) if path.stat().st_mode & 0o222]
    if writable:
        yield f"{writable[0].name} could be written"


def faults_of_numbers(archive: Path) -> Iterator[str]:
    issued = documents(archive)
    yield from (f"{number} was given {count} times"
                for number, count in Counter(d["number"] for d in issued if d["number"]).items() if count > 1)
    series: dict[str, list[int]] = {}
    for document in issued:
        if document["number"]:
            name, _, counter = document["number"].rpartition("-")
            series.setdefault(name, []).append(int(counter))
    yield from (f"series {name} is {counters}" for name, counters in series.items()
                if sorted(counters) != list(range(1, len(counters) + 1)))


def faults_of_issue(archive: Path, regions: list[str]) -> Iterator[str]:
    """Whether every municipality of the regions has its document, and one that counts; what is taken back is replaced."""
    issued = documents(archive)
    for what in ("cancels", "replaces"):
        yield from (f"{count} documents tell that they are for {number} ({what})"
                    for number, count in Counter(d[what] for d in issued if d[what]).items() if count > 1)
    cancelled = {d["cancels"] for d in issued if d["cancels"]}
    if cancelled != {d["replaces"] for d in issued if d["replaces"]} or not cancelled <= {d["number"] for d in issued}:
        yield f"what is taken back, {sorted(cancelled)}, is not what is replaced"
    valid = [d for d in issued if d["kind"] == "invoice" and d["number"] not in cancelled]
    yield from (f"{recipient} has {count} invoices"
                for recipient, count in Counter(d["recipient"] for d in valid).items() if count > 1)
    given, wanted = Counter(d["issuer"][-3:] for d in valid), {REGIONS[region]: INVOICES[region] for region in regions}
    if given != wanted:
        yield f"invoices by issuer are {dict(given)}, and must be {wanted}"


def all_faults(archive: Path, out: Path, regions: list[str]) -> list[str]:
    """Whatever is wrong with an archive of these regions and with what is to be sent."""
    return faults(archive) or [*faults_of_issue(archive, regions), *unsent(archive, out, regions)]


def unsent(archive: Path, out: Path, regions: list[str], kind: str = "ausstellung", but: Collection[str] = ()) -> Iterator[str]:
    """What was issued and does not lie in the output folder as it was sealed: of bags of the kind, but for some."""
    for document in documents(archive):
        bag = document["bag"]
        if document["issuer"][-3:] not in {REGIONS[region] for region in regions} or f"-{kind}-" not in bag or bag in but:
            continue
        path = document["file"].removeprefix("data/xml/")
        if not (out / path).is_file():
            yield f"{path} is missing in the output folder"
        elif (out / path).read_bytes() != (archive / document["bag"] / document["file"]).read_bytes():
            yield f"{path} of the output folder is not what was sealed"


def needs(tool: str, package: str | None = None) -> str:
    found = shutil.which(tool)
    if not found:
        raise Unavailable(f"{tool} is missing; install it with: apt-get install {package or tool}")
    return found
