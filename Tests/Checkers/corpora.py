#!/usr/bin/env python3
"""Whether `abrechnung` says of public documents what the official rules say: corpora.py ABRECHNUNG VALIDATE_INVOICES.

The documents lie in ../shared/corpora: KoSIT's test suite with its verdicts, and fragments of CEN's and Peppol's unit tests,
each of which must fire one rule or pass it. Where they are not there, nothing is compared, and that is told.

Exit status: 0 no difference, or no corpora; 1 a difference; 3 the corpora are there and could not be read.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from environment import ROOT, stop

CORPORA = ROOT.parent / "shared" / "corpora"
LEVELS = {"fatal": "error"}


def suite(program: str) -> tuple[int, int]:
    differences = count = 0
    with tempfile.TemporaryDirectory() as folder, tarfile.open(CORPORA / "xrechnung-testsuite.tar.xz") as archive:
        archive.extractall(folder, filter="data")
        with gzip.open(CORPORA / "xrechnung-testsuite.labels.jsonl.gz", "rt") as lines:
            labels = [json.loads(line) for line in lines]
        paths = [next(Path(folder).rglob(Path(label["file"]).name)) for label in labels]
        answer = subprocess.run([program, "validate", "--json", *paths], capture_output=True, text=True)
        for label, line in zip(labels, answer.stdout.splitlines(), strict=True):
            record = json.loads(line)
            fired: dict[str, str] = {}
            order = ["information", "warning", "error"]
            for finding in record["findings"]:
                level = LEVELS.get(finding["severity"], finding["severity"])
                fired[finding["rule"]] = max(fired.get(finding["rule"], level), level, key=order.index)
            wanted = label["oracle"]
            count += 1
            if (record["verdict"] == "accepted") != wanted["accepted"] or fired != wanted["fired"]:
                differences += 1
                print(f"DIFFERS {label['file']}: official {wanted}, ours {record['verdict']} {fired}")
    return count, differences


def units(program: str, name: str) -> tuple[int, int]:
    with gzip.open(CORPORA / f"{name}.jsonl.gz", "rt") as lines:
        fragments = [json.loads(line) for line in lines]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.writelines(json.dumps({"xml": fragment["xml"]}) + "\n" for fragment in fragments)
        file.flush()
        answer = subprocess.run([program, "--jsonl", "--all-rules", file.name], capture_output=True, text=True)
    differences = 0
    for fragment, line in zip(fragments, answer.stdout.splitlines(), strict=True):
        # Of CII, KoSIT made two rules of R043.
        names = {fragment["rule"], fragment["rule"] + "-1", fragment["rule"] + "-2"}
        fires = any(finding["id"] in names for finding in json.loads(line)["asserts"])
        expected = fragment.get("oracle", fragment["expect"])
        expected = expected if isinstance(expected, str) else fragment["expect"]
        if fires != (expected == "fire"):
            differences += 1
            print(f"DIFFERS {name} {fragment['rule']}: expected {expected}, {'fired' if fires else 'passed'}")
    return len(fragments), differences


def main() -> int:
    if not CORPORA.is_dir():
        print(f"corpora.py: {CORPORA} is not there, nothing compared")
        return 0
    program, alone = sys.argv[1:]
    faults = 0
    try:
        for name, (count, differences) in {
            "test suite": suite(program), "CEN's units": units(alone, "cen-units"),
            "Peppol's units": units(alone, "peppol-units"),
        }.items():
            print(f"corpora.py: {name}: {count - differences} of {count} as expected")
            faults += differences
    except (OSError, ValueError, StopIteration) as error:
        return stop(str(error))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
