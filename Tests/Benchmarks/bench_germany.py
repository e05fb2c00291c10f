#!/usr/bin/env python3
"""Many folders in one call: bench_germany.py PROGRAM [KREISE…], as 10 100 294.

Writes made-up folders (germany.py), settles them in one `build`, and prints time, memory and what was written. Fails if a
folder is not settled, if a municipality has no statement, or if growth is not linear: CPU time per municipality must not
double from the smallest to the largest, nor memory. BENCH_DIR says on which disk.
"""
from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from germany import write_germany

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    program = str(Path(sys.argv[1]).resolve())
    counts = [int(count) for count in sys.argv[2:]] or [10, 100, 294]
    print(f"{'folders':>7} {'municipalities':>14} {'wall s':>8} {'CPU s':>8} {'ms CPU each':>11} {'MiB':>6} "
          f"{'files':>7} {'MB':>7}   {os.cpu_count()} cores")
    rows = []
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR")) as temporary:
        root = Path(temporary)
        folders = write_germany(root / "kreise", max(counts))
        for count in counts:
            rows.append(measure(program, folders[:count], root / f"ausgabe-{count}"))
    first, last = rows[0], rows[-1]
    if last[0] > 2 * first[0]:
        sys.exit(f"bench_germany: CPU time per municipality grows from {first[0]:.1f} to {last[0]:.1f} ms")
    if last[1] > 2 * first[1]:
        sys.exit(f"bench_germany: memory grows from {first[1]:.0f} to {last[1]:.0f} MiB")


def measure(program: str, folders: list[Path], out: Path) -> tuple[float, float]:
    """Milliseconds of CPU per municipality, peak MiB."""
    municipalities = sum(len((folder / "kommunen.csv").read_text().splitlines()) - 1 for folder in folders)
    begin = time.perf_counter()
    with open(os.devnull, "wb") as nowhere, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen([program, "build", *map(str, folders), "--out", str(out)], cwd=ROOT, stdout=nowhere,
                                   stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        if status != 0:
            errors.seek(0)
            sys.exit(f"bench_germany: status {os.waitstatus_to_exitcode(status)}:\n{errors.read().decode()[-2000:]}")
    written = [path for path in out.rglob("*") if path.is_file()]
    statements = sum(path.match("versand/*/abrechnung-2025.xml") for path in written)
    if statements != municipalities:
        sys.exit(f"bench_germany: {statements} statements for {municipalities} municipalities")
    cpu, peak = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
    size = sum(path.stat().st_size for path in written) / 1e6
    print(f"{len(folders):7} {municipalities:14} {wall:8.2f} {cpu:8.2f} {cpu / municipalities * 1000:11.2f} {peak:6.1f} "
          f"{len(written):7} {size:7.1f}", flush=True)
    return cpu / municipalities * 1000, peak


if __name__ == "__main__":
    main()
