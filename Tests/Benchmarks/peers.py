#!/usr/bin/env python3
"""Sums of a payroll export by cost centre and month, as other tools make them: peers.py TOOL EXPORT.

Prints `cost centre TAB month TAB cents`, sorted. Each runs as a process of its own, so that its memory is its own.
"""
from __future__ import annotations

import csv
import sys
from collections.abc import Iterable

COLUMNS = ["person", "name", "month", "element", "text", "amount", "center", "object"]
Group = tuple[str, str, int]


def with_duckdb(path: str) -> Iterable[Group]:
    import duckdb

    connection = duckdb.connect()
    connection.execute("set preserve_insertion_order = false")
    columns = {name: "DECIMAL(18,2)" if name == "amount" else "VARCHAR" for name in COLUMNS}
    rows = connection.execute(
        "select center, month, sum(amount) from read_csv(?, delim=';', quote='\"', escape='\"', header=true, "
        f"encoding='latin-1', auto_detect=false, decimal_separator=',', thousands='.', columns={columns}) group by all",
        [path])
    return [(center, month, int(amount * 100)) for center, month, amount in rows.fetchall()]


def with_polars(path: str) -> Iterable[Group]:
    import polars

    # It knows no eight-bit encoding: umlauts are lost, the sums are not.
    cents = polars.col("amount").str.replace_all(".", "", literal=True).str.replace(",", "", literal=True)
    table = polars.scan_csv(
        path, separator=";", has_header=False, skip_rows=1, encoding="utf8-lossy",
        schema={name: polars.String for name in COLUMNS})
    return table.group_by("center", "month").agg(cents.cast(polars.Int64).sum()).collect(engine="streaming").rows()


def with_csv(path: str) -> Iterable[Group]:
    sums: dict[tuple[str, str], int] = {}
    with open(path, encoding="cp1252", newline="") as file:
        rows = csv.reader(file, delimiter=";")
        next(rows)
        for row in rows:
            group = row[6], row[2]
            sums[group] = sums.get(group, 0) + int(row[5].replace(".", "").replace(",", ""))
    return [(*group, cents) for group, cents in sums.items()]


TOOLS = {"duckdb": with_duckdb, "polars": with_polars, "csv": with_csv}

if __name__ == "__main__":
    for center, month, cents in sorted(TOOLS[sys.argv[1]](sys.argv[2])):
        print(f"{center}\t{month}\t{cents}")
