"""Values about documents: what was read from a file, what is searched, what is cited."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath
from typing import Literal, NamedTuple, Self

import msgspec

IndexState = Literal["pending", "indexing", "ready", "failed"]


class Box(msgspec.Struct, frozen=True, array_like=True):
    """A rectangle as fractions (0..1) of the page's width and height, origin at the top left."""

    left: float
    top: float
    right: float
    bottom: float


class Chunk(msgspec.Struct, frozen=True):
    """A passage of a document, the unit of retrieval.

    `char_start`/`char_end` index the document's extracted text, in characters; `page` counts
    from 1 (1 for formats without pages); `headings` is the path of headings above it.
    `table_heads`: if it holds rows of a table, what is said above them and is not in `text`: the
    table's title and unit, the heads of its columns, and what its first row stands under.
    """

    id: str
    document_id: str
    ordinal: int
    text: str
    page: int
    char_start: int
    char_end: int
    headings: tuple[str, ...] = ()
    table_heads: str = ""

    @property
    def full_text(self) -> str:
        """Its text, below the heads of its table if it holds rows of one."""
        return f"{self.table_heads}\n{self.text}" if self.table_heads else self.text


class Span(msgspec.Struct, frozen=True, array_like=True):
    """Characters `start`:`end` of the text of a passage."""

    chunk_id: str
    start: int
    end: int


class Place(msgspec.Struct, frozen=True):
    """The position of a chunk, without its text.

    `opening` is the start of a long document, which often says what it is; empty for short ones.
    `figures` is the share of numbers, 0..1, in the text around it on its page.
    """

    document_id: str
    page: int
    path: str
    headings: tuple[str, ...] = ()
    opening: str = ""
    figures: float = 0.0


class Document(msgspec.Struct, frozen=True):
    """A file of a collection as known to the library.

    `error` is why it failed, if it did; for a ready document, which parts are damaged or missing.
    `reader` is the version of the loaders that read it; 0 if it was not recorded. `languages` are
    the ISO 639-1 codes of those in which it has at least a tenth of its passages, most first.
    """

    id: str
    collection_id: str
    path: str
    sha256: str
    size_bytes: int
    modified: float
    state: IndexState
    pages: int = 0
    chunks: int = 0
    error: str = ""
    added: float = 0.0
    reader: int = 0
    languages: tuple[str, ...] = ()


class NotRead(msgspec.Struct, frozen=True, tag=True):
    """How many of the documents that a question is asked of were not searched, or not wholly.

    `waiting` were still to be read, `failed` could not be read, and `partial` lack some part.
    """

    waiting: int = 0
    failed: int = 0
    partial: int = 0

    def __bool__(self) -> bool:
        return bool(self.waiting or self.failed or self.partial)

    @classmethod
    def of(cls, documents: Iterable[Document]) -> "NotRead":
        states = Counter(
            "partial" if each.state == "ready" and each.error else each.state for each in documents
        )
        return cls(states["pending"] + states["indexing"], states["failed"], states["partial"])


class Collection(msgspec.Struct, frozen=True):
    """A named set of documents. `embedder` is the id of the model that computed its vectors.

    `is_attached`: it holds the files attached to a chat, and belongs to that chat.
    """

    id: str
    name: str
    embedder: str
    created: float
    is_temporary: bool = False
    is_attached: bool = False
    documents: int = 0
    pages: int = 0


PageUnit = Literal["page", "sheet", "slide"]

_UNITS: dict[str, PageUnit] = {
    **dict.fromkeys(
        (".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods", ".fods"), "sheet"
    ),
    **dict.fromkeys((".pptx", ".pptm", ".ppsx", ".ppt", ".odp", ".fodp"), "slide"),
}


def file_name(path: str) -> str:
    """The last part of a path of any system: documents come with their chats from others."""
    return path.replace("\\", "/").rsplit("/", 1)[-1]


def distinct_names(paths: Iterable[str]) -> dict[str, str]:
    """The file name of each path, after as many of its folders as distinguish it from others."""
    parts = {path: path.replace("\\", "/").split("/") for path in paths}
    names: dict[str, str] = {}
    for count in range(1, max(map(len, parts.values()), default=0) + 1):
        ends = {path: "/".join(each[-count:]) for path, each in parts.items() if path not in names}
        shared = Counter(ends.values())
        whole = {path for path in ends if len(parts[path]) == count}
        names |= {path: end for path, end in ends.items() if shared[end] == 1 or path in whole}
    return names


def page_unit(path: str) -> PageUnit:
    """What the numbered parts of this file are called."""
    return _UNITS.get(PurePath(path).suffix.lower(), "page")


def page_reference(path: str, page: int) -> str:
    """A page, sheet or slide of the file at `path`, in English."""
    return f"{path}, {page_unit(path)} {page}"


class WatchedFolder(msgspec.Struct, frozen=True):
    """A folder that a collection watches. `exclude` are patterns of file and folder names."""

    collection_id: str
    path: str
    exclude: tuple[str, ...] = ()
    added: float = 0.0


class DocumentFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Selects documents of a collection; empty fields do not restrict.

    `names` are file names or parts of them, as after an @; `folder` is a path; `types` are file
    suffixes without the dot; `since` and `until` limit the modification time, in Unix seconds.
    `languages` are ISO 639-1 codes, one of which a document must have.
    """

    document_ids: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    folder: str = ""
    types: tuple[str, ...] = ()
    since: float | None = None
    until: float | None = None
    languages: tuple[str, ...] = ()


EVERYTHING = DocumentFilter()

SearchMethod = Literal["hybrid", "dense", "lexical"]
"""By words and meaning, by meaning only, by words only."""


class Hit(msgspec.Struct, frozen=True):
    """A chunk found by a search; higher scores are better, but comparable only within a method.

    `relevance`, 0..1, is the reranker's score; None if it was not scored. For "hybrid" results,
    `similarity` is the cosine similarity to the query, and `bm25` the keyword score; None if that
    search did not find it.
    """

    chunk: Chunk
    path: str
    score: float
    rank: int
    method: SearchMethod = "hybrid"
    relevance: float | None = None
    similarity: float | None = None
    bm25: float | None = None

    def cited(
        self, n: int, start: int = 0, end: int | None = None, score: float | None = None
    ) -> "Citation":
        """The citation of its text from `start` to `end` as number `n`; of all by default."""
        chunk = self.chunk
        return Citation(
            n=n,
            chunk_id=chunk.id,
            document_id=chunk.document_id,
            path=self.path,
            page=chunk.page,
            char_start=chunk.char_start + start,
            char_end=chunk.char_end if end is None else chunk.char_start + end,
            text=chunk.text[start:end],
            score=self.score if score is None else score,
        )


def cited_spans(hits: Sequence[Hit], spans: Iterable[Span]) -> "tuple[Citation, ...]":
    """The citations of what `spans` are of these passages; none of what is not among them."""
    numbered = {hit.chunk.id: (n, hit) for n, hit in enumerate(hits, start=1)}
    known = ((*numbered[each.chunk_id], each) for each in spans if each.chunk_id in numbered)
    return tuple(hit.cited(n, span.start, span.end) for n, hit, span in known)


class Nearest(NamedTuple):
    """The result of a vector search.

    `ranking` is (chunk id, cosine similarity), best first; `understood`, 0..1, is the share of the
    question in words that the embedder knows. `is_multilingual`: it compares across languages.
    """

    ranking: Sequence[tuple[str, float]] = ()
    understood: float = 1.0
    is_multilingual: bool = False


class Worded(NamedTuple):
    """The result of a keyword search: (chunk id, BM25 score), best first, and their places.

    `known`, 0..1, is the share of the question's words that occur in the collection.
    """

    ranking: Sequence[tuple[str, float]] = ()
    places: Mapping[str, Place] = {}
    known: float = 1.0


class CitationMark(NamedTuple):
    """How texts show a citation: `[1]`, or `[1?]` if it confirms nothing.

    `place` is its own among the citations of an answer, from 1: several may cite other words of
    the passage with this number. 0 where it is only read.
    """

    number: int
    is_confirmed: bool = True
    place: int = 0

    def __str__(self) -> str:
        return f"[{self.number}]" if self.is_confirmed else f"[{self.number}?]"


class Citation(msgspec.Struct, frozen=True):
    """A passage that supports a statement: `n` is its number in the answer, from 1.

    `score` is how much of the statement it supports. 0 means that a figure of the statement stands
    there, and that nothing confirms that it means the same.
    """

    n: int
    chunk_id: str
    document_id: str
    path: str
    page: int
    char_start: int
    char_end: int
    text: str
    score: float

    @classmethod
    def of_place(
        cls, document_id: str, path: str, page: int = 1, char_start: int = 0, char_end: int = 0
    ) -> Self:
        """A place to show that no statement cites; without its words, which may have changed."""
        return cls(0, "", document_id, path, page, char_start, char_end, "", 0.0)

    @property
    def is_confirmed(self) -> bool:
        return self.score > 0

    @property
    def mark(self) -> str:
        return str(CitationMark(self.n, self.is_confirmed))


class PagePlace(msgspec.Struct, frozen=True):
    """Words in a document: their page, and their character span in its whole text."""

    page: int
    char_start: int
    char_end: int


FileState = Literal["indexed", "changed", "missing", "removed"]
"""What is at a document's path: the file as it was indexed, another one, or none. "removed": the
document itself is no longer in its collection."""


class PageView(msgspec.Struct, frozen=True):
    """A page to display: PNG bytes, or its text if the format has no pages to render.

    `boxes` are the cited words on the picture; `spans` are character spans within `text`.
    `head_boxes` and `head_spans` are the same for the heads of a cited cell of a table; `is_cell`:
    the cited words are in a table.
    `actual_width` is the width of the page in pixels of 1/96 inch; 0 without a picture.
    `lacks_words`: the cited words are no longer in the document.
    """

    document_id: str
    page: int
    pages: int
    png: bytes = b""
    boxes: tuple[Box, ...] = ()
    text: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    actual_width: float = 0.0
    head_boxes: tuple[Box, ...] = ()
    head_spans: tuple[tuple[int, int], ...] = ()
    is_cell: bool = False
    file: FileState = "indexed"
    lacks_words: bool = False


class KnownAnswer(msgspec.Struct, frozen=True):
    """A question, and the file that answers it: its name, and the page (from 1) if it matters.

    `figure` is the figure in a table that answers it, as it is written there, if it is one.
    """

    question: str
    file: str
    page: int | None = None
    figure: str = ""
