"""Reading unchanged files again, because this version of the reader may read more of them."""

import threading
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import msgspec

from app.answers.answer_gate import AnswerGate
from app.answers.kv_cache import KvCacheStore
from app.core.cancellation import Cancelled, CancelToken, holding
from app.core.documents import Chunk, Collection, Document
from app.core.errors import BugError, PasswordNeededError, UserError, VectorServerError, cause_of
from app.core.events import FileProgress, FileSkipped, ReadingAgain
from app.core.identifiers import content_sha256, new_id
from app.core.tables import Table
from app.core.wording import translatable
from app.index import index_protocol as protocol
from app.index.index_client import IndexClient
from app.services.documents.collection_vectors import CollectionVectors
from app.store.documents.library_rows import LibraryRepository


class Reread(NamedTuple):
    """A document after it was read again, and the ids of its passages that are gone.

    If it could not be read again, `problem` is why, and its text is as before. `needs_password`:
    all or a part of it is locked.
    """

    document: Document
    gone: tuple[str, ...] = ()
    problem: str = ""
    needs_password: bool = False


class _Text(NamedTuple):
    pages: list[tuple[int, int, str]]
    passages: list[protocol.Passage]
    tables: list[tuple[int, Table]]
    missing: str = ""
    is_locked: bool = False


class Reading(msgspec.Struct, frozen=True):
    """What it takes to read files into collections. `one_at_a_time` is held for each file: a second
    run of the same file finds it done."""

    library: LibraryRepository
    index: IndexClient
    vectors: CollectionVectors
    kv_caches: KvCacheStore
    gate: AnswerGate
    one_at_a_time: threading.Lock


class Rereading:
    """Reads again, in the background, what an older version of the reader has read.

    Nobody waits for it, so an answer that starts interrupts it: that file is read last.
    """

    def __init__(self, reading: Reading) -> None:
        self._library, self._index, self._vectors = reading.library, reading.index, reading.vectors
        self._kv_caches, self._gate = reading.kv_caches, reading.gate
        self._one_at_a_time = reading.one_at_a_time

    def run(
        self, collection: Collection, cancel: CancelToken
    ) -> Iterator[ReadingAgain | FileSkipped]:
        """Read the unchanged files of a collection again; FileSkipped if one needs its password.

        A file that is gone, or cannot be opened, keeps its text and is tried at the next start; one
        that cannot be read keeps it until the next version. Raises UserError and Cancelled;
        completed work stays.
        """
        waiting = deque(self._library.documents_read_before(protocol.READER_VERSION, collection.id))
        if not waiting:
            return
        with suppress(VectorServerError):
            for _ in self._vectors.completing(collection.id, cancel, is_waited_for=False):
                pass
        self._index.allow_reading(Path(document.path).parent for document in waiting)
        every = len(waiting)
        gone: list[str] = []
        while waiting:
            document = waiting.popleft()
            done = every - len(waiting) - 1
            try:
                for event in self._read(document.id, gone, cancel):
                    if isinstance(event, FileSkipped):
                        yield event
                    else:
                        share = (done + event.fraction) / every
                        yield ReadingAgain(collection.name, document.path, share)
                self._embed(collection.id, cancel)
            except Cancelled:
                cancel.raise_if_cancelled()
                waiting.append(document)
        # All at once: each removal copies what remains. What is interrupted is found later.
        self._vectors.remove(collection.id, gone)

    def _read(
        self, document_id: str, gone: list[str], cancel: CancelToken
    ) -> Iterator[FileProgress | FileSkipped]:
        """Raises Cancelled if an answer starts, too."""
        with (
            self._gate.between_answers(cancel) as stop,
            holding(self._one_at_a_time, cancel),
            suppress(KeyError),  # it was deleted meanwhile
        ):
            document = self._unchanged(self._library.document(document_id))
            if document is None:
                return
            yield FileProgress(document.path, "reading", 0.0)
            reread = yield from read_again(self._library, self._index, document, "", stop)
            gone += reread.gone
            self._kv_caches.evict_passages(document.collection_id, reread.gone)
            if reread.needs_password:
                yield FileSkipped(reread.document, needs_password=True)

    def _unchanged(self, document: Document) -> Document | None:
        """The document, if it was not read again meanwhile and its file is still the same."""
        try:
            status = Path(document.path).stat()
            if document.reader >= protocol.READER_VERSION or status.st_size != document.size_bytes:
                return None
            if status.st_mtime != document.modified:
                if content_sha256(Path(document.path)) != document.sha256:
                    return None
                return msgspec.structs.replace(document, modified=status.st_mtime)
        except OSError:
            return None
        return document

    def _embed(self, collection_id: str, cancel: CancelToken) -> None:
        with suppress(VectorServerError):  # completed when it answers again
            for _ in self._vectors.embed_pending(collection_id, cancel):
                pass


def read_again(
    library: LibraryRepository,
    index: IndexClient,
    document: Document,
    password: str,
    cancel: CancelToken,
) -> Generator[FileProgress, None, Reread]:
    """Read a document again and replace its text at once.

    If that fails, or a password opened more before, the earlier text is kept. Passages that are the
    same as before keep their ids and vectors. Raises Cancelled, KeyError if the document was
    deleted, and DiskFullError.
    """
    old = library.chunks_of(document.id)
    try:
        text = yield from _text_of(Path(document.path), index, password, cancel)
        if text.is_locked and _length(old) > _length(text.passages):
            raise PasswordNeededError(text.missing, "")
    except (UserError, BugError) as error:
        kept = _kept(library, document, error)
        needs_password = isinstance(error, PasswordNeededError)
        return Reread(kept, problem=reason_of(error), needs_password=needs_password)
    chunks = _with_known_ids(chunks_from(text.passages, document.id), old)
    document = msgspec.structs.replace(
        document,
        state="ready",
        pages=max((page for page, _, _ in text.pages), default=0),
        error=text.missing,
        reader=protocol.READER_VERSION,
    )
    gone = library.replace_text(document, text.pages, chunks, text.tables)
    return Reread(library.document(document.id), gone, needs_password=text.is_locked)


def chunks_from(
    passages: Sequence[protocol.Passage], document_id: str, start: int = 0
) -> tuple[Chunk, ...]:
    """New chunks of a document, the first of which is number `start` in it."""
    return tuple(
        Chunk(
            id=new_id(),
            document_id=document_id,
            ordinal=ordinal,
            text=passage.text,
            page=passage.page,
            char_start=passage.char_start,
            char_end=passage.char_end,
            headings=passage.headings,
            table_heads=passage.table_heads,
        )
        for ordinal, passage in enumerate(passages, start)
    )


def _text_of(
    path: Path, index: IndexClient, password: str, cancel: CancelToken
) -> Generator[FileProgress, None, _Text]:
    text = _Text([], [], [])
    for reply in index.read(path, password, cancel):
        if isinstance(reply, protocol.ReadProgress):
            yield FileProgress(str(path), "reading", reply.fraction)
        elif isinstance(reply, protocol.PageText):
            text.pages.append((reply.page, reply.char_start, reply.text))
        elif isinstance(reply, protocol.Passages):
            text.passages.extend(reply.passages)
        elif isinstance(reply, protocol.TableRows):
            text.tables.append((reply.number, reply.table))
        elif isinstance(reply, protocol.DocumentRead):
            text = text._replace(missing=reply.missing, is_locked=reply.is_locked)
    return text


def _length(passages: Sequence[Chunk | protocol.Passage]) -> int:
    return sum(len(each.text) for each in passages)


def _with_known_ids(chunks: Sequence[Chunk], known: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """The chunks, with the ids of known ones that have the same vector."""
    ids: dict[tuple[str, tuple[str, ...]], deque[str]] = {}
    for each in known:
        ids.setdefault((each.full_text, each.headings), deque()).append(each.id)
    return tuple(
        msgspec.structs.replace(each, id=same.popleft())
        if (same := ids.get((each.full_text, each.headings)))
        else each
        for each in chunks
    )


def _kept(library: LibraryRepository, document: Document, error: Exception) -> Document:
    """The document with its text as before, and not tried again unless its file is gone."""
    if Path(document.path).exists():
        problem = reason_of(error)
        if document.state == "ready":
            note = translatable(f"It could not be read again; its earlier text is kept. {problem}")
            problem = document.error or note
        document = msgspec.structs.replace(document, error=problem, reader=protocol.READER_VERSION)
        library.update_document(document)
    return library.document(document.id)


def reason_of(error: Exception) -> str:
    """Why a file cannot be read, for the user."""
    if isinstance(error, OSError):
        return translatable(f"It could not be read: {cause_of(error)}. Check its permissions.")
    if isinstance(error, BugError):
        return translatable(f"Inglenook failed on this file ({error}). Please report it.")
    return str(error).strip()
