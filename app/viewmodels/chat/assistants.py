"""Assistants: which there are, and which answers in the chat that is shown."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.assistants import Assistant
from app.viewmodels.chat.conversation import ConversationViewModel
from app.viewmodels.models.hub import Shareable
from app.viewmodels.tasks.runner import TaskRunner
from app.viewmodels.tasks.stored_state import StoredState

if TYPE_CHECKING:
    from app.services.chats.assistants import AssistantService


class AssistantsViewModel(QObject):
    """Follows the shown chat. Failures but that to save go to the task runner.

    Signals:
        assistants_changed: `assistants` changed.
        current_changed: the shown chat has another assistant, or none.
        saved: the Assistant that was stored.
        save_failed: why one was not stored.
        exported: the path of the written file.
    """

    assistants_changed = Signal()
    current_changed = Signal()
    saved = Signal(object)
    save_failed = Signal(object)
    exported = Signal(object)

    def __init__(
        self,
        service: "AssistantService",
        conversation: ConversationViewModel,
        runner: TaskRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._conversation = conversation
        self._runner = runner.in_order()
        self._kept = StoredState(runner, service.all, self._show)
        self.assistants: Sequence[Assistant] = ()
        self.current: Assistant | None = None
        self._is_chosen = False
        conversation.opened.connect(self._on_opened)

    def refresh(self) -> None:
        self._kept.refresh()

    def choose(self, assistant: Assistant | None) -> None:
        """Use this assistant in the shown chat from now on, with its documents and tools."""
        self._is_chosen = True
        self._set_current(assistant)
        service, chosen = self._service, self._current_id
        self._conversation.assistant_id = chosen
        if chat := self._conversation.conversation_id:
            self._runner.run(lambda _token: service.choose(chat, chosen))
        if assistant:
            self._runner.run(
                lambda _token: service.collection_of(assistant),
                lambda collection_id: self._use_sources(assistant, collection_id),
            )

    def save(self, assistant: Assistant) -> None:
        """Store a new or changed assistant; `saved` or `save_failed` follows."""
        self._kept.change(
            lambda: self._service.save(assistant),
            self.saved.emit,
            on_failure=self.save_failed.emit,
        )

    def delete(self, assistant_id: str) -> None:
        """Delete an assistant; its chats continue without one."""
        if self.current and self.current.id == assistant_id:
            self._set_current(None)
        self._kept.change(lambda: self._service.delete(assistant_id))

    def export(self, file: Path) -> None:
        def work() -> Path:
            self._service.export(self._service.all(), file)
            return file

        self._runner.run(lambda _token: work(), self.exported.emit)

    def shareable(self, assistant: Assistant) -> Shareable:
        """An assistant as a file that `import_file` accepts."""
        from app.services.chats.assistants import written

        return Shareable(assistant.name, lambda: written(assistant))

    def import_file(self, file: Path) -> None:
        self._kept.change(lambda: self._service.import_file(file))

    def _show(self, assistants: Sequence[Assistant]) -> None:
        self.assistants = assistants
        if self.current:
            self._set_current(next((a for a in assistants if a.id == self._current_id), None))
        self.assistants_changed.emit()

    @property
    def _current_id(self) -> str | None:
        return self.current.id if self.current else None

    def _on_opened(self) -> None:
        self._is_chosen = False
        self._set_current(None)
        if chat := self._conversation.conversation_id:
            self._runner.run(
                lambda _token: self._service.of_chat(chat),
                lambda found: self._on_found(chat, found),
            )

    def _on_found(self, chat: str, found: Assistant | None) -> None:
        # An assistant chosen meanwhile is newer than what was read.
        if chat == self._conversation.conversation_id and not self._is_chosen:
            self._set_current(found)

    def _use_sources(self, assistant: Assistant, collection_id: str | None) -> None:
        if self._current_id == assistant.id:
            self._conversation.set_sources(
                collection_id=collection_id or self._conversation.collection_id,
                mode=assistant.mode,
            )

    def _set_current(self, assistant: Assistant | None) -> None:
        if assistant is None:  # also one that was deleted
            self._conversation.assistant_id = None
        if assistant != self.current:
            self.current = assistant
            self.current_changed.emit()
