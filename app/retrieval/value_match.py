"""Finds the values that a model named for the columns of a survey in the text of a document.

So a value is shown with the words it stands in, and what stands nowhere is never shown as found.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from app.core.documents import Chunk
from app.core.languages import lazy_pattern, phrases
from app.core.surveys import CHOSEN, NUMBERS, CellItem, SurveyColumn
from app.core.tables import Table, TableCell, cell_unit
from app.retrieval.dates import dates
from app.retrieval.figures import figure_spans
from app.retrieval.mention_match import Line, Mentioned, is_in_language, proper_names, said_decisive
from app.retrieval.sentences import sentence_spans
from app.retrieval.terms import (
    InverseDocumentFrequency,
    Words,
    content_terms,
    is_negated,
    numbers,
    words_in,
)
from app.retrieval.value_cell import (
    PlacedCell,
    asked_cell,
    cell_at,
    heads_of_label,
    own_text,
    reported_cell,
)
from app.retrieval.value_field import Field, called, field_of, fields, names_of
from app.retrieval.value_label import (
    MASK,
    asks_of_document,
    is_sum_of_all,
    label_around,
    label_terms,
    line_around,
    line_with_mask,
    masked,
    quote_around,
    reported_in,
    reports,
    row_around,
    says_label,
    share_word,
    title_before,
)
from app.retrieval.value_places import Figure, Found, ValuePlaces
from app.retrieval.written_figures import (
    currency_in,
    end_with_unit,
    only_duration,
    unit_beside,
    without_currency,
)

_ENOUGH = 0.4
"""A sentence that has more of a column's words is about it."""

_NEAR = 0.99
"""This much of a column's name in one sentence means that the document may well speak of it."""

_AROUND = 120
"""Characters before a value, or of the line before, that may say what it is."""

_either = lazy_pattern(
    lambda: r"[,;:]|" + phrases(lambda pack: pack.surveys.either if pack.surveys else ())
)

PartsAt = Callable[[int, int], Iterable[Table]]
"""The parts of tables between two characters of the document."""


class ValueFinder:
    """Looks up values in the passages of one document, in reading order.

    Where a value stands several times, the place is taken whose sentence, row or heads have most
    of the words of the column.
    """

    def __init__(
        self, passages: Sequence[Chunk], parts_at: PartsAt, otherwise: Words | None = None
    ) -> None:
        self._passages = passages
        self._parts_at = parts_at
        self._otherwise = otherwise
        self._at = ValuePlaces(passages, lambda chunk, each: self._cell(chunk, each) is not None)
        self._reported: dict[SurveyColumn, CellItem | None] = {}

    def find(self, column: SurveyColumn, named: str) -> CellItem | None:
        """The best place of the value that a model named; None if nothing confirms it."""
        if not (found := list(self._places(column, named))):
            return None
        best = self._in_asked_column(column, max(found, key=lambda each: self._fit(column, each)))
        if best is None:
            return None
        item = self._item(best, column)
        is_bare = column.type == "number" and not item.unit
        if is_bare and is_in_language(column, self.words) and not self._fit(column, best):
            return None  # any number is somewhere in a document
        is_figure = column.type in (*NUMBERS, "date")
        return None if is_figure and self._is_elsewhere(column, best) else item

    def has(self, column: SurveyColumn, named: str) -> bool:
        """Whether a figure or a date stands anywhere in the document."""
        return any(self._at.dates(named) if column.type == "date" else self._at.figures(named))

    def _in_asked_column(self, column: SurveyColumn, found: Found) -> Found | None:
        """The place, or the cell of its row whose heads have more of what is asked.

        None if it is not clear which cell is meant; see `asked_cell`.
        """
        place = self._cell(self._passages[found.passage], found)
        if place is None or column.type not in NUMBERS:
            is_text = column.type in ("text", "list")
            return self._in_one_cell(column, found, place) if place and is_text else found
        asked = f"{column.name} {column.instruction}"
        cell = asked_cell(asked, place, self._idf, self.words)
        if cell is place.cell:
            return found
        return self._found_at(cell) if cell else None

    def _in_one_cell(self, column: SurveyColumn, found: Found, place: PlacedCell) -> Found:
        """A text without the label or the figures of its row that a model wrote with it."""
        passage = self._passages[found.passage]
        at = passage.char_start
        start, end = own_text(place.row, column.name, at + found.start, at + found.end)
        value = " ".join(passage.text[start - at : end - at].split())
        return found._replace(start=start - at, end=end - at, value=value)

    def reported(self, column: SurveyColumn) -> CellItem | None:
        """What a financial statement has in the line that a column names; see `reported_cell`."""
        if column not in self._reported:
            start, end = self._passages[0].char_start, self._passages[-1].char_end
            place = reported_cell(column, lambda: self._parts_at(start, end), self.words)
            found = self._found_at(place.cell) if place else None
            item = self._item(found, column) if found else None
            is_sum = item is not None and is_sum_of_all(column, item.unit)
            self._reported[column] = None if is_sum else item
        return self._reported[column]

    def field(self, column: SurveyColumn, label: str = "") -> CellItem | None:
        """The value of the field with this label, or that is called as a column, if it has one."""
        field = field_of([called(label)] if label else names_of(column), self._fields)
        for each in self._places(column, field.value) if field else ():
            item = self._item(each, column)
            if field and field.start <= item.value_start and item.value_end <= field.end:
                return item
        return None

    @cached_property
    def _fields(self) -> list[Field]:
        start, end = self._passages[0].char_start, self._passages[-1].char_end
        return [*fields(self._passages, self._parts_at(start, end))]

    def _found_at(self, cell: TableCell) -> Found | None:
        for number, passage in enumerate(self._passages):
            start, end = (at - passage.char_start for at in (cell.char_start, cell.char_end))
            if 0 <= start < end <= len(passage.text) and cell.value is not None:
                return Found(number, start, end, f"{cell.value:f}")
        return None

    def _is_elsewhere(self, column: SurveyColumn, found: Found) -> bool:
        """Whether a line has the name of the column, and this place has not a word of it.

        In a table, the row and its heads must have the whole name then: “Other, net” is no net
        income; and so must any place, if a table reports it. An amount in millions is none per
        share.
        """
        passage = self._passages[found.passage]
        _, end = quote_around(passage.text, found.start, found.end)
        cell = self._cell(passage, found)
        around = f"{passage.text[max(0, found.start - _AROUND) : end]} {cell.words if cell else ''}"
        near = " ".join((around, passage.table_heads, *passage.headings))
        if cell and is_sum_of_all(column, cell_unit(*cell)):
            return True
        named = frozenset(content_terms(column.name, self.words))
        is_here = not named.isdisjoint(content_terms(near, self.words))
        if cell and len(named) > 1:
            heads = " ".join((*cell.row.parents, cell.label, *cell.column.heads))
            is_here = named <= set(content_terms(heads, self.words))
        elif is_here and not cell and self.reported(column):
            is_here = named <= set(content_terms(near, self.words))
        is_here = is_here or (cell is not None and reports(column, cell.table, cell.row))
        is_here = is_here or says_label(column, near, self.words)
        return not is_here and self.nearness(column) > _NEAR

    def quoted(self, column: SurveyColumn, value: str, line: Line) -> CellItem | None:
        """A value that a line says without writing it out; None if it speaks of something else.

        A line without words, as the number of a clause, says nothing.

        In another language than the column's, a line that says no has to be negated: a small model
        says no of what a document is silent about, and names any line.
        """
        passage, start, end = line
        text = passage.text[start:end]
        if not content_terms(text, self.words):
            return None
        if is_in_language(column, self.words):  # what is examined, and how, are in one instruction
            told = value if column.type == "choice" else column.instruction
            asked = f"{column.name} {told} {value}"
            if set(content_terms(asked, self.words)).isdisjoint(content_terms(text, self.words)):
                return None
        elif value == "no" and self.words.is_checked and not is_negated(text, self.words):
            return None
        place = (passage.char_start + start, passage.char_start + end)
        return CellItem(value, "", text, passage.page, *place, *place)

    def nearest(self, column: SurveyColumn, value: str) -> Line | None:
        """The line with most of a column's words: enough, its name or choice; negated for a no."""
        asked = frozenset(content_terms(f"{column.name} {column.instruction}", self.words))
        name = frozenset(content_terms(column.name, self.words))
        chosen = frozenset(content_terms(value, self.words) if column.type == "choice" else ())
        enough = _ENOUGH * self._idf.weight(asked)
        best: Line | None = None
        most = 0.0
        for passage in self._passages:
            for start, end in sentence_spans(passage.text):
                line = passage.text[start:end]
                said = frozenset(content_terms(line, self.words))
                if column.type == "yes/no" and self._contradicts(column, value, line):
                    continue
                weight = self._idf.weight(said & (asked | chosen))
                is_about = weight > enough or said & chosen or (name and name <= said)
                if weight > most and is_about:
                    best, most = (passage, start, end), weight
        return best

    def _contradicts(self, column: SurveyColumn, value: str, line: str) -> bool:
        """Whether a line denies what a yes says, or does not deny what a no denies."""
        denies = is_negated(line, self.words) != is_negated(column.name, self.words)
        return self.words.is_checked and denies != (value == "no")

    def share(self, column: SurveyColumn, item: CellItem, *, is_whole: bool = False) -> float:
        """How much of a column's name is in a quote, or in the heads of the row it is, 0..1.

        Args:
            is_whole: of its instruction, too.
        """
        if self.is_called(column, item) or says_label(column, self.label(item), self.words):
            return 1.0
        asked = f"{column.name} {column.instruction}" if is_whole else column.name
        named = frozenset(content_terms(asked, self.words))
        said = set(content_terms(item.quote, self.words))
        if cell := self._cell_of(item):
            said |= set(content_terms(cell.words, self.words))
        return self._idf.weight(named & said) / (self._idf.weight(named) or 1)

    def is_called(self, column: SurveyColumn, item: CellItem) -> bool:
        """Whether the label of a value is just what a column is called, as “Date: 3 May” is."""
        if cell := self._cell_of(item):
            label = cell.label
        else:
            start = item.value_start - item.char_start
            first, _ = line_around(item.quote, start, start)
            label = item.quote[first:start]
        return called(label.strip(" \u00a0|")) in names_of(column)

    def reports(self, column: SurveyColumn, item: CellItem) -> bool:
        """Whether a value is in the line of a financial statement that a column names."""
        cell = self._cell_of(item)
        return cell is not None and reports(column, cell.table, cell.row)

    def label(self, item: CellItem) -> str:
        """The heads of the row and column, or the words of the line, that a value stands in."""
        if heads := self._heads_of(item):
            return masked(heads)
        start, end = (at - item.char_start for at in (item.value_start, item.value_end))
        title = title_before(self._text_before(item.char_start))
        return f"{title} {label_around(item.quote, start, end)}".strip()

    def line_of(self, item: CellItem) -> str:
        """The heads or the line that a value stands in, with a mask for it; "" if it is alone.

        To an item of a list belongs the line above that introduces it with a colon.
        """
        if heads := self._heads_of(item):
            return f"{heads}: {MASK}"
        start, end = (at - item.char_start for at in (item.value_start, item.value_end))
        before = self._text_before(item.char_start + line_around(item.quote, start, end)[0])
        return line_with_mask(item.quote, start, end, before, self.words)

    def _text_before(self, at: int) -> str:
        """Of the passage that a character is in."""
        within = (each for each in self._passages if each.char_start <= at < each.char_end)
        return next((each.text[: at - each.char_start] for each in within), "")

    def mentions(self, column: SurveyColumn, named: Sequence[str]) -> Iterator[CellItem]:
        """Where the document speaks of what a column is called, the best place first.

        That is at a line that has all of its words, or at those that a model named, if half of the
        words of the column are there; its numbers and proper names have to be there in any case.
        """
        yield from self.mentioned.items(column)
        if len(self.mentioned.things(column.name)) > 1:
            return
        decisive = said_decisive(column.name, self.words)
        asked = frozenset(content_terms(column.name, self.words))
        proper = frozenset(content_terms(" ".join(proper_names(column.name)), self.words))
        places = [place for value in named for place in self._places(column, value)]
        for place in sorted(places, key=lambda each: self._fit(column, each), reverse=True):
            item = self._item(place._replace(value="yes"), column)
            said = frozenset(content_terms(item.quote, self.words))
            # Not by weight: some are nowhere.
            is_about = (asked or decisive) and 2 * len(asked & said) >= len(asked)
            is_about = is_about or not is_in_language(column, self.words)
            if is_about and proper <= said and decisive <= said_decisive(item.quote, self.words):
                yield item

    def speaks_of(self, column: SurveyColumn, *, has_figure: bool = False) -> bool:
        """Whether a sentence or row has the name of a column; of a mention all that decides, too.

        With `has_figure`, it must have a figure.

        Half the words of a mention are enough: a sentence with as many would confirm it. What is
        asked about 2023 is not said by a sentence without it, and numbers are no terms.
        """
        if column.type != "mention":
            is_named = self.nearness(column, has_figure=has_figure) > _NEAR
            return is_named or self._tells_otherwise(column)
        decisive = said_decisive(column.name, self.words)
        asked = frozenset(content_terms(column.name, self.words))
        if decisive and not asked:  # "from 2023"
            said = (said_decisive(each.full_text, self.words) for each in self._passages)
            return any(decisive <= each for each in said)
        if (is_said := bool(self.mentioned.items(column))) or decisive:
            return is_said
        lines = (terms for each in self._passages for terms, _ in self._lines[each.id])
        return any(2 * len(asked & terms) >= len(asked) > 0 for terms in lines)

    def _tells_otherwise(self, column: SurveyColumn) -> bool:
        """Whether a line with a figure has all that an instruction or a label says.

        “The fee or rent” is told by “The rent is 900 EUR”; yes or no by any line with a label.
        """
        if column.type in CHOSEN:
            lines = (line for each in self._passages for line in each.text.split("\n"))
            return any(says_label(column, line, self.words) for line in lines)
        if column.type not in (*NUMBERS, "date") or not is_in_language(column, self.words):
            return False
        said = [terms for each in self._passages for terms, has in self._lines[each.id] if has]
        names = (*_either().split(column.instruction), *column.labels)
        told = (label_terms(self.words, each) for each in names)
        return any(terms and terms <= line for terms in told for line in said)

    def nearness(
        self, column: SurveyColumn, passages: Sequence[Chunk] = (), *, has_figure: bool = False
    ) -> float:
        """How much of the column's name is in the sentence or row that has most of it, 0..1.

        It looks in `passages`, or in all, and with `has_figure` only at lines with a figure.
        """
        words = frozenset(content_terms(column.name, self.words))
        total = self._idf.weight(words) or 1
        lines = (line for each in passages or self._passages for line in self._lines[each.id])
        said = (terms for terms, is_figure in lines if is_figure or not has_figure)
        return max((self._idf.weight(words & terms) for terms in said), default=0.0) / total

    def promise(self, column: SurveyColumn, passages: Sequence[Chunk]) -> float:
        """How likely passages have the value of a column, 0..3: figures stand in lines with one,
        above all in the financial statement whose line the column names.
        """
        is_figure = column.type in NUMBERS
        near = self.nearness(column, passages, has_figure=is_figure)
        places = ((each.char_start, each.char_end) for each in passages if is_figure)
        return near + reported_in(column, (table for at in places for table in self._parts_at(*at)))

    def may_say(self, column: SurveyColumn, passages: Sequence[Chunk]) -> bool:
        """Whether these passages or their headings have a word of a column, in any form."""
        asked = label_terms(self.words, column.asked, column.unit)
        said = [terms for each in passages for terms, _ in self._lines[each.id]]
        said += [label_terms(self.words, *each.headings) for each in passages]
        return not asked or any(share_word(asked, each) for each in said)

    @cached_property
    def mentioned(self) -> Mentioned:
        """What the document mentions by its name."""
        return Mentioned(self._passages, self.words)

    @cached_property
    def words(self) -> Words:
        """Those of the language of the document, of the columns if it has too few words to tell."""
        return words_in(" ".join(each.text for each in self._passages[:3]), self._otherwise)

    @cached_property
    def _lines(self) -> dict[str, list[tuple[frozenset[str], bool]]]:
        """The terms of each sentence or line, and whether it has a figure, by passage."""
        return {
            passage.id: [
                (frozenset(content_terms(line, self.words)), any(figure_spans(line)))
                for start, end in sentence_spans(passage.full_text)
                for line in passage.full_text[start:end].split("\n")
            ]
            for passage in self._passages
        }

    @cached_property
    def _idf(self) -> InverseDocumentFrequency:
        lines = self._lines.values()
        return InverseDocumentFrequency([terms for each in lines for terms, _ in each])

    def _places(self, column: SurveyColumn, named: str) -> Iterator[Found]:
        if column.type in NUMBERS:
            yield from self._at.figures(named)
        elif column.type == "date":
            yield from self._at.dates(named, is_of_document=asks_of_document(column))
        elif found := list(self._at.phrases(named)):
            yield from found
        else:
            yield from self._written_otherwise(column, named)

    def _written_otherwise(self, column: SurveyColumn, named: str) -> Iterator[Found]:
        """Where the figure, date or length of time that is `named`, or what it tells, stands.

        A word of the column has to be near a figure or a date: some are in every document.
        """
        if time := only_duration(named):
            yield from self._at.durations(time)
            return
        (when, *more) = [(each.start, each.end) for each in dates(named)] or [(0, 0)]
        rest = without_currency(named[: when[0]] + named[when[1] :])
        if more or re.search(r"[^\W\d_]", rest):
            told = frozenset(content_terms(column.instruction, self.words))
            if column.type == "text" and not told.issuperset(content_terms(named, self.words)):
                yield from self._at.sentences(named, self.words)
            return
        for each in self._at.dates(named) if any(when) else self._at.figures(named):
            if is_in_language(column, self.words) and not self._fit(column, each):
                continue
            text = self._passages[each.passage].text
            end = each.end if any(when) else end_with_unit(text, each.end)
            yield each._replace(end=end, value=" ".join(text[each.start : end].split()))

    def _fit(self, column: SurveyColumn, found: Found) -> float:
        """How much of the column's words stand around a place; more if close before the value."""
        passage = self._passages[found.passage]
        asked = frozenset(content_terms(column.asked, self.words))
        start, end = quote_around(passage.text, found.start, found.end)
        before = passage.text[max(0, start - _AROUND) : found.start]
        near = passage.text[max(start, found.start - _AROUND // 2) : found.start]
        cell = self._cell(passage, found)
        texts = (
            passage.text[start:end] + (f" {cell.words}" if cell else ""),
            near + (f" {cell.words}" if cell else ""),
            before + f" {' '.join(passage.headings)}",
        )
        return sum(
            self._idf.weight(asked & frozenset(content_terms(text, self.words))) * share
            for text, share in zip(texts, (1.0, 0.5, 0.25), strict=True)
        )

    def _cell(self, passage: Chunk, found: Found | Figure) -> PlacedCell | None:
        """The cell of a table that a value is in."""
        start, end = passage.char_start + found.start, passage.char_start + found.end
        return cell_at(self._parts_at(start, end), start, end)

    def _heads_of(self, item: CellItem) -> str:
        """The heads of the row and column of a cell; of a label, that of the labels."""
        if cell := self._cell_of(item):
            return cell.words
        start, end = item.value_start, item.value_end
        # A part of a table begins with its first cell, after the label of its row.
        return heads_of_label(self._parts_at(start, end + _AROUND), start, end)

    def _cell_of(self, item: CellItem) -> PlacedCell | None:
        for number, passage in enumerate(self._passages):
            if passage.char_start <= item.value_start < passage.char_end:
                start, end = (at - passage.char_start for at in (item.value_start, item.value_end))
                return self._cell(passage, Found(number, start, end, item.value))
        return None

    def _item(self, found: Found, column: SurveyColumn) -> CellItem:
        passage = self._passages[found.passage]
        cell = self._cell(passage, found)
        start, end = (row_around if cell else quote_around)(passage.text, found.start, found.end)
        value, unit = found.value, ""
        if column.type in NUMBERS:
            if cell and cell.cell.value is not None and len(numbers(cell.cell.text)) == 1:
                value = f"{cell.cell.value:f}"
            unit = unit_beside(passage.text, found.start, found.end, column.unit)
            of_cell = cell_unit(*cell) if cell else ""
            if of_cell and unit not in ("%", of_cell):  # "in millions" belongs to the amount
                unit = f"{unit} ({of_cell})" if unit else of_cell
            if cell:
                unit = unit or currency_in(f"{cell.label} {cell.column.text}")
        return CellItem(
            value=value,
            unit=unit,
            quote=passage.text[start:end],
            page=passage.page,
            char_start=passage.char_start + start,
            char_end=passage.char_start + end,
            value_start=passage.char_start + found.start,
            value_end=passage.char_start + found.end,
        )
