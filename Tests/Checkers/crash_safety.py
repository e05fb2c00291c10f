#!/usr/bin/env python3
"""Ends `issue` and `correct` at every place, and lets every call that writes fail: the archive stays whole.

strace first tells which calls write, sync, rename, protect or remove something below archive and output folder.  Then, at
each of them, one run is killed (SIGKILL), one is told EIO and one ENOSPC: at all of a first issue and of a correction of a
correction, and at those that come on top where an archive is in use or two issuers are corrected.  After each, read without the program
(bags.py): the archive is the old one or the new one, its chain holds, no number is missing or given twice; the output
folder is that of before, or whole, or, if killed between two renames, moved aside.  A failed call is told in one German
sentence with exit status 3.  The same call again succeeds, and then all is issued once and lies in the output folder as
it was sealed.  After the first and last position of each kind, everything else is issued as well.

Then disks that are full (small tmpfs, as many sizes as an archive takes) and folders that cannot be written.

Exit status: 0 all positions were tried and nothing was found; 1 something was; 2 wrong use; 3 a check could not run.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import bags
from bags import Program, discard
from environment import Unavailable, stop

WRITING = {
    "write", "pwrite64", "writev", "pwritev", "pwritev2", "fsync", "fdatasync", "sync_file_range", "rename", "renameat",
    "renameat2", "mkdir", "mkdirat", "chmod", "fchmod", "fchmodat", "fchmodat2", "chown", "fchown", "lchown", "fchownat",
    "unlink", "unlinkat", "rmdir", "flock", "truncate", "ftruncate", "fallocate", "link", "linkat", "symlink",
    "symlinkat", "mknod", "mknodat", "copy_file_range", "sendfile", "utimensat", "setxattr", "fsetxattr", "creat"}
# What only looks. A call of another name below the folders stops the check: nobody thought about it.
LOOKING = {
    "openat", "open", "close", "read", "pread64", "readv", "lseek", "fstat", "stat", "lstat", "newfstatat", "statx", "access",
    "faccessat", "faccessat2", "readlink", "readlinkat", "getdents64", "fadvise64", "fcntl", "mmap", "ioctl", "getcwd",
    "execve", "statfs", "fstatfs"}
# Where a failure changes nothing that matters: clearing up, on the disk and behind oneself.
BEST_EFFORT = {"unlink", "unlinkat", "rmdir", "chmod", "rename"}
CALL = re.compile(r"^(\d+) +(\w+)\((.*)$")
FOREIGN = re.compile(r"Fatal error|Stack dump|Backtrace|Crash|Thread \d|\.swift:\d|[Ee]rrno|No space|Input/output|0x[0-9a-f]{6}")
SENTENCE = re.compile(r"Fehler: [^\n]* kann nicht (geschrieben|gelesen) werden: [^\n]+")
# No process has so high a number: folders of these are left over.
DEAD = 4_194_303
SECONDS = 60


@dataclass(frozen=True)
class Position:
    """One call of the run: the how-manieth of its name, and on what."""

    call: str
    number: int
    place: str


@dataclass
class Scenario:
    """A run that is disturbed, and what lies there before it."""

    name: str
    base: Path
    # Arguments from the folder the base was copied to.
    arguments: Callable[[Path], list[object]]
    # What is to be sent then, and where.
    kind: str = "ausstellung"
    out: str = "sent/2025"
    # Of these calls only; all, if none is named.
    only: frozenset[str] = frozenset()
    # What is issued of all regions in the end.
    input: Path | None = None
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)

    def is_edge(self, position: Position) -> bool:
        """Whether it is the first or last of its kind."""
        alike = [other for other in self.positions if other.call == position.call]
        return position in (alike[0], alike[-1])

    def unsent(self, place: Path, regions: list[str]) -> list[str]:
        but = self.before if self.kind == "berichtigung" else ()
        return list(bags.unsent(place / "archive", place / self.out, regions, self.kind, but))


class Checker:
    def __init__(self, program: Program, folder: Path) -> None:
        self.program, self.folder, self.input = program, folder, bags.sample(folder / "input")
        self.strace = bags.needs("strace")
        self.counts: Counter[str] = Counter()

    # -- What lies there before -------------------------------------------------------------------

    def issue(self, place: Path, *regions: str, given: Path | None = None) -> list[object]:
        return Program.issuing(given or self.input, place / "archive", place / "sent/2025", *regions)

    def correct(self, place: Path, given: Path, *regions: str) -> list[object]:
        return Program.correcting(given, place / "archive", place / "sent/berichtigt", *regions)

    def changed(self, name: str, cents: str) -> Path:
        """The input with another amount in Mitte and in Nord."""
        folder = self.folder / name
        shutil.copytree(self.input, folder)
        costs = folder / "sachkosten.csv"
        text = costs.read_text("utf-8")
        for amount in ("2.918,50", "1.846,37"):
            if amount not in text:
                raise Unavailable(f"{amount} is no amount of the sample any more")
            text = text.replace(amount, amount[:-2] + cents)
        costs.write_text(text, "utf-8")
        return folder

    def scenarios(self) -> Iterator[Scenario]:
        fresh = self.place("fresh")
        yield Scenario("the first issue", fresh, lambda place: self.issue(place, "Mitte"))
        # An archive and an output folder that are in use, and what was left by a run that was killed in each.
        again = self.place("again")
        self.prepared(self.issue(again, "Nord"))
        leftover = again / f"archive/.neu-{DEAD}"
        shutil.copytree(again / "archive" / bags.names(again / "archive")[0] / "data/jsonl", leftover / "data/jsonl")
        for path in (leftover / "data", leftover / "data/jsonl"):
            path.chmod(0o555)
        (again / f"sent/.2025.neu-{DEAD}").mkdir()
        (again / f"sent/.2025.neu-{DEAD}/a.txt").write_text("a")
        # What is written is as in the first; what is new is clearing up and exchanging folders.
        yield Scenario("an issue into an archive in use", again, lambda place: self.issue(place, "Mitte"),
                       only=frozenset({"rename", "unlink", "rmdir", "chmod", "mkdir", "flock"}))
        once, twice = self.changed("input-once", "94"), self.changed("input-twice", "98")
        corrected = self.place("corrected")
        self.prepared(self.issue(corrected, "Mitte"))
        self.prepared(self.correct(corrected, once, "Mitte"))
        yield Scenario("a correction of a correction", corrected, lambda place: self.correct(place, twice, "Mitte"),
                       "berichtigung", "sent/berichtigt", input=twice)
        # Two bags: what happens between them is what is new.
        both = self.place("both")
        self.prepared(self.issue(both, "Mitte", "Nord"))
        yield Scenario("a correction of two issuers", both, lambda place: self.correct(place, once, "Mitte", "Nord"),
                       "berichtigung", "sent/berichtigt", frozenset({"rename"}), input=once)

    def place(self, name: str) -> Path:
        place = self.folder / name
        for part in ("archive", "sent"):
            (place / part).mkdir(parents=True)
        return place

    def prepared(self, arguments: list[object]) -> None:
        run = self.program.call(*arguments)
        if run.returncode:
            raise Unavailable(f"an undisturbed run ends with {run.returncode}: {run.stderr.strip()[-300:]}")

    def copy(self, scenario: Scenario, name: str) -> Path:
        place = self.folder / "work" / f"{scenario.base.name}-{name}"
        shutil.copytree(scenario.base, place)
        return place

    # -- Which calls there are -----------------------------------------------------------------------

    def count(self, scenario: Scenario) -> None:
        """Runs it undisturbed under strace, and notes every position."""
        place = self.copy(scenario, "counted")
        scenario.before = bags.names(place / "archive")
        log = place / "log"
        run = self.program.call(*scenario.arguments(place), around=(self.strace, "-f", "-y", "-o", str(log)))
        if run.returncode:
            raise Unavailable(f"under strace, „{scenario.name}“ ends with {run.returncode}: {run.stderr.strip()[-300:]}")
        scenario.after = bags.names(place / "archive")
        main, numbers, writable = None, Counter(), set()
        for line in log.read_text("utf-8", "replace").splitlines():
            if not (match := CALL.match(line)):
                continue
            process, call, rest = match.groups()
            main = main or process
            numbers[process, call] += 1
            if (about := self.place_of(rest, place)) is None:
                continue
            creates = call in ("openat", "open") and re.search(r"O_CREAT|O_TRUNC", rest)
            # By path: what the call answered may stand in another line.
            if call in ("openat", "open") and re.search(r"O_WRONLY|O_RDWR", rest):
                writable.add(about)
            closes = call == "close" and about in writable
            if closes:
                writable.discard(about)
            if call in WRITING or creates or closes:
                if scenario.only and call not in scenario.only:
                    continue
                if process != main:
                    raise Unavailable(f"{call} of {about} is not in the main thread: its positions cannot be counted")
                scenario.positions.append(Position(call, numbers[process, call], about))
            elif call not in LOOKING:
                raise Unavailable(f"{call} of {about} is a call that this check does not know")
        discard(place)

    def place_of(self, rest: str, place: Path) -> str | None:
        """The first path below archive or output folder, the same whatever process it is of."""
        for path in re.findall(r'[<"](/[^">]*)', rest):
            if path.startswith(f"{place}/archive") or path.startswith(f"{place}/sent"):
                return re.sub(rf"-(?!{DEAD}\b)\d+(?=/|$)", "-PID", path.removeprefix(str(place)))
        return None

    # -- One run that is disturbed -------------------------------------------------------------------

    def disturbed(self, scenario: Scenario, position: Position, how: str) -> list[str]:
        place = self.copy(scenario, f"{position.call}-{position.number}-{how}")
        try:
            return [f"{scenario.name}, {how} at {position.call} {position.number} of {position.place}: {fault}"
                    for fault in self.faults_of(scenario, position, how, place)]
        finally:
            discard(place)

    def faults_of(self, scenario: Scenario, position: Position, how: str, place: Path) -> Iterator[str]:
        log = place / "log"
        kills = how == "KILL"
        injected = f"{position.call}:{'signal=KILL' if kills else f'error={how}'}:when={position.number}"
        # With --seccomp-bpf strace is quicker, and injects no signals.
        around = (self.strace, "-f", "-y", "-o", str(log), *(() if kills else ("--seccomp-bpf",)),
                  "-e", f"trace={position.call}", "-e", f"inject={injected}")
        try:
            run = self.program.call(*scenario.arguments(place), around=around, seconds=SECONDS)
        except subprocess.TimeoutExpired:
            yield f"hangs for {SECONDS} s"
            return
        hit = self.hit(log, kills, place)
        if hit != position.place:
            yield f"was done to {hit} instead: the positions are not the same in every run"
            return
        if kills:
            if run.returncode not in (-9, 137):
                yield f"was not killed: exit status {run.returncode}"
        else:
            self.counts[f"exit status {run.returncode}"] += 1
            yield from self.faults_of_words(position, run)
        yield from self.faults_of_state(scenario, place, None if kills else run.returncode)
        yield from self.faults_after_next(place, scenario.arguments(place), scenario, regions_of(scenario.after))
        if scenario.is_edge(position):
            yield from self.faults_after_all(place, scenario)

    def hit(self, log: Path, kills: bool, place: Path) -> str | None:
        lines = [line for line in log.read_text("utf-8", "replace").splitlines() if CALL.match(line)]
        if not kills:
            lines = [line for line in lines if "(INJECTED)" in line]
            if len(lines) != 1:
                return f"{len(lines)} calls"
        return self.place_of(CALL.match(lines[-1])[3], place) if lines else None

    @staticmethod
    def faults_of_words(position: Position, run: subprocess.CompletedProcess[str]) -> Iterator[str]:
        if foreign := FOREIGN.search(run.stderr + run.stdout):
            yield f"says „{foreign[0]}“: {run.stderr[-300:]}"
        told = [line for line in run.stderr.splitlines() if line.startswith("Fehler:")]
        if run.returncode == 3:
            if len(told) != 1 or not SENTENCE.fullmatch(told[0]):
                yield f"says {told} instead of one sentence that tells what could not be done"
        elif run.returncode != 0 or told:
            yield f"exit status {run.returncode}, {told}"
        elif position.call not in BEST_EFFORT and (position.call, position.place) != ("close", f"/archive/{bags.LOCK}"):
            yield "is not noticed"

    def faults_of_state(self, scenario: Scenario, place: Path, status: int | None) -> Iterator[str]:
        archive, out, before = place / "archive", place / scenario.out, scenario.base / scenario.out
        if found := bags.faults(archive):
            yield from (f"afterwards {fault}" for fault in found)
            return
        state = bags.names(archive)
        if len(state) < len(scenario.before) or state != scenario.after[:len(state)]:
            yield f"afterwards the archive holds {state}"
        if status == 0 and state != scenario.after:
            yield "ends with 0, and nothing was issued"
        if not out.exists():
            # Between two renames; otherwise what was there must still be there.
            if before.exists() and not list(out.parent.glob(f".{out.name}.alt-*")):
                yield "the output folder of before is lost"
            elif before.exists() and status is not None:
                yield "the output folder of before was not put back"
        elif not same_tree(out, before):
            yield from (f"afterwards {fault}" for fault in scenario.unsent(place, regions_of(state)))

    def faults_after_all(self, place: Path, scenario: Scenario) -> Iterator[str]:
        """Whatever was left out is issued."""
        yield from self.faults_after_next(place, self.issue(place, given=scenario.input), None, list(bags.REGIONS))

    def faults_after_next(
        self, place: Path, arguments: list[object], scenario: Scenario | None, regions: list[str]
    ) -> Iterator[str]:
        """The next run is not disturbed; then all of the regions is issued. - scenario: whose run it is; nil of another."""
        archive, out = place / "archive", place / "sent/2025"
        try:
            run = self.program.call(*arguments, seconds=SECONDS)
        except subprocess.TimeoutExpired:
            yield f"the next run hangs for {SECONDS} s"
            return
        if run.returncode:
            yield f"the next run ends with {run.returncode}: {run.stderr.strip()[-300:]}"
        found = bags.faults(archive) or list(bags.faults_of_issue(archive, regions))
        found = found or (scenario.unsent(place, regions) if scenario else list(bags.unsent(archive, out, regions)))
        yield from (f"after the next run {fault}" for fault in found)
        if scenario and bags.names(archive) != scenario.after:
            yield f"after the next run the archive holds {bags.names(archive)}"
        # What is left beside the output folder goes when something is put there again.
        if left := [*archive.glob(f"{bags.UNFINISHED}*"), *(() if scenario else out.parent.glob(f".{out.name}.*"))]:
            yield f"after the next run {left} is left over"
        if fault := self.program.verdict(archive):
            yield f"after the next run {fault}"

    # -- Full disks, folders that cannot be written ---------------------------------------------------

    def full_disks(self) -> Iterator[str]:
        """A small disk of one's own below archive or output folder; the run sees it, nobody else does."""
        apart = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-rm"]
        if subprocess.run([*apart, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True).returncode:
            raise Unavailable("not checked: full disks, since no file system can be mounted here; run it as root")
        sizes = 0
        for part, kilobytes in (("archive", range(8, 5000, 48)), ("sent", range(8, 5000, 96))):
            for size in kilobytes:
                place = self.folder / "work" / f"full-{part}-{size}"
                for name in ("archive", "sent", "copy"):
                    (place / name).mkdir(parents=True)
                # What came of it is copied to a real disk before the small one goes.
                script = f'mount -t tmpfs -o size={size}k none "$1/{part}" && shift && "$@"; status=$?; ' \
                         f'cp -a "$PLACE/{part}/." "$PLACE/copy/" && exit $status'
                os.environ["PLACE"] = str(place)
                run = self.program.call(*self.issue(place, "Mitte"), around=(*apart, "sh", "-c", script, "sh", str(place)))
                discard(place / part)
                (place / "copy").rename(place / part)
                scenario = Scenario(f"{part} on a disk of {size} kB", place / "none", lambda _: [],
                                    after=["00001-ausstellung-2025-016"])
                found = [*self.faults_of_state(scenario, place, run.returncode)]
                if run.returncode == 3:
                    found += self.faults_of_words(Position("write", 0, part), run)
                    if "kein Platz auf der Platte" not in run.stderr:
                        found.append(f"says „{run.stderr.strip()[-200:]}“")
                elif run.returncode:
                    found.append(f"exit status {run.returncode}: {run.stderr.strip()[-300:]}")
                found += self.faults_after_all(place, scenario)
                yield from (f"{scenario.name}: {fault}" for fault in found)
                discard(place)
                sizes += 1
                if run.returncode == 0:
                    break
            else:
                yield f"{part}: no disk was large enough"
        self.counts["sizes of full disks"] = sizes

    def protected(self) -> Iterator[str]:
        """As somebody who is not root: rights do not bind root."""
        away = ()
        if os.geteuid() == 0:
            away = (bags.needs("setpriv", "util-linux"), "--reuid=65534", "--regid=65534", "--clear-groups")
        place = self.place("protected")
        for name in ("archive", "sent"):
            (place / name).chmod(0o777)
        archive = place / "archive"

        def refused(what: str, sentence: str, around: tuple[str, ...] = away) -> Iterator[str]:
            held = bags.names(archive)
            run = self.program.call(*self.issue(place, "Nord"), around=around)
            if run.returncode != 3 or sentence not in run.stderr:
                yield f"{what}: exit status {run.returncode}, {run.stderr.strip()[-200:]}"
            yield from (f"{what}: {fault}" for fault in self.faults_of_words(Position("write", 0, what), run))
            yield from (f"{what}: {fault}" for fault in bags.faults(archive))
            if bags.names(archive) != held:
                yield f"{what}: the archive holds {bags.names(archive)}"
            self.counts["folders that cannot be written"] += 1

        archive.chmod(0o555)
        yield from refused("an empty archive that cannot be written", "keine Berechtigung")
        archive.chmod(0o777)
        # Bags are sealed and left-overs removed without root's rights, too.
        run = self.program.call(*self.issue(place, "Mitte"), around=away)
        if run.returncode:
            yield f"as somebody else: exit status {run.returncode}, {run.stderr.strip()[-200:]}"
        archive.chmod(0o555)
        yield from refused("an archive that cannot be written", "keine Berechtigung")
        archive.chmod(0o777)
        (place / "sent").chmod(0o555)
        run = self.program.call(*Program.issuing(self.input, archive, place / "sent/nord", "Nord"), around=away)
        if run.returncode != 3 or "keine Berechtigung" not in run.stderr:
            yield f"an output folder that cannot be written: exit status {run.returncode}, {run.stderr.strip()[-200:]}"
        yield from (f"an output folder that cannot be written: {fault}" for fault in bags.faults(archive))
        (place / "sent").chmod(0o777)
        if os.geteuid() == 0:
            mounted = ("unshare", "-m", "sh", "-c", 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && shift && "$@"',
                       "sh", str(archive))
            yield from refused("an archive that is mounted for reading", "nur zum Lesen eingebunden", mounted)
        rest = Scenario("folders that cannot be written", place, lambda _: [])
        yield from (f"after {rest.name}: {fault}" for fault in self.faults_after_all(place, rest))


def regions_of(state: list[str]) -> list[str]:
    """Regions of which bags were issued."""
    return [name for name, digits in bags.REGIONS.items() if any(bag.endswith(digits) for bag in state)]


def same_tree(one: Path, other: Path) -> bool:
    trees = [{str(path.relative_to(top)): path.read_bytes() for path in top.rglob("*") if path.is_file()}
             for top in (one, other)]
    return trees[0] == trees[1]


def self_test(checker: Checker) -> bool:
    """What must be found in an archive and an output folder that were spoiled."""
    place = checker.place("spoiled")
    checker.prepared(checker.issue(place))
    archive, out = place / "archive", place / "sent/2025"
    first, second, third = (archive / name for name in bags.names(archive))

    def found() -> list[str]:
        return bags.all_faults(archive, out, list(bags.REGIONS))

    def rewritten(text: str) -> None:
        register = third / "data/register.json"
        register.write_text(re.sub(r"CM25-004-0002", text, register.read_text("utf-8")), "utf-8")

    spoilings: dict[str, Callable[[], object]] = {
        "a torn bag": lambda: (first / "manifest-sha512.txt").write_bytes(b""),
        "a bag that lacks a file": lambda: next(first.rglob("rechnung-*.html")).unlink(),
        "a file too many": lambda: (second / "data/x").write_text("x"),
        "a folder without bags' files": lambda: (archive / "00004-ausstellung-2025-012").mkdir(),
        "a bag of before is lost": lambda: discard(first),
        "the newest bag is lost": lambda: discard(third),
        "a number twice": lambda: rewritten("CM25-004-0001"), "a number left out": lambda: rewritten("CM25-004-0009"),
        "a file could be written": lambda: (first / "bagit.txt").chmod(0o644),
        "nothing was sent": lambda: shutil.rmtree(out / "versand"),
    }
    passed = found() == []
    print(f"{'as expected' if passed else f'WRONG {found()}'}: the sound archive")
    sound = checker.folder / "sound"
    shutil.copytree(place, sound)
    for name, spoil in spoilings.items():
        for path in archive.rglob("*"):
            path.chmod(0o755)
        spoil()
        noticed = bool(found())
        print(f"{'as expected' if noticed else 'WRONG nothing found'}: {name}")
        passed &= noticed
        discard(place)
        shutil.copytree(sound, place)
    return passed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path, help="abrechnung; of a release, or it takes half an hour")
    parser.add_argument("--self-test", action="store_true", help="whether spoiled archives are noticed, and nothing else")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="runs at a time")
    arguments = parser.parse_args()
    begun, found = time.monotonic(), []
    try:
        # In memory, where there is such a disk: what a sync costs is not what is looked at.
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        with tempfile.TemporaryDirectory(dir=memory) as name:
            Path(name).chmod(0o755)
            checker = Checker(Program(arguments.program), Path(name).resolve())
            (checker.folder / "work").mkdir()
            if arguments.self_test:
                return 0 if self_test(checker) else 1
            total = 0
            for scenario in checker.scenarios():
                checker.count(scenario)
                if not scenario.positions or scenario.after == scenario.before:
                    raise Unavailable(f"„{scenario.name}“ writes nothing")
                kinds = Counter(position.call for position in scenario.positions)
                print(f"{scenario.name}: {len(scenario.positions)} positions ("
                      + ", ".join(f"{count} {call}" for call, count in sorted(kinds.items())) + ")", file=sys.stderr)
                cases = [(position, how) for position in scenario.positions for how in ("KILL", "EIO", "ENOSPC")]
                total += len(cases)
                with ThreadPoolExecutor(arguments.jobs) as pool:
                    for faults in pool.map(lambda case, s=scenario: checker.disturbed(s, *case), cases):
                        found += faults
            found += [*checker.full_disks(), *checker.protected()]
    except (Unavailable, OSError, ValueError, subprocess.SubprocessError) as error:
        return stop(str(error))
    for finding in found:
        print(finding)
    counted = ", ".join(f"{count} x {what}" for what, count in sorted(checker.counts.items()))
    print(f"crash_safety: {total} disturbed runs ({counted}), {len(found)} findings ({time.monotonic() - begun:.0f} s)",
          file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
