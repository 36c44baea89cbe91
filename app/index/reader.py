"""Reads a document into page texts and passages, and streams them as they are found.

Passages that hold rows of a table are given its title, unit and column heads.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

import msgspec

from app.core.errors import UserError
from app.core.figure_words import is_total
from app.core.languages import language_by_words, packs
from app.core.outlines import OUTLINE_COLUMNS, filled_down
from app.core.tables import Table, TableColumn, TableRow
from app.core.unicode_text import encodable_text
from app.index.chunker import Chunker, extended
from app.index.index_protocol import (
    DocumentRead,
    PageText,
    Passage,
    Passages,
    ReadProgress,
    TableRows,
    tables_in,
)
from app.index.limits import step_done
from app.index.loaders.format_detection import load
from app.index.loaders.page import MAX_CHARACTERS, Heading, Page, damaged, too_long
from app.index.tables.numbers import DecimalMark, mark_in
from app.index.tables.typed import continues, typed_table, with_title_of
from app.workers.serving import Job

_LONGEST_LINE = 300
_COMPARED_CHARACTERS = 100_000
_WORD = re.compile(r"\w+")


class RowPlace(NamedTuple):
    """Where the values of a row are in the document, and what is above it."""

    start: int
    end: int
    heads: tuple[str, ...]
    parents: tuple[str, ...]


def row_places(table: Table) -> Iterator[RowPlace]:
    """The places of the rows of a table, in their order."""
    unit = f"({table.unit})" if table.unit and table.unit not in table.title else ""
    heads = (
        " ".join(filter(None, (table.title, unit))),
        " | ".join(_head(column) for column in table.columns if column.heads or column.period),
    )
    for row, names in zip(table.rows, _names_above(table.rows), strict=True):
        cells = [cell for cell in row.cells if cell]
        if cells:
            start, end = min(cell.char_start for cell in cells), max(c.char_end for c in cells)
            yield RowPlace(start, end, heads, (*row.parents, *names))


def _names_above(rows: Sequence[TableRow]) -> list[tuple[str, ...]]:
    """For each row, the names of groups that stand once, above it, and not in itself."""
    texts = [
        (row.label, *(cell.text if cell else "" for cell in row.cells[: OUTLINE_COLUMNS - 1]))
        for row in rows
    ]
    listed = [at for at, row in enumerate(rows) if not is_total(row.label)]
    filled = filled_down([*zip(*(texts[at] for at in listed), strict=True)])
    names: list[tuple[str, ...]] = [() for _ in rows]
    for at, found in zip(listed, zip(*filled, strict=True), strict=False):
        own = zip(found, texts[at], strict=False)
        names[at] = tuple(name for name, text in own if not text)
    return names


def _head(column: TableColumn) -> str:
    """A head with its period and unit, which it may have from elsewhere."""
    parts = [column.text]
    parts += [each for each in (column.period, column.unit) if each and each not in column.text]
    return " ".join(filter(None, parts))


def with_table_heads(passages: Iterable[Passage], places: list[RowPlace]) -> Iterator[Passage]:
    """Each passage with the title, unit and column heads of its first row, and the row's parents.

    Lines whose words are all in the passage are left out. `places` are those of all rows of the
    page, known when the first passage is read.
    """
    places.sort(key=lambda place: place.end)
    for passage in passages:
        yield _with_heads(passage, places)


def _with_heads(passage: Passage, places: Sequence[RowPlace]) -> Passage:
    at = bisect_left(places, passage.char_start + 1, key=lambda place: place.end)
    if at == len(places) or places[at].start >= passage.char_end:
        return passage
    place = places[at]
    known = set(_WORD.findall(passage.text))
    lines = (*place.heads, " > ".join(place.parents))
    heads = [_cut(line) for line in lines if not known.issuperset(_WORD.findall(line))]
    return msgspec.structs.replace(passage, table_heads="\n".join(heads)) if heads else passage


def _cut(line: str) -> str:
    return line if len(line) <= _LONGEST_LINE else f"{line[: _LONGEST_LINE - 1]}…"


PAGE_SEPARATOR = "\n\n"
"""Separates the texts of pages in a document's extracted text."""

_PIECE_CHARACTERS = 500_000
_BATCH_PASSAGES = 64
_PART_SIZE = 10_000
"""About the number of cells sent at once."""

_LONGEST_TITLE = 500

PASSAGE_TOKENS = 200
OVERLAP_TOKENS = 40


class Reader:
    """Cuts documents into passages that fit into the embedder's window.

    Args:
        tokenizer_file: the embedder's tokenizer.json.
        max_tokens: its window; part of it is reserved for the title, headings and special tokens.
    """

    def __init__(self, tokenizer_file: Path, max_tokens: int) -> None:
        window = max_tokens * 4 // 5
        size = min(PASSAGE_TOKENS, window)
        self._chunker = Chunker(tokenizer_file, size, min(OVERLAP_TOKENS, size // 5), window)

    def read(self, path: Path, password: str, job: Job) -> DocumentRead:
        """Stream the text and the passages of a document to `job`.

        Raises UserError if no text is found or all of it is damaged; Cancelled between pages.
        """
        document = load(path, password)
        start = 0
        headings: list[Heading] = []
        has_text = False
        tables = TableReading()
        for number, page in enumerate(map(_sendable, document.pages), start=1):
            if start + len(page.text) > MAX_CHARACTERS:
                raise too_long(path)
            places: list[RowPlace] = []
            rows = tables.read(page, number, start, places)
            cut = self._chunker.cut(page, number, start, headings)
            passages = with_table_heads(cut, places)
            for reply in chain(_text_pieces(page.text, number, start), rows, _batches(passages)):
                job.cancel.raise_if_cancelled()
                job.reply(reply)
                if isinstance(reply, Passages):
                    read = number - 1 + (reply.passages[-1].char_end - start) / len(page.text)
                    job.reply(ReadProgress(fraction=read / max(number, document.page_count)))
                step_done()
            has_text = has_text or bool(page.text.strip())
            for heading in page.headings:
                headings = extended(headings, heading)
            start += len(page.text) + len(PAGE_SEPARATOR)
            job.reply(ReadProgress(fraction=number / max(number, document.page_count)))
        missing = document.missing()
        if not has_text and missing:
            raise damaged(path)
        if not has_text:
            raise UserError(
                f"No text was found in “{path.name}”.",
                "Its pages may be pictures in which no letters were recognised.",
            )
        return DocumentRead(
            pages=document.page_count, missing=missing, is_locked=document.is_locked()
        )


def _sendable(page: Page) -> Page:
    """Without unpaired surrogates, which neither messages nor the tokenizer can handle.

    Also without headings that are whole texts, which every passage would repeat.
    """
    headings = (heading for heading in page.headings if len(heading.title) <= _LONGEST_TITLE)
    return page._replace(text=encodable_text(page.text), headings=tuple(headings))


def _usual_mark(text: str) -> DecimalMark | None:
    """The mark before decimals in the language of a text, as far as both are known."""
    pack = packs().get(language_by_words(text))
    if not pack or not pack.table_questions:
        return None
    return "," if pack.table_questions.said["point"] == "," else "."


class TableReading:
    """Types the tables of a document page by page, and sends their rows in parts."""

    def __init__(self) -> None:
        self._count = 0
        self._open: Table | None = None
        """The table at the bottom of the previous page, without its rows."""
        self._mark: DecimalMark | None = None
        """That of the numbers so far: 3.000 below 51,2 is three thousand."""

    def read(
        self, page: Page, number: int, start: int, places: list[RowPlace]
    ) -> Iterator[TableRows]:
        """The tables of page `number`, whose text starts at `start`; adds `places` of rows."""
        before, self._open = self._open, None
        is_same_page = False
        if page.tables:
            text = page.text[:_COMPARED_CHARACTERS]
            self._mark = mark_in(text) or self._mark or _usual_mark(text)
        for grid in page.tables:
            typed = typed_table(grid, number, start, self._mark)
            if typed is None:
                continue
            table = typed.table
            if before and continues(before, typed, is_same_page):
                table = before
            elif len(grid.rows) == 1:
                continue
            else:
                self._count += 1
                if before and is_same_page and typed.is_laid_out:
                    table = with_title_of(before, table)
            self._mark = typed.mark
            before, is_same_page = table, True
            for rows in _parts(typed.rows):
                part = msgspec.structs.replace(table, rows=rows)
                places += row_places(part)
                yield TableRows(number=self._count - 1, table=part)
            self._open = table if typed.is_at_bottom else None


def document_tables(pages: Iterable[Page]) -> Iterator[Table]:
    """The tables of a document, read in this process."""

    def replies() -> Iterator[TableRows]:
        reading, start = TableReading(), 0
        for number, page in enumerate(map(_sendable, pages), start=1):
            yield from reading.read(page, number, start, [])
            start += len(page.text) + len(PAGE_SEPARATOR)

    return tables_in(replies())


def _parts(rows: Iterable[TableRow]) -> Iterator[tuple[TableRow, ...]]:
    """Rows in parts that fit into a message."""
    part: list[TableRow] = []
    size = 0
    for row in rows:
        part.append(row)
        size += len(row.cells) + sum(len(each.text) for each in row.cells if each) // 20
        if size >= _PART_SIZE:
            yield tuple(part)
            part, size = [], 0
    if part:
        yield tuple(part)


def _text_pieces(text: str, number: int, start: int) -> Iterator[PageText]:
    for at in range(0, max(1, len(text)), _PIECE_CHARACTERS):
        yield PageText(page=number, char_start=start + at, text=text[at : at + _PIECE_CHARACTERS])


def _batches(passages: Iterable[Passage]) -> Iterator[Passages]:
    iterator = iter(passages)
    while batch := tuple(islice(iterator, _BATCH_PASSAGES)):
        yield Passages(passages=batch)
