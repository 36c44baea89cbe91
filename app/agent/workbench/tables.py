"""Answers questions about the tables in a file with DuckDB: with aggregates, or with SQL.

The database is in memory and reads nothing but what was loaded into it: access to files, settings
and extensions is locked before the first query. Totals are never of a part of the rows: what cannot
be read in full or with certainty is refused with a sentence.
"""

import os
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.agent.workbench import aggregation
from app.agent.workbench.column_types import Column, notes_on
from app.agent.workbench.protocol import QueryTable, TableResult, shown_cell
from app.agent.workbench.stored_tables import (
    NAMED_COLUMNS,
    Table,
    TableFile,
    columns_of,
    listed,
    refuse,
    sentence,
    typed,
)
from app.agent.workbench.table_files import Loading, load_tables, quoted
from app.agent.workbench.total_rows import outlined
from app.core.cancellation import CancelToken
from app.core.errors import UserError
from app.index.limits import step_done

if TYPE_CHECKING:
    import duckdb

_MEMORY = "640MB"
_SECONDS, _POLL_S = 50.0, 0.1
_SHOWN_ROWS = 3
_MOST_TYPED = 100

_Database = Any


def query_table(request: QueryTable, cancel: CancelToken) -> TableResult:
    """Raises UserError if nothing can be computed, and Cancelled."""
    import duckdb

    path = Path(request.path)
    with _database() as database, _limited(database, cancel) as check:
        try:
            if request.table:
                loaded = Loading(database, check).sheet(request.sheet or path.name, request.table)
                found = TableFile((loaded,))
            else:
                found = load_tables(database, path, request.sheet, check)
            own = tuple(outlined(database, each) for each in found.tables)
            found = found._replace(tables=own)
            database.execute("SET enable_external_access = false")
            database.execute("SET lock_configuration = true")
            step_done()
            try:
                if request.sql:
                    return _by_sql(database, found, request)
                if request.how is None:
                    return _described(database, found)
                return aggregation.Aggregation(database, found, request).result()
            except (duckdb.InterruptException, duckdb.OutOfMemoryException):
                raise
            except duckdb.Error as error:
                raise UserError(_in_words(error), columns_of(found.tables)) from None
        except duckdb.OutOfMemoryException:
            raise UserError(
                "This table is too large for the memory that tools may use.",
                "Split the file, or save it as Parquet with fewer columns.",
            ) from None
        except duckdb.Error as error:
            check()
            raise UserError(
                f"{path.name} cannot be read. {_in_words(error)}", "Save it again."
            ) from None


@contextmanager
def _database() -> Iterator["duckdb.DuckDBPyConnection"]:
    import duckdb

    database = duckdb.connect(
        ":memory:",
        config={
            "memory_limit": _MEMORY,
            "threads": str(min(4, os.cpu_count() or 1)),
            "temp_directory": "",
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "allow_community_extensions": "false",
            "python_enable_replacements": "false",
        },
    )
    with closing(database):
        database.execute("CREATE SCHEMA raw")
        yield database


@contextmanager
def _limited(database: _Database, cancel: CancelToken) -> Iterator[Callable[[], None]]:
    """Interrupt what takes too long, or is no longer wanted; yields a check for both."""
    deadline = time.monotonic() + _SECONDS

    def check() -> None:
        cancel.raise_if_cancelled()
        if time.monotonic() >= deadline:
            raise UserError(
                f"This took longer than {_SECONDS:.0f} s and was stopped.", "Ask for less at once."
            )

    is_done = threading.Event()

    def watch() -> None:
        """Interrupt again and again: between two queries, there is nothing to interrupt."""
        while not is_done.wait(_POLL_S):
            if cancel.is_cancelled or time.monotonic() >= deadline:
                database.interrupt()

    watcher = threading.Thread(target=watch, name="table-limits", daemon=True)
    watcher.start()
    try:
        yield check
    finally:
        is_done.set()
        watcher.join()


def _in_words(error: Exception) -> str:
    """DuckDB's message without the marked line of the query."""
    message = str(error).partition("\n\nLINE ")[0]
    return " ".join(message.split())[:400].rstrip(".") + "."


def _described(database: _Database, found: TableFile) -> TableResult:
    """The first rows of the first table, and what there is in all of them."""
    first, *_ = found.tables
    shown = range(min(len(first.columns), NAMED_COLUMNS))
    cells = ", ".join(f"k{at}" for at in shown)
    rows = database.execute(
        f"SELECT {cells} FROM ({first.rows_of(shown)}) ORDER BY r LIMIT {_SHOWN_ROWS}"
    ).fetchall()
    notes = [
        f"{each.name}: {each.rows} {'row' if each.rows == 1 else 'rows'}"
        f" with the columns {listed(each.columns)}."
        for each in found.tables
    ]
    notes += [f"{sentence(each.problem)}" for each in found.tables if each.problem]
    return TableResult(
        columns=tuple(first.columns[at] for at in shown),
        rows=tuple(tuple(map(shown_cell, row)) for row in rows),
        total=first.rows,
        rows_read=sum(each.rows for each in found.tables),
        sheets=found.sheets,
        sources=tuple(aggregation.source_of(each) for each in found.tables),
        notes=tuple(notes),
    )


def _by_sql(database: _Database, found: TableFile, request: QueryTable) -> TableResult:
    import duckdb

    statements = duckdb.extract_statements(request.sql)
    if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
        raise UserError("Only a single SELECT can be run.", columns_of(found.tables))
    query = statements[0].query
    names = {name.casefold() for name in database.get_table_names(query)}
    used = [each for each in found.tables if each.name.casefold() in names]
    if len(found.tables) == 1:
        used = list(found.tables)
    notes: list[str] = []
    for each in used:
        refuse(each.problem)
        notes += _create_view(database, each, query)
    if len(found.tables) == 1:  # small models invent a name for it
        for name in names - {found.tables[0].name.casefold()}:
            database.execute(
                f"CREATE VIEW {quoted(name)} AS SELECT * FROM {quoted(found.tables[0].name)}"
            )
    step_done()
    database.execute(f"CREATE TEMP TABLE result AS {query}")
    if not names:
        raise UserError("The query reads no table.", columns_of(found.tables))
    total = database.execute("SELECT count(*) FROM result").fetchone()[0]
    shown = database.execute(f"SELECT * FROM result LIMIT {request.most_rows}")
    columns = tuple(each[0] for each in shown.description)
    return TableResult(
        columns=columns,
        rows=tuple(tuple(map(shown_cell, row)) for row in shown.fetchall()),
        total=total,
        rows_read=sum(each.rows for each in used),
        sheets=found.sheets,
        sources=tuple(aggregation.source_of(each) for each in used),
        notes=tuple(notes),
    )


def _create_view(database: _Database, table: Table, query: str) -> list[str]:
    """The table with typed columns under its own name, and what to say about those in `query`."""
    asked = re.sub(r"count\s*\(\s*\*\s*\)", "", query.casefold())
    reads_all = re.search(r"(?:select|distinct|,|\.)\s*\*|^\s*from\b|columns\s*\(", asked)
    is_narrow = len(table.columns) <= _MOST_TYPED
    cells, notes = [], []
    for number, name in enumerate(table.columns):
        column = Column("text", f"c{number}")
        is_named = name.casefold() in asked
        if is_named or (reads_all and is_narrow):
            rows = f"(SELECT r, k0 AS c{number} FROM ({table.rows_of([number])}))"
            column = typed(database, [table], rows, f"c{number}", name)
        if is_named:
            notes += notes_on(name, column)
            notes += [sentence(column.problem)] if column.problem else []
            notes += [aggregation.filled_note(name)] if name in table.filled else []
        cells.append(f"{column.expression} AS {quoted(name)}")
    only = f" AND {table.condition}" if table.condition else ""
    database.execute(
        f"CREATE VIEW {quoted(table.name)} AS SELECT {', '.join(cells)} FROM {table.relation}"
        f" WHERE rowid >= {table.first}{only}"
    )
    return notes
