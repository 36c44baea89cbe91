"""The tables of documents that a question may be about, and whether it is rather about a text."""

import re
import threading
from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path, PurePath
from typing import NamedTuple

from app.answers.request import AnswerTask
from app.core.documents import EVERYTHING, Citation, Document, Hit, page_unit
from app.core.figure_words import is_total
from app.core.tables import Table, TableCell, TablePlace, TableRow, as_sheet, without_unit
from app.retrieval.asked_of_table import TableQuestion
from app.retrieval.row_conditions import are_forms, is_named
from app.retrieval.sentences import sentence_spans
from app.retrieval.table_content import TableContent, name_of
from app.retrieval.terms import default_words
from app.store.documents.library_rows import LibraryRepository
from app.store.search.full_text import SearchRepository

_MOST_DOCUMENTS = 50
"""Documents with tables of a collection whose columns are compared with a question."""

_MOST_BYTES = 4_000_000
"""Of spreadsheets with more, only the first rows are read to know their columns and values."""

_MOST_BYTES_BESIDE = 1_000_000
"""Of the tables of other documents; more are not looked at. Comparing a question with 300 tables of
companies' reports, which have so much, takes 0.3 s."""

_MOST_PASSAGES = 50
"""Passages of other documents that are looked through for what a question names."""

_BEGINNING = 3
"""So many letters of a word are compared first, which takes a hundredth of reading a question."""

_UNDATED = re.compile(r"(?<![^\W_])[^\W\d_]+(?![^\W_])")
"""The words of a name without years, and numbers of reports."""

_MOST_SPANS = 3
"""Rows that an answer cites one by one; of more, the part of the table that they are in."""


class AskedTable(NamedTuple):
    """A table with the document it is in, and what its columns hold.

    `page` is where it begins. `is_one_of_several`: in its file. `has_total_apart`: another table
    of its document ends in a total, as that below an invoice does. `table` is that of a document,
    as a sheet has it, and `beginnings` are those of its words; a spreadsheet is read again, for all
    of its rows. `copies` are the ids of the documents that are the same file.
    """

    document: Document
    title: str
    content: TableContent
    page: int
    is_one_of_several: bool
    has_total_apart: bool = False
    table: Table | None = None
    beginnings: frozenset[str] = frozenset()
    copies: Set[str] = frozenset()

    @classmethod
    def of(
        cls, document: Document, table: Table, *, is_one_of_several: bool, has_total_apart: bool
    ) -> "AskedTable":
        if is_spreadsheet(document):
            return cls(document, table.title, TableContent.of(table), table.page, is_one_of_several)
        own = as_sheet(table)
        content = TableContent.of(own)
        called = "" if is_one_of_several else table.title  # of several, many have its words
        words = _beginnings(" ".join((called, *content.columns, *content.values)))
        return cls(
            document,
            table.title,
            content,
            table.page,
            is_one_of_several,
            has_total_apart=has_total_apart,
            table=own,
            beginnings=words,
        )

    @property
    def path(self) -> str:
        return self.document.path

    @property
    def names(self) -> list[str]:
        """What a question may call it; "Orders" of "Orders 2023", too."""
        path = PurePath(self.path)
        called = [path.stem, *filter(None, (self.title,))]
        plain = (" ".join(_UNDATED.findall(each)) for each in called)
        return [*dict.fromkeys((path.name, *called, *filter(None, plain)))]

    @property
    def words(self) -> list[str]:
        """The words of what it is called, and that.

        Of a title, only the last sentence: text above the table may have become part of it. Those
        of a file's name may be of another of its tables.
        """
        *_, (start, end) = [(0, 0), *sentence_spans(self.title)]
        file = "" if self.is_one_of_several else PurePath(self.path).stem
        called = re.findall(r"[^\W_]+", f"{file} {self.title[start:end]}")
        return [*dict.fromkeys((*self.names, *called))]

    def holds(self, hit: Hit) -> bool:
        """Whether a passage is of this table, or of its sheet."""
        chunk = hit.chunk
        if chunk.document_id not in self.copies:
            return False
        if self.table is None:
            return chunk.page == self.page
        spans = (span for row in self.table.rows if (span := _span(row)))
        return any(
            page == chunk.page and start < chunk.char_end and chunk.char_start < end
            for page, start, end in spans
        )

    def may_answer(self, asked: TableQuestion) -> bool:
        """Whether rows may be combined as asked: not those of statements, which add up others."""
        rows = self.table.rows if self.table else ()
        if self.has_total_apart and asked.how == "sum" and not (asked.where or asked.by):
            return False
        is_list = not any(row.parents or is_total(name_of(row)) for row in rows[:-1])
        is_of_row = not self.content.names.isdisjoint(column for column, _ in asked.where)
        return is_list or is_of_row or asked.how == "list"


class Scope(NamedTuple):
    """The documents whose tables a question may be about, and the others that may have it.

    Of several copies of a file only one, if possible one that is still there; `copies` are the ids
    of all, by their SHA-256.
    """

    documents: Sequence[Document]
    others: Sequence[Document]
    copies: Mapping[str, Set[str]]


class AskedTables:
    """Finds the tables of collections; keeps what the columns of those asked last hold."""

    def __init__(self, library: LibraryRepository, search: SearchRepository) -> None:
        self._library = library
        self._search = search
        self._known: dict[tuple[str, int, bool], Sequence[AskedTable]] = {}
        self._lock = threading.Lock()

    def scope(self, task: AnswerTask) -> Scope | None:
        """None if a question may be about no table. Others count only if no file is named."""
        request, question = task.request, task.question.text.casefold()
        is_plain = request.params.json_schema is None and not request.params.grammar
        is_all = request.mode in ("chat", "auto") and request.documents == EVERYTHING
        if not (is_plain and is_all and request.sources) or task.answer.parts:
            return None
        copies: dict[str, set[str]] = {}
        unique: dict[tuple[str, str, str], Document] = {}
        for document in self._library.documents(*request.sources):
            copies.setdefault(document.sha256, set()).add(document.id)
            key = document.sha256, PurePath(document.path).suffix.lower(), document.state
            if key not in unique or not Path(unique[key].path).exists():
                unique[key] = document
        documents = [*unique.values()]
        ready = [each for each in documents if each.state == "ready"]
        sheets = [each for each in ready if is_spreadsheet(each)]
        if named := [each for each in sheets if PurePath(each.path).name.casefold() in question]:
            return Scope(named, (), copies)
        if len(sheets) > _MOST_DOCUMENTS:
            return None
        others = [each for each in documents if not is_spreadsheet(each)]
        sizes = {
            id_: size
            for s in request.sources
            for id_, size in self._library.tables_sizes(s).items()
        }
        having = [each for each in ready if each.id in sizes and not is_spreadsheet(each)]
        is_few = len(having) <= _MOST_DOCUMENTS
        is_few &= sum(sizes[each.id] for each in having) <= _MOST_BYTES_BESIDE
        return Scope([*sheets, *(having if is_few else ())], others, copies)

    def of(self, scope: Scope, question: str) -> Iterator[AskedTable]:
        """Each table of the documents that a question may be about.

        Those of documents are many: only if they have a word of it.
        """
        asked, left = _beginnings(question), _MOST_BYTES
        for document in scope.documents:
            is_sheet = is_spreadsheet(document)
            left -= self._library.tables_size(document.id) if is_sheet else 0
            for table in self._of(document, is_whole=left >= 0):
                if is_sheet or not asked.isdisjoint(table.beginnings):
                    yield table._replace(copies=scope.copies[document.sha256])

    def _of(self, document: Document, *, is_whole: bool) -> Sequence[AskedTable]:
        """The tables of a document, or the first rows of the first.

        Those of the last files asked are kept: decoding their cells takes most of the time.
        """
        key = document.sha256, document.reader, is_whole
        with self._lock:
            known = self._known.pop(key, None)
        if known is None:
            parts = () if is_whole else self._library.table_parts_at(document.id, 0, 1)
            tables = parts or tuple(self._library.tables(document.id))
            totalled = {
                number
                for number, each in enumerate(tables)
                if any(is_total(name_of(row)) for row in each.rows[-1:])
            }
            known = [
                AskedTable.of(
                    document,
                    one,
                    is_one_of_several=len(tables) > 1,
                    has_total_apart=bool(totalled - {number}),
                )
                for number, one in enumerate(tables)
            ]
        with self._lock:
            self._known[key] = known
            while len(self._known) > _MOST_DOCUMENTS:
                del self._known[next(iter(self._known))]
        return [each._replace(document=document) for each in known]

    def is_elsewhere(self, asked: TableQuestion, others: Sequence[Document]) -> bool:
        """Whether a question may be about other documents.

        One that names nothing ("How many rows?") may be about any of them. Rows that are asked for
        by one column ("Who has not paid?") are those of the table: its head is a word that is in
        most documents.
        """
        if not asked.names:
            return bool(others)
        is_of_table = bool(asked.beside) and len(asked.names) == 1
        return not is_of_table and self.have_all(asked.names, others)

    def have_all(self, names: Sequence[str], documents: Sequence[Document]) -> bool:
        """Whether a passage of some documents has all of some names."""
        return any(
            all(is_named(without_unit(name), chunk.full_text) for name in names)
            for ids in self._found(" ".join(names), documents)
            for chunk in self._library.chunks(ids)
        )

    def have_any(self, words: Sequence[str], documents: Sequence[Document]) -> bool:
        """Whether a passage of some documents has one of some words."""
        return any(ids for word in words for ids in self._found(word, documents))

    def have_together(
        self, words: Sequence[str], names: Sequence[str], documents: Sequence[Document]
    ) -> bool:
        """Whether a sentence of some documents has a form of one of some words, and a name."""
        return any(
            any(are_forms(word, other) for other in re.findall(r"\w+", sentence))
            and any(is_named(name, sentence) for name in names)
            for word in words
            for ids in self._found(word, documents)
            for chunk in self._library.chunks(ids)
            for start, end in sentence_spans(chunk.full_text)
            if (sentence := chunk.full_text[start:end])
        )

    def _found(self, words: str, documents: Sequence[Document]) -> Iterator[list[str]]:
        for collection in {each.collection_id for each in documents}:
            ids = [each.id for each in documents if each.collection_id == collection]
            found = self._search.search_chunks(collection, words, _MOST_PASSAGES, ids)
            yield [id_ for id_, _ in found.ranking]

    def cited(self, asked: AskedTable, question: TableQuestion) -> tuple[Citation, ...]:
        """The rows of a document's table that an answer was taken from."""
        if asked.table is None:
            return ()
        wanted = {value.casefold() for _, value in question.where}
        rows = [row for row in asked.table.rows if wanted <= set(_words(row))]
        spans = [span for row in rows if (span := _span(row))]
        if spans and (not question.where or len(spans) > _MOST_SPANS):
            first, last = spans[0], max(spans)
            spans = [(first[0], first[1], last[2])]
        return tuple(
            self._citation(asked.document, number, span)
            for number, span in enumerate(spans, start=1)
        )

    def _citation(self, document: Document, number: int, span: tuple[int, int, int]) -> Citation:
        page, start, end = span
        passage = self._library.chunk_at(document.id, page, start)
        text = ""
        if passage:
            end = min(end, passage.char_end)
            text = passage.text[start - passage.char_start : end - passage.char_start]
        id_ = passage.id if passage else ""
        return Citation(number, id_, document.id, document.path, page, start, end, text, score=1.0)


def _beginnings(text: str) -> frozenset[str]:
    """Those of its words, which all forms of a word have; numbers are whole."""
    ignored = default_words().function_words
    words = (each for each in re.findall(r"\w{2,}", text.casefold()) if each not in ignored)
    return frozenset(each if each.isdecimal() else each[:_BEGINNING] for each in words)


def _words(row: TableRow) -> Iterator[str]:
    for text in (row.label, *(cell.text for cell in row.cells if cell)):
        yield " ".join(text.split()).casefold()


def _span(row: TableRow) -> tuple[int, int, int] | None:
    """The page and the characters of a row."""
    places: list[TableCell | TablePlace] = [each for each in row.cells if each and each.char_end]
    places += [row.place] if row.place else []
    if not places:
        return None
    page = min(each.page for each in places)
    here = [each for each in places if each.page == page]
    return page, min(each.char_start for each in here), max(each.char_end for each in here)


def is_spreadsheet(document: Document) -> bool:
    is_text = PurePath(document.path).suffix.lower() in (".csv", ".tsv")
    return is_text or page_unit(document.path) == "sheet"
