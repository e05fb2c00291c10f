#!/usr/bin/env python3
"""Measures in Chromium how documents lie on screens and on sheets of paper.

On a screen, wide and narrow: axe-core finds nothing, the page is not wider than the screen, no text is cut off, runs
out of its box or lies on other text.  On paper: nothing is wider than the sheet (the browser would shrink all of it),
runs over the margin or lies on other text; each sheet says „Seite n von m“; no heading and no caption stands alone at
a sheet's foot; no total is torn from the two rows before it; no sheet is nearly empty; the number of sheets is what
the kind of document needs.  Letters keep the measures of DIN 5008, form B.

Exit status: 0 documents were measured and nothing was found; 1 something was; 2 wrong use; 3 a check could not run.
"""

from __future__ import annotations

import argparse
import base64
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from browser import Browser
from environment import Unavailable, files_below, stop
from html_documents import VIEWS, Finding, axe_in

MM = 72 / 25.4


@dataclass(frozen=True)
class Kind:
    """What a sheet of a kind of document keeps."""

    pattern: str
    # Fewest and most sheets, and how many rows of members more make one sheet more.
    fewest: int
    most: int
    # Millimetres of white at the right.
    right: float
    # Says from its second sheet on whose it is.
    running_header: bool = False
    letter: bool = False
    # All tables have a row for each member, not one of them.
    by_all_tables: bool = False


KINDS = {
    "statement": Kind(r"(abrechnung-\d{4}|letters/[^/]*)\.html$", 1, 3, 20, running_header=True, letter=True),
    "invoice": Kind(r"(rechnung|gutschrift|storno)-.*\.html$", 1, 4, 18),
    "recalculation": Kind(r"pruefung-\d{4}\.html$", 1, 6, 20, by_all_tables=True),
    "district": Kind(r"kreis[^/]*\.html$", 2, 7, 20, running_header=True),
    "paper": Kind(r"vorlagen/\d{8}-[^/]*\.html$", 2, 6, 20, running_header=True),
    "index": Kind(r"index\.html$", 1, 6, 14),
    "release": Kind(r"intern/freigabe\.html$", 1, 2, 20),
}
ROWS_OF_A_SHEET = 25


def kind_of(file: Path) -> Kind:
    return KINDS[name_of_kind(file)]


def name_of_kind(file: Path) -> str:
    for name, kind in KINDS.items():
        if re.search(kind.pattern, file.as_posix()):
            return name
    raise Unavailable(f"{file} is no kind of document that layouts.py knows; name it in KINDS")


# -- Screens --------------------------------------------------------------------------------------

# Text that is cut off by its box, that runs out of its box, and that lies on other text.  What scrolls by itself, is
# hidden from everybody or only drawn behind (watermark) is left out.
ON_SCREEN = r"""
const found = [], boxes = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const skipped = element => {
  for (let e = element; e; e = e.parentElement) {
    const style = getComputedStyle(e);
    if (style.display === "none" || style.visibility === "hidden" || e.tagName === "STYLE" || e.tagName === "SCRIPT") return true;
    if (e.getAttribute("aria-hidden") === "true" || style.position === "fixed" || style.position === "sticky") return true;
    if (e.tagName === "TITLE" || e.tagName === "DESC" || e.tagName === "DEFS") return true;
    // A link for the keyboard, shown when it is reached.
    if (style.position === "absolute" && e.getBoundingClientRect().right < 0) return true;
  }
  return false;
};
for (let node; (node = walker.nextNode());) {
  if (!node.data.trim() || skipped(node.parentElement)) continue;
  const range = document.createRange();
  range.selectNodeContents(node);
  const rects = [...range.getClientRects()].filter(r => r.width > 0 && r.height > 0);
  let scrolls = false;
  for (let e = node.parentElement; e && e !== document.body; e = e.parentElement) {
    const style = getComputedStyle(e), outer = e.getBoundingClientRect();
    const inline = style.display === "inline" || style.display === "contents" || e instanceof SVGElement;
    if (/auto|scroll/.test(style.overflowX)) {
      if (e.scrollWidth > e.clientWidth + 1 && e.tabIndex < 0) found.push(["scrolls without a keyboard", node.data.trim().slice(0, 60)]);
      scrolls = true;
    }
    if (!inline) {
      for (const r of rects) {
        const over = Math.max(r.right - outer.right, outer.left - r.left);
        if (over > 1.5 && !scrolls) { found.push(["out of its box", `${Math.round(over)} px out of <${e.tagName.toLowerCase()} class="${e.className}">: ${node.data.trim().slice(0, 60)}`]); break; }
      }
      if (/hidden|clip/.test(style.overflowX + style.overflowY) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1))
        found.push(["cut off", node.data.trim().slice(0, 60)]);
    }
  }
  for (const r of rects) boxes.push([r.left, r.top, r.right, r.bottom, node]);
}
boxes.sort((a, b) => a[1] - b[1]);
for (let i = 0; i < boxes.length; i++)
  for (let j = i + 1; j < boxes.length && boxes[j][1] < boxes[i][3]; j++) {
    const a = boxes[i], b = boxes[j];
    if (a[4] === b[4]) continue;
    const wide = Math.min(a[2], b[2]) - Math.max(a[0], b[0]), high = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
    if (wide > 2 && high > 0.45 * Math.min(a[3] - a[1], b[3] - b[1]))
      found.push(["text on text", `${a[4].data.trim().slice(0, 40)} | ${b[4].data.trim().slice(0, 40)}`]);
  }
const once = new Map(found.map(f => [f.join(), f]));
return [...once.values()].slice(0, 8);
"""


def on_screen(browser: Browser, file: Path) -> Iterator[Finding]:
    for name in ("1280", "320"):
        browser.view(**VIEWS[name])
        for check, message in browser.run(ON_SCREEN):
            yield Finding(file, name, check, message)


# -- Paper ----------------------------------------------------------------------------------------

# What the first rule of @page says of the sheet, and by how much the page is wider than what is left.
SHEET = """
const rules = [...document.styleSheets].flatMap(s => [...s.cssRules]).flatMap(r => r.media && /print/.test(r.media.mediaText) ? [...r.cssRules] : [r]);
const page = rules.find(r => r instanceof CSSPageRule && !r.selectorText && r.style.getPropertyValue("size"));
const style = page ? page.style : {marginLeft: "", marginRight: "", getPropertyValue: () => ""};
return [style.getPropertyValue("size"), style.marginLeft, style.marginRight];
"""

# Every heading, row and block gets a mark that a reader cannot see and pdftotext can, so that it is known on which
# sheet it came to lie.
MARK = r"""
const marks = [];
const kinds = element => {
  const tag = element.tagName;
  if (/^H[1-6]$/.test(tag)) return "heading";
  if (tag === "CAPTION") return "caption";
  if (tag === "TR") {
    if (element.closest("thead")) return "head";
    return element.closest("tfoot") || /\b(summe|ergebnis|gesamt)\b/.test(element.className) ? "total" : "row";
  }
  return "block";
};
const tables = [...document.querySelectorAll("table")];
for (const element of [...document.querySelectorAll("h1,h2,h3,h4,h5,h6,caption,tr,p,li,dt,figcaption")]) {
  if (element.closest("[aria-hidden=true]") || getComputedStyle(element).display === "none") continue;
  const mark = document.createElement("span");
  mark.textContent = ` @${marks.length}@ `;
  mark.style.cssText = "position:absolute;font:1px monospace;color:#fff;white-space:pre;line-height:1px;overflow:visible";
  (element.tagName === "TR" ? element.cells[0] : element).prepend(mark);
  marks.push([kinds(element), tables.indexOf(element.closest("table")), element.innerText.replace(/@\d+@/g, "").trim().replace(/\s+/g, " ").slice(0, 50)]);
}
return marks;
"""


@dataclass(frozen=True)
class Word:
    left: float
    top: float
    right: float
    bottom: float
    text: str


@dataclass
class Sheet:
    width: float
    height: float
    words: list[Word]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def pdf_of(browser: Browser, folder: str) -> Path:
    printed = Path(folder) / "printed.pdf"
    data = browser.devtools("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"]
    printed.write_bytes(base64.b64decode(data))
    return printed


def sheets_of(pdf: Path) -> list[Sheet]:
    """Words of each sheet in millimetres from its upper left corner."""
    boxes = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True).stdout
    sheets = []
    for page in re.findall(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', boxes, re.DOTALL):
        words = [Word(*(float(v) / MM for v in word[:4]), unescape(word[4])) for word in re.findall(
            r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', page[2], re.DOTALL)]
        sheets.append(Sheet(float(page[0]) / MM, float(page[1]) / MM, words))
    return sheets


def millimetres(text: str) -> float:
    match = re.fullmatch(r"([\d.]+)(mm|cm|px|in)?", text or "0")
    if not match:
        raise Unavailable(f"a margin of @page is {text}, which is not understood")
    return float(match[1]) * {"mm": 1, "cm": 10, "in": 25.4, "px": 25.4 / 96, None: 1}[match[2]]


def on_paper(browser: Browser, file: Path) -> Iterator[Finding]:
    kind = kind_of(file)
    size, left, right = browser.run(SHEET)
    width = 297 if "landscape" in size else 210
    inner = (width - millimetres(left) - millimetres(right)) / 25.4 * 96
    browser.view(width=int(inner), height=1000)
    browser.devtools("Emulation.setEmulatedMedia", media="print")
    wide = browser.run("return document.scrollingElement.scrollWidth - innerWidth")
    browser.devtools("Emulation.setEmulatedMedia", media="")
    if wide > 1:
        yield Finding(file, "paper", "too wide", f"{wide} px wider than the sheet; the browser shrinks or cuts all of it")
    browser.view(**VIEWS["1280"])
    letter = browser.run(LETTER) if kind.letter else None
    of_tables = browser.run("return [...document.querySelectorAll('table')].map(table => table.rows.length)")
    rows = sum(of_tables) if kind.by_all_tables else max(of_tables, default=0)
    with tempfile.TemporaryDirectory() as folder:
        pdf = pdf_of(browser, folder)
        sheets = sheets_of(pdf)
        if letter:
            yield from letter_measures(file, sheets[0], letter)
            yield from fold_marks(file, pdf)
        yield from sheet_by_sheet(file, kind, sheets, rows)
        marks = browser.run(MARK)
        yield from breaks(file, marks, sheets_of(pdf_of(browser, folder)))


def sheet_by_sheet(file: Path, kind: Kind, sheets: list[Sheet], rows: int) -> Iterator[Finding]:
    most = kind.most + rows // ROWS_OF_A_SHEET
    if not kind.fewest <= len(sheets) <= most:
        yield Finding(file, "paper", "sheets", f"{len(sheets)} sheets, not {kind.fewest} to {most}")
    for number, sheet in enumerate(sheets, 1):
        place = f"sheet {number}"
        if not re.search(rf"Seite {number} von {len(sheets)}\b", sheet.text):
            yield Finding(file, place, "sheet number", f"no „Seite {number} von {len(sheets)}“")
        # Letters of a turned watermark are high and lie behind the text.
        words = [word for word in sheet.words if word.bottom - word.top < 9]
        beyond = [word for word in words if word.right > sheet.width - kind.right + 1 or word.left < 4]
        if beyond:
            yield Finding(file, place, "margin", f"„{beyond[0].text}“ ends {beyond[0].right:.0f} mm from the left, "
                                                 f"the margin begins at {sheet.width - kind.right:.0f}")
        for one, other in overlapping(words):
            yield Finding(file, place, "text on text", f"„{one.text}“ and „{other.text}“ at {one.top:.0f} mm")
            break
        inner = [word for word in words if 26 < word.top < sheet.height - 22]
        if number > 1:
            if kind.running_header and not any(word.top < 22 for word in words):
                yield Finding(file, place, "running header", "nothing says whose sheet it is")
            used = max((word.bottom for word in inner), default=0) - 25
            if used < 0.08 * sheet.height:
                yield Finding(file, place, "nearly empty", f"its text ends {used:.0f} mm below its beginning")


def overlapping(words: list[Word]) -> Iterator[tuple[Word, Word]]:
    words = sorted(words, key=lambda word: word.top)
    for index, one in enumerate(words):
        for other in words[index + 1:]:
            if other.top >= one.bottom:
                break
            wide = min(one.right, other.right) - max(one.left, other.left)
            high = min(one.bottom, other.bottom) - max(one.top, other.top)
            # Boxes of glyphs are higher than the letters: lines that follow each other closely touch a little.
            if wide > 0.5 and high > 0.45 * min(one.bottom - one.top, other.bottom - other.top):
                yield one, other


def breaks(file: Path, marks: list[list], sheets: list[Sheet]) -> Iterator[Finding]:
    """Headings and totals, by the marks on the sheets."""
    lies: dict[int, int] = {}
    for number, sheet in enumerate(sheets, 1):
        for mark in re.findall(r"@(\d+)@", sheet.text):
            # A table's head comes again on each sheet.
            lies.setdefault(int(mark), number)
    seen = [(kind, table, text, lies[index]) for index, (kind, table, text) in enumerate(marks) if index in lies]
    if len(seen) < 0.9 * len(marks):
        raise Unavailable(f"{file}: only {len(seen)} of {len(marks)} marks are found on the sheets")
    for index, (kind, table, text, sheet) in enumerate(seen):
        if kind in ("heading", "caption"):
            following = next((s for k, _, _, s in seen[index + 1:] if k not in ("heading", "caption", "head")), sheet)
            if following != sheet:
                yield Finding(file, f"sheet {sheet}", f"orphaned {kind}", f"„{text}“ stands alone at the foot")
        if kind == "total":
            before = [s for k, t, _, s in seen[:index] if t == table and k in ("row", "total")][-2:]
            if any(s != sheet for s in before):
                yield Finding(file, f"sheet {sheet}", "torn total", f"„{text}“ is torn from the rows before it")


# -- Letters --------------------------------------------------------------------------------------

LETTER = """
const first = text => text.trim().split("\\n")[0].trim().split(/\\s+/).slice(0, 2);
return {address: first(document.querySelector("address").innerText), info: first(document.querySelector("header dl dt").innerText),
  subject: first(document.querySelector("h1").innerText)};
"""
# Millimetres from the left and from the top of the first sheet, and how exactly.
DIN = {"address": (25, 63, 1.0), "info": (125, 50, 1.2), "subject": (25, 98.5, 1.6)}
FOLDS = (105, 210)


def begins(word: str, seen: str) -> bool:
    """Whether that is the word, or its part before a line break."""
    return word == seen or (len(seen) > 8 and word.startswith(seen.rstrip("-")))


def is_pushed(top: float, wanted: float, sheet: Sheet) -> bool:
    """Whether an address or an information block that is longer than its field ends right above."""
    return top > wanted and any(wanted - 8 < word.top and top - 20 < word.top < top - 3 for word in sheet.words)


def letter_measures(file: Path, sheet: Sheet, firsts: dict[str, list[str]]) -> Iterator[Finding]:
    for what, (x, y, exactly) in DIN.items():
        wanted = firsts[what]
        places = [(word.left, word.top) for index, word in enumerate(sheet.words)
                  if all(map(begins, wanted, (w.text for w in sheet.words[index:index + len(wanted)])))
                  and index + len(wanted) <= len(sheet.words)]
        # The name stands in the text, too: the place that is nearest counts.
        nearest = min(places, key=lambda place: abs(place[0] - x) + abs(place[1] - y), default=None)
        if nearest is None:
            yield Finding(file, "sheet 1", "DIN 5008", f"{what} („{' '.join(wanted)}“) is not there")
        elif what == "subject" and abs(nearest[0] - x) <= exactly and is_pushed(nearest[1], y, sheet):
            continue
        elif abs(nearest[0] - x) > exactly or abs(nearest[1] - y) > exactly:
            yield Finding(file, "sheet 1", "DIN 5008", f"{what} begins at {nearest[0]:.1f} | {nearest[1]:.1f} mm, not {x} | {y}")


def fold_marks(file: Path, pdf: Path) -> Iterator[Finding]:
    """By dark points in the outer 12 mm: what pdftotext does not see."""
    dots = 150
    command = ["pdftoppm", "-gray", "-r", str(dots), "-f", "1", "-l", "1", "-x", "0", "-y", "0", "-W", str(12 * dots // 25),
               "-H", str(297 * dots // 25), pdf]
    picture = subprocess.run(command, capture_output=True, check=True).stdout
    _, size, _, points = picture.split(b"\n", 3)
    width, height = map(int, size.split())
    dark = [y / dots * 25.4 for y in range(height) if min(points[y * width:(y + 1) * width]) < 160]
    for fold in FOLDS:
        if not any(abs(y - fold) < 0.6 for y in dark):
            yield Finding(file, "sheet 1", "DIN 5008", f"no fold mark at {fold} mm (marks: "
                                                       f"{', '.join(sorted({f'{y:.0f}' for y in dark})) or 'none'})")


# -- All of it --------------------------------------------------------------------------------------


def look_at(browser: Browser, file: Path, with_axe: bool) -> list[Finding]:
    if with_axe:
        found = list(axe_in(browser, file))
    else:
        browser.open(file)
        found = []
    return found + list(on_screen(browser, file)) + list(on_paper(browser, file))


def chosen(paths: list[Path], each: int | None) -> list[Path]:
    """The documents named and those below the folders, of each kind in a folder at most `each`."""
    files = []
    for path in paths:
        of_kind: dict[str, list[Path]] = {}
        for file in files_below([path], "*.html"):
            of_kind.setdefault(name_of_kind(file), []).append(file)
        files += [file for group in of_kind.values() for file in group[:each]]
    return files


# -- Self-test --------------------------------------------------------------------------------------

ROW = '<tr><th scope="row">Kosten {n}</th><td>1,00 €</td></tr>'
SOUND = """<!DOCTYPE html>
<html lang="de" class="brief"><head><meta charset="utf-8"><title>Probe</title>
<style>
@page { size: A4; margin: 25mm 0 22mm 0; @top-left { content: "Abrechnung an Billerbeck"; padding-left: 25mm; font: 8pt "Liberation Sans"; } @bottom-right { content: "Seite " counter(page) " von " counter(pages); padding-right: 20mm; font: 8pt "Liberation Sans"; } }
@page :first { margin-top: 0; @top-left { content: none; } }
* { box-sizing: border-box; }
body { margin: 0; font: 10pt/1.3 "Liberation Sans"; overflow-wrap: anywhere; }
.bogen { position: relative; padding: 0 20mm 0 25mm; }
header { height: 98.5mm; position: relative; }
address { position: absolute; top: 63mm; left: 0; font-style: normal; }
dl { position: absolute; top: 50mm; left: 100mm; width: 60mm; margin: 0; }
.falz { position: absolute; left: 5mm; width: 5mm; border-top: .3mm solid #777; }
h1 { font-size: 11pt; margin: 0; } h2 { break-after: avoid; } tr { break-inside: avoid; } p { margin: 0 0 2mm; }
.hoch { height: 60mm; }
@media screen { .bogen { padding: 0 1rem; } header { height: auto; } address, dl { position: static; } .falz { display: none; } }
</style></head>
<body><div class="bogen"><span class="falz" style="top:105mm"></span><span class="falz" style="top:210mm"></span>
<header><address>Stadt Billerbeck<br>Markt 1</address><dl><dt>Datum</dt><dd>27.02.2026</dd></dl></header>
<main><h1>Abrechnung 2025</h1><p>Ein Satz.</p><p class="hoch">Noch einer.</p><h2>Kosten</h2>
<table><caption>Kosten</caption><thead><tr><th scope="col">Position</th><th scope="col">Betrag</th></tr></thead>
<tbody>ROWS<tr class="summe"><th scope="row">Summe</th><td>2,00 €</td></tr></tbody></table>
<p>Schluss mit einem langen Satz, der auf beiden Seiten genug Text stehen lässt.</p><p class="hoch">Ende.</p></main></div></body></html>
""".replace("ROWS", "".join(ROW.format(n=n) for n in range(24)))
NARROW = "@media screen and (max-width: 400px) "
# The check that must notice, and what is done to the sound page.
SPOILINGS = (
    ("reflow", "</style>", NARROW + "{ h1 { width: 40em } }</style>"),
    ("out of its box", "</style>", NARROW + "{ h1 { width: 4em; overflow-wrap: normal } } </style>"),
    ("cut off", "</style>", NARROW + "{ h1 { height: 3px; overflow: hidden } }</style>"),
    ("scrolls without a keyboard", "<p>Ein Satz.</p>", '<div style="overflow-x:auto;width:9em"><p style="width:20em">Ein Satz.</p></div>'),
    ("text on text", "</style>", "@media screen { h1 { margin-bottom: -1em; height: 1em } }</style>"),
    ("too wide", "</style>", "@media print { h1 { width: 220mm } }</style>"),
    ("sheet number", 'content: "Seite " counter(page)', 'content: "Blatt " counter(page)'),
    ("running header", '@top-left { content: "Abrechnung an Billerbeck"', '@top-left { content: none'),
    ("margin", "padding: 0 20mm 0 25mm; }", "padding: 0 5mm 0 25mm; } h1 { text-align: right }"),
    ("text on text", "</style>", "@media print { h1 { margin-bottom: -4mm } }</style>"),
    ("orphaned heading", "<h2>Kosten</h2>", '<div style="height:78mm"></div><h2 style="break-after:auto">Kosten</h2><div style="break-before:page"></div>'),
    ("orphaned caption", "<caption>Kosten</caption>", '<caption style="height:80mm">Kosten</caption>'),
    ("torn total", "</style>", ".summe { break-before: page }</style>"),
    ("nearly empty", "</main>", '<p style="break-before:page">Allein.</p></main>'),
    ("sheets", "</main>", '<p style="break-before:page">Mehr</p>' * 4 + "</main>"),
    ("DIN 5008", "top: 63mm", "top: 60mm"),
    ("DIN 5008", "left: 100mm", "left: 97mm"),
    ("DIN 5008", "header { height: 98.5mm", "header { height: 104mm"),
    ("DIN 5008", "top:105mm", "top:103mm"),
)


def self_test() -> bool:
    """Whether nothing is found in the sound page, and in each spoiled one what it is spoiled for."""
    passed = True
    with tempfile.TemporaryDirectory() as name, Browser() as browser:
        for number, (check, old, new) in enumerate((("", "", ""), *SPOILINGS)):
            assert old in SOUND, old
            file = Path(name) / f"abrechnung-{2000 + number}.html"
            file.write_text(SOUND.replace(old, new, 1), "utf-8")
            found = look_at(browser, file, with_axe=False)
            if check == "reflow":
                browser.view(**VIEWS["320"])
                if browser.run("return document.scrollingElement.scrollWidth - innerWidth") > 0:
                    found.append(Finding(file, "320", "reflow", ""))
            checks = {finding.check for finding in found}
            as_expected = check in checks if check else not found
            print(f"{'as expected' if as_expected else 'WRONG'}: {check or 'the sound page'}"
                  + ("" if as_expected else f" {[str(f) for f in found]}"))
            passed &= as_expected
    return passed


# -- Command line -------------------------------------------------------------------------------------


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, metavar="FILE|FOLDER")
    parser.add_argument("--each", type=int, metavar="N", help="of each kind in a folder only the first N")
    parser.add_argument("--no-axe", action="store_true", help="measures only")
    parser.add_argument("--self-test", action="store_true", help="whether every measure is noticed when it is not kept")
    arguments = parser.parse_args()
    if bool(arguments.paths) == arguments.self_test:
        parser.error("name files or folders, or --self-test")
    begun = time.monotonic()
    try:
        for tool in ("pdftotext", "pdftoppm"):
            if not shutil.which(tool):
                raise Unavailable(f"{tool} is missing; install it with: apt-get install poppler-utils")
        if arguments.self_test:
            return 0 if self_test() else 1
        files = chosen(arguments.paths, arguments.each)
        with Browser() as browser:
            found = [finding for file in files for finding in look_at(browser, file, not arguments.no_axe)]
    except (Unavailable, OSError, subprocess.CalledProcessError) as error:
        return stop(str(error))
    for finding in found:
        print(finding)
    seconds = time.monotonic() - begun
    print(f"layouts: {len(files)} documents, {len(found)} findings ({seconds:.0f} s)", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
