#!/usr/bin/env python3
"""Reads every figure back out of the HTML of an output folder and holds it against lauf.json.

Every amount and every percentage must be one that may stand at its place: the row of a municipality has its own
figures only, a chart those of the municipalities it shows, a sentence those of its paper's subject.  What may stand
where is one table, DERIVATIONS.  And what each kind of document owes its reader must stand in the cell where row and
column say so: REQUIRED.  Lines of a small group are none that may stand in a paper that leaves the office.

lauf.json knows the settlement; what a document tells beside it (plan, year before, rates, advance payments) comes
from the input tables: --input.

Exit status: 0 figures were read and all are explained; 1 one is not; 2 wrong use; 3 the check could not run.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from environment import Unavailable, enter_venv, files_below, stop

enter_venv()
from lxml import html as lxml_html  # noqa: E402

LINES = ("P1", "P2", "P3", "P4")
AMOUNT = re.compile(r"(?<![\d.,/])[+−-]?\d{1,3}(?:\.\d{3})*,\d{2}(?![\d]|[\u00a0\u202f ]?%)")
PERCENT = re.compile(r"(?<![\d.,])[+−-]?\d+(?:\.\d{3})*(?:,\d+)?(?=[\u00a0\u202f ]?%)")
SHARE = re.compile(r"^(\d+)/(\d+)$|^(\d+(?:,\d+)?)[\u00a0\u202f ]?%$")


def cents(text: str) -> int:
    digits = re.sub(r"\D", "", text)
    return -int(digits) if text[0] in "−-" else int(digits)


def number(text: str) -> Fraction:
    return Fraction(text.replace(".", "").replace(",", "."))


def german(amount: int) -> str:
    return f"{'−' if amount < 0 else ''}{abs(amount) // 100:,}".replace(",", ".") + f",{abs(amount) % 100:02d}"


def rounded(value: Fraction) -> int:
    """Half a cent away from zero, as everything here rounds."""
    whole = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return whole if value >= 0 else -whole


# -- What is known ------------------------------------------------------------------------------


@dataclass
class Given:
    """What documents tell that is not in lauf.json: from the input tables."""

    plan: dict[str, dict[str, int]] = field(default_factory=dict)
    previous: dict[str, dict[str, int]] = field(default_factory=dict)
    advances: dict[str, list[int]] = field(default_factory=dict)
    # Grant rates and flat rates as the agreement has them.
    rates: list[int] = field(default_factory=list)
    vat_rates: list[int] = field(default_factory=list)
    postings: list[int] = field(default_factory=list)
    # Full-time posts by region: as agreed, and as planned post by post.
    agreed: dict[str, Fraction] = field(default_factory=dict)
    planned: dict[str, Fraction] = field(default_factory=dict)

    @staticmethod
    def of(folder: Path | None) -> Given:
        given = Given()
        if folder is None:
            return given

        def rows(name: str) -> Iterator[dict[str, str]]:
            if (folder / name).exists():
                with (folder / name).open(encoding="utf-8-sig", newline="") as file:
                    yield from csv.DictReader(file, delimiter=";")

        for name, years in (("plan.csv", given.plan), ("vorjahr.csv", given.previous)):
            for row in rows(name):
                years[row["ags"]] = {"cost": cents(row["kosten"]), "F": -cents(row["foerderung"]),
                                     "share": cents(row["eigenanteil"])}
        for row in rows("abschlaege.csv"):
            given.advances.setdefault(row["ags"], []).append(cents(row["betrag"]))
        for row in rows("sachkosten.csv"):
            given.postings += [cents(row[name]) for name in ("betrag", "netto", "ust") if row.get(name)]
        planned = {(row["region"], row["stelle"]): number(row["vzae_soll"]) for row in rows("stellen.csv")}
        for (region, _), fte in planned.items():
            given.planned[region] = given.planned.get(region, Fraction()) + fte
        agreement = (folder / "vereinbarung.yaml").read_text("utf-8")
        given.rates = [cents(text) for text in re.findall(r"^ *-? *\w*eur_je_vzae_jahr: *([\d.]+,\d\d)", agreement, re.M)]
        regions = re.findall(r"^  - name: (.*)\n(?: .*\n)*?    stellen: ([\d,]+)", agreement, re.M)
        given.agreed = {json.loads(name) if name.startswith('"') else name: number(fte) for name, fte in regions}
        given.vat_rates = [int(text) for text in re.findall(r"^ *satz: *(\d+)", agreement, re.M)]
        return given


@dataclass
class Case:
    """One document, and whom it is about."""

    file: Path
    kind: str
    lauf: dict
    given: Given
    ags: str | None = None

    def __post_init__(self) -> None:
        self.member = self.lauf["members"].get(self.ags)
        for member in self.lauf["members"].values():
            member.setdefault("cost", sum(member[line] for line in LINES))

    @property
    def regions(self) -> dict[str, dict]:
        """Those the document tells of."""
        all_of_them = self.lauf["regions"]
        return {self.member["region"]: all_of_them[self.member["region"]]} if self.member else all_of_them

    def members(self, region: str | None = None) -> dict[str, dict]:
        names = self.regions if region is None else [region]
        return {ags: member for ags, member in self.lauf["members"].items() if member["region"] in names}

    def collapsed(self, region: str) -> bool:
        """Whether the lines of a region may not stand here."""
        small = {group["region"]: group.get("itemized_because") for group in self.lauf["small_groups"]}
        # What is itemized by order is so towards members, never in public.
        return self.kind != "index" and region in small and (small[region] is None or self.kind in ("paper", "district"))


KINDS = {"statement": r"versand/(\d{8})-[^/]*/abrechnung-\d{4}\.html$",
         "invoice": r"versand/(\d{8})-[^/]*/(?:rechnung|gutschrift|storno)-.*\.html$",
         "recalculation": r"versand/(\d{8})-[^/]*/pruefung-\d{4}\.html$",
         "district": r"vorlagen/kreis[^/]*\.html$",
         "paper": r"vorlagen/(\d{8})-[^/]*\.html$",
         "release": r"intern/freigabe\.html$",
         "index": r"intern/.*\.html$"}


def case(file: Path, lauf: dict, given: Given) -> Case:
    for kind, pattern in KINDS.items():
        if match := re.search(pattern, file.as_posix()):
            return Case(file, kind, lauf, given, match[1] if match.groups() else None)
    raise Unavailable(f"{file} is no kind of document that figures.py knows; name it in KINDS")


# -- What may stand where -----------------------------------------------------------------------

PAPERS = ("statement", "paper", "district", "index")
EVERYWHERE = (*PAPERS, "invoice", "recalculation", "release")
MEMBER_TOTALS = ("cost", "F", "share")


def member_values(case: Case, ags: str) -> Iterator[int]:
    """Of one municipality, for a row or sentence about it."""
    member = case.lauf["members"][ags]
    for derivation in OF_A_MEMBER:
        if case.kind in derivation.kinds:
            yield from derivation.values(case, ags, member)


def region_values(case: Case, name: str) -> Iterator[int]:
    region = case.lauf["regions"][name]
    for derivation in OF_A_REGION:
        if case.kind in derivation.kinds:
            yield from derivation.values(case, name, region)


def run_values(case: Case) -> Iterator[int]:
    for derivation in OF_A_RUN:
        if case.kind in derivation.kinds:
            yield from derivation.values(case)


@dataclass(frozen=True)
class Derivation:
    """Amounts in cents that may stand in documents of these kinds, and why."""

    name: str
    kinds: tuple[str, ...]
    values: Callable[..., Iterable[int]]


def year_totals(year: dict[str, dict[str, int]], members: Iterable[str], key: str) -> int | None:
    """A sum that is there only if each of them is."""
    values = [year.get(ags, {}).get(key) for ags in members]
    return None if not values or None in values else sum(values)


def positions(case: Case, region: str) -> list[str]:
    """What is divided one after the other; what a small group costs is one position."""
    return ["cost", "F"] if case.collapsed(region) else [*LINES, "F"]


def running(case: Case, region: str, of: dict, position: str) -> int:
    """The sum up to a position, of a region or of what one municipality bears of it."""
    order = positions(case, region)
    return sum(of[key] for key in order[:order.index(position) + 1])


def compared(case: Case, members: list[str]) -> Iterator[int]:
    """Plan, year before and this year, of one municipality or of several together: each, and its difference."""
    for key in MEMBER_TOTALS:
        actual = sum(case.lauf["members"][ags][key] for ags in members)
        for year in (case.given.plan, case.given.previous):
            other = year_totals(year, members, key)
            if other is not None:
                yield from (other, actual - other)


OF_A_MEMBER = (
    Derivation("lines", ("statement", "invoice", "index"), lambda case, ags, m: (
        [] if case.collapsed(m["region"]) or case.kind != "index" and ags != case.ags else [m[line] for line in LINES])),
    Derivation("steps of the division", ("recalculation",), lambda case, ags, m: [
        amount for position in positions(case, m["region"]) for amount in (
            m[position], running(case, m["region"], m, position), running(case, m["region"], m, position) - 1)]),
    Derivation("cost, grant, own share", EVERYWHERE, lambda case, ags, m: [m["cost"], m["F"], m["share"]]),
    Derivation("VAT, gross, advance payments, what is left", ("statement", "invoice", "paper", "index", "release"), lambda case, ags, m: (
        [m["vat"], m["share"] + m["vat"], m["advance_payments"], m["balance_due"], *case.given.advances.get(ags, [])]
        if ags == case.ags or case.kind in ("index", "release") else [])),
    Derivation("plan and year before", PAPERS, lambda case, ags, m: compared(case, [ags])),
    Derivation("differences to the previous run", ("index",), lambda case, ags, m: differences(case, "members", ags)),
    Derivation("what the others refund an employer", ("paper",), lambda case, ags, m: (
        [case.lauf["regions"][m["region"]]["own_share"] - m["share"]] if m["role"] == "employer" else [])),
    Derivation("VAT from 2027, at 19 %", ("paper", "district", "index"), lambda case, ags, m: (
        [tax := rounded(Fraction(m["share"] * 19, 100)), m["share"] + tax])),
)

OF_A_REGION = (
    Derivation("lines", EVERYWHERE, lambda case, name, r: [] if case.collapsed(name) else [r[line] for line in LINES]),
    Derivation("cost, grant, own share", EVERYWHERE, lambda case, name, r: [r["cost"], r["F"], r["own_share"]]),
    Derivation("running sums", ("recalculation",), lambda case, name, r: [
        running(case, name, r, position) for position in positions(case, name)]),
    Derivation("VAT of all members", ("index", "district"), lambda case, name, r: (
        [tax := sum(m["vat"] for m in case.members(name).values()), r["own_share"] + tax])),
    Derivation("VAT, advance payments, what is left of all members", ("release",), lambda case, name, r: (
        payments(case, case.members(name)).values())),
    Derivation("cost of a full-time post held all year", ("paper", "district", "index", "statement"), lambda case, name, r: (
        [] if case.collapsed(name) or not Fraction(r["fte_months"]) else
        [rounded(Fraction(value) * 12 / Fraction(r["fte_months"])) for value in (r["cost"], r["own_share"], r["F"])])),
    Derivation("plan and year before", PAPERS, lambda case, name, r: compared(case, list(case.members(name)))),
    Derivation("differences to the previous run", ("index",), lambda case, name, r: differences(case, "regions", name)),
    Derivation("VAT from 2027, at 19 %", ("paper", "district", "index"), lambda case, name, r: (
        [tax := rounded(Fraction(r["own_share"] * 19, 100)), r["own_share"] + tax,
         sum(rounded(Fraction(m["share"] * 19, 100)) for m in case.members(name).values()),
         # The employer renders no service to itself.
         members := sum(rounded(Fraction(m["share"] * 19, 100)) for m in case.members(name).values()
                        if m["role"] != "employer"), r["own_share"] + members])),
)

OF_A_RUN = (
    Derivation("rates of the agreement", PAPERS, lambda case: case.given.rates),
    Derivation("nothing", ("invoice", "index", "release"), lambda case: [0]),
    Derivation("own shares, VAT, advance payments, what is left of all", ("release",), lambda case: [
        sum(r["own_share"] for r in case.lauf["regions"].values()), *payments(case, case.lauf["members"]).values()]),
    Derivation("sums over all regions", ("district", "index", "paper"), lambda case: [
        sum(r[key] for r in case.lauf["regions"].values())
        for key in ("cost", "F", "own_share", *([] if any(map(case.collapsed, case.lauf["regions"])) else LINES))]),
    Derivation("plan and year before of all", ("district", "index", "paper"),
               lambda case: compared(case, list(case.lauf["members"]))),
    Derivation("VAT from 2027, at 19 %, of all", ("district", "index"), lambda case: [
        total for members in [[m for m in case.lauf["members"].values() if m["role"] != "employer"],
                              list(case.lauf["members"].values())]
        for share in [sum(m["share"] for m in members)]
        for tax in [sum(rounded(Fraction(m["share"] * 19, 100)) for m in members), rounded(Fraction(share * 19, 100))]
        for total in (tax, share, share + tax)]),
    Derivation("totals of what was issued", ("index",), lambda case: [
        case.lauf[key] for key in ("invoiced_total", "credited_total", "vat_total")]),
    Derivation("control totals of the input", ("index",), lambda case: [
        file["control_total"] for file in case.lauf["inputs"] if file["control_total"] is not None]),
    Derivation("amounts in findings", ("index",), lambda case: [
        cents(match[0]) for finding in case.lauf["findings"] for match in AMOUNT.finditer(
            finding["message"] + " " + finding["hint"])]),
)


def payments(case: Case, members: Iterable[str]) -> dict[str, int]:
    """What several municipalities have to pay together, by the heads of the release's table."""
    of = [case.lauf["members"][ags] for ags in members]
    return {"Umsatzsteuer": sum(m["vat"] for m in of), "Abschläge": sum(m["advance_payments"] for m in of),
            "Zahlbetrag": sum(m["balance_due"] for m in of if m["document"] != "statement")}


def differences(case: Case, of: str, name: str) -> Iterator[int]:
    for change in case.lauf.get("previous", {}).get(of, []):
        amounts = [change[key] for key in ("before", "now") if isinstance(change[key], int)]
        if change["of"] == name and amounts:
            yield from amounts


def ratio(part: int | Fraction, whole: int | Fraction) -> Iterator[Fraction]:
    if whole:
        yield Fraction(part * 100, whole)


def percentages(case: Case) -> Iterator[Fraction]:
    """Exact percentages that a document may tell, rounded to as many places as it likes."""
    yield from map(Fraction, (0, 19, 100, *case.given.vat_rates))
    subjects = [({"cost": r["cost"], "F": r["F"], "share": r["own_share"]}, list(case.members(name)))
                for name, r in case.lauf["regions"].items()]
    subjects += [(m, [ags]) for ags, m in case.lauf["members"].items()]
    total = {key: sum(part[key] for part, _ in subjects[:len(case.lauf["regions"])]) for key in MEMBER_TOTALS}
    subjects.append((total, list(case.lauf["members"])))
    for values, members in subjects:
        for part, whole in (("F", "cost"), ("share", "cost")):
            yield from ratio(abs(values[part]), values[whole])
        for year in (case.given.plan, case.given.previous):
            for key in MEMBER_TOTALS:
                other = year_totals(year, members, key)
                if other:
                    yield from ratio(values[key] - other, abs(other))
                    yield from ratio(values[key], other)
    months = [(Fraction(r["fte_months"]), case.given.planned.get(name, 0) * 12) for name, r in case.lauf["regions"].items()
              if not case.collapsed(name)]
    for held, planned in [*months, tuple(map(sum, zip(*months, strict=True)))] if months else []:
        yield from ratio(held, planned)
    for m in case.lauf["members"].values():
        # The key itself is not in lauf.json; the cost was split by it.
        yield from ratio(m["cost"], case.lauf["regions"][m["region"]]["cost"])
        yield from ratio(m["share"], total["share"])


# -- The document ---------------------------------------------------------------------------------


def text_of(element) -> str:
    parts = []
    for part in element.iter():
        if not isinstance(part.tag, str):
            parts.append(part.tail or "" if part is not element else "")
            continue
        if part.tag not in ("style", "script"):
            parts.append(part.text or "")
        if part is not element:
            parts.append(part.tail or "")
    return "\n".join(part for part in parts if part)


def flat(element) -> str:
    return " ".join(text_of(element).split())


@dataclass
class Cell:
    text: str
    row: str
    column: str
    table: str


def cells(table) -> Iterator[Cell]:
    """The cells of a table with the headers of their row and column; cells that span stand at each place."""
    caption = " ".join(flat(c) for c in table.iter("caption"))
    heads: dict[int, list[str]] = {}
    pending: dict[tuple[int, int], object] = {}
    for y, row in enumerate(table.iter("tr")):
        placed: dict[int, object] = {x: cell for (x, at), cell in pending.items() if at == y}
        x = 0
        for cell in row.iterchildren("th", "td"):
            while x in placed:
                x += 1
            for dx in range(int(cell.get("colspan", 1))):
                placed[x + dx] = cell
                for dy in range(1, int(cell.get("rowspan", 1))):
                    pending[(x + dx, y + dy)] = cell
        in_head = row.getparent().tag == "thead"
        rowheads = [flat(cell) for _, cell in sorted(placed.items()) if cell.tag == "th" and not in_head]
        for x, cell in sorted(placed.items()):
            if in_head:
                heads.setdefault(x, []).append(flat(cell))
            elif cell.tag == "td":
                yield Cell(flat(cell), " · ".join(dict.fromkeys(rowheads)), " · ".join(heads.get(x, [])), caption)


def named(text: str, names: dict[str, str]) -> str | None:
    """The key of the longest name that stands in a text as words of its own."""
    found = [(len(name), key) for key, name in names.items() if name in text
             and re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text)]
    return max(found)[1] if found else None


@dataclass(frozen=True)
class Finding:
    file: Path
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.message}"


def parsed(text: str):
    return lxml_html.document_fromstring(text.encode(), parser=lxml_html.HTMLParser(encoding="utf-8"))


class Reader:
    """What may and must stand in one document; holds a text against it."""

    def __init__(self, case: Case):
        self.case = case
        self.member_names = {ags: " ".join(member["name"].split()) for ags, member in case.lauf["members"].items()}
        self.region_names = {name: " ".join(name.split()) for name in case.lauf["regions"]}
        run = set(run_values(case))
        self.of_member = {ags: set(member_values(case, ags)) for ags in case.lauf["members"]}
        self.of_region = {name: set(region_values(case, name)) for name in case.lauf["regions"]}
        self.run = run
        shown = case.regions
        own = [self.of_member[case.ags]] if case.member else []
        self.sentence = run.union(*own, *(self.of_region[name] for name in shown))
        everyone = [self.of_member[ags] for ags in case.members()]
        self.chart = self.sentence.union(*everyone)
        if case.kind == "index":
            self.sentence = self.chart
        self.percentages = set(percentages(case))
        # Percentages already found true.
        self.known: set[str] = set()
        self.required = list(REQUIRED[case.kind](case))
        self.told = list(TOLD[case.kind](case))
        self.count = 0

    def check(self, text: str) -> list[Finding]:
        found = [*self.missing(parsed(text)), *self.unexplained(parsed(text))]
        return found + (list(self.divided(parsed(text))) if self.case.kind == "recalculation" else [])

    def unexplained(self, root) -> Iterator[Finding]:
        yield from self.counts(root)
        # A table's cells first; what is in them is taken out, so that the rest is sentences and charts.
        for table in root.iter("table"):
            for cell in cells(table):
                yield from self.explained(cell.text, self.allowed(cell), f"in the table „{cell.table}“, row „{cell.row}“")
                yield from self.shares(cell)
                yield from self.posts(cell) if self.case.given.agreed else ()
            for heads in table.iter("th", "caption"):
                yield from self.explained(flat(heads), self.sentence, "in a table's head")
        for table in list(root.iter("table")):
            table.drop_tree()
        for chart in list(root.iter("svg", "figure")):
            if chart.getparent() is not None:
                yield from self.explained(text_of(chart), self.chart, "in a chart")
                chart.drop_tree()
        yield from self.explained(text_of(root), self.sentence, "in the text")
        for element in root.iter():
            for name in ("aria-label", "title", "alt", "data-wert"):
                yield from self.explained(element.get(name, "") if isinstance(element.tag, str) else "", self.sentence, name)

    def allowed(self, cell: Cell) -> set[int]:
        """Of a row or column that names somebody, only what is theirs."""
        if self.case.kind == "invoice":
            return self.of_member[self.case.ags] | self.run
        if self.case.given.agreed and POSTS.search(f"{cell.row} · {cell.column}") and "€" not in cell.text:
            # Told by posts().
            return {cents(match[0]) for match in AMOUNT.finditer(cell.text)}
        ags = named(cell.row, self.member_names)
        region = named(cell.row, self.region_names) if re.search(r"\bRegion\b", cell.row) or not ags else None
        if region and not (ags and self.member_names[ags] == self.region_names[region] and "Region" not in cell.row):
            return self.of_region[region] | self.run_for(cell)
        if ags:
            return self.of_member[ags]
        column_member = named(cell.column, self.member_names)
        column_region = named(cell.column, self.region_names)
        if column_region and "Region" in cell.column:
            return self.of_region[column_region] | self.run_for(cell)
        if column_member:
            return self.of_member[column_member] | self.run_for(cell)
        return self.sentence

    def run_for(self, cell: Cell) -> set[int]:
        """What is true of everybody, like a rate; sums over all stand in rows of their own."""
        return set(self.case.given.rates) | ({0} if 0 in self.run else set())

    def explained(self, text: str, allowed: set[int], where: str) -> Iterator[Finding]:
        magnitudes = {abs(value) for value in allowed}
        for match in AMOUNT.finditer(text):
            self.count += 1
            if abs(cents(match[0])) not in magnitudes:
                yield Finding(self.case.file, f"{match[0]} {where} is no figure that may stand there")
        for match in PERCENT.finditer(text):
            self.count += 1
            if match[0] not in self.known and not any(same_percentage(match[0], exact) for exact in self.percentages):
                yield Finding(self.case.file, f"{match[0]} % {where} is no percentage of figures in lauf.json")
            else:
                self.known.add(match[0])

    def posts(self, cell: Cell) -> Iterator[Finding]:
        """Full-time posts and months, which look like no other figure."""
        where = f"{cell.row} · {cell.column}"
        match = re.match(r"\d[\d.]*(?:,\d+)?(?![\d.,]*[ \u00a0](?:€|%))", cell.text)
        if not match or self.case.kind == "invoice" or not POSTS.search(where):
            return
        self.count += 1
        ags = named(cell.row, self.member_names)
        region = next((found for text in (cell.row, cell.column, cell.table) if "Region" in text
                       and (found := named(text, self.region_names))), None)
        names = [self.case.lauf["members"][ags]["region"]] if ags else [region] if region else list(self.case.regions)
        if not any(near(match[0], exact) for exact in self.post_values(names, ags)):
            yield Finding(self.case.file, f"{match[0]} in the table „{cell.table}“, „{where}“ is no number of posts or months")

    def post_values(self, names: list[str], ags: str | None) -> Iterator[Fraction]:
        given, regions = self.case.given, self.case.lauf["regions"]
        if ags:
            member = self.case.lauf["members"][ags]
            # The key is not in lauf.json; the cost was split by it.
            yield given.agreed[names[0]] * Fraction(member["cost"], regions[names[0]]["cost"])
            return
        for months in [[name] for name in names] + [names]:
            yield sum(given.agreed[name] for name in months)
            if not any(map(self.case.collapsed, months)):
                yield sum(given.planned[name] for name in months) * 12
                yield sum(Fraction(regions[name]["fte_months"]) for name in months)

    def counts(self, root) -> Iterator[Finding]:
        """Posts, months and left-over cents in sentences."""
        names = list(self.case.regions)
        cent = {r["residual_cents"] for r in self.case.regions.values()} | {1}
        for match in re.finditer(r"(\d[\d.,]*)\s(Vollzeitstellen?|Vollzeitmonate?|Cent)\b", text_of(root)):
            if match[2].startswith("Voll") and self.case.given.agreed:
                self.count += 1
                if not any(near(match[1], exact) for exact in self.post_values(names, None)):
                    yield Finding(self.case.file, f"„{match[0]}“ is no number of posts or months")
            elif match[2] == "Cent":
                self.count += 1
                if not match[1].isdigit() or int(match[1]) not in cent:
                    yield Finding(self.case.file, f"„{match[0]}“ is not what was left over")

    def shares(self, cell: Cell) -> Iterator[Finding]:
        """„1/4“ in a member's row is what it bears of the region's cost, to a cent a line."""
        ags, match = named(cell.row, self.member_names), SHARE.match(cell.text)
        if not ags or not match or "nteil" not in cell.column or "Eigenanteil" in cell.column:
            return
        self.count += 1
        member = self.case.lauf["members"][ags]
        region = self.case.lauf["regions"][member["region"]]["cost"]
        exact = Fraction(int(match[1]), int(match[2])) if match[1] else Fraction(match[3].replace(",", ".")) / 100
        # A percentage is itself rounded to two places.
        if abs(exact * region - member["cost"]) > 5 + (0 if match[1] else abs(region) / 20_000):
            yield Finding(self.case.file, f"share {cell.text} of {member['name']} is not what its cost says")

    def divided(self, root) -> Iterator[Finding]:
        """Each step of „So rechnen Sie nach“, with the weights that stand in its first table."""
        case, name = self.case, self.case.member["region"]
        tables = [list(cells(table)) for table in root.iter("table")]
        weights = {named(cell.row, self.member_names): Fraction(cell.text.replace(".", "").replace(",", "."))
                   for cell in tables[0] if cell.column == "Gewicht"}
        whole = weights.pop(None)
        order = positions(case, name)
        if len(tables) != 1 + len(order) or set(weights) != set(case.members()) or sum(weights.values()) != whole:
            yield Finding(case.file, "the tables of the division are not those of its positions and municipalities")
            return
        for position, table in zip(order, tables[1:], strict=True):
            rows: dict[str, dict[str, str]] = {}
            for cell in table:
                rows.setdefault(named(cell.row, self.member_names) or "region", {})[cell.column] = cell.text
            total = running(case, name, case.regions[name], position)
            for ags, weight in weights.items():
                member, row = case.lauf["members"][ags], rows[ags]
                floored, rest = divmod(total * weight, whole)
                share = running(case, name, member, position)
                wanted = {"Abgerundet": german(int(floored)), "Rest": str(rest), "Laufender Anteil": german(share),
                          "Anteil": german(member[position]), "Restcent": "1 Cent" if share > floored else "–"}
                for column, text in wanted.items():
                    self.count += 1
                    if row[column].removesuffix(" €").replace(".", "") != text.replace(".", ""):
                        yield Finding(case.file, f"{position} of {member['name']}: {column} is {row[column]}, not {text}")

    def missing(self, root) -> Iterator[Finding]:
        """What the document owes and does not have in its cell; a sign counts unless a word says it („Förderung“)."""
        case = self.case
        found = [cell for table in root.iter("table") for cell in cells(table)]
        labels = {cell.row for cell in found}
        rows = {row: {label for label in labels if re.search(row, label, re.IGNORECASE)} for row, _, _ in self.required}
        for row, column, value in self.required:
            here = [cell for cell in found if cell.row in rows[row] and re.search(column, cell.column, re.IGNORECASE)]
            amounts = [cents(match[0]) for cell in here if (match := AMOUNT.search(cell.text))]
            if value not in amounts and not (value < 0 and -value in amounts):
                yield Finding(case.file, f"{german(value)} is missing in row „{row}“, column „{column}“ "
                                         f"(there: {', '.join(map(german, amounts)) or 'no such cell'})")
        everywhere = {abs(cents(match[0])) for match in AMOUNT.finditer(text_of(root))}
        for value in self.told:
            if abs(value) not in everywhere and value:
                yield Finding(case.file, f"{german(value)} is not told anywhere")


# Rows or columns that count posts and months.
POSTS = re.compile(r"\bStellen$|Vollzeitstellen|(?:Monate|monate)$|(?:Vollzeitm|mögliche M|besetzte M)onate|^davon rechnerisch")


def near(text: str, exact: Fraction) -> bool:
    """Whether the text is the exact value, rounded to its places; what is split to the cent is a little off."""
    digits = len(text.partition(",")[2])
    return abs(number(text) - exact) <= Fraction(1, 2 * 10**digits) + Fraction(1, 10**5)


def same_percentage(text: str, exact: Fraction) -> bool:
    """Whether the text is the exact value, rounded to the places that the text has."""
    digits = len(text.partition(",")[2])
    value = int(re.sub(r"\D", "", text))
    return abs(value - abs(exact) * 10**digits) <= Fraction(1, 2)


# -- What must stand there ------------------------------------------------------------------------

ROWS = {"P1": "personalkosten", "P2": "technische ausstattung", "P3": "stellenbesetzung|ausschreibung", "P4": "pauschale",
        "cost": r"kosten(?! für)", "F": "förderung", "share": "eigenanteil|überdeckung"}
COLUMNS = {"cost": "kosten", "F": "förderung|zuwendung", "share": "eigenanteil|anteil der|überdeckung"}
# Row, column, cents.
Required = tuple[str, str, int]


def name_pattern(name: str) -> str:
    return rf"(?<![\w-]){re.escape(' '.join(name.split()))}(?![\w-])"


def required_statement(case: Case) -> Iterator[Required]:
    """Each line with the region's and its own amount, and the total of every member."""
    member, region = case.member, case.lauf["regions"][case.member["region"]]
    own_column = rf"{name_pattern(member['name'])}|davon|ihr anteil"
    region_column = rf"region|{name_pattern(member['region'])}"
    keys = (() if case.collapsed(member["region"]) else LINES) + MEMBER_TOTALS
    for key in keys:
        row = ROWS[key] if key in LINES else {"cost": r"^(summe )?(der )?(gesamt)?kosten|kosten gesamt", "F": "förderung",
                                              "share": "eigenanteil|überdeckung"}[key]
        if key in LINES and not region[key] and not member[key]:
            continue
        yield row, region_column, region["own_share" if key == "share" else key]
        yield row, own_column, member[key]
    yield from required_members(case, member["region"])


def required_members(case: Case, region: str) -> Iterator[Required]:
    # Where a region has one municipality, nothing is divided.
    if case.kind in ("statement", "paper") and len(case.members(region)) == 1:
        return
    for member in case.members(region).values():
        yield name_pattern(member["name"]), COLUMNS["share"], member["share"]


def required_paper(case: Case) -> Iterator[Required]:
    """T1 for the own region, T2 for its municipalities."""
    name = case.member["region"]
    region = case.lauf["regions"][name]
    for key in (() if case.collapsed(name) else LINES):
        if region[key]:
            yield ROWS[key], ".", region[key]
    yield from required_region(case, name, region)
    yield from required_members(case, name)


def required_region(case: Case, name: str, region: dict) -> Iterator[Required]:
    """In a row of the region, or in rows of a table about it."""
    # Told in another table, as its only municipality's.
    if case.kind == "paper" and len(case.members(name)) == 1:
        return
    for key in MEMBER_TOTALS:
        value = region["own_share" if key == "share" else key]
        yield rf"{name_pattern(name)}|zusammen", COLUMNS[key], value


def required_district(case: Case) -> Iterator[Required]:
    for name, region in case.lauf["regions"].items():
        yield from required_region(case, name, region)
        yield from required_members(case, name)
    if len(case.lauf["regions"]) > 1:
        for key in MEMBER_TOTALS:
            yield "zusammen|gesamt|summe", COLUMNS[key], sum(
                r["own_share" if key == "share" else key] for r in case.lauf["regions"].values())


def required_index(case: Case) -> Iterator[Required]:
    for name, region in case.lauf["regions"].items():
        yield from required_region(case, name, region)
        for member in case.members(name).values():
            yield name_pattern(member["name"]), COLUMNS["share"], member["share"]
        for line in LINES:
            yield ROWS[line], name_pattern(name), region[line]


def required_release(case: Case) -> Iterator[Required]:
    """What is to be paid, by each and together."""
    rows = [(rf"^{name_pattern(member['name'])}|{ags}", [ags], member["share"]) for ags, member in case.lauf["members"].items()]
    rows += [(rf"^Region {name_pattern(name)}$", list(case.members(name)), region["own_share"])
             for name, region in case.lauf["regions"].items()]
    if len(case.lauf["regions"]) > 1:
        rows.append(("^Zusammen$", list(case.lauf["members"]), sum(r["own_share"] for r in case.lauf["regions"].values())))
    whole = payments(case, case.lauf["members"])
    for row, members, share in rows:
        yield row, "Eigenanteil", share
        for head, amount in payments(case, members).items():
            if (head == "Zahlbetrag" or whole[head]) and any(
                    case.lauf["members"][ags]["document"] != "statement" for ags in members):
                yield row, head, amount


def required_invoice(case: Case) -> Iterator[Required]:
    """The lines; totals are no table, they are looked for in the text."""
    member = case.member
    if member["document"] == "credit_note":
        yield ".", "betrag", member["share"]
    for line in () if case.collapsed(member["region"]) or member["document"] == "credit_note" else LINES:
        if member[line]:
            yield ROWS[line], "betrag", member[line]


def required_recalculation(case: Case) -> Iterator[Required]:
    """The outcome of everybody; each step is checked in divided()."""
    for name, region in case.regions.items():
        yield from required_region(case, name, region)
        for member in case.members(name).values():
            for key in MEMBER_TOTALS:
                yield name_pattern(member["name"]), rf"^{COLUMNS[key]}", member[key]


REQUIRED = {"recalculation": required_recalculation, "statement": required_statement, "paper": required_paper, "district": required_district,
            "index": required_index, "release": required_release, "invoice": required_invoice}
# In words or figures anywhere in the document.
TOLD: dict[str, Callable[[Case], Iterable[int]]] = {
    "statement": lambda case: [case.member["share"]] + (
        [case.member["balance_due"]] if case.member["document"] != "statement" else []),
    "invoice": lambda case: [case.member["balance_due"], case.member["share"], case.member["share"] + case.member["vat"]],
    "recalculation": lambda case: [],
    "release": lambda case: [],
    "paper": lambda case: [case.member["share"], case.member["cost"], case.member["F"]],
    "district": lambda case: [sum(r[key] for r in case.lauf["regions"].values()) for key in ("cost", "own_share")],
    "index": lambda case: [case.lauf["invoiced_total"], *(
        sum(r[key] for r in case.lauf["regions"].values()) for key in ("cost", "F", "own_share"))],
}


# -- Self-test -------------------------------------------------------------------------------------


# Figures without cents, and what they are changed to.
PLAIN_SPOILINGS = ((r"(\d[\d,]*)[ \u00a0]Vollzeitmonate", "27"), (r"besetzte Vollzeitmonate</th><td[^>]*>(\d+)", "27"),
                   (r"Vollzeitstellen</th><td[^>]*>(\d[\d,]*)", "3,5"), (r"(\d)[ \u00a0]Cent\b(?=[^<>\"]*<)", "7"),
                   (r"(\d[\d,]*)[ \u00a0]%", "41,41"))


def self_test(documents: list[tuple[Case, str]]) -> bool:
    """Every amount of one document of each kind, changed by a cent: noticed, or the other amount is true as well."""
    passed = True
    for kind in KINDS:
        of_kind = [(case, text) for case, text in documents if case.kind == kind]
        if not of_kind:
            print(f"WRONG: no {kind} to try")
            passed = False
            continue
        case, text = of_kind[0]
        reader = Reader(case)
        body = text.index("<body")
        tried, unnoticed = 0, []
        for match in [m for m in AMOUNT.finditer(text) if m.start() > body]:
            changed = german(abs(cents(match[0])) + 1)
            spoiled = text[:match.start()] + ("−" if match[0][0] in "−-" else "") + changed + text[match.end():]
            tried += 1
            # A cent more may be a neighbour's true figure, which a sentence or a chart may tell.
            if not reader.check(spoiled) and abs(cents(changed)) not in map(abs, reader.chart):
                unnoticed.append(f"{match[0]} → {changed}")
        print(f"{kind}: {tried - len(unnoticed)} of {tried} changed amounts noticed, or as true"
              + (f"; not: {', '.join(unnoticed)}" if unnoticed else ""))
        passed &= tried > 0 and not unnoticed
        for pattern, change in PLAIN_SPOILINGS:
            if match := re.search(pattern, text[body:]):
                at = body + match.start(1)
                noticed = bool(reader.check(text[:at] + change + text[body + match.end(1):]))
                print(f"{'as expected' if noticed else 'WRONG'}: {kind}: {' '.join(match[0].split())[-60:]} with {change}")
                passed &= noticed
        spoiled = json.loads(json.dumps(case.lauf))
        members = [spoiled["members"][case.ags]] if case.ags else list(spoiled["members"].values())
        members[0]["share"] += 1
        noticed = bool(Reader(Case(case.file, case.kind, spoiled, case.given, case.ags)).check(text))
        print(f"{'as expected' if noticed else 'WRONG'}: {kind} against a lauf.json with another cent")
        passed &= noticed
    return passed


# -- Command line ----------------------------------------------------------------------------------


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="what `abrechnung build` wrote")
    parser.add_argument("--input", type=Path, metavar="FOLDER", help="what it was made from")
    parser.add_argument("--self-test", action="store_true", help="whether changed figures are noticed")
    arguments = parser.parse_args()
    try:
        lauf = json.loads((arguments.folder / "intern/lauf.json").read_text("utf-8"))
        given = Given.of(arguments.input)
        documents = [(case(file, lauf, given), file.read_text("utf-8"))
                     for file in files_below([arguments.folder], "*.html")]
        if arguments.self_test:
            return 0 if self_test(documents) else 1
        found, counted = [], 0
        for document, text in documents:
            reader = Reader(document)
            found += reader.check(text)
            counted += reader.count
    except (Unavailable, OSError, ValueError, KeyError) as error:
        return stop(f"{type(error).__name__}: {error}")
    for finding in found:
        print(finding)
    print(f"figures: {counted} in {len(documents)} documents, {len(found)} findings", file=sys.stderr)
    return 1 if found or not counted else 0


if __name__ == "__main__":
    sys.exit(main())
