#!/usr/bin/env python3
"""Speed and memory of reading, in turn with DuckDB, polars and Python's csv in one run.

First the reader alone, on a reference export: read, decode, check and sum three amounts by cost centre and month, what
the peers do with their own means; all must come to the generator's cents. Then the product: a whole `check` of the
sample with a big export in it, whose rows the filter excludes but for the sample's own persons, beside the peers' bare
sums of the same file; and one whose every row counts for somebody on a post. Machines drift, so all take turns, and the
ratio is what to quote. At the end the reader over growing files: seconds must grow as bytes do, and memory not at all.
Environment: BENCH_MB, size of the exports (default 100); BENCH_RUNS, turns (default 3).
"""
from __future__ import annotations

import multiprocessing
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import generate_reference
from generate_export import personnel_number, write_export

ROOT = Path(__file__).resolve().parents[2]
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


def sample_folder(folder: Path) -> None:
    """A copy of the sample whose profile expects no totals: the made-up export has none."""
    shutil.copytree(ROOT / "input/2025", folder)
    profile = folder / PROFILE
    text = profile.read_text()
    profile.write_text(text[:text.index("summen:")])


def excluding_folder(folder: Path, size: int) -> None:
    """Nearly every row belongs to another cost object; the sample's own persons are in the middle."""
    sample_folder(folder)
    lines = (ROOT / "input/2025" / EXPORT).read_text("cp1252").splitlines()
    own = "".join(f"{line}\r\n" for line in lines if line.endswith(COST_OBJECT))
    sums = write_export(folder / EXPORT, size, extra_rows=own)
    with (folder / "erwartet.tsv").open("w") as out:
        for (center, month), cents in sorted(sums.groups.items()):
            out.write(f"{center}\t{month}\t{cents}\n")


def booking_folder(folder: Path) -> None:
    """Every row passes the filter and belongs to somebody on a post."""
    sample_folder(folder)
    write_export(folder / EXPORT, 0, persons=BOOKED_PERSONS, cost_object=COST_OBJECT)
    posts = folder / "stellen.csv"
    others = [line for line in posts.read_text().splitlines() if ";Nord;" not in line]
    own = [f"N-{index};Nord;1,0;{personnel_number(index)};1,0;01.01.2025;31.12.2025" for index in range(BOOKED_PERSONS)]
    posts.write_text("\n".join(others + own) + "\n")
    agreement = folder / "vereinbarung.yaml"
    agreement.write_text(agreement.read_text().replace("stellen: 2,5", f"stellen: {BOOKED_PERSONS},0", 1))


def expect_reference(output: Path, expected: Path, tool: str) -> None:
    if output.read_text() != expected.read_text():
        sys.exit(f"bench_csv: {tool} comes to other sums")


def expect_payroll(output: Path, expected: Path, tool: str) -> None:
    """The peers also sum the few rows of the sample, which the generator does not know: those groups are left out."""
    own = re.compile(r"^500\d{3}\t")
    found = [line for line in output.read_text().splitlines() if not own.match(line)]
    if found != [line for line in expected.read_text().splitlines() if not own.match(line)]:
        sys.exit(f"bench_csv: {tool} comes to other sums")


def apart(work: Callable[..., object], *arguments: object) -> None:
    """In a process of its own: what is measured begins as a copy of this one, which must stay small."""
    process = multiprocessing.Process(target=work, args=arguments)
    process.start()
    process.join()
    if process.exitcode != 0:
        sys.exit(f"bench_csv: {work.__name__} failed")


def reference_export(path: Path, size: int, sums: Path) -> None:
    generate_reference.write_sums(generate_reference.write(path, size), sums)


@dataclass
class Contestant:
    name: str
    export: Path
    command: list[str]
    judge: Callable[[Path], None] = lambda output: None
    samples: list[tuple[float, float]] = field(default_factory=list)


def race(title: str, contestants: list[Contestant], runs: int, output: Path) -> None:
    for _ in range(runs):
        for contestant in contestants:
            contestant.samples.append(measure(contestant.command, output))
            contestant.judge(output)
    print(f"\n{title:52} {'MB':>7} {'CPU s':>7} {'MB/CPU s':>9} {'ratio':>6} {'MiB':>7}   ({runs} runs in turn, medians)")
    first = 0.0
    for contestant in contestants:
        size = contestant.export.stat().st_size / 1e6
        cpu = statistics.median(sample[0] for sample in contestant.samples)
        first = first or size / cpu
        peak = max(sample[1] for sample in contestant.samples)
        print(f"{contestant.name:52} {size:7.1f} {cpu:7.2f} {size / cpu:9.1f} {first / (size / cpu):6.2f} {peak:7.1f}")


def main() -> None:
    program, reader = (str(Path(argument).resolve()) for argument in sys.argv[1:3])
    python = sys.argv[3]
    size = int(float(os.environ.get("BENCH_MB", "100")) * 1e6)
    runs = int(os.environ.get("BENCH_RUNS", "3"))
    peers = str(ROOT / "Tests/Benchmarks/peers.py")
    labels = {"duckdb": "DuckDB, group by", "polars": "polars, group by", "csv": "Python csv, group by"}
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        output, sums = root / "output.txt", root / "sums.tsv"

        reference = root / "reference.csv"
        apart(reference_export, reference, size, sums)

        def contestants(kind: str, export: Path, judge: Callable[[Path, Path, str], None], expected: Path):
            return [
                Contestant(labels[tool], export, [python, peers, tool, kind, str(export)],
                           lambda output, tool=tool: judge(output, expected, tool)) for tool in labels]

        race("read, decode, check and sum: reference export", [
            Contestant("our reader", reference, [reader, str(reference)],
                       lambda output: expect_reference(output, sums, "our reader")),
            *contestants("reference", reference, expect_reference, sums)], runs, output)
        reference.unlink()

        big, booked = root / "big", root / "booked"
        apart(excluding_folder, big, size)
        race("the whole product on a folder with a big export", [
            Contestant("abrechnung check, nearly all excluded", big / EXPORT, [program, "check", str(big)]),
            *contestants("payroll", big / EXPORT, expect_payroll, big / "erwartet.tsv")], runs, output)
        shutil.rmtree(big)
        apart(booking_folder, booked)
        race("", [Contestant(f"abrechnung check, all booked ({BOOKED_PERSONS} persons)", booked / EXPORT,
                             [program, "check", str(booked)])], runs, output)

        print("\nour reader by size:   MB   CPU s  MB/CPU s     MiB")
        part = 1_000_000
        while part <= max(size, 1_000_000):
            apart(reference_export, reference, part, sums)
            cpu, peak = measure([reader, str(reference)], output)
            print(f"{part / 1e6:23.0f} {cpu:7.2f} {part / 1e6 / cpu:9.1f} {peak:7.1f}")
            part *= 10


if __name__ == "__main__":
    main()
