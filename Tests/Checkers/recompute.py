#!/usr/bin/env python3
"""The settlement of the sample year, calculated a second time from the raw files.

Deliberately plain, and without a line in common with the product: exact
fractions instead of its integers, the three payroll exports read with built-in
knowledge instead of profiles, the agreement's terms as constants below.  It
knows this one folder only; a trait that it was not written for stops it.

Prints the figures in cents as JSON.  With --compare it prints instead every
figure in which a lauf.json (or an expected.json) differs.

Exit status: 0 done, and nothing differs; 1 a figure differs; 2 wrong use;
3 the input is not what this calculation was written for.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
from collections import defaultdict
from datetime import date
from fractions import Fraction
from math import floor
from pathlib import Path

# The agreement's terms (vereinbarung.yaml says the same to the product).
YEAR = 2025
GRANT_PER_FTE_AND_YEAR = Fraction(55_000_00)
ADMINISTRATION_PER_FTE_AND_YEAR = Fraction(1_200_00)
# The rest is in the code: every begun month counts whole; the computed grant
# of a post is capped at its personnel cost; the granted sum goes before the
# computed one; equal shares in each region; odd cents go to the employer
# first, then by official key.

COST_LINES = ("P1", "P2", "P3", "P4")
COESFELD, DUELMEN, ASCHEBERG = "05558012", "05558016", "05558004"

Row = dict[str, str]
# Personnel cost by employer's key and personal number.
Pay = dict[tuple[str, str], Fraction]


class Unexpected(Exception):
    """The input has something that this calculation was not written for."""


def expect(condition: bool, place: object) -> None:
    if not condition:
        raise Unexpected(str(place))


def rows(path: Path, encoding: str = "utf-8-sig", separator: str = ";", preamble: int = 0) -> list[Row]:
    with path.open(encoding=encoding, newline="") as file:
        for _ in range(preamble):
            next(file)
        read = list(csv.DictReader(file, delimiter=separator, strict=True))
    expect(all(None not in row and None not in row.values() for row in read), f"{path}: number of fields")
    return read


def cents(text: str) -> Fraction:
    """`1.234,56`, and `1.234,56-` for a negative amount."""
    match = re.fullmatch(r"(\d{1,3}(?:\.\d{3})*|\d+),(\d\d)(-?)", text)
    expect(match is not None, "amount in German notation")
    amount = Fraction(match[1].replace(".", "") + match[2])
    return -amount if match[3] else amount


def day(text: str) -> date:
    return date(*(int(part) for part in reversed(text.split("."))))


def half_up(amount: Fraction) -> int:
    return floor(amount + Fraction(1, 2))


# -- The three payroll exports ------------------------------------------------


def pay_in_coesfeld(folder: Path, elements: set[tuple[str, str]]) -> Pay:
    """Months under each other, a total a person and one over all, also of other cost objects."""
    path = folder / "personal-coesfeld.csv"
    pay: Pay = defaultdict(Fraction)
    everything: dict[str, Fraction] = defaultdict(Fraction)
    for row in rows(path, "cp1252", preamble=3):
        first, amount = row["Pers.-Nr."], cents(row["Betrag"])
        if first.startswith("Summe "):
            expect(everything[first.removeprefix("Summe ")] == amount, path)
        elif first == "Gesamt":
            expect(sum(everything.values()) == amount, path)
        else:
            expect(row["Monat"].endswith(f"/{YEAR}"), path)
            everything[first] += amount
            if row["Kostenträger"] == "50.02.CM":
                expect((COESFELD, row["Lohnart"]) in elements, path)
                pay[COESFELD, first] += amount
    return pay


def pay_in_duelmen(folder: Path) -> Pay:
    """A row a month and a column a pay element, the last one their total."""
    path = folder / "personal-duelmen.csv"
    pay: Pay = defaultdict(Fraction)
    for row in rows(path, separator=","):
        person, month, total = row["personalnummer"], row["monat"], row["gesamtpersonalkosten"]
        expect(month.startswith(f"{YEAR}-"), path)
        parts = [Fraction(amount) * 100 for column, amount in list(row.items())[3:-1]]
        expect(sum(parts) == Fraction(total) * 100, path)
        pay[DUELMEN, person] += sum(parts)
    return pay


def pay_in_ascheberg(folder: Path, elements: set[tuple[str, str]]) -> Pay:
    """Tabs, trailing minus, `*` under each person and `**` under all."""
    path = folder / "personal-ascheberg.txt"
    pay: Pay = defaultdict(Fraction)
    previous = ""
    for row in rows(path, "iso-8859-1", "\t", preamble=3):
        person, amount = row["PersNr"], cents(row["Betrag EUR"])
        if person == "*":
            expect(pay[ASCHEBERG, previous] == amount, path)
        elif person == "**":
            expect(sum(pay.values()) == amount, path)
        else:
            # The period for which is paid decides, not that of the payroll run.
            expect(row["FürPer"].endswith(f".{YEAR}"), path)
            expect((ASCHEBERG, row["LArt"]) in elements, path)
            pay[ASCHEBERG, person] += amount
            previous = person
    return pay


# -- From the raw files to the shares -----------------------------------------


def settle(folder: Path) -> dict:
    municipalities = rows(folder / "kommunen.csv")
    employers = {m["region"]: m["ags"] for m in municipalities if m["rolle"] == "Arbeitgeber"}
    elements = {(row["arbeitgeber_ags"], row["lohnart"]) for row in rows(folder / "lohnarten.csv")}
    pay = pay_in_coesfeld(folder, elements) | pay_in_duelmen(folder) | pay_in_ascheberg(folder, elements)

    posts: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows(folder / "stellen.csv"):
        posts[row["region"], row["stelle"]].append(row)
    holders = {(employers[region], row["personalnummer"]) for (region, _), held in posts.items() for row in held}
    expect(holders == pay.keys(), "the persons of stellen.csv and of the payroll exports")

    regions = {
        region: settle_region(folder, region, ags, [held for (where, _), held in posts.items() if where == region], pay)
        for region, ags in employers.items()
    }
    members = {}
    for region, ags in employers.items():
        others = sorted(m["ags"] for m in municipalities if m["region"] == region and m["ags"] != ags)
        members |= shares(regions[region], region, [ags, *others])
    return {
        "year": YEAR,
        "regions": regions,
        "members": members,
        "unit": "cents",
        "invoiced_total": sum(m["share"] for m in members.values() if m["role"] == "member"),
    }


def settle_region(folder: Path, region: str, employer: str, posts: list[list[Row]], pay: Pay) -> dict:
    personnel, months, grant = Fraction(0), Fraction(0), Fraction(0)
    for holders in posts:
        post_pay = sum(pay[employer, row["personalnummer"]] for row in holders)
        post_months = sum(occupied(holders, month) for month in range(1, 13))
        personnel += post_pay
        months += post_months
        grant += min(post_months * GRANT_PER_FTE_AND_YEAR / 12, post_pay)
    for notice in rows(folder / "foerderung.csv"):
        if notice["region"] == region:
            grant = cents(notice["bewilligt"])

    postings: dict[str, Fraction] = defaultdict(Fraction)
    for row in rows(folder / "sachkosten.csv"):
        expect(row["position"] in ("P2", "P3") and day(row["datum"]).year == YEAR, "sachkosten.csv")
        if row["region"] == region:
            postings[row["position"]] += cents(row["betrag"])

    figures = {
        "P1": half_up(personnel),
        "P2": half_up(postings["P2"]),
        "P3": half_up(postings["P3"]),
        "P4": half_up(months * ADMINISTRATION_PER_FTE_AND_YEAR / 12),
        "F": -half_up(grant),
    }
    cost = sum(figures[line] for line in COST_LINES)
    return {"fte_months": str(months), **figures, "cost": cost, "own_share": cost + figures["F"]}


def occupied(holders: list[Row], month: int) -> Fraction:
    """The part of a post that was filled in a month, never more than the post itself."""
    filled = sum(
        fte(row["vzae_ist"])
        for row in holders
        if day(row["besetzt_von"]) < date(YEAR + month // 12, month % 12 + 1, 1)
        and day(row["besetzt_bis"]) >= date(YEAR, month, 1)
    )
    return min(filled, fte(holders[0]["vzae_soll"]))


def fte(text: str) -> Fraction:
    return Fraction(text.replace(",", "."))


def shares(figures: dict, region: str, order: list[str]) -> dict[str, dict]:
    """Each line is what the sum of the lines so far gives a member, less what it had before."""
    members = {}
    for position, ags in enumerate(order):
        running = given = 0
        member: dict[str, object] = {"region": region, "role": "member" if position else "employer"}
        for line in (*COST_LINES, "F"):
            running += figures[line]
            now = floor(Fraction(running + len(order) - 1 - position, len(order)))
            member[line] = now - given
            given = now
        members[ags] = member | {"share": given}
    return members


# -- Comparing ------------------------------------------------------------------


def seen_to_fail(settlement: dict) -> bool:
    """Whether the comparison notices each single figure that is a cent off or missing."""
    for group in ("regions", "members"):
        for name, figures in settlement[group].items():
            for key, value in figures.items():
                changed = value + 1 if isinstance(value, int) else value + "?"
                others = [figures | {key: changed}, {k: v for k, v in figures.items() if k != key}]
                for other in others:
                    spoiled = settlement | {group: settlement[group] | {name: other}}
                    if len(differences(settlement, spoiled)) != 1:
                        return False
    return True


def differences(mine: object, theirs: object, place: str = "") -> list[str]:
    """Where theirs differs; what it says beyond the figures is left aside."""
    if isinstance(mine, dict) and isinstance(theirs, dict):
        found = [line for key in mine for line in differences(mine[key], theirs.get(key), f"{place}/{key}")]
        if place in ("/regions", "/members"):
            found += [f"{place}/{key}: not in this calculation" for key in theirs.keys() - mine.keys()]
        return found
    return [] if mine == theirs else [f"{place}: {theirs} instead of {mine}"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="INPUT_FOLDER")
    parser.add_argument("--compare", type=Path, metavar="LAUF_JSON")
    parser.add_argument("--self-test", action="store_true", help="whether the comparison notices every wrong figure")
    arguments = parser.parse_args()
    try:
        settlement = settle(arguments.folder)
        other = json.loads(arguments.compare.read_text("utf-8")) if arguments.compare else None
    except (Unexpected, OSError) as error:
        print(f"recompute: not expected: {error}", file=sys.stderr)
        return 3
    except (KeyError, ValueError, csv.Error) as error:
        # Its text could hold a person's figures.
        print(f"recompute: a column or value is not as expected ({type(error).__name__})", file=sys.stderr)
        return 3
    if arguments.self_test:
        passed = seen_to_fail(settlement)
        print(f"recompute: self-test {'passed' if passed else 'FAILED'}", file=sys.stderr)
        return 0 if passed else 1
    if other is None:
        print(json.dumps(settlement, indent=1, ensure_ascii=False))
        return 0
    del settlement["unit"]
    found = differences(settlement, other)
    for line in found:
        print(line)
    print(f"recompute: {len(settlement['members'])} members, {len(found)} figures differ", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
