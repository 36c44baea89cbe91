"""Conditions that choose the rows of a table: "units > 3 and region = North"."""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from app.agent.workbench.column_types import DATES, SHOWN, Column, text
from app.agent.workbench.protocol import QueryTable
from app.agent.workbench.stored_tables import Table, TableFile, columns_of, refuse
from app.agent.workbench.table_files import quoted
from app.core.errors import UserError
from app.core.tables import without_unit

_CONDITION = re.compile(
    r"(.+?)\s*(==|!=|<>|<=|>=|=|<|>|\bcontains\b|\bis not\b|\bis\b)\s*(.+)", re.IGNORECASE
)
_OPERATORS = {"==": "=", "is": "=", "<>": "!=", "is not": "!="}
ORDERS = ("<", ">", "<=", ">=")
NOTHING = ("", "empty", "null", "none", "missing")
"""What stands for an empty cell in a condition."""


class Condition(NamedTuple):
    """A comparison that rows have to fulfil; `other` is the column that `value` names, or ""."""

    column: str
    operator: str
    value: str
    other: str = ""


def names_in(
    request: QueryTable, choices: Sequence[Sequence[Condition]], found: TableFile
) -> list[str]:
    """The columns that rows are chosen by."""
    if choices or not request.where.strip():
        conditions = [each for choice in choices for each in choice]
        return [name for each in conditions for name in (each.column, each.other) if name]
    asked = request.where.casefold()
    names = {name: None for table in found.tables for name in table.columns}
    return [name for name in names if name.casefold() in asked]


def conditions(request: QueryTable, tables: Sequence[Table]) -> list[list[Condition]]:
    """Alternatives, each of conditions that all hold; none if `where` is a condition in SQL."""
    if request.chosen:
        return [[_condition(*each, tables) for each in request.chosen]]
    choices: list[list[Condition]] = []
    for alternative in re.split(r"\s+or\s+", request.where.strip(), flags=re.IGNORECASE):
        choice = []
        for part in re.split(r"\s+(?:and|&&?)\s+", alternative, flags=re.IGNORECASE):
            found = _CONDITION.fullmatch(part.strip())
            if not found or found[3].count("'") % 2 or "(" in part:
                return []
            operator = found[2].lower()
            value = found[3].strip().strip("'\"“”")
            choice.append(_condition(found[1], _OPERATORS.get(operator, operator), value, tables))
        choices.append(choice)
    return choices


def _condition(column: str, operator: str, value: str, tables: Sequence[Table]) -> Condition:
    """Of "Stock < Reorder level", the value is a column: the cells of each row are compared."""
    columns = {each for table in tables for each in table.columns}
    other = value if operator in ORDERS and value in columns else ""
    return Condition(known_name(column, tables), operator, value, other)


def known_name(asked: str, tables: Sequence[Table]) -> str:
    """The name of the column that is meant: equal but for case, or the only one that contains it.

    Of several, the one with no more than a unit in brackets after it.

    Raises UserError if there is none.
    """
    names = {name.casefold(): name for table in tables for name in table.columns}
    wanted = asked.strip().strip("'\"`[]“”").casefold()
    for whole in (asked.casefold(), wanted):
        if whole in names:
            return names[whole]
    similar = [
        name
        for key, name in names.items()
        if wanted and re.search(rf"\b{re.escape(wanted)}\b", key)
    ]
    alone = [name for name in similar if without_unit(name).casefold() == wanted]
    for found in (similar, alone):
        if len(found) == 1:
            return found[0]
    raise UserError(f"There is no column {asked.strip()}.", columns_of(tables))


def _plain_number(value: str) -> str:
    """A number in SQL; "" if `value` is none."""
    bare = value.strip(" $€£¥%").replace(",", "")
    try:
        number = Decimal(bare)
    except InvalidOperation:
        return ""
    return format(number, "f") if number.is_finite() else ""


def _iso(value: str) -> str:
    """A day as 2024-12-31 if it can be only one; else as it is written."""
    days = set()
    for form in DATES:
        with suppress(ValueError):
            days.add(datetime.strptime(value, form).date().isoformat())
    return days.pop() if len(days) == 1 else value


def compared(condition: Condition, types: Mapping[str, Column]) -> str:
    """The condition in SQL, for columns of these types. Raises UserError if they have no order."""
    name, operator, value, other = condition
    column, cell = types[name], quoted(name)
    if other and column.kind == types[other].kind == "number":
        return f"{cell} {operator} {quoted(other)}"
    if value.casefold() in NOTHING:
        return f"{cell} IS {'NOT ' if operator == '!=' else ''}NULL"
    if operator == "contains":
        return f"contains(lower(CAST({cell} AS VARCHAR)), {text(value.lower())})"
    if column.kind == "number" and (number := _plain_number(value)):
        return f"{cell} {operator} {number}"
    if column.kind == "date":
        return _compared_date(cell, operator, value)
    if operator in ORDERS:
        refuse(column.problem or f"“{value}” cannot be compared with “{name}”")
    words = f"lower(CAST({cell} AS VARCHAR))"
    return f"coalesce({words}, '') {operator} {text(value.lower())}"


def _compared_date(cell: str, operator: str, value: str) -> str:
    value = _iso(value)
    if re.fullmatch(r"\d{4}", value):
        return f"year({cell}) {operator} {value}"
    if re.fullmatch(r"\d{4}-\d\d", value):
        return f"strftime({cell}, '%Y-%m') {operator} {text(value)}"
    if not re.fullmatch(r"\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?", value):
        refuse(f"“{value}” is not a date such as 2024-12-31")
    return f"{cell} {operator} CAST({text(value)} AS TIMESTAMP)"


def one_spelling(database: Any, types: Mapping[str, Column]) -> list[str]:
    """Write words of `base` that differ only in capitals or spaces as the first of them.

    Conditions do not tell these apart, either. Returns what to say of it.
    """
    notes = []
    for column, kind in types.items():
        if kind.kind != "text":
            continue
        name = quoted(column)
        plain = r"regexp_replace(word, '\s+', ' ', 'g')"
        words = (
            f"SELECT CAST({name} AS VARCHAR) AS word, min(rowid) AS place FROM base GROUP BY word"
        )
        same = f"first_value({plain}) OVER (PARTITION BY lower({plain}) ORDER BY place)"
        spelled = f"(SELECT word, place, {same} AS usual FROM ({words}) QUALIFY usual != word)"
        first = f"SELECT usual, word FROM {spelled} ORDER BY place LIMIT 1"
        if found := database.execute(first).fetchone():
            database.execute(f"UPDATE base SET {name} = usual FROM {spelled} WHERE {name} = word")
            usual, other = (each[:SHOWN] for each in found)
            notes.append(f"“{usual}” and “{other}” in “{column}” were taken for one.")
    return notes
