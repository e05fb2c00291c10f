#!/usr/bin/env python3
"""Hostile text in every place of the input comes out as text.

Settles two folders that differ in nothing but texts: one holds markup, scripts, styles and templates, the other plain
words in their places (stress_folders.py).  Then each HTML document must have, in Chromium, the same elements and
attributes as its twin, nothing may have run, and its text must be its twin's with the words exchanged; the same for
every XML document.  The head that print repeats on each sheet shows the text as well.  Control characters and marks
that turn the direction of writing are refused where they stand, field by field.

Exit status: 0 all of it holds; 1 something does not; 2 wrong use; 3 the check could not run.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from browser import Browser
from environment import Unavailable, enter_venv, files_below, stop

enter_venv()
from lxml import etree  # noqa: E402

import stress_folders  # noqa: E402
from layouts import kind_of, pdf_of, sheets_of  # noqa: E402

WATCH = """window.__ran = []; for (const name of ["alert", "confirm", "prompt"]) window[name] = text => window.__ran.push(text);"""
# Elements with the names of their attributes, every text, and what attributes say; where a link leads is the file's name.
SEEN = r"""
const elements = [], said = [], drawn = new Set(), classes = new Set();
for (const element of document.querySelectorAll("*")) {
  if (element.tagName === "STYLE") { elements.push("STYLE"); continue; }
  const signature = [element.tagName, ...element.getAttributeNames()].join(" ");
  for (const name of (element.getAttribute("class") || "").split(/\s+/)) classes.add(name);
  // A long name makes more lines of a drawing, or a shorter name: what it is made of stays the same.
  if (element.closest("svg")) { drawn.add(signature); continue; }
  elements.push(signature);
  for (const name of element.getAttributeNames()) if (!["href", "style", "class"].includes(name)) said.push(element.getAttribute(name));
}
const texts = [];
const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
for (let node; (node = walker.nextNode());) if (!node.parentElement.closest("style, svg")) texts.push(node.data);
return {elements, said, drawn: [...drawn], classes: [...classes], text: texts.join("\n"), ran: window.__ran, shown: getComputedStyle(document.body).display,
  rules: [...document.styleSheets].map(sheet => sheet.cssRules.length)};
"""
# What only a drawing with a long name has: lines, and the whole of a name that is cut.
DRAWN = {"title", "g class", "text x y font-size", "tspan x dy", "tspan x y"}
# Digests and sizes of what is attached differ, since the attached differs.
VARYING = re.compile(r"[0-9a-f]{8}(?:\s*[0-9a-f]{8}){7}|[\d.,]+\s(?:kB|Byte)")
# What a browser or an office program takes for an instruction and nobody sees.
INVISIBLE = {"NUL": "\0", "ESC": "\x1b", "BEL": "\x07", "DEL": "\x7f", "NEL": "\x85", "RLO": "\u202e", "LRI": "\u2066",
             "PDF": "\u202c", "LS": "\u2028", "BOM": "\ufeff", "ZWSP": "\u200b", "nonchar": "\ufffe"}
# Texts that go into documents: of the tables, and of the agreement by the line that begins so.
FIELDS = ["name", "strasse", "ort", "ansprechstelle", "telefon", "email", "kontoinhaber"]
KEYS = ["  name: Vereinbarung", "  vorhaben:", "  foerderung:", "  kreis:", "    grund:", "    quelle:", "  absender:",
        "  gruss:", "  unterschrift:", "    federfuehrung:", "      - gremium:", "  grund:"]


def exchanged(text: str) -> str:
    for word, hostile in zip(stress_folders.HARMLESS, stress_folders.HOSTILE, strict=True):
        text = text.replace(word, hostile)
    return text


def even(text: str) -> str:
    return re.sub(r"\s+", " ", VARYING.sub("#", text)).strip()


def twins(parent: Path, pattern: str) -> Iterator[tuple[Path, Path]]:
    """Files in the same order; their names hold the municipalities' names."""
    pair = [sorted(files_below([parent / "out" / name], pattern), key=lambda f: [p[:8] for p in f.parts])
            for name in ("hostile", "harmless")]
    if len(pair[0]) != len(pair[1]):
        raise Unavailable(f"{len(pair[0])} {pattern} of one folder and {len(pair[1])} of the other")
    yield from zip(*pair, strict=True)


def pages(parent: Path) -> Iterator[str]:
    with Browser() as browser, tempfile.TemporaryDirectory() as folder:
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", source=WATCH)
        for hostile, harmless in twins(parent, "*.html"):
            yield from page(browser, hostile, harmless, folder)


def page(browser: Browser, hostile: Path, harmless: Path, folder: str) -> Iterator[str]:
    browser.open(harmless)
    twin = browser.run(SEEN)
    head_of_twin = header(browser, folder)
    browser.open(hostile)
    seen = browser.run(SEEN)
    if seen["ran"] or seen["ran"] is None:
        yield f"{hostile}: a script ran: {seen['ran']}"
    if seen["elements"] != twin["elements"] or seen["rules"] != twin["rules"]:
        other = next((a for a, b in zip(seen["elements"], twin["elements"], strict=False) if a != b), "more or fewer")
        yield f"{hostile}: other elements or rules than its twin's: {other}"
    if foreign := set(seen["drawn"]) - set(twin["drawn"]) - DRAWN:
        yield f"{hostile}: other elements in a drawing than in its twin's: {sorted(foreign)[0]}"
    if strange := [name for name in seen["classes"] if not re.fullmatch(r"[a-z0-9-]*", name)]:
        yield f"{hostile}: a class is „{strange[0]}“"
    if seen["shown"] == "none":
        yield f"{hostile}: the page is not shown"
    for what in ("text", "said"):
        got = even(seen[what] if what == "text" else "\n".join(seen[what]))
        wanted = even(exchanged(twin[what] if what == "text" else "\n".join(twin[what])))
        if got != wanted:
            at = next((i for i, (a, b) in enumerate(zip(got, wanted, strict=False)) if a != b), min(len(got), len(wanted)))
            yield f"{hostile}: {what} is „{got[at - 30:at + 50]}“ where „{wanted[at - 30:at + 50]}“ was typed"
    for words, twins_words in zip(header(browser, folder), head_of_twin, strict=False):
        if kind_of(hostile).running_header and not told(words, twins_words):
            yield f"{hostile}: the head of a sheet says „{words[:120]}“, its twin's „{twins_words[:120]}“"


def header(browser: Browser, folder: str) -> list[str]:
    """What print repeats above the second and later sheets, without blanks."""
    sheets = sheets_of(pdf_of(browser, folder))
    return ["".join(word.text for word in sheet.words if word.top < 24 and word.bottom - word.top < 9)
            for sheet in sheets[1:2]]


def told(words: str, twins_words: str) -> bool:
    """Whether the head begins as the twin's does; it may be cut where it is too long."""
    wanted = re.sub(r"\s+", "", exchanged(twins_words))
    return words[:40] == wanted[:40]


def documents(parent: Path) -> Iterator[str]:
    """XML that can be read, with the same elements and the texts exchanged; tables and JSON that can be read."""
    for hostile, harmless in twins(parent, "*.xml"):
        try:
            trees = [etree.parse(file).getroot() for file in (hostile, harmless)]
        except etree.XMLSyntaxError as error:
            yield f"{hostile}: not well-formed: {error}"
            continue
        if [e.tag for e in trees[0].iter()] != [e.tag for e in trees[1].iter()]:
            yield f"{hostile}: other elements than its twin's"
            continue
        for one, other in zip(trees[0].iter(), trees[1].iter(), strict=True):
            attached = "mimeCode" in one.attrib
            if not attached and even(one.text or "") != even(exchanged(other.text or "")):
                yield f"{hostile}: {etree.QName(one).localname} is „{one.text}“ where „{exchanged(other.text or '')}“ was typed"
    for name in ("hostile", "harmless"):
        for file in files_below([parent / "out" / name], "*.json"):
            json.loads(file.read_text("utf-8"))
        for file in sorted((parent / "out" / name).rglob("*.csv")):
            rows = list(csv.reader(io.StringIO(file.read_text("utf-8-sig")), delimiter=";", strict=True))
            if len({len(row) for row in rows if row}) > 1:
                yield f"{file}: rows of different lengths"
            for row in rows:
                if any(re.match(r"[=@\t\r]|[+-](?![\d,. ]*$)", cell) for cell in row):
                    yield f"{file}: a cell that a spreadsheet takes for a formula"


# -- What nobody sees --------------------------------------------------------------------------------


def refused(program: Path, parent: Path) -> Iterator[str]:
    """Of tables each row must be refused, of the agreement each text, or the file as a whole."""
    for name, character in INVISIBLE.items():
        for spoil in (in_table, in_agreement):
            folder = stress_folders.Stress(
                f"{spoil.__name__}-{name}", [stress_folders.Region("Eins", stress_folders.members(len(FIELDS)))]).write(parent)
            places = spoil(folder, character)
            run = subprocess.run([program, "check", "--json", folder], capture_output=True, text=True)
            try:
                findings = json.loads(run.stdout)["findings"]
            except (ValueError, KeyError) as error:
                raise Unavailable(f"check --json says nothing: {run.stderr[:200]}") from error
            errors = [f for f in findings if f["severity"] == "error"]
            as_a_whole = any(f["code"] == "SET-YAML" for f in errors)
            for file, line, text in places:
                if not as_a_whole and not any((f["file"], f["line"]) == (file, line) for f in errors):
                    yield f"{name} (U+{ord(character):04X}) in {file}:{line}, {text} is not refused"
            if character in run.stdout + run.stderr:
                yield f"{name} (U+{ord(character):04X}) is repeated on the screen"


Places = list[tuple[str, int, str]]


def in_table(folder: Path, character: str) -> Places:
    """The character in each column, one a row."""
    lines = (folder / "kommunen.csv").read_text("utf-8").splitlines()
    header = lines[0].split(";")
    for row, column in enumerate(FIELDS, 1):
        cells = lines[row].split(";")
        cells[header.index(column)] = f"Ab{character}c{cells[header.index(column)]}"
        lines[row] = ";".join(cells)
    (folder / "kommunen.csv").write_bytes(("\n".join(lines) + "\n").encode())
    return [("kommunen.csv", row + 1, column) for row, column in enumerate(FIELDS, 1)]


def in_agreement(folder: Path, character: str) -> Places:
    places = []
    lines = (folder / "vereinbarung.yaml").read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        if any(line.startswith(key) for key in KEYS):
            key = line.partition(":")[0]
            lines[number] = f'{key}: "Ab\\U{ord(character):08x}c"'
            places.append(("vereinbarung.yaml", number + 1, key.strip()))
    (folder / "vereinbarung.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    return places


# -- Self-test ---------------------------------------------------------------------------------------

SPOILINGS = (("a script ran", "</body>", "<script>alert(1)</script></body>"), ("other elements", "</main>", "<b>x</b></main>"),
             ("other elements", "<main", "<main onclick='x()'"),
             ("other elements in a drawing", "</main>", "<svg><a href='#x'></a></svg></main>"), ("a class is", '<main class="', '<main class="X{} '), ("not shown", "</head>", "<style>body{display:none}</style></head>"),
             ("text is", "</h1>", "&amp;amp;</h1>"), ("head of a sheet", 'content: "', 'content: "Anders'))


def self_test(parent: Path) -> bool:
    passed = True
    hostile, harmless = next(pair for pair in twins(parent, "*.html") if "abrechnung-" in pair[0].name)
    text = hostile.read_text("utf-8")
    with Browser() as browser, tempfile.TemporaryDirectory() as folder:
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", source=WATCH)
        for number, (message, old, new) in enumerate((("", "", ""), *SPOILINGS)):
            assert old in text, old
            spoiled = Path(folder) / f"abrechnung-{2000 + number}.html"
            body = text.replace(old, new, 1)
            # Scripts run only where the security policy is gone.
            spoiled.write_text(re.sub(r"<meta http-equiv[^>]*>", "", body) if "script" in message else body, "utf-8")
            found = list(page(browser, spoiled, harmless, folder))
            as_expected = any(message in f for f in found) if message else not found
            print(f"{'as expected' if as_expected else f'WRONG {found}'}: {message or 'the sound page'}")
            passed &= as_expected
    return passed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path, help="abrechnung")
    parser.add_argument("--self-test", action="store_true", help="whether what gets through is noticed, too")
    arguments = parser.parse_args()
    try:
        with tempfile.TemporaryDirectory() as name:
            parent = Path(name)
            for scenario in (stress_folders.hostile, stress_folders.harmless):
                folder = scenario().write(parent)
                subprocess.run([arguments.program, "build", folder, "--out", parent / "out" / folder.name],
                               cwd=stress_folders.ROOT, capture_output=True, check=True)
            if arguments.self_test and not self_test(parent):
                return 1
            found = [*pages(parent), *documents(parent), *refused(arguments.program.resolve(), parent)]
            count = sum(1 for _ in twins(parent, "*.html")) + sum(1 for _ in twins(parent, "*.xml"))
    except (Unavailable, OSError, ValueError, csv.Error, subprocess.CalledProcessError) as error:
        return stop(str(error))
    for finding in found:
        print(finding)
    print(f"injection: {count} documents, {len(INVISIBLE)} invisible characters, {len(found)} findings", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
