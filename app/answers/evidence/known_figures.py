"""The figures that a question asks for, which the program finds in tables or computes itself."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

import msgspec

from app.core.documents import Chunk, Document, Hit
from app.core.languages import DEFAULT
from app.core.messages import CitationPart
from app.core.tables import CellFigure, ComputedFigure, Figures, Table
from app.retrieval.answering_figures import left_out, may_be_stated
from app.retrieval.asked_cells import asked_cells, names_row, ordered_paths, series_of
from app.retrieval.computations import computations, in_prose
from app.retrieval.context_packing import neutralised
from app.retrieval.figure_match import asks_for_figures
from app.retrieval.name_match import named_documents
from app.retrieval.question_words import asks_for_rank
from app.retrieval.rankings import rankings
from app.retrieval.recency import newest_of_series
from app.retrieval.sentences import sentence_spans
from app.retrieval.statements import (
    asked_items,
    asked_measures,
    asked_share,
    asks_for,
    definitions,
    has_doubtful_sign,
    in_statement,
    reports_item,
    years_in,
)
from app.retrieval.terms import numbers
from app.store.documents.library_rows import LibraryRepository
from app.store.search.language_detection import language_of

_MARKUP = re.compile(r"[\[\]<>`*_|\\~]")
_LONGEST_OPENING = 600

_MOST_CELLS = 6
_MOST_DOCUMENTS = 4

_LOOKED_AT, _LIKELY_PAGES, _MOST_PAGES = 6, 5, 2
"""FinanceBench and quarterly reports: 4 to 6 likely pages and 1 to 3 moved ones gave the same."""

_MOST_BYTES = 4_000_000
"""Of a document with larger tables, only the parts in the passages are looked at."""


class FigureFinder:
    """Finds the cells that a question asks for in the tables of the documents found for it."""

    def __init__(self, library: LibraryRepository) -> None:
        self._library = library

    def find(
        self,
        question: str,
        hits: Sequence[Hit],
        documents: Sequence[Document] = (),
        any_row: bool = True,
    ) -> Figures:
        """The figures that the question asks for, from the documents of `hits`, the best first.

        Args:
            documents: all that it is asked of: what is computed without a year is of the newest
                reports, even if earlier ones were found.
            any_row: also for a question that speaks of no figures, if it names a row: "ferritin".
        """
        is_of_figures = asks_for_figures(question) or bool(asked_items(question))
        if not is_of_figures and not any_row:
            return Figures()
        paths = ordered_paths(question, self._of_named(question, hits))
        paths = dict(list(paths.items())[:_MOST_DOCUMENTS])
        hits = [hit for hit in hits if hit.chunk.document_id in paths]
        tables = {id_: list(self._tables(id_, hits)) for id_ in paths}
        cells = asked_cells(question, hits, tables, self._texts)
        if not is_of_figures:
            cells = [cell for cell in cells if names_row(question, cell)]
        if asked_measures(question) and not years_in(question):
            every = {each.id: each.path for each in documents}
            for id_ in newest_of_series(every, among=paths.keys()):
                paths.setdefault(id_, every[id_])
                tables.setdefault(id_, list(self._tables(id_, hits)))
        if ranked := rankings(question, paths, tables):
            return Figures(ranked[0].inputs[:_MOST_CELLS], tuple(ranked))
        computed = computations(question, paths, tables, cells)
        shown = dict.fromkeys(cell.figure for cell in (*series_of(question, cells), *cells))
        figures = Figures(tuple(shown)[:_MOST_CELLS], tuple(computed))
        said = [cell for each in _stated(question, figures) for cell in each.cells]
        left = left_out(question, said, chain.from_iterable(tables.values())) if said else ()
        if not computed:
            left += tuple(each.row for each in said if not _is_of_statement(question, each, tables))
        return msgspec.structs.replace(figures, left_out=left)

    def _of_named(self, question: str, hits: Sequence[Hit]) -> Sequence[Hit]:
        """The hits in documents that the question names, such as those of one company."""
        first = {hit.chunk.document_id: hit.chunk for hit in hits}
        if len(first) < 2:
            return hits
        first |= {hit.chunk.document_id: hit.chunk for hit in hits if not hit.chunk.ordinal}
        places = self._library.places([chunk.id for chunk in first.values()]).values()
        # Of a short document, the store tells no opening.
        openings = {id_: chunk.text for id_, chunk in first.items() if not chunk.ordinal}
        told = [
            msgspec.structs.replace(
                each, opening=each.opening or openings.get(each.document_id, "")
            )
            for each in places
        ]
        named = named_documents(question, told)
        return [hit for hit in hits if hit.chunk.document_id in named] or hits

    def chunks_of(self, figures: Figures, most: int) -> list[Chunk]:
        """The passages that have the first cells, and those of what was computed from them."""
        inputs = [cell for each in figures.computed for cell in each.inputs]
        found: list[Chunk] = []
        for cell in (*inputs, *figures.cells):
            is_known = any(_has(chunk, cell) for chunk in found)
            if not is_known and (chunk := self._chunk_of(cell)):
                found.append(chunk)
            if len(found) == most:
                break
        return found

    def moved_up(
        self, question: str, hits: Sequence[Hit], documents: Sequence[Document] = ()
    ) -> tuple[Hit, ...]:
        """As many hits, with the pages of lines that the question asks for further up.

        A page that is among the first ones anyway comes first, and any other one second. A hit
        gets the score of its new place.

        Args:
            hits: what a search found, best first.
            documents: see `find`.
        """
        figures = self.find(question, hits[:_LOOKED_AT], documents, any_row=False)
        pages: dict[tuple[str, int], Hit] = {}
        paths = {hit.chunk.document_id: hit.path for hit in hits}
        known = {hit.chunk.id: hit for hit in hits}
        for chunk in self.chunks_of(figures, 2 * _MOST_PAGES):
            path = paths.get(chunk.document_id) or self._library.document(chunk.document_id).path
            found = known.get(chunk.id) or Hit(chunk, path, score=0.0, rank=0)
            pages.setdefault(_page(found), found)
        asked = dict(list(pages.items())[:_MOST_PAGES])
        likely = list(dict.fromkeys(map(_page, hits)))[:_LIKELY_PAGES]
        first = [hit for page, hit in asked.items() if page in likely]
        ordered = [*first, *hits[:1], *asked.values(), *hits]
        unique = list({hit.chunk.id: hit for hit in ordered}.values())
        return tuple(
            msgspec.structs.replace(hit, score=place.score, rank=place.rank)
            for hit, place in zip(unique, hits, strict=False)
        )

    def _tables(self, document_id: str, hits: Sequence[Hit]) -> Iterator[Table]:
        if self._library.tables_size(document_id) <= _MOST_BYTES:
            yield from self._library.tables(document_id)
            return
        for hit in hits:
            if hit.chunk.document_id == document_id:
                start, end = hit.chunk.char_start, hit.chunk.char_end
                for part in self._library.table_parts_at(document_id, start, end):
                    yield _rows_between(part, start, end)

    def _texts(self, document_id: str) -> Iterator[str]:
        return (chunk.text for chunk in self._library.chunks_of(document_id))

    def _chunk_of(self, cell: CellFigure) -> Chunk | None:
        on_page = self._library.chunk_ids_on(cell.document_id, cell.page)
        chunks = self._library.chunks(on_page)
        return next((each for each in chunks if _has(each, cell)), None)


class Opening(NamedTuple):
    """The program's own statement of the figure that a question asks for, and its citations.

    Empty if it has none.
    """

    text: str = ""
    cited: tuple[CitationPart, ...] = ()


NO_OPENING = Opening()


def opening(question: str, figures: Figures, hits: Sequence[Hit] = ()) -> Opening:
    """What the program says before the model does, with the rows of `hits` it was taken from.

    Small models take other figures than those they are given, or deny them: "34.6 %, which is
    higher than 36.8 %". Labels of documents are data: they cannot end the model's turn, nor hold
    links or other markup.
    """
    # The names of lines and measures are English.
    said_in = {each.language for each in figures.computed} or {DEFAULT}
    if language_of(question) not in {"", *said_in}:
        return NO_OPENING
    stated = _stated(question, figures)
    said = [cell for each in stated for cell in each.cells]
    if figures.left_out or not may_be_stated(question, said, figures.computed):
        return NO_OPENING
    text = " ".join(each.text for each in stated)
    plain = " ".join(_MARKUP.sub(" ", neutralised(text)).split())
    if len(plain) > _LONGEST_OPENING:
        return NO_OPENING
    return Opening(plain, tuple(_cited(plain, figures, hits)))


def _cited(text: str, figures: Figures, hits: Sequence[Hit]) -> Iterator[CitationPart]:
    """For each sentence, the rows that have its figures: one in each passage."""
    cells = [*figures.cells, *(cell for made in figures.computed for cell in made.inputs)]
    for start, end in sentence_spans(text):
        stated = numbers(text[start:end])
        left = {cell for cell in cells if (own := numbers(cell.text)) and own <= stated}
        for number, hit in enumerate(hits, 1):
            if within := {cell for cell in left if _has(hit.chunk, cell)}:
                left -= within
                first = min(within, key=lambda cell: cell.char_start)
                last = max(cell.char_end for cell in within if cell.row == first.row)
                begin, stop = (at - hit.chunk.char_start for at in (first.char_start, last))
                begin = hit.chunk.text.rfind("\n", 0, begin) + 1
                yield CitationPart(hit.cited(number, begin, stop, 1.0), end)


class _Statement(NamedTuple):
    text: str
    cells: tuple[CellFigure, ...] = ()


def _stated(question: str, figures: Figures) -> list[_Statement]:
    """What is computed, or else the lines that the question asks for."""
    if figures.computed:
        return _concluded(figures.computed)
    return _copied(question, figures.cells)


def _concluded(made: Sequence[ComputedFigure]) -> list[_Statement]:
    """The first conclusion, or else the mean; several measures mean something together."""
    is_mean = made[-1].name.startswith("Average of ")
    told = made[-1] if is_mean else next((each for each in made if each.conclusion), None)
    if told is None and len({each.name for each in made}) == 1:
        told = made[0]
    return [_Statement(told.sentence, told.inputs)] if told else []


def _copied(question: str, cells: Sequence[CellFigure]) -> list[_Statement]:
    """The lines that a question asks for, if the first cell is one and its period has all.

    None for a change, mean, share or measure of them, which was not computed.
    """
    words = definitions().questions
    is_measure = any(not each.unless for each in asked_measures(question))
    is_computed = is_measure or asks_for(question, (*words.change, *words.average))
    if not cells or is_computed or asked_share(question) or not asks_for(question, words.amount):
        return []
    first = cells[0]
    beside = [cell for cell in cells if _place(cell) == _place(first)]
    found = [
        (key, next((cell for cell in beside if _is_of_item(key, cell)), None))
        for key, _ in asked_items(question)
    ]
    is_whole = any(cell is first for _, cell in found) and all(cell for _, cell in found)
    if len(found) == 1 and asks_for_rank(question):
        return []  # "which segment has the largest revenue" asks for no total
    if any(cell and has_doubtful_sign(key, cell.row, Decimal(cell.value)) for key, cell in found):
        return []
    return _listed([(key, cell) for key, cell in found if cell]) if is_whole else []


def _is_of_item(key: str, cell: CellFigure) -> bool:
    return reports_item(key, cell.row, cell.parents, cell.title)


def _is_of_statement(
    question: str, cell: CellFigure, tables: Mapping[str, Sequence[Table]]
) -> bool:
    """Whether the statement of its document has a figure; other tables may be of others."""
    return any(
        each and each.value == Decimal(cell.value)
        for key, _ in asked_items(question)
        if _is_of_item(key, cell)
        for line in in_statement(key, tables[cell.document_id])
        for row in line.rows
        for each in row.cells
    )


def _listed(lines: list[tuple[str, CellFigure]]) -> list[_Statement]:
    """The figures of some lines and, if they can be compared, which of them is the largest."""
    lines.sort(key=lambda line: _amount(*line), reverse=True)
    stated = [
        _Statement(f"{cell.about}: {in_prose(_amount(key, cell), cell.unit)}.", (cell,))
        for key, cell in lines
    ]
    (key, _), units = lines[0], {cell.unit for _, cell in lines}
    if len(lines) > 1 and len(units) == 1:
        stated.append(_Statement(f"The largest of these is: {definitions().items[key].name}."))
    return stated


def _place(cell: CellFigure) -> tuple[str, str, str]:
    return cell.document_id, cell.kind, cell.period or cell.column


def _amount(key: str, cell: CellFigure) -> Decimal:
    """As its row tells it, but for the sign of outflows."""
    value = Decimal(cell.value)
    return abs(value) if definitions().items[key].size else value


def _page(hit: Hit) -> tuple[str, int]:
    return hit.chunk.document_id, hit.chunk.page


def _has(chunk: Chunk, cell: CellFigure) -> bool:
    is_around = chunk.char_start <= cell.char_start and cell.char_end <= chunk.char_end
    return chunk.document_id == cell.document_id and is_around


def _rows_between(table: Table, start: int, end: int) -> Table:
    rows = tuple(
        row
        for row in table.rows
        if any(cell and cell.char_start < end and cell.char_end > start for cell in row.cells)
    )
    return msgspec.structs.replace(table, rows=rows)
