#!/usr/bin/env python3
"""Writes input folders whose documents are hard to lay out, one for each strain.

Long names without a blank, a region of forty, a region of one, grants above the cost, balances of nothing, advance
payments of every outcome, nothing optional at all, keys with unequal shares, VAT, and hostile text in every place that
takes one (what is typed must come out as text; Tests/Checkers/injection.py looks).  The same call writes the same
bytes.  Nobody in it is real.

    stress_folders.py FOLDER                writes the input folders
    stress_folders.py FOLDER --build PROGRAM  and settles each into FOLDER/out/NAME

Exit status: 0 done; 1 the program refused a folder; 2 wrong use.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Benchmarks"))
from germany import CONTRIBUTIONS, german, iban, leitweg_id  # noqa: E402

YEAR = 2025
FLAT_RATE = 1_200_00
GRANT_RATE = 55_000_00
ELEMENTS = ["BRUTTO", "ZULAGE", *(name for name, _ in CONTRIBUTIONS), "JSZ"]


@dataclass
class Municipality:
    ags: str
    name: str
    kind: str = "Gemeinde"
    street: str = "Rathausplatz 1"
    city: str = ""
    inhabitants: int = 12_000
    contact: str = "Fachbereich Finanzen"
    holder: str = ""

    @property
    def row(self) -> str:
        ars = f"{self.ags[:5]}{self.ags[5:].zfill(4)}{self.ags[5:]}"
        return ";".join(map(quoted, [
            self.ags, ars, self.name, self.kind, "{region}", "{role}", self.street, "48653", self.city or self.name,
            str(self.inhabitants), leitweg_id(ars), f"rechnung@g{self.ags}.example", "+49 2500 1000", self.contact,
            "{iban}", "{holder}"]))


@dataclass
class Region:
    name: str
    municipalities: list[Municipality]
    # Full-time posts, all of them held all year.
    posts: int = 3
    key: str = "gleich"
    # Lines below the region in the agreement: the shares of keys that need some.
    shares: dict[str, str] = field(default_factory=dict)
    # Cents of each class and month of a post.
    gross: int = 4_650_00
    # Equipment and recruiting: position, text, cents.
    postings: list[tuple[str, str, int]] = field(
        default_factory=lambda: [("P2", "Notebook und Dockingstation", 2_918_50), ("P3", "Stellenanzeige", 1_312_60)])
    # The grant, from the region's cost; without, the rate of the agreement.
    grant: Callable[[int], int] | None = None

    @property
    def employer(self) -> Municipality:
        return self.municipalities[0]

    def pay(self, post: int, month: int) -> dict[str, int]:
        gross = self.gross + post * 11_300
        pay = {"BRUTTO": gross, "ZULAGE": 180_00} | ({"JSZ": gross * 8 // 10} if month == 11 else {})
        total = sum(pay.values())
        return pay | {name: total * rate // 10_000 for name, rate in CONTRIBUTIONS}

    @property
    def cost(self) -> int:
        pay = sum(sum(self.pay(post, month).values()) for post in range(self.posts) for month in range(1, 13))
        return pay + sum(cents for _, _, cents in self.postings) + self.posts * FLAT_RATE

    @property
    def granted(self) -> int:
        return self.grant(self.cost) if self.grant else self.posts * GRANT_RATE


@dataclass
class Stress:
    """One folder: regions, and what of the agreement differs from the sample's."""

    name: str
    regions: list[Region]
    # Of the sample's agreement: what is replaced by what, as regular expressions over lines.
    agreement: list[tuple[str, str]] = field(default_factory=list)
    # Optional tables by name.
    tables: dict[str, str] = field(default_factory=dict)
    rate: int | None = None
    grant_reference: str = "KI-CM-2025-01"

    def write(self, parent: Path) -> Path:
        folder = parent / self.name
        (folder / "profile").mkdir(parents=True)
        for name, text in (self.side_tables() | self.tables | {"vereinbarung.yaml": self.yaml()}).items():
            (folder / name).write_text(text, "utf-8")
        for region in self.regions:
            ags = region.employer.ags
            (folder / f"personal-{ags}.csv").write_text(self.export(region), "utf-8")
            (folder / f"profile/{ags}.yaml").write_text(self.profile(ags), "utf-8")
        return folder

    def side_tables(self) -> dict[str, str]:
        members = ["ags;ars;name;art;region;rolle;strasse;plz;ort;einwohner;leitweg_id;email;telefon;ansprechstelle;"
                   "iban;kontoinhaber"]
        posts = ["stelle;region;vzae_soll;personalnummer;vzae_ist;besetzt_von;besetzt_bis"]
        grants = ["region;arbeitgeber_ags;bewilligt;ausgezahlt;bescheid_datum;aktenzeichen"]
        costs = ["region;position;datum;beleg;text;betrag" + (";netto;ust" if self.rate else "")]
        elements = ["arbeitgeber_ags;lohnart;klasse"]
        for number, region in enumerate(self.regions):
            for municipality in region.municipalities:
                employer = municipality is region.employer
                members.append(
                    municipality.row.replace("{region}", quoted(region.name))
                    .replace("{role}", "Arbeitgeber" if employer else "Mitglied")
                    .replace("{iban}", iban(municipality.ags) if employer else "")
                    .replace("{holder}", quoted(municipality.holder or f"Kasse {municipality.name}"[:70])
                             if employer else ""))
            for post in range(region.posts):
                posts.append(f"{number}-{post};{quoted(region.name)};1,0;{number}0{post:03d};1,0;01.01.2025;31.12.2025")
            grants.append(f"{quoted(region.name)};{region.employer.ags};{german(region.granted)};"
                          f"{german(region.granted)};12.02.2025;{quoted(self.grant_reference)}")
            for index, (position, text, cents) in enumerate(region.postings):
                amounts = german(cents)
                if self.rate:
                    tax = cents * self.rate // 100
                    amounts = f"{german(cents + tax)};{german(cents)};{german(tax)}"
                costs.append(f"{quoted(region.name)};{position};14.0{index % 9 + 1}.2025;"
                             f"{quoted(f'K-{number}{index:03d}')};{quoted(text)};{amounts}")
            elements += [f"{region.employer.ags};{1000 + index};{name}" for index, name in enumerate(ELEMENTS)]
        return {name: "\n".join(lines) + "\n" for name, lines in {
            "kommunen.csv": members, "stellen.csv": posts, "foerderung.csv": grants, "sachkosten.csv": costs,
            "lohnarten.csv": elements}.items()}

    def export(self, region: Region) -> str:
        number = self.regions.index(region)
        rows = ["Pers.-Nr.;Name;Monat;Lohnart;Bezeichnung;Betrag"]
        for post in range(region.posts):
            for month in range(1, 13):
                for name, cents in region.pay(post, month).items():
                    element = 1000 + ELEMENTS.index(name)
                    rows.append(f"{number}0{post:03d};Muster, Mia;{month:02d}/2025;{element};Entgelt;{german(cents)}")
        return "\n".join(rows) + "\n"

    @staticmethod
    def profile(ags: str) -> str:
        return (f'datei: personal-{ags}.csv\narbeitgeber: "{ags}"\nprodukt: Liste\nkodierung: utf-8\n'
                "trennzeichen: semikolon\ndezimalzeichen: komma\ntausenderzeichen: punkt\nform: lang\nspalten:\n"
                "  personalnummer: Pers.-Nr.\n  name: Name\n  monat: Monat\n  lohnart: Lohnart\n  text: Bezeichnung\n"
                "  betrag: Betrag\nmonatsform: MM/JJJJ\n")

    def yaml(self) -> str:
        text = (ROOT / "input/2025/vereinbarung.yaml").read_text("utf-8")
        regions, vat = "regionen:\n", "umsatzsteuer:\n"
        for region in self.regions:
            members = ", ".join(f'"{m.ags}"' for m in region.municipalities[1:])
            regions += (f'  - name: {scalar(region.name)}\n    arbeitgeber: "{region.employer.ags}"\n'
                        f"    mitglieder: [{members}]\n    stellen: {region.posts},0\n    schluessel: {region.key}\n")
            if region.shares:
                regions += f"    {'anteile_vzae' if region.key == 'vzae' else 'anteile'}:\n"
                regions += "".join(f'      "{ags}": {share}\n' for ags, share in region.shares.items())
            vat += f'  - aussteller: "{region.employer.ags}"\n    jahr: 2025\n'
            vat += (f"    kategorie: S\n    satz: {self.rate}\n    ust_id: DE136695976\n" if self.rate else
                    "    kategorie: O\n    grund: Nicht steuerbar (§ 2 Abs. 3 UStG a. F.).\n")
        text = section(text, "regionen", regions)
        text = section(text, "umsatzsteuer", vat)
        # Heads of papers are the sample's; those of single municipalities name others.
        for pattern, replacement in self.agreement:
            text, count = re.subn(pattern, lambda _, r=replacement: r, text, flags=re.M)
            assert count, pattern
        return text


def quoted(text: str) -> str:
    """A field of a table, in quotes where it has to be."""
    return '"' + text.replace('"', '""') + '"' if re.search(r'[;"\r\n]', text) else text


def scalar(text: str) -> str:
    """A text of a yaml file, safe whatever is in it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() or c == " " else f"\\u{ord(c):04x}" for c in escaped) + '"'


def section(text: str, name: str, replacement: str) -> str:
    """The yaml file with one of its top keys, and all that hangs below, replaced."""
    changed, count = re.subn(rf"^{name}:.*\n(?:[ #].*\n|\n(?=[ ]))*", lambda _: replacement + "\n", text, flags=re.M)
    assert count == 1, name
    return changed


def ags(number: int) -> str:
    return f"05558{number * 4:03d}"


def members(count: int, first: int = 1, names: list[str] | None = None) -> list[Municipality]:
    stems = names or ["Ahlen", "Borken", "Coerde", "Darfeld", "Epe", "Füchtorf", "Gescher", "Hörstel", "Isselburg",
                      "Jöllenbeck", "Köckelwick", "Lembeck", "Mesum", "Nienborg", "Ochtrup"]
    endings = ["", "-Nord", "-Süd", "-West"]
    return [Municipality(ags(first + index), stems[index % len(stems)] + endings[index // len(stems)],
                         "Stadt" if index % 3 == 0 else "Gemeinde", inhabitants=4_000 + 1_731 * index % 23_000)
            for index in range(count)]


LONG = ["Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstellenort",
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzhausen-am-Großen-Walde",
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch-Grundstücksverkehrsgenehmigungszuständigkeitsbach",
        "Oberunterniedermittelgroßkleinaltneuvorderhinterkirchenbergtalwaldfeldbach"]
LONG_STREET = "Straße-der-Verwaltungsvereinfachungsbeauftragtenversammlungsteilnehmer 12345a, Gebäudeteil Nordost"
LONG_WORDS = ("Ausschuss für Familie, Senioren, Soziales, Integration, Gleichstellung, Gesundheit, Pflege, Inklusion und "
              "kommunale Zusammenarbeit im ländlichen Raum")


def long() -> Stress:
    towns = members(4, names=LONG)
    for town in towns:
        town.street = LONG_STREET
        town.contact = "Fachbereich-Finanzbuchhaltungsgeschäftsbuchführungsangelegenheiten und Zahlungsabwicklung"
    towns[1].contact = "Fachbereich Zentrale Dienste, Finanzen, Liegenschaften, Steuern, Abgaben und Beteiligungen, Sachgebiet Zahlungsabwicklung"
    word = "Regionalverbundsgeschäftsstellenbezirke"
    return Stress("long", [Region(word, towns)], agreement=[
        (r"^  vorhaben: .*$", "  vorhaben: Kommunalesinklusionsundintegrationscasemanagementverbundvorhaben für Zugewanderte"),
        (r"^  name: Vereinbarung .*$", "  name: Öffentlich-rechtliche Vereinbarung über die gemeinsame Wahrnehmung der "
         "Aufgaben des Kommunalen Case-Managements im Kreis Coesfeld in der Fassung der dritten Änderung vom 15.12.2022"),
        (r"^  foerderung: .*$", "  foerderung: Landesförderung nach der Richtlinie über die Gewährung von Zuwendungen zur "
         "Förderung des Kommunalen Integrationsmanagements in Nordrhein-Westfalen (Baustein Case-Management)"),
        (r"^  kreis: .*$", "  kreis: Kreis Oberunterniedermittelgroßkleinaltneuvorderhinterkirchen"),
        (r"federfuehrung: .*$", "federfuehrung: 50 - Soziales, Wohnen, Asyl, Integration und Verwaltungsverfahrensbeschleunigung"),
        (r"gremium: .*$", f"gremium: {LONG_WORDS}"),
        (r"^  absender: .*$", "  absender: Fachbereich Soziales, Integration, Wohnen und Verwaltungsmodernisierungsangelegenheiten"),
    ])


def forty() -> Stress:
    return Stress("forty", [Region("Großverbund", members(41), posts=5, key="einwohner")])


def alone() -> Stress:
    towns = members(4)
    return Stress("alone", [Region("Allein", towns[:1], posts=3), Region("Rest", towns[1:], posts=3)])


def surplus() -> Stress:
    return Stress("surplus", [Region("Überschuss", members(4), grant=lambda cost: cost + 12_345_67)], agreement=[
        (r"^ueberdeckung: .*$",
         "ueberdeckung: auskehren\nueberdeckung_begruendung: Schreiben des Kreises vom 15.01.2026, Az. 50.2")],
        tables={"abschlaege.csv": f"ags;datum;betrag;beleg\n{ags(2)};01.07.2025;1.000,00;B-1\n"})


def zero() -> Stress:
    return Stress("zero", [Region("Null", members(3), grant=lambda cost: cost)])


def advances() -> Stress:
    paid = "ags;datum;betrag;beleg\n" + "".join(
        f"{ags(number)};01.{month:02d}.2025;{amount};B-{number}-{month}\n"
        for number, month, amount in [(2, 3, "4.000,00"), (2, 9, "6.000,00"), (3, 3, "4.000,00"), (4, 3, "7.500,00"),
                                      (4, 9, "7.500,00")])
    # Each share is 10.000,00: one has paid it, one a part, one more; one nothing.
    return Stress("advances", [Region("Abschlag", members(5), grant=lambda cost: cost - 5 * 10_000_00)],
                  tables={"abschlaege.csv": paid}, agreement=[
                      (r"^    art: .*$", "    art: Entscheidung\n    beschlussvorschlag:\n      - Die Abrechnung wird beschlossen.")])


def bare() -> Stress:
    """Nothing that may be left out: no cost but pay, no plan, no previous year."""
    return Stress("bare", [Region("Karg", members(3), postings=[])])


def shares() -> Stress:
    towns = members(9)
    return Stress("shares", [
        Region("Prozent", towns[:3], key="prozent",
               shares={towns[0].ags: "41,37", towns[1].ags: "33,33", towns[2].ags: "25,30"}),
        Region("Stellen", towns[3:6], key="vzae",
               shares={towns[3].ags: "1,5", towns[4].ags: "1,0", towns[5].ags: "0,5"}),
        Region("Köpfe", towns[6:], key="einwohner"),
    ], tables={name: "ags;kosten;foerderung;eigenanteil\n" + "".join(
        f"{town.ags};{german(61_000_00 + step * index * 1_000)};{german(40_000_00)};"
        f"{german(21_000_00 + step * index * 1_000)}\n" for index, town in enumerate(towns))
        for name, step in (("vorjahr.csv", 137), ("plan.csv", 211))})


def vat() -> Stress:
    towns = members(7)
    return Stress("vat", [Region("Steuer", towns[:4]), Region("Steuer und Rest", towns[4:], key="einwohner")], rate=19)


MARKUP = '<script>alert(1)</script>'
# What is typed by somebody who means harm, or who only writes strangely; each must be seen as it is.
HOSTILE = [
    MARKUP,
    '"><img src=x onerror=alert(2)>',
    "</style><h1>Fremd</h1>",
    "{{name}} {{{name}}} {{#entwurf}}",
    "a\\b \\0041 \\\" \\",
    'CSS ";} body{display:none} /*',
    "]]> <!-- --> <![CDATA[ &amp; &#60; <?pi?>",
    "</title></head><body onload=alert(3)>",
    "' onmouseover='alert(4)' x='",
]
# Words that mean nothing, one for each hostile text: the folder with them is the hostile one's twin.
HARMLESS = [f"Xq{letter}zwv" for letter in "ABCDEFGHI"]


def hostile(texts: list[str] = HOSTILE, name: str = "hostile") -> Stress:
    """Text that would be markup, style, template or script, in every place of the input that takes text."""
    towns = [Municipality(ags(index + 1), f"Ort{index} {text}", street=f"Weg {text}", city=f"Stadt {text}",
                          contact=f"Amt {text}", holder=f"Kasse {text}")
             for index, text in enumerate(texts)]
    postings = [("P2" if index % 2 else "P3", f"Sache {text}", 10_000 + index) for index, text in enumerate(texts)]
    all_texts = " ".join(texts)
    keys = {r"^  name: Vereinbarung .*$": "  name: Vereinbarung", r"^  vorhaben: .*$": "  vorhaben: Vorhaben",
            r"^  foerderung: .*$": "  foerderung: Förderung", r"^  kreis: .*$": "  kreis: Kreis",
            r"^    grund: .*$": "    grund: Grund", r"^    quelle: .*$": "    quelle: Quelle",
            r"^  absender: .*$": "  absender: Absender", r"^  gruss: .*$": "  gruss: Gruß",
            r"^  unterschrift: .*$": "  unterschrift: Auftrag", r"^    federfuehrung: .*$": "    federfuehrung: Feder",
            r"^      - 50.01 .*$": "      - Produkt", r"^      - gremium: .*$": "      - gremium: Gremium",
            r"^  grund: § 59.*$": "  grund: Frist"}
    agreement = []
    for pattern, line in keys.items():
        key, separator, word = line.rpartition(": ") if ": " in line else line.rpartition("- ")
        agreement.append((pattern, key + separator + scalar(f"{word} {all_texts}")))
    advances = f"ags;datum;betrag;beleg\n{ags(2)};01.07.2025;1.000,00;{quoted('B ' + all_texts)}\n"
    return Stress(name, [Region("Eins", towns[:5], postings=postings), Region("Zwei", towns[5:])], agreement=agreement,
                  grant_reference=f"Az. {texts[1]}", tables={"abschlaege.csv": advances})


def harmless() -> Stress:
    return hostile(HARMLESS, "harmless")


SCENARIOS = [long, forty, alone, surplus, zero, advances, bare, shares, vat, hostile, harmless]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the folders go; must not exist yet")
    parser.add_argument("--build", type=Path, metavar="PROGRAM", help="settle each")
    parser.add_argument("--only", action="append", choices=[scenario.__name__ for scenario in SCENARIOS])
    arguments = parser.parse_args()
    status = 0
    for scenario in SCENARIOS:
        if arguments.only and scenario.__name__ not in arguments.only:
            continue
        folder = scenario().write(arguments.folder)
        if arguments.build:
            command = [arguments.build, "build", folder, "--out", arguments.folder / "out" / folder.name]
            run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
            print(f"{folder.name}: {'settled' if run.returncode == 0 else f'refused ({run.returncode})'}")
            if run.returncode != 0:
                print(run.stderr[-3000:])
                status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
