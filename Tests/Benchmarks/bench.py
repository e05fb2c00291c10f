#!/usr/bin/env python3
"""CPU time and memory of whole runs, in turn with a peer, medians of several.

The peer is Tests/Checkers/recompute.py: the same figures in plain Python, without any document. Machines drift, so the
two take turns and the ratio is what to quote.
"""
from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = 15


def measure(command: list[str]) -> tuple[float, float]:
    """CPU milliseconds and peak MiB of one run, as the system counted them."""
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"bench: {' '.join(command)} failed with status {status}")
    return (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024


def main() -> None:
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "abrechnung build input/2025": [program, "build", "input/2025", "--out", f"{folder}/2025"],
            "abrechnung check input/2025": [program, "check", "input/2025"],
            "abrechnung --version": [program, "--version"],
            "recompute.py input/2025 (peer, figures only)": [
                sys.executable, "Tests/Checkers/recompute.py", "input/2025"],
        }
        for command in commands.values():
            measure(command)
        samples = {name: [] for name in commands}
        for _ in range(RUNS):
            for name, command in commands.items():
                samples[name].append(measure(command))
    print(f"{'':46} {'CPU ms':>8} {'min':>6} {'max':>6} {'MiB':>6}   ({RUNS} runs in turn, medians)")
    for name, values in samples.items():
        cpu = [value[0] for value in values]
        peak = statistics.median(value[1] for value in values)
        print(f"{name:46} {statistics.median(cpu):8.1f} {min(cpu):6.1f} {max(cpu):6.1f} {peak:6.1f}")


if __name__ == "__main__":
    main()
