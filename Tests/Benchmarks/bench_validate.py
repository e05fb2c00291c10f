#!/usr/bin/env python3
"""How fast invoices are checked: bench_validate.py PROGRAM ITS_CHECK_ALONE PYTHON. Peers take turns on the same files.

Files a CPU second in the steady state: the CPU time of N rounds less that of one, so that start and compiling do not
count. Then whole processes: one small file from cold start, and memory over 1,000 and 100,000 files. The files are those
of KoSIT's test suite below 20 KB where ../shared has it, else our own scenario invoices (left by `make test`).
"""
from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SUITE = ROOT.parent / "shared" / "corpora" / "xrechnung-testsuite.tar.xz"
CASES = ROOT / ".build" / "checked" / "cases"
ROUNDS = int(os.environ.get("BENCH_RUNS", "3"))


def measure(command: list[str]) -> tuple[float, float, str]:
    """CPU seconds and peak MiB of one run, and what it printed."""
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    out = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"bench: {' '.join(command[:4])} … failed with status {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, out.strip()


def files(folder: Path) -> list[str]:
    if SUITE.is_file():
        with tarfile.open(SUITE) as archive:
            archive.extractall(folder, filter="data")
        found = sorted(path for path in folder.rglob("*.xml") if path.stat().st_size < 20_000)
    else:
        found = sorted(CASES.glob("*.xml"))
    if not found:
        sys.exit(f"bench: no invoices in {SUITE} or {CASES}; run make test first")
    return [str(path) for path in found]


def main() -> None:
    program, alone, python = sys.argv[1:]
    peers = str(ROOT / "Tests/Benchmarks/validate_peers.py")
    with tempfile.TemporaryDirectory() as name:
        names = files(Path(name))
        size = statistics.mean(os.path.getsize(path) for path in names)
        print(f"{len(names)} invoices, {size / 1000:.1f} KB each on average; {ROUNDS} runs in turn, medians")
        # Rounds that take about a second or two each.
        tools = {
            "abrechnung": ([alone, "--quiet", "--repeat"], 100),
            "libxml2: parse (lxml)": ([python, peers, "parse"], 100),
            "libxml2: parse and XSD (lxml)": ([python, peers, "schema"], 60),
            "official rules through Saxon": ([python, peers, "saxon"], 4),
            "verifyhash-einvoice": ([python, peers, "verifyhash"], 4),
            "eu-einvoice": ([python, peers, "eu-einvoice"], 3),
        }
        rates: dict[str, list[float]] = {tool: [] for tool in tools}
        peaks: dict[str, float] = {}
        for _ in range(ROUNDS):
            for tool, (command, repeat) in tools.items():
                once, _, _ = measure([*command, "1", *names])
                many, peak, _ = measure([*command, str(repeat + 1), *names])
                rates[tool].append(repeat * len(names) / max(many - once, 1e-6))
                peaks[tool] = peak
        ours = statistics.median(rates["abrechnung"])
        print(f"{'':34} {'files/CPU-s':>12} {'ours/it':>8} {'MiB':>7}")
        for tool, values in rates.items():
            rate = statistics.median(values)
            print(f"{tool:34} {rate:12,.0f} {ours / rate:8.1f} {peaks[tool]:7.1f}")
        cold = [measure([program, "validate", names[0]]) for _ in range(15)]
        print(f"one file, cold start: {statistics.median(c for c, _, _ in cold) * 1000:.1f} ms CPU, "
              f"{max(m for _, m, _ in cold):.1f} MiB")
        for count in (1_000, 100_000):
            folder = Path(name) / f"many-{count}"
            folder.mkdir()
            for number in range(count):
                os.link(names[number % len(names)], folder / f"{number:06}.xml")
            cpu, peak, _ = measure([program, "validate", "--quiet", str(folder)])
            print(f"{count:,} files in one process, all cores: {count / cpu:,.0f} a CPU second, {peak:.1f} MiB")


if __name__ == "__main__":
    main()
