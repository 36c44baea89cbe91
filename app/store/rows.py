"""The way between rows and values, and statements about a single row."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from app.core.unicode_text import encodable

if TYPE_CHECKING:
    from app.store.database import Connection

S = TypeVar("S", bound=msgspec.Struct)

_UNFIT_FOR_A_ROW = re.compile("[\0\ud800-\udfff]")


def row_value(value: object) -> object:
    """The value itself; in text, what a row cannot hold is replaced by U+FFFD."""
    if isinstance(value, str) and ("\0" in value or not value.isascii()):
        return _UNFIT_FOR_A_ROW.sub("\ufffd", value)
    return value


def json_text(value: object) -> str:
    """`value` as JSON, whatever characters its strings contain."""
    try:
        return msgspec.json.encode(value).decode()
    except UnicodeEncodeError:
        return msgspec.json.encode(encodable(msgspec.to_builtins(value))).decode()


def struct(kind: type[S], row: Sequence[Any]) -> S:
    """A struct from a row with the values of all its fields, in their order."""
    values = zip(kind.__struct_fields__, _are_flags(kind), row, strict=True)
    return kind(**{name: bool(value) if is_flag else value for name, is_flag, value in values})


@cache
def _are_flags(kind: type[msgspec.Struct]) -> tuple[bool, ...]:
    return tuple(field.type is bool for field in msgspec.structs.fields(kind))


def one(connection: "Connection", sql: str, *values: object) -> Any:
    """The first row that a statement selects; KeyError if there is none."""
    if (row := connection.execute(sql, values).fetchone()) is None:
        raise KeyError(*values)
    return row


def value(connection: "Connection", sql: str, *values: object, default: Any = None) -> Any:
    """The first column of the first row that a statement selects, or `default`."""
    row = connection.execute(sql, values).fetchone()
    return row[0] if row else default


def insert_row(connection: "Connection", table: str, row: Mapping[str, object]) -> None:
    """Store a row, given by the names of its columns."""
    marks = ", ".join("?" * len(row))
    names = ", ".join(row)
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", (*row.values(),))


def change(connection: "Connection", sql: str, *values: object) -> None:
    """Run a statement that changes one row, named by the last value; KeyError if not found."""
    if not connection.execute(sql, values).rowcount:
        raise KeyError(values[-1])


def columns(connection: "Connection", table: str, but_number: bool = False) -> Iterator[str]:
    """The names of a table's columns; `but_number` leaves out one that is only the row number."""
    rows = connection.execute(f"PRAGMA table_info({table})").fetchall()
    keys = [(name, type_) for _, name, type_, _, _, place in rows if place]
    for _, name, *_ in rows:
        if not (but_number and keys == [(name, "INTEGER")]):
            yield name
