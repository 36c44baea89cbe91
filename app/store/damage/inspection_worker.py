"""The store worker: checks, copies and salvages database files for another process.

What can still be read of a damaged database is salvaged row by row, as a sound one.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar, assert_never

from app.core.cancellation import CancelToken
from app.core.errors import UserError, cause_of
from app.core.identifiers import new_id
from app.core.messages import TextPart
from app.core.wording import translatable
from app.store.damage import first_pages, inspection
from app.store.database import Connection, Database, peek, problems
from app.store.migrations import migrate
from app.store.rows import columns, json_text
from app.store.store_errors import DatabaseDamagedError
from app.workers.messages import Done, Reply
from app.workers.serving import Job, serve

T = TypeVar("T")

_FIRST, _LAST = -(1 << 63), (1 << 63) - 1
_BATCH_ROWS = 2000

_MAX_PROBES = 400
"""The number of places tried between rows of a table that could not be read."""

# WITHOUT ROWID tables (`wr`) cannot be read past a bad page by row number; none holds text.
_OWN_TABLES = """
    SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND NOT wr
      AND name NOT LIKE 'sqlite_%' AND name NOT IN ('migration', 'probe')"""

_ORPHANED_CHATS = """
    SELECT DISTINCT conversation_id, min(created) FROM message
    WHERE conversation_id NOT IN (SELECT id FROM conversation) GROUP BY conversation_id"""

_WITHOUT_PARTS = """
    SELECT id, text FROM message
    WHERE text <> '' AND id NOT IN (SELECT message_id FROM message_part)"""

_BLANKS = "char(9, 10, 11, 12, 13, 32)"
_WITH_HOLES = f"""
    UPDATE document SET sha256 = '', error = ? WHERE state = 'ready' AND id IN (
        SELECT document.id FROM document LEFT JOIN chunk ON chunk.document_id = document.id
        GROUP BY document.id
        HAVING count(chunk.id) <> coalesce(max(chunk.ordinal) + 1, 0)
        OR pages > (SELECT count(*) FROM document_page WHERE document_id = document.id)
        OR coalesce(max(chunk.char_end), 0) < coalesce(
            (SELECT max(char_start + length(rtrim(text, {_BLANKS})))
            FROM document_page WHERE document_id = document.id), 0))"""


def salvage(
    source: Path, key: bytes, target: Path, cancel: CancelToken
) -> tuple[inspection.RescuedTable, ...]:
    """Fill a new database at `target` with the readable rows of `source`.

    References to lost rows are repaired: messages move to a chat named “Recovered”, become the
    start of a thread, or get their text from the search index. A document that lost passages or
    pages is marked as changed, so that it is read again when its file is added.

    Raises DatabaseDamagedError if not even the list of tables is readable, and Cancelled.
    """
    with closing(Database.open(target, key)) as database:
        migrate(database)
        database.alone(lambda connection: connection.execute("PRAGMA foreign_keys = OFF"))
        rescued = []
        for table in database.column(_OWN_TABLES):
            cancel.raise_if_cancelled()
            rescued.append(_rescue(source, key, database, table))
        database.run(_mend)
    return tuple(rescued)


def _rescue(source: Path, key: bytes, database: Database, table: str) -> inspection.RescuedTable:
    has = _peek(source, key, lambda connection: set(columns(connection, table)))
    # A column that is an alias of the row number must not be inserted twice.
    own = database.run(lambda connection: list(columns(connection, table, but_number=True)))
    names = ", ".join(["rowid", *(name for name in own if name in has)])
    if not has:
        return inspection.RescuedTable(table, 0, has_gaps=False)
    marks = ", ".join("?" * len(names.split(", ")))
    insert = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"
    reader = _TableReader(source, key, f"SELECT {names} FROM {table}")
    rows = 0
    for batch in reader.batches():
        database.run(lambda connection, rows=batch: connection.executemany(insert, rows))  # type: ignore[misc]
        rows += len(batch)
    return inspection.RescuedTable(table, rows, reader.has_gaps)


def _peek(source: Path, key: bytes, work: Callable[[Connection], T]) -> T:
    def patiently(connection: Connection) -> T:
        # Otherwise a file shorter than its header says cannot be opened at all.
        connection.execute("PRAGMA writable_schema = ON")
        return work(connection)

    return peek(source, key, patiently)


class _TableReader:
    """Reads a table from both ends and, in between, from as many positions as needed."""

    def __init__(self, source: Path, key: bytes, select: str) -> None:
        self._source = source
        self._key = key
        self._select = select
        self.has_gaps = False

    def batches(self) -> Iterator[list[Any]]:
        """Every readable row once, with its row number as first column."""
        ranges = deque([(_FIRST, _LAST)])
        probes = 0
        while ranges and probes < _MAX_PROBES:
            low, high = ranges.popleft()
            rows, is_readable = self._read(low, high, "ASC")
            if rows:
                yield rows
                low = rows[-1][0] + 1
            if is_readable:
                if len(rows) == _BATCH_ROWS:  # there may be more
                    ranges.appendleft((low, high))
                continue
            probes += 1
            self.has_gaps = True
            is_readable = True
            while is_readable:
                rows, is_readable = self._read(low, high, "DESC")
                if not rows:
                    break
                yield rows
                high = rows[-1][0] - 1
            if low < high:
                middle = (low + high) // 2
                ranges += ((low, middle), (middle + 1, high))

    def _read(self, low: int, high: int, order: str) -> tuple[list[Any], bool]:
        """The next rows, and whether reading ended for a reason other than damage."""
        sql = f"{self._select} WHERE rowid BETWEEN ? AND ? ORDER BY rowid {order} LIMIT ?"
        values = (low, high, _BATCH_ROWS)
        rows: list[Any] = []
        try:
            _peek(
                self._source,
                self._key,
                lambda connection: rows.extend(connection.execute(sql, values)),
            )
        except DatabaseDamagedError:
            return rows, False
        return rows, True


def _mend(connection: Connection) -> None:
    for chat_id, created in connection.execute(_ORPHANED_CHATS).fetchall():
        connection.execute(
            "INSERT INTO conversation (id, title, created, updated) VALUES (?, 'Recovered', ?, ?)",
            (chat_id or new_id(), created, created),
        )
    for message_id, text in connection.execute(_WITHOUT_PARTS).fetchall():
        connection.execute(
            "INSERT INTO message_part VALUES (?, 0, 'text', ?)",
            (message_id, json_text(TextPart(text))),
        )
    lost = translatable("Some of it was lost with a part of the database. Read the file again.")
    connection.execute(_WITH_HOLES, (lost,))
    while broken := connection.execute("PRAGMA foreign_key_check").fetchall():
        _let_go(connection, broken)
    connection.execute(
        "UPDATE conversation SET head_id = (SELECT id FROM message"
        " WHERE conversation_id = conversation.id ORDER BY number DESC LIMIT 1)"
        " WHERE head_id IS NULL"
    )


def _let_go(connection: Connection, broken: Iterable[Any]) -> None:
    """Clear dangling references, or delete the row if it is meaningless without them."""
    for table, row, _, key in broken:
        columns = {
            found[0]: found[3]
            for found in connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()
        }
        needed = {
            name
            for _, name, _, is_needed, _, is_key in connection.execute(
                f"PRAGMA table_info({table})"
            ).fetchall()
            if is_needed or is_key
        }
        if columns[key] in needed:
            connection.execute(f"DELETE FROM {table} WHERE rowid = ?", (row,))
        else:
            connection.execute(f"UPDATE {table} SET {columns[key]} = NULL WHERE rowid = ?", (row,))


_COPY_BYTES = 1 << 20


def main() -> None:
    """Serve requests one after another. Never returns."""
    serve(inspection.InspectionRequest, _handle)


def _handle(request: inspection.InspectionRequest, job: Job) -> Reply:
    match request:
        case inspection.CheckDatabase(path=path, key=key, is_full=is_full):
            return _checked(Path(path), key, is_full)
        case inspection.CopyDatabase(path=path, key=key, target=target):
            _copy(Path(path), Path(target), job)
            return _checked(Path(target), key, is_full=True)
        case inspection.SalvageDatabase():
            return _salvaged(request, job)
        case inspection.KeepFirstPages(path=path, key=key, target=target):
            first_pages.save(Path(path), key, Path(target))
            return Done()
        case _:
            assert_never(request)


def _checked(path: Path, key: bytes, is_full: bool) -> inspection.Problems:
    try:
        return inspection.Problems(found=peek(path, key, problems if is_full else _quick_problems))
    except DatabaseDamagedError as error:
        return inspection.Problems(found=(str(error.__cause__ or error.what),))


def _quick_problems(connection: Connection) -> tuple[str, ...]:
    """Like `problems`, but without comparing indexes with tables; still reads every page."""
    rows = connection.execute("PRAGMA quick_check").fetchall()
    return tuple(text for (text,) in rows if text != "ok")


def _salvaged(request: inspection.SalvageDatabase, job: Job) -> inspection.Salvaged:
    source, target = Path(request.path), Path(request.target)
    kept = Path(request.first_pages)
    if first_pages.are_damaged(source, request.key, kept):
        mended = target.with_name("mended.db")
        for end in ("", "-wal"):
            if (part := source.with_name(f"{source.name}{end}")).exists():
                _copy(part, mended.with_name(f"{mended.name}{end}"), job)
        first_pages.mend(mended, request.key, kept)
        source = mended
    try:
        return inspection.Salvaged(tables=salvage(source, request.key, target, job.cancel))
    except DatabaseDamagedError:
        return inspection.Salvaged(tables=())


def _copy(path: Path, target: Path, job: Job) -> None:
    try:
        with path.open("rb") as source, target.open("wb") as copied:
            while piece := source.read(_COPY_BYTES):
                job.cancel.raise_if_cancelled()
                copied.write(piece)
    except OSError as error:
        raise UserError(
            f"The copy of the database cannot be written: {cause_of(error)}.",
            "Free some space or choose another location.",
        ) from error
