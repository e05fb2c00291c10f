#!/usr/bin/env python3
"""Writes a made-up payroll export of a given size, the same one at every call, and prints its exact sums.

Windows-1252, CRLF, `;`, German amounts, quotes with `;` and doubled quotes in them, a cost object in every row. Every
person is paid twelve months of several pay elements, so personnel numbers are many and no row comes twice. Nobody in
it is real, and the cost objects are none that the sample's filter lets through.
"""
from __future__ import annotations

import argparse
import random
from dataclasses import dataclass, field
from pathlib import Path

HEADER = "Pers.-Nr.;Name;Monat;Lohnart;Bezeichnung;Betrag;Kostenstelle;Kostenträger"
# Pay element with its text as it stands in the file, and how much of the gross pay it is in hundredths of a percent.
ELEMENTS = [
    ('1000;"Tabellenentgelt; TVöD-SuE"', 9_600),
    ('1120;"Zulage ""Soziales"" § 56"', 400),
    ("9010;AG-Anteil Krankenversicherung", 855),
    ("9020;AG-Anteil Pflegeversicherung", 180),
    ("9030;AG-Anteil Rentenversicherung", 930),
    ("9040;AG-Anteil Arbeitslosenversicherung", 130),
    ("9110;ZVK-Umlage für Beschäftigte", 450),
    ("9120;ZVK-Sanierungsgeld", 325),
]
SPECIAL_PAYMENT = ("1510;Jahressonderzahlung", 7_028)
FIRST_NAMES = ["Jörg", "Änne", "Friederike", "Özlem", "Lukas", "Sabine", "Günter", "Mia", "Bärbel", "Tom"]
LAST_NAMES = ["Grünewald", "Weßling", "Schulze", "Müller", "Öztürk", "Kleine-Bösing", "Terhaar", "Große", "Lütke"]


@dataclass
class Sums:
    """What the file must add up to: cents by cost centre and month."""

    rows: int = 0
    groups: dict[tuple[str, str], int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        return sum(self.groups.values())


def german(cents: int) -> str:
    """1.234,56"""
    euros, rest = divmod(abs(cents), 100)
    return f"{'-' if cents < 0 else ''}{euros:,}".replace(",", ".") + f",{rest:02d}"


def personnel_number(index: int) -> str:
    """Eight digits that do not count up."""
    return f"{(index * 7_368_787 + 50_000_001) % 89_999_999 + 10_000_000:08d}"


def write_export(
    path: Path, size: int, *, persons: int | None = None, cost_object: str | None = None, extra_rows: str = ""
) -> Sums:
    """Writes persons until `size` bytes are there, or as many as `persons` says.

    - cost_object: stands in every row instead of a made-up one.
    - extra_rows: rows of a like file, put in the middle; not among the sums.
    """
    chance = random.Random(20250127)
    # Amounts are drawn once: drawing them anew for every person would take longer than writing the file.
    drawn = [chance.randrange(280_000, 620_000) for _ in range(4093)]
    texts = [[(f"{text};{german(gross * rate // 10_000)};", gross * rate // 10_000)
              for text, rate in (*ELEMENTS, SPECIAL_PAYMENT)] for gross in drawn]
    months = [f"{month:02d}/2025" for month in range(1, 13)]
    sums = Sums()
    written = 0
    extra = extra_rows
    with path.open("wb", buffering=1 << 20) as out:
        out.write(f"{HEADER}\r\n".encode("cp1252"))
        index = 0
        while written < size if persons is None else index < persons:
            name = f"{LAST_NAMES[index % 9]}-{index // 90 % 977}, {FIRST_NAMES[index % 10]}"
            center = f"{10 + index % 60}{index % 7}000"
            tail = f"{center};{cost_object or f'{10 + index % 40}.{index % 90 + 10}.VW'}\r\n"
            lines: list[str] = []
            *monthly, special = texts[index * 31 % 4093]
            for month in months:
                head = f'{personnel_number(index)};"{name}";{month};'
                cents = 0
                for text, amount in monthly if month != months[10] else (*monthly, special):
                    lines.append(head + text + tail)
                    cents += amount
                sums.groups[center, month] = sums.groups.get((center, month), 0) + cents
            sums.rows += len(lines)
            written += out.write("".join(lines).encode("cp1252"))
            index += 1
            if extra and written > size // 2:
                out.write(extra.encode("cp1252"))
                extra = ""
        out.write(extra.encode("cp1252"))
    return sums


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("megabytes", type=float)
    parser.add_argument("path", type=Path)
    arguments = parser.parse_args()
    sums = write_export(arguments.path, int(arguments.megabytes * 1e6))
    for (center, month), cents in sorted(sums.groups.items()):
        print(f"{center}\t{month}\t{german(cents)}")
    print(f"{sums.rows} rows\t\t{german(sums.total)}")


if __name__ == "__main__":
    main()
