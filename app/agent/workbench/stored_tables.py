"""The tables of a file in a database in memory: their headings, and where their rows are."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from app.agent.workbench.column_types import Column, column_type
from app.agent.workbench.column_types import text as sql_text
from app.core.errors import UserError
from app.core.tables import column_names, is_currency
from app.index.loaders.sheets.stacked_tables import (
    HEAD_ROWS,
    LOOKED_AT,
    MOST_NOTES,
    Row,
    begins_table,
    header,
    is_note,
)

_MOST_STACKED, _MOST_GAPS = 30, 1000
"""Tables below each other, and places where one may begin, that are looked at."""

_COMPARED_HEADS = 60
NAMED_COLUMNS = 60
_SAMPLED_ROWS, _MOST_CURRENCIES = 1000, 20
_NAMING_COLUMNS = 12
"""Those at the left of which one may call a row "Total"."""

_MARK_CELLS = 10_000
_COMMA_DECIMAL, _POINT_DECIMAL = (
    re.compile(
        rf"\D{{0,4}}(?:\d*{mark}(?:\d{{1,2}}|\d{{4,}})|(?:0|\d{{4,}}){mark}\d+"
        rf"|[\d{group}]*{group}\d{{3}}{mark}\d*)\D{{0,4}}"
    )
    for mark, group in ((",", "."), (r"\.", ","))
)


class Table(NamedTuple):
    """A sheet, or a file without sheets, in the relation `relation`.

    Its cells are in the columns c0, c1 and so on, of the given `types`; the rows from `first` on
    that fulfil `condition` are data. `offset` is the difference between the number of a row in the
    sheet and its row id; None if that is not known. `left` is the number of its first column.
    `errors` are cells with errors by column, and `problem` says why nothing may be computed. Empty
    cells of the columns `filled` have what stands above them. The columns `stored` are numbers in
    the file, not texts: their decimals are after a point.
    """

    name: str
    relation: str
    columns: tuple[str, ...]
    types: tuple[str, ...] = ()
    first: int = 0
    rows: int = 0
    condition: str = ""
    mark: str = ""
    is_ambiguous: bool = False
    offset: int | None = None
    left: int = 0
    errors: Mapping[int, str] = {}
    problem: str = ""
    filled: tuple[str, ...] = ()
    stored: frozenset[int] = frozenset()

    def rows_of(self, cells: Iterable[int], *expressions: str) -> str:
        """A query for row numbers `r` and the cells `k0`, `k1` and so on of the data rows.

        Then for `expressions`, which go on with the numbers of the cells.
        """
        chosen = (*(f"c{cell}" for cell in cells), *expressions)
        named = "".join(f", {each} AS k{at}" for at, each in enumerate(chosen))
        only = f" AND {self.condition}" if self.condition else ""
        return f"SELECT rowid AS r{named} FROM {self.relation} WHERE rowid >= {self.first}{only}"

    @property
    def first_filled(self) -> str:
        """An expression for the first cell of a row that is not empty."""
        columns = range(min(len(self.columns), _NAMING_COLUMNS))
        return f"coalesce({', '.join(f'CAST(c{at} AS VARCHAR)' for at in columns)})"


class TableFile(NamedTuple):
    """The tables that were loaded, and the names of all sheets of the file.

    Those that `are_apart`, of a document or below each other on a sheet, tell different things:
    they are never added up together.
    """

    tables: tuple[Table, ...]
    sheets: tuple[str, ...] = ()
    are_apart: bool = False
    hidden: tuple[str, ...] = ()


NAMED_TABLES = 12
"""The tables of a document that an error names."""


def columns_of(tables: Sequence[Table]) -> str:
    sentences = [f"The columns of {each.name} are {listed(each.columns)}." for each in tables]
    more = len(sentences) - NAMED_TABLES
    return " ".join(
        sentences[:NAMED_TABLES] + ([f"There are {more} more tables."] if more > 0 else [])
    )


def listed(names: Sequence[str]) -> str:
    more = len(names) - NAMED_COLUMNS
    shown = ", ".join(names[:NAMED_COLUMNS])
    return f"{shown} and {more:,} more" if more > 0 else shown


def sentence(problem: str) -> str:
    return f"{problem[:1].upper()}{problem[1:]}."


def refuse(problem: str) -> None:
    if problem:
        raise UserError(f"{sentence(problem)[:-1]}, so nothing was computed.", "Correct the file.")


def typed(database: Any, tables: Sequence[Table], rows: str, cell: str, name: str) -> Column:
    """The type of a column. Raises UserError if cells with errors are in it."""
    numbers = [(table, table.columns.index(name)) for table in tables]
    for table, number in numbers:
        if at := table.errors.get(number):
            refuse(f"“{name}” has cells with errors, such as {at}")
    table, number = numbers[0]
    kind = table.types[number]
    if kind != "VARCHAR":
        is_time = kind in ("DATE", "TIMESTAMP")
        return Column("date" if is_time else "number", cell)
    marks = {"." if at in each.stored else each.mark for each, at in numbers}
    return column_type(
        database,
        rows,
        cell,
        name,
        mark=marks.pop() if len(marks) == 1 else "",
        is_ambiguous=table.is_ambiguous,
    )


def currency_column(database: Any, tables: Sequence[Table], columns: Sequence[str]) -> str:
    """The column that tells the currencies of the amounts in `columns`; "" if none does.

    It stands beside one of them. An amount in one currency is never added to one in another.
    """
    names = tables[0].columns
    places = [names.index(name) + step for name in columns for step in (-1, 1)]
    beside = dict.fromkeys(names[at] for at in places if 0 <= at < len(names))
    for name in beside:
        if (
            name not in columns
            and all(name in each.columns for each in tables)
            and all(_tells_currencies(database, each, each.columns.index(name)) for each in tables)
        ):
            return name
    return ""


def _tells_currencies(database: Any, table: Table, column: int) -> bool:
    found = database.execute(
        f"SELECT DISTINCT trim(k0) FROM ({table.rows_of([column])} LIMIT {_SAMPLED_ROWS})"
        f" WHERE k0 IS NOT NULL LIMIT {_MOST_CURRENCIES + 1}"
    ).fetchall()
    return 0 < len(found) <= _MOST_CURRENCIES and all(is_currency(text) for (text,) in found)


def table_in(
    database: Any, name: str, relation: str, width: int, start: int = 0, end: int | None = None
) -> Table:
    """The table in the rows of a relation, or only in some. Raises UserError for an empty one."""
    within = f"rowid >= {start}" + ("" if end is None else f" AND rowid < {end}")
    found = header(_rows(database, relation, f"{within} AND rowid < {start + HEAD_ROWS}"))
    if found is None:
        raise UserError(f"{name} has no rows.", "Choose another file or sheet.")
    first, names = start + found[0], found[1]
    while len(names) > 1 and not names[-1]:
        filled = database.execute(
            f"SELECT count(c{len(names) - 1}) FROM {relation} WHERE {within}"
        ).fetchone()
        if filled[0]:
            break
        names.pop()
    cells = ", ".join(f"c{number}" for number in range(len(names)))
    is_filled = f"coalesce({cells}) IS NOT NULL"
    total, rows = database.execute(
        f"SELECT count(*), count(*) FILTER (WHERE {is_filled}) FROM {relation}"
        f" WHERE {within} AND rowid >= {first}"
    ).fetchone()
    conditions = [is_filled] if rows < total else []
    conditions += [] if end is None else [f"rowid < {end}"]
    return Table(
        name,
        relation,
        column_names(names),
        ("VARCHAR",) * len(names),
        first,
        rows,
        condition=" AND ".join(conditions),
        mark=_decimal_mark(database, relation, width, first),
    )


def sheet_key(name: str) -> str:
    """The words of the name of a sheet or table, by which it is found."""
    return " ".join(re.findall(r"\w+", name.casefold()))


def with_stacked(database: Any, found: Sequence[Table], sheet: str) -> TableFile:
    """The tables, each of which may be several below each other: then only that named `sheet`."""
    tables: list[Table] = []
    are_apart = False
    for table in found:
        parts = list(_stacked(database, table))
        are_apart |= len({part.columns for part in parts}) > 1
        tables += parts
    wanted = sheet_key(sheet)
    named = [
        each
        for each in tables
        if wanted and wanted in (sheet_key(each.name), sheet_key(each.name.partition(": ")[2]))
    ]
    return TableFile(tuple(named or tables), (), are_apart)


def _stacked(database: Any, whole: Table) -> Iterator[Table]:
    """The tables below each other in a relation, named by their titles or first headings."""
    width = len(database.execute(f"DESCRIBE {whole.relation}").fetchall())
    ranges = list(_ranges(database, whole.relation, width))
    (count,) = database.execute(f"SELECT count(*) FROM {whole.relation}").fetchone()
    if ranges == [(0, count)]:
        yield whole
        return
    problem = whole.problem
    if len(ranges) > _MOST_STACKED:
        problem = problem or f"{whole.name} has too many tables below each other"
    taken = Counter[str]()
    for start, end in ranges:
        row = database.execute(f"SELECT * FROM {whole.relation} WHERE rowid = {start}").fetchone()
        title = next((" ".join(cell.split()) for cell in row if cell and cell.strip()), "")
        name = f"{whole.name}: {title}" if len(ranges) > 1 else whole.name
        taken[name] += 1
        if taken[name] > 1:
            name = f"{name} ({taken[name]})"
        part = table_in(database, name, whole.relation, width, start, end)
        yield part._replace(
            is_ambiguous=whole.is_ambiguous,
            offset=whole.offset,
            left=whole.left,
            errors=whole.errors,
            stored=whole.stored,
            problem=problem,
        )


def _ranges(database: Any, relation: str, width: int) -> Iterator[tuple[int, int]]:
    """Where the tables in a relation begin and end, as row ids; notes below them are left out."""
    is_filled = f"coalesce({', '.join(f'c{number}' for number in range(width))}) IS NOT NULL"
    total, filled = database.execute(
        f"SELECT count(*), count(*) FILTER (WHERE {is_filled}) FROM {relation}"
    ).fetchone()
    gap = f"NOT lag({is_filled}, 1, true) OVER (ORDER BY rowid)" if filled < total else "false"

    def filled_rows(start: int, end: int) -> list[Row]:
        within = f"rowid >= {start} AND rowid < {end} AND {is_filled}"
        return _rows(database, relation, within)

    start = 0
    for _ in range(_MOST_STACKED):
        within = f"rowid >= {start} AND rowid < {start + HEAD_ROWS}"
        first, heads = header(_rows(database, relation, within)) or (0, [])
        same = [f"c{n} = {sql_text(name)}" for n, name in enumerate(heads) if name]
        repeats = " OR ".join(same[:_COMPARED_HEADS]) or "false"
        places = database.execute(
            f"SELECT r, is_apart FROM (SELECT rowid AS r, {is_filled} AS is_filled,"
            f" {gap} AS is_apart, coalesce({repeats}, false) AS is_same FROM {relation})"
            f" WHERE r > {start + first} AND is_filled AND (is_apart OR is_same)"
            f" ORDER BY r LIMIT {_MOST_GAPS}"
        ).fetchall()
        for place, is_apart in places:
            above = filled_rows(max(start + first, place - LOOKED_AT), place)
            below = filled_rows(place, place + LOOKED_AT)
            rest = f"rowid >= {place} AND {is_filled} LIMIT {MOST_NOTES + 1}"
            if is_apart and above and is_note(heads, _rows(database, relation, rest)):
                yield start, place
                return
            if above and begins_table(heads, above, below, is_apart=is_apart):
                yield start, place
                start = place
                break
        else:
            break
    yield start, total


def _rows(database: Any, relation: str, where: str) -> list[Row]:
    return list(database.execute(f"SELECT * FROM {relation} WHERE {where}").fetchall())


def _decimal_mark(database: Any, relation: str, width: int, first: int) -> str:
    """The mark that the decimals in the first rows have; "" if there are none, or both."""
    sample = f"rowid >= {first} LIMIT {_MARK_CELLS // width + 1}"
    rows = _rows(database, relation, sample)
    cells = [cell.strip() for row in rows for cell in row if cell]
    has_commas, has_points = (
        any(map(pattern.fullmatch, cells)) for pattern in (_COMMA_DECIMAL, _POINT_DECIMAL)
    )
    return "" if has_commas == has_points else "," if has_commas else "."
