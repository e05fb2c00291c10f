#!/usr/bin/env python3
"""Sums of a payroll export by cost centre and month, as other tools make them: peers.py TOOL KIND EXPORT.

KIND is `reference` (generate_reference.py) or `payroll` (generate_export.py). Prints `cost centre TAB month TAB cents…`,
sorted. Each runs as a process of its own, so that its memory is its own.
"""
from __future__ import annotations

import csv
import sys
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    columns: list[str]
    amounts: list[str]


KINDS = {
    "reference": Kind(
        ["month", "person", "center", "object", "element", "text", "pay", "shares", "pension", "part", "day"],
        ["pay", "shares", "pension"]),
    "payroll": Kind(["person", "name", "month", "element", "text", "pay", "center", "object"], ["pay"]),
}
Sums = tuple[str, str, list[int]]


def with_duckdb(path: str, kind: Kind) -> Iterable[Sums]:
    import duckdb

    connection = duckdb.connect()
    connection.execute("set preserve_insertion_order = false")
    columns = {name: "DECIMAL(18,2)" if name in kind.amounts else "VARCHAR" for name in kind.columns}
    sums = ", ".join(f"sum({name})" for name in kind.amounts)
    rows = connection.execute(
        f"select center, month, {sums} from read_csv(?, delim=';', quote='\"', escape='\"', header=true, "
        f"encoding='latin-1', auto_detect=false, decimal_separator=',', thousands='.', columns={columns}) group by all",
        [path])
    return [(center, month, [int(amount * 100) for amount in amounts]) for center, month, *amounts in rows.fetchall()]


def with_polars(path: str, kind: Kind) -> Iterable[Sums]:
    import polars

    # It knows no eight-bit encoding: umlauts are lost, the sums are not.
    table = polars.scan_csv(
        path, separator=";", has_header=False, skip_rows=1, encoding="utf8-lossy",
        schema={name: polars.String for name in kind.columns})
    cents = [
        polars.col(name).str.replace_all(".", "", literal=True).str.replace(",", "", literal=True)
        .cast(polars.Int64).sum() for name in kind.amounts]
    rows = table.group_by("center", "month").agg(cents).collect(engine="streaming").rows()
    return [(center, month, list(amounts)) for center, month, *amounts in rows]


def with_csv(path: str, kind: Kind) -> Iterable[Sums]:
    center, month = kind.columns.index("center"), kind.columns.index("month")
    amounts = [kind.columns.index(name) for name in kind.amounts]
    sums: dict[tuple[str, str], list[int]] = {}
    with open(path, encoding="cp1252", newline="") as file:
        rows = csv.reader(file, delimiter=";")
        next(rows)
        for row in rows:
            group = sums.setdefault((row[center], row[month]), [0] * len(amounts))
            for position, amount in enumerate(amounts):
                group[position] += int(row[amount].replace(".", "").replace(",", ""))
    return [(*group, cents) for group, cents in sums.items()]


TOOLS = {"duckdb": with_duckdb, "polars": with_polars, "csv": with_csv}

if __name__ == "__main__":
    tool, kind, path = sys.argv[1:]
    for center, month, cents in sorted(TOOLS[tool](path, KINDS[kind])):
        print(center, month, *cents, sep="\t")
