"""What the composer suggests: saved prompts after /, collections and documents after @."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.assistants import SavedPrompt
from app.core.documents import Collection, Document
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.tasks.stored_state import StoredState

if TYPE_CHECKING:
    from app.services.chats.assistants import AssistantService
    from app.services.documents.document_library import LibraryService


class MentionsViewModel(QObject):
    """What @ can name: collections and the documents in them.

    Signals:
        changed: `collections` and `documents` were read.
    """

    changed = Signal()

    def __init__(self, library: "LibraryService", runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._runner = runner.in_order()
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


class PromptsViewModel(QObject):
    """The saved prompts, as the composer offers them.

    Signals:
        changed: `prompts` changed.
    """

    changed = Signal()

    def __init__(self, service: "AssistantService", runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._service = service
        self._kept = StoredState(runner, service.prompts, self._show)
        self.prompts: tuple[SavedPrompt, ...] = ()

    def refresh(self) -> None:
        self._kept.refresh()

    def save(self, name: str, text: str) -> None:
        """Save `text` under `name`, replacing the prompt of that name."""

        self._kept.change(lambda: self._service.save_prompt(name, text))

    def delete(self, prompt_id: str) -> None:
        self._kept.change(lambda: self._service.delete_prompt(prompt_id))

    def _show(self, prompts: tuple[SavedPrompt, ...]) -> None:
        self.prompts = prompts
        self.changed.emit()
