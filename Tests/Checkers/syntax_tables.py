#!/usr/bin/env python3
"""Writes Sources/InvoiceSyntax/Tables: names and structure of UBL 2.1 Invoice and CreditNote and of CII D16B, read from
the schemas in the pinned wheels of requirements.txt. Names, order, cardinality and types are facts; nothing else of the
schemas is taken over.

  syntax_tables.py --write    writes the tables
  syntax_tables.py --check    exits with 1 if the committed tables are stale
  --cii DIR                   CII schemas from elsewhere, e.g. the uncoupled set that KoSIT uses: must give the same
"""
from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

import environment

environment.enter_venv()
from lxml import etree  # noqa: E402

XSD = "{http://www.w3.org/2001/XMLSchema}"
ROOT = Path(__file__).resolve().parents[2]
TABLES = ROOT / "Sources" / "InvoiceSyntax" / "Tables"

UBL = "urn:oasis:names:specification:ubl:schema:xsd:"
CII = "urn:un:unece:uncefact:data:standard:"
# Swift's name for each namespace, and the prefix that locations are told with.
NAMESPACES = {
    UBL + "Invoice-2": ("UBL", "ubl"),
    UBL + "CreditNote-2": ("CN", "cn"),
    UBL + "CommonAggregateComponents-2": ("CAC", "cac"),
    UBL + "CommonBasicComponents-2": ("CBC", "cbc"),
    UBL + "CommonExtensionComponents-2": ("EXT", "ext"),
    CII + "CrossIndustryInvoice:100": ("RSM", "rsm"),
    CII + "ReusableAggregateBusinessInformationEntity:100": ("RAM", "ram"),
    CII + "UnqualifiedDataType:100": ("UDT", "udt"),
    CII + "QualifiedDataType:100": ("QDT", "qdt"),
}
PRIMITIVES = {
    "string": "s", "normalizedString": "n", "token": "t", "language": "l", "decimal": "d", "boolean": "b",
    "date": "D", "time": "T", "dateTime": "Z", "base64Binary": "x", "anyURI": "u",
}
SWIFT_WORDS = {"default", "case", "operator", "protocol", "self", "import", "extension", "internal", "public", "in",
               "is", "as", "for", "if", "repeat", "where", "while", "class", "struct", "enum", "func", "let", "var",
               "return", "switch", "break", "continue", "init", "static", "subscript", "throw", "try", "any", "some"}


class Schemas:
    """All schema documents reachable from one, by namespace."""

    def __init__(self, root: Path) -> None:
        self.types: dict[tuple[str, str], etree._Element] = {}
        self.elements: dict[tuple[str, str], etree._Element] = {}
        self.seen: set[Path] = set()
        self.root_namespace = self.load(root)

    def load(self, path: Path) -> str:
        path = path.resolve()
        schema = etree.parse(str(path)).getroot()
        namespace = schema.get("targetNamespace")
        if path in self.seen:
            return namespace
        self.seen.add(path)
        for child in schema:
            if child.tag in (XSD + "complexType", XSD + "simpleType"):
                self.types[namespace, child.get("name")] = child
            elif child.tag == XSD + "element":
                self.elements[namespace, child.get("name")] = child
            elif child.tag in (XSD + "import", XSD + "include") and child.get("schemaLocation"):
                self.load(path.parent / child.get("schemaLocation"))
        return namespace


def resolve(element: etree._Element, name: str) -> tuple[str, str]:
    prefix, _, local = name.rpartition(":")
    return element.nsmap[prefix or None], local


class Tables:
    def __init__(self) -> None:
        self.element_numbers: dict[tuple[str, str], int] = {}
        self.attribute_numbers: dict[str, int] = {}
        self.type_numbers: dict[object, int] = {}
        self.lines: list[str] = []

    def element(self, name: tuple[str, str]) -> int:
        return self.element_numbers.setdefault(name, len(self.element_numbers) + 1)

    def attribute(self, name: str) -> int:
        return self.attribute_numbers.setdefault(name, len(self.attribute_numbers) + 1)


class Structure:
    """The types of one schema, flattened."""

    def __init__(self, schemas: Schemas, tables: Tables) -> None:
        self.schemas, self.tables = schemas, tables
        self.numbers: dict[object, int] = {}
        self.lines: list[str] = []
        self.globals: dict[int, int] = {}
        self.pending: list[tuple[int, object]] = []

    def root(self, name: str) -> str:
        key = (self.schemas.root_namespace, name)
        number = self.type_of(self.schemas.elements[key], self.schemas.root_namespace)
        self.run()
        return f"R {self.tables.element(key)} {number}"

    def run(self) -> None:
        while self.pending:
            number, key = self.pending.pop(0)
            self.lines.append(f"{number} " + self.describe(key))

    def number(self, key: object) -> int:
        if key not in self.numbers:
            self.numbers[key] = len(self.numbers) + 1
            self.pending.append((self.numbers[key], key))
        return self.numbers[key]

    def type_of(self, element: etree._Element, namespace: str) -> int:
        if element.get("type"):
            return self.number(resolve(element, element.get("type")))
        inner = element.find(XSD + "complexType")
        return self.number((namespace, element.getroottree().getpath(inner), inner))

    def definition(self, key: object) -> tuple[etree._Element, str]:
        return (key[2], key[0]) if len(key) == 3 else (self.schemas.types[key], key[0])

    def describe(self, key: object) -> str:
        if key[0] == XSD[1:-1]:
            return "S " + PRIMITIVES[key[1]]
        definition, namespace = self.definition(key)
        content = definition.find(XSD + "simpleContent")
        if content is not None or definition.tag == XSD + "simpleType":
            primitive, attributes = self.simple(key)
            texts = [f"{self.tables.attribute(n)}{'!' if required else ''}{p}" + (f"={fixed.replace(' ', '~')}" if fixed else "")
                     for n, (p, required, fixed) in attributes.items()]
            return " ".join(["S", primitive, *texts])
        group = next(c for c in definition if c.tag in (XSD + "sequence", XSD + "choice"))
        assert not definition.findall(XSD + "attribute"), key
        kind = "C" if group.tag == XSD + "sequence" else "H"
        parts = []
        for child in group:
            if child.tag == XSD + "annotation":
                continue
            low, high = child.get("minOccurs", "1"), child.get("maxOccurs", "1")
            occurs = {("1", "1"): "", ("0", "1"): "?", ("0", "unbounded"): "*", ("1", "unbounded"): "+"}[low, high]
            if child.tag == XSD + "any":
                assert child.get("namespace") == "##other" and child.get("processContents") == "lax" and occurs == ""
                return "A"
            assert child.tag == XSD + "element", (key, child.tag)
            if child.get("ref"):
                name = resolve(child, child.get("ref"))
                number = self.type_of(self.schemas.elements[name], name[0])
                self.globals[self.tables.element(name)] = number
            else:
                name = (namespace, child.get("name"))
                number = self.type_of(child, namespace)
            parts.append(f"{self.tables.element(name)}{occurs}:{number}")
        return " ".join([kind, *parts])

    def simple(self, key: object) -> tuple[str, dict[str, tuple[str, bool, str]]]:
        """Letter of the primitive type, and the attributes with theirs, whether required, and the only value allowed."""
        if key[0] == XSD[1:-1]:
            return PRIMITIVES[key[1]], {}
        definition, _ = self.definition(key)
        if definition.tag == XSD + "simpleType":
            union = definition.find(XSD + "union")
            if union is not None:
                return "t", {}
            restriction = definition.find(XSD + "restriction")
            base, attributes = self.simple(resolve(restriction, restriction.get("base")))
            facets = {c.tag.removeprefix(XSD): c.get("value") for c in restriction if c.tag != XSD + "annotation"}
            # Codes listed in a coupled schema are open in the uncoupled one, which KoSIT uses.
            facets.pop("enumeration", None)
            if facets:
                assert base == "t" and facets == {"minLength": "1", "maxLength": "3"}, (key, facets)
                return "k", {}
            return base, attributes
        derivation = next(c for c in definition.find(XSD + "simpleContent")
                          if c.tag in (XSD + "extension", XSD + "restriction"))
        primitive, attributes = self.simple(resolve(derivation, derivation.get("base")))
        attributes = dict(attributes)
        for attribute in derivation:
            if attribute.tag == XSD + "annotation":
                continue
            assert attribute.tag == XSD + "attribute" and attribute.get("use") != "prohibited", key
            kind, _ = self.simple(resolve(attribute, attribute.get("type")))
            # The coupled schemas also fix the versions of their lists, the uncoupled ones do not.
            fixed = "" if attribute.get("name") == "listVersionID" else attribute.get("fixed") or ""
            attributes[attribute.get("name")] = (kind, attribute.get("use") == "required", fixed)
        return primitive, attributes


def swift_name(name: str) -> str:
    """`ID` → `id`, `TaxTotal` → `taxTotal`, `URIUniversalCommunication` → `uriUniversalCommunication`."""
    head = re.match(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]+", name)
    result = name[: head.end()].lower() + name[head.end():] if head else name
    return f"`{result}`" if result in SWIFT_WORDS else result


HEAD = "// Written by Tests/Checkers/syntax_tables.py from the schemas; change the script, not this file.\n"


def literal(lines: list[str]) -> str:
    return '"""\n' + "\n".join("    " + line for line in lines) + '\n    """'


def names_file(tables: Tables) -> str:
    out = [HEAD, "package import XML\n"]
    for namespace, (swift, prefix) in NAMESPACES.items():
        out.append(f"/// Elements of `{prefix}:`, {namespace}")
        out.append(f"package enum {swift} {{")
        for (space, local), number in sorted(tables.element_numbers.items(), key=lambda item: item[0][1]):
            if space == namespace:
                out.append(f"  @inlinable package static var {swift_name(local)}: KnownName {{ KnownName({number}) }}")
        out.append("}\n")
    out.append("/// Attributes without a namespace.")
    out.append("package enum Attribute {")
    for name, number in sorted(tables.attribute_numbers.items()):
        out.append(f"  @inlinable package static var {swift_name(name)}: KnownName {{ KnownName({number}) }}")
    out.append("}\n")
    out.append("enum NameTable {")
    out.append("  /// A namespace and its names, in the order of their numbers.")
    lines: list[str] = []
    current = None
    for (space, local), _ in sorted(tables.element_numbers.items(), key=lambda item: item[1]):
        if space != current:
            lines.append("@" + space)
            current = space
        lines.append(local)
    # Many on a line keep the file short.
    packed: list[str] = []
    for line in lines:
        if line.startswith("@") or not packed or packed[-1].startswith("@") or len(packed[-1]) > 90:
            packed.append(line)
        else:
            packed[-1] += " " + line
    out.append(f"  static let elements: StaticString = {literal(packed)}\n")
    attributes = [name for name, _ in sorted(tables.attribute_numbers.items(), key=lambda item: item[1])]
    out.append(f"  static let attributes: StaticString = {literal([' '.join(attributes)])}")
    out.append("}\n")
    return "\n".join(out)


def structure_file(name: str, structure: Structure, roots: list[str]) -> str:
    lines = roots + [f"G {e} {t}" for e, t in sorted(structure.globals.items())] + structure.lines
    return "\n".join([HEAD, f"extension StructureTable {{", f"  static let {name}: StaticString = {literal(lines)}", "}\n"])


def build(cii: Path) -> dict[str, str]:
    ubl = environment.installed("peppol/schema/maindoc")
    tables = Tables()
    # The same numbers for both documents: they share all elements but their roots and lines.
    invoice = Schemas(ubl / "UBL-Invoice-2.1.xsd")
    credit = Schemas(ubl / "UBL-CreditNote-2.1.xsd")
    structures = Structure(invoice, tables)
    roots = [structures.root("Invoice")]
    structures.schemas.types |= {k: v for k, v in credit.types.items() if k not in invoice.types}
    structures.schemas.elements |= {k: v for k, v in credit.elements.items() if k not in invoice.elements}
    structures.schemas.root_namespace = credit.root_namespace
    roots.append(structures.root("CreditNote"))
    cii_structure = Structure(Schemas(cii / "CrossIndustryInvoice_100pD16B.xsd"), tables)
    cii_roots = [cii_structure.root("CrossIndustryInvoice")]
    # Attributes that rules ask for and no schema knows.
    for name in ("schemeDataURI", "unitCodeListIdentifier", "unitCodeListAgencyIdentifier", "listSchemeURI",
                 "languageLocaleID", "listVersion", "unitCodeListAgencyID", "schemeVersionID", "listVersionID"):
        tables.attribute(name)
    # Elements likewise.
    for name in ((UBL + "CommonBasicComponents-2", "ValidityPeriod"), (UBL + "CommonBasicComponents-2", "PriceList"),
                 (CII + "ReusableAggregateBusinessInformationEntity:100", "ValuationBreakdownStatement")):
        tables.element(name)
    return {
        "Names.swift": names_file(tables),
        "UBLStructure.swift": structure_file("ubl", structures, roots),
        "CIIStructure.swift": structure_file("cii", cii_structure, cii_roots),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--cii", type=Path)
    args = parser.parse_args()
    cii = args.cii or environment.installed("trytond/modules/edocument_uncefact/tests/16B-CII/data/standard")
    files = build(cii)
    stale = []
    for name, text in files.items():
        path = TABLES / name
        if args.write:
            path.write_text(text, "utf-8")
        elif not path.is_file() or path.read_text("utf-8") != text:
            stale.append(name)
    if stale:
        print("stale: " + ", ".join(stale) + "; run Tests/Checkers/syntax_tables.py --write", file=sys.stderr)
        return 1
    print("syntax tables: " + ("written" if args.write else "as in the schemas"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
