"""How long exact totals over a large table take: the whole call, and the computation alone.

usage: python -m tests.bench.table_bench [--rows N] [--rounds N]

Writes a CSV and a Parquet file of N rows (1,000,000 by default) into a temporary folder, asks the
workbench the questions below, and checks each total against one added up in whole cents.
"""

import argparse
import json
import random
import statistics
import tempfile
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from app.agent.workbench import tables
from app.agent.workbench.client import Workbench
from app.agent.workbench.protocol import QueryTable
from app.core.cancellation import CancelToken

REGIONS = ("North", "South", "East", "West")
QUESTIONS: dict[str, dict[str, Any]] = {
    "sum": {"how": "sum", "columns": ("amount",)},
    "sum by region": {"how": "sum", "columns": ("amount",), "by": ("region",)},
    "sum where": {"how": "sum", "columns": ("amount",), "where": "region = East"},
    "sql": {"sql": "SELECT region, sum(amount) FROM sales GROUP BY region ORDER BY region"},
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        total = _write(Path(folder), options.rows)
        for suffix in ("csv", "parquet"):
            path = str(Path(folder) / f"sales.{suffix}")
            for name, question in QUESTIONS.items():
                request = QueryTable(path=path, **question)
                print(json.dumps(_measured(name, request, total, options.rounds)), flush=True)


def _write(folder: Path, rows: int) -> Decimal:
    """Write both files; returns the total of their amounts."""
    chance, cents = random.Random(1), 0
    with (folder / "sales.csv").open("w") as file:
        file.write("id,day,region,amount,note\n")
        for number in range(rows):
            amount = chance.randint(1, 50_000)
            cents += amount
            day = f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}"
            region = chance.choice(REGIONS)
            money = f"{amount // 100}.{amount % 100:02}"
            file.write(f"{number},{day},{region},{money},note {number}\n")
    with duckdb.connect() as database:
        database.execute(
            f"COPY (FROM read_csv('{folder / 'sales.csv'}')) TO '{folder / 'sales.parquet'}'"
        )
    return Decimal(cents) / 100


def _measured(name: str, request: QueryTable, total: Decimal, rounds: int) -> dict[str, Any]:
    """Seconds of the whole call with its process, and of the computation within one."""
    calls, computing = [], []
    for _ in range(rounds):
        start = time.perf_counter()
        found = Workbench().query(request, CancelToken())
        calls.append(time.perf_counter() - start)
        start = time.perf_counter()
        tables.query_table(request, CancelToken())
        computing.append(time.perf_counter() - start)
    if "where" not in name:
        added = sum((Decimal(str(row[-1])) for row in found.rows), Decimal())
        assert added == total, f"{name}: {added} instead of {total}"
    return {
        "file": Path(request.path).suffix,
        "question": name,
        "call_s": round(statistics.median(calls), 2),
        "computing_s": round(statistics.median(computing), 2),
        "rows": found.rows_read,
    }


if __name__ == "__main__":
    main()
