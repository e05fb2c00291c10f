#!/usr/bin/env python3
"""What documents cost: bench_documents.py PROGRAM RENDER_DOCUMENTS. CPU time, medians of several runs.

All documents of the sample, rendered, and rendered and checked, in the steady state and for the first time in a process; a
whole run as a process; and one invoice of ten lines, written, read back and judged by all rules, in both syntaxes.
"""
from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = int(os.environ.get("BENCH_RUNS", "5"))
SAID = re.compile(r"first (\d+) µs, then (\d+) µs each, (\d+) times (\d+) bytes")


def inside(program: str, what: str, count: int) -> tuple[float, float, int]:
    """Microseconds of the first time and of each after it, and bytes."""
    run = subprocess.run([program, what, "input/2025", str(count)], cwd=ROOT, capture_output=True, text=True)
    if run.returncode or not (said := SAID.match(run.stdout)):
        sys.exit(f"bench: {program} {what} failed: {run.stderr}{run.stdout}")
    return int(said[1]), int(said[2]), int(said[4])


def process(command: list[str]) -> float:
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"bench: {' '.join(command)} failed with status {status}")
    return (usage.ru_utime + usage.ru_stime) * 1000


def main() -> None:
    program, render = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        rendered, documents, wholes = [], [], []
        invoices: dict[str, list[tuple[float, float, int]]] = {"ubl": [], "cii": []}
        for _ in range(RUNS):
            rendered.append(inside(render, "unchecked", 30))
            documents.append(inside(render, "documents", 30))
            wholes.append(process([program, "build", "input/2025", "--out", f"{folder}/2025"]))
            for syntax, values in invoices.items():
                values.append(inside(render, syntax, 1_000))
    first, each = (statistics.median(run[index] for run in rendered) / 1000 for index in (0, 1))
    print(f"all documents of the sample but the index ({rendered[0][2] / 1e6:.1f} MB), rendered: {each:.1f} ms CPU, "
          f"{first:.1f} ms the first time in a process")
    first, each = (statistics.median(run[index] for run in documents) / 1000 for index in (0, 1))
    print(f"all documents of the sample ({documents[0][2] / 1e6:.1f} MB), rendered and checked: {each:.1f} ms CPU, "
          f"{first:.1f} ms the first time in a process; abrechnung build as a process {statistics.median(wholes):.1f} ms")
    for syntax, values in invoices.items():
        micro = statistics.median(value[1] for value in values)
        print(f"an invoice of ten lines in {syntax.upper()}, written, read back and judged: {1e6 / micro:,.0f} a CPU second "
              f"({micro:.0f} µs)")


if __name__ == "__main__":
    main()
