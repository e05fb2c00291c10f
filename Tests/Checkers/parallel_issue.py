#!/usr/bin/env python3
"""Calls `issue` eight times at once on one archive, and what else adds to it: no number twice, no gap, nothing lost.

Eight calls (four for Region Nord, two for Mitte, two for Süd), each with an output folder of its own; the same with a
folder for each issuer that holds its own payroll only; then eight notes at once.  Whatever the order, three bags are
sealed, every call ends with 0, and in each output folder lies what is to be sent, as it was sealed (bags.py).

Exit status: 0 all of it holds; 1 something does not; 2 wrong use; 3 the check could not run.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import bags
from bags import Program
from environment import Unavailable, stop

CALLS = ["Nord"] * 4 + ["Mitte"] * 2 + ["Süd"] * 2
PAYROLL = {"Nord": "coesfeld", "Mitte": "duelmen", "Süd": "ascheberg"}


def at_once(calls: list[list[object]], program: Program) -> list[subprocess.CompletedProcess[str]]:
    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(lambda call: program.call(*call), calls))


def own_folder(sample: Path, region: str, parent: Path) -> Path:
    """The sample as an issuer has it: with its own payroll."""
    folder = bags.sample(parent / f"input-{PAYROLL[region]}")
    others = [path for path in folder.glob("personal-*") if PAYROLL[region] not in path.name]
    if len(others) != 2:
        raise Unavailable(f"the payroll of {region} is not among {sorted(path.name for path in sample.glob('personal-*'))}")
    for path in others:
        path.unlink()
        for profile in (folder / "profile").glob(f"*{path.stem.removeprefix('personal-')}*"):
            profile.unlink()
    return folder


def issued(program: Program, inputs: dict[str, Path], place: Path) -> Iterator[str]:
    archive = place / "archive"
    archive.mkdir(parents=True)
    outs = [place / f"out-{number}" for number in range(len(CALLS))]
    runs = at_once([Program.issuing(inputs[region], archive, out, region) for region, out in zip(CALLS, outs)], program)
    yield from (f"issue --region {region} ends with {run.returncode}: {run.stderr.strip()[-300:]}"
                for region, run in zip(CALLS, runs) if run.returncode)
    yield from broken(program, archive, list(bags.REGIONS))
    sealed = sum(run.stdout.count("Ausgestellt und versiegelt: ") for run in runs)
    if sealed != 3 or len(bags.names(archive)) != 3:
        yield f"{sealed} calls say that they sealed, and {len(bags.names(archive))} bags lie there"
    for region, out in zip(CALLS, outs):
        yield from (f"{out.name} of {region}: {fault}" for fault in bags.unsent(archive, out, [region]))


def broken(program: Program, archive: Path, regions: list[str]) -> Iterator[str]:
    found = bags.faults(archive)
    yield from found or bags.faults_of_issue(archive, regions)
    if verdict := program.verdict(archive):
        yield verdict
    if left := [path.name for path in archive.glob(f"{bags.UNFINISHED}*")]:
        yield f"{left} is left over"


def noted(program: Program, archive: Path) -> Iterator[str]:
    """A note to each invoice, all at once, while one more `issue` finds nothing to do."""
    numbers = [document["number"] for document in bags.documents(archive) if document["number"]]
    before = len(bags.names(archive))
    runs = at_once([["archive", "note", archive, "--number", number, "--event", "versandt", "--on", bags.TODAY]
                    for number in numbers], program)
    yield from (f"archive note --number {number} ends with {run.returncode}: {run.stderr.strip()[-300:]}"
                for number, run in zip(numbers, runs) if run.returncode)
    yield from broken(program, archive, list(bags.REGIONS))
    told = Counter(register["details"]["number"] for register in bags.registers(archive)[before:])
    if told != Counter(numbers):
        yield f"notes are of {dict(told)}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path, help="abrechnung")
    parser.add_argument("--rounds", type=int, default=3, help="how often; another order each time")
    parser.add_argument("--self-test", action="store_true", help="whether two calls that do not wait are noticed, and nothing else")
    arguments = parser.parse_args()
    program, found = Program(arguments.program), []
    try:
        with tempfile.TemporaryDirectory() as name:
            parent = Path(name)
            sample = bags.sample(parent / "input")
            own = {region: own_folder(sample, region, parent) for region in bags.REGIONS}
            if arguments.self_test:
                return 0 if self_test(program, sample, parent) else 1
            for number in range(arguments.rounds):
                for what, inputs in (("one", dict.fromkeys(bags.REGIONS, sample)), ("own", own)):
                    place = parent / f"{what}-{number}"
                    faults = [*issued(program, inputs, place)]
                    found += [f"round {number}, {what} folder: {fault}" for fault in faults or noted(program, place / "archive")]
                    bags.discard(place)
    except (Unavailable, OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
        return stop(str(error))
    for finding in found:
        print(finding)
    print(f"parallel_issue: {arguments.rounds} x 2 x {len(CALLS)} calls at once, {len(found)} findings", file=sys.stderr)
    return 1 if found else 0


def self_test(program: Program, sample: Path, parent: Path) -> bool:
    """Two archives that do not know of each other, put together as two calls would leave them that do not wait."""
    for name in ("a", "b"):
        (parent / name).mkdir()
    regions = {"a": "Nord", "b": "Nord"}
    for name, region in regions.items():
        run = program.call(*Program.issuing(sample, parent / name, parent / f"out-{name}", region))
        if run.returncode:
            raise Unavailable(f"issue ends with {run.returncode}: {run.stderr.strip()[-300:]}")
    sound = [*broken(program, parent / "a", ["Nord"])]
    (parent / "b" / bags.names(parent / "b")[0]).rename(parent / "a/00002-ausstellung-2025-012")
    twice = [*broken(program, parent / "a", ["Nord"])]
    print(f"{'WRONG ' + str(sound) if sound else 'as expected'}: one call")
    print(f"{'as expected' if len(twice) > 1 else 'WRONG ' + str(twice)}: two calls that did not wait")
    return not sound and len(twice) > 1


if __name__ == "__main__":
    sys.exit(main())
