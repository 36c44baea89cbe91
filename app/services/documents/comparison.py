"""Compares two documents, or two versions of one: what was changed, added, removed and moved.

Prose is compared by words, tables by cells.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import count, groupby
from pathlib import Path
from typing import Any

import msgspec

from app.core.cancellation import CancelToken
from app.core.comparison import CHANGE_KINDS, Change, ChangeKind, ChangeSide, Comparison
from app.core.documents import Chunk, Document, file_name
from app.core.errors import UserError
from app.core.tables import Table
from app.index.index_client import IndexClient, ReadEvent
from app.index.index_protocol import (
    PageText,
    Passage,
    Passages,
    ReadProgress,
    tables_in,
)
from app.services.documents.compared_text import (
    ComparedText,
    DocumentText,
    RowAt,
    Unit,
    Word,
    has_broken_words,
)
from app.services.documents.text_alignment import Pair, differing
from app.store.documents.library_rows import LibraryRepository

OnProgress = Callable[[float], None]


class ComparisonService:
    """Compares files, and documents of the library by the text that is stored of them."""

    def __init__(self, store: LibraryRepository, index: IndexClient) -> None:
        self._store = store
        self._index = index

    def documents(self, a: Document, b: Document, cancel: CancelToken) -> Comparison:
        """Raises UserError if one of them was not read, and Cancelled."""
        return compare(self._stored(a, cancel), self._stored(b, cancel), cancel)

    def files(
        self,
        a: Path,
        b: Path,
        cancel: CancelToken,
        password: str = "",
        progress: OnProgress = lambda _: None,
    ) -> Comparison:
        """Compare files that need not be indexed. Raises UserError and Cancelled."""
        first = self._read(a, password, cancel, lambda done: progress(done / 2))
        second = self._read(b, password, cancel, lambda done: progress((1 + done) / 2))
        return compare(first, second, cancel)

    def _stored(self, document: Document, cancel: CancelToken) -> DocumentText:
        if document.state != "ready":
            raise UserError(
                f"“{file_name(document.path)}” was not read, so it cannot be compared.",
                "Wait until it is, or see in the list of files why it failed.",
            )
        pages: list[tuple[int, str]] = []
        for page in count(1):
            cancel.raise_if_cancelled()
            try:
                pages.append(self._store.page_text(document.id, page))
            except KeyError:  # an empty page, or the end: some formats do not know their pages
                if page > document.pages:
                    break
                pages.append((pages[-1][0] + len(pages[-1][1]) if pages else 0, ""))
        chunks = self._store.chunks_of(document.id)
        return DocumentText(
            document.path,
            pages,
            tuple(self._store.tables(document.id)),
            sections_of(chunks),
            document.error,
        )

    def _read(
        self, path: Path, password: str, cancel: CancelToken, progress: OnProgress
    ) -> DocumentText:
        replies: list[ReadEvent] = []
        for reply in self._index.read(path, password, cancel):
            if isinstance(reply, ReadProgress):
                progress(reply.fraction)
            else:
                replies.append(reply)
        pieces = (each for each in replies if isinstance(each, PageText))
        pages = [
            (parts[0].char_start, "".join(part.text for part in parts))
            for parts in (list(group) for _, group in groupby(pieces, lambda each: each.page))
        ]
        passages = [p for each in replies if isinstance(each, Passages) for p in each.passages]
        missing: list[str] = []
        tables = tuple(tables_in(replies, missing.append))
        return DocumentText(str(path), pages, tables, sections_of(passages), "".join(missing))


def sections_of(passages: Iterable[Chunk | Passage]) -> list[tuple[int, str]]:
    """Where sections begin, with their headings; "" where it is not known which one is above.

    The heading of a passage is the last one in it. What stands before that may be under another.
    """
    sections: list[tuple[int, str]] = []
    for each in passages:
        title = "".join(each.headings[-1:])
        of_title = rf"^[^\w\n]*{re.escape(title)}[^\w\n]*$"
        lines = [*re.finditer(of_title, each.text, re.MULTILINE)] if title else []
        if lines and lines[-1].start():
            sections += [(each.char_start, ""), (each.char_start + lines[-1].start(), title)]
        else:
            sections.append((each.char_start, title))
    return sorted(sections)


def comparison_json(comparison: Comparison) -> dict[str, Any]:
    """By the contract that scripts rely on, with how many changes there are of each kind."""
    counts = Counter(change.kind for change in comparison.changes)
    written: dict[str, Any] = msgspec.to_builtins(comparison)
    return written | {"counts": {kind: counts[kind] for kind in CHANGE_KINDS}}


_MOST_WORDS = 2_000
"""Among more, frequent words are not looked for first: it would take seconds."""


def compare(a: DocumentText, b: DocumentText, cancel: CancelToken) -> Comparison:
    """What was changed from `a` to `b`. Raises Cancelled."""
    texts = (a, b)
    ignores_hyphens = any(text.is_laid_out or has_broken_words(text) for text in texts)
    text_a, text_b = (ComparedText(text, ignores_hyphens) for text in texts)
    changes = tuple(_Changes(text_a, text_b).of(differing(text_a, text_b, cancel)))
    missing = (f"{file_name(text.path)}: {text.missing}" for text in texts if text.missing)
    return Comparison(a.path, b.path, changes, " ".join(missing))


class _Changes:
    def __init__(self, a: ComparedText, b: ComparedText) -> None:
        self._a, self._b = a, b
        self._columns: dict[tuple[int, int], list[tuple[int | None, int | None]]] = {}
        self._removed: dict[tuple[int, int | None], list[ChangeSide]] = {}
        self._added: dict[tuple[int, int | None], list[ChangeSide]] = {}

    def of(self, pairs: Iterable[Pair]) -> Iterator[Change]:
        for pair in _whole_tables(pairs):
            rows = [unit.row for unit in (*pair.a, *pair.b)]
            if len(rows) == 2 and rows[0] and rows[1] and not pair.is_moved:
                is_row = self._are_comparable(rows[0], rows[1])
                yield from self._cells(rows[0], rows[1]) if is_row else [self._prose(pair)]
            else:
                yield self._prose(pair)
        yield from self._whole_columns()

    def _prose(self, pair: Pair) -> Change:
        words_a, words_b = _words(self._a, pair.a), _words(self._b, pair.b)
        spans_a, spans_b = _differing_words(words_a, words_b) if pair.a and pair.b else ([], [])
        kind: ChangeKind = "changed" if pair.a and pair.b else "removed" if pair.a else "added"
        is_moved = pair.is_moved or (kind == "changed" and not spans_a and not spans_b)
        return Change(
            "moved" if is_moved else kind,
            _side(self._a, pair.a, spans_a),
            _side(self._b, pair.b, spans_b),
        )

    def _are_comparable(self, a: RowAt, b: RowAt) -> bool:
        """Whether two rows have the same label, and their tables the same columns or only more."""
        if a.row.label.split() != b.row.label.split():
            return False
        columns = self._aligned_columns(a.table, b.table)
        return all(at is not None for at, _ in columns) or all(at is not None for _, at in columns)

    def _cells(self, a: RowAt, b: RowAt) -> Iterator[Change]:
        """The cells that differ between two rows of the same label.

        Those of a column that only one table has are kept for `_whole_columns`.
        """
        for at_a, at_b in self._aligned_columns(a.table, b.table):
            side_a = _cell_side(self._a, a, at_a)
            side_b = _cell_side(self._b, b, at_b)
            if at_a is None and side_b:
                self._added.setdefault((id(b.table), at_b), []).append(side_b)
            elif at_b is None and side_a:
                self._removed.setdefault((id(a.table), at_a), []).append(side_a)
            elif side_a and side_b and _key(self._a, side_a) != _key(self._b, side_b):
                yield Change("changed", side_a, side_b)
            elif side_a and not side_b:
                yield Change("removed", side_a, None)
            elif side_b and not side_a:
                yield Change("added", None, side_b)

    def _aligned_columns(self, a: Table, b: Table) -> list[tuple[int | None, int | None]]:
        """The numbers of columns that correspond; None where there is none."""
        known = self._columns.get((id(a), id(b)))
        if known is None:
            heads_a, heads_b = [col.text for col in a.columns], [col.text for col in b.columns]
            known = self._columns[id(a), id(b)] = list(_aligned(heads_a, heads_b))
        return known

    def _whole_columns(self) -> Iterator[Change]:
        for cells in self._removed.values():
            yield Change("removed", _joined(cells), None)
        for cells in self._added.values():
            yield Change("added", None, _joined(cells))


def _whole_tables(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs, of which moved rows of a table that follow each other are one."""
    last: Pair | None = None
    for pair in pairs:
        if last and _tables(last) == _tables(pair) != [] and _follows(last, pair):
            last = last._replace(a=(*last.a, *pair.a), b=(*last.b, *pair.b))
            continue
        if last:
            yield last
        last = pair
    if last:
        yield last


def _follows(before: Pair, after: Pair) -> bool:
    """Whether nothing but the end of a line is between two pairs, in both documents."""
    sides = (before.a, after.a), (before.b, after.b)
    return all(0 <= two[0].start - one[-1].end <= _ROW_END for one, two in sides)


def _tables(pair: Pair) -> list[int]:
    """The tables of a row that was moved; none for anything else."""
    rows = [unit.row for unit in (*pair.a[:1], *pair.b[:1]) if pair.is_moved]
    return [id(each.table) for each in rows if each]


def _aligned(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """By heads that are in both once, wherever they stand; the others by their order."""
    once = {head for head in a if a.count(head) == b.count(head) == 1}
    yield from ((at, b.index(head)) for at, head in enumerate(a) if head in once)
    left_a, left_b = ([at for at, head in enumerate(each) if head not in once] for each in (a, b))
    if len(left_a) == len(left_b):
        yield from zip(left_a, left_b, strict=True)
        return
    heads = [a[at] for at in left_a], [b[at] for at in left_b]
    for tag, a0, a1, b0, b1 in SequenceMatcher(None, *heads, autojunk=False).get_opcodes():
        if tag == "equal" or a1 - a0 == b1 - b0:
            yield from zip(left_a[a0:a1], left_b[b0:b1], strict=True)
        else:
            yield from ((at, None) for at in left_a[a0:a1])
            yield from ((None, at) for at in left_b[b0:b1])


def _cell_side(text: ComparedText, at: RowAt, column: int | None) -> ChangeSide | None:
    cell = None if column is None else at.row.cells[column]
    if cell is None or column is None:
        return None
    span = (cell.char_start, cell.char_end)
    side = _side_at(text, *span, [span])
    return msgspec.structs.replace(
        side,
        page=cell.page,
        table=at.table.title,
        row=at.row.label,
        column=at.table.columns[column].text,
    )


def _key(text: ComparedText, side: ChangeSide) -> str:
    return text.key(side.char_start, side.char_end)


def _joined(cells: Sequence[ChangeSide]) -> ChangeSide:
    """A column as one side of a change."""
    first, last = cells[0], cells[-1]
    return msgspec.structs.replace(
        first,
        text=" | ".join(filter(None, [first.column, *(cell.text for cell in cells)])),
        char_end=last.char_end,
        words=tuple(word for cell in cells for word in cell.words),
        marks=(),
        row="",
    )


def _words(text: ComparedText, units: Sequence[Unit]) -> list[Word]:
    return [word for unit in units for word in text.words(unit.start, unit.end)]


_ROW_END = 3
"""In characters, between two rows."""

_Spans = list[tuple[int, int]]


def _differing_words(a: Sequence[Word], b: Sequence[Word]) -> tuple[_Spans, _Spans]:
    """The spans of words in each that are not in the other at this place."""
    keys_a, keys_b = [word.key for word in a], [word.key for word in b]
    is_long = max(len(a), len(b)) > _MOST_WORDS
    spans_a: _Spans = []
    spans_b: _Spans = []
    for tag, a0, a1, b0, b1 in SequenceMatcher(None, keys_a, keys_b, is_long).get_opcodes():
        if tag != "equal":
            spans_a += [(a[a0].start, a[a1 - 1].end)] if a1 > a0 else []
            spans_b += [(b[b0].start, b[b1 - 1].end)] if b1 > b0 else []
    return spans_a, spans_b


def _side(text: ComparedText, units: Sequence[Unit], words: _Spans) -> ChangeSide | None:
    if not units:
        return None
    return _side_at(text, units[0].start, units[-1].end, words)


def _side_at(text: ComparedText, start: int, end: int, words: _Spans) -> ChangeSide:
    shown = text.shown(start, end)
    marks = []
    for first, last in words:
        marked = text.shown(first, last)
        at = shown.find(marked, len(text.shown(start, first)))
        marks += [(at, at + len(marked))] if at >= 0 else []
    document = text.document
    return ChangeSide(
        document.page_at(start),
        shown,
        start,
        end,
        tuple(words),
        tuple(marks),
        document.section_at(start),
    )
