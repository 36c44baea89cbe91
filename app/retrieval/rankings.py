"""Questions for rows of a document's table: the largest, those that declined, how two differ.

What a question asks for is read as for spreadsheets, in `table_questions`. A table is only ranked
if its rows are of one kind: alike in their unit and in what they stand under, without totals.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate, product
from pathlib import PurePath
from typing import NamedTuple

import msgspec

from app.core.figure_words import total_rows
from app.core.languages import any_of, any_phrase, lazy_pattern
from app.core.tables import ComputedFigure, Table, TableColumn, TableRow, in_words, plain_unit
from app.retrieval.asked_cells import DocumentCell, is_percent, is_row_of_period
from app.retrieval.asked_of_table import TableQuestion
from app.retrieval.changes import tells_change, tells_rise, without_change
from app.retrieval.question_words import asks_for_rank
from app.retrieval.row_conditions import is_named
from app.retrieval.statements import (
    definitions,
    found_in,
    period_of,
    without_places,
    years_in,
)
from app.retrieval.table_content import TableContent, table_words
from app.retrieval.table_differences import told_difference
from app.retrieval.table_questions import asks_to_compare, table_question

_FEWEST = 3
"""Rows that can be ranked: of two, one may be a part of the other."""

_MOST = 500
"""Rows that are ranked: whether one is the sum of others is asked of all of them."""

_MOST_LISTED = 20
"""Rows that are told to have changed."""

_KIND_WORDS = 3
"""The most words of a title that say what its rows are: "by reportable segment were as follows"."""

_UNNAMED = "·"
"""What rows are called whose head says nothing: no question names it."""

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LETTERS = re.compile(r"[^\W\d_]+")
_PIECE = re.compile(r"[,;:.()|\d]|\s[–—-]\s")

_by = lazy_pattern(
    lambda: (
        r"(?P<measure>.*\S)\s+"
        + any_of(any_of(words.by) for words in table_words())
        + r"\s+(?P<by>\S.*)"
    )
)
_lead = lazy_pattern(lambda: rf"\s+{any_phrase(lambda pack: pack.tables.leads)}\s.*")
_total = lazy_pattern(
    lambda: any_phrase(lambda pack: pack.tables.totals) + rf"|{total_rows()}(?!\w)"
)
_deducted = lazy_pattern(lambda: any_phrase(lambda pack: pack.tables.deducted))
_other = lazy_pattern(lambda: any_of(any_of(words.others) for words in table_words()))


def rankings(
    question: str, paths: Mapping[str, str], tables: Mapping[str, Sequence[Table]]
) -> list[ComputedFigure]:
    """The rows that a question asks for, if all tables that it may be about have the same ones.

    None if a table lists things several times, as expenses: it may be asked what they come to.
    """
    is_change, is_rank = tells_change(question), asks_for_rank(question)
    if is_change and is_rank:
        return []
    read = _changes if is_change else _rankings if is_rank else _differences
    every = [(id_, path, table) for id_, path in paths.items() for table in tables.get(id_, ())]
    found = [(each[2], ranking) for each in every for ranking in read(question, *each)]
    kinds = {table.label_head for table, _ in found} - {""}
    is_listed = any(table.label_head in kinds and _repeats_labels(table) for *_, table in every)
    is_same = len({ranking.conclusion for _, ranking in found}) == 1
    return [ranking for _, ranking in found[:1] if is_same and not is_listed]


def _repeats_labels(table: Table) -> bool:
    labels = [(row.parents, row.label) for row in table.rows if row.label]
    return len({*labels}) < len(labels)


class _Group(NamedTuple):
    """Rows of one kind, and what their cells in one column are."""

    rows: tuple[TableRow, ...]
    at: int
    kind: str
    measure: str


def _rankings(question: str, id_: str, path: str, table: Table) -> Iterator[ComputedFigure]:
    names = [PurePath(path).name, PurePath(path).stem]
    plain = _without_year(question, names[1])
    for group in _groups(question, table, names[1], _columns(question, table, names[1])):
        asked = _read(plain, table, group, names)
        if asked and (made := _ranked(asked, group, _placed(id_, path, table, group, group.at))):
            yield made


def _read(question: str, table: Table, group: _Group, names: Sequence[str]) -> TableQuestion | None:
    """What a question asks of rows if it is for the first or last of them."""
    asked = _asked(question, table, group, names)
    if not asked or not asked.rank:
        return None
    expected = TableQuestion("sum", group.measure, group.kind, rank=asked.rank)
    same = expected._replace(how=asked.how, language=asked.language, top=asked.top)
    return asked if asked == same else None


def _asked(
    question: str, table: Table, group: _Group, names: Sequence[str]
) -> TableQuestion | None:
    """What a question asks of a table of nothing but these rows and their one column."""
    virtual = msgspec.structs.replace(
        table,
        columns=(TableColumn((group.measure,)),),
        rows=tuple(
            msgspec.structs.replace(row, cells=(row.cells[group.at],)) for row in group.rows
        ),
        label_head=group.kind,
    )
    return table_question([question], TableContent.of(virtual), names)


def _differences(question: str, id_: str, path: str, table: Table) -> Iterator[ComputedFigure]:
    """How two rows differ, or what share of the total of all a row is."""
    names = [PurePath(path).name, PurePath(path).stem]
    plain = _without_year(question, names[1])
    said = plain.casefold()
    has_row = any(row.label and row.label.casefold().rstrip("s") in said for row in table.rows)
    if not has_row or not asks_to_compare(plain):
        return
    columns = _columns(question, table, names[1])
    for group in _groups(question, table, names[1], columns, [table.label_head or _UNNAMED]):
        asked = _asked(plain, table, group, names)
        if asked and (made := _compared(asked, group, _placed(id_, path, table, group, group.at))):
            yield made


def _compared(
    asked: TableQuestion, group: _Group, cells: Sequence[DocumentCell]
) -> ComputedFigure | None:
    """How the cells of two rows compare, or one with the total; None if that is not certain."""
    if not (difference := asked.difference):
        return None
    pair = [
        [cell for cell in cells if ((group.kind, cell.row.label),) == each.where]
        for each in (asked, difference.base)
    ]
    if difference.kind == "share" and not difference.base.where:
        pair[1] = _totals(group, cells)
    expected = asked._replace(difference=None, where=())
    is_whole = expected == TableQuestion("sum", group.measure, language=asked.language)
    if not is_whole or [len(each) for each in pair] != [1, 1]:
        return None
    (one,), (base,) = pair
    if one.cell.value is None or base.cell.value is None or one.unit != base.unit:
        return None
    if is_percent(one.unit) or is_row_of_period(one.row) != is_row_of_period(base.row):
        return None
    values = one.cell.value, base.cell.value
    names = one.row.label, base.row.label
    told = told_difference(
        difference.kind, asked.said, names, values, lambda number: _exact(number, one.unit)
    )
    if not told:
        return None
    sign = "/" if difference.kind == "share" else "−"
    about = ", ".join(filter(None, (group.measure, one.column.period)))
    return ComputedFigure(
        name=group.measure,
        period=one.column.period,
        formula=f"{one.figure.text} {sign} {base.figure.text}",
        result=told.rpartition(" = ")[2].rstrip("."),
        value=str(values[0] / values[1] if sign == "/" else values[0] - values[1]),
        unit="" if sign == "/" else one.unit,
        inputs=(one.figure, base.figure),
        conclusion=f"{about}: {told}",
        language=asked.language,
    )


def _exact(number: Decimal, unit: str) -> str:
    text = f"{number.normalize():,f}".replace("-", "−")
    return in_words(text, unit) or f"{text} {plain_unit(unit)}".strip()


def _totals(group: _Group, cells: Sequence[DocumentCell]) -> list[DocumentCell]:
    """The cell that is the total of these, if there is one row of that name, and it is."""
    if not cells or len(cells) < len(group.rows):
        return []
    table, parents = cells[0].table, cells[0].row.parents
    rows = [row for row in table.rows if _total().match(row.label) and row.parents == parents]
    found = [cells[0]._replace(row=row, cell=cell) for row in rows if (cell := row.cells[group.at])]
    whole = sum(each.cell.value or Decimal(0) for each in cells)
    return [each for each in found if each.cell.value == whole]


def _placed(id_: str, path: str, table: Table, group: _Group, at: int) -> list[DocumentCell]:
    """The cells of rows in one column."""
    cells = ((row, row.cells[at]) for row in group.rows)
    return [
        DocumentCell(id_, path, table, row, table.columns[at], cell) for row, cell in cells if cell
    ]


def _without_year(question: str, stem: str) -> str:
    """A question without its year, and without the names of the document."""
    fiscal = found_in(question, definitions().questions.fiscal)
    return _without_names(_YEAR.sub(" ", without_places(question, fiscal)), stem)


def _changes(question: str, id_: str, path: str, table: Table) -> Iterator[ComputedFigure]:
    """The rows that rose or fell from one period to the next, or between two that are named."""
    names = [PurePath(path).name, PurePath(path).stem]
    plain = _without_names(_YEAR.sub(" ", question), names[1])
    for words in table_words():
        # Such a question is read as one for the smallest, or largest, of the same rows.
        least = next((each for each in words.hows["smallest"] if each.isalpha()), "")
        ranking = without_change(plain, least)
        for now, before in _pairs(question, table) if ranking else ():
            column = [(now, table.columns[now].kind)]
            for group in _groups(question, table, names[1], column):
                if not (asked := _read(ranking, table, group, names)):
                    continue
                cells, earlier = (_placed(id_, path, table, group, at) for at in (now, before))
                if made := _changed(asked, group, cells, earlier, rises=tells_rise(question)):
                    yield made


def _pairs(question: str, table: Table) -> Iterator[tuple[int, int]]:
    """The columns of two periods that a question compares, the later first: one for each head.

    Those of the two years that it names, of the one and the year before, or the two newest.
    """
    years = years_in(question)
    periods = [period_of(table, each) for each in table.columns]
    for head in dict.fromkeys(each.kind for each in table.columns):
        alike = [n for n, each in enumerate(table.columns) if each.kind == head]
        dated = sorted((n for n in alike if periods[n].year), key=lambda n: periods[n].end)
        if len({periods[n].end for n in dated}) < len(dated) or len(dated) < 2:
            continue
        if len({(periods[n].length, periods[n].month) for n in dated}) > 1:
            continue
        wanted = sorted(years) if len(years) != 1 else [min(years) - 1, *years]
        found = [n for n in dated if not years or periods[n].year in wanted]
        if len(years) <= 2 and (not years or len(found) == 2):
            yield found[-1], found[-2]


def _changed(
    asked: TableQuestion,
    group: _Group,
    cells: Sequence[DocumentCell],
    earlier: Sequence[DocumentCell],
    rises: bool,
) -> ComputedFigure | None:
    """Which rows rose or fell; None if that cannot be told for certain, or none did."""
    if not (_are_comparable(cells, group) and _are_comparable(earlier, group)):
        return None
    pairs = [
        (now, before)
        for now, before in zip(cells, earlier, strict=True)
        if _value(now) != _value(before) and (_value(now) > _value(before)) == rises
    ]
    are_less = any(_value(each) < 0 for each in (*cells, *earlier))  # a smaller loss is no fall
    are_rest = any(_other().match(now.row.label) for now, _ in pairs)
    if are_less or are_rest or not 0 < len(pairs) <= _MOST_LISTED:
        return None
    (first, _), sign = pairs[0], ">" if rises else "<"
    compared = (f"{now.figure.text} {sign} {before.figure.text}" for now, before in pairs)
    told = ", ".join(f"{n.row.label} ({b.figure.in_words} → {n.figure.in_words})" for n, b in pairs)
    about = f"{group.measure}, {earlier[0].column.period} → {first.column.period}"
    return ComputedFigure(
        name=group.measure,
        period=first.column.period,
        formula="; ".join(" ".join(each.split()) for each in compared),
        result=", ".join(now.row.label for now, _ in pairs),
        value=str(len(pairs)),
        unit=first.figure.unit,
        inputs=tuple(each.figure for pair in pairs for each in pair),
        conclusion=f"{about}: {told}.",
        language=asked.language,
    )


def _groups(
    question: str,
    table: Table,
    stem: str,
    columns: Iterable[tuple[int, str]],
    known: Sequence[str] = (),
) -> Iterator[_Group]:
    """The rows of one kind, for each thing that some columns, with their heads, may tell.

    Args:
        known: what the rows are called; without it, only what a question names.
    """
    titled = filter(None, (_by().fullmatch(piece.strip()) for piece in _PIECE.split(table.title)))
    told = [each["by"].split()[:count] for each in titled for count in range(1, _KIND_WORDS + 1)]
    kinds = [table.label_head] if table.label_head else [*dict.fromkeys(map(" ".join, told))]
    kinds = [*known] or [kind for kind in kinds if is_named(kind, question)]
    rows = [row for row in table.rows if row.label and not _total().match(row.label)]
    columns = list(columns)
    for parents in dict.fromkeys(row.parents for row in rows):
        alike = tuple(row for row in rows if row.parents == parents)
        for kind, (at, head) in product(kinds, columns):
            own = [_lead().sub("", head)] if head else parents[-1:] or _measures(table, kind, stem)
            yield from (_Group(alike, at, kind, each.rstrip(":")) for each in own)


def _columns(question: str, table: Table, stem: str) -> Iterator[tuple[int, str]]:
    """The columns of the year that a question names, or of the newest period, with their heads.

    One for each head besides the periods; none of several that are alike.
    """
    years, known = years_in(question), years_in(f"{table.title} {stem}")
    periods = [period_of(table, each) for each in table.columns]
    fit = [
        n
        for n, each in enumerate(periods)
        if not years
        or (each.year in years and each.length <= {"year"} if each.year else years <= known)
    ]
    for head in dict.fromkeys(table.columns[n].kind for n in fit):
        alike = [n for n in fit if table.columns[n].kind == head]
        newest = [n for n in alike if periods[n].end == max(periods[m].end for m in alike)]
        if len(newest) == 1 and len(years) <= 1:
            yield newest[0], head


def _measures(table: Table, kind: str, stem: str) -> Iterator[str]:
    """What the values of a table may be called by its title: "Revenue" of "Revenue by segment"."""
    known = {*_words(stem), *_words(kind), *(f"{each}s" for each in _words(kind))}
    for piece in _PIECE.split(table.title):
        found = _by().fullmatch(piece.strip())
        words = (found["measure"] if found else piece).split()
        while words and set(_words(words[0])) <= known:
            words = words[1:]
        if words:
            yield " ".join(words)


def _words(text: str) -> list[str]:
    return [each.casefold() for each in _LETTERS.findall(text)]


def _without_names(question: str, stem: str) -> str:
    """A question without the capitalised words that are in the name of the document."""
    known = set(_words(stem))
    return _LETTERS.sub(
        lambda found: " " if found[0][0].isupper() and found[0].casefold() in known else found[0],
        question,
    )


def _ranked(
    asked: TableQuestion, group: _Group, cells: Sequence[DocumentCell]
) -> ComputedFigure | None:
    """The first or last of some cells; None if they cannot be told from others for certain."""
    if not _are_comparable(cells, group) or not asked.top < len(cells):
        return None
    ordered = sorted(cells, key=_value, reverse=asked.rank == "largest")
    chosen, following = ordered[: asked.top], ordered[asked.top]
    is_shared = _value(chosen[-1]) == _value(following)
    if is_shared or any(_other().match(each.row.label) for each in chosen):
        return None
    is_of_losses = asked.rank == "smallest" or asked.top > 1
    if is_of_losses and any(_value(each) < 0 for each in cells):
        return None
    figures = tuple(each.figure for each in cells)
    own = chosen[0].figure
    about = ", ".join(filter(None, (group.measure, chosen[0].column.period)))
    function = "max" if asked.rank == "largest" else "min"
    told = ", ".join(f"{each.figure.row} ({each.figure.in_words})" for each in chosen)
    said = asked.said[asked.rank].format(group=own.row, value=own.in_words)
    return ComputedFigure(
        name=group.measure,
        period=chosen[0].column.period,
        formula=f"{function}({'; '.join(' '.join(each.text.split()) for each in figures)})",
        result=own.in_words if asked.top == 1 else told,
        value=str(_value(chosen[0])),
        unit=own.unit,
        inputs=figures,
        conclusion=f"{about}: {said if asked.top == 1 else f'{told}.'}",
        language=asked.language,
    )


def _value(cell: DocumentCell) -> Decimal:
    assert cell.cell.value is not None, "cells without a value are not compared"
    return cell.cell.value


def _are_comparable(cells: Sequence[DocumentCell], group: _Group) -> bool:
    """Whether cells are of all rows of a group, of one unit and kind, none of them a sum."""
    values = [each.cell.value for each in cells if each.cell.value is not None]
    labels = {each.row.label for each in cells}
    is_whole = len(cells) == len(values) == len(group.rows) == len(labels)
    if not is_whole or not _FEWEST <= len(cells) <= _MOST:
        return False
    is_of_units = len({each.unit for each in cells}) > 1
    is_of_kinds = len({is_row_of_period(each.row) for each in cells}) > 1
    is_reckoned = any(_deducted().match(label) for label in labels) or _has_sums(values)
    return not (is_of_units or is_of_kinds or is_reckoned)


def _has_sums(values: Sequence[Decimal]) -> bool:
    """Whether a value is the sum of those before or after it, as a total without that name is."""
    totals = [Decimal(0), *accumulate(values)]
    return any(
        totals[end] - totals[start]
        in (values[start - 1] if start else None, *values[end : end + 1])
        for start in range(len(values))
        for end in range(start + 2, len(values) + 1)
    )
