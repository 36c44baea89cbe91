"""The typed tables of files and of documents that are indexed."""

from collections.abc import Callable, Container, Iterable, Iterator
from decimal import Decimal
from typing import Any, NamedTuple

import msgspec

from app.answers.evidence.sentence_states import sentences
from app.core.documents import Box, Citation, Hit
from app.core.messages import Message
from app.core.tables import (
    CellFigure,
    Table,
    TableCell,
    TableColumn,
    TablePlace,
    TableRow,
    cell_figure,
    cell_unit,
)
from app.retrieval.figures import figures
from app.retrieval.terms import numbers


class CitedCell(NamedTuple):
    """A cell in the words of a citation, with a figure of the sentence that is cited for."""

    citation: Citation
    table: Table
    row: TableRow
    column: TableColumn
    cell: TableCell

    @property
    def figure(self) -> CellFigure:
        cited = self.citation
        return cell_figure(
            cited.document_id, cited.path, self.table, self.row, self.column, self.cell
        )


class PassageTable(NamedTuple):
    """The rows of a table that are in a passage; `used` are their cells that an answer cites."""

    table: Table
    used: tuple[tuple[int, int], ...] = ()


class Evidence(NamedTuple):
    """A passage that an answer was given, with what the answer cites of its text and tables."""

    hit: Hit
    quotes: tuple[Citation, ...] = ()
    tables: tuple[PassageTable, ...] = ()


PartsAt = Callable[[str, int, int], Iterable[Table]]
"""The parts of tables between two characters of a document, by its id."""


def cited_cells(answer: Message, parts_at: PartsAt) -> Iterator[CitedCell]:
    """The cells that the cited figures of an answer are in, in the order of its sentences."""
    found: set[tuple[int, int, int]] = set()
    citations = {part.citation.n: part.citation for part in answer.citations}
    for sentence in sentences(answer):
        stated = {figure.value for figure in figures([answer.text[sentence.start : sentence.end]])}
        for citation in (citations[n] for n in sentence.cited if stated):
            for cited in _cells_in(citation, parts_at):
                place = citation.n, cited.cell.char_start, cited.cell.char_end
                if place not in found and not stated.isdisjoint(numbers(cited.cell.text)):
                    found.add(place)
                    yield cited


def _cells_in(citation: Citation, parts_at: PartsAt) -> Iterator[CitedCell]:
    start, end = citation.char_start, citation.char_end
    for table in parts_at(citation.document_id, start, end):
        for row, column, cell in _cells_between(table, start, end):
            yield CitedCell(citation, table, table.rows[row], table.columns[column], cell)


def evidence_of(answer: Message, hits: Iterable[Hit], parts_at: PartsAt) -> tuple[Evidence, ...]:
    """The passages that an answer was given, each with its quotes and the rows of its tables."""
    used = {
        (each.citation.document_id, each.cell.char_start) for each in cited_cells(answer, parts_at)
    }
    citations = {part.citation.n: part.citation for part in answer.citations}.values()
    found = []
    for hit in hits:
        chunk = hit.chunk
        parts = parts_at(chunk.document_id, chunk.char_start, chunk.char_end)
        tables = tuple(table for part in parts if (table := _rows_in(hit, part, used)))
        own = [each for each in citations if each.chunk_id == chunk.id]
        quotes = tuple(each for each in own if not _is_within(each, tables))
        found.append(Evidence(hit, quotes, tables))
    return tuple(found)


def _is_within(citation: Citation, tables: Iterable[PassageTable]) -> bool:
    start, end = citation.char_start, citation.char_end
    return any(True for each in tables for _ in _cells_between(each.table, start, end))


def _rows_in(hit: Hit, part: Table, used: Container[tuple[str, int]]) -> PassageTable | None:
    chunk = hit.chunk
    inside = dict.fromkeys(
        row for row, _, _ in _cells_between(part, chunk.char_start, chunk.char_end)
    )
    rows = tuple(part.rows[number] for number in inside)
    marked = tuple(
        (number, column)
        for number, row in enumerate(rows)
        for column, cell in enumerate(row.cells)
        if cell and (chunk.document_id, cell.char_start) in used
    )
    return PassageTable(msgspec.structs.replace(part, rows=rows), marked) if rows else None


class LitCell(NamedTuple):
    """What is lit on a page with a cited cell: the box of the cell, and its heads.

    `is_cell`: the cited words are in a table.
    """

    boxes: tuple[Box, ...] = ()
    heads: tuple[TablePlace, ...] = ()
    is_cell: bool = False


def lit_cell(parts: Iterable[Table], page: int, start: int, end: int) -> LitCell:
    """The cell between two characters of a document, and its heads, as far as on this page.

    `boxes` are only known of exactly one cell. Words in several rows have no heads: so many would
    tell nothing.
    """
    boxes: list[Box] = []
    heads: dict[TablePlace, None] = {}
    rows: set[tuple[int, int]] = set()
    for number, table in enumerate(parts):
        for row, column, cell in _cells_between(table, start, end):
            if cell.page != page:
                continue
            rows.add((number, row))
            if cell.box and (cell.char_start, cell.char_end) == (start, end):
                boxes.append(cell.box)
            label = table.rows[row].place
            heads.update(
                dict.fromkeys((*([label] if label else []), *table.columns[column].places))
            )
    if len(rows) != 1:
        return LitCell(is_cell=bool(rows))
    return LitCell(tuple(boxes), tuple(place for place in heads if place.page == page), True)


def with_cells_at(table: Table, start: int, end: int) -> PassageTable:
    """A table with the cells marked that are between two characters of its document."""
    return PassageTable(
        table, tuple((row, column) for row, column, _ in _cells_between(table, start, end))
    )


def _cells_between(table: Table, start: int, end: int) -> Iterator[tuple[int, int, TableCell]]:
    """The row, the column and the cell, of each between two characters of the document."""
    for number, row in enumerate(table.rows):
        for column, cell in enumerate(row.cells):
            if cell and cell.char_start < end and cell.char_end > start:
                yield number, column, cell


def table_json(path: str, table: Table) -> dict[str, Any]:
    """A table by the contract that scripts rely on."""
    return {
        "path": path,
        "page": table.page,
        "title": table.title,
        "unit": table.unit,
        "label_head": table.label_head,
        "columns": [
            {
                "text": column.text,
                "heads": column.heads,
                "period": column.period,
                "unit": column.unit or table.unit,
            }
            for column in table.columns
        ],
        "rows": [_row_json(table, row) for row in table.rows],
    }


def _row_json(table: Table, row: TableRow) -> dict[str, Any]:
    cells = (
        _cell_json(cell, "" if cell is None else cell_unit(table, row, column, cell))
        for column, cell in zip(table.columns, row.cells, strict=True)
    )
    return {"label": row.label, "parents": row.parents, "cells": list(cells)}


def _cell_json(cell: TableCell | None, unit: str) -> dict[str, Any]:
    if cell is None:
        return {"text": "", "value": None}
    return {
        "text": cell.text,
        "value": None if cell.value is None else json_number(cell.value),
        "unit": unit if cell.value is not None else "",
        "page": cell.page,
        "char_start": cell.char_start,
        "char_end": cell.char_end,
        "box": cell.box,
    }


def json_number(value: Decimal) -> int | float | str:
    """The exact value; as a string of digits if a float would round it."""
    if value == value.to_integral_value():
        return int(value)
    return float(value) if Decimal(repr(float(value))) == value else format(value, "f")
