"""Collections and their documents: what is there, what is being indexed, what failed."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.documents import Collection, Document
from app.viewmodels.library.documents_table import DocumentRow, DocumentsTableModel, row_of
from app.viewmodels.library.indexing import FileState, IndexingViewModel
from app.viewmodels.library.passage_search import PassageSearchViewModel
from app.viewmodels.library.tables import TablesViewModel
from app.viewmodels.tasks.runner import NO_TASK, TaskRunner, Throttle
from app.viewmodels.translated import translated

if TYPE_CHECKING:
    from app.core.model_spec import ModelSpec
    from app.services.documents.document_library import LibraryService


_REFRESH_MS = 1000


class LibraryViewModel(QObject):
    """The collections, the selected one and its documents.

    Signals:
        collections_changed: the list of collections, or the counts of one, changed.
        collection_gone: the id of a collection that was deleted, here or by a command.
        collection_chosen: another collection, or none, is shown.
        documents_changed: the shown collection's rows changed.
        embedder_wanted: the id of the embedder that the user chose.

    `better_embedder` is one for its languages, if that in use does not know them.
    """

    collections_changed = Signal()
    collection_gone = Signal(str)
    collection_chosen = Signal()
    documents_changed = Signal()
    embedder_wanted = Signal(str)

    def __init__(
        self,
        library: "LibraryService",
        runner: TaskRunner,
        indexing: IndexingViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._runner = runner
        self._in_order = runner.in_order()
        self._documents: tuple[Document, ...] = ()
        self._reading = NO_TASK
        self._has_unread_files = False
        self._has_read_documents = False
        self._leaving: set[str] = set()
        self.indexing = indexing
        self.search = PassageSearchViewModel(library, runner, self)
        self.tables = TablesViewModel(library, runner, self)
        self.table = DocumentsTableModel(self)
        self.collections: tuple[Collection, ...] = ()
        self.collection_id = ""
        self.better_embedder: ModelSpec | None = None
        self.is_loaded = False
        self._read_soon = Throttle(_REFRESH_MS, self._read_documents_soon, self)
        self._count_soon = Throttle(_REFRESH_MS, self._count, self)
        indexing.files_changed.connect(self._on_files_changed)
        indexing.finished.connect(self.refresh)
        indexing.settled.connect(self.refresh)

    @property
    def collection(self) -> Collection | None:
        return next((one for one in self.collections if one.id == self.collection_id), None)

    @property
    def is_empty(self) -> bool:
        """Whether the shown collection is known to be empty."""
        return self._has_read_documents and not self.table.rows

    @property
    def document_paths(self) -> tuple[str, ...]:
        """The stored files of the shown collection."""
        return tuple(document.path for document in self._documents)

    @property
    def document_languages(self) -> frozenset[str]:
        return frozenset(code for document in self._documents for code in document.languages)

    def read_tables(self) -> None:
        """List the tables of the shown collection, unless this is done."""
        if self._has_read_documents:
            ready = (each for each in self._documents if each.state == "ready")
            self.tables.read(self.collection_id, tuple((each.id, each.sha256) for each in ready))

    def use_better_embedder(self) -> None:
        """Download it if necessary, and use it for all collections."""
        if self.better_embedder:
            self.embedder_wanted.emit(self.better_embedder.id)
            self.better_embedder = None
            self.documents_changed.emit()

    def refresh(self) -> None:
        self._in_order.run(lambda _token: self._library.collections(), self._on_collections_read)

    def choose(self, collection_id: str) -> None:
        if collection_id == self.collection_id:
            return
        self.collection_id = collection_id
        self._documents = ()
        self._has_read_documents = False
        self.better_embedder = None
        self.search.search("", collection_id, self.search.method)
        self.tables.clear()
        self.collection_chosen.emit()
        self._show_rows()
        self._read_documents()

    def create(self, name: str) -> None:
        self._in_order.run(lambda _token: self._library.create(name), self._on_collection_created)

    def rename(self, collection_id: str, name: str) -> None:
        """Rename a collection, even while it is being indexed."""
        self._in_order.run(
            lambda _token: self._library.rename(collection_id, name), on_settled=self.refresh
        )

    def delete(self, collection_id: str) -> None:
        """Delete a collection with its documents' text, vectors and index entries.

        It disappears from the list at once, and comes back if it cannot be deleted.
        """

        def settle() -> None:
            self._leaving.discard(collection_id)
            self.refresh()

        self._leaving.add(collection_id)
        self._on_collections_read(self.collections)
        self._in_order.run(lambda _token: self._library.delete(collection_id), on_settled=settle)

    def add(self, paths: Sequence[Path], name: str = "") -> None:
        """Index files and folders into the shown collection.

        Without one, into a new one with this name or, for a single folder, with its name.
        """
        self.add_to(self.collection_id, paths, name)

    def add_to(self, collection_id: str, paths: Sequence[Path], name: str = "") -> None:
        """Like `add`, for any collection; "" creates one."""
        if collection_id:
            self.indexing.add(paths, collection_id)
            return

        def add_to(collection: Collection) -> None:
            self._on_collection_created(collection)
            self.indexing.add(paths, collection.id)

        self._runner.run(
            lambda _token: (
                self._library.create(name) if name else self._library.create_for_folder(paths[0])
            ),
            add_to,
        )

    def needs_name(self, paths: Sequence[Path]) -> bool:
        """Whether adding these needs a name for a new collection."""
        return not self.collection_id and not (len(paths) == 1 and paths[0].is_dir())

    def read_again(self, paths: Sequence[str], password: str = "") -> None:
        """Index files of the shown collection again; intact ones are skipped."""
        self.indexing.retry([Path(path) for path in paths], self.collection_id, password)

    def remove(self, documents: Sequence[Document]) -> None:
        """Delete documents: text, vectors and index entries; the files stay."""

        def work(_token: object) -> None:
            self._library.remove_all(documents)

        def settle() -> None:
            self.indexing.forget([document.path for document in documents])
            self.refresh()

        self._in_order.run(work, on_settled=settle)

    def _on_collections_read(self, collections: tuple[Collection, ...]) -> None:
        self._show_collections(collections)
        self.is_loaded = True
        if self.collection is None:
            self.choose(self.collections[0].id if self.collections else "")
        else:
            self._read_documents()
        self.collections_changed.emit()

    def _show_collections(self, collections: tuple[Collection, ...]) -> None:
        """Those that are not being deleted."""
        before = {one.id for one in self.collections}
        self.collections = tuple(one for one in collections if one.id not in self._leaving)
        for collection_id in before.difference(one.id for one in self.collections):
            self.collection_gone.emit(collection_id)

    def _count(self) -> None:
        """Reload only the collections, for their document and page counts."""

        def on_counted(collections: tuple[Collection, ...]) -> None:
            self._show_collections(collections)
            self.collections_changed.emit()

        self._in_order.run(lambda _token: self._library.collections(), on_counted)

    def _on_collection_created(self, collection: Collection) -> None:
        self.collections = (*self.collections, collection)
        self.choose(collection.id)
        self.refresh()

    def _read_documents(self) -> None:
        self._reading.abandon()
        collection_id = self.collection_id
        if collection_id:
            self._reading = self._runner.run(
                lambda _token: (
                    self._library.documents(collection_id),
                    self._library.better_embedder(collection_id),
                ),
                self._on_documents_read,
            )

    def _read_documents_soon(self) -> None:
        """Schedule a reload: reading many documents may take longer than the requests are apart."""
        if self._reading.is_running:
            self._read_soon.request()
        else:
            self._read_documents()

    def _on_documents_read(self, read: tuple[tuple[Document, ...], "ModelSpec | None"]) -> None:
        self._documents, self.better_embedder = read
        self._has_read_documents = True
        self._has_unread_files = self.indexing.is_running
        self._show_rows()

    def _on_files_changed(self) -> None:
        if self.indexing.is_resuming:
            self._read_soon.request()
            return
        self._has_unread_files |= self.indexing.is_running
        self._count_soon.request()
        if self.indexing.collection_id == self.collection_id:
            self._show_rows()

    def _show_rows(self) -> None:
        self.table.set_rows(_merged(self._documents, self._files_in_progress()))
        self.documents_changed.emit()

    def _files_in_progress(self) -> tuple[FileState, ...]:
        """Files whose state is newer than the stored documents, and those that were not stored."""
        indexing = self.indexing
        if indexing.collection_id != self.collection_id:
            return ()
        if self._has_unread_files:
            return indexing.files
        stored = {document.path for document in self._documents}
        return tuple(
            file for file in indexing.files if file.stage == "failed" and file.path not in stored
        )


def _merged(documents: Sequence[Document], files: Sequence[FileState]) -> tuple[DocumentRow, ...]:
    """Stored documents with the live state of those being indexed, new files first."""
    rows = {document.path: row_of(document) for document in documents}
    fresh = {file.path: _row_in_progress(file) for file in files}
    return (*fresh.values(), *(row for path, row in rows.items() if path not in fresh))


def _row_in_progress(file: FileState) -> DocumentRow:
    if file.document is not None:
        return row_of(file.document)
    return DocumentRow(
        path=file.path, state=file.stage, fraction=file.fraction, error=translated(file.reason)
    )
