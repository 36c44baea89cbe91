"""Work left over from an earlier run or from changing the embedding model."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from app.core.cancellation import CancelToken
from app.core.documents import Document
from app.core.errors import UserError
from app.core.events import FileRemoved, IndexEvent, VectorsProgress
from app.services.documents.collection_vectors import CollectionVectors
from app.services.documents.document_library import LibraryService
from app.store.documents.collection_records import WatchedFolderRepository
from app.store.documents.library_rows import LibraryRepository


@dataclass(eq=False)
class UnfinishedWork:
    """Finishes in the background what no user action would resume.

    Files in watched folders are excluded: watching them finishes them.
    """

    _library: LibraryService
    _documents: LibraryRepository
    _vectors: CollectionVectors
    _folders: WatchedFolderRepository

    def resume(self, cancel: CancelToken) -> Iterator[IndexEvent]:
        """Compute missing vectors, then read the files that an interrupted run left unread.

        Last, read again what an older version of the reader has read. A collection whose vectors
        cannot be computed, for lack of an embedder, is skipped: the first question to it reports
        why. Each collection with files ends with IndexFinished. Raises
        Cancelled.
        """
        yield from self.vectors(cancel)
        for collection_id, documents in groupby(self._unread(), lambda each: each.collection_id):
            there, gone = _parted(documents)
            self._library.remove_all(gone)
            yield from (FileRemoved(document.path) for document in gone)
            yield from self._library.add_files(there, collection_id, cancel)
        yield from self._read_again(cancel)

    def _read_again(self, cancel: CancelToken) -> Iterator[IndexEvent]:
        """Also in watched folders: their files have not changed."""
        for collection in self._library.lasting_collections():
            try:
                yield from self._library.read_again(collection.id, cancel)
            except (UserError, KeyError):  # no embedder, a full disk; a deleted collection
                continue

    def vectors(self, cancel: CancelToken) -> Iterator[VectorsProgress]:
        """The first half of `resume`: only the vectors."""
        with self._vectors.in_background():
            for collection in self._library.lasting_collections():
                if not self._vectors.awaits_vectors(collection.id):
                    continue
                completing = self._vectors.completing(collection.id, cancel, is_waited_for=False)
                try:
                    for done in completing:
                        yield VectorsProgress(collection.name, done)
                except UserError:
                    return

    def discard(self, collection_id: str = "") -> None:
        """Drop the files that are not read yet, of one collection or of all."""
        for owner, documents in groupby(self._unread(), lambda each: each.collection_id):
            if collection_id in ("", owner):
                self._library.remove_all(list(documents))

    def _unread(self) -> list[Document]:
        """Sorted by collection."""
        followed = [(each.collection_id, each.path) for each in self._folders.all()]
        named = {each.id for each in self._library.lasting_collections()}
        unread = [
            document
            for document in self._documents.unfinished_documents()
            if document.collection_id in named
            and not any(
                document.collection_id == owner and Path(document.path).is_relative_to(folder)
                for owner, folder in followed
            )
        ]
        return sorted(unread, key=lambda document: document.collection_id)


def _parted(documents: Iterator[Document]) -> tuple[list[Path], list[Document]]:
    """The paths of files that still exist, and the documents whose files do not."""
    there, gone = [], []
    for document in documents:
        if Path(document.path).exists():
            there.append(Path(document.path))
        else:
            gone.append(document)
    return there, gone
