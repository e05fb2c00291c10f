"""Where the checkers find what setup.sh installed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = Path(os.environ.get("ABRECHNUNG_VENV") or ROOT / ".venv")


class Unavailable(Exception):
    """The environment lacks something; a check that cannot run is no pass."""


def enter_venv() -> None:
    """Goes on in the checkers' interpreter, whichever one started the script."""
    if Path(sys.prefix).resolve() == VENV.resolve():
        return
    python = VENV / "bin" / "python"
    if not python.exists():
        sys.exit(stop(f"{VENV} is missing; run Tests/Checkers/setup.sh first"))
    os.execv(python, [str(python), *sys.argv])


def installed(relative: str) -> Path:
    """A file or folder of an installed wheel."""
    for packages in VENV.glob("lib/python3*/site-packages"):
        if (packages / relative).exists():
            return packages / relative
    raise Unavailable(f"{relative} is missing in {VENV}; run Tests/Checkers/setup.sh first")


def files_below(arguments: list[Path], pattern: str) -> list[Path]:
    """The files named, and those below the folders named, sorted.

    A folder without a single match is refused, so that a misspelt or empty
    one cannot pass for a checked one.
    """
    files: list[Path] = []
    for argument in arguments:
        found = sorted(argument.rglob(pattern)) if argument.is_dir() else [argument]
        if not found:
            raise Unavailable(f"{argument} holds no {pattern}, nothing was checked")
        files += found
    return files


def stop(message: str) -> int:
    """Says why nothing could be checked; the exit status for it."""
    print(f"{Path(sys.argv[0]).name}: {message}", file=sys.stderr)
    return 3
