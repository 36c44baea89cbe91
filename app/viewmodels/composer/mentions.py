"""What @ can name: collections and the documents in them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.documents import Collection, Document
from app.viewmodels.tasks.runner import TaskRunner

if TYPE_CHECKING:
    from app.services.documents.library import LibraryService


class MentionsViewModel(QObject):
    """Signals:
    changed: `collections` and `documents` were read.
    """

    changed = Signal()

    def __init__(
        self, library: "LibraryService", runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._runner = runner
        self.collections: tuple[Collection, ...] = ()
        self.documents: tuple[Document, ...] = ()

    def collection_of(self, document: Document) -> Collection | None:
        return next((one for one in self.collections if one.id == document.collection_id), None)

    def refresh(self) -> None:
        """Reload both lists; called when the user types an @."""
        self._runner.run(lambda _token: self._read(), self._on_read)

    def _read(self) -> tuple[tuple[Collection, ...], tuple[Document, ...]]:
        collections = tuple(one for one in self._library.collections() if not one.is_temporary)
        documents = tuple(
            document
            for collection in collections
            for document in self._library.documents(collection.id)
            if document.state == "ready"
        )
        return collections, documents

    def _on_read(self, result: tuple[tuple[Collection, ...], tuple[Document, ...]]) -> None:
        self.collections, self.documents = result
        self.changed.emit()
