#!/usr/bin/env python3
"""Bags of an archive as BagIt's own tool and sha512sum see them, and their chain.

Shares nothing with the product: `bagit.py --validate` judges each bag,
`sha512sum -c` both manifests, and the chain is followed through bag-info.txt
alone, as an auditor would do it by hand.

With --self-test a copy of the archive is damaged first in ways that each of
these must notice.

Exit status: 0 bags were checked, and nothing was found; 1 a finding; 2 wrong
use; 3 it could not run.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import bags
from environment import Unavailable, enter_venv, installed, stop

MANIFESTS = ("manifest-sha512.txt", "tagmanifest-sha512.txt")


def faults(archive: Path) -> list[str]:
    """What is wrong with an archive, a line each."""
    folders = [archive / name for name in bags.names(archive)]
    if not folders:
        raise Unavailable(f"{archive} holds no bag, nothing was checked")
    found = []
    tool = str(installed("bagit.py"))
    for bag in folders:
        run = subprocess.run([sys.executable, tool, "--quiet", "--validate", str(bag)], capture_output=True, text=True)
        if run.returncode:
            found.append(f"{bag.name}: bagit.py: {(run.stderr.strip().splitlines() or ['refused'])[-1]}")
        for manifest in MANIFESTS:
            command = ["sha512sum", "--strict", "--quiet", "--check", manifest]
            if subprocess.run(command, cwd=bag, capture_output=True).returncode:
                found.append(f"{bag.name}: sha512sum: {manifest}")
    return found + broken_links(folders)


def broken_links(folders: list[Path]) -> list[str]:
    """Bags that do not follow on the one before."""
    found = []
    before, seal = "keiner", "keines"
    for number, bag in enumerate(folders, start=1):
        lines = (bag / "bag-info.txt").read_text(encoding="utf-8").splitlines()
        info = dict(line.partition(": ")[::2] for line in lines)
        if not bag.name.startswith(f"{number:05}-"):
            found.append(f"{bag.name}: the number should be {number:05}")
        if (info.get("Vorgaenger"), info.get("Vorgaenger-Tagmanifest-SHA512")) != (before, seal):
            found.append(f"{bag.name}: does not follow on {before}")
        before = bag.name
        seal = bags.seal(bag)
    return found


def append(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b" ")


def first(archive: Path) -> Path:
    return archive / bags.names(archive)[0]


DAMAGES: dict[str, Callable[[Path], object]] = {
    "a changed payload file": lambda archive: append(first(archive) / "data/register.json"),
    "a changed tag file": lambda archive: append(first(archive) / "bag-info.txt"),
    "a missing file": lambda archive: (first(archive) / "data/register.json").unlink(),
    "a foreign file": lambda archive: (first(archive) / "data/foreign").write_text("x"),
    "a changed seal": lambda archive: append(first(archive) / MANIFESTS[1]),
    "a missing bag": lambda archive: shutil.rmtree(first(archive)),
}


def unnoticed(archive: Path) -> list[str]:
    """Damages that nothing was found of."""
    missed = []
    for name, damage in DAMAGES.items():
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "archive"
            shutil.copytree(archive, copy)
            subprocess.run(["chmod", "-R", "u+w", str(copy)], check=True)
            damage(copy)
            if not faults(copy):
                missed.append(f"{name} goes unnoticed")
    return missed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("archive", type=Path)
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    try:
        found = faults(options.archive) + (unnoticed(options.archive) if options.self_test else [])
    except (Unavailable, OSError) as reason:
        return stop(str(reason))
    print(*found, sep="\n", end="\n" if found else "")
    print(f"archive_bags: {len(bags.names(options.archive))} bags, {len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    enter_venv()
    sys.exit(main())
