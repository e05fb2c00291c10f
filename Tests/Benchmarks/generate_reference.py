#!/usr/bin/env python3
"""Writes the wide kind of payroll export that tools are compared on, the same one at every call, with its exact sums.

Windows-1252, CRLF, `;`, amounts `1.234,56` with minus, three of them in a row, months and days, a text in quotes with `;`
and doubled quotes in some. Rows stand month by month, persons in no order. Nobody in it is real.

usage: generate_reference.py MEGABYTES EXPORT SUMS   SUMS gets cents by cost centre and month.
"""
from __future__ import annotations

import random
import sys
from pathlib import Path

HEADER = ("Monat;Personalnummer;Kostenstelle;Kostenträger;Lohnart;Bezeichnung;Betrag;AG-Anteil;ZVK-Umlage;"
          "Stellenanteil;Buchungstag")
ELEMENTS = ['1000;"Tabellenentgelt TVöD-SuE"', '1010;"Tabellenentgelt TVöD-V"', '1120;"SuE-Zulage § 56"',
            '1230;"Zulage für höherwertige Tätigkeit"', '1310;"Jahressonderzahlung"', '1400;"Leistungsentgelt"',
            '1620;"Altersteilzeit; Aufstockung"', '1710;"Prämie ""Gesunde Verwaltung"""', '1900;"Rückrechnung Vormonat"']
SHARES = ["1,000", "0,500", "0,750", "0,641", "0,897"]
ROW_BYTES = 106
Groups = dict[tuple[str, str], list[int]]


def german(cents: int) -> str:
    euros, rest = divmod(abs(cents), 100)
    return f"{'-' if cents < 0 else ''}{euros:,}".replace(",", ".") + f",{rest:02d}"


def write(path: Path, size: int) -> Groups:
    """About `size` bytes; returns three sums in cents by cost centre and month."""
    chance = random.Random(20251231)
    rows = max(1, size // ROW_BYTES)
    months = [f"{month:02d}/{year}" for year in (2024, 2025) for month in range(1, 13)]
    centers = sorted({f"{chance.randrange(1000, 9999)}{chance.randrange(1, 999):03d}" for _ in range(800)})
    objects = [f"{chance.randrange(11, 58)}.{chance.randrange(10, 99)}.VW" for _ in range(300)]
    pool = []
    for _ in range(65_521):
        pay = int(chance.lognormvariate(11.6, 1.1)) * (-1 if chance.random() < 0.06 else 1)
        amounts = [pay, (pay * 2115 + 5000) // 10_000, (pay * 775 + 5000) // 10_000]
        pool.append((";".join(german(amount) for amount in amounts), amounts))
    groups: Groups = {}
    with path.open("wb", buffering=1 << 22) as out:
        out.write(f"{HEADER}\r\n".encode("cp1252"))
        lines: list[str] = []
        for index in range(rows):
            month = months[index * 24 // rows]
            drawn = int(chance.random() * 1e9)
            person = drawn % 48_611
            center = centers[(person * 7 + (drawn >> 20) % 3) % len(centers)]
            text, amounts = pool[drawn % 65_521]
            lines.append(
                f"{month};{person:07d};{center};{objects[person % 300]};{ELEMENTS[(drawn >> 4) % 9]};{text};"
                f"{SHARES[person % 5]};{24 + drawn % 5}.{month[:2]}.{month[3:]}\r\n")
            sums = groups.setdefault((center, month), [0, 0, 0])
            for position in range(3):
                sums[position] += amounts[position]
            if len(lines) == 20_000:
                out.write("".join(lines).encode("cp1252"))
                lines.clear()
        out.write("".join(lines).encode("cp1252"))
    return groups


def write_sums(groups: Groups, path: Path) -> None:
    with path.open("w") as out:
        for (center, month), sums in sorted(groups.items()):
            out.write(f"{center}\t{month}\t{sums[0]}\t{sums[1]}\t{sums[2]}\n")


if __name__ == "__main__":
    write_sums(write(Path(sys.argv[2]), int(float(sys.argv[1]) * 1e6)), Path(sys.argv[3]))
