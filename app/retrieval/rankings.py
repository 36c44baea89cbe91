"""Questions for the largest or smallest row of a document's table: "which segment had the …".

What a question asks for is read as for spreadsheets, in `table_questions`. A table is only ranked
if its rows are of one kind: alike in their unit and in what they stand under, without totals.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate, product
from pathlib import PurePath
from typing import NamedTuple

import msgspec

from app.core.figure_words import total_rows
from app.core.languages import any_of, any_phrase, lazy_pattern
from app.core.tables import ComputedFigure, Table, TableColumn, TableRow
from app.retrieval.asked_cells import DocumentCell, is_row_of_period
from app.retrieval.statements import (
    definitions,
    found_in,
    period_of,
    without_places,
    years_in,
)
from app.retrieval.table_content import TableContent, table_words
from app.retrieval.table_questions import TableQuestion, is_named, table_question

_FEWEST = 3
"""Rows that can be ranked: of two, one may be a part of the other."""

_MOST = 500
"""Rows that are ranked: whether one is the sum of others is asked of all of them."""

_KIND_WORDS = 3
"""The most words of a title that say what its rows are: "by reportable segment were as follows"."""

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
_which = lazy_pattern(
    lambda: (
        r"[^\w]*"
        + any_of(
            rf"(?:{any_of(words.before_which)} )?{any_of(words.which)}(?!\w)"
            for words in table_words()
        )
    )
)
_ranks = lazy_pattern(
    lambda: (
        r"(?<!\w)"
        + any_of(
            any_of((*words.hows["largest"], *words.hows["smallest"])) for words in table_words()
        )
        + r"(?!\w)"
    ),
    re.NOFLAG,
)


_combines = lazy_pattern(
    lambda: (
        r"(?<!\w)(?:"
        + any_of(
            any_of(phrase for how in ("sum", "mean", "median") for phrase in words.hows[how])
            for words in table_words()
        )
        + r"(?!\w)|"
        + any_of(any_of(words.glued) for words in table_words())
        + r")"
    )
)


def asks_for_rank(text: str) -> bool:
    """Whether a text speaks of the largest or smallest of several; "Best Buy" is a name."""
    return bool(_ranks().search(text))


def asks_to_combine(text: str) -> bool:
    """Whether a text speaks of a total or an average."""
    return bool(_combines().search(text))


def asks_which(question: str) -> bool:
    """Whether a question begins with "which", so that repeating it is no answer."""
    return bool(_which().match(question))


def rankings(
    question: str, paths: Mapping[str, str], tables: Mapping[str, Sequence[Table]]
) -> list[ComputedFigure]:
    """The row that a question asks for, if all tables that it may be about have the same one."""
    if not asks_for_rank(question):
        return []
    found = [
        ranking
        for id_, path in paths.items()
        for table in tables.get(id_, ())
        for ranking in _rankings(question, id_, path, table)
    ]
    return found[:1] if len({each.conclusion for each in found}) == 1 else []


class _Group(NamedTuple):
    """Rows of one kind, and what their cells in one column are."""

    rows: tuple[TableRow, ...]
    at: int
    kind: str
    measure: str


def _rankings(question: str, id_: str, path: str, table: Table) -> Iterator[ComputedFigure]:
    names = [PurePath(path).name, PurePath(path).stem]
    fiscal = found_in(question, definitions().questions.fiscal)
    plain = _without_names(_YEAR.sub(" ", without_places(question, fiscal)), names[1])
    for group in _groups(question, table, names[1]):
        cells = tuple(row.cells[group.at] for row in group.rows)
        virtual = msgspec.structs.replace(
            table,
            columns=(TableColumn((group.measure,)),),
            rows=tuple(
                msgspec.structs.replace(row, cells=(cell,))
                for row, cell in zip(group.rows, cells, strict=True)
            ),
            label_head=group.kind,
        )
        asked = table_question([plain], TableContent.of(virtual), names)
        if asked and asked.rank and asked == _expected(asked, group):
            placed = [
                DocumentCell(id_, path, table, row, table.columns[group.at], cell)
                for row, cell in zip(group.rows, cells, strict=True)
                if cell
            ]
            if made := _ranked(asked, group, placed):
                yield made


def _expected(asked: TableQuestion, group: _Group) -> TableQuestion:
    """What a question for the first or last row is read as."""
    return TableQuestion(
        "sum", group.measure, group.kind, (), rank=asked.rank, language=asked.language
    )


def _groups(question: str, table: Table, stem: str) -> Iterator[_Group]:
    """The rows of one kind, for each thing that their columns of the period asked for may tell."""
    titled = filter(None, (_by().fullmatch(piece.strip()) for piece in _PIECE.split(table.title)))
    told = [each["by"].split()[:count] for each in titled for count in range(1, _KIND_WORDS + 1)]
    kinds = [table.label_head] if table.label_head else [*dict.fromkeys(map(" ".join, told))]
    kinds = [kind for kind in kinds if is_named(kind, question)]
    rows = [row for row in table.rows if row.label and not _total().match(row.label)]
    columns = _columns(question, table, stem)
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
    """The first or last of some cells; None if it cannot be told from others for certain."""
    values = [each.cell.value for each in cells if each.cell.value is not None]
    labels = {each.row.label for each in cells}
    is_whole = len(cells) == len(values) == len(group.rows) == len(labels)
    if not is_whole or not _FEWEST <= len(cells) <= _MOST:
        return None
    is_of_units = len({each.unit for each in cells}) > 1
    is_of_kinds = len({is_row_of_period(each.row) for each in cells}) > 1
    is_reckoned = any(_deducted().match(label) for label in labels) or _has_sums(values)
    if is_of_units or is_of_kinds or is_reckoned:
        return None
    best = max(values) if asked.rank == "largest" else min(values)
    (first, *others) = [each for each in cells if each.cell.value == best]
    if others or _other().match(first.row.label) or (asked.rank == "smallest" and best < 0):
        return None
    figures = tuple(each.figure for each in cells)
    own = first.figure
    about = ", ".join(filter(None, (group.measure, first.column.period)))
    function = "max" if asked.rank == "largest" else "min"
    said = asked.said[asked.rank].format(group=own.row, value=own.in_words)
    return ComputedFigure(
        name=group.measure,
        period=first.column.period,
        formula=f"{function}({'; '.join(' '.join(each.text.split()) for each in figures)})",
        result=own.in_words,
        value=str(best),
        unit=own.unit,
        inputs=figures,
        conclusion=f"{about}: {said}",
        language=asked.language,
    )


def _has_sums(values: Sequence[Decimal]) -> bool:
    """Whether a value is the sum of those before or after it, as a total without that name is."""
    totals = [Decimal(0), *accumulate(values)]
    return any(
        totals[end] - totals[start]
        in (values[start - 1] if start else None, *values[end : end + 1])
        for start in range(len(values))
        for end in range(start + 2, len(values) + 1)
    )
