"""One run of indexing: read each file, store its text, then embed it in small batches."""

import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Literal

import msgspec

from app.core.cancellation import CancelToken, holding
from app.core.documents import Document
from app.core.errors import BugError, PasswordNeededError, UserError, VectorServerError
from app.core.events import (
    FileFailed,
    FileIndexed,
    FileProgress,
    FilesFound,
    FileSkipped,
    IndexEvent,
    IndexFinished,
)
from app.core.identifiers import content_sha256, new_id
from app.core.unicode_text import encodable_text, is_encodable
from app.core.wording import translatable
from app.index.index_client import ReadEvent
from app.index.index_protocol import (
    READER_VERSION,
    DocumentRead,
    PageText,
    Passages,
    ReadProgress,
    TableRows,
)
from app.services.documents.file_discovery import check_paths
from app.services.documents.rereading import Reading, chunks_from, read_again, reason_of
from app.store.store_errors import DiskFullError

_ToDo = Literal["skip", "again", "read"]


class Indexing:
    """A single run of indexing, which adds files to one collection.

    Text is always stored before its vector is added to Chroma.
    """

    def __init__(
        self, reading: Reading, collection_id: str, password: str, retries_partial: bool
    ) -> None:
        self._library, self._index, self._vectors = reading.library, reading.index, reading.vectors
        self._kv_caches, self._gate = reading.kv_caches, reading.gate
        self._one_at_a_time = reading.one_at_a_time
        self._collection_id = collection_id
        self._password = password
        self._retries_partial = retries_partial
        self._forgotten: list[str] = []
        self._makes_vectors = True

    def run(self, files: Sequence[Path], cancel: CancelToken) -> Iterator[IndexEvent]:
        """Index `files`: FilesFound, the result of each, and IndexFinished unless cancelled."""
        try:
            with self._vectors.indexing(self._collection_id):
                yield from self._run(files, cancel)
        finally:
            # All at once: each removal copies what remains. What a crash leaves is found at the
            # next start.
            self._vectors.remove(self._collection_id, self._forgotten)
            self._kv_caches.evict_passages(self._collection_id, self._forgotten)

    def _run(self, files: Sequence[Path], cancel: CancelToken) -> Iterator[IndexEvent]:
        started = time.monotonic()
        indexed: list[Document] = []
        failed: list[FileFailed] = []
        skipped = 0
        self._index.allow_reading(path.parent for path in files)
        self._announce(files)
        names = tuple(encodable_text(str(path)) for path in files)
        yield FilesFound(self._collection_id, names)
        for path in files:
            cancel.raise_if_cancelled()
            with holding(self._one_at_a_time, cancel):
                for event in self._index_file(path, cancel):
                    if isinstance(event, FileIndexed):
                        indexed.append(event.document)
                    elif isinstance(event, FileFailed):
                        failed.append(event)
                    elif isinstance(event, FileSkipped):
                        skipped += 1
                    yield event
        yield IndexFinished(
            files=len(files),
            indexed=len(indexed),
            skipped=skipped,
            failed=tuple(failed),
            chunks=sum(document.chunks for document in indexed),
            pages=sum(document.pages for document in indexed),
            partial=tuple(document for document in indexed if document.error),
            seconds=time.monotonic() - started,
        )
        with suppress(DiskFullError):  # everything requested is done
            while self._library.detect_languages():
                self._gate.wait_until_idle(cancel)
            while self._library.merge_index():
                self._gate.wait_until_idle(cancel)

    def _announce(self, files: Sequence[Path]) -> None:
        """Store which files are to come, so that none is lost if the program is killed."""
        known = {each.path for each in self._library.documents(self._collection_id)}
        self._library.announce(
            Document(new_id(), self._collection_id, str(path), "", 0, 0.0, "pending")
            for path in files
            if str(path) not in known and is_encodable(str(path))
        )

    def _index_file(self, path: Path, cancel: CancelToken) -> Iterator[IndexEvent]:
        started = time.monotonic()
        if not is_encodable(str(path)):  # two such names could be stored as the same
            reason = translatable("Its name is not valid UTF-8. Rename it and add it again.")
            yield FileFailed(encodable_text(str(path)), reason)
            return
        try:
            document, todo = self._prepare(path)
            if todo == "skip":
                yield FileSkipped(document)
                return
            if todo == "again":
                yield from self._again(document, cancel)
                return
            read = yield from self._read(document, cancel)
            yield from self._embed(document, cancel)
            self._library.set_state(document.id, "ready", read.missing)
            document = self._library.document(document.id)
        except (UserError, BugError, OSError) as error:
            yield self._give_up(path, error)
        except KeyError:  # the document or its collection was deleted
            reason = translatable("It has been removed from the collection.")
            yield FileFailed(str(path), reason)
        else:
            yield FileIndexed(document, time.monotonic() - started, read.is_locked)

    def _prepare(self, path: Path) -> tuple[Document, _ToDo]:
        """The document's row, and what is to be done with its file.

        Raises KeyError if it was removed from the collection since it was announced.
        """
        check_paths([path])
        status = path.stat()
        sha256 = content_sha256(path)
        known = self._library.find_document(self._collection_id, str(path))
        if not known:
            raise KeyError(path)
        if known.sha256 == sha256 and known.state == "ready":
            if known.modified != status.st_mtime:  # touched, or rewritten with the same contents
                known = msgspec.structs.replace(known, modified=status.st_mtime)
                self._library.put_document(known)
            may_be_fuller = known.error and self._retries_partial
            return known, "again" if may_be_fuller or known.reader < READER_VERSION else "skip"
        self._forgotten += self._library.clear_document(known.id)
        document = Document(
            id=known.id,
            collection_id=self._collection_id,
            path=str(path),
            sha256=sha256,
            size_bytes=status.st_size,
            modified=status.st_mtime,
            state="indexing",
            added=time.time(),
            reader=READER_VERSION,
        )
        self._library.put_document(document)
        return document, "read"

    def _again(self, document: Document, cancel: CancelToken) -> Iterator[IndexEvent]:
        """Read an unchanged file again; if that fails, its text stays as it is."""
        started = time.monotonic()
        self._gate.wait_until_idle(cancel)
        try:
            again = yield from read_again(
                self._library, self._index, document, self._password, cancel
            )
            self._forgotten += again.gone
            yield from self._embed(document, cancel)
        except (UserError, BugError) as error:  # such as a full disk
            yield FileFailed(document.path, reason_of(error))
            return
        if again.problem and again.needs_password and self._password:
            yield FileFailed(document.path, again.problem, needs_password=True)
        elif again.problem:
            yield FileSkipped(again.document, again.needs_password)
        else:
            seconds = time.monotonic() - started
            yield FileIndexed(again.document, seconds, again.needs_password)

    def _read(
        self, document: Document, cancel: CancelToken
    ) -> Generator[FileProgress, None, DocumentRead]:
        """Store the document's text."""
        pages, ordinal = 0, 0
        reply: ReadEvent | None = None
        self._gate.wait_until_idle(cancel)
        for reply in self._index.read(Path(document.path), self._password, cancel):
            if isinstance(reply, ReadProgress):
                yield FileProgress(document.path, "reading", reply.fraction)
            elif isinstance(reply, PageText):
                pages = max(pages, reply.page)
                self._library.add_pages(document.id, [(reply.page, reply.char_start, reply.text)])
            elif isinstance(reply, Passages):
                chunks = chunks_from(reply.passages, document.id, ordinal)
                ordinal += len(chunks)
                self._library.add_chunks(chunks)
            elif isinstance(reply, TableRows):
                self._library.add_tables(document.id, [(reply.number, reply.table)])
        self._library.set_state(document.id, "indexing", pages=pages)
        assert isinstance(reply, DocumentRead)
        return reply

    def _embed(self, document: Document, cancel: CancelToken) -> Iterator[FileProgress]:
        total = len(self._library.chunks_of(document.id))
        done = 0
        yield FileProgress(document.path, "embedding", 0.0)
        if not self._makes_vectors:
            return
        try:
            for count in self._vectors.embed_pending(self._collection_id, cancel):
                done += count
                yield FileProgress(document.path, "embedding", min(1.0, done / max(total, 1)))
        except VectorServerError:  # vectors follow when it answers again
            self._makes_vectors = False

    def _give_up(self, path: Path, error: Exception) -> FileFailed:
        why = reason_of(error)
        known = self._library.find_document(self._collection_id, str(path))
        if known:
            self._forgotten += self._library.clear_document(known.id)
            self._library.put_document(
                msgspec.structs.replace(known, state="failed", error=why, reader=READER_VERSION)
            )
        return FileFailed(str(path), why, isinstance(error, PasswordNeededError))
