"""The messages between the window process and the index worker."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import ClassVar, Literal

import msgspec

from app.core.documents import Box, Nearest
from app.core.errors import UserError
from app.core.model_spec import Pooling, Reference
from app.core.tables import Table, joined
from app.workers.messages import FinalReply, Reply, Request


class VectorsLostError(UserError):
    """A collection's vectors were damaged and deleted; add them again from the store."""

    def __init__(self) -> None:
        super().__init__("The search index of this collection was damaged.", "It is being rebuilt.")


class EmbedderPlace(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """The folder of an embedder, and what it expects of texts and questions.

    `has_one_language`: it was trained on a single language. An ONNX file of its repository must
    agree with `references`; `pooling` is as in `EmbedderTraits`.
    """

    path: str
    max_tokens: int
    query_prefix: str = ""
    document_prefix: str = ""
    has_one_language: bool = False
    references: tuple[Reference, ...] = ()
    pooling: Pooling = ""


class RerankerPlace(msgspec.Struct, frozen=True, tag=True):
    """The folder of a reranker, and its maximum tokens of question and passage together."""

    path: str
    max_tokens: int
    references: tuple[Reference, ...] = ()


class ConfigureIndex(Request, frozen=True, kw_only=True, tag="configure"):
    """The embedder to load, and where files are; sent first after each start.

    `vectors_path` contains the collections, unless they are on `vector_server`, the address of a
    Chroma server; `models_path` contains models converted for this machine, and temporary files
    unless there is a `scratch_path`.
    """

    embedder: EmbedderPlace
    vectors_path: str
    vector_server: str = ""
    models_path: str
    scratch_path: str = ""


class ReadDocument(Request, frozen=True, kw_only=True, tag="read"):
    """Parse the file and cut it into passages. `password` opens an encrypted file."""

    path: str
    password: str = ""


class Passage(msgspec.Struct, frozen=True):
    """A passage without an id yet, see `Chunk`; spans refer to the document's extracted text."""

    text: str
    page: int
    char_start: int
    char_end: int
    headings: tuple[str, ...] = ()
    table_heads: str = ""


class VectorsRequest(Request, frozen=True, kw_only=True):
    """About the vectors of a collection, which may be on the vector server."""

    collection_id: str


class AddVectors(VectorsRequest, frozen=True, kw_only=True, tag="add"):
    """Embed `texts` and store the vectors under `chunk_ids` in the collection; see `Added`."""

    chunk_ids: tuple[str, ...]
    texts: tuple[str, ...]
    priority: ClassVar[int] = 2


class EmbedTexts(Request, frozen=True, kw_only=True, tag="embed"):
    """The vectors of `texts`, as queries or as documents; nothing is stored."""

    texts: tuple[str, ...]
    is_query: bool = False


class SearchVectors(VectorsRequest, frozen=True, kw_only=True, tag="search"):
    """The `k` nearest chunks to a query by cosine similarity, among those in `among` if given.

    The vectors of the chunks in `toward` are added to that of the query with these weights, and the
    mean of those of the queries `away` is subtracted with the weight `distance`.
    `embedder` computed the vectors, if it is not the one in use. If `sentences` are given, the
    query is compared with these of each chunk instead, see `Added`.
    """

    query: str
    k: int
    among: tuple[str, ...] = ()
    toward: dict[str, float] = msgspec.field(default_factory=dict)
    away: tuple[str, ...] = ()
    distance: float = 0.0
    embedder: EmbedderPlace | None = None
    sentences: dict[str, bytes] = msgspec.field(default_factory=dict)
    priority: ClassVar[int] = 0


class ListVectors(VectorsRequest, frozen=True, kw_only=True, tag="list"):
    """The chunk ids in the collection, to compare with the store."""


class RemoveVectors(VectorsRequest, frozen=True, kw_only=True, tag="remove"):
    """Delete chunks for good: the collection is rebuilt without them and the old files deleted."""

    chunk_ids: tuple[str, ...]


class RemoveCollection(VectorsRequest, frozen=True, kw_only=True, tag="remove_collection"):
    """Delete all vectors of the collection."""


class ReplaceCollection(VectorsRequest, frozen=True, kw_only=True, tag="replace_collection"):
    """Delete the vectors of a collection and call the collection `by` so instead, if it exists."""

    by: str


class ConvertModel(Request, frozen=True, kw_only=True, tag="convert"):
    """Convert a model for this machine, by default the embedder in use.

    End the process afterwards, to free its memory.
    """

    model: EmbedderPlace | RerankerPlace | None = None


class RerankPassages(Request, frozen=True, kw_only=True, tag="rerank"):
    """How well each of `texts` answers `query`, as far as known after `seconds`."""

    reranker: RerankerPlace
    query: str
    texts: tuple[str, ...]
    seconds: float
    priority: ClassVar[int] = 0


class RenderPage(Request, frozen=True, kw_only=True, tag="render"):
    """A picture of a page, `width` pixels wide, with the boxes of character spans on it.

    `spans` are (char_start, char_end) pairs in the document's extracted text, where the page starts
    at `page_start`.
    """

    path: str
    page: int
    width: int
    spans: tuple[tuple[int, int], ...] = ()
    page_start: int = 0
    priority: ClassVar[int] = 0


IndexRequest = (
    ConfigureIndex
    | ReadDocument
    | AddVectors
    | EmbedTexts
    | SearchVectors
    | ListVectors
    | RemoveVectors
    | RemoveCollection
    | ReplaceCollection
    | ConvertModel
    | RerankPassages
    | RenderPage
)


class ReadProgress(Reply, frozen=True, kw_only=True, tag="read_progress"):
    fraction: float


class PageText(Reply, frozen=True, kw_only=True, tag="page_text"):
    """The text of a page, sent before its passages; a huge page comes in several pieces.

    The document's extracted text is its pages' texts joined by blank lines; `char_start` is the
    offset of this piece in it.
    """

    page: int
    char_start: int
    text: str


class Passages(Reply, frozen=True, kw_only=True, tag="passages"):
    """The next passages of the document, in order."""

    passages: tuple[Passage, ...]


class TableRows(Reply, frozen=True, kw_only=True, tag="table_rows"):
    """The next rows of table `number` of the document, from 0, with its title, unit and columns.

    A large table comes in several parts, and so does one that goes on on the next page.
    """

    number: int
    table: Table


class DocumentRead(FinalReply, frozen=True, kw_only=True, tag="document_read"):
    """Everything is read except what `missing` describes; "" if nothing is damaged.

    If `is_locked`, a password may open what is missing.
    """

    pages: int
    missing: str = ""
    is_locked: bool = False


def tables_in(
    replies: Iterable[Reply], on_missing: Callable[[str], None] = lambda _missing: None
) -> Iterator[Table]:
    """The tables among what the reader sends of a document, each joined from its parts.

    Args:
        on_missing: called at the end with what could not be read, if there is anything.
    """

    def parts() -> Iterator[TableRows]:
        for reply in replies:
            match reply:
                case TableRows():
                    yield reply
                case DocumentRead(missing=missing) if missing:
                    on_missing(missing)

    for _, rows in groupby(parts(), lambda part: part.number):
        yield joined(part.table for part in rows)


class Added(FinalReply, frozen=True, kw_only=True, tag="added"):
    """The vectors of each text's sentences, in order, as signed bytes; empty if there are none.

    There are none of a table, of a single sentence, and of an embedder of one language.
    """

    sentences: tuple[bytes, ...]


class Embedded(FinalReply, frozen=True, kw_only=True, tag="embedded"):
    """A unit vector for each text, in order, and the total number of tokens."""

    vectors: tuple[tuple[float, ...], ...]
    tokens: int


class Refused(FinalReply, frozen=True, kw_only=True, tag="refused"):
    """Nothing was done; `what` and `remedy` are those of the error, if it is one.

    "locked": see PasswordNeededError. "barred": this process is not allowed to open the file.
    "lost": the collection's files were damaged and deleted; its vectors must be added again.
    "unusable": see VectorServerError. "unconverted": the model must first be converted, in a
    separate process.
    """

    why: Literal["locked", "barred", "lost", "unusable", "unconverted"]
    what: str = ""
    remedy: str = ""


class VectorHits(FinalReply, frozen=True, kw_only=True, tag="vector_hits"):
    found: Nearest


class Relevances(FinalReply, frozen=True, kw_only=True, tag="relevances"):
    """Values 0..1 for the first texts, in order; for all of them if time allowed."""

    relevances: tuple[float, ...]


class VectorIds(Reply, frozen=True, kw_only=True, tag="vector_ids"):
    """One slice of the collection's chunk ids; several may come before Done."""

    chunk_ids: tuple[str, ...]


class PagePicture(FinalReply, frozen=True, kw_only=True, tag="page"):
    """PNG bytes, and the boxes of each requested span on this page.

    A picture that is not whole was truncated: the rest is grey. `actual_width` is the width of the
    page in pixels of 1/96 inch; 0 if it has no page.
    """

    png: bytes
    pages: int
    actual_width: float = 0.0
    boxes: tuple[Box, ...] = ()
    is_whole: bool = True


IndexReply = (
    ReadProgress
    | PageText
    | Passages
    | TableRows
    | DocumentRead
    | Refused
    | Added
    | Embedded
    | VectorHits
    | Relevances
    | VectorIds
    | PagePicture
)


READER_VERSION = 6
"""Stored with each document read. Raise it by one, at most once per release, if a loader or the
chunker now extracts another text or other passages from files that it could already read, or opens
files that it could not. After the update, unchanged files that an older version read are read again
in the background; passages that stay the same keep their vectors."""
