#!/usr/bin/env python3
"""Speed and memory over a big payroll export, in turn with DuckDB, polars and Python's csv.

The peers sum amounts by cost centre and month and must come to the generator's cents. The product reads, checks and
digests the export of one employer in a whole `check` of the sample: in one folder the filter lets nobody of the big
export through but the sample's own persons, in another every row counts for somebody on a post. Machines drift, so all
take turns, and the ratio is what to quote. Environment: BENCH_MB, size of the export (default 100).
"""
from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from generate_export import personnel_number, write_export

ROOT = Path(__file__).resolve().parents[2]
RUNS = 3
BOOKED_PERSONS = 1000
PROFILE = "profile/coesfeld.yaml"
EXPORT = "personal-coesfeld.csv"
COST_OBJECT = "50.02.CM"


def measure(command: list[str], output: Path) -> tuple[float, float]:
    """CPU seconds and peak MiB of one run, as the system counted them."""
    with output.open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"bench_csv: {' '.join(command)} failed:\n{output.read_text()[:2000]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def sample_folder(folder: Path) -> Path:
    """A copy of the sample whose profile expects no totals: the made-up export has none."""
    shutil.copytree(ROOT / "input/2025", folder)
    profile = folder / PROFILE
    text = profile.read_text()
    profile.write_text(text[:text.index("summen:")])
    return folder


def excluding_folder(folder: Path, size: int) -> Path:
    """Nearly every row belongs to another cost object; the sample's own persons are in the middle."""
    sample_folder(folder)
    lines = (ROOT / "input/2025" / EXPORT).read_text("cp1252").splitlines()
    own = "".join(f"{line}\r\n" for line in lines if line.endswith(COST_OBJECT))
    sums = write_export(folder / EXPORT, size, extra_rows=own)
    with (folder / "erwartet.tsv").open("w") as out:
        for (center, month), cents in sorted(sums.groups.items()):
            out.write(f"{center}\t{month}\t{cents}\n")
    return folder


def booking_folder(folder: Path) -> Path:
    """Every row passes the filter and belongs to somebody on a post."""
    sample_folder(folder)
    write_export(folder / EXPORT, 0, persons=BOOKED_PERSONS, cost_object=COST_OBJECT)
    posts = folder / "stellen.csv"
    others = [line for line in posts.read_text().splitlines() if ";Nord;" not in line]
    own = [f"N-{index};Nord;1,0;{personnel_number(index)};1,0;01.01.2025;31.12.2025" for index in range(BOOKED_PERSONS)]
    posts.write_text("\n".join(others + own) + "\n")
    agreement = folder / "vereinbarung.yaml"
    agreement.write_text(agreement.read_text().replace("stellen: 2,5", f"stellen: {BOOKED_PERSONS},0", 1))
    return folder


def expect_sums(output: Path, folder: Path, tool: str) -> None:
    """The peers also sum the few rows of the sample, which the generator does not know: those groups are left out."""
    own = re.compile(r"^500\d{3}\t")
    found = [line for line in output.read_text().splitlines() if not own.match(line)]
    expected = [line for line in (folder / "erwartet.tsv").read_text().splitlines() if not own.match(line)]
    if found != expected:
        sys.exit(f"bench_csv: {tool} comes to other sums")


def main() -> None:
    program, python = str(Path(sys.argv[1]).resolve()), sys.argv[2]
    size = int(float(os.environ.get("BENCH_MB", "100")) * 1e6)
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        output = root / "output.txt"
        big = excluding_folder(root / "big", size)
        booked = booking_folder(root / "booked")
        peers = str(ROOT / "Tests/Benchmarks/peers.py")
        export, few = big / EXPORT, booked / EXPORT
        commands = {
            "abrechnung check, nearly all excluded": (export, [program, "check", str(big)]),
            f"abrechnung check, all booked ({BOOKED_PERSONS} persons)": (few, [program, "check", str(booked)]),
            "DuckDB, group by": (export, [python, peers, "duckdb", str(export)]),
            "polars, group by": (export, [python, peers, "polars", str(export)]),
            "Python csv, group by": (export, [python, peers, "csv", str(export)]),
        }
        samples: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
        for _ in range(RUNS):
            for name, (_, command) in commands.items():
                samples[name].append(measure(command, output))
                if command[1] == peers:
                    expect_sums(output, big, command[2])
        flat = []
        for part in (1, 10, 100):
            if part * 1_000_000 <= max(size, 1_000_000):
                folder = excluding_folder(root / f"of{part}", part * 1_000_000)
                flat.append(f"{part} MB: {measure([program, 'check', str(folder)], output)[1]:.1f} MiB")
                shutil.rmtree(folder)
        sizes = {name: file.stat().st_size / 1e6 for name, (file, _) in commands.items()}
    print(f"\n{'':46} {'MB':>7} {'CPU s':>7} {'MB/CPU s':>9} {'ratio':>6} {'MiB':>7}   ({RUNS} runs in turn, medians)")
    first = 0.0
    for name, values in samples.items():
        cpu = statistics.median(value[0] for value in values)
        peak = max(value[1] for value in values)
        speed = sizes[name] / cpu
        first = first or speed
        print(f"{name:46} {sizes[name]:7.1f} {cpu:7.2f} {speed:9.1f} {first / speed:6.2f} {peak:7.1f}")
    print("ratio: how much faster than this the first line is. Peak memory of the first by size: " + ", ".join(flat))


if __name__ == "__main__":
    main()
