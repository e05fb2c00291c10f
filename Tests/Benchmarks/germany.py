#!/usr/bin/env python3
"""Writes made-up input folders, one per Kreis, as many as asked for; all 294 hold 10,753 municipalities.

The same call writes the same bytes. A Kreis is the same whatever others are written, every municipality is in exactly one
folder, and every folder can be settled: its keys, bank accounts and totals are right, its grants are those that the rates
give. One folder in ten has a vacant post, which is a warning. Nobody in it is real. The wording of agreement and profiles
is the sample's.
"""
from __future__ import annotations

import argparse
import random
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "input/2025"
KREISE = 294
MUNICIPALITIES = 10_753
SEED = 20250127

FIRST = ["Jörg", "Änne", "Friederike", "Özlem", "Lukas", "Sabine", "Günter", "Mia", "Bärbel", "Tom", "Inês", "Paweł"]
LAST = ["Grünewald", "Weßling", "Schulze", "Müller", "Kleine-Bösing", "Terhaar", "Große", "Lütke", "Şahin", "Ebeling"]
STEMS = ["Alten", "Bruch", "Dorn", "Eichen", "Föhren", "Grün", "Hasel", "Iser", "Kirch", "Linden", "Mühl", "Nieder",
         "Ober", "Pfaffen", "Quell", "Rosen", "Sülz", "Tannen", "Ulmen", "Wester", "Zell", "Birken", "Esch", "Schön"]
ENDS = ["au", "bach", "berg", "born", "brück", "burg", "dorf", "feld", "hagen", "hausen", "heim", "hofen", "kirchen",
        "rode", "stedt", "tal", "wald", "weiler"]
STREETS = ["Markt", "Hauptstraße", "Rathausplatz", "Kirchstraße", "Am Brunnen", "Schloßstraße"]
FOLDER_OF_WARNING = 10

# Pay elements in the order of the exports: class, rate of the month's gross in hundredths of a percent.
CONTRIBUTIONS = [("KV-AG", 855), ("PV-AG", 180), ("RV-AG", 930), ("AV-AG", 130), ("ZV-U", 450), ("ZV-S", 325),
                 ("U2", 44)]
LIST_ELEMENTS = {"BRUTTO": ("1000", "Tabellenentgelt"), "ZULAGE": ("1120", "SuE-Zulage"),
                 "JSZ": ("1510", "Jahressonderzahlung"), "KV-AG": ("9010", "AG-Anteil Krankenversicherung"),
                 "PV-AG": ("9020", "AG-Anteil Pflegeversicherung"), "RV-AG": ("9030", "AG-Anteil Rentenversicherung"),
                 "AV-AG": ("9040", "AG-Anteil Arbeitslosenvers."), "ZV-U": ("9110", "ZVK-Umlage"),
                 "ZV-S": ("9120", "ZVK-Sanierungsgeld"), "U2": ("9210", "Umlage U2")}
TAB_ELEMENTS = {"BRUTTO": ("1000", "Tabellenentgelt"), "ZULAGE": ("1Z10", "SuE-Zulage"),
                "JSZ": ("1J00", "Jahressonderzahlung"), "KV-AG": ("/3K1", "AG-Anteil Krankenversicherung"),
                "PV-AG": ("/3P1", "AG-Anteil Pflegeversicherung"), "RV-AG": ("/3R1", "AG-Anteil Rentenversicherung"),
                "AV-AG": ("/3A1", "AG-Anteil Arbeitslosenvers."), "ZV-U": ("/4U0", "ZVK-Umlage"),
                "ZV-S": ("/4S0", "ZVK-Sanierungsgeld"), "U2": ("/3U2", "Umlage U2")}
WIDE_COLUMNS = ["BRUTTO", "ZULAGE", "JSZ", "LOB"] + [name for name, _ in CONTRIBUTIONS]
WIDE_HEADER = ("personalnummer,name,monat,entgelt,sue_zulage,jsz,lob,kv_ag,pv_ag,rv_ag,av_ag,zv_umlage,"
               "zv_sanierungsgeld,u2,gesamtpersonalkosten")
COST_OBJECT = "50.02.CM"


@dataclass
class Municipality:
    ags: str
    name: str
    kind: str
    inhabitants: int

    @property
    def ars(self) -> str:
        return f"{self.ags[:5]}{self.ags[5:].zfill(4)}{self.ags[5:]}"


@dataclass
class Holder:
    number: str
    name: str
    fte: Decimal
    first_month: int
    last_month: int


@dataclass
class Region:
    name: str
    municipalities: list[Municipality]
    posts: list[list[Holder]]
    dialect: int

    @property
    def employer(self) -> Municipality:
        return self.municipalities[0]


def remainder(text: str) -> int:
    """Modulo 97 of digits and letters (A = 10), as IBAN and Leitweg-ID count."""
    return int("".join(str(int(character, 36)) for character in text)) % 97


def leitweg_id(ars: str) -> str:
    check = 98 - remainder(f"{ars}DEMO0100")
    return f"{ars}-DEMO01-{check:02d}"


def iban(ags: str) -> str:
    account = f"40000000{int(ags):010d}"
    return f"DE{98 - remainder(account + 'DE00'):02d}{account}"


def german(cents: int) -> str:
    """1.234,56"""
    euros, rest = divmod(abs(cents), 100)
    return f"{'-' if cents < 0 else ''}{euros:,}".replace(",", ".") + f",{rest:02d}"


def half_up(value: Decimal) -> int:
    return int(value.to_integral_value(ROUND_HALF_UP))


def sizes() -> list[int]:
    """Municipalities of each Kreis: few in most, very many in some, 10,753 in all."""
    chance = random.Random(SEED)
    weights = [chance.lognormvariate(0, 0.62) for _ in range(KREISE)]
    counts = [max(4, int(weight * MUNICIPALITIES / sum(weights))) for weight in weights]
    step = 1 if sum(counts) < MUNICIPALITIES else -1
    index = 0
    while sum(counts) != MUNICIPALITIES:
        if counts[index % KREISE] + step >= 4:
            counts[index % KREISE] += step
        index += 1
    return counts


class Kreis:
    def __init__(self, number: int, size: int):
        self.number = number
        self.chance = random.Random(SEED * 1000 + number)
        self.key = f"{1 + number % 13:02d}{number // 13 % 3 + 1}{51 + number // 39:02d}"
        names = [stem + end for stem in STEMS for end in ENDS]
        self.chance.shuffle(names)
        self.name = f"Kreis {names.pop()}"
        self.has_vacancy = number % FOLDER_OF_WARNING == FOLDER_OF_WARNING - 1
        municipalities = [
            Municipality(f"{self.key}{(index + 1) * 3:03d}", names[index], self.chance.choice(["Stadt", "Gemeinde"]),
                         int(self.chance.lognormvariate(9.2, 0.7)) + 300) for index in range(size)]
        parts = max(2, round(size / 10))
        self.regions = [Region(f"Region {index + 1}", municipalities[index::parts], [], (number + index) % 3)
                        for index in range(parts)]
        for region in self.regions:
            self.occupy(region)

    @property
    def folder(self) -> str:
        return f"{self.key}-{self.name.removeprefix('Kreis ').translate(str.maketrans({'ö': 'oe', 'ü': 'ue'})).lower()}"

    def person(self, fte: Decimal, first: int = 1, last: int = 12) -> Holder:
        name = f"{self.chance.choice(LAST[:8])}-{self.chance.choice(STEMS)}, {self.chance.choice(FIRST[:10])}"
        return Holder(f"{self.chance.randrange(100_000, 99_999_999):08d}", name, fte, first, last)

    def occupy(self, region: Region) -> None:
        for index in range(self.chance.randint(3, 4)):
            fte = Decimal("0.5") if index == 2 else Decimal(1)
            if index == 1 and self.chance.random() < 0.3:
                left = self.chance.randint(3, 9)
                gap = 2 if self.has_vacancy else 1
                region.posts.append([self.person(fte, 1, left), self.person(fte, left + gap)])
            else:
                region.posts.append([self.person(fte)])
        if self.has_vacancy and region is self.regions[0]:
            region.posts[0] = [self.person(Decimal(1), 1, 5), self.person(Decimal(1), 7)]

    # -- Pay --

    def pay(self, holder: Holder) -> list[tuple[int, dict[str, int]]]:
        """Cents by class for each month."""
        base = self.chance.randrange(4_300_00, 5_600_00)
        bonus = self.chance.randrange(70, 90)
        months = []
        for month in range(holder.first_month, holder.last_month + 1):
            pay = {"BRUTTO": half_up(base * holder.fte * (Decimal("1.03") if month > 3 else 1)),
                   "ZULAGE": half_up(18_000 * holder.fte)}
            if month == 11:
                pay["JSZ"] = pay["BRUTTO"] * bonus // 100
            gross = sum(pay.values())
            for name, rate in CONTRIBUTIONS:
                pay[name] = gross * rate // 10_000
            months.append((month, pay))
        return months

    def export(self, region: Region) -> tuple[str, bytes, dict[int, int]]:
        """Name and bytes, and the pay of each post."""
        holders = [(index, holder, self.pay(holder)) for index, post in enumerate(region.posts) for holder in post]
        costs: dict[int, int] = {}
        for index, _, months in holders:
            costs[index] = costs.get(index, 0) + sum(sum(pay.values()) for _, pay in months)
        write = [self.list_export, self.wide_export, self.tab_export][region.dialect]
        ending = ["csv", "csv", "txt"][region.dialect]
        return f"personal-{region.employer.ags}.{ending}", write([(h, m) for _, h, m in holders]), costs

    def list_export(self, holders: list) -> bytes:
        """Semicolons, Windows-1252, with colleagues of another cost object and totals."""
        others = [self.person(Decimal(1)) for _ in range(self.chance.randint(5, 30))]
        rows = [("Stadt - Personalkostenliste;;;;;;;"), ("Mandant 012;Auswertung: PK-KTR;;;;;;Stand: 15.01.2026"),
                (";;;;;;;"), ("Pers.-Nr.;Name;Monat;Lohnart;Bezeichnung;Betrag;Kostenstelle;Kostenträger")]
        total = 0
        for holder, months, cost_object in ([(h, m, COST_OBJECT) for h, m in holders]
                                            + [(h, self.pay(h), "51.07.AS") for h in others]):
            own = 0
            for month, pay in months:
                for name, cents in pay.items():
                    element, text = LIST_ELEMENTS[name]
                    rows.append(f'{holder.number};"{holder.name}";{month:02d}/2025;{element};{text};{german(cents)};'
                                f"500210;{cost_object}")
                    own += cents
            rows.append(f"Summe {holder.number};;;;;{german(own)};;")
            total += own
        rows.append(f"Gesamt;;;;;{german(total)};;")
        return ("\r\n".join(rows) + "\r\n").encode("cp1252")

    def wide_export(self, holders: list) -> bytes:
        """Commas, UTF-8, a row a month."""
        rows = [WIDE_HEADER]
        for holder, months in holders:
            for month, pay in months:
                amounts = [pay.get(name, 0) for name in WIDE_COLUMNS]
                cells = [f"{cents // 100}.{cents % 100:02d}" for cents in amounts + [sum(amounts)]]
                rows.append(f'{holder.number},"{holder.name}",2025-{month:02d},' + ",".join(cells))
        return b"\xef\xbb\xbf" + ("\n".join(rows) + "\n").encode()

    def tab_export(self, holders: list) -> bytes:
        """Tabs, ISO-8859-1, totals with stars."""
        rows = ["Lohnkonto Arbeitgeberkosten" + "\t" * 6, "Buchungskreis\t0044\t\t\tDatum\t12.01.2026\t", "",
                "PersNr\tName\tFürPer\tInPer\tLArt\tLohnart-Langtext\tBetrag EUR\tKostenst."]
        total = 0
        for holder, months in holders:
            own = 0
            for month, pay in months:
                for name, cents in pay.items():
                    element, text = TAB_ELEMENTS[name]
                    rows.append(f"{holder.number}\t{holder.name}\t{month:02d}.2025\t{month:02d}.2025\t{element}\t{text}"
                                f"\t{german(cents)}\t0050021001")
                    own += cents
            rows.append(f"*\t\t\t\t\t\t{german(own)}\t")
            total += own
        rows.append(f"**\t\t\t\t\t\t{german(total)}\t")
        return ("\r\n".join(rows) + "\r\n").encode("iso-8859-1")

    # -- Tables --

    def write(self, parent: Path) -> Path:
        folder = parent / self.folder
        (folder / "profile").mkdir(parents=True)
        tables = {
            "kommunen.csv": ["ags;ars;name;art;region;rolle;strasse;plz;ort;einwohner;leitweg_id;email;telefon;"
                             "ansprechstelle;iban;kontoinhaber"],
            "stellen.csv": ["stelle;region;vzae_soll;personalnummer;vzae_ist;besetzt_von;besetzt_bis"],
            "foerderung.csv": ["region;arbeitgeber_ags;bewilligt;ausgezahlt;bescheid_datum;aktenzeichen"],
            "sachkosten.csv": ["region;position;datum;beleg;text;betrag"],
            "lohnarten.csv": ["arbeitgeber_ags;lohnart;klasse"],
        }
        for region in self.regions:
            name, content, costs = self.export(region)
            (folder / name).write_bytes(content)
            (folder / "profile" / f"{region.employer.ags}.yaml").write_text(self.profile(region, name))
            self.fill(tables, region, costs)
        for name, lines in tables.items():
            (folder / name).write_text("\n".join(lines) + "\n")
        (folder / "vereinbarung.yaml").write_text(self.agreement())
        return folder

    def fill(self, tables: dict[str, list[str]], region: Region, costs: dict[int, int]) -> None:
        for municipality in region.municipalities:
            role = "Arbeitgeber" if municipality is region.employer else "Mitglied"
            bank = f"{iban(municipality.ags)};{municipality.kind} {municipality.name}" if role == "Arbeitgeber" else ";"
            tables["kommunen.csv"].append(
                f"{municipality.ags};{municipality.ars};{municipality.name};{municipality.kind};{region.name};{role};"
                f"{self.chance.choice(STREETS)} {self.chance.randint(1, 60)};{self.chance.randint(10000, 99999)};"
                f"{municipality.name};{municipality.inhabitants};{leitweg_id(municipality.ars)};"
                f"rechnung@g{municipality.ags}.example;+49 2500 {self.chance.randint(1000, 9999)};"
                f"Fachbereich Finanzen;{bank}")
        grant = Decimal(0)
        for index, post in enumerate(region.posts):
            months = Decimal(0)
            for holder in post:
                tables["stellen.csv"].append(
                    f"{region.name[7:]}-{index + 1};{region.name};{german_fte(holder.fte)};{holder.number};"
                    f"{german_fte(holder.fte)};01.{holder.first_month:02d}.2025;{last_day(holder.last_month)}")
                months += holder.fte * (holder.last_month - holder.first_month + 1)
            grant += min(months * 55_000_00 / 12, Decimal(costs[index]))
        amount = german(half_up(grant))
        tables["foerderung.csv"].append(
            f"{region.name};{region.employer.ags};{amount};{amount};12.02.2025;KI-{self.key}-{region.name[7:]}")
        for index in range(self.chance.randint(1, 4)):
            tables["sachkosten.csv"].append(
                f"{region.name};{'P2' if index else 'P3'};{self.chance.randint(1, 28):02d}.0{self.chance.randint(1, 9)}"
                f".2025;K-{self.chance.randint(10000, 99999)};Arbeitsplatz;{german(self.chance.randint(5000, 300000))}")
        elements = [LIST_ELEMENTS, {}, TAB_ELEMENTS][region.dialect]
        for name, (element, _) in elements.items():
            tables["lohnarten.csv"].append(f"{region.employer.ags};{element};{name}")

    def profile(self, region: Region, export: str) -> str:
        text = (SAMPLE / "profile" / ["coesfeld.yaml", "duelmen.yaml", "ascheberg.yaml"][region.dialect]).read_text()
        text = re.sub(r"^datei: .*$", f"datei: {export}", text, count=1, flags=re.M)
        return re.sub(r'^arbeitgeber: .*$', f'arbeitgeber: "{region.employer.ags}"', text, count=1, flags=re.M)

    def agreement(self) -> str:
        regions = "regionen:\n"
        vat = "umsatzsteuer:\n"
        for index, region in enumerate(self.regions):
            fte = sum((post[0].fte for post in region.posts), Decimal(0))
            members = ", ".join(f'"{municipality.ags}"' for municipality in region.municipalities[1:])
            regions += (f'  - name: {region.name}\n    arbeitgeber: "{region.employer.ags}"\n    mitglieder: [{members}]\n'
                        f"    stellen: {german_fte(fte)}\n    schluessel: {['gleich', 'einwohner'][index % 2]}\n")
            vat += (f'  - aussteller: "{region.employer.ags}"\n    jahr: 2025\n    kategorie: O\n    grund: >-\n'
                    "      Nicht steuerbar: § 2 Abs. 3 UStG in der am 31.12.2015 geltenden Fassung\n"
                    "      i. V. m. § 27 Abs. 22, 22a UStG.\n")
        text = (SAMPLE / "vereinbarung.yaml").read_text()
        text = re.sub(r"^  kreis: .*$", f"  kreis: {self.name}", text, count=1, flags=re.M)
        text = re.sub(r"^regionen:\n(?:  .*\n)+", lambda _: regions, text, count=1, flags=re.M)
        return re.sub(r"^umsatzsteuer:\n(?:  .*\n)+", lambda _: vat, text, count=1, flags=re.M)


def german_fte(fte: Decimal) -> str:
    return f"{fte:.1f}".replace(".", ",")


def last_day(month: int) -> str:
    return f"{[31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]}.{month:02d}.2025"


def write_germany(parent: Path, count: int = KREISE) -> list[Path]:
    return [Kreis(number, size).write(parent) for number, size in list(enumerate(sizes()))[:count]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="where the folders go; must not exist yet")
    parser.add_argument("--kreise", type=int, default=KREISE, help=f"how many, at most {KREISE}")
    arguments = parser.parse_args()
    folders = write_germany(arguments.folder, arguments.kreise)
    rows = sum(len((folder / "kommunen.csv").read_text().splitlines()) - 1 for folder in folders)
    print(f"{len(folders)} folders, {rows} municipalities")


if __name__ == "__main__":
    main()
