"""An answer that was computed of a table, in the words of the program."""

import re
from collections.abc import Generator, Iterator, Sequence
from decimal import Decimal
from pathlib import PurePath

from app.agent.tools.table import answer_lines, cell_text, remarks_on, result_table
from app.agent.workbench.protocol import Cell, TableResult
from app.answers.modes.table_answer import ComputedAnswer
from app.core.events import (
    ChatEvent,
    CitationAdded,
    GenerationFinished,
    ImageAdded,
    TextAppended,
    ToolCalled,
    ToolReturned,
)
from app.core.identifiers import new_id
from app.core.messages import CitationPart, ImagePart, ToolCallPart, ToolResultPart
from app.retrieval.asked_of_table import TableQuestion
from app.retrieval.context_packing import neutralised
from app.retrieval.table_differences import told_difference

_MOST_SHOWN = 20

_MARKUP = re.compile(r"[\\`*\[\]<|~]|(?<!\w)_|_(?!\w)|^[>#]")


def table_events(answer: ComputedAnswer) -> Generator[ChatEvent, None, None]:
    """The calls, their results, and the answer in the words of the program."""
    yield from _called(answer)
    if isinstance(answer.found, str):
        text = f"{_plain(answer.asked.label)}: {_plain(answer.asked.noted(answer.found))}"
    elif answer.base and isinstance(answer.base.found, TableResult):
        yield from _called(answer.base)
        if answer.asked.by:
            told = [*_changes(answer), *_basis(answer), *_basis(answer.base)]
        else:
            compared = (*_paragraphs(answer), *_paragraphs(answer.base))
            told = [*_difference(answer, answer.base), *compared]
        text = "\n\n".join(dict.fromkeys(told))
    else:
        text = "\n\n".join(_paragraphs(answer))
    if answer.is_read_by_model:
        text += f"\n\n{answer.asked.said['read']}"
    first, break_, rest = text.partition("\n\n")
    yield TextAppended(first)
    for each in answer.cited:
        yield CitationAdded(CitationPart(each, len(first)))
    yield TextAppended(break_ + rest)
    yield GenerationFinished(reason="stop")


def _called(answer: ComputedAnswer) -> Iterator[ChatEvent]:
    """A call and its result."""
    asked, request, found = answer.asked, answer.request, answer.found
    arguments = {
        "path": request.path,
        "column": ", ".join(asked.columns),
        "how": asked.how,
        "by": asked.by,
        "period": asked.period,
        "where": asked.condition,
    }
    call = ToolCallPart(new_id(), "table", {k: v for k, v in arguments.items() if v})
    yield ToolCalled(call)
    if isinstance(found, str):
        yield ToolReturned(ToolResultPart(call.call_id, found, is_error=True))
        return
    remarks = remarks_on(found)
    yield ToolReturned(
        ToolResultPart(
            call_id=call.call_id,
            content="\n".join([asked.label, *answer_lines(found), *remarks]),
            table=result_table(found),
            remark="\n".join(remarks),
        )
    )
    if chart := answer.chart:
        yield ImageAdded(ImagePart(chart.png, description=chart.description, call_id=call.call_id))


def _difference(answer: ComputedAnswer, base: ComputedAnswer) -> Iterator[str]:
    """What two values have to do with each other, if each of them is one number."""
    value, other = answer.value, base.value
    if value is not None and other is not None:
        yield from filter(None, (_told(answer.asked, value, other),))


def _told(asked: TableQuestion, value: Decimal, base: Decimal) -> str:
    difference = asked.difference
    assert difference
    names = _plain(difference.one), _plain(difference.other)
    return told_difference(
        difference.kind,
        asked.said,
        names,
        (value, base),
        lambda number: _written(format(number, "f"), asked),
    )


def _changes(answer: ComputedAnswer) -> Iterator[str]:
    """How the most changed groups changed, and a table of all."""
    asked, changes = answer.asked, answer.changes
    assert asked.difference
    most = changes[0][1] - changes[0][2]
    for group, value, base in changes:
        if value - base == most:
            yield f"{_plain(group)}: {_told(asked, value, base)}"
    heads = asked.by, asked.difference.base.column, asked.column, "Δ"
    rows = [
        (group, *(_written(format(each, "f"), asked) for each in (base, value, value - base)))
        for group, value, base in changes[:_MOST_SHOWN]
    ]
    yield _table(heads, (False, True, True, True), rows)
    if len(changes) > _MOST_SHOWN:
        yield asked.said["more"].format(count=len(changes) - _MOST_SHOWN)


def _table(heads: Sequence[str], are_numbers: Sequence[bool], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---:" if each else "---" for each in are_numbers], *rows]
    return "\n".join(f"| {' | '.join(map(_plain, line))} |" for line in lines)


def _basis(answer: ComputedAnswer) -> Iterator[str]:
    """How many rows of which file were used, and what is to be known about them."""
    asked, found, file = answer.asked, answer.found, PurePath(answer.request.path).name
    assert isinstance(found, TableResult)
    yield asked.said["computed"].format(rows=found.rows_read, file=_plain(file))
    yield from map(_plain, map(asked.noted, found.notes))


def _looked_up(answer: ComputedAnswer) -> str:
    """The values of the only row that is called so: "Admissions, 2023-24: 902"; "" of others."""
    asked, found = answer.asked, answer.found
    if isinstance(found, str) or not answer.is_of_one or asked.compared:
        return ""
    is_grouped = asked.by or found.grouped_by  # by sheet, of several
    if is_grouped or not (found.rows_read == len(found.rows) == 1 and asked.how in ("sum", "list")):
        return ""
    chosen = dict(asked.where)
    values = zip(asked.columns, found.rows[0], strict=True)
    named = [f"{name}: {_written(cell, asked)}" for name, cell in values if name not in chosen]
    return f"{', '.join(chosen.values())}, {', '.join(named)}." if named else ""


def _paragraphs(answer: ComputedAnswer) -> Iterator[str]:
    asked, found = answer.asked, answer.found
    assert isinstance(found, TableResult)
    if said := _looked_up(answer):
        yield _plain(said)
    elif len(found.rows) == len(found.columns) == 1:
        yield _value(asked, found.rows[0][0])
    else:
        rows = found.rows
        # Amounts in different currencies have no order.
        if asked.rank and found.total == len(rows) and found.grouped_by <= 1:
            if asked.top > 1:
                rows = _first_groups(asked, rows)
            elif said := _ranked(asked, found, asked.said[asked.rank]):
                yield said
                rows = (*_best_first(asked, rows), *(row for row in rows if row[-1] is None))
        if asked.beside:
            yield f"{_plain(asked._replace(how='count').label)}: {found.total}."
        else:
            yield f"{_plain(asked.label)}:"
        shown = rows[:_MOST_SHOWN]
        numbers = [not isinstance(cell, str) for cell in shown[0]] if shown else []
        cells = [
            [
                *(_as_it_is(cell, asked) for cell in row[: found.grouped_by]),
                *(_written(cell, asked) for cell in row[found.grouped_by :]),
            ]
            for row in shown
        ]
        yield _table(_heads(asked, found), numbers, cells)
        if found.total > len(shown):
            yield asked.said["more"].format(count=found.total - len(shown))
        if answer.total and isinstance(answer.total.found, TableResult):
            of_rows = answer.total.asked._replace(where=(), compared=())
            yield _value(of_rows, answer.total.found.rows[0][0])
    yield from _basis(answer)


def _value(asked: TableQuestion, cell: Cell) -> str:
    return f"{_plain(asked.label)}: {_plain(_written(cell, asked))}."


def _heads(asked: TableQuestion, found: TableResult) -> Sequence[str]:
    """The heads of the result, with what is computed of each group in the answer's language."""
    is_grouped = asked.by and len(found.columns) == found.grouped_by + 1
    value = asked.said[asked.how].format(column=asked.column)
    if found.grouped_by and not asked.by:
        others = found.columns[1:] if asked.how == "list" else (value,)
        return asked.said["sheet"], *others
    groups = (asked.group, *found.columns[1:-1]) if asked.period else found.columns[:-1]
    return (*groups, value) if is_grouped else found.columns


def _first_groups(
    asked: TableQuestion, rows: Sequence[tuple[Cell, ...]]
) -> tuple[tuple[Cell, ...], ...]:
    """As many groups as are asked for, best first, and those that are as good as the last one."""
    ordered = _best_first(asked, rows)
    last = ordered[asked.top - 1][-1] if len(ordered) > asked.top else None
    return tuple(row for n, row in enumerate(ordered) if n < asked.top or row[-1] == last)


def _best_first(
    asked: TableQuestion, rows: Sequence[tuple[Cell, ...]]
) -> Sequence[tuple[Cell, ...]]:
    """The groups with a value, of which the largest comes first, from the one asked for."""
    known = [row for row in rows if row[-1] is not None]
    return known if asked.rank == "largest" else known[::-1]


def _ranked(asked: TableQuestion, found: TableResult, sentence: str) -> str:
    """Which groups have the largest or smallest value; several if it is the same.

    "" if the rows without a group have it, of which nobody knows whose they are.
    """
    rows = _best_first(asked, found.rows)
    best = rows[0][-1] if rows else None
    groups = [_as_it_is(row[0], asked) for row in rows if row[-1] == best]
    if any(row[0] is None for row in rows if row[-1] == best):
        return ""
    return sentence.format(group=_plain(", ".join(groups)), value=_plain(_written(best, asked)))


def _written(cell: Cell, asked: TableQuestion) -> str:
    """A computed number as the language of the question writes it; anything else as it is.

    What is listed may be the number of an order or a year.
    """
    text = _as_it_is(cell, asked)
    if asked.how == "mean" and isinstance(cell, float):
        # As many digits of small numbers as tell them apart.
        text = format(Decimal(f"{cell:.2f}" if abs(cell) >= 100 else f"{cell:.4g}"), "f")
    is_number = asked.how != "list" and re.fullmatch(r"-?\d+(?:\.\d+)?", text)
    return asked.number(text) if is_number else text


def _as_it_is(cell: Cell, asked: TableQuestion) -> str:
    return asked.said["empty"] if cell is None else cell_text(cell)


def _plain(text: str) -> str:
    """Words of a file as they are: they bring no markup and cannot end the model's turn."""
    return _MARKUP.sub(r"\\\g<0>", neutralised(text))
