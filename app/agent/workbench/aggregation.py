"""Combines columns of tables without code: their sum by region, say, of the rows of one year."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Any

from app.agent.workbench.column_types import Column, notes_on, text
from app.agent.workbench.conditions import (
    NOTHING,
    ORDERS,
    compared,
    conditions,
    known_name,
    names_in,
    one_spelling,
)
from app.agent.workbench.protocol import How, QueryTable, TableResult, TableSource, shown_cell
from app.agent.workbench.repeated_sheets import repeated
from app.agent.workbench.running_totals import refuse_running_totals
from app.agent.workbench.stored_tables import (
    NAMED_COLUMNS,
    NAMED_TABLES,
    Table,
    TableFile,
    columns_of,
    currency_column,
    listed,
    refuse,
    typed,
)
from app.agent.workbench.table_files import cell_range, quoted
from app.agent.workbench.total_rows import counted_apart, left_out, total_labels, total_rows_of
from app.core.errors import UserError
from app.core.figure_words import is_code_head, is_total, total_rows
from app.core.language_packs import PeriodLength
from app.index.limits import step_done

_NAMED_CELLS = _NAMED_VALUES = 12

_FUNCTIONS: dict[How, str] = {
    "mean": "avg({})",
    "median": "median(CAST({} AS DOUBLE))",
    "count": "count({})",
    "distinct": "count(DISTINCT {})",
    "min": "min({})",
    "max": "max({})",
}

_PERIODS: dict[PeriodLength, str] = {
    "month": "strftime({}, '%Y-%m')",
    "quarter": "concat(year({0}), '-Q', quarter({0}))",
    "year": "year({})",
}
_TIME = re.compile(r"(?:19|20)\d\d(?:-\d\d){0,2}")

_SHEET, _ROW, _HEAD = "own_sheet", "own_row", "own_head"
"""What `base` has besides the columns of the tables, which may be called "S", "R" and "Head"."""

_ADDS = ("sum", "mean")
_COMPARES_AMOUNTS = ("sum", "mean", "median", "min", "max")

_Database = Any


def source_of(table: Table) -> TableSource:
    return TableSource(table.name, table.rows)


def filled_note(name: str) -> str:
    """What to say of a column whose names of groups stand in their first rows."""
    return f"Empty cells of “{name}” were read as what stands above them."


class Aggregation:
    """Columns combined, over the rows of all tables that have these columns.

    Raises UserError where no total would be right.
    """

    def __init__(self, database: _Database, found: TableFile, request: QueryTable) -> None:
        self._database = database
        self._found = found
        self._how: How = request.how or "count"
        self._request = request
        self._columns = [known_name(name, found.tables) for name in request.columns]
        self._by = [known_name(name, found.tables) for name in request.by]
        self._choices = conditions(request, found.tables)
        named = (*self._columns, *self._by, *names_in(request, self._choices, found))
        self._names = [*dict.fromkeys(named)]
        self._tables = [each for each in found.tables if {*self._names} <= {*each.columns}]
        if found.are_apart and len(self._tables) > 1:
            problem = f"{len(self._tables)} tables of this document have these columns."
            raise UserError(problem, self._to_name)
        if not self._tables:
            names = " and ".join(f"“{name}”" for name in self._names)
            raise UserError(f"No sheet has the columns {names}.", columns_of(found.tables))
        for table in self._tables:
            refuse(table.problem)
        self._currency = ""
        if self._columns and self._how in _COMPARES_AMOUNTS:
            self._currency = currency_column(database, self._tables, self._columns)
            self._names += [self._currency] if self._currency not in ("", *self._names) else []
        self._types: dict[str, Column] = {}
        self._notes: list[str] = []

    def result(self) -> TableResult:
        rows = f"({self._all_rows(self._names)})"
        # "Total" below dates does not make them words.
        totals = text(f"(?i){total_rows()}:?")
        label = f"coalesce(trim(CAST(k{len(self._names)} AS VARCHAR)), '')"
        data = f"(SELECT * FROM {rows} WHERE NOT regexp_full_match({label}, {totals}))"
        for at, name in enumerate(self._names):
            self._types[name] = typed(self._database, self._tables, data, f"k{at}", name)
            step_done()
        if self._request.is_chart:
            self._move_words()
        self._check_types()
        self._select(rows)
        rows_read, sources = self._used()
        self._refuse_running_totals(rows_read)
        tells_sheet = len(sources) > 1 and self._how == "list" and not self._request.is_chart
        query, columns = self._listed(tells_sheet) if self._how == "list" else self._query()
        most = self._request.most_rows
        found = self._database.execute(f"{query} LIMIT {most + 1}").fetchall()
        total = len(found)
        if total > most:
            total = self._database.execute(f"SELECT count(*) FROM ({query})").fetchone()[0]
        for name in self._columns:
            self._notes += notes_on(name, self._types[name])
            if self._how in _ADDS and not self._types[name].is_exact:
                self._notes.append(f"“{name}” has too many digits to be added exactly.")
        for name in (*self._by, *self._columns) if self._how != "list" else ():
            self._add_gaps(name)
        for name in self._names:
            if any(name in each.filled for each in self._tables):
                self._notes.append(filled_note(name))
        if len(self._tables) > 1:
            self._add_overall(rows_read)
        skipped = [each.name for each in self._found.tables if each not in self._tables]
        if skipped:
            self._notes.append(f"Sheets without these columns: {listed(skipped)}.")
        if self._found.hidden:
            self._notes.append(f"Hidden sheets were not counted: {listed(self._found.hidden)}.")
        return TableResult(
            columns=tuple(columns),
            rows=tuple(tuple(map(shown_cell, row)) for row in found[:most]),
            total=total,
            rows_read=rows_read,
            sheets=self._found.sheets,
            sources=sources,
            notes=tuple(self._notes),
            grouped_by=len(self._by) + (tells_sheet or self._is_by_sheet),
        )

    @property
    def _to_name(self) -> str:
        """What to do if only one of several sheets can be meant."""
        names = ", ".join(f"“{each.name}”" for each in self._tables[:NAMED_TABLES])
        more = len(self._tables) - NAMED_TABLES
        return f"Name one of them as the sheet: {names}{f' and {more} more' if more > 0 else ''}."

    @property
    def _is_by_sheet(self) -> bool:
        is_single = bool(self._by) or self._request.is_chart or self._how == "list"
        return len(self._tables) > 1 and not is_single

    def _all_rows(self, names: Sequence[str]) -> str:
        """All data rows: sheet s, row r, the cells k0, k1… of the names, then the first filled."""
        return " UNION ALL ".join(
            f"SELECT {number} AS s, *"
            f" FROM ({table.rows_of([*map(table.columns.index, names)], table.first_filled)})"
            for number, table in enumerate(self._tables)
        )

    def _move_words(self) -> None:
        """Small models name all columns of a chart as numbers; they are drawn by the words."""
        words = [name for name in self._columns if self._types[name].kind != "number"]
        if self._how != "count" and words and words != self._columns:
            self._columns = [name for name in self._columns if name not in words]
            self._by = self._by or words[:1]
        if not self._by:
            self._how = "list"

    def _check_types(self) -> None:
        if not self._columns and self._how != "count":
            raise UserError(f"Name a column for {self._how}.", columns_of(self._tables))
        for name in self._by if self._request.period else ():
            if self._types[name].kind != "date":
                refuse(f"not all values of “{name}” are dates of one form")
        for name in self._columns:
            column = self._types[name]
            is_fine = column.kind == "number" or self._how in ("count", "distinct", "list")
            is_fine |= column.kind == "date" and self._how in ("min", "max")
            if not is_fine:
                refuse(column.problem)
                raise UserError(f"There are no numbers in {name}.", columns_of(self._tables))
            if column.kind == "number" and self._how in _ADDS and is_code_head(name):
                raise UserError(
                    f"The numbers of “{name}” only name things.", "Name another column."
                )

    def _refuse_running_totals(self, rows_read: int) -> None:
        for table in self._tables if self._how == "sum" and rows_read > 1 else ():
            refuse_running_totals(self._database, table, self._columns)

    def _select(self, rows: str) -> None:
        """The relation `base` of the rows to use, by the names of their columns."""
        own = [f"{self._types[name].expression} AS {quoted(name)}" for name in self._names]
        head = self._head(rows, len(self._names))
        where = self._where()
        self._database.execute(
            "CREATE TEMP TABLE base AS SELECT * FROM"
            f" (SELECT {', '.join([f's AS {_SHEET}', f'r AS {_ROW}', f'{head} AS {_HEAD}', *own])}"
            f" FROM {rows}) WHERE {where}"
        )
        for name in self._telling():
            cell = self._types[name].expression
            gaps = self._database.execute(
                f"SELECT count(*) FROM {rows} WHERE ({cell}) IS NULL AND ({head}) IS NULL"
            ).fetchone()[0]
            if gaps:
                self._notes.append(f"Rows without a value in “{name}” were left out: {gaps}.")
        self._part_currencies()
        if (self._request.is_chart or self._request.period) and self._by:
            self._leave_out_empty(self._by[0])
        lists_all = self._how == "list" and where == "true"
        if not lists_all and not re.search(total_rows(), where, re.IGNORECASE):
            unlike = self._unlike_stated() if where == "true" else []
            self._leave_out_totals()
            self._notes += unlike
        self._notes += one_spelling(self._database, {} if self._how == "list" else self._types)

    def _head(self, rows: str, at: int) -> str:
        """The first filled cell, k`at`, of each of `rows` that is a total; null for others."""
        first = f"trim(CAST(k{at} AS VARCHAR))"
        totals = ", ".join(map(text, total_labels(self._database, first, rows)))
        places = [f"{first} IN ({totals})"] if totals else []
        places += [f"(s = {sheet} AND r = {row})" for sheet, row in self._sums]
        return f"if({' OR '.join(places) or 'false'}, coalesce({first}, ''), NULL)"

    def _leave_out_totals(self) -> None:
        totals = self._database.execute(
            f"SELECT {_HEAD}, {_SHEET}, {_ROW} FROM base WHERE {_HEAD} IS NOT NULL"
            f" ORDER BY {_SHEET}, {_ROW} LIMIT {_NAMED_CELLS}"
        ).fetchall()
        if totals:
            named = ((self._sums.get((s, r)) or head, self._place(s, r)) for head, s, r in totals)
            self._notes += left_out(named, is_count=self._how == "count")
            self._database.execute(f"DELETE FROM base WHERE {_HEAD} IS NOT NULL")

    def _unlike_stated(self) -> list[str]:
        """What to say of a last row that is called a total, if the others do not come to it."""
        if self._how != "sum" or len(self._tables) > 1:
            return []
        cells = ", ".join(map(quoted, self._columns))
        sums = (f"{self._combined(each)} FILTER (WHERE {_HEAD} IS NULL)" for each in self._columns)
        last = f"(SELECT {_HEAD}, {_ROW}, {cells} FROM base ORDER BY {_ROW} DESC LIMIT 1)"
        query = f"SELECT * FROM {last}, (SELECT {', '.join(sums)} FROM base)"
        found = self._database.execute(query).fetchone()
        if not (found and found[0] and is_total(found[0])) or (0, found[1]) in self._sums:
            return []
        label, row, *values = found
        count = len(self._columns)
        return [
            f"The rows do not come to what “{label}” says ({self._place(0, row)}):"
            f" {shown_cell(value)}."
            for name, value, total in zip(
                self._columns, values[:count], values[count:], strict=True
            )
            if self._types[name].is_exact and None not in (value, total) and value != total
        ]

    @cached_property
    def _sums(self) -> Mapping[tuple[int, int], str]:
        """The labels of rows that are totals by their numbers, by sheet and row.

        Not those that are asked for. A count leaves out rows with a name alone, too.
        """
        find = counted_apart if self._how == "count" else total_rows_of
        asked = {each.value.casefold() for choice in self._choices for each in choice}
        return {
            (sheet, row): label
            for sheet, table in enumerate(self._tables)
            for row, label in find(self._database, table).items()
            if label.casefold() not in asked
        }

    def _part_currencies(self) -> None:
        """Group by the currency where there are several."""
        if not self._currency or self._currency in self._by:
            return
        name = quoted(self._currency)
        count = self._database.execute(f"SELECT count(DISTINCT {name}) FROM base").fetchone()[0]
        if count > 1:
            self._by.append(self._currency)
            self._notes.append(
                f"Amounts in different currencies are told apart by “{self._currency}”."
            )

    def _telling(self) -> dict[str, None]:
        """The columns of conditions that are neither true nor false of empty cells."""
        firsts = {each.columns[0] for each in self._tables}
        telling = [
            each
            for each in chain.from_iterable(self._choices)
            if each.value.casefold() not in NOTHING
            and (each.operator in (*ORDERS, "=") or each.column in firsts)
        ]
        return dict.fromkeys(name for each in telling for name in (each.column, each.other) if name)

    def _leave_out_empty(self, name: str) -> None:
        removed = self._database.execute(
            f"DELETE FROM base WHERE {quoted(name)} IS NULL"
        ).fetchone()[0]
        if removed:
            self._notes.append(f"Rows without a value in “{name}” were left out: {removed}.")

    def _place(self, sheet: int, row: int) -> str:
        table = self._tables[sheet]
        return f"row {row + (table.offset if table.offset is not None else 1)} of {table.name}"

    def _where(self) -> str:
        if not self._choices:
            return f"({self._request.where})" if self._request.where.strip() else "true"
        return " OR ".join(
            "(" + " AND ".join(compared(each, self._types) for each in choice) + ")"
            for choice in self._choices
        )

    def _used(self) -> tuple[int, tuple[TableSource, ...]]:
        """How many rows are used, and where they are. Raises UserError if none is."""
        counts = self._database.execute(
            f"SELECT {_SHEET}, count(*), min({_ROW}), max({_ROW}) FROM base"
            f" GROUP BY {_SHEET} ORDER BY {_SHEET}"
        ).fetchall()
        for each in chain.from_iterable(self._choices if not counts else ()):
            if self._types[each.column].kind == "text" and _TIME.fullmatch(each.value):
                refuse(f"“{each.value}” cannot be compared with “{each.column}”")
        if not counts and self._how != "count":
            raise UserError(f"No row matches {self._request.where}.", self._known_values())
        sources = []
        for number, count, first, last in counts:
            rows = [(first, last)] if count == last - first + 1 else []
            if not rows and count <= _NAMED_CELLS:
                query = f"SELECT {_ROW} FROM base WHERE {_SHEET} = ? ORDER BY {_ROW}"
                found = self._database.execute(query, [number]).fetchall()
                rows = [(row, row) for (row,) in found]
            table = self._tables[number]
            sources.append(TableSource(table.name, count, self._cells(table, rows)))
        return sum(each.rows for each in sources), tuple(sources)

    def _cells(self, table: Table, rows: Sequence[tuple[int, int]]) -> str:
        """The cells of the columns in `rows`; "" if their places are not known."""
        if table.offset is None:
            return ""
        columns = [table.left + table.columns.index(name) for name in self._columns]
        return ", ".join(
            cell_range(column, first + table.offset, last + table.offset)
            for column in columns
            for first, last in rows
        )

    def _known_values(self) -> str:
        """The values of the columns of words that rows were chosen by."""
        names = {each.column for choice in self._choices for each in choice}
        sentences = []
        for at in (at for at, name in enumerate(self._names) if name in names):
            values = self._database.execute(
                f"SELECT DISTINCT {self._types[self._names[at]].expression} AS v"
                f" FROM ({self._all_rows(self._names)})"
                f" WHERE v IS NOT NULL LIMIT {_NAMED_VALUES + 1}"
            ).fetchall()
            known = ", ".join(str(value)[:NAMED_COLUMNS] for (value,) in values[:_NAMED_VALUES])
            more = " and others" if len(values) > _NAMED_VALUES else ""
            sentences.append(f"The values of {self._names[at]} are {known}{more}.")
        return " ".join(sentences) or columns_of(self._tables)

    def _query(self) -> tuple[str, list[str]]:
        """The query for the result, and the names of its columns."""
        groups = [self._grouped(name) for name in self._by]
        names = [*self._by]
        if self._is_by_sheet:
            groups, names = [self._sheet_name], ["sheet"]
        values = [self._combined(name) for name in self._columns] or ["count(*)"]
        names += [f"{self._how} of {name}" for name in self._columns] or ["rows"]
        selected = ", ".join(
            [*groups, *(f"{value} AS v{number}" for number, value in enumerate(values))]
        )
        if not groups:
            return f"SELECT {selected} FROM base", names
        order = f"min({_SHEET}), min({_ROW})"
        if self._request.is_chart:
            places = [
                group
                for group, name in zip(groups, self._by, strict=True)
                if self._types[name].kind != "text"
            ]
            order = ", ".join([*places, order])
        elif not self._is_by_sheet:
            order = f"v0 DESC NULLS LAST, {order}"
        return f"SELECT {selected} FROM base GROUP BY {', '.join(groups)} ORDER BY {order}", names

    def _listed(self, tells_sheet: bool) -> tuple[str, list[str]]:
        """The query for the rows themselves, and the names of its columns."""
        names = [*self._by, *self._columns]
        chosen = [self._sheet_name] * tells_sheet + [*map(quoted, names)]
        query = f"SELECT {', '.join(chosen)} FROM base ORDER BY {_SHEET}, {_ROW}"
        return query, ["sheet"] * tells_sheet + names

    @property
    def _sheet_name(self) -> str:
        return f"[{', '.join(text(each.name) for each in self._tables)}][{_SHEET} + 1]"

    def _grouped(self, name: str) -> str:
        """The values of a column, or the periods of its dates."""
        period = self._request.period if self._types[name].kind == "date" else None
        return _PERIODS[period].format(quoted(name)) if period else quoted(name)

    def _combined(self, name: str) -> str:
        function = _FUNCTIONS.get(self._how)
        if function is None:
            function = "sum({})" if self._types[name].is_exact else "fsum({})"
        return function.format(quoted(name))

    def _add_gaps(self, name: str) -> None:
        query = f"SELECT count(*) - count({quoted(name)}) FROM base"
        gaps = self._database.execute(query).fetchone()[0] - self._types[name].missing
        if gaps > 0:
            self._notes.append(f"Rows without a value in “{name}”: {gaps}.")

    def _add_overall(self, rows_read: int) -> None:
        """What all sheets come to, or that two of them repeat each other.

        Raises UserError if that mixes the groups of both.
        """
        if told := self._repeated():
            if not self._is_by_sheet and self._how != "list":
                raise UserError(told, self._to_name)
            self._notes.append(told)
        if told or not self._is_by_sheet:
            return
        values = [self._combined(name) for name in self._columns] or ["count(*)"]
        found = self._database.execute(f"SELECT {', '.join(values)} FROM base").fetchone()
        shown = ", ".join(str(shown_cell(value)) for value in found)
        self._notes.append(
            f"All {len(self._tables)} sheets together: {shown}, of {rows_read} rows."
        )

    def _repeated(self) -> str:
        """What two sheets have that counts twice if both are added up; "" if nothing does."""
        first, *others = self._tables
        shared = [
            name
            for name in first.columns[:NAMED_COLUMNS]
            if all(name in each.columns for each in others)
            and not any(each.columns.index(name) in each.errors for each in self._tables)
        ]
        rows = f"({self._all_rows(shared)})"
        self._database.execute(
            f"CREATE TEMP TABLE shared AS SELECT * FROM {rows}"
            f" WHERE ({self._head(rows, len(shared))}) IS NULL"
        )
        cells = {name: f"k{at}" for at, name in enumerate(shared)}
        asked = [name for name in shared if name in self._columns] or shared
        types = [typed(self._database, self._tables, "shared", cells[name], name) for name in asked]
        amounts = [each.expression for each in types if each.kind == "number"]
        return repeated(self._database, self._tables, "shared", [*cells.values()], amounts)
