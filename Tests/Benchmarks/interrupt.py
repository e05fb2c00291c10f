#!/usr/bin/env python3
"""How long after Ctrl-C the program is gone, and whether it left anything: interrupt.py PROGRAM [TIMES].

Sends SIGINT, SIGTERM or SIGHUP at seeded moments: to `check` of a folder with a big export, to `build` of the largest
Kreis (over an earlier run), and to `build` of 20 folders at once. Every run must end by that signal, or be done; nothing
hidden may be left; what is there must be whole. Prints the times from the signal to the end of the process, how often
the rest was left to another process to remove, and how long that went on.
"""
from __future__ import annotations

import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench_csv import excluding_folder
from germany import Kreis, sizes

SEED = 4711
SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
BIG = 300_000_000


def run(command: list[str], moment: float | None, number: int) -> tuple[float, float, int, str]:
    """Seconds of the whole run, seconds from the signal to the end, status, standard error."""
    with tempfile.TemporaryFile() as errors:
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors)
        sent = None
        if moment is not None:
            try:
                process.wait(moment)
            except subprocess.TimeoutExpired:
                sent = time.perf_counter()
                process.send_signal(number)
        status = process.wait()
        end = time.perf_counter()
        errors.seek(0)
        text = errors.read().decode()
    return end - begin, end - sent if sent else 0.0, status, text


def files(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): path.stat().st_size for path in folder.rglob("*") if path.is_file()}


def hidden(out: Path) -> list[str]:
    names = [path.name for folder in (out.parent, out) if folder.exists() for path in folder.iterdir()]
    return [name for name in names if name.startswith(".")]


def expect(condition: bool, what: str) -> None:
    if not condition:
        sys.exit(f"interrupt: {what}")


def measure(name: str, command: list[str], out: Path | None, folders: list[Path], times: int) -> None:
    chance = random.Random(f"{SEED} {name}")
    whole = run(command, None, 0)[0]
    complete = {folder.name: files(out / folder.name) for folder in folders} if out else {}
    waits, handed_over = [], []
    for index in range(times):
        if out and len(folders) > 1:
            shutil.rmtree(out, ignore_errors=True)
        moment = chance.uniform(0, whole * 1.05)
        number = chance.choice(SIGNALS)
        _, wait, status, text = run(command, moment, number)
        what = f"{name}, run {index}: signal {number} after {moment:.3f} s"
        expect(status in (0, -number), f"{what}: status {status}: {text}")
        if status != 0:
            waits.append(wait * 1000)
            last = text.strip().splitlines()[-1] if text.strip() else ""
            early = moment < 0.05
            expect(early or last.startswith("Abgebrochen"), f"{what}: {text[-500:]}")
        if not out:
            continue
        for folder in folders:
            there = files(out / folder.name) if (out / folder.name).exists() else {}
            expect(not there or there == complete[folder.name], f"{what}: {folder.name} is not whole")
            if len(folders) > 1 and status != 0:
                named = f"{out.name}/{folder.name}" in text
                expect(named == bool(there), f"{what}: {folder.name} published {bool(there)}, named {named}")
        begin = time.perf_counter()
        while hidden(out):
            expect("wird noch weggeräumt" in text and time.perf_counter() - begin < 30, f"{what}: left {hidden(out)}: {text}")
            time.sleep(0.01)
        if "wird noch weggeräumt" in text:
            handed_over.append(time.perf_counter() - begin)
    waits.sort()
    print(f"{name:52} {whole:6.2f} {len(waits):5} {statistics.median(waits):8.1f} "
          f"{waits[int(len(waits) * 0.95)]:8.1f} {waits[-1]:8.1f}   {len(handed_over):4} {max(handed_over, default=0):8.2f}")


def main() -> None:
    program, times = str(Path(sys.argv[1]).resolve()), int(sys.argv[2]) if len(sys.argv) > 2 else 60
    counts = sizes()
    largest = max(range(len(counts)), key=counts.__getitem__)
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR")) as temporary:
        root = Path(temporary)
        big = excluding_folder(root / "big", BIG)
        one = Kreis(largest, counts[largest]).write(root / "in")
        many = [Kreis(number, counts[number]).write(root / "many") for number in range(20)]
        print(f"{'':52} {'run s':>6} {'times':>5} {'median':>8} {'95 %':>8} {'max ms':>8}   {'rest':>4} {'max s':>8}")
        measure(f"check, export of {BIG // 1_000_000} MB", [program, "check", str(big)], None, [], times)
        out = root / "out" / one.name
        measure(f"build, {counts[largest]} municipalities", [program, "build", str(one), "--out", str(out)], root / "out",
                [one], times)
        several = root / "several"
        measure("build, 20 folders at once", [program, "build", *map(str, many), "--out", str(several)], several, many,
                times)


if __name__ == "__main__":
    main()
