"""Invoices with one to three faults each, by a seed: elements dropped, doubled, moved, inserted as the schemas allow or
not; codes, numbers, dates, blanks and attributes changed; bytes damaged.
"""

from __future__ import annotations

import copy
import random
import re
from collections.abc import Callable
from decimal import Decimal

from environment import ROOT
from lxml import etree

TABLES = ROOT / "Sources" / "InvoiceSyntax" / "Tables"
# A value for each letter of Primitive.swift.
SAMPLES = {"s": "Text", "n": "Text", "t": "X1", "l": "de", "d": "1.00", "b": "true", "D": "2026-01-15", "T": "12:00:00",
           "Z": "2026-01-15T12:00:00", "x": "QUJD", "u": "http://example.org/a", "k": "C62"}
ATTRIBUTES = {"currencyID": "EUR", "mimeCode": "application/pdf", "unitCode": "C62", "schemeID": "0088"}
TEXTS = """S|Z|E|AE|K|G|O|L|M|B|s| S|S |VAT|vat|Vat|380|381|384|389|326|71|875|30|58|59|48|54|97|1|EUR|USD|XXX|eur|DE|IT|de|XX|
EM|0204|0088|9930|VA|FC|SEPA|sepa|130|50|916|102|610|C62|HUR|STUECK|XPP|true|false|0| true|3|35|432|5|29|72|CVD|cva|XR01|AAA|ZZZ|
N1|clean||  |AE S|#SKONTO#TAGE=14#PROZENT=2.25#|#SKONTO#TAGE=14#PROZENT=2.25#\\n|#SKONTO#TAGE=14#PROZENT=2.25#BASISBETRAG=1.00#\\n|
#AAI#Text|#AA#x|DE75512108001245126199|DE75512108001245126198|k.A.|12|a@b.de|a@b|http://x|ftp|20260115|2026-01-15|2026-02-30|20260230|
2026-01-15Z|2026-01-15+01:00| 2026-01-15 |123456789012|1234567890|DE123456789|XX123|EL1|123/456/789""".replace(
    "\n", "").replace("\\n", "\n").split("|")
NUMBERS = ["0", "0.00", "-0.00", "1e2", "", "-1", ".5", "5.", "abc", "1,00", "99999999999999999999.99", "0.001", "INF", "NaN",
           "1 000", "19", "7", "19.00", "100", "123456789012345678901234567890.12"]
STEPS = ["0.01", "-0.01", "0.99", "-0.99", "1.00", "-1.00", "1.01", "-1.01", "0.02", "-0.02", "0.03", "0.005", "-0.005", "0.5",
         "0.015", "100"]


class Tables:
    """The project's own tables of names and structure."""

    def __init__(self) -> None:
        elements, attributes = re.findall(r'"""(.*?)"""', (TABLES / "Names.swift").read_text("utf-8"), re.S)
        self.names: dict[int, tuple[str, str]] = {}
        namespace = ""
        for word in elements.split():
            if word[0] == "@":
                namespace = word[1:]
            else:
                self.names[len(self.names) + 1] = (namespace, word)
        self.numbers = {name: number for number, name in self.names.items()}
        self.attributes = attributes.split()
        self.roots: dict[int, tuple[dict[int, list[str]], int]] = {}
        for file in ("UBLStructure.swift", "CIIStructure.swift"):
            types: dict[int, list[str]] = {}
            lines = re.search(r'"""(.*?)"""', (TABLES / file).read_text("utf-8"), re.S)[1].splitlines()
            for first, *rest in filter(None, map(str.split, lines)):
                if first == "R":
                    self.roots[int(rest[0])] = (types, int(rest[1]))
                elif first != "G":
                    types[int(first)] = rest

    def number(self, element: etree._Element) -> int | None:
        name = etree.QName(element)
        return self.numbers.get((name.namespace, name.localname))


def particle(text: str) -> tuple[int, str, int]:
    """`12*:3` → element 12, `*`, type 3"""
    number, occurs, kind = re.fullmatch(r"(\d+)([?*+]?):(\d+)", text).groups()
    return int(number), occurs, int(kind)


class Mutator:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.tables = Tables()

    def mutate(self, data: bytes) -> bytes:
        """The document with faults; the same seed and order of calls give the same."""
        if self.random.random() < 0.06:
            return self.damage(data)
        root = etree.fromstring(data)
        for _ in range(self.random.choice([1, 1, 1, 1, 2, 3])):
            # One of them each time, the frequent kinds of faults more often.
            self.random.choice(
                [self.drop, self.drop, self.double, self.swap, self.change_text, self.change_text, self.change_number,
                 self.change_number, self.change_number, self.change_attribute, self.add_attribute, self.insert,
                 self.insert, self.insert, self.insert, self.space, self.stranger, self.move])(root)
        return etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=True)

    def elements(self, root: etree._Element) -> list[etree._Element]:
        return [e for e in root.iter() if isinstance(e.tag, str) and e.getparent() is not None]

    def one(self, root: etree._Element, fits: Callable[[etree._Element], bool] = lambda e: True) -> etree._Element | None:
        found = [e for e in self.elements(root) if fits(e)]
        return self.random.choice(found) if found else None

    def drop(self, root: etree._Element) -> None:
        if (element := self.one(root)) is not None:
            element.getparent().remove(element)

    def double(self, root: etree._Element) -> None:
        if (element := self.one(root)) is not None:
            element.addnext(copy.deepcopy(element))

    def swap(self, root: etree._Element) -> None:
        element = self.one(root, lambda e: e.getprevious() is not None)
        if element is not None:
            element.addnext(element.getprevious())

    def change_text(self, root: etree._Element) -> None:
        if (element := self.one(root, lambda e: len(e) == 0)) is not None:
            element.text = self.random.choice(TEXTS)

    def change_number(self, root: etree._Element) -> None:
        element = self.one(root, lambda e: len(e) == 0 and re.fullmatch(r"[-+]?\d+(\.\d+)?", e.text or "") is not None
                           and re.search("Amount|Percent|Quantity|Numeric", e.tag) is not None)
        if element is None:
            return
        text = element.text
        if self.random.random() < 0.5:
            element.text = str(Decimal(text) + Decimal(self.random.choice(STEPS)))
        else:
            element.text = self.random.choice([text + " ", " " + text, "+" + text, text + "0", "-" + text, text + "e0", *NUMBERS])

    def change_attribute(self, root: etree._Element) -> None:
        element = self.one(root, lambda e: bool(e.attrib))
        if element is None:
            return
        name = self.random.choice(sorted(element.attrib))
        if self.random.random() < 0.4:
            del element.attrib[name]
        else:
            element.set(name, self.random.choice(TEXTS).replace("\n", " "))

    def add_attribute(self, root: etree._Element) -> None:
        if (element := self.one(root)) is not None:
            element.set(self.random.choice([*self.tables.attributes, "foo", "schemeID", "listID", "unitCode", "currencyID"]),
                        self.random.choice(TEXTS[:60]))

    def space(self, root: etree._Element) -> None:
        element = self.one(root, lambda e: len(e) == 0 and bool(e.text))
        if element is None:
            return
        text = element.text
        kind = self.random.randrange(6)
        if kind == 0:
            element.text = text[: len(text) // 2]
            comment = etree.Comment("x")
            element.append(comment)
            comment.tail = text[len(text) // 2:]
        else:
            element.text = [text + "\n", f" {text} ", text.upper(), text.lower(), text + "\u00a0"][kind - 1]

    def stranger(self, root: etree._Element) -> None:
        if (element := self.one(root)) is not None:
            namespace, local = self.random.choice([("urn:x", "Foo"), *self.random.sample(sorted(self.tables.numbers), 3)])
            etree.SubElement(element, f"{{{namespace}}}{local}").text = "x"

    def move(self, root: etree._Element) -> None:
        source, target = self.one(root), self.one(root)
        if source is not None and target is not None:
            target.addnext(copy.deepcopy(source))

    def insert(self, root: etree._Element) -> None:
        """An element that the schema allows, at its place, with what it must hold."""
        number = self.tables.number(root)
        if number not in self.tables.roots:
            return
        types, kind = self.tables.roots[number]
        places: list[tuple[etree._Element, int]] = []
        pending = [(root, kind)]
        while pending:
            element, kind = pending.pop()
            if types[kind][0] != "C":
                continue
            places.append((element, kind))
            children = {n: t for n, _, t in map(particle, types[kind][1:])}
            pending += [(c, children[self.tables.number(c)]) for c in element
                        if isinstance(c.tag, str) and self.tables.number(c) in children]
        element, kind = self.random.choice(places)
        particles = [particle(text) for text in types[kind][1:]]
        index = self.random.randrange(len(particles))
        order = {number: place for place, (number, _, _) in enumerate(particles)}
        place = 0
        for position, child in enumerate(element):
            if isinstance(child.tag, str) and order.get(self.tables.number(child), len(order)) <= index:
                place = position + 1
        element.insert(place, self.make(types, particles[index][0], particles[index][2], 0))

    def make(self, types: dict[int, list[str]], number: int, kind: int, depth: int) -> etree._Element:
        namespace, local = self.tables.names[number]
        element = etree.Element(f"{{{namespace}}}{local}")
        content, *rest = types[kind]
        if content == "S":
            element.text = SAMPLES[rest[0]]
            for use in rest[1:]:
                name, required, letter, fixed = re.fullmatch(r"(\d+)(!?)(\w)(?:=(.*))?", use).groups()
                name = self.tables.attributes[int(name) - 1]
                if required or self.random.random() < 0.15:
                    element.set(name, (fixed or "").replace("~", " ") or ATTRIBUTES.get(name, SAMPLES[letter]))
        elif content in "CH":
            particles = [particle(text) for text in rest]
            needed = [p for p in particles if p[1] in ("", "+")] if content == "C" else [self.random.choice(particles)]
            simple = [p for p in particles if types[p[2]][0] == "S"] or particles
            for child, _, child_kind in (needed or [self.random.choice(simple)]) if depth < 6 else []:
                element.append(self.make(types, child, child_kind, depth + 1))
        return element

    def damage(self, data: bytes) -> bytes:
        kind = self.random.randrange(8)
        if kind == 0:
            place = self.random.randrange(len(data))
            return data[:place] + bytes([self.random.randrange(256)]) + data[place + 1:]
        if kind == 1:
            return data[: self.random.randrange(len(data))]
        text = data.decode("utf-8")
        return [
            lambda: b"\xef\xbb\xbf" + data,
            lambda: text.replace("UTF-8", "UTF-16").encode("utf-16"),
            lambda: text.replace("UTF-8", "ISO-8859-1").encode("latin-1", "xmlcharrefreplace"),
            lambda: text.replace('version="1.0"', 'version="1.1"').encode(),
            lambda: b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + data[data.find(b"?>") + 2:],
            lambda: data + self.random.choice([b"\n\n", b"<!-- x -->", b"\x00", b"x", b"<a/>"]),
        ][kind - 2]()
