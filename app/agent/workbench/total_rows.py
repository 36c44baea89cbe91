"""Rows of a table that are the total of others, whatever they are called: "All farms"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from app.agent.workbench.stored_tables import Table
from app.core.figure_words import total_rows
from app.core.languages import lazy_pattern
from app.index.tables.numbers import DecimalMark, value_of

_MOST_ROWS, _MOST_COLUMNS = 5000, 60
"""Larger tables are exports, which have no rows of totals without a name."""

_FEWEST = 2
"""Rows that a total is of."""

_TELLING = 100
"""Smaller numbers may be the sums of those above them by chance."""

_label = lazy_pattern(lambda: rf"\s*(?:{total_rows()})(?!\w).*|.*(?<!\w)(?:{total_rows()}):?\s*")

_Row = tuple[int, Sequence[str], dict[int, Decimal]]


def total_rows_of(database: Any, table: Table) -> dict[int, str]:
    """The labels of rows whose numbers are the sums of those above or below, by row id.

    That is the first or last row, or one that is called a total, of the rows since the last total.
    """
    width = min(len(table.columns), _MOST_COLUMNS)
    if table.rows > _MOST_ROWS:
        return {}
    found = database.execute(
        f"{table.rows_of(range(width))} ORDER BY r LIMIT {_MOST_ROWS + 1}"
    ).fetchall()
    rows = [_row(row_id, cells, table.mark) for row_id, *cells in found]
    return dict(_totals(rows))


def _row(row_id: int, cells: Sequence[object], mark: str) -> _Row:
    texts = ["" if cell is None else str(cell).strip() for cell in cells]
    decimal: DecimalMark = "," if mark == "," else "."
    values = {
        at: value
        for at, text in enumerate(texts)
        if "%" not in text and (value := value_of(text, decimal)) is not None
    }
    return row_id, texts, values


def _totals(rows: Sequence[_Row]) -> Iterator[tuple[int, str]]:
    if rows and _is_sum(rows[0], rows[1:]):
        yield rows[0][0], _name(rows[0])
        rows = rows[1:]
    every: list[_Row] = []
    part: list[_Row] = []
    for row in rows:
        is_named = any(_label().fullmatch(text) for text in row[1])
        if (is_named or row is rows[-1]) and (
            _is_sum(row, part, is_named=is_named) or _is_sum(row, every, is_named=is_named)
        ):
            yield row[0], _name(row)
            part = []
        else:
            every.append(row)
            part.append(row)


def _is_sum(row: _Row, others: Sequence[_Row], *, is_named: bool = False) -> bool:
    """Whether the numbers of a row, which may be one, are the sums of those of other rows."""
    if len(others) < _FEWEST - is_named:
        return False
    sums = {
        at: sum((values.get(at, Decimal(0)) for _, _, values in others), Decimal(0))
        for at in row[2]
    }
    same = [at for at, value in row[2].items() if value and value == sums[at]]
    size = sum(abs(row[2][at]) for at in same)
    is_telling = size >= _TELLING and len(others) + len(same) > _FEWEST + 1
    is_told = is_named or not row[1][0] or is_telling
    return is_told and bool(same) and 2 * len(same) > len(row[2])


def _name(row: _Row) -> str:
    return next((text for at, text in enumerate(row[1]) if text and at not in row[2]), "")
