#!/usr/bin/env python3
"""A region's shares, divided a second time from the check package that every municipality gets.

Reads a `pruefung-<year>.csv` and nothing else: from the amounts of the region
and the weights it derives every step and every share to the cent, and compares
them with what the file says.  Deliberately without a line in common with the
product: exact fractions, a shuffle-proof order, the rules as the handbook
(docs/handbuch/listen.md) tells them.

Packages of one region must say the same.  With --compare the shares are held
against a lauf.json, too, and with --bookings so are the amounts of all
`buchungsliste-*.csv` and `buchung-*.csv` of an output folder.

Exit status: 0 something was divided, and nothing differs; 1 a figure differs;
2 wrong use; 3 a file is not what this was written for.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import re
import sys
from collections import defaultdict
from fractions import Fraction
from math import floor
from pathlib import Path

Row = dict[str, str]


class Unexpected(Exception):
    """The file has something that this was not written for."""


def table(text: str) -> list[Row]:
    """Rows of a list, as Python's csv reads them; every row has every column."""
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";", strict=True))
    if any(None in row or None in row.values() for row in rows):
        raise Unexpected("a row with more or fewer fields than the header")
    return rows


def read(path: Path) -> str:
    raw = path.read_bytes()
    if not raw.startswith(b"\xef\xbb\xbf") or b"\n" in raw.replace(b"\r\n", b""):
        raise Unexpected(f"{path}: no byte order mark, or lines that do not end with CR LF")
    return raw.decode("utf-8-sig")


def cents(text: str) -> int:
    match = re.fullmatch(r"(-?)(\d+),(\d\d)", text)
    if not match:
        raise Unexpected(f"„{text}“ is no amount")
    amount = int(match[2] + match[3])
    return -amount if match[1] else amount


# -- The division, as the handbook tells it -------------------------------------


def divided(total: int, weights: list[int]) -> list[dict[str, int]]:
    """Rounded down, then one cent each to the largest remainders, ties to the earlier place."""
    everything = sum(weights)
    parts = []
    for weight in weights:
        exact = Fraction(total * weight, everything)
        parts.append({"Abgerundet": floor(exact), "Rest": int((exact - floor(exact)) * everything), "Restcent": 0})
    missing = total - sum(part["Abgerundet"] for part in parts)
    for place in sorted(range(len(parts)), key=lambda place: (-parts[place]["Rest"], place))[:missing]:
        parts[place]["Restcent"] = 1
    for part in parts:
        part["Laufender Anteil"] = part["Abgerundet"] + part["Restcent"]
    return parts


def differences(text: str) -> tuple[list[str], dict[str, int]]:
    """Where a package does not say what follows from its own amounts and weights, and the shares that do follow."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in table(text):
        rows[row["Zeile"]].append(row)
    order = [row["AGS"] for row in rows["Gewicht"]]
    weights = [int(row["Gewicht"]) for row in rows["Gewicht"]]
    lines = [(row["Position"], cents(row["Betrag"])) for row in rows["Region"]]
    if not order or sum(weights) <= 0 or len(lines) < 2 or lines[-1][0] != "F" or sorted(order[1:]) != order[1:]:
        raise Unexpected("no weights, no lines, or not in their order")

    expected: dict[tuple[str, str, str, str], object] = {}
    expected["Gewichtssumme", "", "", "Gewicht"] = sum(weights)
    running = 0
    before = [0] * len(order)
    costs = [0] * len(order)
    for position, amount in lines:
        running += amount
        expected["Region", position, "", "Laufende Summe"] = running
        parts = divided(running, weights)
        for place, (ags, part) in enumerate(zip(order, parts)):
            part |= {"Anteil": part["Laufender Anteil"] - before[place], "Laufende Summe": running}
            part["Gewicht"] = weights[place]
            for column, value in part.items():
                expected["Anteil", position, ags, column] = value
            before[place] = part["Laufender Anteil"]
            if position == "F":
                expected["Ergebnis", "K", ags, "Anteil"] = costs[place]
                expected["Ergebnis", "F", ags, "Anteil"] = part["Anteil"]
                expected["Ergebnis", "E", ags, "Anteil"] = part["Laufender Anteil"]
            costs[place] += part["Anteil"]

    numbers = {"Gewicht", "Rest", "Restcent"}
    told: dict[tuple[str, str, str, str], object] = {}
    for kind in ("Gewichtssumme", "Region", "Anteil", "Ergebnis"):
        for row in rows[kind]:
            for column in ("Gewicht", "Laufende Summe", "Abgerundet", "Rest", "Restcent", "Laufender Anteil", "Anteil"):
                if row[column]:
                    value = int(row[column]) if column in numbers else cents(row[column])
                    key = (kind, row["Position"], row["AGS"], column)
                    if key in told:
                        raise Unexpected(f"{key} stands twice")
                    told[key] = value
    found = [
        f"{' '.join(filter(None, key))}: {told.get(key)} instead of {expected.get(key)}"
        for key in expected.keys() | told.keys()
        if told.get(key) != expected.get(key)
    ]
    return sorted(found), dict(zip(order, before))


# -- The lists that are booked ----------------------------------------------------


def booked(folder: Path, run: dict) -> list[str]:
    """Where the lists of a run do not add up to what its lauf.json says."""
    found = []
    owed = {ags: member for ags, member in run["members"].items() if member["document"] != "statement"}
    sums: dict[tuple[str, str], int] = defaultdict(int)
    for region, figures in run["regions"].items():
        rows = table(read(folder / figures["files"]["booking_list"]))
        for row in rows:
            sums[row["AGS"], "list"] += cents(row["Betrag"]) * (1 if row["Vorgang"] == "Forderung" else -1)
        stated = sum(
            m["balance_due"] for m in owed.values() if m["region"] == region
        )
        total = sum(cents(row["Zahlbetrag"]) * (1 if row["Vorgang"] == "Forderung" else -1) for row in rows if row["Zahlbetrag"])
        if total != stated:
            found.append(f"{region}: {total} to be paid instead of {stated}")
        proof = table(read(folder / figures["files"]["proof_of_use"]))
        if {row["Weitergabe"] for row in proof} != {"nur für den Zuwendungsgeber"}:
            found.append(f"{region}: a row of the proof of use does not say whom it is for")
        posts = [row for row in proof if row["Zeile"] == "Stelle"]
        for column, key, sign in [("Personalkosten", "P1", 1), ("Förderung eingesetzt", "F", -1)]:
            if sum(cents(row[column]) for row in posts) != sign * figures[key]:
                found.append(f"{region}: posts do not add up to {key}")
    for ags, member in owed.items():
        for row in table(read(folder / member["files"]["booking_csv"])):
            sums[ags, "own"] += cents(row["Betrag"]) * (1 if row["Vorgang"] == "Verbindlichkeit" else -1)
        for where in ("list", "own"):
            if sums[ags, where] != member["balance_due"]:
                found.append(f"{ags} {where}: {sums[ags, where]} booked instead of {member['balance_due']}")
    if {ags for ags, where in sums if where == "list"} != owed.keys():
        found.append("the lists have other members than those that are invoiced")
    return found


# -- Seen to fail -------------------------------------------------------------------


def seen_to_fail(text: str) -> bool:
    """Whether a cent more is noticed in each amount, and one more in each count, of a package."""
    if differences(text)[0]:
        return False
    lines = text.split("\r\n")
    changed = 0
    for place, line in enumerate(lines[1:], 1):
        fields = line.split(";")
        if fields[0] not in ("Gewicht", "Gewichtssumme", "Region", "Anteil", "Ergebnis") or '"' in line:
            continue
        for column in range(5, len(fields)):
            # The region's amounts and all weights in proportion are what is given, not what is derived.
            if not fields[column] or (fields[0] == "Gewicht" and sum(l.startswith("Gewicht;") for l in lines) == 1):
                continue
            value = fields[column]
            if re.fullmatch(r"-?\d+,\d\d", value):
                more = cents(value) + 1
                other = f"{'-' if more < 0 else ''}{abs(more) // 100},{abs(more) % 100:02}"
            else:
                other = str(int(value) + 1)
            spoiled = lines[:place] + [";".join(fields[:column] + [other] + fields[column + 1 :])] + lines[place + 1 :]
            changed += 1
            if not differences("\r\n".join(spoiled))[0]:
                print(f"recompute_share: not noticed: {line} with {other}", file=sys.stderr)
                return False
    return changed > 20


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("packages", type=Path, nargs="+", metavar="PRUEFUNG_CSV")
    parser.add_argument("--compare", type=Path, metavar="LAUF_JSON", help="hold the shares against a run's")
    parser.add_argument("--bookings", type=Path, metavar="OUTPUT_FOLDER", help="add the lists up; needs --compare")
    parser.add_argument("--self-test", action="store_true", help="whether every changed cent is noticed")
    arguments = parser.parse_args()
    if arguments.bookings and not arguments.compare:
        parser.error("--bookings needs --compare")
    found: list[str] = []
    shares: dict[str, int] = {}
    try:
        for path in arguments.packages:
            text = read(path)
            if arguments.self_test and not seen_to_fail(text):
                print("recompute_share: self-test FAILED", file=sys.stderr)
                return 1
            differing, own = differences(text)
            found += [f"{path}: {line}" for line in differing]
            found += [f"{path}: {ags} has another share elsewhere" for ags in own if shares.get(ags, own[ags]) != own[ags]]
            shares |= own
        if arguments.self_test:
            print("recompute_share: self-test passed", file=sys.stderr)
        if arguments.compare:
            run = json.loads(arguments.compare.read_text("utf-8"))
            stated = {ags: member["share"] for ags, member in run["members"].items()}
            found += [f"{ags}: {shares.get(ags)} instead of {share}" for ags, share in stated.items() if shares.get(ags) != share]
            if arguments.bookings:
                found += booked(arguments.bookings, run)
    except (Unexpected, OSError, KeyError, ValueError, csv.Error) as error:
        print(f"recompute_share: not expected: {error}", file=sys.stderr)
        return 3
    for line in found:
        print(line)
    print(f"recompute_share: {len(shares)} shares, {len(found)} differences", file=sys.stderr)
    return 1 if found or not shares else 0


if __name__ == "__main__":
    sys.exit(main())
